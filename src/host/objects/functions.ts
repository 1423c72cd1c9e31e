import { HostError } from "../errors";
import { CellError, type CellValue, type Scalar, type Workbook } from "../model";
import type { Calculated, Given } from "../model/calculator";
import { dayNumber, dayNumber1904 } from "../text";
import { FUNCTIONS } from "./functionNames";
import { HostObject, invalid } from "./object";
import { RangeObject } from "./range";

/** Functions of Excel that scripts call outside of cells; its methods are those of `FUNCTIONS`. */
export class FunctionsObject extends HostObject {
  static override readonly functions = FUNCTIONS;

  /** What a function comes to now: what changes in its cells later does not change it. */
  result(name: string, args: readonly unknown[]): HostObject {
    const given = args.flatMap((arg) => (Array.isArray(arg) ? (arg as unknown[]) : [arg]));
    // What a script leaves out at the end comes as null.
    while (given.length > 0 && given.at(-1) === null) given.pop();
    const { calculator, is1904 } = this.store;
    const [year, month, day] = given;
    const isDay = name === "DATE" && given.length === 3 && isNumber(year) && isNumber(month) && isNumber(day);
    if (isDay && (is1904 || !calculator)) return this.day(year, month, day);
    if (is1904)
      throw new HostError(
        "NotImplemented",
        `In a workbook that counts days from 1904 the embedded workbook calculates DATE of numbers, not ${name}.`,
      );
    if (!calculator) throw new HostError("NotImplemented", "Nobody calculates in this workbook.");
    return new FunctionResultObject(
      this.store,
      calculator.call(
        name,
        given.map((one) => this.given(one)),
      ),
    );
  }

  /** A day of the calendar needs nobody who calculates. */
  private day(year: number, month: number, day: number): HostObject {
    const { is1904 } = this.store;
    if (is1904 && year < 1904)
      throw new HostError("NotImplemented", "What years before its first come to is documented nowhere.");
    const single = (is1904 ? dayNumber1904 : dayNumber)(year, month, day) ?? CellError.of("#NUM!");
    return new FunctionResultObject(this.store, { single, values: [[single]] });
  }

  private given(arg: unknown): Given {
    if (arg === null) return undefined;
    if (arg instanceof RangeObject) return { sheet: arg.sheet, area: arg.area };
    if (arg instanceof FunctionResultObject) return arg.outcome;
    if (typeof arg === "object" && "address" in arg) return this.store.resolve(String(arg.address));
    if (typeof arg === "string" || typeof arg === "number" || typeof arg === "boolean") return arg;
    throw invalid("A function is given values, ranges, and what other functions came to.");
  }
}

for (const [wireName, name] of Object.entries(FUNCTIONS))
  Object.defineProperty(FunctionsObject.prototype, wireName, {
    value(this: FunctionsObject, ...args: unknown[]) {
      return this.result(name, args);
    },
  });

const isNumber = (given: unknown): given is number => typeof given === "number";

/** What a function of Excel came to. */
export class FunctionResultObject extends HostObject {
  static override readonly scalars = ["Error", "Value"];

  constructor(
    store: Workbook,
    readonly outcome: Calculated,
  ) {
    super(store);
  }

  /** The word of the error, as English settings have it; null when there is none. */
  get Error(): string | null {
    const { single } = this;
    return single instanceof CellError ? single.word : null;
  }
  /** Null when there is an error. */
  get Value(): Scalar {
    const { single } = this;
    return single instanceof CellError ? null : single;
  }

  private get single(): Exclude<CellValue, null> {
    const { single } = this.outcome;
    // A cell would show 0; what a script is told of a blank or of several values is documented nowhere.
    if (single === undefined || single === null)
      throw new HostError(
        "NotImplemented",
        "The embedded workbook tells no blank and no array that a function came to.",
      );
    return single;
  }
}
