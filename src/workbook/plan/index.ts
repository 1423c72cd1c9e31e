export { digest } from "./digest";
export {
  BLANK,
  isUnchanged,
  planTables,
  sameCells,
  type Cell,
  type Obstacle,
  type Standing,
  type StandingTables,
  type TablePlan,
  type WritePlan,
} from "./plan";
export { checkRows, findingAddress, findingKey, headersOf, resultRows, words, type ResultRow, type ResultValue } from "./rows";
