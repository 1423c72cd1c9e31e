import type { Membership, Settings, Snapshot, SupportTask, Unit } from "../../model";
import { fold, splitList } from "../../../text";
import { lastYearOf } from "../../reorganisation";
import { holdsOn } from "../current";
import { compareCodes } from "../model";
import type { Proposal } from "../proposal";

/** The special units (đặc thù) of a day, by code. */
export function specialUnits({ units }: Snapshot, day: number): Unit[] {
  return units
    .filter((unit) => unit.special && holdsOn({ from: unit.validFrom, to: unit.validTo }, day))
    .sort((a, b) => compareCodes(a.code, b.code));
}

/** A group as it would be: its name, who leads, who does what, and which strong units go with it. */
export interface GroupPlan {
  readonly group: string;
  readonly unit: string;
  readonly leaders: readonly string[];
  readonly members: readonly string[];
  /** Content items by officer; leaders have the whole. */
  readonly topics: ReadonlyMap<string, readonly string[]>;
  /** Codes of strong units of the same cluster, the strongest first. */
  readonly companions: readonly string[];
}

const COMPANIONS = 3;

/** The groups of a proposal, each with its number, its shared content items and its companions. */
export function groupPlans(snapshot: Snapshot, { rows }: Pick<Proposal, "rows">, day: number): GroupPlan[] {
  const current = snapshot.memberships.filter((membership) => holdsOn(membership, day));
  const taken = new Set(current.map(({ group }) => group));
  return specialUnits(snapshot, day).map((unit): GroupPlan => {
    const withRole = (role: Membership["role"]): string[] =>
      rows.filter((row) => row.right === unit.code && row.role === role).map(({ left }) => left);
    const group = current.find((membership) => membership.unit === unit.code)?.group ?? nextNumber(taken);
    taken.add(group);
    return {
      group,
      unit: unit.code,
      leaders: withRole("leader"),
      members: withRole("member"),
      topics: shareTopics(snapshot, unit, withRole("member"), current),
      companions: companionsOf(snapshot, unit, day),
    };
  });
}

function nextNumber(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) if (!taken.has(String(number))) return String(number);
}

/** Each content item has one member; who has some already keeps them, the rest goes to whoever has least. */
function shareTopics(
  { support, settings }: Snapshot,
  unit: Unit,
  members: readonly string[],
  current: readonly Membership[],
): Map<string, string[]> {
  const named = [
    ...new Set(
      support
        .filter((task) => task.unit === unit.code && supportKind(task, settings) === "content")
        .map(({ topic }) => topic),
    ),
  ];
  const wanted = named.length > 0 ? named : settings.assignment.topics;
  const shared = new Map<string, string[]>(members.map((member) => [member, []]));
  for (const { officer, topics } of current.filter(
    (membership) => membership.unit === unit.code && membership.role === "member",
  ))
    shared.get(officer)?.push(...splitList(topics ?? ""));
  const given = new Set([...shared.values()].flat().map(fold));
  for (const topic of wanted.filter((candidate) => !given.has(fold(candidate)))) {
    const [least] = [...shared.values()].sort((a, b) => a.length - b.length);
    least?.push(topic);
  }
  return shared;
}

/** What a row of `HoTro` is: a content item, a quarterly meeting of the group (NoiDungHopTo), a milestone of the plan (MocHoTro). */
export function supportKind(
  { topic }: SupportTask,
  { programmes }: Settings,
): "content" | "meeting" | "milestone" {
  const word = fold(topic);
  if (word.startsWith(fold(programmes.meetingTopic))) return "meeting";
  return programmes.milestones.some(({ name }) => fold(name) === word) ? "milestone" : "content";
}

/** Units of the same cluster classed tiên tiến, or khá where there is none; best of last year first. */
export function companionsOf(snapshot: Snapshot, { code, cluster }: Unit, day: number): string[] {
  const { units } = snapshot;
  const before = (unit: Unit): number => lastYearOf(snapshot, unit)?.points.round(6) ?? -Infinity;
  const near = units.filter(
    (unit) =>
      cluster !== undefined &&
      unit.cluster === cluster &&
      unit.code !== code &&
      !unit.special &&
      holdsOn({ from: unit.validFrom, to: unit.validTo }, day),
  );
  const advanced = near.filter(({ grade }) => grade === "advanced");
  return (advanced.length > 0 ? advanced : near.filter(({ grade }) => grade === "good"))
    .sort((a, b) => (before(b) === before(a) ? compareCodes(a.code, b.code) : before(b) - before(a)))
    .slice(0, COMPANIONS)
    .map((unit) => unit.code);
}
