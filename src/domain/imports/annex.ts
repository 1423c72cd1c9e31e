import type { Unit } from "../model";
import { candidates, escaped, fold, listName, soleName, tidy, type UnitNaming } from "../../text";

/** A host–partner link read from an annex. */
export interface ImportedLink {
  /** TT as it stood there, "01". */
  readonly number: string;
  readonly host: string;
  readonly partner: string;
}

/** A name that no unit, or more than one, carries: nothing is taken for it. */
export interface UnclearName {
  /** Line of the pasted text, from 1. */
  readonly line: number;
  readonly name: string;
  /** Names of units it may have meant (near), or that all carry it (several). */
  readonly near: readonly string[];
  readonly several: boolean;
}

export interface AnnexReading {
  readonly links: readonly ImportedLink[];
  readonly unclear: readonly UnclearName[];
  /** Lines with one part only, from 1: neither hosts nor partners could be told. */
  readonly incomplete: readonly number[];
}

/** A row of the annex: its number and the texts of its two cells. */
interface Row {
  readonly line: number;
  readonly number: string;
  readonly hosts: string;
  readonly partners: string;
}

const NUMBER = /^\d{1,3}[.)]?$/u;
/** What tells the partners in an annex, made from how the organisation calls its units. */
interface PartnerMarks {
  /** Where the partners begin in a line without columns: the last place where such words stand. */
  readonly begin: RegExp;
  /** "Đoàn các đơn vị:" before several names. */
  readonly several: RegExp;
}

function partnerMarks({ prefix, several, places, short }: UnitNaming): PartnerMarks {
  const spaced = (text: string): string => escaped(text).replace(/\s+/gu, "\\s+");
  const kinds = [...places, ...Object.values(short)].map(spaced).join("|");
  return {
    begin: new RegExp(`\\s(?=(?:${spaced(several)}|${spaced(prefix)}\\s+(?:${kinds}))(?:\\s|:))`, "giu"),
    several: new RegExp(`^${spaced(several)}\\s*:?\\s*`, "iu"),
  };
}

/**
 * Reads "Danh sách phân công kết nghĩa" (plan S0) pasted as a table of two or three columns (tabs or |), as one line a row,
 * or as one line a cell with the number on a line of its own. Units are found by code, alias or exact name; a name that is
 * only near is proposed, never taken.
 */
export function readAnnex(text: string, units: readonly Unit[], naming: UnitNaming): AnnexReading {
  const find = finder(units, naming);
  const marks = partnerMarks(naming);
  const links: ImportedLink[] = [];
  const unclear: UnclearName[] = [];
  const { rows, incomplete } = rowsOf(text, marks);
  for (const { line, number, hosts, partners } of rows) {
    const codes = (cell: string): string[] =>
      namesIn(cell, find).flatMap((name) => {
        const [unit, ...others] = find(name);
        if (unit && others.length === 0) return [unit.code];
        const near = unit
          ? [unit, ...others].map((candidate) => `${candidate.name} (${candidate.code})`)
          : candidates(name, allNames(units, naming));
        unclear.push({ line, name, near, several: unit !== undefined });
        return [];
      });
    const [hostCodes, partnerCodes] = [codes(hosts), codes(partners.replace(marks.several, ""))];
    for (const host of hostCodes) for (const partner of partnerCodes) links.push({ number, host, partner });
  }
  return { links, unclear, incomplete };
}

