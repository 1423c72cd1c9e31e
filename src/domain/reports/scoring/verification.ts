import type { Criterion, Evidence, Period, Unit } from "../../model";
import { compareStages, type Scoreboard, type StageDifference, type UnitTotal } from "../../scoring";
import { belongsTo } from "../../scoring";
import { ScoreForms, type ScoreSums } from "./scoreForm";

/** A unit in the minutes of a verification: its own points and what was verified, rounded. */
export interface VerifiedUnit extends Omit<ScoreSums, "verified"> {
  readonly unit: Unit;
  readonly verified: number | undefined;
  /** Verified less its own points; undefined where one of them is not there. */
  readonly difference: number | undefined;
}

/** Evidence that was refused, sent back or is disputed. */
export interface RefusedEvidence {
  readonly unit: Unit;
  readonly criterion: Criterion;
  readonly row: Evidence;
}

/** What a meeting that verifies a period and set has before it. */
export interface Verification {
  readonly units: readonly VerifiedUnit[];
  readonly hasCluster: boolean;
  /** Leaves whose verified points are not those of the unit or its cluster. */
  readonly differences: readonly StageDifference[];
  readonly refused: readonly RefusedEvidence[];
}

const REFUSED: ReadonlySet<Evidence["status"]> = new Set(["rejected", "returned", "disputed"]);

export function verificationOf(board: Scoreboard, set: string, period: Period): Verification {
  const { snapshot } = board;
  const { decimals } = snapshot.settings;
  const forms = new ScoreForms(board);
  const units = snapshot.units.filter((unit) => belongsTo(unit, period));
  return {
    units: units.flatMap((unit): VerifiedUnit[] => {
      const form = forms.of(set, period, unit);
      const total: UnitTotal = board.total(set, period.code, unit.code);
      if (!form || total.score === undefined) return [];
      const verified = total.score.round(decimals);
      const { maximum, self, cluster } = form.total;
      return [{ unit, maximum, self, cluster, verified, difference: differenceOf(verified, self, decimals) }];
    }),
    hasCluster: forms.has("cluster"),
    differences: compareStages(board).differences.filter(
      (difference) =>
        difference.set === set &&
        difference.period.code === period.code &&
        difference.difference !== undefined &&
        difference.difference !== 0,
    ),
    refused: units.flatMap((unit) =>
      board
        .leafViews(set, period.code, unit.code)
        .flatMap(({ leaf, rows }) =>
          rows
            .filter(({ status }) => REFUSED.has(status))
            .map((row): RefusedEvidence => ({ unit, criterion: leaf.criterion, row })),
        ),
    ),
  };
}

/** Of two rounded figures, rounded as they are: people subtract what they read. */
function differenceOf(verified: number, self: number | undefined, decimals: number): number | undefined {
  if (self === undefined) return undefined;
  const scale = 10 ** decimals;
  return Math.round((verified - self) * scale) / scale;
}
