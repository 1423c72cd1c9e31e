import type { Cluster, Duty, Finding, Snapshot, Unit } from "../model";
import { fold, serialDay, toDate } from "../../text";
import { ModelBuilder, type Charged } from "./builder";
import { acceptedPairs, holdsOn } from "./current";
import { part, pin, setting, sourceOf, type Posed } from "./links";
import { compareCodes, type CostPart, type Link, type LoadBounds } from "./model";
import { pairKey, Wishes, type WhatIf } from "./wishes";

/**
 * Oversight (phân công phụ trách, plan S1) on a day: every cluster and every unit of KhoiPhuTrach gets one officer of
 * VaiTroPhuTrach, within `Phụ trách tối đa`, not their own unit, evenly, and others than last year.
 */
export function poseOversight(snapshot: Snapshot, day: number, whatIf: WhatIf = {}): Posed {
  const { settings } = snapshot;
  const { overseenKinds, overseerRoles, avoidHome } = settings.assignment;
  const findings: Finding[] = [];
  const units = snapshot.units
    .filter(
      (unit) =>
        holdsOn({ from: unit.validFrom, to: unit.validTo }, day) &&
        overseenKinds.includes(fold(unit.kind ?? "")),
    )
    .sort((a, b) => compareCodes(a.code, b.code));
  const clusters = [...snapshot.clusters].sort((a, b) => compareCodes(a.code, b.code));
  const targets: readonly (Unit | Cluster)[] = [...clusters, ...units];
  const isTarget = new Set(targets.map(({ code }) => code));
  const { now, lastYear } = splitDuties(snapshot, day);
  const mustStay = new Set(
    now.filter(({ locked, target }) => locked && isTarget.has(target)).map(({ officer }) => officer),
  );
  const officers = snapshot.officers
    .filter(({ code, role }) => overseerRoles.includes(fold(role ?? "")) || mustStay.has(code))
    .sort((a, b) => compareCodes(a.code, b.code));
  const isOfficer = new Set(officers.map(({ code }) => code));
  if (officers.length === 0)
    findings.push({ severity: "error", code: "noOfficers", table: "CanBo", column: "Vai trò" });
  if (clusters.length === 0) findings.push({ severity: "warning", code: "noClusters", table: "Cum" });
  const names = namesOf(snapshot);
  const wishes = new Wishes(
    snapshot,
    "oversight",
    whatIf,
    officers.map(({ code }) => code),
    targets.map(({ code }) => code),
  );
  const { weights } = wishes;
  findings.push(...wishes.findings);
  const lost = now.filter(({ officer, target }) => isTarget.has(target) && !isOfficer.has(officer));
  for (const duty of lost) {
    findings.push({
      severity: "warning",
      code: "dutyLost",
      table: "PhanCong",
      key: `${duty.officer} – ${duty.target}`,
      ...(duty.row !== undefined && { row: duty.row }),
      column: "Cán bộ",
      params: { name: names[duty.officer] ?? duty.officer },
    });
  }
  // Of two rows for one duty the locked one counts.
  const standing = new Map(
    [...now]
      .sort((a, b) => Number(a.locked) - Number(b.locked))
      .map((duty) => [pairKey(duty.officer, duty.target), duty]),
  );
  const former = new Set(lastYear.map(({ officer, target }) => pairKey(officer, target)));
  const accepted = acceptedPairs(snapshot, "oversight", day, whatIf);

  const builder = new ModelBuilder();
  const links: Link[] = [];
  const home = avoidHome
    ? builder.rule({ kind: "home", params: {}, source: setting("TranhDonViNha") })
    : undefined;
  for (const target of targets) {
    for (const officer of officers) {
      const key = pairKey(officer.code, target.code);
      const duty = standing.get(key);
      const wished = wishes.parts(officer.code, target.code);
      builder.offset("prefer", wished.offset);
      const parts: CostPart[] = [
        ...(former.has(key) ? part("rotation", weights.rotation, {}) : []),
        ...wished.parts,
        ...(duty ? part("keep", -weights.keep, {}) : []),
      ];
      if (duty) builder.offset("keep", Math.round(weights.keep));
      const variable = builder.variable(parts.reduce((sum, { points }) => sum + points, 0));
      const hard = wishes.rules(officer.code, target.code, names);
      for (const { rule, value } of hard)
        builder.constrain({ lower: value, upper: value, variables: [variable], rule: builder.rule(rule) });
      if (home !== undefined && officer.unit === target.code && !duty?.locked)
        builder.constrain({ lower: 0, upper: 0, variables: [variable], rule: home, subject: officer.name });
      const fixed = pin(builder, variable, {
        params: { left: officer.name, right: target.name },
        locked: duty?.locked
          ? sourceOf("PhanCong", `${officer.code} – ${target.code}`, "Khóa", duty.row)
          : undefined,
        accepted: accepted.has(key) ? "DeXuatPhuTrach" : undefined,
        must: hard.some(({ value }) => value === 1),
      });
      links.push({
        left: officer.code,
        right: target.code,
        parts,
        standing: duty !== undefined,
        ...(fixed && { fixed }),
      });
    }
  }

  const position = new Map(links.map(({ left, right }, at) => [pairKey(left, right), at]));
  const at = (officer: string, target: string): number => position.get(pairKey(officer, target)) as number;
  const each = (
    kind: "cover" | "coverCluster",
    members: readonly (Unit | Cluster)[],
    source: { table: string; column?: string },
  ): void => {
    if (members.length === 0) return;
    const rule = builder.rule({ kind, params: { partners: members.length }, source });
    for (const { code, name } of members)
      builder.constrain({
        lower: 1,
        upper: 1,
        variables: officers.map((officer) => at(officer.code, code)),
        rule,
        subject: name,
      });
  };
  each("coverCluster", clusters, { table: "Cum" });
  each("cover", units, { table: "DonVi", column: "Khối" });
  const clusterCodes = new Set(clusters.map(({ code }) => code));
  builder.offset(
    "cohesion",
    Math.round(weights.cohesion) *
      units.filter(({ cluster }) => cluster !== undefined && clusterCodes.has(cluster)).length,
  );
  // What counts as load: the units; an office that has clusters only shares those.
  const counted = units.length > 0 ? units : clusters;
  const loads = officers.map((officer): LoadBounds => {
    const own = counted.map(({ code }) => at(officer.code, code));
    const mostRule =
      officer.most === undefined
        ? undefined
        : builder.rule({
            kind: "most",
            params: { left: officer.name, most: officer.most },
            source: sourceOf("CanBo", officer.code, "Phụ trách tối đa", officer.row),
          });
    if (officer.most !== undefined && mostRule !== undefined)
      builder.constrain({ lower: -Infinity, upper: officer.most, variables: own, rule: mostRule });
    const fair = counted.length / officers.length;
    const [fairFrom, fairTo] = [Math.floor(fair), Math.ceil(fair)].map((count) =>
      Math.min(count, officer.most ?? count),
    );
    const load = builder.charge(own, fairFrom, fairTo, Math.round(weights.balance), "balance");
    const bounds: LoadBounds = { left: officer.code, least: 0, most: officer.most, fairFrom, fairTo };
    if (counted === clusters) return bounds;
    const fairClusters = Math.ceil(clusters.length / officers.length);
    const { above: extraClusters } = builder.charge(
      clusters.map(({ code }) => at(officer.code, code)),
      0,
      fairClusters,
      Math.round(weights.balance),
      "balance",
    );
    keepTogether(builder, {
      officer: officer.code,
      clusters,
      units,
      at,
      bounds,
      mostRule,
      load: fairClusters === 1 ? load : {},
      extraClusters,
      weight: Math.round(weights.cohesion),
    });
    return bounds;
  });
  return {
    assignment: {
      kind: "oversight",
      links,
      model: builder.build(links.length, true),
      core:
        units.length === 0
          ? []
          : clusters.flatMap(({ code }) => officers.map((officer) => at(officer.code, code))),
      loads,
      counted: counted === units ? "units" : "clusters",
      lost: lost.map(({ officer, target }) => ({ left: officer, right: target })),
      names,
    },
    findings,
  };
}

