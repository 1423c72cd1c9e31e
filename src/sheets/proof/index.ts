export { codeOwner, grouped, readCode, sealCode } from "./code";
export { proveLog, type LogProof } from "./log";
export { changedResults, resultStates, stateFindings, strayResults, type ResultState } from "./results";
export { inputsThen } from "./inputThen";
export { areLocksOthers, lastWritten, type LastWritten } from "./lastResults";
export { proveSeals } from "./seals";
export type { Statement } from "./statement";
