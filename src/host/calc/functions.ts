import type { FunctionHost, FunctionMetadata, FunctionResult } from "../functions";
import { broadcast } from "./evaluate/broadcast";
import { first, isError } from "./evaluate/coerce";
import {
  CellError,
  Grid,
  Omitted,
  Refusal,
  type Argument,
  type ErrorWord,
  type Value,
} from "./evaluate/values";

interface Call {
  result: FunctionResult | undefined;
  readonly cancel: () => void;
}

/**
 * Custom functions as the formula engine sees them: a call is answered at once with the last value; a new value
 * (a first one, or the next of a stream) makes the cells that use the function calculate again.
 */
export class FunctionCache {
  private readonly calls = new Map<string, Call>();
  private used: Set<string> | undefined;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly host: FunctionHost,
    /** A function has new values: cells that name it are stale. */
    private readonly onStale: (name: string) => void,
  ) {}

  /** What a cell with the function shows: the last value of the call, or that the first is still on its way. */
  value(entry: FunctionMetadata, args: readonly Argument[]): Value {
    const matrix = (at: number): boolean => entry.parameters[at]?.dimensionality === "matrix";
    // As in Excel: an array where the function takes one value is gone through one by one.
    if (!args.some((_, at) => matrix(at)))
      return broadcast(args, (...values) => first(this.one(entry, values)));
    if (args.some((arg, at) => !matrix(at) && arg instanceof Grid && arg.rows * arg.columns > 1))
      throw new Refusal("argument", `${entry.name} with an array where it takes one value`);
    return this.one(entry, args);
  }

  private one(entry: FunctionMetadata, args: readonly Argument[]): Value {
    const { parameters } = entry;
    if (
      args.length > parameters.length ||
      args.length < parameters.filter(({ optional }) => !optional).length
    )
      throw new Refusal("syntax", `${entry.name} with ${args.length} arguments`);
    const passed: unknown[] = [];
    for (const [at, { dimensionality }] of parameters.entries()) {
      const arg = args[at];
      // As in Excel: a function is not called with an error, the error goes through.
      if (dimensionality !== "matrix" && isError(first(arg))) return first(arg);
      passed.push(passedOn(arg, dimensionality === "matrix"));
    }
    const key = `${entry.name}\n${JSON.stringify(passed)}`;
    this.used?.add(key);
    const known = this.calls.get(key);
    if (known) return shown(known.result);
    const cancel = this.host.call(entry.name, passed, "", (result) => this.receive(entry.name, key, result));
    const call = this.calls.get(key) ?? { result: undefined, cancel };
    this.calls.set(key, call);
    return shown(call.result);
  }

  /** Calls under way, streams included. */
  get size(): number {
    return this.calls.size;
  }

  /** Resolves when every call has its first value. */
  async ready(): Promise<void> {
    if ([...this.calls.values()].every((call) => call.result !== undefined)) return;
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Notes which calls a calculation still makes … */
  startSweep(): void {
    this.used ??= new Set();
  }

  /** … and cancels the others: their cells are gone. */
  endSweep(): void {
    const { used } = this;
    if (!used) return;
    this.used = undefined;
    for (const [key, call] of this.calls) {
      if (used.has(key)) continue;
      this.calls.delete(key);
      call.cancel();
    }
  }

  dispose(): void {
    for (const call of this.calls.values()) call.cancel();
    this.calls.clear();
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private receive(name: string, key: string, result: FunctionResult): void {
    const call = this.calls.get(key);
    if (!call) return;
    const changed = JSON.stringify(call.result) !== JSON.stringify(result);
    call.result = result;
    if (changed) this.onStale(name);
    if ([...this.calls.values()].every((other) => other.result !== undefined))
      for (const resolve of this.waiting.splice(0)) resolve();
  }
}

/** What a cell shows whose function has not answered yet. */
const BUSY = CellError.of("#BUSY!");

/** Whether a cell shows that its function has not answered yet. */
export function isAwaited(value: unknown): boolean {
  return value instanceof CellError && value.word === BUSY.word;
}

/** The result of a call as a value of formulas; `#BUSY!` until there is one. */
function shown(result: FunctionResult | undefined): Value {
  if (!result) return BUSY;
  if ("error" in result) return CellError.of(result.error as ErrorWord);
  const { value } = result;
  return Array.isArray(value) ? Grid.of(value) : value;
}

/** Values as Excel passes them: single ones as such, blank as null, ranges as rows. */
function passedOn(value: Argument | undefined, matrix: boolean): unknown {
  if (value === undefined || value instanceof Omitted) return null;
  if (!matrix) return first(value);
  const rows = value instanceof Grid ? value.toRows() : [[first(value)]];
  return rows.map((row) => row.map((one) => (isError(one) ? one.word : one)));
}