interface Together {
  readonly officer: string;
  readonly clusters: readonly Cluster[];
  readonly units: readonly Unit[];
  readonly at: (officer: string, target: string) => number;
  readonly bounds: LoadBounds;
  /** The rule that `Phụ trách tối đa` is. */
  readonly mostRule: number | undefined;
  /** Variables that count the officer's load outside the fair range, and clusters after the first. */
  readonly load: Charged;
  readonly extraClusters: number | undefined;
  readonly weight: number;
}

/**
 * Rewards each unit that goes with its cluster (every plan pays `weight` per unit first).
 *
 * Beside that it says what follows anyway for whole numbers: an officer's load, split by the cluster they are in charge of
 * (or none), keeps within the fair range in every part. Without it the relaxation spreads every cluster thinly over all
 * officers and proves nothing: 168 units and 30 officers stay at a gap of a quarter, with it they are solved in seconds.
 */
function keepTogether(
  builder: ModelBuilder,
  { officer, clusters, units, at, bounds, mostRule, load, extraClusters, weight }: Together,
): void {
  if (weight === 0) return;
  const { fairFrom, fairTo, most } = bounds;
  const states: State[] = [];
  for (const cluster of clusters) {
    const inCharge = at(officer, cluster.code);
    const together = units
      .filter((unit) => unit.cluster === cluster.code)
      .map((unit) => {
        const both = builder.variable(-weight, { whole: false, kind: "cohesion" });
        builder.constrain({
          lower: -Infinity,
          upper: 0,
          variables: [both, at(officer, unit.code)],
          coefficients: [1, -1],
        });
        builder.constrain({ lower: -Infinity, upper: 0, variables: [both, inCharge], coefficients: [1, -1] });
        return both;
      });
    states.push({ inCharge, together });
  }
  if (load.above === undefined || clusters.length === 0) return;
  const count = units.length;
  const free = (): number => builder.variable(0, { upper: count, whole: false });
  // In charge of no cluster: 1 − Σ clusters, made good where there is more than one.
  const none = builder.variable(0, { whole: false });
  const extra = extraClusters === undefined ? [] : [extraClusters];
  builder.constrain({
    lower: 1,
    upper: 1,
    variables: [none, ...states.map(({ inCharge }) => inCharge), ...extra],
    coefficients: [1, ...states.map(() => 1), ...extra.map(() => -1)],
  });
  const [aboves, belows, others]: [number[], number[], number[]] = [[], [], []];
  for (const { inCharge, together } of [...states, { inCharge: none, together: [] }]) {
    const [other, above] = [free(), free()];
    others.push(other);
    aboves.push(above);
    const mine = [...together, other];
    const ones = mine.map(() => 1);
    builder.constrain({
      lower: -Infinity,
      upper: 0,
      variables: [...mine, inCharge, above],
      coefficients: [...ones, -fairTo, -1],
    });
    if (most !== undefined && mostRule !== undefined)
      builder.constrain({
        lower: -Infinity,
        upper: 0,
        variables: [...mine, inCharge],
        coefficients: [...ones, -most],
        rule: mostRule,
      });
    if (load.below === undefined) continue;
    const below = free();
    belows.push(below);
    builder.constrain({
      lower: 0,
      upper: Infinity,
      variables: [...mine, inCharge, below, ...extra],
      coefficients: [...ones, -fairFrom, 1, ...extra.map(() => fairFrom)],
    });
  }
  const sum = (parts: readonly number[], whole: number): void =>
    builder.constrain({
      lower: -Infinity,
      upper: 0,
      variables: [...parts, whole],
      coefficients: [...parts.map(() => 1), -1],
    });
  sum(aboves, load.above);
  if (load.below !== undefined) sum(belows, load.below);
  const parts = [...states.flatMap(({ together }) => together), ...others];
  const own = units.map((unit) => at(officer, unit.code));
  builder.constrain({
    lower: 0,
    upper: 0,
    variables: [...parts, ...own],
    coefficients: [...parts.map(() => 1), ...own.map(() => -1)],
  });
}

