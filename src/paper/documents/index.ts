export { usualDayOf } from "./document";
export type { DocumentDeclaration, DocumentGroup, DocumentNeeds } from "./document";
export {
  DOCUMENT_DECLARATIONS,
  DOCUMENT_GROUPS,
  documentOf,
  DOCUMENTS,
  makeDocument,
  finishDocuments,
  type DocumentKind,
} from "./list";
export { spanName } from "./reports";
