import type { Finding, Pairing, Snapshot, Unit } from "../model";
import { fold } from "../../text";
import { ModelBuilder } from "./builder";
import { acceptedPairs, holdsOn } from "./current";
import { distance, hasCoordinates } from "./geography";
import { part, pin, setting, sourceOf, variablesOf, type Posed } from "./links";
import { compareCodes, type CostPart, type Link, type LoadBounds, type Rule } from "./model";
import { need, strengths } from "./strength";
import { pairKey, Wishes, type WhatIf } from "./wishes";

interface Capacity {
  readonly least: number;
  readonly most: number;
}

/**
 * Twinning (kết nghĩa, plan S0) on a day: hosts are the units with `Nhận tối đa`, partners the units of KhoiKetNghia
 * that are no hosts. Every partner gets one host, more only where hosts must join; hosts stay within their capacity.
 */
export function poseTwinning(snapshot: Snapshot, day: number, whatIf: WhatIf = {}): Posed {
  const { settings, pairings } = snapshot;
  const { hostsPerPartner, partnerKinds, farthest } = settings.assignment;
  const findings: Finding[] = [];
  const units = snapshot.units
    .filter((unit) => holdsOn({ from: unit.validFrom, to: unit.validTo }, day))
    .sort((a, b) => compareCodes(a.code, b.code));
  const current = once(
    pairings.filter((pairing) => holdsOn(pairing, day)),
    findings,
  );
  const capacities = capacitiesOf(units, current, findings);
  const hosts = units.filter((unit) => capacities.has(unit.code));
  const partners = units.filter(
    (unit) => !capacities.has(unit.code) && partnerKinds.includes(fold(unit.kind ?? "")),
  );
  if (hosts.length === 0)
    findings.push({ severity: "error", code: "noHosts", table: "DonVi", column: "Nhận tối đa" });
  if (partners.length === 0)
    findings.push({ severity: "error", code: "noPartners", table: "DonVi", column: "Khối" });
  const names = Object.fromEntries(units.map(({ code, name }) => [code, name]));
  const wishes = new Wishes(
    snapshot,
    "twinning",
    whatIf,
    hosts.map(({ code }) => code),
    partners.map(({ code }) => code),
  );
  const { weights } = wishes;
  findings.push(...wishes.findings);

  const isHost = new Set(hosts.map(({ code }) => code));
  const isPartner = new Set(partners.map(({ code }) => code));
  const lost = current.filter(({ host, partner }) => !isHost.has(host) || !isPartner.has(partner));
  for (const pairing of lost) findings.push(lostFinding(pairing, snapshot, isHost));
  const standing = new Map(current.map((pairing) => [pairKey(pairing.host, pairing.partner), pairing]));
  const accepted = acceptedPairs(snapshot, "twinning", day, whatIf);

  const builder = new ModelBuilder();
  const links: Link[] = [];
  const kilometres = distances(hosts, partners, weights.distance > 0 || farthest !== undefined, findings);
  const strength = strengths(hosts);
  const farRule =
    farthest === undefined
      ? undefined
      : builder.rule({ kind: "farthest", params: { farthest }, source: setting("KhoangCachToiDa") });
  for (const partner of partners) {
    for (const host of hosts) {
      const key = pairKey(host.code, partner.code);
      const pairing = standing.get(key);
      const far = kilometres.of.get(key);
      const wished = wishes.parts(host.code, partner.code);
      builder.offset("prefer", wished.offset);
      const parts: CostPart[] = [
        ...distanceParts(far, kilometres.mean, weights.distance),
        ...part("need", weights.need * need(partner) * (1 - (strength.get(host.code) ?? 0)), {
          need: Math.round(need(partner) * 100),
          strength: Math.round((strength.get(host.code) ?? 0) * 100),
        }),
        ...wished.parts,
        ...(pairing ? part("keep", -weights.keep, {}) : []),
      ];
      if (pairing) builder.offset("keep", Math.round(weights.keep));
      const variable = builder.variable(parts.reduce((sum, { points }) => sum + points, 0));
      const hard = wishes.rules(host.code, partner.code, names);
      for (const { rule, value } of hard)
        builder.constrain({ lower: value, upper: value, variables: [variable], rule: builder.rule(rule) });
      if (
        farRule !== undefined &&
        farthest !== undefined &&
        far !== undefined &&
        far > farthest &&
        !pairing?.locked
      )
        builder.constrain({ lower: 0, upper: 0, variables: [variable], rule: farRule });
      const fixed = pin(builder, variable, {
        params: { left: host.name, right: partner.name },
        locked: pairing?.locked
          ? sourceOf("KetNghia", `${host.code} – ${partner.code}`, "Khóa", pairing.row)
          : undefined,
        accepted: accepted.has(key) ? "DeXuatKetNghia" : undefined,
        must: hard.some(({ value }) => value === 1),
      });
      links.push({
        left: host.code,
        right: partner.code,
        parts,
        standing: pairing !== undefined,
        ...(fixed && { fixed }),
      });
    }
  }

  const cover = builder.rule({
    kind: "cover",
    params: { partners: partners.length },
    source: { table: "DonVi", column: "Khối" },
  });
  const cap = builder.rule({
    kind: "hostsPerPartner",
    params: { hosts: hostsPerPartner },
    source: setting("SoDonViDoDauToiDa"),
  });
  for (const partner of partners) {
    const own = variablesOf(links, ({ right }) => right === partner.code);
    builder.constrain({ lower: 1, upper: Infinity, variables: own, rule: cover, subject: partner.name });
    builder.constrain({
      lower: -Infinity,
      upper: hostsPerPartner,
      variables: own,
      rule: cap,
      subject: partner.name,
    });
    if (hosts.length > 1) builder.charge(own, 0, 1, Math.round(weights.extraHost), "extraHost");
  }
  const places = [...capacities.values()].reduce((sum, { most }) => sum + most, 0);
  const loads = hosts.map((host): LoadBounds => {
    const { least, most } = capacities.get(host.code) as Capacity;
    const own = variablesOf(links, ({ left }) => left === host.code);
    const source = (column: string): Rule["source"] => sourceOf("DonVi", host.code, column, host.row);
    if (least > 0)
      builder.constrain({
        lower: least,
        upper: Infinity,
        variables: own,
        rule: builder.rule({
          kind: "least",
          params: { left: host.name, least },
          source: source("Nhận tối thiểu"),
        }),
      });
    builder.constrain({
      lower: -Infinity,
      upper: most,
      variables: own,
      rule: builder.rule({ kind: "most", params: { left: host.name, most }, source: source("Nhận tối đa") }),
    });
    // A fair load goes by capacity: a school that can take on three takes three times what an office of one takes.
    const fair = places === 0 ? 0 : (partners.length * most) / places;
    const [fairFrom, fairTo] = [Math.floor(fair), Math.min(most, Math.ceil(fair))];
    builder.charge(own, fairFrom, fairTo, Math.round(weights.balance), "balance");
    return { left: host.code, least, most, fairFrom, fairTo };
  });
  return {
    assignment: {
      kind: "twinning",
      links,
      model: builder.build(links.length, true),
      core: [],
      loads,
      counted: "units",
      lost: lost.map(({ host, partner }) => ({ left: host, right: partner })),
      names: { ...Object.fromEntries(snapshot.units.map(({ code, name }) => [code, name])), ...names },
    },
    findings,
  };
}

