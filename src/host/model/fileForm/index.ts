export { toFileForm, toPersonForm, type FileFormula, type FormContext, type FormulaKind } from "./fileForm";
export type { Shape } from "./shapes";
