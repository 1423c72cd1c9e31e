import type { FunctionHost, FunctionMetadata, FunctionResult } from "../functions";
import type { Scalar } from "../model";

interface Call {
  result: Scalar | Scalar[][] | undefined;
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

  /** What the engine calls. Never throws: an exception would stop the whole calculation. */
  value(entry: FunctionMetadata, args: readonly unknown[]): Scalar | Scalar[][] {
    const passed = entry.parameters.map((parameter, index) =>
      argument(args[index], parameter.dimensionality === "matrix"),
    );
    // As in Excel: a function is not called with an error, the error goes through.
    const error = passed.find((value) => typeof value === "string" && ERROR_VALUE.test(value));
    if (error !== undefined) return error as string;
    const key = `${entry.name}\n${JSON.stringify(passed)}`;
    this.used?.add(key);
    const known = this.calls.get(key);
    if (known) return known.result ?? PENDING;
    const cancel = this.host.call(entry.name, passed, "", (result) => this.receive(entry.name, key, result));
    this.calls.set(key, { result: undefined, cancel });
    return PENDING;
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
    const value = "error" in result ? result.error : result.value;
    const changed = JSON.stringify(call.result) !== JSON.stringify(value);
    call.result = value;
    if (changed) this.onStale(name);
    if ([...this.calls.values()].every((other) => other.result !== undefined))
      for (const resolve of this.waiting.splice(0)) resolve();
  }
}

const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)/u;

/** What a cell shows until the first value is there (`#BUSY!` in Excel, which the engine does not have). */
const PENDING = "#N/A";

/** Engine values as Excel passes them: scalars as such, blank as null, ranges as rows. */
function argument(value: unknown, matrix: boolean): unknown {
  if (value === undefined) return null;
  if (matrix) return Array.isArray(value) ? value : [[value]];
  if (Array.isArray(value)) return argument((value as unknown[][])[0]?.[0], false);
  return value === "" ? null : value;
}
