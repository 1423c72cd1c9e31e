export {
  DOCUMENT_DECLARATIONS,
  DOCUMENT_GROUPS,
  documentOf,
  DOCUMENTS,
  makeDocument,
  finishDocuments,
  spanName,
  usualDayOf,
  type DocumentDeclaration,
  type DocumentGroup,
  type DocumentKind,
  type DocumentNeeds,
} from "./documents";
export {
  blankSettings,
  changesBetween,
  changesOnSheet,
  numberFindings,
  paperFindings,
  type Paper,
} from "./register";
export {
  filesOf,
  indexPage,
  OCCASIONS,
  occasions,
  timelyPapers,
  type Occasion,
  type PaperFile,
  type TimelyPaper,
} from "./occasions";
export { samplePage } from "./form";
export { arrange } from "./layout/arrange";
export type { Arranged, ArrangedRow } from "./layout/arranged";
export { cellsOf, dataColumn } from "./layout/cells";
export { chartScale, type ChartScale } from "./layout/chartScale";
export { dressPair, dressRemarks, dressTable, keepsWithNext } from "./layout/dress";
export { fitPage } from "./layout/fitPage";
export { fitTables } from "./layout/fitTables";
export { paginate } from "./layout/paginate";
export { hasRemarks, keepRemarks, losesRemarks, trimmed, withoutRemarks } from "./layout/remarks";
export {
  A4,
  BODY_SIZE,
  FIRST_LINE,
  FONT,
  HALF,
  marginsOf,
  points,
  printableHeight,
  printableWidth,
  TEXT_SIZE,
} from "./page/a4";
export type { Block, BlockOf, Dressed, Look, Page, PageChart, PageColumn, PageLine } from "./page/blocks";
export { DocumentSource, type Scores, type SourceOptions } from "./words";
