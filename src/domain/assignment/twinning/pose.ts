import { findings, inputs, type Finding } from "../../../contract";
import type { Snapshot, Unit } from "../../model";
import { fold } from "../../../text";
import { costPart } from "../cost";
import { carriedPairings, type CarriedPairing } from "../../reorganisation";
import { holdsOn } from "../current";
import { compareCodes, pairKey, type CostPart, type LoadBounds, type PosedProblem } from "../model";
import { ProblemBuilder, type Choice } from "../problem";
import { cellOf, settingCell } from "../ruleSource";
import type { WhatIf } from "../whatIf";
import { hostsAmong, type Host } from "./capacity";
import { declaration } from "./declaration";
import { distanceCost, distancesBetween } from "./distances";
import { lostFinding, standingPairings } from "./standing";
import { need, strengths } from "./strength";

/**
 * Twinning (kết nghĩa, plan S0) on a day: hosts are the units with `Nhận tối đa`, partners the units of KhoiKetNghia
 * that are no hosts. Every partner gets one host, more only where hosts must join; hosts stay within their capacity.
 */
export function poseTwinning(snapshot: Snapshot, day: number, whatIf: WhatIf = {}): PosedProblem {
  const found: Finding[] = [];
  const current = standingPairings(snapshot, day, found);
  const carried = carriedPairings(snapshot, day);
  const { hosts, partners } = sidesOf(snapshot, day, [...current, ...carried], found);
  const hostUnits = hosts.map(({ unit }) => unit);
  const problem = new ProblemBuilder({
    kind: declaration,
    snapshot,
    day,
    whatIf,
    lefts: hostUnits,
    rights: partners,
    names: Object.fromEntries(snapshot.units.map(({ code, name }) => [code, name])),
  });
  found.push(...problem.findings);

  const isHost = new Set(hostUnits.map(({ code }) => code));
  const isPartner = new Set(partners.map(({ code }) => code));
  const lost = current.filter(({ host, partner }) => !isHost.has(host) || !isPartner.has(partner));
  for (const pairing of lost) found.push(lostFinding(pairing, snapshot, isHost, carried));

  offerPairs(problem, { snapshot, hosts: hostUnits, partners, current, carried, found });
  coverPartners(problem, partners, hosts.length, snapshot.settings.assignment.hostsPerPartner);
  const loads = boundHosts(problem, hosts, partners.length);
  return problem.pose(
    {
      core: [],
      loads,
      counted: "units",
      lost: lost.map(({ host, partner }) => ({ left: host, right: partner })),
    },
    true,
    found,
  );
}

/** Hosts and partners of a day, by code; that there are none is said. */
function sidesOf(
  { units, settings }: Snapshot,
  day: number,
  current: Parameters<typeof hostsAmong>[1],
  found: Finding[],
): { hosts: readonly Host[]; partners: readonly Unit[] } {
  const valid = units
    .filter((unit) => holdsOn({ from: unit.validFrom, to: unit.validTo }, day))
    .sort((a, b) => compareCodes(a.code, b.code));
  const hosts = hostsAmong(valid, current, found);
  const isHost = new Set(hosts.map(({ unit }) => unit.code));
  const partners = valid.filter(
    ({ code, kind }) => !isHost.has(code) && settings.assignment.partnerKinds.includes(fold(kind ?? "")),
  );
  if (hosts.length === 0) found.push(findings.noHosts());
  if (partners.length === 0) found.push(findings.noPartners());
  return { hosts, partners };
}

interface Sides {
  readonly snapshot: Snapshot;
  readonly hosts: readonly Unit[];
  readonly partners: readonly Unit[];
  readonly current: ReturnType<typeof standingPairings>;
  readonly carried: readonly CarriedPairing[];
  readonly found: Finding[];
}

