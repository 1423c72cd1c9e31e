import { HostError } from "../../errors";
import { setAttribute } from "../../package";
import { columnsOf, formatAddress, formatArea, intersect, type Area } from "../address";
import {
  filterOfSheet,
  filtersOn,
  matcherOf,
  type AutoFilter,
  type Criteria,
  type FilteredCell,
} from "../filters";
import type { Sheet } from "../sheet";
import type { CellValue } from "../values";
import type { Workbook } from "../workbook";

/** What a filter sees that the cells themselves do not hold. */
export interface Sight {
  /** What a cell with a value and a number format shows. */
  readonly text: (value: CellValue, numberFormat: string) => string;
  /** Today as a serial number of the 1900 system. */
  readonly today: () => number;
}

/** Days between the two ways to count. */
const DAYS_TO_1904 = 1462;

/**
 * Puts a filter over cells of a sheet, the first row of which is their header. The sheet has one at most: another place takes
 * the place of the old one, with its criteria.
 * @throws HostError InvalidArgument for cells without a row below the header, or cells of a table
 */
export function placeFilter(workbook: Workbook, sheet: Sheet, wanted: Area): AutoFilter {
  assertFilterable(sheet);
  const filter = filterOfSheet(sheet);
  const used = sheet.usedArea(false);
  const area = used && intersect(wanted, used);
  if (!area || area.top === area.bottom)
    throw new HostError("InvalidArgument", "A filter needs a header row and at least one row of data.");
  if (workbook.tables.some((table) => table.sheet === sheet && intersect(table.area, area)))
    throw new HostError(
      "InvalidArgument",
      "These cells belong to a table; tables are filtered by their own filter.",
    );
  if (filter.isOn && formatArea(filter.area) === formatArea(area)) return filter;
  if (filter.isOn) clearFilter(workbook, filter);
  filter.place(area);
  const at = formatAddress(sheet.name, area).lastIndexOf("!") + 1;
  const address = formatAddress(sheet.name, area);
  workbook.names.setBuiltIn(
    "_xlnm._FilterDatabase",
    sheet,
    address.slice(0, at) + address.slice(at).replaceAll(/([A-Z]+)(\d+)/gu, "$$$1$$$2"),
  );
  workbook.emit({ kind: "structure", origin: "api" });
  return filter;
}

/**
 * Filters by a column, together with the criteria that other columns have.
 * @param offset of the column, from the filter's first one
 */
export function filterColumn(
  workbook: Workbook,
  filter: AutoFilter,
  offset: number,
  criteria: Criteria,
  sight: Sight,
): void {
  assertFilterable(filter.sheet);
  assertColumn(filter, offset);
  const others = filter.columns().filter((column) => column.offset !== offset);
  applyAll(workbook, filter, [...others, { offset, criteria }], sight);
}

/** Filters once more by what is there: cells may have changed since. */
export function reapplyFilter(workbook: Workbook, filter: AutoFilter, sight: Sight): void {
  assertFilterable(filter.sheet);
  if (filter.isFiltering) applyAll(workbook, filter, filter.columns(), sight);
}

/** Takes the criteria of one column away; rows that the others leave out stay so. */
export function clearFilterColumn(
  workbook: Workbook,
  filter: AutoFilter,
  offset: number,
  sight: Sight,
): void {
  assertFilterable(filter.sheet);
  assertColumn(filter, offset);
  const others = filter.columns().filter((column) => column.offset !== offset);
  if (others.length === 0) {
    clearFilter(workbook, filter);
    return;
  }
  applyAll(workbook, filter, others, sight);
  filter.clear(offset);
}

/** Takes all criteria away: the rows are there again. */
export function clearFilter(workbook: Workbook, filter: AutoFilter): void {
  assertFilterable(filter.sheet);
  if (!filter.isFiltering) return;
  assertAlone(workbook, filter);
  const { sheet, data } = filter;
  for (const { offset } of filter.columns()) filter.clear(offset);
  for (let row = data.top; row <= data.bottom; row++) show(sheet, row, true);
  noteMode(filter);
  workbook.emit({ kind: "structure", origin: "api" });
}

