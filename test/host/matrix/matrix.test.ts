import { runCases } from "./cases";
import { brokenLine, Tally } from "./counts";
import { drawn } from "./draw";

/** `MATRIX_SEED=7 npm test -- matrix` draws others. */
const seed = Number(process.env.MATRIX_SEED ?? 1);
/** Disturbances of each action. */
const EACH = 2;
/** Milliseconds: a minute or two of work, on a machine with much else to do. */
const PATIENCE = 1_800_000;

test(
  `every action against ${EACH} disturbances, drawn by seed ${seed}`,
  async () => {
    const tally = new Tally();
    const broken: string[] = [];
    const cases = await drawn(EACH, seed);
    await runCases(cases, (one, verdict) => {
      tally.add(one, verdict);
      if (verdict.kind === "broken") broken.push(`npm run test:matrix -- --case ${brokenLine(one, verdict)}`);
    });
    console.info(tally.table().join("\n"));
    expect(broken).toEqual([]);
    // Where a disturbance finds nothing to disturb there is no case.
    expect(tally.cases).toBeGreaterThan(cases.length / 4);
  },
  PATIENCE,
);
