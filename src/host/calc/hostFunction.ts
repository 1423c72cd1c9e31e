import type { Injector } from "@univerjs/core";
import { Stop } from "./evaluate/arguments";
import { Interpreter, type Surroundings } from "./evaluate/interpreter";
import {
  CellError,
  Grid,
  Lambda,
  NA,
  NAME,
  REF,
  Reference,
  Refusal,
  VALUE,
  type Size,
  type Value,
} from "./evaluate/values";
import { areaOf } from "./formula/areas";
import { HOST_FUNCTION, type Programs } from "./formula/program";
import { CellReader } from "./cellsOf";
import type { FormulaParts, ReferenceObject, ValueObject } from "./parts";
import { fromUniver, objectOf, toUniver } from "./values";

/** A cell of the workbook. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What the host function asks the workbook for. */
export interface Workbook extends Pick<
  Surroundings,
  "now" | "hidden" | "formula" | "sheetNumber" | "addIn" | "univer"
> {
  /** The id of a sheet by its name, in any case. */
  sheetId(name: string): string | undefined;
  /** What the cell, and those that its formula fills, show until it can be calculated; null when there is nothing. */
  kept(place: CellPlace): Value;
  /** How many cells the formula was entered into as an array; undefined for one that spills by itself. */
  fixedSize(place: CellPlace): Size | undefined;
  /** Whether the value of the cell would depend on itself. */
  inCircle(place: CellPlace): boolean;
  /** Whether the cell keeps what it shows until somebody asks for it to be calculated. */
  holds(place: CellPlace): boolean;
  calculated(place: CellPlace): void;
  refused(place: CellPlace, refusal: Refusal): void;
}

/** An argument that could not be calculated, on its way through a function of Univer. */
const REFUSED = CellError.of("#UNKNOWN!");

/**
 * Makes Univer ask the host for the value of every formula. From then on the engine keeps track of what depends on
 * what, and the host says what comes out.
 */
export function installHostFunction(
  injector: Injector,
  parts: FormulaParts,
  programs: Programs,
  workbook: Workbook,
): void {
  const service = injector.get(parts.IFunctionService);
  const reader = new CellReader(parts);

  class HostFunction extends parts.BaseFunction {
    override needsReferenceObject = true;

    override calculate(...objects: ValueObject[]): ValueObject {
      const place: CellPlace = { sheet: this.subUnitId ?? "", row: this.row, column: this.column };
      const [number, ...given] = objects;
      const program = programs.program(Number(number?.getValue()));
      const isPart = program !== undefined && "isPart" in program && program.isPart;
      if (!isPart && workbook.holds(place)) return this.shown(place, workbook.kept(place));
      try {
        const value = this.value(place, program, given);
        if (!isPart) workbook.calculated(place);
        return value;
      } catch (error) {
        const refusal =
          error instanceof Refusal
            ? error
            : new Refusal("failure", error instanceof Error ? error.message : String(error));
        // The formula it is part of sees this, and is refused itself.
        if (isPart) return objectOf(REFUSED, parts);
        workbook.refused(place, refusal);
        // A circle shows 0, as in Excel.
        return this.shown(place, refusal.kind === "cycle" ? 0 : (workbook.kept(place) ?? standIn(refusal)));
      }
    }

    private value(
      place: CellPlace,
      program: ReturnType<Programs["program"]>,
      given: readonly ValueObject[],
    ): ValueObject {
      if (!program) throw new Refusal("failure", "the formula is not known");
      if (program instanceof Refusal) throw program;
      if (!program.isPart && workbook.inCircle(place))
        throw new Refusal("cycle", "the formula depends on itself");
      const cells = new Map(program.keys.map((key, at) => [key, argumentOf(given[at], key, place)]));
      const surroundings: Surroundings = {
        ...place,
        now: workbook.now,
        hidden: workbook.hidden,
        formula: workbook.formula,
        sheetNumber: workbook.sheetNumber,
        addIn: workbook.addIn,
        univer: workbook.univer,
        cells: (key) => {
          const value = cells.get(key);
          if (value === REFUSED) throw new Refusal("argument", `what ${key} points at cannot be calculated`);
          return value ?? null;
        },
        range: (one, other) => spanned(one, other, [...cells.values()]),
      };
      const value = new Interpreter(surroundings).result(program.tree);
      return program.isPart ? toUniver(value, parts) : this.shown(place, value);
    }

    private shown(place: CellPlace, value: Value): ValueObject {
      const size = workbook.fixedSize(place);
      return toUniver(size ? filling(size, value) : value, parts);
    }
  }

  const argumentOf = (
    object: ValueObject | ReferenceObject | undefined,
    key: string,
    place: CellPlace,
  ): Value => {
    if (object === undefined) return null;
    if (object instanceof parts.BaseReferenceObject) return reader.reference(object, wholeness(key));
    // Univer has an error for cells outside its grid, which has only as many as are filled, and some.
    if (!key.includes("(")) return outside(key, place, workbook);
    return fromUniver(object, parts);
  };

  const host = new HostFunction(HOST_FUNCTION);
  service.registerExecutors(host);
  const lexer = injector.get(parts.Lexer);
  const treeBuilder = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, ...rest) => treeBuilder(programs.write(formula), ...rest);
}

