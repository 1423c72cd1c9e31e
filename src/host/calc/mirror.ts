import { ICommandService, type IDisposable, type Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { EmbeddedHost, FormulaCalculation } from "../host";
import { columnsOf, rowsOf, type Area, type Change, type Sheet } from "../model";
import type { Calculator } from "../model/calculator";
import type { CalculationRequest } from "../model/changes";
import { cellsTyped } from "../model/commands";
import { CustomFunctionCells } from "./customFunctionCells";
import { FormulaDesk } from "./desk";
import type { FormulaParts } from "./parts";
import { Results } from "./results";
import type { ArrayFormulas, CalculationResult } from "./spills";
import { isCalculated, takeTyped, type CellMutation } from "./typed";
import { WaitingFormulas } from "./waiting";
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
export class Mirror implements FormulaCalculation {
  /** For functions that scripts call outside of cells. */
  readonly calculator: Calculator;
  private readonly univer: UniverWorkbook;
  private readonly functions: CustomFunctionCells;
  private readonly formulas: FormulaDesk;
  private readonly waiting: WaitingFormulas;
  private readonly results: Results;
  private readonly disposables: IDisposable[] = [];
  /** Remembers what is seen of the workbook before it is sent anew, and gives what shows it again. */
  keepView: () => () => void = () => () => undefined;
  /**
   * How long loading anew may wait for more changes while no cell has a formula, in milliseconds: after the last one, and after the
   * first. Requests of an add-in that makes a dozen sheets then find nothing to wait for. Absent = not at all.
   */
  patience: { readonly quiet: number; readonly most: number } | undefined;
  /** When patience ends. */
  private reloadBy: number | undefined;
  /** Cells whose formulas ask where another one spills. */
  private readonly spillCells = new Map<string, { sheet: Sheet; row: number; column: number }>();
  /** How many changes were sent since formulas were calculated or everything was loaded. */
  private changes = 0;
  private dirty = false;
  private settling: Promise<void> = Promise.resolve();
  /** How many wait for it. */
  private underWay = 0;
  private reloading: ReturnType<typeof setTimeout> | undefined;
  private sending = false;

  constructor(
    api: FUniver,
    injector: Injector,
    private readonly host: EmbeddedHost,
    parts: FormulaParts,
    formulas: CalculatedFirst = host.store.calculation.isOnOpening ? "all" : "valueless",
  ) {
    this.functions = new CustomFunctionCells(host.functions, (cells, then) => {
      this.dirty = true;
      this.univer.recalculate(cells, then);
    });
    this.waiting = new WaitingFormulas(host.store);
    this.formulas = new FormulaDesk(host, this.functions.cache, this.waiting, parts);
    this.univer = new UniverWorkbook(api, injector, host.store, this.formulas);
    this.results = new Results(host.store, this.univer, this.waiting, () => {
      if (this.reloading === undefined) this.reloadSoon();
    });
    // The engine's services exist only once there is a workbook; it has none calculated before this returns.
    this.load(formulas);
    this.calculator = this.formulas.install(injector);
    const { isManual, isOnOpening } = host.store.calculation;
    if (isManual && isOnOpening) this.waiting.ask({ formulas: "all" });
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

  /** Whether the workbook is being sent anew: what Univer tells of meanwhile, a selection of its own too, no person did. */
  get isSending(): boolean {
    return this.sending;
  }

  /** Whether nothing changed since the engine calculated, and nothing is asked for. */
  get isSettled(): boolean {
    const { underWay, dirty, changes, functions, waiting } = this;
    return (
      underWay === 0 &&
      !dirty &&
      (this.reloading === undefined || this.isOnlySeen) &&
      changes === 0 &&
      !functions.isStale &&
      !waiting.isAsked
    );
  }

  /**
   * Resolves when the engine has calculated what changed and what was asked for. It does not wait for custom functions: they
   * may be asking the workbook themselves, as the live ones do.
   */
  settled(): Promise<void> {
    // One waits for the other: who comes while a calculation runs would find nothing left to do.
    this.underWay += 1;
    const settled = this.settling
      .then(() => this.settle())
      .finally(() => {
        this.underWay -= 1;
      });
    this.settling = settled.catch(() => undefined);
    return settled;
  }

  private async settle(): Promise<void> {
    await this.caughtUp();
    for (let asked = this.waiting.next(); asked; asked = this.waiting.next()) await this.calculate(asked);
  }

  private async caughtUp(rounds = SPILL_ROUNDS): Promise<void> {
    if (this.reloading !== undefined) this.reload();
    if (this.functions.isStale) this.functions.flush();
    this.changes = 0;
    if (!this.dirty) return;
    this.sendRespilled();
    this.dirty = false;
    await this.univer.calculated();
    // What one array formula fills may be what another one goes by.
    const goesOn = this.sendRespilled() || this.reloading !== undefined;
    if (goesOn && rounds > 0) await this.caughtUp(rounds - 1);
  }

  private async calculate(request: CalculationRequest): Promise<void> {
    const cells = this.waiting.begin(request);
    try {
      if (cells) {
        this.dirty = true;
        this.univer.recalculate(cells);
      } else this.reload("all");
      await this.caughtUp();
    } finally {
      this.waiting.end();
    }
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

  /** What waits to be loaded anew is loaded now: somebody is about to do something to what they see. */
  catchUp(): void {
    if (this.reloading !== undefined && this.isOnlySeen) this.reload();
  }

  /** Whether nothing but what people see hangs on being loaded anew. */
  private get isOnlySeen(): boolean {
    return this.patience !== undefined && !this.hasFormulas();
  }

  private reloadSoon(): void {
    clearTimeout(this.reloading);
    const now = Date.now();
    const { quiet, most } = (this.isOnlySeen ? this.patience : undefined) ?? { quiet: 0, most: 0 };
    this.reloadBy ??= now + most;
    this.reloading = setTimeout(() => this.reload(), Math.max(0, Math.min(quiet, this.reloadBy - now)));
  }

  /** It is not told which formulas go by what has changed: all are calculated, where none are to wait. */
  private reload(
    formulas: CalculatedFirst = this.host.store.calculation.isManual ? "valueless" : "all",
  ): void {
    clearTimeout(this.reloading);
    this.reloading = undefined;
    this.reloadBy = undefined;
    this.sending = true;
    try {
      const showAgain = this.keepView();
      this.univer.dispose();
      this.load(formulas);
      this.waiting.sent(formulas === "valueless");
      showAgain();
    } finally {
      this.sending = false;
    }
  }

  /** Store → Univer. Several changes of one request end in one reload. */
  private follow(change: Change): void {
    if (change.origin !== "api") return;
    const large =
      "area" in change &&
      change.area !== undefined &&
      rowsOf(change.area) * columnsOf(change.area) > RELOAD_CELLS;
    if (change.kind === "calculate") this.waiting.ask(change);
    else if (change.kind === "stale") this.waiting.stale(change.sheet, change.area);
    else if (change.kind === "activate" && this.reloading === undefined) {
      // The grid shows what its own person looks at.
      if (!this.host.isMine) return;
      this.univer.activate();
      const { area, sheet } = change;
      if (area && this.host.store.active === sheet) this.univer.select(sheet, area);
    } else if (change.kind === "format" && change.of === "heights" && this.reloading === undefined)
      this.univer.fitRows(change.sheet, change.area);
    else if (
      change.kind === "structure" ||
      large ||
      this.changes >= RELOAD_CHANGES ||
      this.reloading !== undefined
    ) {
      this.reloadSoon();
    } else if (change.kind === "cells" || change.kind === "format") this.update(change.sheet, change.area);
  }

  private update(sheet: Sheet, area: Area): void {
    const target = this.univer.sheet(sheet);
    if (!target) return;
    if (!isWithin(target, area)) {
      this.reloadSoon();
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
      this.results.take(command.params as CalculationResult);
    if (command.id === "formula.mutation.set-array-formula-data")
      this.results.takeArrays(command.params as ArrayFormulas);
    if (command.id !== "sheet.mutation.set-range-values" || this.univer.isWriting || options?.fromFormula)
      return;
    const { subUnitId, cellValue } = command.params as CellMutation;
    if (cellValue && !isCalculated(command.params as object))
      this.host.step(this.host.me, () => this.takeInput(subUnitId, cellValue));
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
