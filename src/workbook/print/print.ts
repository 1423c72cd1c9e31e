import { translator } from "../../i18n";
import { inspect, type ActionContext } from "../actions";
import { digest } from "../plan";
import { logTable, positionsOf } from "../schema";
import { appendLog, WriteRefused } from "../write";
import { layPage, pageCells } from "./layout";
import { LISTS, type ListKind } from "./lists";
import type { Page } from "./page";

const inSheets = translator("vi");

/** What came of printing a document onto a sheet. */
export interface Printed {
  readonly sheet: string;
  /** made: a new sheet; renewed: ours, untouched since, written again; same: nothing to do; beside: somebody changed the old one, so this is another. */
  readonly how: "made" | "renewed" | "same" | "beside";
  readonly page: Page;
}

/**
 * Writes an annex as a document sheet. A sheet that somebody changed since the add-in wrote it is never overwritten: the
 * new one gets a number behind its name.
 * @throws WriteRefused when the sheet is protected
 */
export async function printList(kind: ListKind, action: ActionContext): Promise<Printed> {
  const { snapshot } = await inspect(action);
  const page = LISTS[kind](snapshot, action.today, inSheets);
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const cells = pageCells(page);
    const mark = await digest(cells);
    const { sheet, how, former } = await findSheet(context, page.sheet, mark);
    if (how === "same") return { sheet, how, page };
    const target = how === "renewed" ? context.workbook.worksheets.getItem(sheet) : context.workbook.worksheets.add(sheet);
    if (how === "renewed") {
      const used = target.getUsedRangeOrNullObject().load("address");
      await context.sync();
      if (!used.isNullObject) {
        used.unmerge();
        used.clear();
      }
    }
    layPage(target, page);
    await context.sync();
    await appendLog(context, [
      {
        time: action.now,
        person: inSheets("log.addIn"),
        act: inSheets("log.print"),
        subject: sheet,
        before: former === undefined ? "" : inSheets("log.rows", { rows: former }),
        after: inSheets("log.rows", { rows: cells.length }),
        inputDigest: "",
        resultDigest: mark,
      },
    ]);
    return { sheet, how, page };
  });
}

interface Place {
  readonly sheet: string;
  readonly how: Printed["how"];
  /** Rows that stood there. */
  readonly former?: number;
}

/** Where a document goes: its own sheet while nobody has changed it, else the next free name. */
async function findSheet(context: Excel.RequestContext, name: string, mark: string): Promise<Place> {
  const sheets = context.workbook.worksheets.load("items/name");
  const log = context.workbook.tables.getItemOrNullObject(logTable.table).load("name");
  const header = log.getHeaderRowRange().load("values");
  const body = log.getDataBodyRange().load("values");
  await context.sync();
  const at = positionsOf(logTable, log.isNullObject ? [] : header.values[0]);
  const printed = (log.isNullObject ? [] : body.values)
    .filter((row) => row[at("act")] === inSheets("log.print"))
    .map((row) => ({ sheet: String(row[at("subject")]), digest: String(row[at("resultDigest")]) }));
  const taken = new Map(sheets.items.map((sheet) => [sheet.name.toLocaleLowerCase("vi"), sheet]));
  const candidates = Array.from({ length: taken.size + 1 }, (_, index) => (index === 0 ? name : `${name} (${index + 1})`));
  const standing = candidates.map((candidate) => {
    const sheet = taken.get(candidate.toLocaleLowerCase("vi"));
    return sheet && { used: sheet.getUsedRangeOrNullObject(true).load("values"), protection: sheet.protection.load("protected") };
  });
  await context.sync();
  for (const [index, candidate] of candidates.entries()) {
    const there = standing[index];
    if (!there) return { sheet: candidate, how: index === 0 ? "made" : "beside" };
    if (there.used.isNullObject) {
      if (there.protection.protected) continue;
      return { sheet: candidate, how: "renewed", former: 0 };
    }
    const values = (there.used.values as unknown[][]).map((row) => row.map(String));
    const now = await digest(values);
    if (now === mark) return { sheet: candidate, how: "same" };
    const ours = printed.findLast((entry) => entry.sheet === candidate)?.digest === now;
    if (ours && there.protection.protected) throw new WriteRefused("protected", candidate);
    if (ours) return { sheet: candidate, how: "renewed", former: values.length };
  }
  throw new WriteRefused("sheetTaken", name);
}
