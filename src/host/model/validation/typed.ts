import { HostError } from "../../errors";
import { isWithin, parseArea, splitAddress, type Area } from "../address";
import { cellArea, isOneCell } from "../areas";
import { placesOf, splitUnion, type Place } from "../places";
import type { Sheet } from "../sheet";
import type { CellValue } from "../values";
import type { Workbook } from "../workbook";
import { isAllowed, listCells, listed, notCalculated, type RuledCell } from "./check";
import type { ValidationAlert } from "./entry";
import { Validations } from "./validations";

/** What somebody types into a cell. */
export interface TypedEntry {
  /** What the cell comes to. @throws HostError NotImplemented where that cannot be said */
  readonly value: () => CellValue;
  /** Without `=`. */
  readonly formula: string | undefined;
}

/**
 * What the validation of a cell says to somebody who types something there. Only people who type are told: what is pasted,
 * filled or written by a script is not held against it.
 * @returns undefined for what is allowed, or where nobody is told anything
 * @throws HostError NotImplemented where it cannot be said whether Excel would take the entry
 */
export function alertOf(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  entry: TypedEntry,
): ValidationAlert | undefined {
  const [rule] = new Validations(sheet).in(cellArea(row, column));
  if (!rule?.alert || rule.type === "none") return undefined;
  const { alert } = rule;
  try {
    return isTaken({ workbook, sheet, entry: rule, row, column }, entry) ? undefined : alert;
  } catch (error) {
    const isUnknown = error instanceof HostError && error.code === "NotImplemented";
    if (!isUnknown || alert.style === "stop") throw error;
    // It is let in whatever the rule would say.
    return undefined;
  }
}

/** The rule is asked while the entry stands in the cell: its formulas may name the cell. */
function isTaken(cell: RuledCell, { value: valueOf, formula }: TypedEntry): boolean {
  const { workbook, sheet, entry, row, column } = cell;
  const value = valueOf();
  if (value === null || value === "") return entry.allowsBlank;
  const state = workbook.state();
  try {
    if (formula === undefined) sheet.setValue(row, column, value);
    else {
      sheet.setFormula(row, column, formula);
      sheet.setResult(row, column, value);
    }
    return isAllowed(cell, entry.type, value) || takesAll(cell);
  } finally {
    workbook.restore(state);
  }
}

/**
 * A rule that ignores blanks takes every value while a cell that it names is blank: one that bounds it, or any cell of the name
 * that its list is taken from (https://learn.microsoft.com/office/vba/api/excel.validation.ignoreblank). A list that is taken
 * from cells by their address does not; of other cells it is not documented well enough.
 */
function takesAll(cell: RuledCell): boolean {
  const { entry, workbook, sheet, row, column } = cell;
  if (!entry.allowsBlank) return false;
  const source = entry.formula("formula1", row, column) ?? "";
  if (entry.type === "list") {
    if (listed(source) || isAddress(source) || !listCells(cell).some(hasBlank)) return false;
    if (workbook.names.seenFrom(source, sheet)) return true;
    throw notCalculated(cell);
  }
  const named = (["formula1", "formula2"] as const).flatMap((name) => namedIn(cell, name));
  const blank = named.filter(hasBlank);
  if (blank.length === 0) return false;
  if (blank.some(({ area }) => isOneCell(area))) return true;
  throw notCalculated(cell);
}

function namedIn(
  { workbook, sheet, entry, row, column }: RuledCell,
  name: "formula1" | "formula2",
): readonly Place[] {
  const formula = entry.formula(name, row, column);
  if (formula === undefined) return [];
  const { calculator } = workbook;
  return calculator?.named(formula, { sheet, row, column }) ?? placesOf(workbook, formula, sheet) ?? [];
}

function hasBlank({ sheet, area }: Place): boolean {
  const used = sheet.usedArea(true);
  if (!used || !isWithin(area, used)) return true;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      if (sheet.cellValue(row, column) === null) return true;
  return false;
}

/** Whether a list is taken from cells by their address. */
function isAddress(source: string): boolean {
  const isArea = (address: string): Area | undefined => {
    try {
      return parseArea(splitAddress(address).cells);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return undefined;
    }
  };
  return splitUnion(source).every((address) => isArea(address) !== undefined);
}
