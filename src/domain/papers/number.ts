import { fold } from "../../text";

/** Number and symbol of a paper, taken apart: 15, KH and ĐTN in "15-KH/ĐTN" or "15/KH-ĐTN". */
export interface PaperNumber {
  readonly count: number;
  /** Kind of the paper: a code of `Profile.form.kinds`. */
  readonly symbol: string;
  /** Who issues it. */
  readonly body: string;
}

/** Numbers below 10 have a zero before them (Decree 30/2020, annex I). */
const DIGITS = 2;

/** Takes a number apart; undefined for a text that is none (dots, a number alone). */
export function parsePaperNumber(text: string): PaperNumber | undefined {
  const match = /^(\d+)\s*[-–/]\s*(\p{L}+)\s*[-–/]\s*(.+)$/u.exec(text.normalize("NFC").trim());
  if (!match) return undefined;
  const [, count = "", symbol = "", body = ""] = match;
  return { count: Number(count), symbol, body: body.trim() };
}

/** "15-KH/ĐTN". @param kindMark what stands before the kind: "-" there, "/" in "15/KH-LĐLĐ" */
export function paperNumber({ count, symbol, body }: PaperNumber, kindMark: string): string {
  const number = String(count).padStart(DIGITS, "0");
  return `${number}${kindMark}${symbol}${kindMark === "/" ? "-" : "/"}${body}`;
}

/** Whether two numbers count in one series: a series for each kind of paper of a body. */
export function isSameSeries(
  a: Pick<PaperNumber, "symbol" | "body">,
  b: Pick<PaperNumber, "symbol" | "body">,
): boolean {
  return fold(a.symbol) === fold(b.symbol) && fold(a.body) === fold(b.body);
}

/** The number after the highest of its series; 1 where there is none. */
export function nextNumber(
  series: Pick<PaperNumber, "symbol" | "body">,
  taken: readonly (string | undefined)[],
): PaperNumber {
  const counts = taken.flatMap((text) => {
    const number = parsePaperNumber(text ?? "");
    return number && isSameSeries(number, series) ? [number.count] : [];
  });
  return { ...series, count: Math.max(0, ...counts) + 1 };
}
