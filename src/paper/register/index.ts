export { blankSettings, numberFindings, paperFindings } from "./blanks";
export { changesBetween, changesOnSheet } from "./changes";
export { officeOf, type Office } from "./offices";
export type { Paper, PaperKey, PaperWish, Signature } from "./paper";
export { Register } from "./register";
