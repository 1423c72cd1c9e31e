import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { logTable } from "../../contract";
import type { LogEntry, LogRow } from "./entry";

/** Hex digits of a line's own mark: they tell an edited line from a missing one. */
const OWN_DIGITS = 16;
/** Hex digits of the link to the line before: 128 bits, for which nobody finds a second line. */
const LINK_DIGITS = 32;
const FORM = new RegExp(`^(\\d{1,9})-([0-9a-f]{${OWN_DIGITS}})-([0-9a-f]{${LINK_DIGITS}})$`, "u");

/**
 * `Mã chuỗi` of a line: its number in the log, a mark over its own cells, and a mark over these and the whole `Mã chuỗi` of
 * the line before. One changed cell shows in its own line; a line that is taken out, put in or moved shows in the links.
 */
export interface Chain {
  readonly number: number;
  readonly own: string;
  readonly link: string;
}

/** Undefined for what the add-in did not write. */
export function readChain(text: string): Chain | undefined {
  const [, number, own, link] = FORM.exec(text.trim()) ?? [];
  if (number === undefined || own === undefined || link === undefined) return undefined;
  return { number: Number(number), own, link };
}

export function chainText({ number, own, link }: Chain): string {
  return `${number}-${own}-${link}`;
}

/** The mark over a line's own cells at its place in the log. */
export function ownMark(number: number, line: LogEntry): string {
  return mark([number, ...contentOf(line)], OWN_DIGITS);
}

/** The mark that ties a line to the one before. @param previous its whole `Mã chuỗi`, or `beginning` */
export function linkMark(previous: string, number: number, line: LogEntry): string {
  return mark([previous, number, ...contentOf(line)], LINK_DIGITS);
}

/** What the first chained line is tied to: the lines that stood there before logs had chains, in their order. */
export function beginning(older: readonly LogEntry[]): string {
  return `${older.length}-${mark(older.map(contentOf), OWN_DIGITS)}`;
}

/** Whether nothing stands in the line: a new table begins with such a row. */
export function isBlank(line: LogRow): boolean {
  return logTable.columns.every(({ id }) => line[id] === "");
}

/**
 * What the next lines of a log go on from: the chain of its last line, by number, since people sort; in a log without chains
 * the lines that stand there.
 */
export function lastChain(standing: readonly LogRow[]): string {
  const lines = standing.filter((line) => !isBlank(line));
  let last: Chain | undefined;
  for (const { chain } of lines) {
    const read = readChain(chain);
    if (read && read.number >= (last?.number ?? 0)) last = read;
  }
  return last ? chainText(last) : beginning(lines);
}

/** Lines of the log, each tied to the one before. @param previous from `lastChain` */
export function chainLines(previous: string, entries: readonly LogEntry[]): LogRow[] {
  let [last, number] = [previous, Number.parseInt(previous, 10)];
  return entries.map((entry) => {
    number += 1;
    last = chainText({ number, own: ownMark(number, entry), link: linkMark(last, number, entry) });
    return { ...entry, chain: last };
  });
}

const CONTENT = logTable.columns.map(({ id }) => id).filter((id) => id !== "chain");

/** Cells as Excel hands them out again: it keeps one sign for the end of a line. */
function contentOf(line: LogEntry): string[] {
  return CONTENT.map((id) => line[id].replace(/\r\n?/gu, "\n"));
}

function mark(content: unknown, digits: number): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content)))).slice(0, digits);
}
