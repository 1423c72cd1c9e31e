import type { Snapshot } from "../domain/model";
import { wantedUnits } from "../domain/reports";
import { CommandRefused } from "./command";

/** A set, a period and a unit or cluster that somebody asks about; without one everything is meant. */
export interface Asked {
  readonly set?: string | undefined;
  readonly period?: string | undefined;
}

/** Whether a thing is of the set and the period that somebody asks about. */
export function matches(item: Asked, { set, period }: Asked): boolean {
  return (set === undefined || item.set === set) && (period === undefined || item.period === period);
}

/** @throws CommandRefused for a set, a period, a unit or a cluster that the workbook does not have: nothing would come of it */
export function onlyKnown(
  snapshot: Snapshot,
  { set, period, unit }: Asked & { readonly unit?: string | undefined },
): void {
  const sets = [...new Set(snapshot.criteria.map((leaf) => leaf.set))];
  const periods = snapshot.periods.map(({ code }) => code);
  if (set !== undefined && !sets.includes(set))
    throw new CommandRefused("cli.unknownSet", { name: set, names: sets.join(", ") });
  if (period !== undefined && !periods.includes(period))
    throw new CommandRefused("cli.unknownPeriod", { name: period, names: periods.join(", ") });
  if (unit !== undefined && wantedUnits(snapshot, unit).length === 0)
    throw new CommandRefused("cli.unknownUnit", { name: unit });
}
