import { escaped, tidy, type UnitNaming } from "../../text";

/** A row of an annex as lines of a text have it. */
export interface AnnexLine {
  /** 0-based line on which it begins. */
  readonly line: number;
  /** TT as it stood there, "01"; "" for none. */
  readonly number: string;
  readonly hosts: string;
  /** "" where they could not be told from the hosts. */
  readonly partners: string;
}

const NUMBER = /^\d{1,3}[.)]?$/u;

/** Where the partners begin in a line without columns: the last place where words of theirs stand. */
function partnersBegin({ prefix, several, places, short }: UnitNaming): RegExp {
  const spaced = (text: string): string => escaped(text).replace(/\s+/gu, "\\s+");
  const kinds = [...places, ...Object.values(short)].map(spaced).join("|");
  return new RegExp(`(?:^|\\s)(?=(?:${spaced(several)}|${spaced(prefix)}\\s+(?:${kinds}))(?:\\s|:))`, "giu");
}

/**
 * The rows of "Danh sách phân công kết nghĩa" in a text without columns: one line a row, split where the partners begin, or one
 * line a cell with the number of each row on a line of its own.
 */
export function annexLines(lines: readonly string[], naming: UnitNaming): AnnexLine[] {
  const begin = partnersBegin(naming);
  const filled = lines.map((text, line) => ({ line, text: tidy(text) })).filter(({ text }) => text !== "");
  return filled.some(({ text }) => NUMBER.test(text))
    ? cellsOnLines(filled, begin)
    : rowsOnLines(filled, begin);
}

interface Line {
  readonly line: number;
  readonly text: string;
}

function rowsOnLines(lines: readonly Line[], begin: RegExp): AnnexLine[] {
  return lines.flatMap(({ line, text }): AnnexLine[] => {
    const [, number = "", rest = text] = /^(\d{1,3})\s*[.)\-–:]?\s+(.*)$/u.exec(text) ?? [];
    const at = [...rest.matchAll(begin)].at(-1)?.index ?? 0;
    const [hosts = "", partners = ""] =
      at > 0 ? [rest.slice(0, at), rest.slice(at)].map(withoutEnds) : [withoutEnds(rest)];
    // A title has no number and no partners.
    return number === "" && partners === "" ? [] : [{ line, number, hosts, partners }];
  });
}

function cellsOnLines(lines: readonly Line[], begin: RegExp): AnnexLine[] {
  const rows: { line: number; number: string; cells: string[] }[] = [];
  for (const { line, text } of lines) {
    if (NUMBER.test(text)) rows.push({ line, number: text.replace(/[.)]$/u, ""), cells: [] });
    else rows.at(-1)?.cells.push(text);
  }
  return rows.map(({ line, number, cells }) => {
    // A cell of several lines: the partners begin where words of theirs do.
    const marked = cells.findIndex(
      (cell, at) => at > 0 && [...cell.matchAll(begin)].some(({ index }) => index === 0),
    );
    const unmarked = cells.length === 2 ? 1 : cells.length;
    const at = marked > 0 ? marked : unmarked;
    return { line, number, hosts: cells.slice(0, at).join("\n"), partners: cells.slice(at).join("\n") };
  });
}

function withoutEnds(part: string): string {
  return tidy(part).replace(/^[-–:;,\s]+|[-–:;,\s]+$/gu, "");
}
