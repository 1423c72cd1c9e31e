import { HostError } from "../../errors";
import { columnsOf, formatArea, type Sheet, type Table, type Workbook } from "../../model";
import {
  clearFilter,
  clearFilterColumn,
  filterColumn,
  placeFilter,
  reapplyFilter,
  removeFilter,
} from "../../model/commands";
import { filterOfSheet, filterOfTable, type AutoFilter } from "../../model/filters";
import { HostObject, invalid, NullObject } from "../object";
import { RangeObject } from "../range";
import { criteriaOf, shownCriteria } from "./criteria";
import { sightOf } from "./sight";

/** The filter of a table or of the cells of a sheet. */
export class AutoFilterObject extends HostObject {
  static override readonly scalars = ["Enabled", "IsDataFiltered", "Criteria"];

  constructor(
    store: Workbook,
    readonly home: Sheet | Table,
  ) {
    super(store);
  }

  get Enabled(): boolean {
    return this.filter.isOn;
  }
  get IsDataFiltered(): boolean {
    return this.filter.isFiltering;
  }
  /** One entry for each column. */
  get Criteria(): unknown[] {
    const { filter } = this;
    if (!filter.isOn) return [];
    return Array.from({ length: columnsOf(filter.area) }, (_, offset) =>
      shownCriteria(filter.criteria(offset)),
    );
  }

  Apply(range: RangeObject | string, columnIndex?: number | null, criteria?: unknown): void {
    const hasColumn = columnIndex !== undefined && columnIndex !== null;
    const wanted = criteria === undefined || criteria === null ? undefined : criteriaOf(criteria);
    if (wanted && !hasColumn) throw invalid("Criteria need the column that they are for.");
    const { sheet, area } = typeof range === "string" ? this.store.resolve(range, this.filter.sheet) : range;
    if (sheet !== this.filter.sheet) throw invalid("The range lies on another sheet.");
    const { table } = this.filter;
    if (
      table &&
      formatArea(area) !== formatArea(table.area) &&
      formatArea(area) !== formatArea(this.filter.area)
    )
      throw invalid(`The filter of a table is applied to the whole of it, ${formatArea(table.area)}.`);
    if (table && !this.filter.isOn)
      throw new HostError("InvalidOperation", `The table "${table.name}" shows no filter buttons.`);
    if (area.top === area.bottom && area.left === area.right)
      throw new HostError(
        "NotImplemented",
        "The embedded workbook filters a range, not what lies around a cell.",
      );
    if (hasColumn && (columnIndex < 0 || columnIndex >= columnsOf(area)))
      throw invalid(`There is no column ${columnIndex} in ${formatArea(area)}.`);
    const filter = table ? this.filter : placeFilter(this.store, sheet, area);
    if (wanted && hasColumn) filterColumn(this.store, filter, columnIndex, wanted, sightOf(this.store));
  }
  ClearColumnCriteria(columnIndex: number): void {
    clearFilterColumn(this.store, this.filter, columnIndex, sightOf(this.store));
  }
  ClearCriteria(): void {
    clearFilter(this.store, this.filter);
  }
  Reapply(): void {
    reapplyFilter(this.store, this.filter, sightOf(this.store));
  }
  Remove(): void {
    removeFilter(this.store, this.filter);
  }
  GetRange(): HostObject {
    const { filter } = this;
    if (!filter.isOn) throw new HostError("ItemNotFound", "There is no filter.");
    return new RangeObject(this.store, filter.sheet, filter.area);
  }
  GetRangeOrNullObject(): HostObject {
    return this.filter.isOn ? this.GetRange() : new NullObject(this.store);
  }

  private get filter(): AutoFilter {
    return "part" in this.home && "headers" in this.home
      ? filterOfTable(this.home)
      : filterOfSheet(this.home);
  }
}
