import { HostError } from "../../errors";
import type { Workbook } from "../../model";
import { sortCells } from "../../model/commands";
import type { KeptAreas } from "../../model/references/kept";
import { assertWord, HostObject, invalid } from "../object";

/** One condition of a sort, as Office.js says it. */
export interface SortCondition {
  readonly key?: unknown;
  readonly ascending?: boolean | null;
  readonly color?: string | null;
  readonly dataOption?: string | null;
  readonly icon?: unknown;
  readonly sortOn?: string | null;
  readonly subField?: string | null;
}

/** Excel's most conditions of a sort. */
const MOST_FIELDS = 64;

export class RangeSortObject extends HostObject {
  constructor(
    store: Workbook,
    private readonly cells: KeptAreas,
  ) {
    super(store);
  }

  override keeps(): KeptAreas {
    return this.cells;
  }

  Apply(
    fields: unknown,
    matchCase: boolean | null,
    hasHeaders: boolean | null,
    orientation: string | null,
    method: string | null,
  ): void {
    assertWord(orientation ?? "Rows", ["Rows", "Columns"]);
    assertWord(method ?? "PinYin", ["PinYin", "StrokeCount"]);
    sortCells(this.store, this.cells.sheet, this.cells.area, {
      fields: sortFields(fields),
      matchesCase: matchCase === true,
      hasHeaders: hasHeaders === true,
      byColumns: orientation === "Columns",
    });
  }
}

/** Conditions of a sort as the model takes them. @throws HostError InvalidArgument, and NotImplemented for colours and icons */
export function sortFields(fields: unknown): { key: number; isAscending: boolean; readsTexts: boolean }[] {
  if (!Array.isArray(fields) || fields.length === 0 || fields.length > MOST_FIELDS)
    throw invalid(`A sort has 1 to ${MOST_FIELDS} conditions.`);
  return (fields as (SortCondition | null)[]).map((field) => {
    const { key, ascending, dataOption, sortOn, subField, color, icon } = field ?? {};
    if (typeof key !== "number") throw invalid("A condition of a sort has a key.");
    assertWord(sortOn ?? "Value", ["Value", "CellColor", "FontColor", "Icon"]);
    assertWord(dataOption ?? "Normal", ["Normal", "TextAsNumber"]);
    const byLook =
      (sortOn ?? "Value") !== "Value" || (color ?? "") !== "" || (icon !== null && icon !== undefined);
    if (byLook || (subField ?? "") !== "")
      throw new HostError(
        "NotImplemented",
        "The embedded workbook sorts by values only, not by colours, icons or fields of data types.",
      );
    return { key, isAscending: ascending !== false, readsTexts: dataOption === "TextAsNumber" };
  });
}
