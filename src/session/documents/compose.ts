import { findings, positionsOf, settingRows, type Finding, type SettingKey } from "../../contract";
import {
  blankSettings,
  paperFindings,
  documentOf,
  DocumentSource,
  makeDocument,
  type DocumentKind,
  type Page,
} from "../../paper";
import type { RegisteredPaper } from "../../domain/model";
import { homeProfile } from "../../profile";
import { findingAddress } from "../../sheets/plan";
import { cellText, type RawTables } from "../../sheets/read";
import { fold } from "../../text";
import { inSheets } from "../log";
import { holdAgainstSigned, type SignedPapers } from "./signed";
import type { Reading } from "../reading";
import type { AskOptions, Session } from "../session";

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

/** Pages of a document, and what the office should know before it signs; nothing is written yet. */
export interface Composed {
  readonly reading: Reading;
  /** None when there is nothing to make it from. */
  readonly pages: readonly Page[];
  /** Pages of papers that are signed and say the same still, with the sheet that they stand on: they are not written again. */
  readonly standing: ReadonlyMap<Page, string>;
  readonly findings: readonly PlacedFinding[];
  /** The main document of a mail merge, where a Word file of the document is one. */
  readonly mergeForm?: Page;
}

/** Composes a document from the workbook as the session knows it; nothing is written, and nothing computed twice. */
export async function composeDocument(
  session: Session,
  kind: DocumentKind,
  options: DocumentOptions = {},
  asking: AskOptions = {},
): Promise<Composed> {
  const reading = await session.reading(asking);
  const { snapshot, raw, today } = reading;
  const titles = documentOf(kind).needs.titles ? await reading.titles() : undefined;
  const digest = await reading.digest();
  const sourceOf = (superseded: ReadonlySet<RegisteredPaper>): DocumentSource =>
    new DocumentSource(snapshot, inSheets, {
      ...options,
      today,
      day: options.day ?? today,
      digest,
      superseded,
      scores: { board: (day) => reading.board(day), results: (day) => reading.results(reading.board(day)) },
      ...(titles && { titles }),
    });
  const makePages = (superseded: ReadonlySet<RegisteredPaper>): readonly Page[] =>
    makeDocument(kind, sourceOf(superseded));
  const mergeForm = documentOf(kind).mergeForm?.(sourceOf(new Set()));
  const first = makePages(new Set());
  const signed = await holdAgainstSigned(first);
  const pages = signed.superseded.size === 0 ? first : makePages(signed.superseded);
  const papers = [...new Set(pages.flatMap(({ paper }) => paper ?? []))];
  const blank = new Set(papers.flatMap((paper) => blankSettings(paper, snapshot, homeProfile)));
  return {
    reading,
    pages,
    ...(mergeForm && { mergeForm }),
    standing: signed.superseded.size === 0 ? signed.standing : standingIn(pages, signed),
    findings: [
      ...signed.findings,
      ...papers.flatMap((paper) => paperFindings(paper, snapshot, homeProfile)),
      ...[...blank].map((setting) => blankFinding(setting, pages[0]?.sheet ?? "", raw)),
    ],
  };
}

/** The same pages made again, beside new versions of others. */
function standingIn(pages: readonly Page[], { standing }: SignedPapers): ReadonlyMap<Page, string> {
  const sheets = new Map([...standing].map(([page, sheet]) => [page.paper?.registered, sheet]));
  return new Map(
    pages.flatMap((page) => {
      const row = page.paper?.registered;
      const sheet = row && sheets.get(row);
      return sheet === undefined ? [] : [[page, sheet] as const];
    }),
  );
}

function blankFinding(setting: SettingKey, sheet: string, raw: RawTables): PlacedFinding {
  const finding = findings.documentSettingBlank(
    { table: settingRows, column: settingRows.column.value, key: setting, row: rowOf(setting, raw) },
    { setting, sheet },
  );
  const address = findingAddress(finding, raw);
  return { ...finding, ...(address !== undefined && { address }) };
}

/** The row of `ThietLap` that says a setting; undefined where the table has none. */
function rowOf(setting: SettingKey, { settings }: RawTables): number | undefined {
  if (!settings) return undefined;
  const at = positionsOf(settingRows, settings.headers)("key");
  const row = settings.rows.findIndex((cells) => fold(cellText(cells[at])) === fold(setting));
  return row < 0 ? undefined : row;
}
