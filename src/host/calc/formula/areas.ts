import { MAX_COLS, MAX_ROWS, parseA1Ref, stringifyA1Ref, type RangeA1 } from "@borgar/fx";
import type { Area } from "../../model";
import { Refusal } from "../evaluate/values";

/** A reference of a formula, as far as it is plain: one area on one sheet. */
export interface SheetArea {
  /** Name of the sheet, when the formula says it. */
  readonly sheet?: string;
  readonly range: RangeA1;
  readonly area: Area;
}

/**
 * The cells that a written reference names.
 * @returns undefined when it is a name
 * @throws Refusal for other workbooks, several sheets and ranges that shrink to what is filled
 */
export function areaOf(text: string): SheetArea | undefined {
  const parsed = parseA1Ref(text);
  if (!parsed) throw new Refusal("range", `${text} is no plain reference`);
  if (text.includes("[")) throw new Refusal("external", "another workbook is not opened");
  const { context = [] } = parsed;
  if ("name" in parsed) return undefined;
  const [sheet] = context;
  if (context.length > 1 || sheet?.includes(":"))
    throw new Refusal("threeD", "a reference over several sheets");
  const { range } = parsed;
  if (range.trim) throw new Refusal("range", "a range that shrinks to what is filled");
  const area = {
    top: range.top ?? 0,
    left: range.left ?? 0,
    bottom: range.bottom ?? (range.top === null ? MAX_ROWS : (range.top ?? MAX_ROWS)),
    right: range.right ?? (range.left === null ? MAX_COLS : (range.left ?? MAX_COLS)),
  };
  return { ...(sheet !== undefined && { sheet }), range, area };
}

/** A reference in A1 form. */
export function writeArea(area: Area, sheet?: string, fixed = true): string {
  const { top, left, bottom, right } = area;
  return stringifyA1Ref({
    ...(sheet !== undefined && { context: [sheet] }),
    range: { top, left, bottom, right, $top: fixed, $left: fixed, $bottom: fixed, $right: fixed },
  });
}

/** The same reference seen from another cell: what is not fixed moves along, and at the edge begins anew. */
export function moved(text: string, rows: number, columns: number): string {
  const parsed = parseA1Ref(text);
  if (!parsed || "name" in parsed) return text;
  const { range } = parsed;
  const shift = (
    at: number | null | undefined,
    fixed: boolean | null | undefined,
    by: number,
    count: number,
  ): number | null => {
    if (at === null || at === undefined) return null;
    return fixed ? at : (((at + by) % count) + count) % count;
  };
  return stringifyA1Ref({
    ...parsed,
    range: {
      ...range,
      top: shift(range.top, range.$top, rows, MAX_ROWS + 1),
      bottom: shift(range.bottom, range.$bottom, rows, MAX_ROWS + 1),
      left: shift(range.left, range.$left, columns, MAX_COLS + 1),
      right: shift(range.right, range.$right, columns, MAX_COLS + 1),
    },
  });
}
