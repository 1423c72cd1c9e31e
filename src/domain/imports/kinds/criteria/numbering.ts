import { tidy } from "../../../../text";

/** What a text is numbered with: "I", "1.2", "a", "-"; "" for nothing. */
export interface Numbered {
  readonly number: string;
  /** The text without it. */
  readonly rest: string;
}

const ONE = String.raw`[IVX]+(?:\.\d+)*|[A-ZĐ](?:\.\d+)*|\d{1,3}(?:\.\d{1,2})*|[a-zđ]`;
const WORD = String.raw`(?:tiêu chí|nội dung|mục|phần|nhóm|điều kiện|tc|nd)`;

/** A cell of its own that numbers: "1.1.", "I", "Mục 2", "(a)". */
export function numberOfCell(text: string): string {
  const shown = tidy(text);
  const [, number] = new RegExp(`^(?:${WORD}\\s+)?\\(?(${ONE})[.):]*\\)?$`, "iu").exec(shown) ?? [];
  if (number !== undefined) return number;
  return /^[-–+•]$/u.test(shown) ? "-" : "";
}

/** A text that its number stands before: "1.2 Có kế hoạch", "Tiêu chí 1: …", "a) …". A sum of things is no number. */
export function numberInText(text: string): Numbered {
  const shown = tidy(text);
  const patterns = [
    new RegExp(`^${WORD}\\s+(${ONE})(?:\\s*[.):–-]\\s*|\\s+|$)`, "iu"),
    new RegExp(`^(${ONE})\\s*[.):](?:\\s+|(?=\\p{L})|$)`, "u"),
    /^(\d{1,2}(?:\.\d{1,2})+)\s+(?=\p{L})/u,
    /^[-–+•]\s*(?=\p{L})/u,
  ];
  for (const pattern of patterns) {
    const match = pattern.exec(shown);
    if (match) return { number: match[1] ?? "-", rest: shown.slice(match[0].length) };
  }
  return { number: "", rest: shown };
}

/** Alphabets of numbers, outer ones first. */
function alphabetOf(number: string): number {
  if (/^[IVX]+$/u.test(number)) return 1;
  if (/^[A-ZĐ]$/u.test(number)) return 0;
  if (/^[a-zđ]$/u.test(number)) return 3;
  if (number === "-") return 4;
  return 2;
}

/** Whether what one number heads may contain another: "1" has "1.1", "I" has "1", "1" has "a" and "-". */
export function isWithin(inner: string, outer: string): boolean {
  if (inner === "" || outer === "") return false;
  if (inner.startsWith(`${outer}.`)) return true;
  const [first, second] = [alphabetOf(outer), alphabetOf(inner)];
  return first < second && !(first === 2 && second === 2);
}

/** The number that a leaf has as a whole, from those of its headings and its own: I, 1, 1.2 → I.1.2. */
export function composed(path: readonly string[]): string {
  let whole = "";
  let before = "";
  for (const number of path) {
    if (number === "") continue;
    if (whole === "" || number.startsWith(`${whole}.`)) whole = number;
    else if (before !== "" && number.startsWith(`${before}.`)) whole += number.slice(before.length);
    else whole += `.${number}`;
    before = number;
  }
  return whole;
}