function rowsOf(text: string, marks: PartnerMarks): { rows: Row[]; incomplete: number[] } {
  const lines = text
    .normalize("NFC")
    .split(/\r?\n/u)
    .map((line, at) => ({ line: at + 1, text: line.replace(/\u00a0/gu, " ") }))
    .filter((line) => line.text.trim() !== "");
  const incomplete: number[] = [];
  const isTable = lines.some((line) => /[\t|]/u.test(line.text.trim()));
  const cells = isTable
    ? lines.map(({ line, text: whole }) => ({
        line,
        cells: whole
          .split(/[\t|]/u)
          .map(tidy)
          .filter((cell) => cell !== ""),
      }))
    : columnsOf(lines, marks);
  const rows = cells.flatMap(({ line, cells: parts }): Row[] => {
    const [first = ""] = parts;
    const isNumbered = NUMBER.test(first);
    const [hosts, partners] = isNumbered ? parts.slice(1) : parts;
    if (hosts === undefined || isHeading(first)) return [];
    if (partners === undefined) {
      // A title above the table has no number; a row of it that lacks a cell has.
      if (isNumbered || !isTable) incomplete.push(line);
      return [];
    }
    return [{ line, number: isNumbered ? first.replace(/[.)]$/u, "") : "", hosts, partners }];
  });
  return { rows, incomplete };
}

/** Text without columns: a number on a line of its own begins a row; else a line is a row, split where the partners begin. */
function columnsOf(
  lines: readonly { readonly line: number; readonly text: string }[],
  marks: PartnerMarks,
): { line: number; cells: string[] }[] {
  if (!lines.some(({ text }) => NUMBER.test(text.trim())))
    return lines
      .map(({ line, text }) => ({ line, cells: partsOf(text, marks) }))
      .filter(({ cells }) => cells.length > 1);
  const rows: { line: number; cells: string[] }[] = [];
  for (const { line, text } of lines) {
    const cell = tidy(text);
    if (NUMBER.test(cell)) rows.push({ line, cells: [cell] });
    else rows.at(-1)?.cells.push(cell);
  }
  return rows;
}

/** Number, hosts and partners of a line; what is not there is left out. */
function partsOf(text: string, { begin }: PartnerMarks): string[] {
  const [, number, rest = text.trim()] = /^\s*(\d{1,3})\s*[.)\-–:]?\s+(.*)$/u.exec(text) ?? [];
  const at = [...rest.matchAll(begin)].at(-1)?.index;
  const parts = at === undefined ? [rest] : [rest.slice(0, at), rest.slice(at)];
  const trimmed = parts.map((part) => tidy(part).replace(/^[-–:;,\s]+|[-–:;,\s]+$/gu, ""));
  return number === undefined ? trimmed : [number, ...trimmed];
}

/** The row of column headings is no pairing. */
function isHeading(first: string): boolean {
  return /^(?:tt|stt|số\s*tt)$/iu.test(first);
}

/** The names in a cell: the whole cell where it is one, else its parts between commas or semicolons. */
function namesIn(cell: string, find: (name: string) => readonly Unit[]): string[] {
  if (find(cell).length > 0) return [cell];
  return cell
    .split(/[;,]/u)
    .map(tidy)
    .filter((name) => name !== "");
}

/** Units by everything they may be called; the prefix of the organisation ("Đoàn") makes no difference. */
function finder(units: readonly Unit[], naming: UnitNaming): (name: string) => readonly Unit[] {
  const prefix = new RegExp(`^${escaped(fold(naming.prefix))}\\s+(?=\\S)`, "u");
  const plain = (name: string): string => fold(name).replace(prefix, "");
  const byCode = new Map(units.map((unit) => [fold(unit.code), unit]));
  const byName = new Map<string, Unit[]>();
  for (const unit of units) {
    const names = [unit.name, ...unit.aliases, listName(unit, naming), soleName(unit, naming)];
    for (const form of new Set(names.map(plain))) byName.set(form, [...(byName.get(form) ?? []), unit]);
  }
  return (name) => {
    const exact = byCode.get(fold(name));
    return exact ? [exact] : (byName.get(plain(name)) ?? []);
  };
}

function allNames(units: readonly Unit[], naming: UnitNaming): string[] {
  return [...new Set(units.flatMap((unit) => [unit.name, ...unit.aliases, listName(unit, naming)]))];
}
