import type { Injector } from "@univerjs/core";
import type { EmbeddedHost } from "../host";
import type { Area, Sheet, Workbook } from "../model";
import type { Calculator } from "../model/calculator";
import { childNamed } from "../package";
import { Circles, type NamedCells } from "./cycles";
import { serialOf } from "./evaluate/numberText";
import { Refusal, type Scalar } from "./evaluate/values";
import { areaOf } from "./formula/areas";
import { Programs } from "./formula/program";
import type { FunctionCache } from "./functions";
import { installHostFunction, type CellPlace } from "./hostFunction";
import { lower, type WorkbookContext } from "./lower";
import type { FormulaParts } from "./parts";
import { univerFunctions } from "./univerFunctions";
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
  private readonly spills = new Map<string, Area>();

  private readonly circles = new Circles();

  constructor(
    private readonly host: EmbeddedHost,
    private readonly functions: FunctionCache,
    private readonly parts: FormulaParts,
  ) {
    this.programs = new Programs(
      (name) => host.functions.metadata.has(name.toUpperCase()),
      (name) => parts.ALL_IMPLEMENTED_FUNCTIONS_SET.has(name),
    );
    this.context = contextOf(host.store, host.functions, ({ id }, row, column) =>
      this.spillAt(id, row, column),
    );
  }

  /** @returns whom scripts ask for functions outside of cells */
  install(injector: Injector): Calculator {
    const { host, functions, parts } = this;
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
      inCircle: ({ sheet, row, column }) => this.circles.has(sheetOf(sheet)?.name ?? "", row, column),
      calculated: (place) => host.unknownFormulas.clear(place),
      refused: (place, refusal) => this.report(place, refusal),
    });
    return new WorkbookFunctions(
      { ...ofWorkbook, univer },
      {
        sheet: (nameOrId) => host.store.sheet(nameOrId),
        lowered: (formula, place) => lower(formula, place, this.context),
      },
    );
  }

  /** The formula that Univer is given for the one in a cell, both without `=`. */
  readonly sent = (sheet: Sheet, row: number, column: number, formula: string): string => {
    const key = keyOf(sheet.id, row, column);
    this.translated.delete(key);
    this.circles.set(sheet.name, row, column, undefined);
    const lowered = lower(formula, { sheet: sheet.name, row, column }, this.context);
    if (lowered.kind !== "formula") {
      const refusal = new Refusal(lowered.kind, lowered.reason);
      this.programs.refuse(formula, refusal);
      this.report({ sheet: sheet.id, row, column }, refusal);
      return formula;
    }
    // A cell that comes with its value from a file is not calculated before something changes, but told of at once.
    const refusal = this.programs.refusal(lowered.formula);
    if (refusal) this.report({ sheet: sheet.id, row, column }, refusal);
    this.circles.set(sheet.name, row, column, this.named(lowered.formula, sheet.name));
    if (!lowered.changed) return formula;
    this.translated.set(key, { sent: lowered.formula, own: formula });
    return lowered.formula;
  };

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

  /** The areas that array formulas fill now. @returns whether any of them is another than before */
  spilled(areas: readonly { readonly sheet: string; readonly area: Area }[]): boolean {
    const before = JSON.stringify([...this.spills]);
    this.spills.clear();
    for (const { sheet, area } of areas) this.spills.set(keyOf(sheet, area.top, area.left), area);
    return JSON.stringify([...this.spills]) !== before;
  }

  /** The area that the array formula in a cell fills. */
  spillAt(sheet: string, row: number, column: number): Area | undefined {
    return this.spills.get(keyOf(sheet, row, column));
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

function keptValue(sheet: Sheet | undefined, row: number, column: number): Scalar {
  return sheet?.cellValue(row, column) ?? null;
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
