import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";
import type { TableChange } from "../../sheets/plan";
import type { HeldFilter } from "./filters";

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
}

export type Change = TableChange | PageChange;

/**
 * What one run writes, kept in the workbook from before its first cell: so that it can be taken back when it breaks off,
 * when the pane is closed in the middle, and as long as nothing else is written.
 */
export interface Journal {
  readonly run: string;
  /** Local time for people, as in the log. */
  readonly time: string;
  /** Milliseconds since 1970. */
  readonly begun: number;
  /** In the order in which they are done. */
  readonly changes: readonly Change[];
  readonly filters: readonly HeldFilter[];
}

/** A journal in the workbook. */
export interface KeptJournal {
  readonly part: string;
  readonly journal: Journal;
  /** Whether its run came to its end; else it broke off. */
  readonly isDone: boolean;
}

/** XML parts with journals, and the one that says which of them came to their end. */
const WRITTEN = "urn:thi-dua-excel:luot-ghi";
const DONE = "urn:thi-dua-excel:luot-ghi-xong";

/** A run that has not ended after so long broke off; before, somebody may just be writing. */
const LONGEST_RUN_MS = 120_000;

/** What the workbook keeps of runs. */
export interface Journals {
  /** The last run that came to its end, and those that broke off, the oldest first. */
  readonly kept: readonly KeptJournal[];
  /** Parts that say what came to its end. */
  readonly doneParts: readonly string[];
}

/** @param own a run of this session that broke off, however short ago */
export async function readJournals(context: Excel.RequestContext, own?: string): Promise<Journals> {
  const { customXmlParts } = context.workbook;
  const parts = customXmlParts.getByNamespace(WRITTEN).load("items/id");
  const done = customXmlParts.getByNamespace(DONE).load("items/id");
  await context.sync();
  if (parts.items.length === 0) return { kept: [], doneParts: done.items.map(({ id }) => id) };
  const texts = parts.items.map((part) => ({ part: part.id, xml: part.getXml() }));
  const ends = done.items.map((part) => part.getXml());
  await context.sync();
  const ended = new Set(ends.map(({ value }) => contentOf(value)));
  const kept = texts.flatMap(({ part, xml }) => {
    const journal = decoded(contentOf(xml.value));
    return journal ? [{ part, journal, isDone: ended.has(journal.run) }] : [];
  });
  return {
    kept: kept
      .filter(
        ({ journal, isDone }) => isDone || journal.run === own || Date.now() - journal.begun > LONGEST_RUN_MS,
      )
      .sort((a, b) => a.journal.begun - b.journal.begun),
    doneParts: done.items.map(({ id }) => id),
  };
}

/** Keeps a journal in the workbook. The caller syncs. */
export function keepJournal(context: Excel.RequestContext, journal: Journal): void {
  context.workbook.customXmlParts.add(xmlOf("luot-ghi", WRITTEN, encoded(journal)));
}

/** Says that a run came to its end, and lets those before it go. The caller syncs. */
export function closeJournal(
  context: Excel.RequestContext,
  run: string,
  { kept, doneParts }: Journals,
): void {
  const { customXmlParts } = context.workbook;
  for (const part of [...doneParts, ...kept.map((each) => each.part)])
    customXmlParts.getItemOrNullObject(part).delete();
  customXmlParts.add(xmlOf("xong", DONE, run));
}

/** Lets the journals of runs go. */
export async function dropJournals(context: Excel.RequestContext, runs: ReadonlySet<string>): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(WRITTEN).load("items/id");
  await context.sync();
  const texts = parts.items.map((part) => ({ part, xml: part.getXml() }));
  if (texts.length > 0) await context.sync();
  for (const { part, xml } of texts) {
    const journal = decoded(contentOf(xml.value));
    if (journal && runs.has(journal.run)) part.delete();
  }
  await context.sync();
}

function xmlOf(name: string, namespace: string, content: string): string {
  return `<${name} xmlns="${namespace}">${content}</${name}>`;
}

/** What stands in the one element; both forms of it are free of markup. */
function contentOf(xml: string): string {
  return /^(?:<\?xml[^>]*\?>\s*)?<[^>]*>([^<]*)</u.exec(xml)?.[1] ?? "";
}

/** Bytes that a function takes as arguments at once. */
const CHUNK = 0x8000;

function encoded(journal: Journal): string {
  const bytes = gzipSync(strToU8(JSON.stringify({ version: 1, ...journal })));
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** Undefined for what a later version has kept, or somebody has changed. */
function decoded(content: string): Journal | undefined {
  try {
    const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
    const { version, ...journal } = JSON.parse(strFromU8(gunzipSync(bytes))) as Journal & { version: number };
    return version === 1 ? journal : undefined;
  } catch {
    return undefined;
  }
}
