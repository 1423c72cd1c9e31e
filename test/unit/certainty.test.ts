import fc from "fast-check";
import type { Evidence, Snapshot } from "../../src/domain/model";
import { certaintyOf, certaintySteps } from "../../src/domain/certainty";
import { Scoreboard, unverified } from "../../src/domain/scoring";
import { withLateTaken } from "../../src/domain/scoring/takenLateness";
import { completionCount, completions, standings } from "./certainty/bruteForce";
import { truths, wrongWith } from "./certainty/check";
import { office, officeOf, plainOfficeOf, TODAY } from "./certainty/office";

/** Of more completions than these brute force takes too long. */
const MOST_COMPLETIONS = 400;
/** `RUNS=3000` tries more. */
const RUNS = Number(process.env.RUNS ?? 250);
/** Each run has a seed of its own; fast-check prints it with what fails, and `SEED=…` runs that again. */
const SEED = process.env.SEED === undefined ? {} : { seed: Number(process.env.SEED) };

test("what is said of an award is what brute force over all completions says, and a named set does change it", () => {
  const met = { safe: 0, upsets: 0, several: 0, open: 0, bounded: 0, late: 0, judged: 0, targets: 0 };
  fc.assert(
    fc.property(officeOf, (snapshot) => {
      fc.pre(completionCount(snapshot) <= MOST_COMPLETIONS);
      const truth = truths(snapshot);
      for (const entry of certaintyOf(new Scoreboard(snapshot, TODAY))) {
        const { upset, exactness, state } = entry;
        const known = truth.get(entry.award.code);
        expect(known && wrongWith(entry, known, snapshot)).toBeUndefined();
        if (state === "open") met.open += 1;
        else if (exactness === "bounded") met.bounded += 1;
        else if (!upset) met.safe += 1;
        else met.upsets += 1;
        if (upset && upset.count > 1) met.several += 1;
        if (upset?.items.some((item) => item.kind === "late")) met.late += 1;
        if (upset?.items.some((item) => item.kind === "verifiedMissing")) met.judged += 1;
        if (upset?.items.some((item) => item.kind === "targetMissing")) met.targets += 1;
      }
    }),
    { numRuns: RUNS, ...SEED },
  );
  // The property is worth nothing if one of the cases hardly ever comes up.
  for (const kind of ["safe", "upsets", "open"] as const) expect(met[kind]).toBeGreaterThan(RUNS / 50);
  // About one in fifty and rarer: few runs may miss them.
  if (RUNS >= 250) for (const kind of ["several", "judged"] as const) expect(met[kind]).toBeGreaterThan(0);
  // Nearly all of so small an office is known exactly.
  expect(met.bounded).toBeLessThan((met.safe + met.upsets) / 10);
});

test("with hardly any work allowed it says less, but nothing that is not so", () => {
  fc.assert(
    fc.property(officeOf, fc.constantFrom(0, 1000, 5000), (snapshot, steps) => {
      fc.pre(completionCount(snapshot) <= MOST_COMPLETIONS);
      const truth = truths(snapshot);
      for (const entry of certaintyOf(new Scoreboard(snapshot, TODAY), steps)) {
        const known = truth.get(entry.award.code);
        expect(known && wrongWith(entry, known, snapshot)).toBeUndefined();
      }
    }),
    { numRuns: RUNS, ...SEED },
  );
});

test("asked for exactly it knows every award whose points do not lie in a range", () => {
  fc.assert(
    fc.property(officeOf, (office) => {
      const snapshot = { ...office, evidence: office.evidence.filter((row) => row.criterion !== "8") };
      fc.pre(completionCount(snapshot) <= MOST_COMPLETIONS);
      const running = certaintySteps(new Scoreboard(snapshot, TODAY));
      let next = running.next();
      for (; !next.done; next = running.next()) expect(next.value.done).toBeLessThanOrEqual(next.value.total);
      for (const { exactness } of next.value) expect(exactness).toBe("exact");
    }),
    { numRuns: Math.ceil(RUNS / 3), ...SEED },
  );
});

test("who can win at all is who wins in some combination", () => {
  fc.assert(
    fc.property(plainOfficeOf, (snapshot) => {
      fc.pre(completionCount(snapshot) <= MOST_COMPLETIONS);
      const [entry] = certaintyOf(new Scoreboard(snapshot, TODAY));
      const possible = new Set(
        completions(snapshot).flatMap(
          ({ snapshot: completed }) => standings(completed).get("G0")?.winners ?? [],
        ),
      );
      expect([...(entry?.possible ?? [])].sort()).toEqual([...possible].sort());
    }),
    { numRuns: RUNS, ...SEED },
  );
});

