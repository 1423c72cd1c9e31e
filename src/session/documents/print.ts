import { printPages, type Printed } from "../../office/print";
import { readTablePlaces } from "../../office/workbook";
import { WriteRefused } from "../../office/write";
import { logEntries, writtenBy } from "../log";
import { refuseUnreadSeals } from "../sealed";
import type { Session } from "../session";
import type { Composed } from "./compose";
import { isRegisterStill, registration, type PlacedPaper } from "./registration";

/**
 * Puts a document on its sheets, one a page, and its papers into the register. A sheet that somebody changed since the add-in
 * wrote it is never overwritten: the new one gets a number behind its name. What is signed stays as it is.
 * @throws WriteRefused when a sheet is protected, what locked periods rest on could not be read, or the register has changed
 *   since the document was composed
 */
export function printDocument(
  session: Session,
  { pages, standing, reading }: Pick<Composed, "pages" | "standing" | "reading">,
): Promise<readonly Printed[]> {
  const { snapshot } = reading;
  const fresh = pages.filter((page) => !standing.has(page));
  return session.writing(async (run) => {
    refuseUnreadSeals(reading);
    const places = fresh.some(({ paper }) => paper) ? await readTablePlaces(["papers"]) : {};
    if (places.papers && !isRegisterStill(reading.raw.papers, places.papers))
      throw new WriteRefused("stale", places.papers.sheet);
    const written = writtenBy(session.clock);
    const printed = await printPages(fresh, written, {
      ...run,
      reserved: snapshot.papers.flatMap(({ state, sheet }) =>
        state === "draft" || sheet === undefined ? [] : [sheet],
      ),
      beside: (done) => {
        const { edits, lines } = registration(papersOn(done), snapshot, places);
        const digests = { inputDigest: "", resultDigest: "" };
        return {
          writing: { edits, tables: [] },
          entries: logEntries(lines, written, digests),
        };
      },
    });
    const signed = [...standing].map(([page, sheet]): Printed => ({ sheet, how: "same", page }));
    return [...printed, ...signed];
  });
}

/** Each paper once, on the first of its pages. */
function papersOn(printed: readonly Printed[]): PlacedPaper[] {
  const placed: PlacedPaper[] = [];
  for (const { page, sheet } of printed) {
    const { paper, goesWith } = page;
    if (paper && !placed.some((other) => other.paper === paper))
      placed.push({ paper, sheet, goesWith: goesWith?.number ?? "" });
  }
  return placed;
}
