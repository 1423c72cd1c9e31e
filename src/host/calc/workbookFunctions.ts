import { HostError } from "../errors";
import { columnsOf, rowsOf, type Area, type CellValue, type Sheet } from "../model";
import type { Calculated, Calculator, Given, GivenCells, SeenFrom } from "../model/calculator";
import { first } from "./evaluate/coerce";
import { Interpreter, type Surroundings } from "./evaluate/interpreter";
import {
  Grid,
  Lambda,
  NAME,
  OMITTED,
  Reference,
  Refusal,
  type Argument,
  type Value,
} from "./evaluate/values";
import { areaOf, type SheetArea } from "./formula/areas";
import { readFormula } from "./formula/read";
import type { FormulaPlace, Lowered } from "./lower";

/** What functions ask for of the workbook, whatever they are given. */
export type OfWorkbook = Pick<Surroundings, "now" | "hidden" | "formula" | "sheetNumber" | "univer">;

class Outcome implements Calculated {
  constructor(readonly value: Value) {}

  get values(): CellValue[][] {
    return this.value instanceof Grid ? this.value.toRows() : [[first(this.value)]];
  }

  get single(): Calculated["single"] {
    return this.value instanceof Grid && !isSingle(this.value) ? undefined : first(this.value);
  }
}

/**
 * What formulas ask for besides: a sheet by its name or id, the same formula in nothing but plain references, the cells that it
 * names and those that it comes to.
 */
export interface OfFormulas {
  sheet(nameOrId: string): Sheet | undefined;
  lowered(formula: string, place: FormulaPlace): Lowered;
  named(formula: string, place: FormulaPlace): readonly SheetArea[];
  cells(formula: string, from: SeenFrom): GivenCells | undefined;
  /** Whether formulas of cells wait to be calculated. */
  isPending(): boolean;
}

/**
 * Formulas of Excel in no cell, over cells as they stand now. A function that is called is the formula that calls it, with its
 * arguments as they were given.
 */
export class WorkbookFunctions implements Calculator {
  constructor(
    private readonly workbook: OfWorkbook,
    private readonly formulas: OfFormulas,
  ) {}

  get isPending(): boolean {
    return this.formulas.isPending();
  }

  call(name: string, given: readonly Given[]): Calculated {
    const values = new Map(given.map((one, at) => [argumentName(at), argumentOf(one)]));
    const written = given.map((one, at) => (one === undefined ? "" : argumentName(at)));
    return calculated(() => {
      const tree = readFormula(`${name}(${written.join(",")})`);
      const value = new Interpreter(this.surroundings(values)).result(tree);
      // Cells may be several, as CHOOSE of ranges is for SUM; other arrays are documented nowhere.
      if (
        value instanceof Lambda ||
        (value instanceof Grid && !(value instanceof Reference) && !isSingle(value))
      )
        throw new Refusal("argument", `${name} comes to an array`);
      return new Outcome(value);
    });
  }

  formula(formula: string, { sheet, row, column }: SeenFrom): Calculated {
    return calculated(() => {
      const lowered = this.formulas.lowered(formula, { sheet: sheet.name, row, column });
      if (lowered.kind !== "formula") throw new Refusal(lowered.kind, lowered.reason);
      const value = new Interpreter({
        ...this.surroundings(new Map()),
        sheet: sheet.id,
        row,
        column,
        cells: (key) => this.cellsAt(key, sheet),
      }).result(readFormula(lowered.formula));
      if (value instanceof Lambda) throw new Refusal("argument", "it comes to a function");
      // Whether Excel takes such a formula for cells or for what they hold is documented nowhere.
      if (value instanceof Reference) throw new Refusal("argument", "it comes to cells");
      return new Outcome(value);
    });
  }

  named(formula: string, { sheet, row, column }: SeenFrom): GivenCells[] {
    const areas = calculated(() => this.formulas.named(formula, { sheet: sheet.name, row, column }));
    return areas.flatMap(({ sheet: name, area }) => {
      const found = name === undefined ? sheet : this.formulas.sheet(name);
      return found ? [{ sheet: found, area }] : [];
    });
  }

  cells(formula: string, from: SeenFrom): GivenCells | undefined {
    return this.formulas.cells(formula, from);
  }

  private cellsAt(written: string, home: Sheet): Value {
    const found = areaOf(written);
    const sheet = found?.sheet === undefined ? home : this.formulas.sheet(found.sheet);
    return found && sheet ? referenceTo({ sheet, area: found.area }) : NAME;
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

/** @throws HostError NotImplemented for what cannot be calculated */
function calculated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new HostError("NotImplemented", `The embedded workbook cannot calculate it: ${error.reason}.`);
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
