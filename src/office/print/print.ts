import { translator } from "../../i18n";
import { arrange, cellsOf, hasRemarks, keepRemarks, withoutRemarks, type Page } from "../../paper";
import { digest } from "../../sheets/plan";
import { inTurn } from "../inTurn";
import { newRun, type LogEntry } from "../../sheets/log";
import { appendLog } from "../write";
import { placeOf, readStanding, textsOf, type Place, type Standing } from "./places";
import { fitRemarks, makeSheet, renewSheet } from "./sheets";

const inSheets = translator("vi");

/** What came of printing a page onto a sheet. */
export interface Printed {
  readonly sheet: string;
  /** made: a new sheet; renewed: ours, untouched since, written again; same: nothing to do; beside: somebody changed the old one, so this is another. */
  readonly how: Place["how"];
  readonly page: Page;
}

/** The pages with the office's own words, where their sheets have some. */
export async function withRemarks(pages: readonly Page[]): Promise<Page[]> {
  return Excel.run(async (context) => {
    const standing = pages.map((page) => {
      if (!hasRemarks(page)) return { page };
      const sheet = context.workbook.worksheets.getItemOrNullObject(page.sheet).load("name");
      return { page, sheet, used: sheet.getUsedRangeOrNullObject(true).load("values") };
    });
    await context.sync();
    return standing.map(({ page, sheet, used }) =>
      !sheet || sheet.isNullObject || used.isNullObject ? page : keepRemarks(page, textsOf(used.values)),
    );
  });
}

/**
 * Lays pages on their sheets. What the office wrote in its own places is carried over from the sheet that is renewed, or
 * that the new one stands beside.
 * @param now local time for the log
 * @throws WriteRefused when a sheet is protected
 */
export async function printPages(pages: readonly Page[], now: string): Promise<Printed[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const standing = await readStanding(
      context,
      pages.map(({ sheet }) => sheet),
    );
    const entries: LogEntry[] = [];
    const run = newRun();
    const sheets: Printed[] = [];
    try {
      // One after the other: a page may take the name that the one before has left free.
      await inTurn(pages, async (page) => {
        const { printed, entry } = await printPage(context, page, standing, { now, run });
        sheets.push(printed);
        if (entry) entries.push(entry);
      });
    } catch (error) {
      // What was written before the refusal is in the log as well.
      await appendLog(context, entries).catch(() => undefined);
      throw error;
    }
    await appendLog(context, entries);
    return sheets;
  });
}

async function printPage(
  context: Excel.RequestContext,
  page: Page,
  standing: Standing,
  { now, run }: { readonly now: string; readonly run: string },
): Promise<{ printed: Printed; entry?: LogEntry }> {
  const fresh = arrange(page);
  const mark = await digest(withoutRemarks(textsOf(cellsOf(fresh)), page));
  const { sheet, how, values = [] } = await placeOf(page, mark, standing);
  const filled = keepRemarks(page, values);
  const arranged = filled === page ? fresh : arrange(filled);
  const printed = { sheet, how, page: filled };
  if (how === "same") {
    if (filled.blocks.some((block) => block.kind === "remarks" && block.words))
      await fitRemarks(context, sheet, arranged);
    return { printed };
  }
  if (how === "renewed") await renewSheet(context, sheet, arranged, page, values);
  else await makeSheet(context, sheet, arranged, page);
  standing.taken(sheet, textsOf(cellsOf(arranged)));
  const entry: LogEntry = {
    time: now,
    person: inSheets("log.addIn"),
    act: inSheets("log.print"),
    subject: sheet,
    before: how === "renewed" ? inSheets("log.rows", { rows: values.length }) : "",
    after: inSheets("log.rows", { rows: arranged.rows.length }),
    inputDigest: "",
    resultDigest: mark,
    run,
  };
  return { printed, entry };
}
