import { findings } from "../../contract";
import type { Finding } from "../model";
import { isWithoutPlace } from "./grades";
import { groupBy } from "./groupBy";
import { gradableOf } from "./ranking";
import type { Scoreboard } from "./scoreboard";

/** Pools in which a unit reaches the first class although `TyLeXuatSac` leaves no place: too few units for a quota. */
export function quotaFindings(board: Scoreboard, set: string, period: string | undefined): Finding[] {
  const { settings } = board.snapshotOf(period);
  if (settings.outstandingQuota === undefined) return [];
  const pools = groupBy(board.unitScores(set, period).map(gradableOf), (item) => item.pool);
  return [...pools].flatMap(([pool, members]) =>
    isWithoutPlace(members, settings)
      ? [findings.quotaWithoutPlace("TyLeXuatSac", { set, view: period ?? "", pool })]
      : [],
  );
}
