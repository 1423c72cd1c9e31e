/** Something that waits before each of its requests reaches the workbook: a runtime or a colleague. */
export interface Paced {
  pace: (() => Promise<void>) | undefined;
}

/** What one of several does, with its own access to the workbook. */
export interface Script<World> {
  /** Whose requests are its steps. */
  readonly by: (world: World) => Paced;
  readonly run: (world: World) => Promise<unknown>;
}

export interface Interleaving<World> {
  /** A fresh copy of the workbook, and whatever the scripts need. */
  readonly open: () => Promise<World>;
  readonly scripts: Readonly<Record<string, Script<World>>>;
  /** Looks at the workbook when all have ended; throws when what it finds must not be. */
  readonly check: (world: World, outcomes: Outcomes) => unknown;
  readonly close?: (world: World) => unknown;
  /** Most orders that are tried; when there are more, so many are drawn. */
  readonly limit?: number;
  /** Of the drawing. */
  readonly seed?: number;
  /** Tries this order alone, as a failure told it: names of scripts, one for each step. */
  readonly order?: readonly string[];
}

/** How each script ended: it may well have been refused. */
export type Outcomes = Readonly<Record<string, PromiseSettledResult<unknown>>>;

export interface Interleaved {
  readonly orders: number;
  /** Every order that there is was tried. */
  readonly isComplete: boolean;
}

/** An order in which the check failed. */
export class OrderBroken extends Error {
  override readonly name = "OrderBroken";
  constructor(
    readonly order: readonly string[],
    /** Of the drawing; undefined when every order was tried in turn. */
    readonly seed: number | undefined,
    override readonly cause: unknown,
  ) {
    const drawn = seed === undefined ? "" : ` (seed ${seed})`;
    super(`broken by the order ${JSON.stringify(order)}${drawn}: ${String(cause)}`);
  }
}

const LIMIT = 500;
/** A script that neither asks nor ends for so long (milliseconds) waits for something that never comes. */
const PATIENCE = 600_000;
/** Turns of the event loop in which a script ends that has its last answer. */
const LAST_TURNS = 10;

/**
 * Runs scripts on one workbook in every order of their requests, each order on a fresh copy. A step of a script is one request
 * and what follows up to the next: the scripts never run at the same time, so an order can be had again.
 * @throws OrderBroken at the first order in which the check fails
 */
export async function interleave<World>(interleaving: Interleaving<World>): Promise<Interleaved> {
  const { limit = LIMIT, seed = 1, order } = interleaving;
  if (order) {
    await attempt(interleaving, along(order));
    return { orders: 1, isComplete: false };
  }
  const begin = await attempt(interleaving, first);
  return ordersOf(countsOf(begin)) <= limit
    ? tryEach(interleaving, begin, limit)
    : draw(interleaving, limit, seed);
}

/** What could be chosen at each step, and what was. */
interface Choice {
  readonly options: readonly string[];
  readonly chosen: string;
}

type Choose = (options: readonly string[], step: number) => string;

/** One order after the other, each differing from the last as late as can be. @param begin the first, which was tried */
async function tryEach<World>(
  interleaving: Interleaving<World>,
  begin: readonly Choice[],
  limit: number,
): Promise<Interleaved> {
  let orders = 1;
  for (let prefix = nextPrefix(begin); prefix; orders++) {
    // Scripts may take more steps in another order than in the first, but hardly ten times the orders.
    if (orders > 10 * limit) throw new RangeError(`more than ${orders} orders: raise the limit`);
    prefix = nextPrefix(await attempt(interleaving, along(prefix)));
  }
  return { orders, isComplete: true };
}

/** Chooses as an order says, for as long as the script that it names has not ended. */
function along(order: readonly string[]): Choose {
  return (options, step) => {
    const wanted = order[step];
    return wanted !== undefined && options.includes(wanted) ? wanted : first(options);
  };
}

/** The last choice that can be another. */
function nextPrefix(choices: readonly Choice[]): string[] | undefined {
  for (let step = choices.length - 1; step >= 0; step--) {
    const { options = [], chosen } = choices[step] ?? {};
    const other = options[options.indexOf(chosen ?? "") + 1];
    if (other !== undefined) return [...choices.slice(0, step).map((choice) => choice.chosen), other];
  }
  return undefined;
}

