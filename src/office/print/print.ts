import type { Finding } from "../../domain/model";
import { translator } from "../../i18n";
import { inspect, type ActionContext } from "../actions";
import { fold } from "../../text";
import { digest, findingAddress } from "../../sheets/plan";
import type { RawTables } from "../../sheets/read";
import { readEvidenceTitles } from "../read";
import { positionsOf, tableSchema, type SettingKey } from "../../contract";
import { appendLog, literal, type LogEntry } from "../write";
import { arrange, cellsOf, type Arranged } from "../../paper/arrange";
import { MAKERS, WITH_TITLES, type DocumentKind } from "../../paper/documents";
import { blankSettings } from "../../paper/form";
import { layPage, ownCharts } from "./layout";
import { hasOwn, keepWords, withoutWords } from "../../paper/ownWords";
import type { Page } from "../../paper/page";
import { placeOf, readStanding, textsOf, type Place, type Standing } from "./places";
import { apart } from "../../paper/sheetName";
import { DocumentSource } from "../../paper/source";

const inSheets = translator("vi");

/** What came of printing a page onto a sheet. */
export interface Printed {
  readonly sheet: string;
  /** made: a new sheet; renewed: ours, untouched since, written again; same: nothing to do; beside: somebody changed the old one, so this is another. */
  readonly how: Place["how"];
  readonly page: Page;
}

export interface DocumentOptions {
  /** Only the twinning section of a report. */
  readonly twinningOnly?: boolean;
  /** A day of the span that a report is of, or as of which a list holds (Excel serial); absent = today. */
  readonly day?: number;
  /** What an evidence document is of; absent = the first set, the period around the day. */
  readonly set?: string;
  readonly period?: string;
}

/** A finding with the cell to fill in, `'Thiết lập'!B5`; without one where the table has no row for it. */
export type PlacedFinding = Finding & { readonly address?: string };

/** Pages of a document, and what the office should know before it signs. */
export interface Composed {
  readonly pages: readonly Page[];
  readonly findings: readonly PlacedFinding[];
}

export interface PrintedDocument {
  /** One a page; none when there is nothing to make it from. */
  readonly sheets: readonly Printed[];
  readonly findings: readonly PlacedFinding[];
}

/** Composes a document from the workbook as it stands; nothing is written. */
export async function composeDocument(
  kind: DocumentKind,
  action: ActionContext,
  options: DocumentOptions = {},
): Promise<Composed> {
  const { snapshot, raw } = await inspect(action);
  const titles = WITH_TITLES.has(kind) ? await readEvidenceTitles() : undefined;
  const source = new DocumentSource(snapshot, inSheets, {
    ...options,
    day: options.day ?? action.today,
    today: action.today,
    digest: await digest(raw),
    ...(titles && { titles }),
  });
  const pages = apart(MAKERS[kind](source));
  const signed = pages.find((page) => page.signed !== undefined)?.signed;
  const blank = signed === undefined ? [] : blankSettings(snapshot.settings, signed);
  return { pages, findings: blank.map((setting) => blankFinding(setting, pages[0].sheet, raw)) };
}

function blankFinding(setting: SettingKey, sheet: string, raw: RawTables): PlacedFinding {
  const at = raw.settings ? positionsOf(tableSchema("settings"), raw.settings.headers)("key") : -1;
  const row = raw.settings?.rows.findIndex((cells) => fold(String(cells[at] ?? "")) === fold(setting)) ?? -1;
  const finding: Finding = {
    severity: "warning",
    code: "documentSettingBlank",
    table: "ThietLap",
    key: setting,
    column: "Giá trị",
    ...(row >= 0 && { row }),
    params: { setting, sheet },
  };
  const address = findingAddress(finding, raw);
  return { ...finding, ...(address !== undefined && { address }) };
}

/**
 * Makes a document: one sheet a page. A sheet that somebody changed since the add-in wrote it is never overwritten: the new
 * one gets a number behind its name.
 * @throws WriteRefused when a sheet is protected
 */
export async function printDocument(
  kind: DocumentKind,
  action: ActionContext,
  options: DocumentOptions = {},
): Promise<PrintedDocument> {
  const { pages, findings } = await composeDocument(kind, action, options);
  return { sheets: await printPages(pages, action), findings };
}