/** Two rows for one pair count once, and are said. */
function once(pairings: readonly Pairing[], findings: Finding[]): Pairing[] {
  const seen = new Map<string, Pairing>();
  for (const pairing of pairings) {
    const key = pairKey(pairing.host, pairing.partner);
    const former = seen.get(key);
    if (!former) {
      seen.set(key, pairing);
      continue;
    }
    if (pairing.locked && !former.locked) seen.set(key, pairing);
    findings.push({
      severity: "warning",
      code: "pairingTwice",
      table: "KetNghia",
      key: `${pairing.host} – ${pairing.partner}`,
      ...(pairing.row !== undefined && { row: pairing.row }),
      column: "Đơn vị kết nghĩa",
      params: { host: pairing.host, partner: pairing.partner },
    });
  }
  return [...seen.values()];
}

/** How many partners each host takes on; a unit that hosts now without saying how many may go on with as many. */
function capacitiesOf(
  units: readonly Unit[],
  current: readonly Pairing[],
  findings: Finding[],
): Map<string, Capacity> {
  const capacities = new Map<string, Capacity>();
  for (const { code, name, least, most, row } of units) {
    const now = current.filter(({ host }) => host === code).length;
    if (least !== undefined && most !== undefined && least > most) {
      findings.push({
        severity: "error",
        code: "capacityBackwards",
        table: "DonVi",
        key: code,
        ...(row !== undefined && { row }),
        column: "Nhận tối đa",
        params: { name, least, most },
      });
    }
    const given = most ?? least;
    if (given !== undefined && given > 0)
      capacities.set(code, { least: Math.min(least ?? 0, given), most: given });
    else if (now > 0) {
      capacities.set(code, { least: 0, most: now });
      findings.push({
        severity: "warning",
        code: "hostWithoutCapacity",
        table: "DonVi",
        key: code,
        ...(row !== undefined && { row }),
        column: "Nhận tối đa",
        params: { name, count: now },
      });
    }
  }
  return capacities;
}

