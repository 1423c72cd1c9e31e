import { printPages, type Printed } from "../../office/print";
import { writtenBy } from "../log";
import type { Session } from "../session";
import type { Composed } from "./compose";

/**
 * Puts a document on its sheets, one a page. A sheet that somebody changed since the add-in wrote it is never overwritten: the
 * new one gets a number behind its name.
 * @throws WriteRefused when a sheet is protected
 */
export function printDocument(
  session: Session,
  { pages }: Pick<Composed, "pages">,
): Promise<readonly Printed[]> {
  return session.writing((broken) => printPages(pages, writtenBy(session.clock), broken));
}