/** The pages with the office's own words, where their sheets have some. */
export async function withWords(pages: readonly Page[]): Promise<Page[]> {
  return Excel.run(async (context) => {
    const standing = pages.map((page) => {
      if (!hasOwn(page)) return { page };
      const sheet = context.workbook.worksheets.getItemOrNullObject(page.sheet).load("name");
      return { page, sheet, used: sheet.getUsedRangeOrNullObject(true).load("values") };
    });
    await context.sync();
    return standing.map(({ page, sheet, used }) =>
      !sheet || sheet.isNullObject || used.isNullObject ? page : keepWords(page, textsOf(used.values)),
    );
  });
}

/**
 * Lays pages on their sheets. What the office wrote in its own places is carried over from the sheet that is renewed, or
 * that the new one stands beside.
 */
async function printPages(pages: readonly Page[], { now }: Pick<ActionContext, "now">): Promise<Printed[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const standing = await readStanding(
      context,
      pages.map(({ sheet }) => sheet),
    );
    const entries: LogEntry[] = [];
    const print = async ([page, ...rest]: readonly Page[]): Promise<Printed[]> => {
      if (!page) return [];
      const { printed, entry } = await printPage(context, page, standing, now);
      if (entry) entries.push(entry);
      return [printed, ...(await print(rest))];
    };
    const sheets = await print(pages).catch(async (error: unknown) => {
      // What was written before the refusal is in the log as well.
      await appendLog(context, entries).catch(() => undefined);
      throw error;
    });
    await appendLog(context, entries);
    return sheets;
  });
}

async function printPage(
  context: Excel.RequestContext,
  page: Page,
  standing: Standing,
  now: string,
): Promise<{ printed: Printed; entry?: LogEntry }> {
  const fresh = arrange(page);
  const mark = await digest(withoutWords(textsOf(cellsOf(fresh)), page));
  const { sheet, how, values = [] } = await placeOf(page, mark, standing);
  const filled = keepWords(page, values);
  const arranged = filled === page ? fresh : arrange(filled);
  const printed = { sheet, how, page: filled };
  if (how === "same") {
    if (filled.blocks.some((block) => block.kind === "own" && block.words))
      await fitWords(context, sheet, arranged);
    return { printed };
  }
  if (how === "renewed") await renew(context, sheet, arranged, page, values);
  else await make(context, sheet, arranged, page);
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
  };
  return { printed, entry };
}

/** A new sheet; where Excel refuses half-way, nothing of it stays. */
async function make(
  context: Excel.RequestContext,
  name: string,
  arranged: Arranged,
  page: Page,
): Promise<void> {
  try {
    layPage(context.workbook.worksheets.add(name), arranged, page.orientation);
    await context.sync();
  } catch (error) {
    const half = context.workbook.worksheets.getItemOrNullObject(name);
    half.delete();
    await context.sync().catch(() => undefined);
    throw error;
  }
}

/** Our own sheet written anew; where Excel refuses half-way, what it said is put back, so that no word of the office is lost. */
async function renew(
  context: Excel.RequestContext,
  name: string,
  arranged: Arranged,
  page: Page,
  values: readonly (readonly string[])[],
): Promise<void> {
  const target = context.workbook.worksheets.getItem(name);
  const used = target.getUsedRangeOrNullObject().load("address");
  const charts = target.charts.load("items/name");
  await context.sync();
  const clear = (): void => {
    const all = target.getRange();
    all.unmerge();
    all.clear();
  };
  try {
    ownCharts(charts).forEach((chart) => chart.delete());
    if (!used.isNullObject) clear();
    layPage(target, arranged, page.orientation);
    await context.sync();
  } catch (error) {
    if (values.length > 0) {
      clear();
      const before = target.getRangeByIndexes(0, 0, values.length, values[0].length);
      before.numberFormat = "@" as unknown as string[][];
      before.values = values.map((row) => row.map(literal));
      await context.sync().catch(() => undefined);
    }
    throw error;
  }
}

/** Rows that the office has filled since are made as tall as their words; nothing else changes. */
async function fitWords(context: Excel.RequestContext, name: string, { rows }: Arranged): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name).load("protection/protected");
  await context.sync();
  if (sheet.protection.protected) return;
  rows.forEach(({ own, height }, at) => {
    if (own) sheet.getRangeByIndexes(at, 0, 1, 1).format.rowHeight = height;
  });
  await context.sync();
}
