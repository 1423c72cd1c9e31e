import { IConfigService, type Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  bounding,
  columnsOf,
  MAX_COLUMNS,
  MAX_ROWS,
  rowsOf,
  type Area,
  type Sheet,
  type Workbook,
} from "../model";
import { cellUpdate, snapshotOf, toPixels } from "./cells";
import type { FormulaDesk } from "./desk";
import type { CellPlace } from "./hostFunction";

/** A sheet as Univer has it. */
export type UniverSheet = NonNullable<
  ReturnType<NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>["getSheetBySheetId"]>
>;

/** Where Univer looks which formulas of a workbook are calculated when it is created, and its words for it. */
const CALCULATION = "sheets-formula.base.config";
const INITIALLY = { all: 0, valueless: 1 } as const;

/** The formulas of a workbook that are calculated when it is sent: all of them, or those without a value. */
export type CalculatedFirst = keyof typeof INITIALLY;

/** How many workbooks were opened in this process. */
let opened = 0;

/** A workbook of the store as Univer has it: what is sent to it, and asked of it. */
export class UniverWorkbook {
  /** Another for every workbook: Univer gives the results of one to the other where the ids are the same. */
  readonly id = `workbook-${++opened}`;
  /** Cells that a sheet must have for its arrays, by its id. */
  private readonly rooms = new Map<string, Area>();
  private writing = false;

  constructor(
    private readonly api: FUniver,
    private readonly injector: Injector,
    private readonly store: Workbook,
    private readonly formulas: FormulaDesk,
  ) {}

  /** Whether what Univer tells of now was written here. */
  get isWriting(): boolean {
    return this.writing;
  }

  /** Sends the whole store. */
  create(formulas: CalculatedFirst): void {
    const config = { initialFormulaComputing: INITIALLY[formulas] };
    this.injector.get(IConfigService).setConfig(CALCULATION, config, { merge: true });
    this.api.createWorkbook(snapshotOf(this.store, this.id, this.formulas.sent, this.rooms));
  }

  dispose(): void {
    this.api.disposeUnit(this.id);
  }

  sheet(sheet: Sheet): UniverSheet | undefined {
    return this.api.getActiveWorkbook()?.getSheetBySheetId(sheet.id) ?? undefined;
  }

  /** Shows the sheet that is active. */
  activate(): void {
    const workbook = this.api.getActiveWorkbook();
    const sheet = workbook?.getSheetBySheetId(this.store.active.id);
    if (workbook && sheet && workbook.getActiveSheet().getSheetId() !== this.store.active.id)
      workbook.setActiveSheet(sheet);
  }

  select(sheet: Sheet, area: Area): void {
    this.sheet(sheet)?.getRange(area.top, area.left, rowsOf(area), columnsOf(area)).activate();
  }

  /** Sends cells of a sheet that Univer has. */
  write(sheet: Sheet, area: Area): void {
    const cells = Array.from({ length: rowsOf(area) }, (_, row) =>
      Array.from({ length: columnsOf(area) }, (_, column) =>
        cellUpdate(sheet, area.top + row, area.left + column, this.formulas.sent),
      ),
    );
    this.writing = true;
    try {
      this.sheet(sheet)?.getRange(area.top, area.left, rowsOf(area), columnsOf(area)).setValues(cells);
    } finally {
      this.writing = false;
    }
  }

  /** Sends how tall rows are; their cells stay as they are. */
  fitRows(sheet: Sheet, { top, bottom }: Area): void {
    const count = this.sheet(sheet)?.getMaxRows() ?? 0;
    const last = Math.min(bottom, count - 1);
    if (last < top) return;
    const heights = Array.from({ length: last - top + 1 }, (_, at) =>
      toPixels(sheet.rowHeight(top + at) ?? sheet.defaultRowHeight),
    );
    const at = { unitId: this.id, subUnitId: sheet.id };
    const rowHeight = Object.fromEntries(heights.map((height, offset) => [top + offset, height]));
    const ranges = [{ startRow: top, endRow: last, startColumn: 0, endColumn: 0 }];
    const rowsAutoHeightInfo = heights.map((autoHeight, offset) => ({ row: top + offset, autoHeight }));
    // Of rows with a height of their own the library looks at the one, of others at the other.
    this.api.syncExecuteCommand("sheet.mutation.set-worksheet-row-height", { ...at, ranges, rowHeight });
    this.api.syncExecuteCommand("sheet.mutation.set-worksheet-row-auto-height", {
      ...at,
      rowsAutoHeightInfo,
    });
  }

  /** An array that is longer than Univer's grid needs a larger one. @returns whether it has it only when created anew */
  needsRoom(sheet: Sheet, area: Area): boolean {
    const target = this.sheet(sheet);
    if (!target || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) return false;
    if (isWithin(target, area)) return false;
    this.rooms.set(sheet.id, bounding(this.rooms.get(sheet.id) ?? area, area));
    return true;
  }

  /** Calculates cells again, and what depends on them. @param then is called once they are calculated */
  recalculate(cells: readonly CellPlace[], then?: () => void): void {
    const dirtyRanges = cells.map(({ sheet, row, column }) => ({
      unitId: this.id,
      sheetId: sheet,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
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
    if (then) void this.calculated().then(then);
  }

  /** Resolves when the calculation that runs has come to its results. */
  async calculated(): Promise<void> {
    await this.api.getFormula().onCalculationResultApplied();
  }
}

/** Whether Univer's grid has the cells. */
export function isWithin(target: UniverSheet, area: Area): boolean {
  return area.bottom < target.getMaxRows() && area.right < target.getMaxColumns();
}
