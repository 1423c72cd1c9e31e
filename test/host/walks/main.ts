// `npm run test:walks -- [--seeds 1-60] [--length 10]`
import { parseArgs } from "node:util";
import { inTurn } from "../../../src/office/inTurn";
import { walk } from "./walk";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "1-60" },
      // Actions of each walk.
      length: { type: "string", default: "10" },
    },
  });
  const [from = 1, to = from] = values.seeds.split("-").map(Number);
  const seeds = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  let [done, broken] = [0, 0];
  await inTurn(seeds, async (seed) => {
    const one = await walk(seed, Number(values.length) || 10);
    done += one.done;
    if (one.breaches.length === 0) return;
    broken += 1;
    console.log(
      [`walk ${seed}`, ...one.trail, ...one.breaches.map((breach) => `! ${breach}`), ""].join("\n"),
    );
  });
  console.log(`${seeds.length} walks, ${done} actions done, ${broken} broken`);
  process.exitCode = broken > 0 ? 1 : 0;
}

void main();
