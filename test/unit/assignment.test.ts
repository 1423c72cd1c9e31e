import fc from "fast-check";
import {
  holdsOn,
  linkKey,
  poseGroups,
  poseOversight,
  poseTwinning,
  propose,
  type Answer,
  type Assignment,
  type Proposal,
  type Solver,
} from "../../src/domain/assignment";
import type { Constraint, Snapshot, Unit } from "../../src/domain/model";
import { serialDay } from "../../src/text";
import { loadSolver } from "../../src/solver/highs";
import { readSnapshot } from "../../src/sheets/read";

const DAY = serialDay(2024, 10, 1) as number;
const blank = readSnapshot({}).snapshot;
let solver: Solver;

beforeAll(async () => {
  solver = await loadSolver();
});

function ask(assignment: Assignment): Answer {
  return propose(assignment, solver, { timeLimit: 20 });
}

function planOf(answer: Answer): Proposal {
  if (answer.kind !== "proposal") throw new Error(answer.kind);
  return answer.proposal;
}

/** Every choice of links that the model's rules allow, judged one by one, with the cheapest first. */
function* plans({ links, model }: Assignment, active: ReadonlySet<number>): Generator<boolean[]> {
  const hard = model.constraints.filter(({ rule, variables }) =>
    rule === undefined ? variables.every((at) => at < links.length) : active.has(rule),
  );
  for (let bits = 0; bits < 2 ** links.length; bits++) {
    const chosen = links.map((_, at) => Math.floor(bits / 2 ** at) % 2 === 1);
    const fits = hard.every(({ lower, upper, variables, coefficients }) => {
      const sum = variables.reduce(
        (total, at, index) => total + (chosen[at] ? (coefficients?.[index] ?? 1) : 0),
        0,
      );
      return lower <= sum && sum <= upper;
    });
    if (fits) yield chosen;
  }
}

/** Cost of a choice by the words of the settings, not by the model. */
function costOf(
  snapshot: Snapshot,
  { kind, links, loads }: Assignment,
  chosen: readonly boolean[],
  wishes: readonly Constraint[],
): number {
  const { weights } = snapshot.settings.assignment;
  const own = links.filter((_, at) => chosen[at]);
  let cost = own
    .flatMap(({ parts }) => parts)
    .reduce(
      (sum, { kind: part, points }) =>
        sum + (part === "keep" || part === "prefer" || part === "inCharge" ? 0 : points),
      0,
    );
  cost += links.filter((link, at) => link.standing && !chosen[at]).length * weights.keep;
  const met = ({ a, b }: Constraint): boolean => own.some(({ left, right }) => left === a && right === b);
  cost += wishes
    .filter((wish) => wish.kind === "prefer" && !met(wish))
    .reduce((sum, { weight }) => sum + (weight ?? weights.preference), 0);
  const rights = [...new Set(links.map(({ right }) => right))];
  const outside = (value: number, from: number, to: number): number => Math.max(0, value - to, from - value);
  const isCluster = (code: string): boolean => snapshot.clusters.some((cluster) => cluster.code === code);
  for (const { left, fairFrom, fairTo } of loads) {
    const mine = own.filter((link) => link.left === left);
    cost += weights.balance * outside(mine.filter(({ right }) => !isCluster(right)).length, fairFrom, fairTo);
    if (kind === "oversight")
      cost +=
        weights.balance *
        outside(
          mine.filter(({ right }) => isCluster(right)).length,
          0,
          Math.ceil(snapshot.clusters.length / loads.length),
        );
  }
  if (kind === "twinning")
    for (const right of rights)
      cost += weights.extraHost * Math.max(0, own.filter((link) => link.right === right).length - 1);
  if (kind === "oversight")
    for (const unit of snapshot.units) {
      const officer = own.find(({ right }) => right === unit.code)?.left;
      const ofCluster = own.find(({ right }) => right === unit.cluster)?.left;
      if (
        unit.cluster !== undefined &&
        officer !== undefined &&
        isCluster(unit.cluster) &&
        officer !== ofCluster
      )
        cost += weights.cohesion;
    }
  return cost;
}

/** Compares an answer with all plans there are. */
function expectBest(snapshot: Snapshot, assignment: Assignment, wishes: readonly Constraint[] = []): void {
  const { links, model } = assignment;
  const rules = new Set(model.rules.keys());
  const all = [...plans(assignment, rules)].map((chosen) => ({
    chosen,
    cost: costOf(snapshot, assignment, chosen, wishes),
  }));
  const answer = ask(assignment);
  if (all.length === 0) {
    expect(answer.kind).toBe("contradiction");
    if (answer.kind === "contradiction")
      expectSmallest(
        assignment,
        answer.contradiction.rules.map((rule) => model.rules.indexOf(rule)),
      );
    return;
  }
  const best = Math.min(...all.map(({ cost }) => cost));
  const plan = planOf(answer);
  expect(plan.cost).toBe(best);
  expect(plan.proof).toEqual({ status: "optimal", bound: best, gap: 0 });
  expect(plan.parts.reduce((sum, { points }) => sum + points, 0)).toBe(best);
  const chosen = new Set(plan.rows.map(linkKey));
  expect(
    costOf(
      snapshot,
      assignment,
      links.map((link) => chosen.has(linkKey(link))),
      wishes,
    ),
  ).toBe(best);
  for (const row of plan.rows) {
    if (row.fixed !== undefined) continue;
    const at = links.findIndex((link) => linkKey(link) === linkKey(row));
    const without = all.filter((other) => !other.chosen[at]).map(({ cost }) => cost);
    expect(row.next).toMatchObject(
      without.length === 0 ? { lefts: undefined } : { more: Math.min(...without) - best, exact: true },
    );
  }
}

