export {
  evidenceOf,
  understandRow,
  type RowSubject,
  type SelectedCell,
  type SelectedTable,
} from "./selected";
