export { arrange, cellsOf, type Arranged } from "./arrange";
export { DOCUMENT_GROUPS, DOCUMENTS, MAKERS, type DocumentKind } from "./documents";
export { paginate } from "./paginate";
export {
  A4,
  FONT,
  HALF,
  MARGINS,
  points,
  printableHeight,
  printableWidth,
  TEXT_SIZE,
  type Block,
  type Look,
  type Page,
  type PageColumn,
  type PageLine,
} from "./page";
export { REPORTS, spanOf, type ReportKind } from "./reports";
export { DocumentSource, type SourceOptions } from "./source";
