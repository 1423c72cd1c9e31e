import type { Injector } from "@univerjs/core";
import type { EmbeddedHost } from "../host";
import { columnsOf, rowsOf, type Area, type Sheet, type Workbook } from "../model";
import type { Calculator } from "../model/calculator";
import { childNamed } from "../package";
import { cellsComeTo } from "./comesTo";
import { Circles, type NamedCells } from "./cycles";
import { serialOf } from "../text";
import { Grid, Refusal, type Size, type Value } from "./evaluate/values";
import { areaOf } from "./formula/areas";
import { Programs } from "./formula/program";
import type { FunctionCache } from "./functions";
import { installHostFunction, type CellPlace } from "./hostFunction";
import { lower, type WorkbookContext } from "./lower";
import { namedAreas } from "./named";
import { refusalOf } from "./ofWorkbook";
import type { FormulaParts } from "./parts";
import { univerFunctions } from "./univerFunctions";
import type { WaitingFormulas } from "./waiting";
import { contextOf } from "./workbookContext";
import { WorkbookFunctions } from "./workbookFunctions";

const SPILLED = /#(?!(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!))|ANCHORARRAY\(/iu;

/**
 * Formulas between the workbook and Univer: Univer is given each in plain A1, asks here for its value, and what cannot
 * be calculated keeps what the workbook has and is reported.
 */
export class FormulaDesk {
  private readonly programs: Programs;
  private readonly context: WorkbookContext;
  /** Formulas that Univer got otherwise than they stand in the cell, by cell: theirs and the cell's. */
  private readonly translated = new Map<string, { readonly sent: string; readonly own: string }>();
  private readonly circles = new Circles();

  constructor(
    private readonly host: EmbeddedHost,
    private readonly functions: FunctionCache,
    private readonly waiting: WaitingFormulas,
    private readonly parts: FormulaParts,
  ) {
    this.programs = new Programs(
      (name) => host.functions.metadata.has(name.toUpperCase()),
      (name) => parts.ALL_IMPLEMENTED_FUNCTIONS_SET.has(name),
    );
    this.context = contextOf(host.store, host.functions, (sheet, row, column) =>
      spilledArea(host.store, sheet, row, column),
    );
  }

  /** @returns whom scripts ask for functions outside of cells */
  install(injector: Injector): Calculator {
    const { host, functions, parts, waiting } = this;
    const sheetOf = (id: string): Sheet | undefined => host.store.sheet(id);
    const ofWorkbook = {
      now: () => nowSerial(new Date()),
      hidden: (sheet: string, row: number) => hiddenAs(host.store, sheetOf(sheet), row),
      formula: (sheet: string, row: number, column: number) => sheetOf(sheet)?.formula(row, column),
      sheetNumber: (sheet: string) => host.store.sheets.findIndex(({ id }) => id === sheet) + 1,
    };
    const univer = univerFunctions(injector, parts);
    installHostFunction(injector, parts, this.programs, {
      ...ofWorkbook,
      univer,
      sheetId: (name) =>
        host.store.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.id,
      addIn: (name, args) => {
        const entry = host.functions.metadata.get(name);
        return entry && functions.value(entry, args);
      },
      kept: ({ sheet, row, column }) => keptValue(sheetOf(sheet), row, column),
      fixedSize: ({ sheet, row, column }) => fixedSize(sheetOf(sheet), row, column),
      inCircle: ({ sheet, row, column }) => this.circles.has(sheetOf(sheet)?.name ?? "", row, column),
      holds: (place) => waiting.holds(place),
      calculated: (place) => host.unknownFormulas.clear(place),
      refused: (place, refusal) => this.report(place, refusal),
    });
    return new WorkbookFunctions(
      { ...ofWorkbook, univer },
      {
        sheet: (nameOrId) => host.store.sheet(nameOrId),
        lowered: (formula, place) => lower(formula, place, this.context),
        named: (formula, place) => namedAreas(formula, place, this.context),
        cells: (formula, from) => cellsComeTo(host, formula, from),
        isPending: () => waiting.isPending,
      },
    );
  }

  /** The formula that Univer is given for the one in a cell, both without `=`. */
  readonly sent = (sheet: Sheet, row: number, column: number, formula: string): string => {
    const key = keyOf(sheet.id, row, column);
    this.translated.delete(key);
    this.circles.set(sheet.name, row, column, undefined);
    const refuse = (refusal: Refusal): string => {
      this.programs.refuse(formula, refusal);
      this.report({ sheet: sheet.id, row, column }, refusal);
      return formula;
    };
    const ofWorkbook = refusalOf(this.host.store, formula);
    if (ofWorkbook) return refuse(ofWorkbook);
    const lowered = lower(formula, { sheet: sheet.name, row, column }, this.context);
    if (lowered.kind !== "formula") return refuse(new Refusal(lowered.kind, lowered.reason));
    // A cell that comes with its value from a file is not calculated before something changes, but told of at once.
    const refusal = this.programs.refusal(lowered.formula);
    if (refusal) this.report({ sheet: sheet.id, row, column }, refusal);
    this.circles.set(sheet.name, row, column, this.named(lowered.formula, sheet.name));
    if (!lowered.changed) return formula;
    this.translated.set(key, { sent: lowered.formula, own: formula });
    return lowered.formula;
  };

