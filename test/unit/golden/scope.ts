import type { Scoreboard } from "../../../src/domain/scoring";
import { scopeWords } from "../../../src/sheets/plan";
import { say } from "./words";

/** «Phạm vi (Đoàn, cả năm): 1/2 kỳ, đến 10/07/2024», and the same of each period that is not due. */
export function scopeLines(board: Scoreboard): string[] {
  return board.sets().flatMap((set) =>
    [...board.periodsOf(set).map(({ code }) => code), undefined].flatMap((period) => {
      const words = scopeWords(board, set, period, say);
      return words === undefined ? [] : [`Phạm vi (${set}, ${period ?? "cả năm"}): ${words}`];
    }),
  );
}