/** No plan meets the rules, and every set with fewer rules has one. */
function expectSmallest(assignment: Assignment, found: readonly number[]): void {
  const fits = (rules: readonly number[]): boolean => !plans(assignment, new Set(rules)).next().done;
  expect(fits(found)).toBe(false);
  const smaller = (from: number, left: number, chosen: number[]): boolean => {
    if (left === 0) return fits(chosen);
    for (let rule = from; rule < assignment.model.rules.length; rule++)
      if (!smaller(rule + 1, left - 1, [...chosen, rule])) return false;
    return true;
  };
  expect(found.length === 0 || smaller(0, found.length - 1, [])).toBe(true);
}

const grade = fc.constantFrom("advanced", "good", "average", "weak", undefined);
const place = fc.option(
  fc.record({
    latitude: fc.double({ min: 19.8, max: 20.2, noNaN: true }),
    longitude: fc.double({ min: 105.3, max: 105.7, noNaN: true }),
  }),
  { nil: undefined },
);
const constraintKind = fc.constantFrom("must", "forbid", "prefer", "avoid");

function unit(code: string, kind: string, rest: Partial<Unit>): Unit {
  return {
    code,
    name: code,
    aliases: [],
    kind,
    special: false,
    predecessors: [],
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
  };
}

const twinning = fc
  .record({
    hosts: fc.array(
      fc.record({
        least: fc.integer({ min: 0, max: 1 }),
        more: fc.integer({ min: 0, max: 2 }),
        grade,
        members: fc.integer({ min: 5, max: 900 }),
        place,
      }),
      { minLength: 1, maxLength: 3 },
    ),
    partners: fc.array(fc.record({ grade, special: fc.boolean(), place }), { minLength: 1, maxLength: 3 }),
    pairs: fc.array(fc.record({ host: fc.nat(2), partner: fc.nat(2), locked: fc.boolean() }), {
      maxLength: 3,
    }),
    wishes: fc.array(
      fc.record({
        host: fc.nat(2),
        partner: fc.nat(2),
        kind: constraintKind,
        weight: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
      }),
      { maxLength: 3 },
    ),
    hostsPerPartner: fc.integer({ min: 1, max: 2 }),
    farthest: fc.option(fc.integer({ min: 5, max: 60 }), { nil: undefined }),
  })
  .map(({ hosts, partners, pairs, wishes, hostsPerPartner, farthest }) => {
    const [hostCode, partnerCode] = [
      (at: number) => `T${at % hosts.length}`,
      (at: number) => `X${at % partners.length}`,
    ];
    const once = new Map(pairs.map((pair) => [`${hostCode(pair.host)} ${partnerCode(pair.partner)}`, pair]));
    const constraints = wishes.map(({ host, partner, kind, weight }): Constraint => ({
      problem: "twinning",
      a: hostCode(host),
      b: partnerCode(partner),
      kind: kind,
      ...(weight !== undefined && { weight }),
    }));
    const snapshot: Snapshot = {
      ...blank,
      settings: {
        ...blank.settings,
        assignment: {
          ...blank.settings.assignment,
          hostsPerPartner,
          ...(farthest !== undefined && { farthest }),
        },
      },
      units: [
        ...hosts.map(({ least, more, place: at, ...rest }, index) =>
          unit(`T${index}`, "trường", {
            ...rest,
            ...at,
            least,
            most: Math.max(1, least + more),
          }),
        ),
        ...partners.map(({ place: at, ...rest }, index) => unit(`X${index}`, "xã", { ...rest, ...at })),
      ],
      pairings: [...once.values()].map(({ host, partner, locked }) => ({
        host: hostCode(host),
        partner: partnerCode(partner),
        locked,
      })),
      constraints,
    };
    return { snapshot, constraints };
  });

