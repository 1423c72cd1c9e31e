import { intersect, type Area } from "./address";
import { CellSet } from "./areas";
import { arrayAt } from "./arrays";
import { keyOf, placeOfKey } from "./cells";
import { elementsOf } from "../package";
import { rulesIn, type AreaRule, type RuleKind } from "./rules";
import type { Sheet } from "./sheet";
import { CellError, type CellValue } from "./values";

/** Kinds of cells that can be gone to, in Excel's words. */
export const SPECIAL_CELLS = [
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
] as const;
export type SpecialCells = (typeof SPECIAL_CELLS)[number];

type ValueKind = "error" | "logical" | "number" | "text";

/** Which values the words for kinds of values mean. */
export const SPECIAL_VALUES: Readonly<Record<string, readonly ValueKind[]>> = {
  All: ["error", "logical", "number", "text"],
  Errors: ["error"],
  ErrorsLogical: ["error", "logical"],
  ErrorsNumbers: ["error", "number"],
  ErrorsText: ["error", "text"],
  ErrorsLogicalNumber: ["error", "logical", "number"],
  ErrorsLogicalText: ["error", "logical", "text"],
  ErrorsNumberText: ["error", "number", "text"],
  Logical: ["logical"],
  LogicalNumbers: ["logical", "number"],
  LogicalText: ["logical", "text"],
  LogicalNumbersText: ["logical", "number", "text"],
  Numbers: ["number"],
  NumbersText: ["number", "text"],
  Text: ["text"],
};

/** The cells of an area that are of a kind, as rectangles. Blank ones count only as far as the sheet is used. */
export function specialCells(
  sheet: Sheet,
  area: Area,
  kind: SpecialCells,
  values: readonly ValueKind[],
): Area[] {
  switch (kind) {
    case "ConditionalFormats":
      return cellsUnder(rulesIn(sheet, "conditions", area), area);
    case "DataValidations":
      return cellsUnder(rulesIn(sheet, "validations", area), area);
    case "SameConditionalFormat":
      return sameRules(sheet, "conditions", area);
    case "SameDataValidation":
      return sameRules(sheet, "validations", area);
    case "Visible":
      return visibleCells(sheet, area);
    case "Formulas":
      return formulaCells(sheet, area, (value) => {
        const own = kindOf(value);
        // A formula that shows nothing gives a text.
        return values.includes(own ?? "text");
      });
    case "Blanks":
    case "Constants":
      return cellsOf(sheet, area, (row, column) => {
        if (sheet.formula(row, column) !== undefined || arrayAt(sheet, row, column) !== undefined)
          return false;
        const own = kindOf(sheet.cellValue(row, column));
        return kind === "Blanks" ? own === undefined : own !== undefined && values.includes(own);
      });
  }
}

function cellsOf(sheet: Sheet, area: Area, isMeant: (row: number, column: number) => boolean): Area[] {
  const used = sheet.usedArea(false);
  const part = used && intersect(used, area);
  const cells = new CellSet();
  if (!part) return [];
  for (let row = part.top; row <= part.bottom; row++)
    for (let column = part.left; column <= part.right; column++)
      if (isMeant(row, column)) cells.add(row, column);
  return cells.rectangles();
}

/** The cells that formulas fill; the others, of which there may be a hundred times as many, are not looked at. */
function formulaCells(sheet: Sheet, area: Area, isMeant: (value: CellValue) => boolean): Area[] {
  const { formulas, arrays } = sheet.grid;
  const keys = new Set<number>(formulas.keys());
  for (const { array } of arrays.values()) {
    const part = array && intersect(array, area);
    if (!part) continue;
    for (let row = part.top; row <= part.bottom; row++)
      for (let column = part.left; column <= part.right; column++) keys.add(keyOf(row, column));
  }
  const cells = new CellSet();
  // Keys grow row by row, from the left.
  for (const key of [...keys].sort((one, other) => one - other)) {
    const { row, column } = placeOfKey(key);
    const isInside = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
    if (isInside && isMeant(sheet.cellValue(row, column))) cells.add(row, column);
  }
  return cells.rectangles();
}

