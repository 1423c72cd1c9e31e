import { Reference, type Scalar } from "./evaluate/values";
import { MAX_COLUMNS, MAX_ROWS } from "../model";
import type { FormulaParts, ReferenceObject } from "./parts";
import { scalarOf } from "./values";

/** Ranges with more cells than this are read once for all formulas of a calculation, if no formula stands in them. */
const WORTH_KEEPING = 64;

/**
 * Reads the cells that formulas point at out of Univer: what this calculation found already, what arrays spilled, what
 * the sheet holds.
 */
export class CellReader {
  private stamp: object | undefined;
  private readonly kept = new Map<string, Scalar[][]>();

  constructor(private readonly parts: FormulaParts) {}

  /** @param whole whether the formula names whole columns or rows, of which Univer has those of its grid only */
  reference(
    object: ReferenceObject,
    whole: { readonly columns: boolean; readonly rows: boolean },
  ): Reference {
    const { startRow, startColumn, endRow, endColumn } = object.getRangePosition();
    const size = {
      rows: whole.columns ? MAX_ROWS : endRow - startRow + 1,
      columns: whole.rows ? MAX_COLUMNS : endColumn - startColumn + 1,
    };
    const sheet = object.getCurrentActiveSheetData();
    const within = (length: number, start: number, count: number): number =>
      Math.max(0, Math.min(count, length - start));
    const filled = {
      rows: within(sheet.rowCount, startRow, size.rows),
      columns: within(sheet.columnCount, startColumn, size.columns),
    };
    const runtime = object.getCurrentRuntimeSheetData();
    const spilled = [
      object.getCurrentRuntimeActiveArrayFormulaCellData(),
      object.getCurrentActiveArrayFormulaCellData(),
    ];
    const isSpilled = (row: number, column: number): boolean =>
      spilled.some((cells) => Boolean(cells?.getValue(startRow + row, startColumn + column)));
    const read = (row: number, column: number): Scalar => {
      if (row >= filled.rows || column >= filled.columns) return null;
      const [r, c] = [startRow + row, startColumn + column];
      const found = runtime?.getValue(r, c);
      if (found) return scalarOf(found);
      return scalarOf(isSpilled(row, column) ? object.getCellData(r, c) : sheet.cellData.getValue(r, c));
    };
    const place = { sheet: object.getSheetId(), top: startRow, left: startColumn };
    if (filled.rows * filled.columns <= WORTH_KEEPING) return new Reference(place, size, read, filled);
    const rows = this.whole(object, filled, read, isSpilled);
    return new Reference(place, size, (row, column) => rows[row]?.[column] ?? null, filled);
  }

  /** Every cell of a large range, as far as they cannot change while this calculation runs. */
  private whole(
    object: ReferenceObject,
    filled: { rows: number; columns: number },
    read: (row: number, column: number) => Scalar,
    isSpilled: (row: number, column: number) => boolean,
  ): Scalar[][] {
    this.renew();
    const { startRow, startColumn } = object.getRangePosition();
    const key = [
      object.getUnitId(),
      object.getSheetId(),
      startRow,
      startColumn,
      filled.rows,
      filled.columns,
    ].join("\n");
    const known = this.kept.get(key);
    if (known) return known;
    const { cellData } = object.getCurrentActiveSheetData();
    let isFixed = true;
    const rows = Array.from({ length: filled.rows }, (_, row) =>
      Array.from({ length: filled.columns }, (__, column) => {
        const cell = cellData.getValue(startRow + row, startColumn + column);
        if (cell?.f || cell?.si || isSpilled(row, column)) isFixed = false;
        return read(row, column);
      }),
    );
    if (isFixed) this.kept.set(key, rows);
    return rows;
  }

  /** Univer empties its cache between calculations; what is kept here goes with it. */
  private renew(): void {
    const cache = this.parts.FORMULA_REF_TO_ARRAY_CACHE;
    const stamp = cache.get(STAMP);
    if (stamp && stamp === this.stamp) return;
    this.kept.clear();
    const fresh = this.parts.ArrayValueObject.createByArray([[0]]);
    cache.set(STAMP, fresh);
    this.stamp = fresh;
  }
}

/** One for all workbooks of the process: another workbook's calculation makes this one read anew, which costs time only. */
const STAMP = "host-calculation";