describe("twinning", () => {
  test("is the cheapest of all plans, with the true price of every alternative, or the smallest contradiction", () => {
    fc.assert(
      fc.property(twinning, ({ snapshot, constraints }) =>
        expectBest(snapshot, poseTwinning(snapshot, DAY).assignment, constraints),
      ),
      { numRuns: 150 },
    );
  });

  test("does not hang on the order of rows", () => {
    fc.assert(
      fc.property(twinning, fc.integer(), ({ snapshot }, seed) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item, at) => ({ item, key: Math.sin(seed + at) }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const other = {
          ...snapshot,
          units: shuffled(snapshot.units),
          pairings: shuffled(snapshot.pairings),
          constraints: shuffled(snapshot.constraints),
        };
        const [one, two] = [
          ask(poseTwinning(snapshot, DAY).assignment),
          ask(poseTwinning(other, DAY).assignment),
        ];
        expect(two.kind).toBe(one.kind);
        if (one.kind === "proposal") expect(two).toEqual(one);
      }),
      { numRuns: 40 },
    );
  });
});

const oversight = fc
  .record({
    officers: fc.array(
      fc.record({
        most: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        home: fc.option(fc.nat(3), { nil: undefined }),
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    units: fc.array(fc.record({ cluster: fc.constantFrom("C1", "C2") }), { minLength: 1, maxLength: 3 }),
    clusters: fc.integer({ min: 0, max: 2 }),
    duties: fc.array(
      fc.record({
        officer: fc.nat(2),
        target: fc.constantFrom("C1", "C2", "X0", "X1", "X2"),
        year: fc.constantFrom(2023, 2024, undefined),
        locked: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
  })
  .filter(({ officers, units, clusters }) => officers.length * (units.length + clusters) <= 12)
  .map(({ officers, units, clusters, duties }): Snapshot => {
    const targets = new Set(["C1", "C2"].slice(0, clusters).concat(units.map((_, at) => `X${at}`)));
    const once = new Map(
      duties
        .filter(({ target }) => targets.has(target))
        .map((duty) => [`${duty.officer % officers.length} ${duty.target}`, duty]),
    );
    return {
      ...blank,
      units: units.map(({ cluster }, at) => unit(`X${at}`, "xã", { cluster })),
      clusters: ["C1", "C2"].slice(0, clusters).map((code) => ({ code, name: code })),
      officers: officers.map(({ most, home }, at) => ({
        code: `U${at}`,
        name: `U${at}`,
        role: "btv",
        ...(most !== undefined && { most }),
        ...(home !== undefined && { unit: `X${home}` }),
      })),
      duties: [...once.values()].map(({ officer, target, year, locked }) => ({
        officer: `U${officer % officers.length}`,
        target,
        locked,
        ...(year !== undefined && { from: serialDay(year, 2, 1) as number }),
      })),
    };
  });

describe("oversight", () => {
  test("is the cheapest of all plans, with the true price of every alternative, or the smallest contradiction", () => {
    fc.assert(
      fc.property(oversight, (snapshot) => expectBest(snapshot, poseOversight(snapshot, DAY).assignment)),
      { numRuns: 100 },
    );
  });
});

describe("working groups", () => {
  const officers = fc.array(fc.record({ leads: fc.boolean(), role: fc.constantFrom("btv", "bch", "khác") }), {
    minLength: 2,
    maxLength: 5,
  });
  test("fit the rules of plan S2, or the smallest contradiction is named", () => {
    fc.assert(
      fc.property(
        officers,
        fc.integer({ min: 1, max: 2 }),
        fc.boolean(),
        fc.boolean(),
        (drawn, members, second, oneGroupEach) => {
          const snapshot: Snapshot = {
            ...blank,
            settings: {
              ...blank.settings,
              assignment: { ...blank.settings.assignment, members, oneGroupEach },
            },
            units: [
              unit("X0", "xã", { cluster: "C1", special: true }),
              ...(second ? [unit("X1", "xã", { cluster: "C2", special: true })] : []),
            ],
            clusters: [
              { code: "C1", name: "C1", head: "U0" },
              { code: "C2", name: "C2", head: "U1" },
            ],
            officers: drawn.map(({ leads, role }, at) => ({
              code: `U${at}`,
              name: `U${at}`,
              role,
              position: leads ? "Phó Bí thư Đoàn Khối" : "Ủy viên",
            })),
          };
          const { assignment } = poseGroups(snapshot, DAY);
          fc.pre(assignment.links.length <= 14);
          const answer = ask(assignment);
          if (answer.kind === "contradiction")
            return expectSmallest(
              assignment,
              answer.contradiction.rules.map((rule) => assignment.model.rules.indexOf(rule)),
            );
          const { rows } = planOf(answer);
          for (const { code, cluster } of snapshot.units) {
            const own = rows.filter(({ right }) => right === code);
            expect(own.filter(({ role }) => role === "leader").length).toBe(1);
            expect(own.filter(({ role }) => role === "member").length).toBe(members);
            expect(own.map(({ left }) => left)).toContain(cluster === "C1" ? "U0" : "U1");
          }
          if (oneGroupEach) expect(new Set(rows.map(({ left }) => left)).size).toBe(rows.length);
          return undefined;
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("something holds on its first and on its last day", () => {
  expect([DAY - 1, DAY, DAY + 1, DAY + 2].map((day) => holdsOn({ from: DAY, to: DAY + 1 }, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
