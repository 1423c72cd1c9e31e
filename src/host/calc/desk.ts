import type { Injector } from "@univerjs/core";
import type { EmbeddedHost } from "../host";
import type { Area, SheetStore } from "../store";
import { isError } from "../store/input";
import { serialOf } from "./evaluate/numberText";
import { CellError, Refusal, type ErrorCode, type Scalar } from "./evaluate/values";
import { Programs } from "./formula/program";
import type { FunctionCache } from "./functions";
import { installHostFunction, type CellPlace } from "./hostFunction";
import { lower, type WorkbookContext } from "./lower";
import type { FormulaParts } from "./parts";
import { contextOf } from "./workbookContext";

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

  constructor(
    private readonly host: EmbeddedHost,
    private readonly functions: FunctionCache,
  ) {
    this.programs = new Programs((name) => host.functions.metadata.has(name.toUpperCase()));
    this.context = contextOf(host.store, host.functions, ({ id }, row, column) => this.spillAt(id, row, column));
  }

  install(injector: Injector, parts: FormulaParts): void {
    const { host, functions } = this;
    const sheetOf = (id: string): SheetStore | undefined => host.store.sheet(id);
    installHostFunction(injector, parts, this.programs, {
      now: () => nowSerial(new Date()),
      hidden: () => "shown",
      formula: (sheet, row, column) => sheetOf(sheet)?.formula(row, column),
      sheetNumber: (sheet) => host.store.sheets.findIndex(({ id }) => id === sheet) + 1,
      addIn: (name, args) => {
        const entry = host.functions.metadata.get(name);
        return entry && functions.value(entry, args);
      },
      kept: ({ sheet, row, column }) => keptValue(sheetOf(sheet), row, column),
      calculated: (place) => host.unknownFormulas.clear(place),
      refused: (place, refusal) => this.report(place, refusal),
    });
  }

  /** The formula that Univer is given for the one in a cell, both without `=`. */
  readonly sent = (sheet: SheetStore, row: number, column: number, formula: string): string => {
    const key = keyOf(sheet.id, row, column);
    this.translated.delete(key);
    const lowered = lower(formula, { sheet: sheet.name, row, column }, this.context);
    if (lowered.kind !== "formula") {
      this.programs.refuse(formula, new Refusal(lowered.kind, lowered.reason));
      return formula;
    }
    if (!lowered.changed) return formula;
    this.translated.set(key, { sent: lowered.formula, own: formula });
    return lowered.formula;
  };

  /** What a person left in a cell of the grid: a formula they did not change stays as it was, names and all. */
  typed(sheet: SheetStore, row: number, column: number, formula: string): string {
    const plain = formula.replace(/^=/u, "");
    const known = this.translated.get(keyOf(sheet.id, row, column));
    return known?.sent === plain ? known.own : plain;
  }

  /** The area a formula fills now. @returns whether that changed, and which cells look at it by `#` */
  spilled(sheet: string, row: number, column: number, area: Area | undefined): boolean {
    const key = keyOf(sheet, row, column);
    const before = this.spills.get(key);
    if (area) this.spills.set(key, area);
    else this.spills.delete(key);
    return JSON.stringify(before) !== JSON.stringify(area);
  }

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

function keptValue(sheet: SheetStore | undefined, row: number, column: number): Scalar {
  const value = sheet?.value(row, column) ?? null;
  return isError(value) && sheet?.hasError(row, column) ? CellError.of(value as ErrorCode) : value;
}

/** The time of the machine as Excel counts it. */
function nowSerial(now: Date): number {
  const midnight = serialOf(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
  const seconds = now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds() + now.getMilliseconds() / 1000;
  return midnight + seconds / 86_400;
}
