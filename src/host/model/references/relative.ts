import { parseA1Ref, tokenize, type RangeA1 } from "@borgar/fx/xlsx";
import { HostError } from "../../errors";
import { MAX_COLUMNS, MAX_ROWS } from "../address";
import { spelled } from "./formula";

/** A cell of a sheet, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A row or column of a reference; whole columns and rows have no ends of their own. */
type End = number | null;

/** A reference of a formula, and what it becomes; undefined when it would lie outside the sheet. */
type Change = (range: RangeA1, sheet: string) => RangeA1 | undefined;

/**
 * The formula that a copy of a cell has: relative references keep their distance to the cell, `$` ones stay. What would lie
 * outside the sheet is `#REF!`.
 */
export function copiedFormula(formula: string, from: Place, to: Place): string {
  const [down, right] = [to.row - from.row, to.column - from.column];
  if (down === 0 && right === 0) return formula;
  return changed(formula, (range) => moved(range, down, right));
}

/**
 * The formula that a copy of a cell has when rows become columns: so do the distances of its references.
 * @throws HostError NotImplemented for references that are relative in one direction only, and for whole rows and columns
 */
export function transposedFormula(formula: string, from: Place, to: Place): string {
  return changed(formula, (range) => {
    const { top = null, left = null, bottom = null, right = null } = range;
    const flags = [range.$top, range.$left, range.$bottom, range.$right];
    if (flags.every((isFixed) => isFixed)) return range;
    const isWhole = top === null || left === null || bottom === null || right === null;
    if (isWhole || flags.some((isFixed) => isFixed))
      throw new HostError(
        "NotImplemented",
        `The embedded workbook transposes no formula with such a reference: =${formula}.`,
      );
    const place = { row: to.row - from.column, column: to.column - from.row };
    const turned = {
      ...range,
      top: place.row + left,
      left: place.column + top,
      bottom: place.row + right,
      right: place.column + bottom,
    };
    return isOnSheet(turned) ? turned : undefined;
  });
}

/** Whether a formula has a relative reference that names its sheet. */
export function namesSheetRelatively(formula: string): boolean {
  let found = false;
  changed(formula, (range, sheet) => {
    found ||= sheet !== "" && moved(range, 1, 0) !== range;
    return range;
  });
  return found;
}

/** Whether a formula refers to columns of tables. */
export function hasStructuredReference(formula: string): boolean {
  return (
    formula.includes("[") && tokenize(formula, { mergeRefs: true }).some(({ type }) => type === "structured")
  );
}

function changed(formula: string, change: Change): string {
  if (!/[A-Za-z:]/u.test(formula)) return formula;
  return tokenize(formula, { mergeRefs: true })
    .map(({ type, value }) => {
      if (type !== "range" && type !== "range_beam" && type !== "range_ternary") return value;
      const reference = parseA1Ref(value, { allowTernary: true });
      if (!reference || !("range" in reference) || !reference.range) return value;
      const sheet = value.slice(0, value.lastIndexOf("!") + 1);
      const range = change(reference.range, sheet);
      if (range === reference.range) return value;
      return sheet + (range ? spelled(ordered(range), value) : "#REF!");
    })
    .join("");
}

/** A reference by so many rows and columns; the same object when all of it is fixed. */
function moved(range: RangeA1, down: number, right: number): RangeA1 | undefined {
  const by = (at: End, isFixed: boolean | null | undefined, distance: number): End =>
    at === null || isFixed === true ? at : at + distance;
  const result = {
    ...range,
    top: by(range.top ?? null, range.$top, down),
    bottom: by(range.bottom ?? null, range.$bottom, down),
    left: by(range.left ?? null, range.$left, right),
    right: by(range.right ?? null, range.$right, right),
  };
  const isSame = (["top", "bottom", "left", "right"] as const).every(
    (end) => result[end] === (range[end] ?? null),
  );
  if (isSame) return range;
  return isOnSheet(result) ? result : undefined;
}

function isOnSheet({ top = null, left = null, bottom = null, right = null }: RangeA1): boolean {
  const isWithin = (at: End, count: number): boolean => at === null || (at >= 0 && at < count);
  return (
    isWithin(top, MAX_ROWS) &&
    isWithin(bottom, MAX_ROWS) &&
    isWithin(left, MAX_COLUMNS) &&
    isWithin(right, MAX_COLUMNS)
  );
}

/** An end that is fixed may have been overtaken by the other. */
function ordered(range: RangeA1): RangeA1 {
  const { top = null, left = null, bottom = null, right = null, $top, $left, $bottom, $right } = range;
  const isUpsideDown = top !== null && bottom !== null && top > bottom;
  const isBackwards = left !== null && right !== null && left > right;
  return {
    ...range,
    ...(isUpsideDown && { top: bottom, bottom: top, $top: $bottom, $bottom: $top }),
    ...(isBackwards && { left: right, right: left, $left: $right, $right: $left }),
  };
}
