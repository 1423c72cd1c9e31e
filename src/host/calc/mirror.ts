import {
  CellValueType,
  ICommandService,
  type ICellData,
  type IDisposable,
  type Injector,
  type Nullable,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { EmbeddedHost } from "../host";
import {
  bounding,
  CellError,
  columnsOf,
  MAX_COLUMNS,
  MAX_ROWS,
  rowsOf,
  type Area,
  type CellState,
  type Change,
  type Sheet,
} from "../model";
import type { Calculator } from "../model/calculator";
import { cellsTyped } from "../model/commands";
import { cellUpdate, snapshotOf } from "./cells";
import { FormulaDesk } from "./desk";
import { FunctionCache } from "./functions";
import type { FormulaParts } from "./parts";
import { resultOf, Spills, type ArrayFormulas, type Result } from "./spills";

/** More cells than this are quicker to load anew than to set one by one. */
const RELOAD_CELLS = 20_000;

/** So many changes one after the other are slower than to load anew: with each, Univer goes through all formulas of the sheet. */
const RELOAD_CHANGES = 200;

/** How often what one array formula fills may change what another one goes by, before that is left as it is. */
const SPILL_ROUNDS = 16;

/** How many workbooks were opened in this process. */
let opened = 0;

interface CalculationResult {
  unitData?: Record<string, Record<string, Record<string, Record<string, Result | null>> | null> | null>;
}

interface CellMutation {
  subUnitId: string;
  cellValue?: Record<string, Record<string, unknown>>;
}

/**
 * Keeps a Univer workbook and the store the same: changes of the store go to Univer, calculated results and what a
 * person types in the grid come back. Serves the preview's grid and the engine in Node alike.
 */
export class Mirror {
  /** Another for every workbook: Univer gives the results of one to the other where the ids are the same. */
  private readonly unitId = `workbook-${++opened}`;
  /** For functions that scripts call outside of cells. */
  readonly calculator: Calculator;
  private readonly functions: FunctionCache;
  private readonly formulas: FormulaDesk;
  private readonly spills = new Spills();
  private readonly disposables: IDisposable[] = [];
  /** Cells with custom functions, `sheet id\nrow\ncolumn` → formula. */
  private readonly functionCells = new Map<string, string>();
  private readonly stale = new Set<string>();
  /** Remembers what is seen of the workbook before it is sent anew, and gives what shows it again. */
  keepView: () => () => void = () => () => undefined;
  /** Cells whose formulas ask where another one spills. */
  private readonly spillCells = new Map<string, { sheet: Sheet; row: number; column: number }>();
  /** Cells that a sheet must have for its arrays, by its id. */
  private readonly rooms = new Map<string, Area>();
  private applying = false;
  /** How many changes were sent since formulas were calculated or everything was loaded. */
  private changes = 0;
  private dirty = false;
  private sweeping = false;
  private flushing: ReturnType<typeof setTimeout> | undefined;
  private reloading: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly api: FUniver,
    injector: Injector,
    private readonly host: EmbeddedHost,
    parts: FormulaParts,
  ) {
    this.functions = new FunctionCache(host.functions, (name) => this.markStale(name));
    this.formulas = new FormulaDesk(host, this.functions, parts);
    // The engine's services exist only once there is a workbook; it has none calculated before this returns.
    this.load();
    this.calculator = this.formulas.install(injector);
    const unlisten = host.store.listen((change) => this.follow(change));
    this.disposables.push(
      { dispose: unlisten },
      injector
        .get(ICommandService)
        .onCommandExecuted((command, options) =>
          this.hear(command, options as { fromFormula?: boolean } | undefined),
        ),
    );
  }

  /**
   * Resolves when the engine has calculated what changed. It does not wait for custom functions: they may be
   * asking the workbook themselves, as the live ones do.
   */
  async settled(rounds = SPILL_ROUNDS): Promise<void> {
    if (this.reloading !== undefined) this.reload();
    if (this.stale.size > 0) this.flushStale();
    this.changes = 0;
    if (!this.dirty) return;
    this.sendRespilled();
    this.dirty = false;
    await this.api.getFormula().onCalculationResultApplied();
    // What one array formula fills may be what another one goes by.
    const goesOn = this.sendRespilled() || this.reloading !== undefined;
    if (goesOn && rounds > 0) await this.settled(rounds - 1);
  }

  /** Resolves when every custom function has its first value too, and the cells show it. */
  async complete(): Promise<void> {
    await this.settled();
    await this.functions.ready();
    if (this.stale.size === 0 && !this.dirty) return;
    await this.complete();
  }

  dispose(): void {
    clearTimeout(this.flushing);
    clearTimeout(this.reloading);
    this.functions.dispose();
    for (const disposable of this.disposables.splice(0)) disposable.dispose();
  }

  /** Sends the whole store to Univer. */
  private load(): void {
    this.changes = 0;
    this.formulas.forget();
    this.api.createWorkbook(snapshotOf(this.host.store, this.unitId, this.formulas.sent, this.rooms));
    this.functionCells.clear();
    this.spillCells.clear();
    for (const sheet of this.host.store.sheets)
      for (const { row, column, formula } of sheet.formulas()) this.note(sheet, row, column, formula);
    this.dirty = this.hasFormulas();
    this.activate();
  }

  private reload(): void {
    clearTimeout(this.reloading);
    this.reloading = undefined;
    const showAgain = this.keepView();
    this.api.disposeUnit(this.unitId);
    this.load();
    showAgain();
  }

  private activate(): void {
    const workbook = this.api.getActiveWorkbook();
    const sheet = workbook?.getSheetBySheetId(this.host.store.active.id);
    if (workbook && sheet && workbook.getActiveSheet().getSheetId() !== this.host.store.active.id)
      workbook.setActiveSheet(sheet);
  }

  /** Store → Univer. Several changes of one request end in one reload. */
  private follow(change: Change): void {
    if (change.origin !== "api") return;
    const large =
      "area" in change &&
      change.area !== undefined &&
      rowsOf(change.area) * columnsOf(change.area) > RELOAD_CELLS;
    if (change.kind === "activate" && this.reloading === undefined) {
      // The grid shows what its own person looks at.
      if (!this.host.isMine) return;
      this.activate();
      const { area, sheet } = change;
      if (area && this.host.store.active === sheet) {
        this.sheet(sheet)?.getRange(area.top, area.left, rowsOf(area), columnsOf(area)).activate();
      }
    } else if (
      change.kind === "structure" ||
      large ||
      this.changes >= RELOAD_CHANGES ||
      this.reloading !== undefined
    ) {
      clearTimeout(this.reloading);
      this.reloading = setTimeout(() => this.reload(), 0);
    } else if (change.kind === "cells" || change.kind === "format" || change.kind === "stale")
      this.update(change.sheet, change.area);
  }

  private update(sheet: Sheet, area: Area): void {
    const target = this.sheet(sheet);
    if (!target) return;
    if (area.bottom >= target.getMaxRows() || area.right >= target.getMaxColumns()) {
      this.reloading = setTimeout(() => this.reload(), 0);
      return;
    }
    this.changes += 1;
    const cells = Array.from({ length: rowsOf(area) }, (_, row) =>
      Array.from({ length: columnsOf(area) }, (_, column) =>
        cellUpdate(sheet, area.top + row, area.left + column, this.formulas.sent),
      ),
    );
    this.applying = true;
    try {
      target.getRange(area.top, area.left, rowsOf(area), columnsOf(area)).setValues(cells);
    } finally {
      this.applying = false;
    }
    this.notice(sheet, area);
    this.dirty ||= this.hasFormulas();
  }

  /** Univer → store: results of a calculation, and what a person typed. */
  private hear(
    command: { id: string; params?: object },
    options: { fromFormula?: boolean } | undefined,
  ): void {
    if (command.id === "formula.mutation.set-formula-calculation-result")
      this.takeResults(command.params as CalculationResult);
    if (command.id === "formula.mutation.set-array-formula-data")
      this.spills.take(command.params as ArrayFormulas, this.unitId);
    if (command.id !== "sheet.mutation.set-range-values" || this.applying || options?.fromFormula) return;
    const { subUnitId, cellValue } = command.params as CellMutation;
    if (cellValue && !isCalculated(command.params as object))
      this.host.step(this.host.me, () => this.takeInput(subUnitId, cellValue));
  }

  private takeResults({ unitData }: CalculationResult): void {
    for (const [sheetId, rows] of Object.entries(unitData?.[this.unitId] ?? {})) {
      const sheet = this.host.store.sheet(sheetId);
      if (!sheet) continue;
      for (const [row, cells] of Object.entries(rows ?? {})) {
        for (const [column, cell] of Object.entries(cells)) {
          const area = { top: Number(row), bottom: Number(row), left: Number(column), right: Number(column) };
          sheet.setResult(area.top, area.left, resultOf(cell));
          const before = sheet.grid.formula(area.top, area.left)?.array ?? area;
          const spill = this.spills.at(sheetId, area.top, area.left);
          if (!spill) this.makeRoom(sheet, this.spills.wanted(sheetId, area.top, area.left));
          sheet.setSpill(area.top, area.left, spill?.area, (r, c) => spill?.value(r, c) ?? null);
          const filled = bounding(before, spill?.area ?? area);
          this.host.store.emit({ kind: "cells", sheet, area: filled, origin: "calculation" });
        }
      }
    }
  }

  /** Sends the formulas with `A1#` again for which that is another area by now. @returns whether there were any */
  private sendRespilled(): boolean {
    const respilled = [...this.spillCells.values()].filter(({ sheet, row, column }) => {
      const formula = sheet.formula(row, column);
      return formula !== undefined && !this.formulas.isCurrent(sheet, row, column, formula);
    });
    for (const { sheet, row, column } of respilled)
      this.update(sheet, { top: row, bottom: row, left: column, right: column });
    return respilled.length > 0;
  }

  /** An array that is longer than Univer's grid needs a larger one. */
  private makeRoom(sheet: Sheet, area: Area | undefined): void {
    const target = this.sheet(sheet);
    if (!area || !target || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) return;
    const isInside = area.bottom < target.getMaxRows() && area.right < target.getMaxColumns();
    if (isInside) return;
    this.rooms.set(sheet.id, bounding(this.rooms.get(sheet.id) ?? area, area));
    this.reloading ??= setTimeout(() => this.reload(), 0);
  }

  private takeInput(sheetId: string, cellValue: NonNullable<CellMutation["cellValue"]>): void {
    const sheet = this.host.store.sheet(sheetId);
    const target = sheet && this.sheet(sheet);
    if (!target) return;
    let touched: Area | undefined;
    let before: CellState | undefined;
    const typed: { row: number; column: number; own: string; given: string }[] = [];
    for (const [rowText, cells] of Object.entries(cellValue)) {
      for (const columnText of Object.keys(cells)) {
        const [row, column] = [Number(rowText), Number(columnText)];
        const range = target.getRange(row, column);
        before ??= sheet.state(row, column);
        const formula = range.getFormula();
        if (formula) {
          const own = this.formulas.typed(sheet, row, column, formula);
          sheet.setFormula(row, column, own);
          typed.push({ row, column, own, given: formula.replace(/^=/u, "") });
        } else takeValue(sheet, row, column, target.getSheet().getCellRaw(row, column));
        const pattern = range.getNumberFormat();
        if (pattern && pattern !== "General" && pattern !== sheet.numberFormat(row, column))
          sheet.restyle({ top: row, bottom: row, left: column, right: column }, { numberFormat: pattern });
        const cell = { top: row, bottom: row, left: column, right: column };
        touched = touched
          ? {
              top: Math.min(touched.top, row),
              bottom: Math.max(touched.bottom, row),
              left: Math.min(touched.left, column),
              right: Math.max(touched.right, column),
            }
          : cell;
      }
    }
    if (!touched) return;
    // What was typed with names or tables in it goes back in plain A1.
    for (const { row, column, own, given } of typed)
      if (this.formulas.sent(sheet, row, column, own) !== given)
        this.update(sheet, { top: row, bottom: row, left: column, right: column });
    cellsTyped(this.host.store, sheet, touched);
    this.notice(sheet, touched);
    this.dirty ||= this.hasFormulas();
    const isOne = touched.top === touched.bottom && touched.left === touched.right;
    this.host.store.emit({
      kind: "cells",
      sheet,
      area: touched,
      origin: "grid",
      before: isOne ? before : undefined,
    });
  }

  private note(sheet: Sheet, row: number, column: number, formula: string | undefined): boolean {
    const key = `${sheet.id}\n${row}\n${column}`;
    if (formula === undefined) this.formulas.gone(sheet, row, column);
    const names = formula !== undefined && this.namesIn(formula).length > 0;
    if (formula !== undefined && FormulaDesk.asksForSpill(formula))
      this.spillCells.set(key, { sheet, row, column });
    else this.spillCells.delete(key);
    const before = this.functionCells.get(key);
    if (names) this.functionCells.set(key, formula);
    else this.functionCells.delete(key);
    return before !== undefined && before !== formula;
  }

  /** Looks whether custom functions left the cells; then their calls may have to end. */
  private notice(sheet: Sheet, area: Area): void {
    let left = false;
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        left = this.note(sheet, row, column, sheet.formula(row, column)) || left;
    // A formula that went, or one whose arguments changed, leaves calls behind.
    if (left || this.functions.size > this.functionCells.size) this.sweep();
  }

  /** Calculates every custom function once more and ends the calls that nobody makes any longer. */
  private sweep(): void {
    this.sweeping = true;
    this.functions.startSweep();
    for (const name of this.host.functions.metadata.keys()) this.markStale(name);
  }

  private namesIn(formula: string): string[] {
    const upper = formula.toUpperCase();
    return [...this.host.functions.metadata.keys()].filter((name) => upper.includes(`${name}(`));
  }

  private hasFormulas(): boolean {
    return this.host.store.sheets.some((sheet) => !sheet.formulas().next().done);
  }

  private markStale(name: string): void {
    this.stale.add(name.toUpperCase());
    this.flushing ??= setTimeout(() => this.flushStale(), 10);
  }

  /** Calculates the cells again whose custom functions have new values, and what depends on them. */
  private flushStale(): void {
    clearTimeout(this.flushing);
    this.flushing = undefined;
    const names = [...this.stale];
    this.stale.clear();
    const dirtyRanges = [...this.functionCells]
      .filter(([, formula]) => this.namesIn(formula).some((name) => names.includes(name)))
      .map(([key]) => {
        const [sheetId, row, column] = key.split("\n");
        return {
          unitId: this.unitId,
          sheetId,
          range: {
            startRow: Number(row),
            endRow: Number(row),
            startColumn: Number(column),
            endColumn: Number(column),
          },
        };
      });
    const sweeps = this.sweeping;
    this.sweeping = false;
    if (dirtyRanges.length === 0) {
      if (sweeps) this.functions.endSweep();
      return;
    }
    this.dirty = true;
    void this.api.executeCommand(
      "formula.mutation.set-formula-calculation-start",
      {
        dirtyRanges,
        commands: [],
        forceCalculation: false,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
      },
      { onlyLocal: true },
    );
    if (sweeps)
      void this.api
        .getFormula()
        .onCalculationResultApplied()
        .then(() => this.functions.endSweep());
  }

  private sheet(
    sheet: Sheet,
  ): ReturnType<NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>["getSheetBySheetId"]> {
    return this.api.getActiveWorkbook()?.getSheetBySheetId(sheet.id) ?? null;
  }
}

/** Results of the engine arrive as the same mutation, but without a `trigger` and with values only. */
function isCalculated(params: object): boolean {
  const { cellValue } = params as CellMutation;
  if ("trigger" in params) return false;
  return Object.values(cellValue ?? {}).every((cells) =>
    Object.values(cells).every(
      (cell) =>
        cell !== null &&
        typeof cell === "object" &&
        Object.keys(cell).every((key) => key === "v" || key === "t"),
    ),
  );
}

/** Puts what a person typed, as the grid keeps it: the word of an error is a text only behind an apostrophe. */
function takeValue(sheet: Sheet, row: number, column: number, cell: Nullable<ICellData>): void {
  // A text with lines of its own, or with a format for a part of it, is a document in the grid.
  const text = cell?.p?.body?.dataStream.replace(/\r\n$/u, "").replaceAll("\r", "\n");
  const value = text ?? resultOf({ v: cell?.v ?? null, t: cell?.t ?? null });
  const isText = text !== undefined || cell?.t === CellValueType.FORCE_STRING;
  if (value === "" || value === null) sheet.setValue(row, column, null);
  else sheet.setValue(row, column, value instanceof CellError && isText ? value.word : value);
}
