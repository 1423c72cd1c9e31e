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

/**
 * A period that was locked is there as it was sealed, whatever stands in its table now. Where nothing has been entered yet, what
 * is missing is said by the findings.
 * @throws CommandRefused for a set, a period, a unit or a cluster that the workbook does not have: nothing would come of it
 */
export function onlyKnown(
  snapshot: Snapshot,
  { set, period, unit }: Asked & { readonly unit?: string | undefined },
): void {
  const { criteria, periods, seals, settings } = snapshot;
  const sets = [...settings.sets.map(({ name }) => name), ...criteria.map((leaf) => leaf.set)];
  const codes = [...periods.map(({ code }) => code), ...seals.map((seal) => seal.period)];
  if (isUnknown(set, sets))
    throw new CommandRefused("cli.unknownSet", { name: set ?? "", names: [...new Set(sets)].join(", ") });
  if (isUnknown(period, codes))
    throw new CommandRefused("cli.unknownPeriod", {
      name: period ?? "",
      names: [...new Set(codes)].join(", "),
    });
  if (unit !== undefined && wantedUnits(snapshot, unit).length === 0)
    throw new CommandRefused("cli.unknownUnit", { name: unit });
}

function isUnknown(asked: string | undefined, known: readonly string[]): boolean {
  return asked !== undefined && known.length > 0 && !known.includes(asked);
}
