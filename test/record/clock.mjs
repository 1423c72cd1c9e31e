// Loaded before the program in every recorded run: the clock stands at one moment and ids are counted, so that nothing has to be
// masked afterwards, and what is measured takes a thousandth of its time, so that no search is cut short on a busy machine.
import { performance } from "node:perf_hooks";

const MOMENT = Date.UTC(2024, 9, 1, 1, 0, 0);

globalThis.Date = new Proxy(Date, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [MOMENT] : args, newTarget),
  apply: (target) => new target(MOMENT).toString(),
  get: (target, name) => (name === "now" ? () => MOMENT : Reflect.get(target, name)),
});

const measured = performance.now.bind(performance);
performance.now = () => measured() / 1000;

let ids = 0;
globalThis.crypto.randomUUID = () => `${String((ids += 1)).padStart(8, "0")}-0000-4000-8000-000000000000`;
