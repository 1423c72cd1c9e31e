import { printPages, withRemarks, type Printed } from "../../office/print";
import type { DocumentKind, Page } from "../../paper";
import type { Session } from "../session";
import { composeDocument, type DocumentOptions, type PlacedFinding } from "./compose";

export interface PrintedDocument {
  /** One a page; none when there is nothing to make it from. */
  readonly sheets: readonly Printed[];
  readonly findings: readonly PlacedFinding[];
}

/**
 * Makes a document: one sheet a page. A sheet that somebody changed since the add-in wrote it is never overwritten: the new
 * one gets a number behind its name.
 * @throws WriteRefused when a sheet is protected
 */
export async function printDocument(
  session: Session,
  kind: DocumentKind,
  options: DocumentOptions = {},
): Promise<PrintedDocument> {
  const { pages, findings } = await composeDocument(session, kind, options);
  return { sheets: await printPages(pages, session.clock.now()), findings };
}

/** The pages of a document for another door (Word), with the office's own words where their sheets have some. */
export async function documentPages(
  session: Session,
  kind: DocumentKind,
  options: DocumentOptions = {},
): Promise<Page[]> {
  const { pages } = await composeDocument(session, kind, options);
  return pages.length === 0 ? [] : withRemarks(pages);
}
