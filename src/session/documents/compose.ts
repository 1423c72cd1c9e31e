import { findings, positionsOf, settingRows, type Finding, type SettingKey } from "../../contract";
import {
  blankSettings,
  documentOf,
  DocumentSource,
  makeDocument,
  type DocumentKind,
  type Page,
} from "../../paper";
import { findingAddress } from "../../sheets/plan";
import { cellText, type RawTables } from "../../sheets/read";
import { fold } from "../../text";
import { inSheets } from "../log";
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
  readonly findings: readonly PlacedFinding[];
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
  const source = new DocumentSource(snapshot, inSheets, {
    ...options,
    today,
    day: options.day ?? today,
    digest: await reading.digest(),
    scores: { board: (day) => reading.board(day), results: (day) => reading.results(reading.board(day)) },
    ...(documentOf(kind).needs.titles && { titles: await reading.titles() }),
  });
  const pages = makeDocument(kind, source);
  const signed = pages.find((page) => page.signed !== undefined);
  const blank = signed?.signed ? blankSettings(snapshot.settings, signed.signed) : [];
  return {
    reading,
    pages,
    findings: blank.map((setting) => blankFinding(setting, pages[0]?.sheet ?? "", raw)),
  };
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
