import { runCases } from "./cases";
import { brokenLine, Tally } from "./counts";
import { drawn } from "./draw";

/** `MATRIX_SEED=7 npm test -- matrix` draws others. */
const seed = Number(process.env.MATRIX_SEED ?? 1);
const CASES = 40;
/** Milliseconds: some tens of seconds of work, on a machine with much else to do. */
const PATIENCE = 1_800_000;

test(
  `every action against every disturbance: ${CASES} cases drawn by seed ${seed}`,
  async () => {
    const tally = new Tally();
    const broken: string[] = [];
    await runCases(await drawn(CASES, seed), (one, verdict) => {
      tally.add(one, verdict);
      if (verdict.kind === "broken") broken.push(`npm run test:matrix -- --case ${brokenLine(one, verdict)}`);
    });
    expect(broken).toEqual([]);
    // Where a disturbance finds nothing to disturb there is no case.
    expect(tally.cases).toBeGreaterThan(CASES / 4);
  },
  PATIENCE,
);
