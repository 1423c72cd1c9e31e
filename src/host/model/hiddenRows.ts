import { MAX_COLUMNS, type Area } from "./address";
import { runsOf } from "./areas";
import type { Sheet } from "./sheet";

/** Rows that were hidden or shown and that nobody was told of yet. */
export class HiddenRows {
  private readonly changed = new Map<Sheet, Map<number, boolean>>();

  note(sheet: Sheet, row: number, isHidden: boolean): void {
    const rows = this.changed.get(sheet) ?? new Map<number, boolean>();
    this.changed.set(sheet, rows);
    // Hidden and shown again, it is as it was.
    if (rows.get(row) === !isHidden) rows.delete(row);
    else rows.set(row, isHidden);
  }

  /** Gives what was noted, rows beside each other in one, and forgets it. */
  take(): { readonly sheet: Sheet; readonly rows: readonly Area[]; readonly isHidden: boolean }[] {
    const taken = [...this.changed].flatMap(([sheet, rows]) =>
      [true, false].map((isHidden) => ({
        sheet,
        isHidden,
        rows: wholeRows([...rows].filter(([, hidden]) => hidden === isHidden).map(([row]) => row)),
      })),
    );
    this.changed.clear();
    return taken.filter(({ rows }) => rows.length > 0);
  }
}

function wholeRows(rows: readonly number[]): Area[] {
  return runsOf(rows).map(([top, bottom]) => ({ top, bottom, left: 0, right: MAX_COLUMNS - 1 }));
}
