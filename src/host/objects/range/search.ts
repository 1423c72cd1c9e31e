import { HostError } from "../../errors";
import { formatArea, intersect, WHOLE_SHEET, type Area, type Sheet, type Workbook } from "../../model";
import { CellSet } from "../../model/areas";
import { replaceText } from "../../model/commands";
import { matches, searchPattern, type SearchOptions } from "../../model/search";
import { SPECIAL_CELLS, SPECIAL_VALUES, specialCells, type SpecialCells } from "../../model/specialCells";
import { makerOf } from "../makers";
import { assertWord, invalid, NullObject, type HostObject } from "../object";
import { displayText } from "../text";
import { RangeForms } from "./forms";
import { found } from "./navigation";

/** How a text is looked for, as Office.js says it. */
export interface Criteria {
  readonly completeMatch?: boolean | null;
  readonly matchCase?: boolean | null;
  readonly searchDirection?: string | null;
}

/** Finding cells, and replacing what stands in them. */
export abstract class RangeSearch extends RangeForms {
  Find(text: string, criteria: Criteria | null): HostObject {
    return found(this.FindOrNullObject(text, criteria), `Nothing matches "${text}".`);
  }
  /** One cell alone stands for the whole sheet, from behind it on. */
  FindOrNullObject(text: string, criteria: Criteria | null): HostObject {
    const options = searchOptions(text, criteria);
    const direction = criteria?.searchDirection ?? "Forward";
    assertWord(direction, ["Forward", "Backwards"]);
    const isForward = direction === "Forward";
    const isOne = this.CellCount === 1;
    const cells = cellsWith(this.sheet, isOne ? WHOLE_SHEET : this.area, text, options);
    if (!isForward) cells.reverse();
    const { top, left } = this.area;
    const isBehind = ({ row, column }: Cell): boolean => {
      const distance = row - top || column - left;
      return isForward ? distance > 0 : distance < 0;
    };
    const cell = isOne ? (cells.find(isBehind) ?? cells[0]) : cells[0];
    if (!cell) return new NullObject(this.store);
    return this.at({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
  }

  ReplaceAll(text: string, replacement: string, criteria: Criteria | null): number {
    return replaceIn(this.store, this.sheet, this.area, text, replacement, criteria);
  }

  GetSpecialCells(kind: SpecialCells, values: string | null): HostObject {
    return found(this.GetSpecialCellsOrNullObject(kind, values), `No cell is of the kind ${kind}.`);
  }
  GetSpecialCellsOrNullObject(kind: SpecialCells, values: string | null): HostObject {
    return specialIn(this.store, this.sheet, [this.area], kind, values);
  }
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** @throws HostError InvalidArgument */
function searchOptions(text: unknown, criteria: Criteria | null): SearchOptions {
  if (typeof text !== "string" || text === "") throw invalid("There is no text to be looked for.");
  const { completeMatch = false, matchCase = false } = criteria ?? {};
  return { completeMatch: completeMatch === true, matchCase: matchCase === true };
}

/** Cells that show a text, row by row. */
function cellsWith(sheet: Sheet, area: Area, text: string, options: SearchOptions): Cell[] {
  const used = sheet.usedArea(true);
  const part = used && intersect(used, area);
  if (!part) return [];
  const pattern = searchPattern(text, options);
  const cells: Cell[] = [];
  for (let row = part.top; row <= part.bottom; row++)
    for (let column = part.left; column <= part.right; column++) {
      const value = sheet.value(row, column);
      if (value !== null && matches(pattern, displayText(value, sheet.numberFormat(row, column))))
        cells.push({ row, column });
    }
  return cells;
}

/** All cells of a sheet that show a text. */
export function findAll(store: Workbook, sheet: Sheet, text: string, criteria: Criteria | null): HostObject {
  const cells = cellsWith(sheet, WHOLE_SHEET, text, searchOptions(text, criteria));
  const areas = cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
  return areas.length > 0 ? makerOf("rangeAreas")(store, sheet, joined(areas)) : new NullObject(store);
}

/** @returns in how many cells */
export function replaceIn(
  store: Workbook,
  sheet: Sheet,
  area: Area,
  text: string,
  replacement: unknown,
  criteria: Criteria | null,
): number {
  if (typeof replacement !== "string") throw invalid("There is no text to put in its place.");
  return replaceText(store, sheet, area, text, replacement, searchOptions(text, criteria));
}

/**
 * Cells of a kind in several areas.
 *
 * Not on a protected sheet, whatever the protection allows: Excel's own Go To Special does not work there, and `SpecialCells`
 * of VBA ends with error 1004 (seen in live Excel by tribgames/mixdog: its drop-downs "had read back as none"). No document
 * says it of Office.js; that it is so there too, with the error of other refusals of a protection, is inferred.
 * @throws HostError AccessDenied
 */
export function specialIn(
  store: Workbook,
  sheet: Sheet,
  areas: readonly Area[],
  kind: SpecialCells,
  values: string | null,
): HostObject {
  assertWord(kind, SPECIAL_CELLS);
  const word = values ?? "All";
  assertWord(word, Object.keys(SPECIAL_VALUES));
  if (sheet.protection.isOn)
    throw new HostError("AccessDenied", `Cells of a kind are not found on "${sheet.name}": it is protected.`);
  const cells = areas.flatMap((area) => specialCells(sheet, area, kind, SPECIAL_VALUES[word] ?? []));
  const unique = [...new Map(cells.map((area) => [formatArea(area), area])).values()];
  return unique.length > 0 ? makerOf("rangeAreas")(store, sheet, unique) : new NullObject(store);
}

/** Single cells, given row by row, as rectangles. */
function joined(cells: readonly Area[]): Area[] {
  const set = new CellSet();
  for (const { top, left } of cells) set.add(top, left);
  return set.rectangles();
}
