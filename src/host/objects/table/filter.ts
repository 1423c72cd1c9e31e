import { HostError } from "../../errors";
import type { Table, Workbook } from "../../model";
import { clearFilterColumn, filterColumn } from "../../model/commands";
import { filterOfTable, type Criteria } from "../../model/filters";
import { HostObject } from "../object";
import {
  byLooks,
  criteriaOf,
  customCriteria,
  dynamicCriteriaOf,
  shownCriteria,
  topCriteria,
  valuesCriteria,
} from "./criteria";
import { sightOf } from "./sight";

/** The filter of one column of a table. */
export class FilterObject extends HostObject {
  static override readonly scalars = ["Criteria"];

  constructor(
    store: Workbook,
    readonly table: Table,
    private readonly offset: () => number,
  ) {
    super(store);
  }

  /** null where the column has none. */
  get Criteria(): unknown {
    const criteria = filterOfTable(this.table).criteria(this.offset());
    return criteria ? shownCriteria(criteria) : null;
  }

  Apply(criteria: unknown): void {
    this.set(criteriaOf(criteria));
  }
  ApplyTopItemsFilter(count: unknown): void {
    this.set(topCriteria(true, false, count));
  }
  ApplyTopPercentFilter(percent: unknown): void {
    this.set(topCriteria(true, true, percent));
  }
  ApplyBottomItemsFilter(count: unknown): void {
    this.set(topCriteria(false, false, count));
  }
  ApplyBottomPercentFilter(percent: unknown): void {
    this.set(topCriteria(false, true, percent));
  }
  ApplyCustomFilter(criteria1: unknown, criteria2?: unknown, oper?: unknown): void {
    this.set(customCriteria(criteria1, criteria2, oper));
  }
  ApplyDynamicFilter(criteria: unknown): void {
    this.set(dynamicCriteriaOf(criteria));
  }
  ApplyValuesFilter(values: unknown): void {
    this.set(valuesCriteria(values));
  }
  ApplyCellColorFilter(): void {
    throw byLooks();
  }
  ApplyFontColorFilter(): void {
    throw byLooks();
  }
  ApplyIconFilter(): void {
    throw byLooks();
  }
  Clear(): void {
    const filter = filterOfTable(this.table);
    if (filter.isOn) clearFilterColumn(this.store, filter, this.offset(), sightOf(this.store));
  }

  private set(criteria: Criteria): void {
    const filter = filterOfTable(this.table);
    if (!filter.isOn)
      throw new HostError("InvalidOperation", `The table "${this.table.name}" shows no filter buttons.`);
    filterColumn(this.store, filter, this.offset(), criteria, sightOf(this.store));
  }
}