function kindOf(value: CellValue): ValueKind | undefined {
  if (value === null) return undefined;
  if (value instanceof CellError) return "error";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "logical" : "text";
}

function cellsUnder(rules: readonly AreaRule[], area: Area): Area[] {
  return united(rules.flatMap(({ areas }) => areas.flatMap((own) => intersect(own, area) ?? [])));
}

/** Rectangles without what they share, in reading order. */
export function united(areas: readonly Area[]): Area[] {
  const tops = [...new Set(areas.flatMap(({ top, bottom }) => [top, bottom + 1]))].sort(
    (one, other) => one - other,
  );
  const bands: Area[] = [];
  tops.slice(0, -1).forEach((top, at) => {
    const bottom = (tops[at + 1] ?? top + 1) - 1;
    const across = areas
      .filter((area) => area.top <= top && area.bottom >= bottom)
      .sort((one, other) => one.left - other.left);
    const joined: Area[] = [];
    for (const { left, right } of across) {
      const before = joined.at(-1);
      if (before && before.right >= left - 1)
        joined[joined.length - 1] = { ...before, right: Math.max(before.right, right) };
      else joined.push({ top, left, bottom, right });
    }
    for (const area of joined) {
      const above = bands.findIndex(
        (band) => band.bottom === top - 1 && band.left === area.left && band.right === area.right,
      );
      const known = bands[above];
      if (known) bands[above] = { ...known, bottom };
      else bands.push(area);
    }
  });
  return bands.sort((one, other) => one.top - other.top || one.left - other.left);
}

/** Cells with all the rules that the first of the area has. */
function sameRules(sheet: Sheet, kind: RuleKind, area: Area): Area[] {
  const wanted = rulesIn(sheet, kind, { ...area, bottom: area.top, right: area.left }).map(textOf);
  if (wanted.length === 0) return [];
  const rules = rulesIn(sheet, kind, area);
  return wanted.reduce<Area[]>(
    (common, text) => {
      const under = cellsUnder(
        rules.filter((rule) => textOf(rule) === text),
        area,
      );
      return united(common.flatMap((one) => under.flatMap((other) => intersect(one, other) ?? [])));
    },
    [area],
  );
}

function textOf({ element }: AreaRule): string {
  const { sqref: _, ...attributes } = element.attributes;
  return JSON.stringify([attributes, elementsOf(element).map((child) => child.toJSON())]);
}

function visibleCells(sheet: Sheet, area: Area): Area[] {
  const columns: [number, number][] = [];
  for (const [first, last] of visibleColumns(sheet, area)) columns.push([first, last]);
  return visibleRows(sheet, area).flatMap(([top, bottom]) =>
    columns.map(([left, right]) => ({ top, left, bottom, right })),
  );
}

/** Stretches of rows in sight. */
export function visibleRows(sheet: Sheet, { top, bottom }: Area): [first: number, last: number][] {
  const known = Math.min(bottom, sheet.grid.rows.length - 1);
  const stretches = stretchesOf(top, known, (row) => !sheet.isRowHidden(row));
  if (known >= bottom) return stretches;
  // Rows behind the last that is there are all in sight.
  const before = stretches.at(-1);
  const start = Math.max(top, known + 1);
  if (before && before[1] === start - 1) before[1] = bottom;
  else stretches.push([start, bottom]);
  return stretches;
}

/** Stretches of columns in sight. */
export function visibleColumns(sheet: Sheet, { left, right }: Area): [first: number, last: number][] {
  return stretchesOf(left, right, (column) => sheet.columns.settings(column).hidden !== true);
}

function stretchesOf(first: number, last: number, isMeant: (at: number) => boolean): [number, number][] {
  const stretches: [number, number][] = [];
  for (let at = first; at <= last; at++) {
    if (!isMeant(at)) continue;
    const before = stretches.at(-1);
    if (before && before[1] === at - 1) before[1] = at;
    else stretches.push([at, at]);
  }
  return stretches;
}
