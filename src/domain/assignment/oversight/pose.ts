import { findings, inputs, type Finding } from "../../../contract";
import type { Cluster, Officer, Snapshot, Unit } from "../../model";
import { fold } from "../../../text";
import { costPart } from "../cost";
import { holdsOn } from "../current";
import { compareCodes, pairKey, type LoadBounds, type PosedProblem, type Rule } from "../model";
import { namesOf } from "../names";
import { ProblemBuilder } from "../problem";
import { cellOf, settingCell } from "../ruleSource";
import type { WhatIf } from "../whatIf";
import { keepTogether } from "./cohesion";
import { declaration } from "./declaration";
import { dutiesByYear, type DutiesByYear } from "./duties";

/** Who can be in charge of what. */
interface Sides {
  readonly officers: readonly Officer[];
  readonly clusters: readonly Cluster[];
  readonly units: readonly Unit[];
  /** Clusters and units. */
  readonly targets: readonly (Unit | Cluster)[];
}

/**
 * Oversight (phân công phụ trách, plan S1) on a day: every cluster and every unit of KhoiPhuTrach gets one officer of
 * VaiTroPhuTrach, within `Phụ trách tối đa`, not their own unit, evenly, and others than last year.
 */
export function poseOversight(snapshot: Snapshot, day: number, whatIf: WhatIf = {}): PosedProblem {
  const found: Finding[] = [];
  const duties = dutiesByYear(snapshot, day);
  const sides = sidesOf(snapshot, day, duties, found);
  const { officers, clusters, units, targets } = sides;
  const names = namesOf(snapshot);
  const problem = new ProblemBuilder({
    kind: declaration,
    snapshot,
    day,
    whatIf,
    lefts: officers,
    rights: targets,
    names,
  });
  found.push(...problem.findings);
  const isTarget = new Set(targets.map(({ code }) => code));
  const isOfficer = new Set(officers.map(({ code }) => code));
  const lost = duties.now.filter(({ officer, target }) => isTarget.has(target) && !isOfficer.has(officer));
  for (const duty of lost) found.push(findings.dutyLost(duty, { name: names[duty.officer] ?? duty.officer }));

  offerDuties(problem, sides, duties, snapshot.settings.assignment.avoidHome);
  coverTargets(problem, officers, "coverCluster", clusters, cellOf(inputs.clusters));
  coverTargets(problem, officers, "cover", units, cellOf(inputs.units, "kind"));
  const isCluster = new Set(clusters.map(({ code }) => code));
  const inClusters = units.filter(({ cluster }) => cluster !== undefined && isCluster.has(cluster));
  problem.model.offset("cohesion", Math.round(problem.weights.cohesion) * inClusters.length);
  const core =
    units.length === 0
      ? []
      : clusters.flatMap(({ code }) => officers.map((officer) => problem.variableOf(officer.code, code)));
  return problem.pose(
    {
      core,
      loads: officers.map((officer) => boundOfficer(problem, officer, sides)),
      // An office that has clusters only shares those.
      counted: units.length > 0 ? "units" : "clusters",
      lost: lost.map(({ officer, target }) => ({ left: officer, right: target })),
    },
    true,
    found,
  );
}

/** Officers and what they can be in charge of, by code; that there is none of them is said. */
function sidesOf(snapshot: Snapshot, day: number, { now }: DutiesByYear, found: Finding[]): Sides {
  const { overseenKinds, overseerRoles } = snapshot.settings.assignment;
  const units = snapshot.units
    .filter(
      (unit) =>
        holdsOn({ from: unit.validFrom, to: unit.validTo }, day) &&
        overseenKinds.includes(fold(unit.kind ?? "")),
    )
    .sort((a, b) => compareCodes(a.code, b.code));
  const clusters = [...snapshot.clusters].sort((a, b) => compareCodes(a.code, b.code));
  const targets = [...clusters, ...units];
  const isTarget = new Set(targets.map(({ code }) => code));
  const mustStay = new Set(
    now.filter(({ locked, target }) => locked && isTarget.has(target)).map(({ officer }) => officer),
  );
  const officers = snapshot.officers
    .filter(({ code, role }) => overseerRoles.includes(fold(role ?? "")) || mustStay.has(code))
    .sort((a, b) => compareCodes(a.code, b.code));
  if (officers.length === 0) found.push(findings.noOfficers());
  if (clusters.length === 0) found.push(findings.noClusters());
  return { officers, clusters, units, targets };
}

