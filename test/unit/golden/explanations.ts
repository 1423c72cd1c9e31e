import { explainUnit, type Scoreboard } from "../../../src/domain/scoring";
import { explanationWords } from "../../../src/sheets/plan";
import { periodWords, say } from "./words";

/** «Diễn giải đơn vị A (Đoàn, kỳ Q1), 1 · Báo cáo: 8 điểm: …», a line a leaf. */
export function explanationLines(board: Scoreboard): string[] {
  return board
    .sets()
    .flatMap((set) =>
      board
        .periodsOf(set)
        .flatMap(({ code: period }) =>
          board
            .unitScores(set, period)
            .flatMap(({ unit }) =>
              (explainUnit(board, set, period, unit)?.children ?? [])
                .filter((node) => node.code.startsWith("leaf"))
                .map(
                  (node) =>
                    `Diễn giải đơn vị ${unit} (${set}, ${periodWords(period)}), ${node.label}: ${explanationWords(node, say)}`,
                ),
            ),
        ),
    );
}