function lostFinding(pairing: Pairing, { units }: Snapshot, isHost: ReadonlySet<string>): Finding {
  const gone = isHost.has(pairing.host) ? pairing.partner : pairing.host;
  return {
    severity: pairing.locked ? "error" : "warning",
    code: pairing.locked ? "pairingLockedLost" : "pairingLost",
    table: "KetNghia",
    key: `${pairing.host} – ${pairing.partner}`,
    ...(pairing.row !== undefined && { row: pairing.row }),
    column: gone === pairing.host ? "Đơn vị đỡ đầu" : "Đơn vị kết nghĩa",
    params: { name: units.find(({ code }) => code === gone)?.name ?? gone },
  };
}

interface Distances {
  /** By pair, km. */
  readonly of: ReadonlyMap<string, number>;
  /** Of all known pairs; undefined when there is none. */
  readonly mean: number | undefined;
}

function distances(
  hosts: readonly Unit[],
  partners: readonly Unit[],
  wanted: boolean,
  findings: Finding[],
): Distances {
  const without = [...hosts, ...partners].filter((unit) => !hasCoordinates(unit));
  if (!wanted || without.length === hosts.length + partners.length) return { of: new Map(), mean: undefined };
  for (const { code, name, row } of without) {
    findings.push({
      severity: "warning",
      code: "coordinatesMissing",
      table: "DonVi",
      key: code,
      ...(row !== undefined && { row }),
      column: "Vĩ độ",
      params: { name },
    });
  }
  const known = new Map<string, number>();
  for (const host of hosts) {
    for (const partner of partners) {
      const far = distance(host, partner);
      if (far !== undefined) known.set(pairKey(host.code, partner.code), far);
    }
  }
  const mean =
    known.size === 0 ? undefined : [...known.values()].reduce((sum, far) => sum + far, 0) / known.size;
  return { of: known, mean };
}

/** A pair of unknown distance counts as an average one, so that missing coordinates are neither rewarded nor punished. */
function distanceParts(far: number | undefined, mean: number | undefined, weight: number): CostPart[] {
  if (far !== undefined) return part("distance", weight * far, { km: Math.round(far * 10) / 10 });
  return mean === undefined ? [] : part("distanceUnknown", weight * mean, { km: Math.round(mean * 10) / 10 });
}
