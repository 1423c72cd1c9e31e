import { HostError } from "../errors";
import { columnsOf, rowsOf, type Area, type Sheet } from "../model";
import type { Calculated, Calculator, Given, GivenCells } from "../model/calculator";
import { first } from "./evaluate/coerce";
import { Interpreter, type Surroundings } from "./evaluate/interpreter";
import { Grid, Lambda, OMITTED, Reference, Refusal, type Argument, type Value } from "./evaluate/values";
import { readFormula } from "./formula/read";

/** What functions ask for of the workbook, whatever they are given. */
export type OfWorkbook = Pick<Surroundings, "now" | "hidden" | "formula" | "sheetNumber" | "univer">;

class Outcome implements Calculated {
  constructor(readonly value: Value) {}

  get single(): Calculated["single"] {
    return this.value instanceof Grid && !isSingle(this.value) ? undefined : first(this.value);
  }
}

/** Functions of Excel over cells as they stand now: each is the formula that calls it, with its arguments as they were given. */
export class WorkbookFunctions implements Calculator {
  constructor(private readonly workbook: OfWorkbook) {}

  call(name: string, given: readonly Given[]): Calculated {
    const values = new Map(given.map((one, at) => [argumentName(at), argumentOf(one)]));
    const written = given.map((one, at) => (one === undefined ? "" : argumentName(at)));
    try {
      const tree = readFormula(`${name}(${written.join(",")})`);
      const value = new Interpreter(this.surroundings(values)).result(tree);
      // Cells may be several, as CHOOSE of ranges is for SUM; other arrays are documented nowhere.
      if (
        value instanceof Lambda ||
        (value instanceof Grid && !(value instanceof Reference) && !isSingle(value))
      )
        throw new Refusal("argument", `${name} comes to an array`);
      return new Outcome(value);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new HostError("NotImplemented", `The embedded workbook cannot calculate it: ${error.reason}.`);
    }
  }

  /** A function outside of cells stands nowhere: none of those that can be called asks where it stands. */
  private surroundings(values: ReadonlyMap<string, Argument>): Surroundings {
    return {
      ...this.workbook,
      sheet: "",
      row: 0,
      column: 0,
      addIn: () => undefined,
      cells: (key) => {
        const value = values.get(key) ?? null;
        return value === OMITTED ? null : (value as Value);
      },
      range: () => {
        throw new Refusal("range", "a range between two references");
      },
    };
  }
}

function isSingle({ rows, columns }: Grid): boolean {
  return rows === 1 && columns === 1;
}

/** A name that is no address and no variable. */
function argumentName(at: number): string {
  return `argument_${at + 1}`;
}

function argumentOf(given: Given): Argument {
  if (given === undefined) return OMITTED;
  if (given instanceof Outcome) return given.value;
  if (given !== null && typeof given === "object" && "area" in given) return referenceTo(given);
  return given as Value;
}

function referenceTo({ sheet, area }: GivenCells): Reference {
  const { top, left } = area;
  const place = { sheet: sheet.id, top, left };
  const size = { rows: rowsOf(area), columns: columnsOf(area) };
  const read = (row: number, column: number): Value => sheet.cellValue(top + row, left + column);
  return new Reference(place, size, read as Reference["at"], filledOf(sheet, area));
}

/** Rows and columns of an area that reach as far as the values of its sheet. */
function filledOf(sheet: Sheet, { top, left, bottom, right }: Area): { rows: number; columns: number } {
  const used = sheet.usedArea(true);
  const within = (last: number, from: number, to: number): number =>
    Math.max(0, Math.min(last, to) - from + 1);
  return {
    rows: within(used?.bottom ?? -1, top, bottom),
    columns: within(used?.right ?? -1, left, right),
  };
}
