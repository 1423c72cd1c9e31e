import type { DocumentKind } from "../../../paper";

/** The list of documents, or one of them. */
export interface DocumentsView {
  readonly document?: DocumentKind;
  /** Code of the period that it is wanted for; absent = the usual one. */
  readonly period?: string;
}
