import { HostError } from "../../errors";
import { columnsOf, formatArea, intersect, rowsOf, type Area } from "../address";
import { placesOf, type Place } from "../places";
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
 * @throws HostError NotImplemented for rules that cannot be calculated exactly
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
  const { type, allowsBlank } = entry;
  if (type === "none") return [];
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

/** A cell that an entry rules. */
export interface RuledCell {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly entry: ValidationEntry;
  readonly row: number;
  readonly column: number;
}

/**
 * Whether a rule allows a value that stands in its cell.
 * @throws HostError NotImplemented for rules that cannot be calculated exactly
 */
export function isAllowed(cell: RuledCell, type: string, value: CellValue): boolean {
  if (value instanceof CellError) return false;
  switch (type) {
    case "list":
      return isListed(cell, value);
    case "whole":
      return typeof value === "number" && Number.isInteger(value) && compares(cell, value);
    case "textLength":
      return compares(cell, String(value).length);
    case "custom":
      return isTrue(cell);
    default:
      return typeof value === "number" && compares(cell, value);
  }
}

/** What else than a truth value or a number a formula may come to for Excel is documented nowhere. */
function isTrue(cell: RuledCell): boolean {
  const result = calculated(cell, formulaOf(cell, "formula1") ?? "");
  if (typeof result !== "boolean" && typeof result !== "number") throw notCalculated(cell);
  return result !== false && result !== 0;
}

function isListed(cell: RuledCell, value: CellValue): boolean {
  const words = listed(formulaOf(cell, "formula1") ?? "");
  // Words of a list are told apart by their case, cells are not.
  if (words) return words.includes(String(value));
  return listCells(cell).some(({ sheet, area }) =>
    sheet.values(bounded(sheet, area)).some((row) => row.some((item) => isSame(item, value))),
  );
}

/**
 * The cells that a list is taken from.
 * @throws HostError NotImplemented where that would have to be calculated
 */
export function listCells(cell: RuledCell): readonly Place[] {
  const { workbook, sheet } = cell;
  const source = formulaOf(cell, "formula1") ?? "";
  const places = placesOf(workbook, source, sheet);
  if (places) return places;
  const found = workbook.calculator?.cells(source, cell);
  if (!found) throw notCalculated(cell);
  return [found];
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

/** A bound of a rule: a number, what one cell says, or what a formula comes to; a blank cell is 0. */
function figure(cell: RuledCell, name: "formula1" | "formula2"): number {
  const formula = formulaOf(cell, name) ?? "";
  if (formula !== "" && !Number.isNaN(Number(formula))) return Number(formula);
  const [place, ...others] = placesOf(cell.workbook, formula, cell.sheet) ?? [];
  if (!place && formula === "") throw notCalculated(cell);
  const isOne = place && others.length === 0 && rowsOf(place.area) === 1 && columnsOf(place.area) === 1;
  const ofCells = isOne ? place.sheet.cellValue(place.area.top, place.area.left) : undefined;
  const value = place ? ofCells : calculated(cell, formula);
  if (value === null || typeof value === "number") return value ?? 0;
  throw notCalculated(cell);
}

function formulaOf({ entry, row, column }: RuledCell, name: "formula1" | "formula2"): string | undefined {
  return entry.formula(name, row, column);
}

/** @returns undefined for what comes to an array, or where nobody calculates */
function calculated({ workbook, ...from }: RuledCell, formula: string): CellValue | undefined {
  return workbook.calculator?.formula(formula, from).single;
}

/** What cannot be said of a rule. */
export function notCalculated(cell: RuledCell): HostError {
  const formula = formulaOf(cell, "formula1") ?? "";
  return new HostError(
    "NotImplemented",
    `The embedded workbook does not calculate the rule "=${formula}" of a validation.`,
  );
}
