import type { AwardIndicator, AwardRule, TieKey } from "../model";
import type { Scoreboard } from "../scoring/scoreboard";

/** One order of candidates that an award is decided by. */
export interface Order {
  readonly award: AwardRule;
  readonly indicator: AwardIndicator;
  readonly keys: readonly TieKey[];
  /** Every place of it may decide, not only those that the award gives. */
  readonly whole: boolean;
}

/**
 * The orders that may move an award, its own first: an award to clusters hangs on the others of its period unless a
 * cluster may have two (`MotCumHaiGiai`), an award to heads on the leading cluster award of its set and period
 * (`CumTruongThuocCumDauDan`).
 */
export function ordersOf(board: Scoreboard, award: AwardRule): readonly Order[] {
  const { awards, settings } = board.snapshot;
  const { oneClusterTwoAwards, headOfLeadingCluster } = settings;
  const own = orderOf(board, award, false);
  const ofClusters = awards.filter((other) => other.target === "cluster" && other.period === award.period);
  const together = oneClusterTwoAwards === true ? [] : ofClusters;
  switch (award.target) {
    case "cluster":
      return [
        own,
        ...together.filter((other) => other !== award).map((other) => orderOf(board, other, false)),
      ];
    case "clusterHead": {
      const leading =
        headOfLeadingCluster === false ? undefined : ofClusters.find((other) => other.set === award.set);
      if (!leading) return [own];
      const others = together.includes(leading) ? together : [leading];
      return [
        // Heads take their places in the order of the leading award, under their own rule for ties; their own indicator
        // matters only while nobody has said whether they follow.
        { ...orderOf(board, award, headOfLeadingCluster === undefined), indicator: leading.indicator },
        ...(headOfLeadingCluster === undefined ? [{ ...own, whole: true }] : []),
        ...others.map((other) =>
          orderOf(board, other, other === leading && headOfLeadingCluster === undefined),
        ),
      ];
    }
    default:
      return [own];
  }
}

function orderOf(board: Scoreboard, award: AwardRule, whole: boolean): Order {
  const { tieKeys = [] } = board.snapshot.settings;
  return { award, indicator: award.indicator, keys: award.tie === "keys" ? tieKeys : [], whole };
}

/**
 * Whether nothing but its own order decides an award, so that the ends of a range of points tell as much as all that lies
 * between: no other award, no condition, no choice of a person.
 */
export function isPlain(board: Scoreboard, award: AwardRule, orders: readonly Order[]): boolean {
  return (
    orders.length === 1 &&
    !hasCondition(award) &&
    !board.snapshot.choices.some((choice) => choice.award === award.name && choice.set === award.set)
  );
}

/** `Điều kiện` may hang on anything that people see of a candidate. */
export function hasCondition({ condition }: AwardRule): boolean {
  return condition !== undefined && condition.trim() !== "";
}
