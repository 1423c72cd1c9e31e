import { findings, positionsOf, settingRows, type Finding, type SettingKey } from "../../contract";
import {
  blankSettings,
  numberFindings,
  paperFindings,
  documentOf,
  DocumentSource,
  finishDocuments,
  usualDayOf,
  type DocumentKind,
  type Page,
  type SourceOptions,
} from "../../paper";
import type { RegisteredPaper } from "../../domain/model";
import { profileOf } from "../../profile";
import { findingAddress } from "../../sheets/plan";
import { cellText, type RawTables } from "../../sheets/read";
import { fold } from "../../text";
import { inSheets } from "../log";
import { holdAgainstSigned, signedRow, type SignedPapers } from "./signed";
import { inTurn } from "../../office/inTurn";
import type { Reading } from "../reading";
import type { AskOptions, Session } from "../session";

export interface DocumentOptions extends Pick<
  SourceOptions,
  "twinningOnly" | "days" | "sections" | "skipEmpty" | "set" | "period" | "unit"
> {
  /**
   * A day of the span that a report is of, or as of which a list holds (Excel serial); absent = today, and for a report the span
   * that has just ended (`usualReportDay`).
   */
  readonly day?: number;
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
  return composeDocuments(session, [kind], options, asking);
}

/** Documents composed together: their papers share one register, so that no two propose one number. */
export interface ComposedDocuments extends Composed {
  /** The pages of each kind. */
  readonly documents: ReadonlyMap<DocumentKind, readonly Page[]>;
}

export interface ComposeOptions extends AskOptions {
  /** Told before each document: how many are made, of how many, and which comes next. */
  readonly onDocument?: (done: number, all: number, next: DocumentKind) => void;
}

/**
 * The same of several documents.
 * @throws what `signal` was aborted with
 */
export async function composeDocuments(
  session: Session,
  kinds: readonly DocumentKind[],
  options: DocumentOptions = {},
  asking: ComposeOptions = {},
): Promise<ComposedDocuments> {
  const reading = await session.reading(asking);
  const { snapshot, raw, today } = reading;
  const profile = profileOf(snapshot.settings.document.organisationKind);
  const titles = kinds.some((kind) => documentOf(kind).needs.titles) ? await reading.titles() : undefined;
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
  const make = async (superseded: ReadonlySet<RegisteredPaper>): Promise<ComposedDocuments["documents"]> => {
    const source = sourceOf(superseded);
    const made = new Map<DocumentKind, readonly Page[]>();
    await inTurn(kinds, async (kind) => {
      asking.signal?.throwIfAborted();
      asking.onDocument?.(made.size, kinds.length, kind);
      // Whoever watches sees how far it is, and can stop it.
      if (kinds.length > 1) await new Promise((resolve) => setTimeout(resolve, 0));
      const declaration = documentOf(kind);
      made.set(kind, declaration.make(source.asOf(options.day ?? usualDayOf(declaration, today))));
    });
    return finishDocuments(made, source);
  };
  const first = await make(new Set());
  const signed = await holdAgainstSigned([...first.values()].flat());
  const documents = signed.superseded.size === 0 ? first : await make(signed.superseded);
  const pages = [...documents.values()].flat();
  const [only, ...others] = kinds;
  const mergeForm =
    others.length === 0 && only ? documentOf(only).mergeForm?.(sourceOf(new Set())) : undefined;
  const papers = [...new Set(pages.flatMap(({ paper }) => paper ?? []))];
  const blank = new Set(papers.flatMap((paper) => blankSettings(paper, snapshot, profile)));
  return {
    reading,
    documents,
    pages,
    ...(mergeForm && { mergeForm }),
    standing: signed.superseded.size === 0 ? signed.standing : standingIn(pages, signed),
    findings: [
      ...signed.findings,
      ...papers.flatMap((paper) => paperFindings(paper, snapshot, profile)),
      ...numberFindings(papers),
      ...[...blank].map((setting) => blankFinding(setting, pages[0]?.sheet ?? "", raw)),
    ],
  };
}

/** The same pages made again, beside new versions of others. */
function standingIn(pages: readonly Page[], { standing }: SignedPapers): ReadonlyMap<Page, string> {
  const sheets = new Map([...standing].map(([page, sheet]) => [page.sheet, { sheet, row: signedRow(page) }]));
  return new Map(
    pages.flatMap((page) => {
      const there = sheets.get(page.sheet);
      const isSame = there?.row !== undefined && there.row === signedRow(page);
      return isSame ? [[page, there.sheet] as const] : [];
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
