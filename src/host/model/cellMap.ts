/** Keys in a block: 128 rows of a sheet. */
const BLOCK = 2 ** 21;

/** What a map held at one moment. Blocks are shared while nobody changes them. */
export type CellMapState<T> = ReadonlyMap<number, Map<number, T>>;

/** Something that few cells have, by the key of the cell. A state of it is taken at the cost of the blocks that change. */
export class CellMap<T> implements Iterable<[number, T]> {
  private blocks = new Map<number, Map<number, T>>();
  /** Blocks that no state shares. */
  private readonly own = new Set<Map<number, T>>();
  private count = 0;
  private taken: CellMapState<T> | undefined;

  get size(): number {
    return this.count;
  }

  get(key: number): T | undefined {
    return this.blocks.get(Math.floor(key / BLOCK))?.get(key);
  }

  has(key: number): boolean {
    return this.blocks.get(Math.floor(key / BLOCK))?.has(key) === true;
  }

  set(key: number, value: T): void {
    const block = this.edit(Math.floor(key / BLOCK));
    if (!block.has(key)) this.count += 1;
    block.set(key, value);
  }

  delete(key: number): void {
    if (!this.has(key)) return;
    this.edit(Math.floor(key / BLOCK)).delete(key);
    this.count -= 1;
  }

  clear(): void {
    if (this.count === 0) return;
    this.blocks = new Map();
    this.own.clear();
    this.count = 0;
    this.taken = undefined;
  }

  *[Symbol.iterator](): Generator<[number, T]> {
    for (const block of this.blocks.values()) yield* block;
  }

  *keys(): Generator<number> {
    for (const block of this.blocks.values()) yield* block.keys();
  }

  *values(): Generator<T> {
    for (const block of this.blocks.values()) yield* block.values();
  }

  /** What it holds now; the same object as long as nobody changes anything. */
  state(): CellMapState<T> {
    if (this.taken === undefined) {
      this.taken = new Map(this.blocks);
      this.own.clear();
    }
    return this.taken;
  }

  restore(state: CellMapState<T>): void {
    if (state === this.taken) return;
    this.clear();
    for (const [at, block] of state) {
      // Not among its own: whoever writes to it copies it first.
      this.blocks.set(at, block);
      this.count += block.size;
    }
    this.taken = state;
  }

  private edit(at: number): Map<number, T> {
    this.taken = undefined;
    const known = this.blocks.get(at);
    if (known && this.own.has(known)) return known;
    const block = new Map(known);
    this.blocks.set(at, block);
    this.own.add(block);
    return block;
  }
}

/** What a state of a map held. */
export function entryIn<T>(state: CellMapState<T>, key: number): T | undefined {
  return state.get(Math.floor(key / BLOCK))?.get(key);
}

/** Everything that a state of a map held. */
export function* entriesIn<T>(state: CellMapState<T>): Generator<[number, T]> {
  for (const block of state.values()) yield* block;
}

/** Keys whose entries are others in one state than in another; only blocks that they do not share are looked at. */
export function* changedKeys<T>(one: CellMapState<T>, other: CellMapState<T>): Generator<number> {
  for (const at of new Set([...one.keys(), ...other.keys()])) {
    const [before, after] = [one.get(at), other.get(at)];
    if (before === after) continue;
    for (const key of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]))
      if (!isSame(before?.get(key), after?.get(key))) yield key;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
