import { walk } from "./walk";

/** Walks of more seeds: `npm run test:walks`. */
test.each([7, 12, 21])("walk %i keeps what people wrote", async (seed) => {
  const { trail, breaches, done } = await walk(seed, 5);
  expect([breaches, breaches.length > 0 ? trail : []]).toEqual([[], []]);
  expect(done).toBeGreaterThan(0);
});
