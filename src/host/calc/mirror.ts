import { ICommandService, type IDisposable, type Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { EmbeddedHost } from "../host";
import { bounding, columnsOf, rowsOf, type Area, type Change, type Sheet } from "../model";
import type { Calculator } from "../model/calculator";
import { cellsTyped } from "../model/commands";
import { CustomFunctionCells } from "./customFunctionCells";
import { FormulaDesk } from "./desk";
import type { FormulaParts } from "./parts";
import { resultOf, Spills, type ArrayFormulas, type CalculationResult } from "./spills";
import { isCalculated, takeTyped, type CellMutation } from "./typed";
import { isWithin, UniverWorkbook, type CalculatedFirst } from "./univerWorkbook";

/** More cells than this are quicker to load anew than to set one by one. */
const RELOAD_CELLS = 20_000;

/** So many changes one after the other are slower than to load anew: with each, Univer goes through all formulas of the sheet. */
const RELOAD_CHANGES = 200;

/** How often what one array formula fills may change what another one goes by, before that is left as it is. */
const SPILL_ROUNDS = 16;

/**
 * Keeps a Univer workbook and the store the same: changes of the store go to Univer, calculated results and what a
 * person types in the grid come back. Serves the preview's grid and the engine in Node alike.
 */
export class Mirror {
  /** For functions that scripts call outside of cells. */
  readonly calculator: Calculator;
  private readonly univer: UniverWorkbook;
  private readonly functions: CustomFunctionCells;
  private readonly formulas: FormulaDesk;
  private readonly spills = new Spills();
  private readonly disposables: IDisposable[] = [];
  /** Remembers what is seen of the workbook before it is sent anew, and gives what shows it again. */
  keepView: () => () => void = () => () => undefined;
  /** Cells whose formulas ask where another one spills. */
  private readonly spillCells = new Map<string, { sheet: Sheet; row: number; column: number }>();
  /** How many changes were sent since formulas were calculated or everything was loaded. */
  private changes = 0;
  private dirty = false;
  private reloading: ReturnType<typeof setTimeout> | undefined;

  constructor(
    api: FUniver,
    injector: Injector,
    private readonly host: EmbeddedHost,
    parts: FormulaParts,
    formulas: CalculatedFirst = "valueless",
  ) {
    this.functions = new CustomFunctionCells(host.functions, (cells, then) => {
      this.dirty = true;
      this.univer.recalculate(cells, then);
    });
    this.formulas = new FormulaDesk(host, this.functions.cache, parts);
    this.univer = new UniverWorkbook(api, injector, host.store, this.formulas);
    // The engine's services exist only once there is a workbook; it has none calculated before this returns.
    this.load(formulas);
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
    if (this.functions.isStale) this.functions.flush();
    this.changes = 0;
    if (!this.dirty) return;
    this.sendRespilled();
    this.dirty = false;
    await this.univer.calculated();
    // What one array formula fills may be what another one goes by.
    const goesOn = this.sendRespilled() || this.reloading !== undefined;
    if (goesOn && rounds > 0) await this.settled(rounds - 1);
  }

  /** Resolves when every custom function has its first value too, and the cells show it. */
  async complete(): Promise<void> {
    await this.settled();
    await this.functions.cache.ready();
    if (!this.functions.isStale && !this.dirty) return;
    await this.complete();
  }

  dispose(): void {
    clearTimeout(this.reloading);
    this.functions.dispose();
    for (const disposable of this.disposables.splice(0)) disposable.dispose();
  }

  /** Sends the whole store to Univer. */
  private load(formulas: CalculatedFirst): void {
    this.changes = 0;
    this.formulas.forget();
    this.univer.create(formulas);
    this.functions.forget();
    this.spillCells.clear();
    for (const sheet of this.host.store.sheets)
      for (const { row, column, formula } of sheet.formulas()) this.note(sheet, row, column, formula);
    this.dirty = this.hasFormulas();
    this.univer.activate();
  }

  private reload(): void {
    clearTimeout(this.reloading);
    this.reloading = undefined;
    const showAgain = this.keepView();
    this.univer.dispose();
    // It is not told which formulas go by what has changed.
    this.load("all");
    showAgain();
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
      this.univer.activate();
      const { area, sheet } = change;
      if (area && this.host.store.active === sheet) this.univer.select(sheet, area);
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
    const target = this.univer.sheet(sheet);
    if (!target) return;
    if (!isWithin(target, area)) {
      this.reloading = setTimeout(() => this.reload(), 0);
      return;
    }
    this.changes += 1;
    this.univer.write(sheet, area);
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
      this.spills.take(command.params as ArrayFormulas, this.univer.id);
    if (command.id !== "sheet.mutation.set-range-values" || this.univer.isWriting || options?.fromFormula)
      return;
    const { subUnitId, cellValue } = command.params as CellMutation;
    if (cellValue && !isCalculated(command.params as object))
      this.host.step(this.host.me, () => this.takeInput(subUnitId, cellValue));
  }

  private takeResults({ unitData }: CalculationResult): void {
    for (const [sheetId, rows] of Object.entries(unitData?.[this.univer.id] ?? {})) {
      const sheet = this.host.store.sheet(sheetId);
      if (!sheet) continue;
      for (const [row, cells] of Object.entries(rows ?? {})) {
        for (const [column, cell] of Object.entries(cells ?? {})) {
          const area = { top: Number(row), bottom: Number(row), left: Number(column), right: Number(column) };
          sheet.setResult(area.top, area.left, resultOf(cell));
          const before = sheet.grid.formula(area.top, area.left)?.array ?? area;
          const spill = this.spills.at(sheetId, area.top, area.left);
          const wanted = spill ? undefined : this.spills.wanted(sheetId, area.top, area.left);
          if (wanted && this.univer.needsRoom(sheet, wanted))
            this.reloading ??= setTimeout(() => this.reload(), 0);
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

  private takeInput(sheetId: string, cellValue: NonNullable<CellMutation["cellValue"]>): void {
    const sheet = this.host.store.sheet(sheetId);
    const target = sheet && this.univer.sheet(sheet);
    const typed =
      target && takeTyped(sheet, target, cellValue, this.formulas, this.host.store.entered(sheet));
    if (!typed) return;
    const { area } = typed;
    // What was typed with names or tables in it goes back in plain A1.
    for (const { row, column, own, given } of typed.formulas)
      if (this.formulas.sent(sheet, row, column, own) !== given)
        this.update(sheet, { top: row, bottom: row, left: column, right: column });
    cellsTyped(this.host.store, sheet, area);
    this.notice(sheet, area);
    this.dirty ||= this.hasFormulas();
    const isOne = area.top === area.bottom && area.left === area.right;
    const before = isOne ? typed.before : undefined;
    this.host.store.emit({ kind: "cells", sheet, area, origin: "grid", before });
  }

  private note(sheet: Sheet, row: number, column: number, formula: string | undefined): boolean {
    const key = `${sheet.id}\n${row}\n${column}`;
    if (formula === undefined) this.formulas.gone(sheet, row, column);
    if (formula !== undefined && FormulaDesk.asksForSpill(formula))
      this.spillCells.set(key, { sheet, row, column });
    else this.spillCells.delete(key);
    return this.functions.note(sheet, row, column, formula);
  }

  /** Looks whether custom functions left the cells; then their calls may have to end. */
  private notice(sheet: Sheet, area: Area): void {
    let left = false;
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        left = this.note(sheet, row, column, sheet.formula(row, column)) || left;
    this.functions.endLeft(left);
  }

  private hasFormulas(): boolean {
    return this.host.store.sheets.some((sheet) => !sheet.formulas().next().done);
  }
}