  /** Whether Univer has the formula of a cell as it would be given it now: `A1#` is another area when A1 spills elsewhere. */
  isCurrent(sheet: Sheet, row: number, column: number, formula: string): boolean {
    const lowered = lower(formula, { sheet: sheet.name, row, column }, this.context);
    const wanted = lowered.kind === "formula" && lowered.changed ? lowered.formula : formula;
    return (this.translated.get(keyOf(sheet.id, row, column))?.sent ?? formula) === wanted;
  }

  /** The formula of a cell is gone. */
  gone(sheet: Sheet, row: number, column: number): void {
    this.translated.delete(keyOf(sheet.id, row, column));
    this.circles.set(sheet.name, row, column, undefined);
    this.host.unknownFormulas.clear({ sheet: sheet.id, row, column });
  }

  private named(formula: string, sheet: string): NamedCells[] {
    return this.programs.references(formula).flatMap((written) => {
      // OFFSET and INDIRECT say only when they are calculated what they mean.
      const found = written.includes("(") ? undefined : areaOf(written);
      return found ? [{ sheet: (found.sheet ?? sheet).toLowerCase(), area: found.area }] : [];
    });
  }

  /** What a person left in a cell of the grid: a formula they did not change stays as it was, names and all. */
  typed(sheet: Sheet, row: number, column: number, formula: string): string {
    const plain = formula.replace(/^=/u, "");
    const known = this.translated.get(keyOf(sheet.id, row, column));
    return known?.sent === plain ? known.own : plain;
  }

  /** Whether a formula asks where another one spills. */
  static asksForSpill(formula: string): boolean {
    return SPILLED.test(formula);
  }

  /** The workbook is sent anew. */
  forget(): void {
    this.translated.clear();
    this.circles.clear();
    this.host.unknownFormulas.clearAll();
  }

  private report(place: CellPlace, { kind, reason }: Refusal): void {
    const formula = this.host.store.sheet(place.sheet)?.formula(place.row, place.column);
    if (formula !== undefined) this.host.unknownFormulas.add({ ...place, formula, kind, reason });
  }
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${sheet}\n${row}\n${column}`;
}

/** What a cell shows, with the cells that its formula fills. */
function keptValue(sheet: Sheet | undefined, row: number, column: number): Value {
  const array = sheet?.grid.formula(row, column)?.array;
  if (!sheet || !array || rowsOf(array) * columnsOf(array) === 1)
    return sheet?.cellValue(row, column) ?? null;
  return new Grid(rowsOf(array), columnsOf(array), (r, c) => sheet.cellValue(array.top + r, array.left + c));
}

/** The cells that the formula in a cell spills into: its own where it gives one value, but may give more. */
function spilledArea(store: Workbook, sheet: Sheet, row: number, column: number): Area | undefined {
  const formula = sheet.grid.formula(row, column);
  if (!formula) return undefined;
  const isDynamic = formula.isDynamic ?? store.forms(sheet).toFile(formula, row, column).isDynamic;
  if (!isDynamic) return undefined;
  return formula.array ?? { top: row, left: column, bottom: row, right: column };
}

/** The size of the cells that a formula was entered into as an array. */
function fixedSize(sheet: Sheet | undefined, row: number, column: number): Size | undefined {
  const { array, isDynamic } = sheet?.grid.formula(row, column) ?? {};
  return array && !isDynamic ? { rows: rowsOf(array), columns: columnsOf(array) } : undefined;
}

/** How a row is hidden. Where a filter is on, Excel takes every hidden row for one that it left out. */
function hiddenAs(
  { tables }: Workbook,
  sheet: Sheet | undefined,
  row: number,
): "shown" | "filtered" | "hidden" {
  if (!sheet?.isRowHidden(row)) return "shown";
  const isFiltered = tables.some(
    (table) => table.sheet === sheet && table.isFiltered && row > table.area.top && row <= table.area.bottom,
  );
  const own = sheet.child("autoFilter");
  return isFiltered || (own && childNamed(own, "filterColumn")) ? "filtered" : "hidden";
}

/** The time of the machine as Excel counts it. */
function nowSerial(now: Date): number {
  const midnight = serialOf(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
  const seconds =
    now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds() + now.getMilliseconds() / 1000;
  return midnight + seconds / 86_400;
}