/** An officer in charge of one cluster: the variable that says so, and its units that go with it. */
interface State {
  readonly inCharge: number;
  readonly together: readonly number[];
}

/** Names of units, clusters and officers by code. */
export function namesOf({ units, clusters, officers }: Snapshot): Record<string, string> {
  return Object.fromEntries([...officers, ...units, ...clusters].map(({ code, name }) => [code, name]));
}

/**
 * The duties of now and those of last year. A duty that began before this year is last year's, even when nobody ended it;
 * one without `Từ` is of now. A cluster without a row in `PhanCong` has the officer of `Cum`.
 */
function splitDuties(
  { duties, clusters }: Snapshot,
  day: number,
): { now: readonly Duty[]; lastYear: readonly Duty[] } {
  const newYear = serialDay(toDate(day).getUTCFullYear(), 1, 1) as number;
  const lastNewYear = serialDay(toDate(day).getUTCFullYear() - 1, 1, 1) as number;
  const now = duties.filter(
    (duty) => holdsOn(duty, day) && (duty.locked || duty.from === undefined || duty.from >= newYear),
  );
  const lastYear = duties.filter(
    (duty) =>
      !now.includes(duty) && (duty.from ?? -Infinity) < newYear && (duty.to ?? Infinity) >= lastNewYear,
  );
  const byCluster = clusters.filter(
    ({ code, inCharge }) => inCharge !== undefined && !duties.some(({ target }) => target === code),
  );
  return {
    now: [
      ...now,
      ...byCluster.map(({ code, inCharge }) => ({
        officer: inCharge as string,
        target: code,
        locked: false,
      })),
    ],
    lastYear,
  };
}