test("the order of rows changes nothing", () => {
  fc.assert(
    fc.property(officeOf, (snapshot) => {
      const turnedRound = { ...snapshot, evidence: [...snapshot.evidence].reverse() };
      const told = (one: Snapshot): unknown =>
        certaintyOf(new Scoreboard(one, TODAY)).map(({ award, state, exactness, least, open, upset }) => [
          award.code,
          state,
          exactness,
          least,
          open,
          upset?.items.map(({ evidence }) => evidence.code),
        ]);
      expect(told(turnedRound)).toEqual(told(snapshot));
    }),
    { numRuns: Math.ceil(RUNS / 3), ...SEED },
  );
});

const row: Evidence = {
  code: "M0",
  set: "Đoàn",
  period: "Q2",
  unit: "A",
  criterion: "3",
  status: "accepted",
  submitted: 10,
  row: 0,
};

test("what lateness would take is all that the day adds: never what came before it, never more than there is", () => {
  const points = (evidence: readonly Evidence[]): number | undefined =>
    new Scoreboard(office({ evidence }), TODAY).total("Đoàn", "Q2", "A").score?.round(2);
  const late = { ...row, code: "M1", submitted: 13, quantity: 2 };
  const later = { ...row, code: "M2", submitted: 14, quantity: 4 };
  expect(points([row, late, later])).toBe(6);
  expect(points([row, withLateTaken(late), later])).toBe(3);
  // The later rows add 1,5 more only, as the leaf is full then.
  expect(points([row, late, withLateTaken(later)])).toBe(4.5);
  expect(points([row, withLateTaken(late), withLateTaken(later)])).toBe(1.5);
  expect(points([withLateTaken({ ...row, submitted: undefined })])).toBe(0);
  expect(points([withLateTaken(row)])).toBe(1.5);
});

test("an award without a candidate has a row, and says what would give it one", () => {
  const snapshot = office({
    evidence: [{ ...row, status: "blank" }],
    awards: [{ indicator: "progress", target: "unit" }],
  });
  const [entry] = certaintyOf(new Scoreboard(snapshot, TODAY));
  expect(entry).toMatchObject({ state: "nobody", winners: [], exactness: "exact" });
});

test("a head award is not safe while one row levels its winner, also where nobody has said whom heads follow", () => {
  const first = office({
    evidence: [
      { ...row, code: "M0", unit: "C" },
      { ...row, code: "M1", unit: "C", submitted: 13 },
      { ...row, code: "M2", unit: "D" },
    ],
    awards: [{ target: "clusterHead", indicator: "score", tie: "keys" }],
  });
  const snapshot: Snapshot = {
    ...first,
    settings: { ...first.settings, tieKeys: ["coverage"], headOfLeadingCluster: undefined },
  };
  const [entry] = certaintyOf(new Scoreboard(snapshot, TODAY));
  expect(entry).toMatchObject({ state: "decided", exactness: "exact", upset: { count: 1 } });
  expect(entry?.upset?.items).toMatchObject([{ evidence: { code: "M1" }, kind: "late" }]);
});

test("the first row that is accepted counts although it is worth nothing: from then on heads wait for the leading award", () => {
  const pending = { ...row, criterion: "1", period: "Q1", status: "pending" } as const;
  const snapshot = office({
    // Points are given for two of them.
    evidence: [
      { ...pending, code: "M0" },
      { ...pending, code: "M1", row: 1 },
    ],
    awards: [
      { target: "cluster", indicator: "progress" },
      { target: "clusterHead", indicator: "progress", tie: "share" },
    ],
  });
  const [, heads] = certaintyOf(new Scoreboard(snapshot, TODAY));
  expect(truths(snapshot).get(heads?.award.code ?? "")).toEqual({ isOpen: false, fewest: 1 });
  expect(heads).toMatchObject({ state: "nobody", exactness: "exact", least: 1, upset: { count: 1 } });
});

test("publishing refuses just the rows that certainty calls open", () => {
  fc.assert(
    fc.property(officeOf, (snapshot) => {
      const publishing = unverified(snapshot, "Q2").map(({ evidence, why }) => `${evidence.code} ${why}`);
      for (const { upset } of certaintyOf(new Scoreboard(snapshot, TODAY)))
        for (const { evidence, kind } of upset?.items ?? [])
          if (evidence.period === "Q2") expect(publishing).toContain(`${evidence.code} ${kind}`);
    }),
    { numRuns: RUNS, ...SEED },
  );
});