/** Takes the filter itself away, with its buttons. */
export function removeFilter(workbook: Workbook, filter: AutoFilter): void {
  assertFilterable(filter.sheet);
  if (!filter.isOn) return;
  clearFilter(workbook, filter);
  filter.remove();
  if (!filter.table) workbook.names.setBuiltIn("_xlnm._FilterDatabase", filter.sheet, undefined);
  workbook.emit({ kind: "structure", origin: "api" });
}

type ColumnCriteria = ReturnType<AutoFilter["columns"]>[number];

function applyAll(
  workbook: Workbook,
  filter: AutoFilter,
  columns: readonly ColumnCriteria[],
  sight: Sight,
): void {
  assertAlone(workbook, filter);
  const { sheet, data } = filter;
  const day = { today: sight.today(), offset: workbook.is1904 ? DAYS_TO_1904 : 0 };
  const matchers = columns.map(({ offset, criteria }) => {
    const column = data.left + offset;
    return { offset, criteria, column, matcher: matcherOf(criteria, numbersIn(sheet, data, column), day) };
  });
  for (const { offset, criteria, matcher } of matchers) filter.set(offset, criteria, matcher);
  for (let row = data.top; row <= data.bottom; row++) {
    const fits = matchers.every(({ column, matcher }) =>
      matcher.fits(new Seen(sheet, row, column, sight, day.offset)),
    );
    show(sheet, row, fits);
  }
  noteMode(filter);
  workbook.emit({ kind: "structure", origin: "api" });
}

/** Rows that two filters share: what the one leaves out cannot be told from what the other does. */
function assertAlone(workbook: Workbook, filter: AutoFilter): void {
  const { sheet, data, area } = filter;
  for (const other of filtersOn(workbook, sheet))
    if (
      other.isFiltering &&
      formatArea(other.area) !== formatArea(area) &&
      other.data.top <= data.bottom &&
      data.top <= other.data.bottom
    )
      throw new HostError(
        "NotImplemented",
        "The embedded workbook changes no filter beside another one that leaves out rows of it.",
      );
}

function numbersIn(sheet: Sheet, { top, bottom }: Area, column: number): number[] {
  const numbers: number[] = [];
  for (let row = top; row <= bottom; row++) {
    const value = sheet.cellValue(row, column);
    if (typeof value === "number") numbers.push(value);
  }
  return numbers;
}

/** A cell that is looked at only as closely as the criteria ask. */
class Seen implements FilteredCell {
  constructor(
    private readonly sheet: Sheet,
    private readonly row: number,
    private readonly column: number,
    private readonly sight: Sight,
    private readonly offset: number,
  ) {}

  get value(): CellValue {
    return this.sheet.cellValue(this.row, this.column);
  }

  get text(): string {
    return this.sight.text(this.value, this.sheet.numberFormat(this.row, this.column));
  }

  get date(): number | undefined {
    const { value } = this;
    const isDate = typeof value === "number" && showsDate(this.sheet.numberFormat(this.row, this.column));
    return isDate ? value + this.offset : undefined;
  }
}

/** Whether a number format shows days or times: its letters for them stand outside quotes and brackets. */
function showsDate(numberFormat: string): boolean {
  return /[dmyhs]/iu.test(numberFormat.replaceAll(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/gu, ""));
}

function show(sheet: Sheet, row: number, isShown: boolean): void {
  if (sheet.isRowHidden(row) === isShown) sheet.setRow(row, { hidden: isShown ? undefined : "1" });
}

/** The sheet says whether its own filter leaves rows out. */
function noteMode({ sheet, table, isFiltering }: AutoFilter): void {
  if (table || (!isFiltering && !sheet.child("sheetPr"))) return;
  setAttribute(sheet.editChild("sheetPr"), "filterMode", isFiltering ? true : undefined);
}

function assertFilterable(sheet: Sheet): void {
  sheet.assertWritable(undefined, "autoFilter");
}

function assertColumn(filter: AutoFilter, offset: number): void {
  if (!filter.has(offset))
    throw new HostError(
      "InvalidArgument",
      `There is no column ${offset} among the ${columnsOf(filter.area)} that are filtered.`,
    );
}
