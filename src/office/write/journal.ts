import type { Page } from "../../paper";
import { logTable } from "../../contract";
import { schemaOf } from "../../domain/tables";
import type { TableChange } from "../../sheets/plan";
import { inSlices } from "../inSlices";
import { contentOf, packingSteps, readContents, unpacked, xmlOf } from "../xmlStore";
import type { FormulaChange } from "./formula";
import type { NamingChange } from "./naming";

/** A sheet laid by the add-in outside its tables: a page of a paper, or the guide. */
export interface PageChange {
  readonly kind: "page";
  readonly sheet: string;
  /** The sheet was made for it; or it was blank and was called so before. */
  readonly made: boolean;
  readonly renamedFrom?: string;
  /** What it says, as texts: before (nothing on a new sheet) and after. */
  readonly before: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
  /** The page that was laid there before, where it is known: so that not only its words come back. */
  readonly former?: Page;
}

export type Change = TableChange | PageChange | NamingChange | FormulaChange;

/**
 * What one run writes, kept in the workbook from before its first cell: so that it can be taken back when it breaks off,
 * when the pane is closed in the middle, and as long as nothing else is written.
 */
export interface Journal {
  readonly run: string;
  /** It and the runs before it that broke off, whose changes it took along: sheets that they made bear their mark. */
  readonly runs: readonly string[];
  /** Local time for people, as in the log. */
  readonly time: string;
  /** Milliseconds since 1970. */
  readonly begun: number;
  /** In the order in which they are done. */
  readonly changes: readonly Change[];
}

/** Sheets that changes are on, but for the log. */
export function sheetsOf(changes: readonly Change[]): string[] {
  return [...new Set(changes.map(({ sheet }) => sheet))].filter((sheet) => sheet !== logTable.sheet);
}

/** Names of the tables that stood there before they were changed. */
export function standingTables(changes: readonly Change[]): string[] {
  return changes.flatMap((change) =>
    change.kind === "table" && !change.makes ? [schemaOf(change.id).table] : [],
  );
}

/** XML parts with journals, and those that say which of them came to their end. */
const WRITTEN = "urn:thi-dua-excel:luot-ghi";
const DONE = "urn:thi-dua-excel:luot-ghi-xong";

/** A run that has not ended after so long broke off; before, somebody may just be writing. */
const LONGEST_RUN_MS = 120_000;

/** Whether what began at this moment and has not ended broke off. */
export function hasBrokenOff(begun: number): boolean {
  return Date.now() - begun > LONGEST_RUN_MS;
}

/** A journal in the workbook, with the id of its part. */
export interface KeptJournal {
  readonly part: string;
  readonly journal: Journal;
}

/** What the workbook keeps of runs. */
export interface Journals {
  /** Runs that broke off, the oldest first. */
  readonly broken: readonly KeptJournal[];
  /** Part of the last run that came to its end. */
  readonly done: string | undefined;
  /** Parts that go when the next run comes to its end. */
  readonly parts: readonly string[];
}

/**
 * Looks which runs the workbook keeps. What a run that came to its end has written is long, and is not read here.
 * @param own a run of this session that broke off, however short ago
 */
export async function readJournals(context: Excel.RequestContext, own?: string): Promise<Journals> {
  const { customXmlParts } = context.workbook;
  const written = customXmlParts.getByNamespace(WRITTEN).load("items/id");
  const ends = customXmlParts.getByNamespace(DONE).load("items/id");
  await context.sync();
  const doneParts = ends.items.map(({ id }) => id);
  if (written.items.length === 0) return { broken: [], done: undefined, parts: doneParts };
  const ended = ends.items.map((part) => part.getXml());
  await context.sync();
  const marks = new Set(ended.flatMap(({ value }) => contentOf(value).split(" ")));
  const open = written.items.filter(({ id }) => !marks.has(id));
  const texts = await readContents(context, open);
  const kept = open.flatMap(({ id }, at) => {
    const journal = unpacked<Journal>(texts[at] ?? "");
    return journal ? [{ part: id, journal }] : [];
  });
  const isDone = ({ part: id }: { readonly part: string }): boolean =>
    marks.has(id) || kept.some((one) => one.part === id && marks.has(one.journal.run));
  const done = written.items.map(({ id }) => ({ part: id })).filter(isDone);
  const broken = kept.filter(
    (one) => !isDone(one) && (one.journal.run === own || hasBrokenOff(one.journal.begun)),
  );
  return {
    broken: broken.sort((a, b) => a.journal.begun - b.journal.begun),
    done: done.at(-1)?.part,
    parts: [...doneParts, ...[...done, ...broken].map((one) => one.part)],
  };
}

/** What a run has written, by its part; undefined when somebody has just let it go. */
export async function readJournal(context: Excel.RequestContext, part: string): Promise<Journal | undefined> {
  const kept = context.workbook.customXmlParts.getItemOrNullObject(part).load("id");
  const written = { xml: kept.getXml() };
  await context.sync();
  return kept.isNullObject ? undefined : unpacked<Journal>(contentOf(written.xml.value));
}

/** Keeps a journal in the workbook. The caller syncs. @returns its part, with its id */
export async function keepJournal(
  context: Excel.RequestContext,
  journal: Journal,
): Promise<{ readonly part: Excel.CustomXmlPart }> {
  const content = await inSlices(packingSteps(journal));
  // In an object: what is awaited must not look like a promise itself.
  return { part: context.workbook.customXmlParts.add(xmlOf("luot-ghi", WRITTEN, content)).load("id") };
}

/** Says that a run came to its end, and lets those before it go. The caller syncs. */
export function closeJournal(
  context: Excel.RequestContext,
  { part, run }: { readonly part: string; readonly run: string },
  { parts }: Journals,
): void {
  const { customXmlParts } = context.workbook;
  for (const former of parts) customXmlParts.getItemOrNullObject(former).delete();
  // By its part, so that nobody has to read what it wrote; by its run, should the part ever be called otherwise.
  customXmlParts.add(xmlOf("xong", DONE, `${part} ${run}`));
}

/** Lets the journal of a run go, wherever it is kept: the reply that told may be lost. */
export async function dropJournal(context: Excel.RequestContext, run: string): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(WRITTEN).load("items/id");
  await context.sync();
  const texts = await readContents(context, parts.items);
  for (const [at, part] of parts.items.entries())
    if (unpacked<Journal>(texts[at] ?? "")?.run === run) part.delete();
  await context.sync();
}
