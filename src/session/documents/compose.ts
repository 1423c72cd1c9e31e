import { findings, settingRows, type Finding, type SettingKey } from "../../contract";
import {
  blankSettings,
  numberFindings,
  paperFindings,
  documentOf,
  DocumentSource,
  finishDocuments,
  makeDocument,
  usualDayOf,
  type DocumentKind,
  type Page,
  type SourceOptions,
} from "../../paper";
import type { RegisteredPaper } from "../../domain/model";
import { profileOf } from "../../profile";
import { inSheets } from "../texts";
import { readSignedDecisions, type SignedDecisions } from "./signedDecisions";
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

/** Pages of a document, and what the office should know before it signs; nothing is written yet. */
export interface Composed {
  readonly reading: Reading;
  /** None when there is nothing to make it from. */
  readonly pages: readonly Page[];
  /** Pages of papers that are signed and say the same still, with the sheet that they stand on: they are not written again. */
  readonly standing: ReadonlyMap<Page, string>;
  readonly findings: readonly Finding[];
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
  const { snapshot, today } = reading;
  const profile = profileOf(snapshot.settings.document.organisationKind);
  const titles = kinds.some((kind) => documentOf(kind).needs.titles) ? await reading.titles() : undefined;
  const digest = await reading.digest();
  const sourceOf = (
    superseded: ReadonlySet<RegisteredPaper>,
    signedDecisions: SignedDecisions,
  ): DocumentSource =>
    new DocumentSource(snapshot, inSheets, {
      ...options,
      today,
      day: options.day ?? today,
      digest,
      superseded,
      signedDecisions,
      scores: { board: (day) => reading.board(day), results: (day) => reading.results(reading.board(day)) },
      ...(titles && { titles }),
    });
  const decisionsIn = (known: SignedDecisions): readonly Page[] =>
    makeDocument(DECISION, sourceOf(new Set(), known));
  const decided =
    kinds.some((kind) => documentOf(kind).group === "awards") && snapshot.papers.some(isSignedHere)
      ? await readSignedDecisions(decisionsIn)
      : new Map();
  const make = async (superseded: ReadonlySet<RegisteredPaper>): Promise<ComposedDocuments["documents"]> => {
    const source = sourceOf(superseded, decided);
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
    others.length === 0 && only ? documentOf(only).mergeForm?.(sourceOf(new Set(), decided)) : undefined;
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
      ...toldOnce(papers.flatMap((paper) => paperFindings(paper, snapshot, profile))),
      ...numberFindings(papers),
      ...[...blank].map((setting) => blankFinding(setting, pages[0]?.sheet ?? "")),
    ],
  };
}

/** What award papers go with. */
const DECISION: DocumentKind = "quyet-dinh-khen-thuong";

function isSignedHere({ state, sheet }: RegisteredPaper): boolean {
  return state !== "draft" && sheet !== undefined;
}

/** What several papers say alike. */
function toldOnce(found: readonly Finding[]): Finding[] {
  return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
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

function blankFinding(setting: SettingKey, sheet: string): Finding {
  const at = { table: settingRows, column: settingRows.column.value, key: setting };
  return findings.documentSettingBlank(at, { setting, sheet });
}
