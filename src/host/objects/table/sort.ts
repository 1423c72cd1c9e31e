import { HostError } from "../../errors";
import type { Table, Workbook } from "../../model";
import { clearOrder, orderOf, sortTable } from "../../model/commands";
import type { SortField } from "../../model/sorting";
import { assertWord, HostObject, invalid } from "../object";

/** How a table is sorted. */
export class TableSortObject extends HostObject {
  static override readonly scalars = ["MatchCase", "Method", "Fields"];

  constructor(
    store: Workbook,
    readonly table: Table,
  ) {
    super(store);
  }

  get Fields(): unknown[] {
    return orderOf(this.table).fields.map(({ key, isAscending }) => ({
      key,
      ascending: isAscending,
      sortOn: "Value",
      dataOption: "Normal",
    }));
  }
  get MatchCase(): boolean {
    return orderOf(this.table).matchesCase;
  }
  /** For Chinese characters only. */
  get Method(): string {
    return "PinYin";
  }

  Apply(fields: unknown, matchCase?: unknown, method?: unknown): void {
    if (method !== undefined && method !== null) assertWord(method, ["PinYin", "StrokeCount"]);
    if (!Array.isArray(fields) || fields.length === 0)
      throw invalid("A table is sorted by at least one field.");
    const read = (fields as readonly unknown[]).map(fieldOf);
    sortTable(this.store, this.table, { fields: read, matchesCase: matchCase === true });
  }
  Clear(): void {
    clearOrder(this.store, this.table);
  }
  Reapply(): void {
    const order = orderOf(this.table);
    if (order.fields.length > 0) sortTable(this.store, this.table, order);
  }
}

/** `Excel.SortField`. @throws HostError InvalidArgument, NotImplemented for colours, icons and parts of rich values */
function fieldOf(given: unknown): SortField {
  const { key, ascending, sortOn, dataOption, subField } = (given ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof key !== "number" || !Number.isInteger(key) || key < 0)
    throw invalid("A field of a sort has a key, the number of its column from 0.");
  if (isGiven(sortOn)) assertWord(sortOn, ["Value", "CellColor", "FontColor", "Icon"]);
  if (isGiven(dataOption)) assertWord(dataOption, ["Normal", "TextAsNumber"]);
  if ((isGiven(sortOn) && sortOn !== "Value") || isGiven(subField))
    throw new HostError("NotImplemented", "The embedded workbook sorts by values alone.");
  return { key, isAscending: ascending !== false, readsTexts: dataOption === "TextAsNumber" };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
