/** Runs steps to their end at once. @returns what they come to */
export function ended<T>(steps: Generator<unknown, T>): T {
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}
