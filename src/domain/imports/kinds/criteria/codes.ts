import { fold, tidy } from "../../../../text";
import { shownText } from "../../cells";
import type { ImportContext } from "../../context";
import type { Entry } from "./entries";
import { composed } from "./numbering";

/** The code of a leaf: as it stands, or made from the numbers of its headings; or why there is none. */
export type LeafCode =
  { readonly code: string; readonly isMade: boolean } | { readonly why: "codeIsDate"; readonly at: string };

/**
 * Codes of leaves: of the column Mục or Mã, unless its numbers begin anew below each heading; else made from the numbers of the
 * headings. A leaf that stands in the workbook by its very text keeps the code it has there.
 */
export function codesOf(
  entries: readonly Entry[],
  setOf: (entry: Entry) => string,
  context: ImportContext,
): Map<Entry, LeafCode> {
  const own = ownCodes(entries);
  const isAnew = beginsAnew(entries, own);
  const places = new Map<string, number>();
  const codes = new Map<Entry, LeafCode>();
  const standing = standingCodes(entries, setOf, context);
  const taken = new Set([...standing.values()].map(fold));
  const groups = new Map<string, number>();
  for (const entry of entries) {
    const given = own.get(entry);
    const path = pathOf(entry, groups);
    const above = path.join("\n");
    const place = (places.get(above) ?? 0) + 1;
    places.set(above, place);
    if (given && "why" in given) {
      codes.set(entry, given);
      continue;
    }
    if (given && !isAnew) {
      codes.set(entry, given);
      taken.add(fold(given.code));
      continue;
    }
    const number = entry.number === "" || entry.number === "-" ? String(place) : entry.number;
    const made = composed([...path, number]);
    const code = standing.get(entry) ?? free(made, taken);
    // A number that repeats under one heading is a slip of the list, not a new code.
    const isSlip = given !== undefined && !standing.has(entry) && taken.has(fold(made));
    codes.set(entry, { code: isSlip ? made : code, isMade: true });
    taken.add(fold(code));
  }
  return codes;
}

/** What stands in the column of codes. "1.1" behind "1.9" is the 1.10 that Excel cut as a number. */
function ownCodes(entries: readonly Entry[]): Map<Entry, LeafCode> {
  const codes = new Map<Entry, LeafCode>();
  let before = "";
  for (const entry of entries) {
    const { numberCell } = entry;
    if (!numberCell) continue;
    const { cell, at } = numberCell;
    if (typeof cell === "object") {
      codes.set(entry, { why: "codeIsDate", at });
      continue;
    }
    const text = entry.number !== "" && entry.number !== "-" ? entry.number : bareCode(shownText(cell));
    if (text === "") continue;
    const [, head = "", last = ""] = /^(.*\.)(\d+)$/u.exec(text) ?? [];
    const isCut = typeof cell === "number" && head !== "" && before === `${head}${Number(`${last}0`) - 1}`;
    const code = isCut ? `${text}0` : text;
    codes.set(entry, { code, isMade: isCut });
    before = code;
  }
  return codes;
}

function bareCode(text: string): string {
  return tidy(text)
    .replace(/^(?:mục|mã|tiêu chí)\s+(?=\S)/iu, "")
    .replace(/[.:)]+$/u, "");
}

/** Whether one code stands under two headings. */
function beginsAnew(entries: readonly Entry[], own: ReadonlyMap<Entry, LeafCode>): boolean {
  const under = new Map<string, Set<string>>();
  for (const entry of entries) {
    const found = own.get(entry);
    if (!found || !("code" in found)) continue;
    const headings = under.get(fold(found.code)) ?? new Set();
    under.set(fold(found.code), headings.add(entry.headings.map(({ text }) => text).join("\n")));
  }
  return [...under.values()].some((headings) => headings.size > 1);
}

/** Numbers of the headings above a leaf; one without a number has that of its place. */
function pathOf({ headings }: Entry, groups: Map<string, number>): string[] {
  return headings.map(({ number, text }, at) => {
    if (number !== "" && number !== "-") return number;
    const above = headings.slice(0, at).map((heading) => heading.text);
    const key = [...above, text].join("\n");
    const siblings = [...groups.keys()].filter(
      (other) =>
        other.split("\n").length === at + 1 && other.split("\n").slice(0, at).join("\n") === above.join("\n"),
    );
    const place = groups.get(key) ?? siblings.length + 1;
    groups.set(key, place);
    return String(place);
  });
}

/** Codes of leaves that stand in the workbook by their very text. */
function standingCodes(
  entries: readonly Entry[],
  setOf: (entry: Entry) => string,
  context: ImportContext,
): Map<Entry, string> {
  const codes = new Map<Entry, string>();
  for (const entry of entries) {
    const [leaf, ...others] = context.leavesNamed(entry.text, setOf(entry));
    if (leaf && others.length === 0 && fold(leaf.text) === fold(entry.text)) codes.set(entry, leaf.code);
  }
  return codes;
}

/** The code, or the next behind it that no other leaf of the list has. */
function free(made: string, taken: ReadonlySet<string>): string {
  if (!taken.has(fold(made))) return made;
  const [, head = "", last = "0"] = /^(.*?)(\d+)$/u.exec(made) ?? [];
  for (let number = Number(last) + 1; ; number++) {
    const code = `${head}${number}`;
    if (!taken.has(fold(code))) return code;
  }
}
