import { findings, positionsOf, settingRows, type Finding, type SettingKey } from "../../contract";
import type { Snapshot } from "../../domain/model";
import { translator } from "../../i18n";
import {
  blankSettings,
  documentOf,
  DocumentSource,
  makeDocument,
  type Computed,
  type DocumentKind,
  type Page,
} from "../../paper";
import { digest, findingAddress } from "../../sheets/plan";
import { cellText, type EvidenceTitles, type RawTables } from "../../sheets/read";
import { fold } from "../../text";
import { inspect, type ActionContext } from "../actions";
import { readEvidenceTitles } from "../read";

const inSheets = translator("vi");

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

/** The workbook as it was read, with what has been computed from it already. */
export interface DocumentInput {
  readonly snapshot: Snapshot;
  readonly raw: RawTables;
  /** Fingerprint of the input tables. */
  readonly digest: string;
  /** For kinds that need them (`documentOf(kind).needs.titles`). */
  readonly titles?: EvidenceTitles;
  readonly computed?: Computed;
}

/** Composes a document from the workbook as it stands; nothing is written. */
export async function composeDocument(
  kind: DocumentKind,
  action: ActionContext,
  options: DocumentOptions = {},
): Promise<Composed> {
  const { snapshot, raw } = await inspect(action);
  const titles = documentOf(kind).needs.titles ? await readEvidenceTitles() : undefined;
  const input = { snapshot, raw, digest: await digest(raw), ...(titles && { titles }) };
  return composeFrom(kind, input, action, options);
}

/** Composes a document from a workbook that has been read. */
export function composeFrom(
  kind: DocumentKind,
  { raw, snapshot, ...known }: DocumentInput,
  { today }: Pick<ActionContext, "today">,
  options: DocumentOptions = {},
): Composed {
  const source = new DocumentSource(snapshot, inSheets, {
    ...options,
    ...known,
    day: options.day ?? today,
    today,
  });
  const pages = makeDocument(kind, source);
  const signed = pages.find((page) => page.signed !== undefined);
  const blank = signed?.signed ? blankSettings(snapshot.settings, signed.signed) : [];
  return { pages, findings: blank.map((setting) => blankFinding(setting, pages[0]?.sheet ?? "", raw)) };
}

function blankFinding(setting: SettingKey, sheet: string, raw: RawTables): PlacedFinding {
  const row = rowOf(setting, raw);
  const finding = findings.documentSettingBlank(
    { table: settingRows, column: settingRows.column.value, key: setting, row },
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
