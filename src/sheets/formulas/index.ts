export {
  FOR_EXCEL,
  formulaOf,
  missingOf,
  parametersOf,
  tableNameIn,
  type Filled,
  type FormulaSigns,
} from "./formulas";
