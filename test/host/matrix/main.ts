// `npm run test:matrix -- [actions] [disturbances] [--every 5] [--shard 1/2] [--case "score again / request fails / 12"]`
import { parseArgs } from "node:util";
import { actionNames, casesOf, disturbanceNames, nameOf, runCases } from "./cases";
import { brokenLine, Tally } from "./counts";

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      // Every so manieth request.
      every: { type: "string", default: "1" },
      // One part of so many, for a process on each processor: as Jest's option of this name.
      shard: { type: "string", default: "1/1" },
      case: { type: "string" },
    },
  });
  const every = Math.max(1, Number(values.every) || 1);
  const [part = 1, parts = 1] = values.shard.split("/").map(Number);
  const named = <Name extends string>(names: readonly Name[]): readonly Name[] => {
    const asked = names.filter((name) => positionals.includes(name) || values.case?.startsWith(`${name} /`));
    return asked.length > 0 ? asked : names;
  };
  const asked = (await casesOf(named(actionNames), named(disturbanceNames))).filter((one, at) =>
    values.case === undefined ? at % every === 0 : nameOf(one) === values.case,
  );
  const chosen = asked.filter((_, at) => at % parts === part - 1);
  const tally = new Tally(chosen);
  let ended = 0;
  await runCases(chosen, (one, verdict) => {
    tally.add(one, verdict);
    if (++ended % 250 === 0) console.error(`${ended} of ${chosen.length}, ${tally.broken} broken`);
    if (verdict.kind !== "broken") return;
    console.log(brokenLine(one, verdict));
    if (values.case !== undefined) console.log(verdict.facts.join("\n"));
  });
  for (const line of tally.table()) console.log(line);
  process.exitCode = tally.broken > 0 ? 1 : 0;
}

void main();