/** Cells where there is nothing. */
function outside(key: string, place: CellPlace, workbook: Workbook): Value {
  const found = areaOf(key);
  const sheet = found?.sheet === undefined ? place.sheet : workbook.sheetId(found.sheet);
  if (!found || sheet === undefined) return REF;
  const { top, left, bottom, right } = found.area;
  const size = { rows: bottom - top + 1, columns: right - left + 1 };
  return new Reference({ sheet, top, left }, size, () => null, { rows: 0, columns: 0 });
}

/** Whether `A:A` or `1:1` is named. */
function wholeness(key: string): { columns: boolean; rows: boolean } {
  if (/\(/u.test(key)) return { columns: false, rows: false };
  const range = areaOf(key)?.range;
  return { columns: range?.top === null, rows: range?.left === null };
}

/** What the cells of an array that was entered into them show: one row or column goes for all, others have no value. */
function filling({ rows, columns }: Size, value: Value): Value {
  if (rows * columns === 1) return value instanceof Grid ? value.at(0, 0) : value;
  if (value instanceof Lambda) return value;
  const grid = value instanceof Grid ? value : Grid.of([[value]]);
  return new Grid(rows, columns, (row, column) => {
    const [r, c] = [grid.rows === 1 ? 0 : row, grid.columns === 1 ? 0 : column];
    return r < grid.rows && c < grid.columns ? grid.at(r, c) : NA;
  });
}

/** What a cell shows that has no value to keep: Excel's error for a name nobody knows, else that the value is not available. */
function standIn({ kind }: Refusal): CellError {
  return kind === "name" ? NAME : NA;
}

/** The cells from one reference to another, if the engine follows all of them. */
function spanned(one: Reference, other: Reference, followed: readonly Value[]): Reference {
  if (one.place.sheet !== other.place.sheet) throw new Stop(VALUE);
  const top = Math.min(one.place.top, other.place.top);
  const left = Math.min(one.place.left, other.place.left);
  const rows = Math.max(one.place.top + one.rows, other.place.top + other.rows) - top;
  const columns = Math.max(one.place.left + one.columns, other.place.left + other.columns) - left;
  for (const area of followed) {
    if (!(area instanceof Reference) || area.place.sheet !== one.place.sheet) continue;
    const [down, across] = [top - area.place.top, left - area.place.left];
    if (down >= 0 && across >= 0 && down + rows <= area.rows && across + columns <= area.columns)
      return area.part(down, across, rows, columns);
  }
  throw new Refusal("range", "a range that reaches over cells the formula does not name");
}
