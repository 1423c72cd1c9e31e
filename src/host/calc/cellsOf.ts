import { Reference, type Scalar } from "./evaluate/values";
import { MAX_COLUMNS, MAX_ROWS } from "../store";
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

  reference(object: ReferenceObject): Reference {
    const { startRow, startColumn, endRow, endColumn } = object.getRangePosition();
    const { startRow: writtenRow, startColumn: writtenColumn } = object.getRangeData();
    // Univer has no number for the rows of `A:A`, nor for the columns of `1:1`.
    const [columnWhole, rowWhole] = [Number.isNaN(writtenRow), Number.isNaN(writtenColumn)];
    const size = {
      rows: columnWhole ? MAX_ROWS : endRow - startRow + 1,
      columns: rowWhole ? MAX_COLUMNS : endColumn - startColumn + 1,
    };
    const sheet = object.getCurrentActiveSheetData();
    const within = (length: number, start: number, count: number): number => Math.max(0, Math.min(count, length - start));
    const filled = {
      rows: within(sheet.rowCount, startRow, size.rows),
      columns: within(sheet.columnCount, startColumn, size.columns),
    };
    const read = (row: number, column: number): Scalar =>
      row < filled.rows && column < filled.columns ? this.cell(object, startRow + row, startColumn + column) : null;
    const place = { sheet: object.getSheetId(), top: startRow, left: startColumn };
    if (filled.rows * filled.columns <= WORTH_KEEPING) return new Reference(place, size, read, filled);
    const rows = this.whole(object, filled, read);
    return new Reference(place, size, (row, column) => rows[row]?.[column] ?? null, filled);
  }

  /** Every cell of a large range, as far as they cannot change while this calculation runs. */
  private whole(object: ReferenceObject, filled: { rows: number; columns: number }, read: (row: number, column: number) => Scalar): Scalar[][] {
    this.renew();
    const { startRow, startColumn } = object.getRangePosition();
    const key = [object.getUnitId(), object.getSheetId(), startRow, startColumn, filled.rows, filled.columns].join("\n");
    const known = this.kept.get(key);
    if (known) return known;
    const { cellData } = object.getCurrentActiveSheetData();
    let isFixed = true;
    const rows = Array.from({ length: filled.rows }, (_, row) =>
      Array.from({ length: filled.columns }, (__, column) => {
        const cell = cellData.getValue(startRow + row, startColumn + column);
        if (cell?.f || cell?.si) isFixed = false;
        return read(row, column);
      }),
    );
    if (isFixed && !this.hasArrays(object)) this.kept.set(key, rows);
    return rows;
  }

  private cell(object: ReferenceObject, row: number, column: number): Scalar {
    const found = object.getCurrentRuntimeSheetData()?.getValue(row, column);
    if (found) return scalarOf(found);
    if (this.hasArrays(object)) return scalarOf(object.getCellData(row, column));
    return scalarOf(object.getCurrentActiveSheetData().cellData.getValue(row, column));
  }

  /** Whether anything on the sheet of the range is spilled by an array formula. */
  private hasArrays(object: ReferenceObject): boolean {
    const spilled = [object.getCurrentActiveArrayFormulaRange(), object.getCurrentRuntimeActiveArrayFormulaRange()];
    return spilled.some((ranges) => ranges !== undefined && Object.keys(ranges).length > 0);
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
