import { holdsOn } from "../assignment";
import type { Activity, Pairing, Snapshot, Unit } from "../model";

/** How a ceremony stands: held in its window, held outside it, due and not held, still to come. */
export type CeremonyState = "held" | "heldOutside" | "overdue" | "ahead";

/** The signing ceremony of a commune with all its hosts. */
export interface Ceremony {
  readonly partner: Unit;
  readonly hosts: readonly Unit[];
  readonly day: number | undefined;
  readonly witness: string | undefined;
  /** When the pair submitted its plan. */
  readonly prepared: number | undefined;
  readonly state: CeremonyState;
}

/** The ceremonies of all communes that are paired on a day, in the order of `KetNghia`. */
export function ceremonies(snapshot: Snapshot, at: number): Ceremony[] {
  const standing = snapshot.pairings.filter((pairing) => holdsOn(pairing, at));
  const signings = snapshot.activities.filter(({ kind, date }) => kind === "signing" && date <= at);
  return [...new Set(standing.map(({ partner }) => partner))].flatMap(
    (partner) => ceremonyOf(snapshot, standing, signings, partner, at) ?? [],
  );
}

/** The ceremony of a commune as of a day; a commune with two hosts holds one. */
function ceremonyOf(
  { units, settings }: Snapshot,
  standing: readonly Pairing[],
  signings: readonly Activity[],
  partner: string,
  at: number,
): Ceremony | undefined {
  const { ceremonyStart, ceremonyDeadline } = settings.programmes;
  const unit = units.find(({ code }) => code === partner);
  if (!unit) return undefined;
  const pairs = standing.filter((pairing) => pairing.partner === partner);
  const days = [
    ...pairs.map(({ signed }) => signed),
    ...signings.filter((signing) => signing.partner === partner).map(({ date }) => date),
  ];
  const day = earliest(days.filter((date) => date !== undefined && date <= at));
  const outside =
    day !== undefined &&
    ((ceremonyDeadline !== undefined && day > ceremonyDeadline) ||
      (ceremonyStart !== undefined && day < ceremonyStart));
  const isOverdue = ceremonyDeadline !== undefined && ceremonyDeadline < at;
  const open = isOverdue ? "overdue" : "ahead";
  const held = outside ? "heldOutside" : "held";
  return {
    partner: unit,
    hosts: pairs.flatMap(({ host }) => units.find(({ code }) => code === host) ?? []),
    day,
    witness: pairs.find(({ witness }) => witness !== undefined)?.witness,
    prepared: earliest(
      pairs.map(({ prepared }) => prepared).filter((date) => date !== undefined && date <= at),
    ),
    state: day === undefined ? open : held,
  };
}

function earliest(days: readonly (number | undefined)[]): number | undefined {
  return days.reduce(
    (first, day) => (first === undefined || (day !== undefined && day < first) ? day : first),
    undefined,
  );
}
