import { findings, inputs, type Finding } from "../../../contract";
import type { Membership, Snapshot, Unit } from "../../model";
import { costPart } from "../cost";
import { holdsOn, inChargeOf } from "../current";
import { linkKey, type PosedProblem } from "../model";
import { namesOf } from "../names";
import { ProblemBuilder } from "../problem";
import { cellOf, settingCell } from "../ruleSource";
import type { WhatIf } from "../whatIf";
import { declaration } from "./declaration";
import { eligibleOfficers, headsOf, isEligible, type Eligible, type UnitHead } from "./eligible";
import { specialUnits } from "./plans";

const ROLES = ["leader", "member"] as const;

interface Sides {
  /** Special units with the heads of their clusters. */
  readonly units: readonly Unit[];
  readonly heads: ReadonlyMap<string, UnitHead>;
  readonly eligible: Eligible;
  /** The memberships of the day. */
  readonly current: readonly Membership[];
}

/**
 * Working groups (tổ công tác, plan S2) on a day: for each special unit a group with SoToTruong leaders of the rank
 * ChucVuToTruong and SoThanhVienTo members, the head of the unit's cluster among them; nobody in two groups.
 */
export function poseGroups(snapshot: Snapshot, day: number, whatIf: WhatIf = {}): PosedProblem {
  const found: Finding[] = [];
  const units = specialUnits(snapshot, day);
  if (units.length === 0) found.push(findings.noSpecialUnits());
  const heads = headsOf(units, snapshot, found);
  const eligible = eligibleOfficers(snapshot, found);
  // Of two rows for one place the locked one counts.
  const current = snapshot.memberships
    .filter((membership) => holdsOn(membership, day))
    .sort((a, b) => Number(a.locked) - Number(b.locked));
  const names = namesOf(snapshot);
  const { officers } = eligible;
  const problem = new ProblemBuilder({
    kind: declaration,
    snapshot,
    day,
    whatIf,
    lefts: officers,
    rights: units,
    names,
  });
  found.push(...problem.findings);

  const sides = { units, heads, eligible, current };
  offerPlaces(problem, snapshot, day, sides);
  for (const unit of units) for (const officer of officers) problem.demandPair(officer.code, unit.code);
  fillGroups(problem, snapshot, sides, names);
  if (snapshot.settings.assignment.oneGroupEach && units.length > 1) oneGroupEach(problem, eligible);
  const lost = current
    .map(({ officer, unit, role }) => ({ left: officer, right: unit, role }))
    .filter((place) => !problem.offers(place));
  return problem.pose({ core: [], loads: [], counted: "units", lost }, false, found);
}

/** Every place in every group that an officer may have; duties they have already cost, the officer in charge is preferred. */
function offerPlaces(
  problem: ProblemBuilder,
  snapshot: Snapshot,
  day: number,
  { units, heads, eligible, current }: Sides,
): void {
  const { weights } = problem;
  const standing = new Map(
    current.map((membership) => {
      const { officer, unit, role } = membership;
      return [linkKey({ left: officer, right: unit, role }), membership];
    }),
  );
  const duties = dutyCounts(snapshot, day);
  for (const unit of units) {
    const inCharge = new Set(inChargeOf(snapshot, unit.code, day).map(({ code }) => code));
    for (const role of ROLES) {
      for (const officer of eligible.officers) {
        const { code } = officer;
        const membership = standing.get(linkKey({ left: code, right: unit.code, role }));
        const isHead = heads.get(unit.code)?.head === code;
        if (!isEligible(eligible, code, role, isHead) && !membership?.locked) continue;
        const count = duties.get(code) ?? 0;
        problem.offer({
          left: officer,
          right: unit,
          role,
          costs: costPart("burden", weights.balance * count, { duties: count }),
          rewards: inCharge.has(code) ? [{ kind: "inCharge", points: weights.cohesion }] : [],
          standing: membership,
          fixed: isHead && !eligible.leaders.has(code) ? "head" : undefined,
        });
      }
    }
  }
}

/** Every group has its leaders and its members, and the head of the unit's cluster is one of them. */
function fillGroups(
  problem: ProblemBuilder,
  { settings }: Snapshot,
  { units, heads, eligible }: Sides,
  names: Readonly<Record<string, string>>,
): void {
  const { model } = problem;
  const { leaders, members } = settings.assignment;
  const rules = {
    leader: model.rule({
      kind: "leaders",
      params: { count: leaders, qualified: eligible.leaders.size },
      source: settingCell("leaders"),
    }),
    member: model.rule({
      kind: "members",
      params: { count: members, qualified: eligible.members.size },
      source: settingCell("members"),
    }),
  };
  const counts = { leader: leaders, member: members };
  for (const { code, name } of units) {
    for (const role of ROLES) {
      const variables = problem.variablesOf((link) => link.right === code && link.role === role);
      model.constrain({
        lower: counts[role],
        upper: counts[role],
        variables,
        rule: rules[role],
        subject: name,
      });
    }
    const { head, cluster } = heads.get(code) ?? {};
    if (head === undefined) continue;
    const rule = model.rule({
      kind: "head",
      params: { left: names[head] ?? head, right: name },
      source: cellOf(inputs.clusters, "head", { key: cluster?.code ?? "", row: cluster?.row }),
    });
    const variables = problem.variablesOf(({ left, right }) => left === head && right === code);
    model.constrain({ lower: 1, upper: 1, variables, rule, subject: name });
  }
}

function oneGroupEach(problem: ProblemBuilder, { officers }: Eligible): void {
  const rule = problem.model.rule({ kind: "oneGroup", params: {}, source: settingCell("oneGroupEach") });
  for (const { code, name } of officers) {
    const variables = problem.variablesOf(({ left }) => left === code);
    if (variables.length > 1)
      problem.model.constrain({ lower: -Infinity, upper: 1, variables, rule, subject: name });
  }
}

/** Clusters and units that each officer has in charge already. */
function dutyCounts({ duties, clusters }: Snapshot, day: number): ReadonlyMap<string, number> {
  const byCluster = clusters.filter(({ code }) => !duties.some(({ target }) => target === code));
  const officers = [
    ...duties.filter((duty) => holdsOn(duty, day)).map(({ officer }) => officer),
    ...byCluster.flatMap(({ inCharge }) => inCharge ?? []),
  ];
  const counts = new Map<string, number>();
  for (const officer of officers) counts.set(officer, (counts.get(officer) ?? 0) + 1);
  return counts;
}
