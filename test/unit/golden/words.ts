import { inSheets } from "../../../src/session";

/** The expectations speak as the workbook does: the dictionary's words wherever it has them. */
export const say = inSheets;
const numbers = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 10 });

/**
 * How lines are put: `together` as an office reads them, or `apart`, a fact a line. Apart, a line does not depend on the
 * order of rows: not on which period or leaf stands before, nor on the number of a row.
 */
export type Form = "together" | "apart";

export function periodWords(code: string | undefined): string {
  return code === undefined ? "cả năm" : `kỳ ${code}`;
}

/** «kỳ Q1, kỳ Q2 và cả năm» */
export function listed(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} và ${words.at(-1) ?? ""}` : words.join("");
}

export function numberOf(value: number): string {
  return numbers.format(value);
}

export function numberOrDash(value: number | undefined): string {
  return value === undefined ? "–" : numberOf(value);
}

export function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(", ");
}

export function progressWords(progress: number): string {
  if (progress === 0) return "bằng năm trước";
  return `${progress > 0 ? "hơn" : "kém"} năm trước ${numberOf(Math.abs(progress))} điểm`;
}
