import { HostError } from "../../errors";
import { columnsOf, formatArea, intersect, rowsOf, type Area } from "../address";
import { placesOf } from "../places";
import type { Sheet } from "../sheet";
import { CellError, type CellValue } from "../values";
import type { Workbook } from "../workbook";
import { joined, within, withoutAll } from "./areas";
import type { ValidationEntry } from "./entry";
import { Validations } from "./validations";

/** What the validation of an area says of its cells. */
export interface Verdict {
  /** Cells whose value is not allowed. */
  readonly invalid: readonly Area[];
  /** Whether all cells of the area are among them. */
  readonly isAll: boolean;
}

/** Blank cells that are not allowed are told one by one up to so many. */
const MOST_BLANK = 200_000;

/**
 * Looks for cells whose values their validation does not allow.
 * @throws HostError NotImplemented for rules with formulas that would have to be calculated
 */
export function invalidAreas(workbook: Workbook, sheet: Sheet, area: Area): Verdict {
  const invalid = new Validations(sheet).in(area).flatMap((entry) => {
    const cells = within(entry.areas, area);
    return cells.flatMap((own) => invalidIn(workbook, sheet, entry, own));
  });
  const areas = joined(invalid);
  return { invalid: areas, isAll: withoutAll([area], areas).length === 0 };
}

function invalidIn(workbook: Workbook, sheet: Sheet, entry: ValidationEntry, area: Area): Area[] {
  const type = entry.attribute("type") ?? "none";
  if (type === "none") return [];
  const allowsBlank = isYes(entry.attribute("allowBlank"));
  const used = sheet.usedArea(true);
  const filled = used && intersect(used, area);
  const blank = allowsBlank ? [] : withoutAll([area], filled ? [filled] : []);
  const invalid: Area[] = [...blank];
  if (filled && !allowsBlank && rowsOf(filled) * columnsOf(filled) > MOST_BLANK)
    throw new HostError(
      "NotImplemented",
      `The embedded workbook does not look for blank cells in as many as ${formatArea(area)}.`,
    );
  for (let column = filled?.left ?? 0; filled && column <= filled.right; column++)
    for (let row = filled.top; row <= filled.bottom; row++) {
      const value = sheet.cellValue(row, column);
      const isBlank = value === null || value === "";
      if (isBlank ? !allowsBlank : !isAllowed({ workbook, sheet, entry, row, column }, type, value))
        invalid.push({ top: row, left: column, bottom: row, right: column });
    }
  return invalid;
}

interface RuledCell {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly entry: ValidationEntry;
  readonly row: number;
  readonly column: number;
}

function isAllowed(cell: RuledCell, type: string, value: CellValue): boolean {
  if (value instanceof CellError) return false;
  switch (type) {
    case "list":
      return isListed(cell, value);
    case "whole":
      return typeof value === "number" && Number.isInteger(value) && compares(cell, value);
    case "textLength":
      return compares(cell, String(value).length);
    case "custom":
      throw notCalculated(cell);
    default:
      return typeof value === "number" && compares(cell, value);
  }
}

function isListed(cell: RuledCell, value: CellValue): boolean {
  const source = formulaOf(cell, "formula1") ?? "";
  const words = listed(source);
  // Words of a list are told apart by their case, cells are not.
  if (words) return words.includes(String(value));
  const places = placesOf(cell.workbook, source, cell.sheet);
  if (!places) throw notCalculated(cell);
  return places.some(({ sheet, area }) =>
    sheet.values(bounded(sheet, area)).some((row) => row.some((item) => isSame(item, value))),
  );
}

/** The words of a list that stands in the rule itself; undefined for one that comes from cells. */
export function listed(formula: string): string[] | undefined {
  const quoted = /^"([\s\S]*)"$/u.exec(formula)?.[1];
  return quoted
    ?.replaceAll('""', '"')
    .split(",")
    .map((word) => word.trim());
}

function isSame(item: unknown, value: CellValue): boolean {
  return typeof item === "string" && typeof value === "string"
    ? item.toLowerCase() === value.toLowerCase()
    : item === value;
}

function bounded(sheet: Sheet, area: Area): Area {
  const used = sheet.usedArea(true);
  return (used && intersect(used, area)) ?? { ...area, bottom: area.top, right: area.left };
}

function compares(cell: RuledCell, value: number): boolean {
  const first = figure(cell, "formula1");
  const second = (): number => figure(cell, "formula2");
  switch (cell.entry.attribute("operator") ?? "between") {
    case "notBetween":
      return value < first || value > second();
    case "equal":
      return value === first;
    case "notEqual":
      return value !== first;
    case "greaterThan":
      return value > first;
    case "lessThan":
      return value < first;
    case "greaterThanOrEqual":
      return value >= first;
    case "lessThanOrEqual":
      return value <= first;
    default:
      return value >= first && value <= second();
  }
}

/** A bound of a rule: a number, or what one cell says; a blank cell is 0. */
function figure(cell: RuledCell, name: "formula1" | "formula2"): number {
  const formula = formulaOf(cell, name) ?? "";
  if (formula !== "" && !Number.isNaN(Number(formula))) return Number(formula);
  const [place, ...others] = placesOf(cell.workbook, formula, cell.sheet) ?? [];
  const isOne = place && others.length === 0 && rowsOf(place.area) === 1 && columnsOf(place.area) === 1;
  const value = isOne ? place.sheet.cellValue(place.area.top, place.area.left) : undefined;
  if (value === null || typeof value === "number") return value ?? 0;
  throw notCalculated(cell);
}

function formulaOf({ entry, row, column }: RuledCell, name: "formula1" | "formula2"): string | undefined {
  return entry.formula(name, row, column);
}

function notCalculated(cell: RuledCell): HostError {
  const formula = formulaOf(cell, "formula1") ?? "";
  return new HostError(
    "NotImplemented",
    `The embedded workbook does not calculate the rule "=${formula}" of a validation.`,
  );
}

function isYes(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