/** Every officer may have every target; what was theirs last year costs, and their own unit is shut out (TranhDonViNha). */
function offerDuties(
  problem: ProblemBuilder,
  { officers, targets }: Sides,
  { now, lastYear }: DutiesByYear,
  avoidHome: boolean,
): void {
  // Of two rows for one duty the locked one counts.
  const standing = new Map(
    [...now]
      .sort((a, b) => Number(a.locked) - Number(b.locked))
      .map((duty) => [pairKey(duty.officer, duty.target), duty]),
  );
  const former = new Set(lastYear.map(({ officer, target }) => pairKey(officer, target)));
  const home = avoidHome
    ? problem.model.rule({ kind: "home", params: {}, source: settingCell("avoidHome") })
    : undefined;
  for (const target of targets) {
    for (const officer of officers) {
      const key = pairKey(officer.code, target.code);
      problem.offer({
        left: officer,
        right: target,
        costs: former.has(key) ? costPart("rotation", problem.weights.rotation, {}) : [],
        standing: standing.get(key),
        excluded:
          home !== undefined && officer.unit === target.code
            ? { rule: home, subject: officer.name }
            : undefined,
      });
    }
  }
}

/** Every target has exactly one officer. */
function coverTargets(
  problem: ProblemBuilder,
  officers: readonly Officer[],
  kind: "cover" | "coverCluster",
  targets: readonly (Unit | Cluster)[],
  source: Rule["source"],
): void {
  if (targets.length === 0) return;
  const rule = problem.model.rule({ kind, params: { partners: targets.length }, source });
  for (const { code, name } of targets)
    problem.model.constrain({
      lower: 1,
      upper: 1,
      variables: officers.map((officer) => problem.variableOf(officer.code, code)),
      rule,
      subject: name,
    });
}

/** An officer stays within `Phụ trách tối đa`; a load off the mean costs, and so does a unit without its cluster. */
function boundOfficer(
  problem: ProblemBuilder,
  officer: Officer,
  { officers, clusters, units }: Sides,
): LoadBounds {
  const { model, weights } = problem;
  const balance = Math.round(weights.balance);
  const variablesOf = (targets: readonly (Unit | Cluster)[]): number[] =>
    targets.map(({ code }) => problem.variableOf(officer.code, code));
  const counted = variablesOf(units.length > 0 ? units : clusters);
  const { most } = officer;
  const mostRule = most === undefined ? undefined : limitLoad(problem, officer, most, counted);
  const fair = counted.length / officers.length;
  const within = (count: number): number => Math.min(count, most ?? count);
  const [fairFrom, fairTo] = [within(Math.floor(fair)), within(Math.ceil(fair))];
  const excess = model.charge(counted, fairFrom, fairTo, balance, "balance");
  const bounds: LoadBounds = { left: officer.code, least: 0, most, fairFrom, fairTo };
  if (units.length === 0) return bounds;
  const fairClusters = Math.ceil(clusters.length / officers.length);
  const ofClusters = model.charge(variablesOf(clusters), 0, fairClusters, balance, "balance");
  const load = {
    officer: officer.code,
    bounds,
    mostRule,
    excess: fairClusters === 1 ? excess : {},
    extraClusters: ofClusters.above,
  };
  keepTogether(problem, load, clusters, units, Math.round(weights.cohesion));
  return bounds;
}

function limitLoad(
  { model }: ProblemBuilder,
  { code, name, row }: Officer,
  most: number,
  variables: readonly number[],
): number {
  const rule = model.rule({
    kind: "most",
    params: { left: name, most },
    source: cellOf(inputs.officers, "most", { key: code, row }),
  });
  model.constrain({ lower: -Infinity, upper: most, variables, rule });
  return rule;
}
