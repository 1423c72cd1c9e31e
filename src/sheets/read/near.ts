import { abbreviations, type NamedColumn } from "../../contract";
import { bareLetters, candidates, fold } from "../../text";

/** Shorter headers are near only where nothing but tones and marks differs: of three letters half are another word. */
const SHORTEST = 4;

/** Of some columns those that a header of the sheet may have meant, nearest first; none for a column of the office's own. */
export function nearColumns(header: string, columns: readonly NamedColumn[]): NamedColumn[] {
  const asked = plain(header);
  if (asked === "") return [];
  const spelled = new Set(spelledOut(asked).map(plain));
  const byLetters = columns.filter((column) => spelled.has(plain(column.header)));
  if (byLetters.length > 0) return byLetters;
  if (asked.length < SHORTEST) return [];
  const near = new Set([
    ...candidates(
      header,
      columns.map((column) => column.header),
    ),
    ...columns
      .filter((column) => candidates(asked, [plain(column.header)]).length > 0)
      .map((column) => column.header),
  ]);
  return [...near].flatMap((text) => columns.find((column) => column.header === text) ?? []);
}

/** Whether two texts differ in nothing but tones, marks, brackets and i for y. */
export function isSamePlain(one: string, other: string): boolean {
  return fold(one) === fold(other) || plain(one) === plain(other);
}

/** Letters without tones and marks; i and y are one, for Kì is Kỳ and Lí do Lý do. */
function plain(text: string): string {
  return bareLetters(text).replaceAll("y", "i");
}

/** A header, and it with each word that is an abbreviation spelled out. */
function spelledOut(header: string): string[] {
  return header
    .split(" ")
    .map((word) => [word, ...(abbreviations.get(word) ?? [])])
    .reduce<string[]>(
      (all, words) => all.flatMap((before) => words.map((word) => `${before} ${word}`.trim())),
      [""],
    );
}
