import { actionNames, casesOf, disturbanceNames, type Case } from "./cases";

/** How often an action and a disturbance that were drawn are tried, at different requests. */
const TRIES = 4;

/** So many cases, drawn so that the same seed draws the same. */
export async function drawn(count: number, seed: number): Promise<Case[]> {
  const draw = drawing(seed);
  const pairs = shuffled(
    actionNames.flatMap((action) => disturbanceNames.map((disturbance) => ({ action, disturbance }))),
    draw,
  );
  const cases: Case[] = [];
  for (const { action, disturbance } of pairs) {
    if (cases.length >= count) break;
    cases.push(...shuffled(await casesOf([action], [disturbance]), draw).slice(0, TRIES));
  }
  return cases.slice(0, count);
}

function shuffled<T>(items: readonly T[], draw: (below: number) => number): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(draw(left.length), 1));
}

/** A linear congruence: random enough for choosing. @returns whole numbers below a bound */
function drawing(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
