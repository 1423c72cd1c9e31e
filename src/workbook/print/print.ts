import { DUE_WITHIN } from "../../domain/programmes";
import { translator } from "../../i18n";
import { inspect, type ActionContext } from "../actions";
import { digest } from "../plan";
import { logTable, positionsOf } from "../schema";
import { appendLog, WriteRefused } from "../write";
import { arrange, cellsOf, type Arranged } from "./arrange";
import { layPage } from "./layout";
import { awardListPage, certificateDataPage, minutesPage } from "./awardPapers";
import { duePage } from "./duePage";
import { LISTS, type ListKind } from "./lists";
import { matrixPages } from "./matrixPages";
import { reportPage, REPORTS } from "./reports";
import type { Page } from "./page";

const inSheets = translator("vi");

/** Every document that can be made, by the name of its report kind. */
export const DOCUMENTS = [...(Object.keys(LISTS) as ListKind[]), ...REPORTS, "danh-sach-khen-thuong", "bien-ban", "du-lieu-giay-khen", "viec-den-han"] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];

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
  return printPage(LISTS[kind](snapshot, action.today, inSheets), action);
}

export interface DocumentOptions {
  /** Only the twinning section of a report. */
  readonly twinningOnly?: boolean;
  /** A day of the span that a report is of, or as of which a list holds (Excel serial); absent = today. */
  readonly day?: number;
}

/** Makes any document: the annexes, the reports, the award papers. @throws WriteRefused when the sheet is protected */
export async function printDocument(
  kind: DocumentKind,
  action: ActionContext,
  { twinningOnly = false, day = action.today }: DocumentOptions = {},
): Promise<Printed> {
  if (isList(kind)) return printList(kind, { ...action, today: day });
  const { snapshot, raw } = await inspect(action);
  const mark = await digest(raw);
  switch (kind) {
    case "danh-sach-khen-thuong":
      return printPage(awardListPage(snapshot, day, mark, inSheets), action);
    case "bien-ban":
      return printPage(minutesPage(snapshot, day, mark, inSheets), action);
    case "du-lieu-giay-khen":
      return printPage(certificateDataPage(snapshot, day, inSheets), action);
    case "viec-den-han":
      return printPage(duePage(snapshot, day, DUE_WITHIN, mark, inSheets), action);
    default:
      return printPage(reportPage(kind, snapshot, { day, today: action.today }, mark, inSheets, twinningOnly), action);
  }
}

/** The evidence matrix of every cluster, one sheet each. @throws WriteRefused when a sheet is protected */
export async function printMatrix(set: string | undefined, period: string, action: ActionContext): Promise<Printed[]> {
  const { snapshot } = await inspect(action);
  const wanted = set ?? snapshot.settings.sets[0]?.name ?? snapshot.criteria[0]?.set ?? "";
  const print = async ([page, ...rest]: readonly Page[]): Promise<Printed[]> => (page ? [await printPage(page, action), ...(await print(rest))] : []);
  return print(matrixPages(snapshot, action.today, wanted, period, inSheets));
}

function isList(kind: DocumentKind): kind is ListKind {
  return kind in LISTS;
}

/** As `printList`, for any page. What the office wrote in its own places is carried over from the sheet that is renewed. */
export async function printPage(page: Page, action: Pick<ActionContext, "now">): Promise<Printed> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const fresh = arrange(page);
    const mark = await digest(withoutOwn(cellsOf(fresh), labelsOf(fresh)));
    const { sheet, how, former, values } = await findSheet(context, page.sheet, mark, labelsOf(fresh));
    if (how === "same") return { sheet, how, page };
    const arranged = withOwn(fresh, values ?? []);
    const target = how === "renewed" ? context.workbook.worksheets.getItem(sheet) : context.workbook.worksheets.add(sheet);
    if (how === "renewed") {
      const used = target.getUsedRangeOrNullObject().load("address");
      await context.sync();
      if (!used.isNullObject) {
        used.unmerge();
        used.clear();
      }
    }
    layPage(target, arranged, page.orientation);
    await context.sync();
    await appendLog(context, [
      {
        time: action.now,
        person: inSheets("log.addIn"),
        act: inSheets("log.print"),
        subject: sheet,
        before: former === undefined ? "" : inSheets("log.rows", { rows: former }),
        after: inSheets("log.rows", { rows: arranged.rows.length }),
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
  /** Rows that stood there, and what they said. */
  readonly former?: number;
  readonly values?: readonly (readonly string[])[];
}

/** Labels above the places for the office's own words. */
function labelsOf({ rows }: Arranged): ReadonlySet<string> {
  return new Set(rows.flatMap(({ own }) => own ?? []));
}

/** Cells as they are compared: without the office's own words, and without the blank edge that a used range leaves out. */
function withoutOwn(cells: readonly (readonly string[])[], labels: ReadonlySet<string>): string[][] {
  const rows = cells.map((row, at) => (at > 0 && labels.has(cells[at - 1][0]) ? row.map(() => "") : [...row]));
  const height = rows.findLastIndex((row) => row.some((cell) => cell !== "")) + 1;
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell !== "") + 1));
  return rows.slice(0, height).map((row) => row.slice(0, width));
}

/** The office's words of the sheet that is renewed, below the same labels. */
function withOwn(arranged: Arranged, values: readonly (readonly string[])[]): Arranged {
  const kept = (label: string): string | undefined => {
    const at = values.findIndex((row) => row[0] === label);
    return at < 0 ? undefined : values[at + 1]?.[0];
  };
  return {
    ...arranged,
    rows: arranged.rows.map((row) => {
      const words = row.own === undefined ? undefined : kept(row.own);
      return words === undefined || words === "" ? row : { ...row, cells: row.cells.map((cell) => ({ ...cell, text: words, look: { align: "Justify" } })) };
    }),
  };
}

/** Where a document goes: its own sheet while nobody has changed it, else the next free name. */
async function findSheet(context: Excel.RequestContext, name: string, mark: string, labels: ReadonlySet<string>): Promise<Place> {
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
    const now = await digest(withoutOwn(values, labels));
    if (now === mark) return { sheet: candidate, how: "same" };
    const ours = printed.findLast((entry) => entry.sheet === candidate)?.digest === now;
    if (ours && there.protection.protected) throw new WriteRefused("protected", candidate);
    if (ours) return { sheet: candidate, how: "renewed", former: values.length, values };
  }
  throw new WriteRefused("sheetTaken", name);
}
