import { HostError } from "../errors";
import { columnsOf, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, rowsOf, type Area } from "../model";
import { makeTable } from "../model/commands";
import { HostObject } from "./object";
import { RangeObject } from "./range";

/** How the common API answers, by its numbers. */
const STATUS = {
  done: 0,
  tooLargeToGet: 1008,
  notWritable: 2001,
  otherShapeThanSelection: 2002,
  overwritesData: 2003,
  noDataFormat: 2006,
  otherThanCoercionType: 2007,
  tooManyCells: 2014,
  notSupported: 5000,
} as const;
type Status = (typeof STATUS)[keyof typeof STATUS];

interface Answer {
  readonly status: Status;
  readonly rows?: readonly (readonly unknown[])[];
}

/** Arguments as the library puts them together. */
type Wishes = Readonly<Record<string, unknown>>;
type Cells = readonly (readonly unknown[])[];

/** What data can be here; desktops know pictures too. */
const SHAPES: readonly unknown[] = ["matrix", "table", "text"];
/** Excel on the web writes no more cells at once; elsewhere nothing is said. */
const MOST_CELLS = 20_000;

/**
 * The older API of all Office programs (`Office.context.document`), as far as the library hands it over to Excel's own: the
 * selection as text, matrix or table. What else comes this way is refused by the number for it.
 */
export class CommonApiObject extends HostObject {
  static override readonly reference = "_V1Api";

  GetSelectedData({ coercionType, valueFormat, filterType }: Wishes): Answer {
    const { area, selected } = this;
    // No document says which headers the table of a selection has.
    if (coercionType === "table" || !SHAPES.includes(coercionType)) return answer("notSupported");
    if (isWholeColumns(area) || isWholeRows(area)) return answer("tooLargeToGet");
    if (filterType === "onlyVisible" && this.hidesCells(area)) return answer("notSupported");
    return { status: STATUS.done, rows: valueFormat === "formatted" ? selected.Text : selected.Values };
  }

  SetSelectedData({ data, coercionType, cellFormat, tableOptions }: Wishes): Answer {
    const isPlain = SHAPES.includes(coercionType) && !isSaid(cellFormat) && !isSaid(tableOptions);
    if (!isPlain) return answer("notSupported");
    if (coercionType !== shapeOf(data)) return answer("otherThanCoercionType");
    try {
      return answer(coercionType === "table" ? this.insertTable(data as object) : this.write(cellsOf(data)));
    } catch (error) {
      if (error instanceof HostError && error.code === "AccessDenied") return answer("notWritable");
      throw error;
    }
  }

  BindingAddColumns(): Answer {
    return answer("notSupported");
  }
  BindingAddFromNamedItem(): Answer {
    return answer("notSupported");
  }
  BindingAddFromPrompt(): Answer {
    return answer("notSupported");
  }
  BindingAddFromSelection(): Answer {
    return answer("notSupported");
  }
  BindingAddRows(): Answer {
    return answer("notSupported");
  }
  BindingClearFormats(): Answer {
    return answer("notSupported");
  }
  BindingDeleteAllDataValues(): Answer {
    return answer("notSupported");
  }
  BindingGetAll(): Answer & { readonly bindings: readonly unknown[] } {
    return { ...answer("notSupported"), bindings: [] };
  }
  BindingGetById(): Answer {
    return answer("notSupported");
  }
  BindingGetData(): Answer {
    return answer("notSupported");
  }
  BindingReleaseById(): Answer {
    return answer("notSupported");
  }
  BindingSetData(): Answer {
    return answer("notSupported");
  }
  BindingSetFormats(): Answer {
    return answer("notSupported");
  }
  BindingSetTableOptions(): Answer {
    return answer("notSupported");
  }
  GetFilePropertiesAsync(): Answer {
    return answer("notSupported");
  }
  GotoById(): Answer {
    return answer("notSupported");
  }

  private get area(): Area {
    return this.store.selection;
  }

  private get selected(): RangeObject {
    return this.range(this.area);
  }

  private range(area: Area): RangeObject {
    return new RangeObject(this.store, this.store.active, area);
  }

  /** Puts cells where the selection is: into exactly as many, or from the one that is selected on. */
  private write(cells: Cells | undefined): keyof typeof STATUS {
    if (!cells) return "noDataFormat";
    const target = this.targetOf(cells);
    if (typeof target === "string") return target;
    this.range(target).Values = cells;
    return "done";
  }

  private insertTable(data: object): keyof typeof STATUS {
    const { headers, rows } = data as { readonly headers?: unknown; readonly rows?: unknown };
    const [header] =
      cellsOf(Array.isArray(headers) && !Array.isArray(headers[0]) ? [headers] : headers) ?? [];
    const body = cellsOf(rows);
    if (!header) return "notSupported";
    if (!body || body.some(({ length }) => length !== header.length)) return "noDataFormat";
    // Nothing is said of a table over cells that are selected.
    if (this.selected.CellCount > 1) return "notSupported";
    const target = this.targetOf([header, ...body]);
    if (typeof target === "string") return target;
    makeTable(this.store, this.store.active, target, true);
    this.range(target).Values = [header.map(String), ...body];
    return "done";
  }

  private targetOf(cells: Cells): Area | keyof typeof STATUS {
    const { top, left } = this.area;
    const [height, width] = [cells.length, cells[0]?.length ?? 0];
    if (height * width > MOST_CELLS) return "tooManyCells";
    if (this.selected.CellCount > 1)
      return rowsOf(this.area) === height && columnsOf(this.area) === width
        ? this.area
        : "otherShapeThanSelection";
    const target = { top, left, bottom: top + height - 1, right: left + width - 1 };
    if (target.bottom >= MAX_ROWS || target.right >= MAX_COLUMNS) return "otherShapeThanSelection";
    return this.hasOtherData(target) ? "overwritesData" : target;
  }

  /** Whether cells beside the first hold something. */
  private hasOtherData({ top, left, bottom, right }: Area): boolean {
    const sheet = this.store.active;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        if (row === top && column === left) continue;
        if (sheet.value(row, column) !== null || sheet.formula(row, column) !== undefined) return true;
      }
    return false;
  }

  private hidesCells({ top, left, bottom, right }: Area): boolean {
    const sheet = this.store.active;
    for (let row = top; row <= bottom; row++) if (sheet.isRowHidden(row)) return true;
    for (let column = left; column <= right; column++)
      if (sheet.columns.settings(column).hidden === true) return true;
    return false;
  }
}

function answer(status: keyof typeof STATUS): Answer {
  return { status: STATUS[status] };
}

function shapeOf(data: unknown): string | undefined {
  if (Array.isArray(data)) return "matrix";
  if (typeof data === "object" && data !== null) return "rows" in data ? "table" : undefined;
  return data === null || data === undefined ? undefined : "text";
}

/** One value as a cell, or rows of the same length; undefined for anything else. Texts of several cells are not divided here. */
function cellsOf(data: unknown): Cells | undefined {
  if (!Array.isArray(data)) return typeof data === "string" && /[\t\n]/u.test(data) ? undefined : [[data]];
  const rows = data as unknown[];
  const [first] = rows;
  if (!Array.isArray(first) || first.length === 0) return undefined;
  return rows.every((row) => Array.isArray(row) && row.length === first.length)
    ? (rows as unknown[][])
    : undefined;
}

/** Whether an option is given: the library fills in what is empty. */
function isSaid(option: unknown): boolean {
  return typeof option === "object" && option !== null && Object.keys(option).length > 0;
}