/** Every host may take on every partner: nearer, and the stronger the more the partner needs it, costs less. */
function offerPairs(
  problem: ProblemBuilder,
  { snapshot, hosts, partners, current, carried, found }: Sides,
): void {
  const { weights } = problem;
  const { farthest } = snapshot.settings.assignment;
  const standing = new Map(current.map((pairing) => [pairKey(pairing.host, pairing.partner), pairing]));
  const inherited = new Map(carried.map((pairing) => [pairKey(pairing.host, pairing.partner), pairing]));
  const { byPair, mean } =
    weights.distance > 0 || farthest !== undefined
      ? distancesBetween(hosts, partners, found)
      : { byPair: new Map<string, number>(), mean: undefined };
  const strength = strengths(hosts);
  const tooFar =
    farthest === undefined
      ? undefined
      : problem.model.rule({
          kind: "farthest",
          params: { farthest },
          source: settingCell("farthest"),
        });
  const isTooFar = (kilometres: number | undefined): boolean =>
    kilometres !== undefined && farthest !== undefined && kilometres > farthest;
  for (const partner of partners) {
    for (const host of hosts) {
      const key = pairKey(host.code, partner.code);
      const kilometres = byPair.get(key);
      problem.offer({
        left: host,
        right: partner,
        costs: [
          ...distanceCost(kilometres, mean, weights.distance),
          ...needCost(need(partner), strength.get(host.code) ?? 0, weights.need),
        ],
        standing: standing.get(key),
        ...inheritedPart(inherited.get(key), weights.keep),
        excluded: tooFar !== undefined && isTooFar(kilometres) ? { rule: tooFar } : undefined,
      });
    }
  }
}

/** A pair of a predecessor is worth half of a standing one: where both cannot stay, what stands goes before it. */
function inheritedPart(
  carried: CarriedPairing | undefined,
  keep: number,
): Pick<Choice, "inherited" | "rewards"> {
  if (!carried) return {};
  const { former, since } = carried;
  return {
    inherited: { former: { left: former.host, right: former.partner }, since },
    rewards: [{ kind: "inherited", points: Math.round(keep / 2) }],
  };
}

function needCost(partnerNeed: number, hostStrength: number, weight: number): CostPart[] {
  return costPart("need", weight * partnerNeed * (1 - hostStrength), {
    need: Math.round(partnerNeed * 100),
    strength: Math.round(hostStrength * 100),
  });
}

/** Every partner has a host, and no more than SoDonViDoDauToiDa. */
function coverPartners(
  problem: ProblemBuilder,
  partners: readonly Unit[],
  hostCount: number,
  hostsPerPartner: number,
): void {
  const { model, weights } = problem;
  const cover = model.rule({
    kind: "cover",
    params: { partners: partners.length },
    source: cellOf(inputs.units, "kind"),
  });
  const mostHosts = model.rule({
    kind: "hostsPerPartner",
    params: { hosts: hostsPerPartner },
    source: settingCell("hostsPerPartner"),
  });
  for (const { code, name } of partners) {
    const variables = problem.variablesOf(({ right }) => right === code);
    model.constrain({ lower: 1, upper: Infinity, variables, rule: cover, subject: name });
    model.constrain({ lower: -Infinity, upper: hostsPerPartner, variables, rule: mostHosts, subject: name });
    if (hostCount > 1) model.charge(variables, 0, 1, Math.round(weights.extraHost), "extraHost");
  }
}

/** Every host stays within its capacity; a load that is not its fair one costs. */
function boundHosts(problem: ProblemBuilder, hosts: readonly Host[], partnerCount: number): LoadBounds[] {
  const { model, weights } = problem;
  const places = hosts.reduce((sum, { most }) => sum + most, 0);
  return hosts.map(({ unit: { code, name, row }, least, most }) => {
    const variables = problem.variablesOf(({ left }) => left === code);
    if (least > 0) {
      const rule = model.rule({
        kind: "least",
        params: { left: name, least },
        source: cellOf(inputs.units, "least", { key: code, row }),
      });
      model.constrain({ lower: least, upper: Infinity, variables, rule });
    }
    const rule = model.rule({
      kind: "most",
      params: { left: name, most },
      source: cellOf(inputs.units, "most", { key: code, row }),
    });
    model.constrain({ lower: -Infinity, upper: most, variables, rule });
    // A fair load goes by capacity: a school that can take on three takes three times what an office of one takes.
    const fair = places === 0 ? 0 : (partnerCount * most) / places;
    const [fairFrom, fairTo] = [Math.floor(fair), Math.min(most, Math.ceil(fair))];
    model.charge(variables, fairFrom, fairTo, Math.round(weights.balance), "balance");
    return { left: code, least, most, fairFrom, fairTo };
  });
}
