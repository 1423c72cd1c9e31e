import { areaOf, overlap, type Area } from "../area";
import { inTurn } from "../inTurn";
import { readPieces, type ReadOptions } from "../read";
import type { Piece } from "../tablePieces";

/** Where to look: the whole workbook, the sheet in front, the cells that are selected, or a sheet by its name. */
export type Scope = "workbook" | "activeSheet" | "selection" | { readonly sheet: string };

/** Our functions as they are called in a cell, in a larger formula or alone. */
export interface FunctionCell {
  /** The cell, with those that it spills into. */
  readonly area: Area;
  readonly formula: string;
  /** The formula with our functions by the names under which they are typed here. */
  readonly typed: string;
  /** What the cell shows. */
  readonly value: unknown;
  /** Rows of it are hidden or filtered out. */
  readonly isHidden: boolean;
}

/** A sheet with cells that call our functions, row by row. */
export interface FunctionSheet {
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly cells: readonly FunctionCell[];
}

/** What a cell shows that Excel could not calculate: the function is not known, or has not answered yet. */
const UNCALCULATED: ReadonlySet<unknown> = new Set(["#NAME?", "#BUSY!", "#GETTING_DATA", "#CONNECT!"]);

/** So many cells are looked at in one request. */
const AT_ONCE = 500;

export function isUncalculated({ value }: FunctionCell): boolean {
  return UNCALCULATED.has(value);
}

/**
 * Looks for cells that call our functions: the formulas of the used cells, in pieces.
 * @param typedOf the formula with our functions as they are to be called; undefined when it calls none
 */
export async function findFunctions(
  context: Excel.RequestContext,
  scope: Scope,
  typedOf: TypedOf,
  options: ReadOptions = {},
): Promise<FunctionSheet[]> {
  const { names, selected } = await sheetsIn(context, scope);
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return {
      name,
      sheet,
      protection: sheet.protection.load("protected"),
      used: sheet.getUsedRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount"),
      found: [] as Found[],
    };
  });
  await context.sync();
  const pieces = sheets.flatMap(({ used, found }): Piece[] =>
    used.isNullObject ? [] : [pieceOf(used, found, typedOf)],
  );
  await readPieces(context, pieces, options);
  const looked = sheets.flatMap(({ sheet, found }) => found.map((cell) => ({ sheet, cell })));
  const cells = await lookAt(context, looked);
  return sheets.flatMap(({ name, protection, found }): FunctionSheet[] => {
    const own = found.flatMap((cell) => cells.get(cell) ?? []).filter(({ area }) => isIn(area, selected));
    return own.length === 0 ? [] : [{ sheet: name, isProtected: protection.protected, cells: own }];
  });
}

type TypedOf = (formula: string) => string | undefined;

interface Found {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly typed: string;
}

async function sheetsIn(
  context: Excel.RequestContext,
  scope: Scope,
): Promise<{ readonly names: readonly string[]; readonly selected?: readonly Area[] }> {
  const { worksheets } = context.workbook;
  if (typeof scope === "object") {
    const sheet = worksheets.getItemOrNullObject(scope.sheet).load("name");
    await context.sync();
    return { names: sheet.isNullObject ? [] : [sheet.name] };
  }
  if (scope === "workbook") {
    worksheets.load("items/name");
    await context.sync();
    return { names: worksheets.items.map(({ name }) => name) };
  }
  const active = worksheets.getActiveWorksheet().load("name");
  if (scope === "activeSheet") {
    await context.sync();
    return { names: [active.name] };
  }
  const areas = context.workbook
    .getSelectedRanges()
    .areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  const selected = areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
  return { names: [active.name], selected };
}

function isIn(area: Area, selected: readonly Area[] | undefined): boolean {
  return selected?.some((other) => overlap(area, other)) ?? true;
}

function pieceOf(used: Excel.Range, found: Found[], typedOf: TypedOf): Piece {
  return {
    range: used,
    rows: used.rowCount,
    columns: used.columnCount,
    property: "formulas",
    take: (cells, from) =>
      cells.forEach((row, offset) =>
        row.forEach((formula, at) => {
          const typed = typeof formula === "string" ? typedOf(formula) : undefined;
          if (typed === undefined) return;
          const place = { row: used.rowIndex + from + offset, column: used.columnIndex + at };
          found.push({ ...place, formula: String(formula), typed });
        }),
      ),
  };
}

/** What stands behind the formulas: what they show, where they spill; a text that only looks like a formula is none. */
async function lookAt(
  context: Excel.RequestContext,
  looked: readonly { readonly sheet: Excel.Worksheet; readonly cell: Found }[],
): Promise<ReadonlyMap<Found, FunctionCell>> {
  const cells = new Map<Found, FunctionCell>();
  const starts = Array.from({ length: Math.ceil(looked.length / AT_ONCE) }, (_, at) => at * AT_ONCE);
  await inTurn(starts, async (from) => {
    const part = looked.slice(from, from + AT_ONCE).map(({ sheet, cell }) => {
      const range = sheet.getCell(cell.row, cell.column);
      return {
        cell,
        range: range.load("address,values,rowHidden"),
        parent: range.getSpillParentOrNullObject().load("address"),
        spilled: range.getSpillingToRangeOrNullObject().load("address,rowHidden"),
      };
    });
    await context.sync();
    for (const { cell, range, parent, spilled } of part) {
      const isSpilledInto = !parent.isNullObject && parent.address !== range.address;
      const value: unknown = range.values[0]?.[0];
      if (isSpilledInto || value === cell.formula) continue;
      const area = areaOf(spilled.isNullObject ? range.address : spilled.address);
      const isHidden = (spilled.isNullObject ? range : spilled).rowHidden !== false;
      if (area) cells.set(cell, { area, formula: cell.formula, typed: cell.typed, value, isHidden });
    }
  });
  return cells;
}
