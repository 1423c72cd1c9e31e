import { actionNames, casesOf, disturbanceNames, type Case } from "./cases";

/** So many disturbances of each action, each at one request, drawn so that the same seed draws the same. */
export async function drawn(each: number, seed: number): Promise<Case[]> {
  const draw = drawing(seed);
  const cases: Case[] = [];
  for (const action of actionNames)
    for (const disturbance of shuffled(disturbanceNames, draw).slice(0, each)) {
      const all = await casesOf([action], [disturbance]);
      cases.push(...all.slice(draw(all.length)).slice(0, 1));
    }
  return cases;
}

function shuffled<T>(items: readonly T[], draw: (below: number) => number): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(draw(left.length), 1));
}

/** A linear congruence: random enough for choosing. @returns whole numbers below a bound */
export function drawing(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
