export { toFileForm, toPersonForm, type FileFormula, type FormContext, type FormulaKind } from "./fileForm";
export { arrayUse, mayNameVariables } from "./intersections";
export { isExcelFunction } from "./parameters";
export type { Shape } from "./shapes";
