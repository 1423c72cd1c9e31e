import type { Unit } from "../model";
import { candidates, fold, listName, soleName, tidy } from "../../text";

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
/** Where the partners begin in a line without columns: the last place where such words stand. */
const PARTNERS = /\s(?=Đoàn\s+(?:các\s+đơn\s+vị|xã|phường|thị\s+trấn|TT|đặc\s+khu)(?:\s|:))/giu;
const SEVERAL = /^đoàn\s+các\s+đơn\s+vị\s*:?\s*/iu;

/**
 * Reads "Danh sách phân công kết nghĩa" (plan S0) pasted as a table of two or three columns (tabs or |), as one line a row,
 * or as one line a cell with the number on a line of its own. Units are found by code, alias or exact name; a name that is
 * only near is proposed, never taken.
 */
export function readAnnex(text: string, units: readonly Unit[]): AnnexReading {
  const find = finder(units);
  const links: ImportedLink[] = [];
  const unclear: UnclearName[] = [];
  const { rows, incomplete } = rowsOf(text);
  for (const { line, number, hosts, partners } of rows) {
    const codes = (cell: string): string[] =>
      namesIn(cell, find).flatMap((name) => {
        const found = find(name);
        if (found.length === 1) return [found[0].code];
        const near =
          found.length > 1
            ? found.map(({ code, name: own }) => `${own} (${code})`)
            : candidates(name, allNames(units));
        unclear.push({ line, name, near, several: found.length > 1 });
        return [];
      });
    const [hostCodes, partnerCodes] = [codes(hosts), codes(partners.replace(SEVERAL, ""))];
    for (const host of hostCodes) for (const partner of partnerCodes) links.push({ number, host, partner });
  }
  return { links, unclear, incomplete };
}

function rowsOf(text: string): { rows: Row[]; incomplete: number[] } {
  const lines = text
    .normalize("NFC")
    .split(/\r?\n/u)
    .map((line, at) => ({ line: at + 1, text: line.replace(/\u00a0/gu, " ") }))
    .filter((line) => line.text.trim() !== "");
  const incomplete: number[] = [];
  const isTable = lines.some((line) => /[\t|]/u.test(line.text.trim()));
  const cells = isTable
    ? lines.map(({ line, text: own }) => ({
        line,
        cells: own
          .split(/[\t|]/u)
          .map(tidy)
          .filter((cell) => cell !== ""),
      }))
    : columnsOf(lines);
  const rows = cells.flatMap(({ line, cells: own }): Row[] => {
    const numbered = NUMBER.test(own[0] ?? "");
    const [hosts, partners] = own.slice(numbered ? 1 : 0);
    if (hosts === undefined || isHeading(own)) return [];
    if (partners === undefined) {
      // A title above the table has no number; a row of it that lacks a cell has.
      if (numbered || !isTable) incomplete.push(line);
      return [];
    }
    return [{ line, number: numbered ? own[0].replace(/[.)]$/u, "") : "", hosts, partners }];
  });
  return { rows, incomplete };
}

/** Text without columns: a number on a line of its own begins a row; else a line is a row, split where the partners begin. */
function columnsOf(
  lines: readonly { readonly line: number; readonly text: string }[],
): { line: number; cells: string[] }[] {
  if (lines.some(({ text }) => NUMBER.test(text.trim()))) {
    const rows: { line: number; cells: string[] }[] = [];
    for (const { line, text } of lines) {
      const cell = tidy(text);
      if (NUMBER.test(cell)) rows.push({ line, cells: [cell] });
      else if (rows.length > 0) rows[rows.length - 1].cells.push(cell);
    }
    return rows;
  }
  return lines
    .map(({ line, text }) => {
      const numbered = /^\s*(\d{1,3})\s*[.)\-–:]?\s+(.*)$/u.exec(text);
      const rest = numbered?.[2] ?? text.trim();
      const at = [...rest.matchAll(PARTNERS)].at(-1)?.index;
      const trimmed = (part: string): string => tidy(part).replace(/^[-–:;,\s]+|[-–:;,\s]+$/gu, "");
      const parts = at === undefined ? [rest] : [rest.slice(0, at), rest.slice(at)];
      return { line, cells: [...(numbered ? [numbered[1]] : []), ...parts.map(trimmed)] };
    })
    .filter(({ cells }) => cells.length > 1);
}

/** The row of column headings is no pairing. */
function isHeading(cells: readonly string[]): boolean {
  return /^(?:tt|stt|số\s*tt)$/iu.test(cells[0]);
}

/** The names in a cell: the whole cell where it is one, else its parts between commas or semicolons. */
function namesIn(cell: string, find: (name: string) => readonly Unit[]): string[] {
  if (find(cell).length > 0) return [cell];
  return cell
    .split(/[;,]/u)
    .map(tidy)
    .filter((name) => name !== "");
}

/** Units by everything they may be called; a prefix "Đoàn" makes no difference. */
function finder(units: readonly Unit[]): (name: string) => readonly Unit[] {
  const byCode = new Map(units.map((unit) => [fold(unit.code), unit]));
  const byName = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const form of new Set([unit.name, ...unit.aliases, listName(unit), soleName(unit)].map(plain)))
      byName.set(form, [...(byName.get(form) ?? []), unit]);
  }
  return (name) => {
    const exact = byCode.get(fold(name));
    return exact ? [exact] : (byName.get(plain(name)) ?? []);
  };
}

function plain(name: string): string {
  return fold(name).replace(/^đoàn\s+(?=\S)/u, "");
}

function allNames(units: readonly Unit[]): string[] {
  return [...new Set(units.flatMap((unit) => [unit.name, ...unit.aliases, listName(unit)]))];
}
