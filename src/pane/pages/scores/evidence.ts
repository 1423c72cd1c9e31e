import type { Evidence } from "../../../domain/model";
import type { Scoreboard } from "../../../domain/scoring";
import type { SetAndPeriod } from "../../components/results/ViewPicker";

/** A row of evidence with what it counts for. */
export interface EvidenceLine {
  readonly evidence: Evidence;
  /** Code and text of the leaf. */
  readonly criterion: { readonly code: string; readonly text: string };
  readonly period: string;
  /** Points of the whole leaf. */
  readonly points: number;
  readonly maximum: number;
}

/** The evidence that a unit's score in a view rests on, leaf by leaf in the order of the criteria, of a locked period as it was sealed. */
export function evidenceLines(
  board: Scoreboard,
  { set, period }: SetAndPeriod,
  unit: string,
): EvidenceLine[] {
  const { decimals } = board.snapshot.settings;
  return board.periodsIn(set, period).flatMap((code) =>
    board.leafViews(set, code, unit).flatMap(({ leaf, result, rows }) =>
      [...rows].map((evidence) => ({
        evidence,
        criterion: { code: leaf.criterion.code, text: leaf.criterion.text },
        period: code,
        points: result.points.round(decimals),
        maximum: leaf.maximum.round(decimals),
      })),
    ),
  );
}