async function draw<World>(
  interleaving: Interleaving<World>,
  limit: number,
  seed: number,
): Promise<Interleaved> {
  let state = seed;
  const random = (below: number): number => {
    // A linear congruence is random enough for choosing, and gives the same choices for the same seed.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let drawn = 0; drawn < limit; drawn++)
    await attempt(interleaving, (options) => options[random(options.length)] ?? first(options), seed);
  return { orders: limit, isComplete: false };
}

/** Runs the scripts once, in the order that is chosen. */
async function attempt<World>(
  { open, scripts, check, close }: Interleaving<World>,
  choose: Choose,
  seed?: number,
): Promise<Choice[]> {
  const world = await open();
  const choices: Choice[] = [];
  try {
    const players = Object.entries(scripts).map(([name, script]) => new Player(name, script, world));
    // Up to its first request, a script touches nothing.
    for (const player of players) await player.step();
    for (;;) {
      const options = players.filter((player) => !player.hasEnded).map(({ name }) => name);
      if (options.length === 0) break;
      const chosen = choose(options, choices.length);
      choices.push({ options, chosen });
      await players.find(({ name }) => name === chosen)?.step();
    }
    const outcomes = Object.fromEntries(players.map(({ name, outcome }) => [name, outcome]));
    try {
      await check(world, outcomes);
    } catch (error) {
      throw new OrderBroken(
        choices.map(({ chosen }) => chosen),
        seed,
        error,
      );
    }
  } finally {
    await close?.(world);
  }
  return choices;
}

/** One script, stopped at each of its requests. */
class Player<World> {
  hasEnded = false;
  outcome: PromiseSettledResult<unknown> = { status: "rejected", reason: new Error("not run") };
  private hasBegun = false;
  /** Requests that wait to be sent: a page may ask for several at once, one by hand and one from a handler. */
  private waiting: (() => void)[] = [];
  private stopped: (() => void) | undefined;

  constructor(
    readonly name: string,
    private readonly script: Script<World>,
    private readonly world: World,
  ) {
    script.by(world).pace = () => this.wait();
  }

  /** Lets it go on to its next request, or to its end; what it asks for at once goes together, in its order. */
  async step(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stopped = new Promise<void>((resolve, reject) => {
      this.stopped = resolve;
      timer = setTimeout(
        () => reject(new Error(`"${this.name}" neither asks nor ends for ${PATIENCE} ms`)),
        PATIENCE,
      );
    });
    if (!this.hasBegun) {
      this.hasBegun = true;
      void this.play();
    }
    this.sendWaiting();
    await stopped;
    clearTimeout(timer);
    // A script that has its last answer ends now; only its page still lets go of objects, which is no step.
    for (let turn = 0; turn < LAST_TURNS && !this.hasEnded; turn++)
      await new Promise((resolve) => setTimeout(resolve, 0));
  }

  private async play(): Promise<void> {
    const [outcome] = await Promise.allSettled([this.script.run(this.world)]);
    this.outcome = outcome;
    this.hasEnded = true;
    // What its page still asks for, in handlers of events, goes through.
    this.script.by(this.world).pace = undefined;
    this.sendWaiting();
    this.stopped?.();
  }

  private sendWaiting(): void {
    for (const send of this.waiting.splice(0)) send();
  }

  private wait(): Promise<void> {
    if (this.hasEnded) return Promise.resolve();
    this.stopped?.();
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

function first(options: readonly string[]): string {
  const [option] = options;
  if (option === undefined) throw new RangeError("nothing to choose from");
  return option;
}

/** Steps of each script. */
function countsOf(choices: readonly Choice[]): number[] {
  const counts = new Map<string, number>();
  for (const { chosen } of choices) counts.set(chosen, (counts.get(chosen) ?? 0) + 1);
  return [...counts.values()];
}

/** In how many orders scripts with so many steps can run. */
function ordersOf(counts: readonly number[]): number {
  let orders = 1;
  let steps = 0;
  for (const count of counts)
    for (let step = 1; step <= count; step++) {
      steps += 1;
      orders = (orders * steps) / step;
    }
  return Math.round(orders);
}
