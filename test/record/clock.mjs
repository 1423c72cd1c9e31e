// Loaded before the program in every recorded run: the clock stands at one moment, so that nothing has to be masked afterwards.
const MOMENT = Date.UTC(2024, 9, 1, 1, 0, 0);

globalThis.Date = new Proxy(Date, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [MOMENT] : args, newTarget),
  apply: (target) => new target(MOMENT).toString(),
  get: (target, name) => (name === "now" ? () => MOMENT : Reflect.get(target, name)),
});
