import type { Finding, Membership, Officer, Settings, Snapshot, SupportTask, Unit } from "../model";
import { fold, splitList } from "../../text";
import { ModelBuilder } from "./builder";
import { acceptedPairs, holdsOn, inChargeOf } from "./current";
import { part, pin, setting, sourceOf, variablesOf, type Posed } from "./links";
import { compareCodes, type CostPart, type Fixed, type Link } from "./model";
import { namesOf } from "./oversight";
import type { Proposal } from "./proposal";
import { pairKey, Wishes, type WhatIf } from "./wishes";

const ROLES = ["leader", "member"] as const;

/**
 * Working groups (tổ công tác, plan S2) on a day: for each special unit a group with SoToTruong leaders of the rank
 * ChucVuToTruong and SoThanhVienTo members, the head of the unit's cluster among them; nobody in two groups.
 */
export function poseGroups(snapshot: Snapshot, day: number, whatIf: WhatIf = {}): Posed {
  const { settings, clusters } = snapshot;
  const { leaders, members, groupRoles, leaderPositions, oneGroupEach } = settings.assignment;
  const findings: Finding[] = [];
  const units = specialUnits(snapshot, day);
  if (units.length === 0)
    findings.push({ severity: "error", code: "noSpecialUnits", table: "DonVi", column: "Đặc thù" });
  const heads = new Map(
    units.map((unit) => [unit.code, clusters.find(({ code }) => code === unit.cluster)?.head]),
  );
  for (const unit of units) {
    if (heads.get(unit.code) !== undefined) continue;
    const cluster = clusters.find(({ code }) => code === unit.cluster);
    findings.push({
      severity: "warning",
      code: "groupHeadMissing",
      table: cluster ? "Cum" : "DonVi",
      key: cluster?.code ?? unit.code,
      ...((cluster ?? unit).row !== undefined && { row: (cluster ?? unit).row as number }),
      column: cluster ? "Cụm trưởng" : "Cụm",
      params: { unit: unit.name },
    });
  }
  const officers = [...snapshot.officers].sort((a, b) => compareCodes(a.code, b.code));
  const isIn = ({ role }: Officer): boolean => groupRoles.includes(fold(role ?? ""));
  const isLeader = (officer: Officer): boolean =>
    isIn(officer) && leaderPositions.some((position) => beginsWith(officer.position, position));
  if (officers.filter(isLeader).length < leaders)
    findings.push({
      severity: "error",
      code: "leadersTooFew",
      table: "CanBo",
      column: "Chức vụ",
      params: { positions: leaderPositions, count: officers.filter(isLeader).length },
    });
  const names = namesOf(snapshot);
  const wishes = new Wishes(
    snapshot,
    "groups",
    whatIf,
    officers.map(({ code }) => code),
    units.map(({ code }) => code),
  );
  const { weights } = wishes;
  findings.push(...wishes.findings);
  // Of two rows for one place the locked one counts.
  const current = snapshot.memberships
    .filter((membership) => holdsOn(membership, day))
    .sort((a, b) => Number(a.locked) - Number(b.locked));
  const standing = new Map(
    current.map((membership) => [
      `${pairKey(membership.officer, membership.unit)}\n${membership.role}`,
      membership,
    ]),
  );
  const accepted = acceptedPairs(snapshot, "groups", day, whatIf);
  const burden = burdens(snapshot, day);

  const builder = new ModelBuilder();
  const links: Link[] = [];
  const priced = new Set<string>();
  for (const unit of units) {
    const inCharge = new Set(inChargeOf(snapshot, unit.code, day).map(({ code }) => code));
    for (const role of ROLES) {
      for (const officer of officers) {
        const membership = standing.get(`${pairKey(officer.code, unit.code)}\n${role}`);
        const isHead = heads.get(unit.code) === officer.code;
        const fits = role === "leader" ? isLeader(officer) : isIn(officer) || isHead;
        if (!fits && !membership?.locked) continue;
        const wished = wishes.parts(officer.code, unit.code);
        const key = pairKey(officer.code, unit.code);
        // A wish is for the group, so what every plan pays for it counts once for both roles.
        if (!priced.has(key)) {
          priced.add(key);
          builder.offset("prefer", wished.offset);
          if (inCharge.has(officer.code)) builder.offset("inCharge", Math.round(weights.cohesion));
        }
        const parts: CostPart[] = [
          ...part("burden", weights.balance * (burden.get(officer.code) ?? 0), {
            duties: burden.get(officer.code) ?? 0,
          }),
          ...(inCharge.has(officer.code) ? part("inCharge", -weights.cohesion, {}) : []),
          ...wished.parts,
          ...(membership ? part("keep", -weights.keep, {}) : []),
        ];
        if (membership) builder.offset("keep", Math.round(weights.keep));
        const variable = builder.variable(parts.reduce((sum, { points }) => sum + points, 0));
        const isAccepted =
          accepted.has(key) &&
          snapshot.accepted.some(
            (one) =>
              one.problem === "groups" && pairKey(one.left, one.right) === key && (one.role ?? role) === role,
          );
        const must = wishes.of(officer.code, unit.code).some(({ kind }) => kind === "must");
        const pinned = pin(builder, variable, {
          params: { left: officer.name, right: unit.name },
          locked: membership?.locked
            ? sourceOf("ToCongTac", `${officer.code} – ${unit.code}`, "Khóa", membership.row)
            : undefined,
          accepted: isAccepted ? "DeXuatTo" : undefined,
          must,
        });
        const fixed: Fixed | undefined = pinned ?? (isHead && !isLeader(officer) ? "head" : undefined);
        links.push({
          left: officer.code,
          right: unit.code,
          role,
          parts,
          standing: membership !== undefined,
          ...(fixed && { fixed }),
        });
      }
    }
  }

  // A wish is for the group, whatever the role in it.
  for (const unit of units) {
    for (const officer of officers) {
      const own = variablesOf(links, ({ left, right }) => left === officer.code && right === unit.code);
      for (const { rule, value } of wishes.rules(officer.code, unit.code, names))
        builder.constrain({ lower: value, upper: value, variables: own, rule: builder.rule(rule) });
      if (own.length > 1) builder.constrain({ lower: -Infinity, upper: 1, variables: own });
    }
  }
  const qualified = officers.filter(isLeader).length;
  const counts = {
    leader: {
      rule: builder.rule({
        kind: "leaders",
        params: { count: leaders, qualified },
        source: setting("SoToTruong"),
      }),
      count: leaders,
    },
    member: {
      rule: builder.rule({
        kind: "members",
        params: { count: members, qualified: officers.filter(isIn).length },
        source: setting("SoThanhVienTo"),
      }),
      count: members,
    },
  };
  for (const unit of units) {
    for (const role of ROLES) {
      const { rule, count } = counts[role];
      const own = variablesOf(links, (link) => link.right === unit.code && link.role === role);
      builder.constrain({ lower: count, upper: count, variables: own, rule, subject: unit.name });
    }
    const head = heads.get(unit.code);
    if (head === undefined) continue;
    const cluster = clusters.find(({ code }) => code === unit.cluster);
    builder.constrain({
      lower: 1,
      upper: 1,
      variables: variablesOf(links, ({ left, right }) => left === head && right === unit.code),
      rule: builder.rule({
        kind: "head",
        params: { left: names[head] ?? head, right: unit.name },
        source: {
          table: "Cum",
          key: cluster?.code ?? "",
          column: "Cụm trưởng",
          ...(cluster?.row !== undefined && { row: cluster.row }),
        },
      }),
      subject: unit.name,
    });
  }
  if (oneGroupEach && units.length > 1) {
    const one = builder.rule({ kind: "oneGroup", params: {}, source: setting("MotNguoiMotTo") });
    for (const officer of officers) {
      const own = variablesOf(links, ({ left }) => left === officer.code);
      if (own.length > 1)
        builder.constrain({ lower: -Infinity, upper: 1, variables: own, rule: one, subject: officer.name });
    }
  }
  const known = new Set(links.map(({ left, right, role }) => `${pairKey(left, right)}\n${role ?? ""}`));
  const isSpecial = new Set(units.map(({ code }) => code));
  const lost = current.filter(
    ({ officer, unit, role }) => !isSpecial.has(unit) || !known.has(`${pairKey(officer, unit)}\n${role}`),
  );
  return {
    assignment: {
      kind: "groups",
      links,
      model: builder.build(links.length, false),
      core: [],
      loads: [],
      counted: "units",
      lost: lost.map(({ officer, unit, role }) => ({ left: officer, right: unit, role })),
      names,
    },
    findings,
  };
}

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
    const own = rows.filter(({ right }) => right === unit.code);
    const of = (role: Membership["role"]): string[] =>
      own.filter((row) => row.role === role).map(({ left }) => left);
    const group = current.find((membership) => membership.unit === unit.code)?.group ?? nextNumber(taken);
    taken.add(group);
    return {
      group,
      unit: unit.code,
      leaders: of("leader"),
      members: of("member"),
      topics: shareTopics(snapshot, unit, of("member"), current),
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
export function companionsOf({ units }: Snapshot, { code, cluster }: Unit, day: number): string[] {
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
    .sort((a, b) => (b.lastYear ?? -Infinity) - (a.lastYear ?? -Infinity) || compareCodes(a.code, b.code))
    .slice(0, COMPANIONS)
    .map((unit) => unit.code);
}

/** Clusters and units that each officer has in charge already. */
function burdens({ duties, clusters }: Snapshot, day: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (officer: string | undefined): void => {
    if (officer !== undefined) counts.set(officer, (counts.get(officer) ?? 0) + 1);
  };
  for (const duty of duties) if (holdsOn(duty, day)) add(duty.officer);
  for (const { code, inCharge } of clusters) if (!duties.some(({ target }) => target === code)) add(inCharge);
  return counts;
}

/** «Phó Bí thư» begins "Phó Bí thư Huyện đoàn" and "Phó Bí thư", not "Phó Bí thư thường…" of another word. */
function beginsWith(position: string | undefined, words: string): boolean {
  const text = fold(position ?? "");
  return text === words || text.startsWith(`${words} `);
}
