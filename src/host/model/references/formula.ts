import {
  parseA1Ref,
  parseStructRef,
  stringifyA1Ref,
  stringifyStructRef,
  tokenize,
  type RangeA1,
} from "@borgar/fx/xlsx";
import { HostError } from "../../errors";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../address";
import type { Sheet } from "../sheet";
import type { Table } from "../table";
import type { Rewriter } from "./rewriter";

/** Who knows the sheets and tables that a formula names. */
export interface Names {
  sheet(name: string): Sheet | undefined;
  table(name: string): Table | undefined;
  tableAt(sheet: Sheet, area: Area): Table | undefined;
}

/** Where a formula stands: references without a sheet mean this one, `[@Col]` the table at the cell. */
export interface Home {
  readonly sheet: Sheet | undefined;
  readonly cell?: { readonly row: number; readonly column: number } | undefined;
}

const REF_ERROR = "#REF!";

/**
 * A formula after a command: each of its references rewritten, everything else character for character as it was.
 * @throws HostError NotImplemented for a reference across several sheets that the command changes
 */
export function rewriteFormula(formula: string, home: Home, names: Names, rewriter: Rewriter): string {
  if (!/[A-Za-z!:[\p{L}]/u.test(formula)) return formula;
  const tokens = tokenize(formula, { mergeRefs: true });
  let changed = false;
  const pieces = tokens.map(({ type, value }) => {
    const written = rewriteToken(type, value, home, names, rewriter);
    changed ||= written !== value;
    return written;
  });
  return changed ? pieces.join("") : formula;
}

function rewriteToken(type: string, value: string, home: Home, names: Names, rewriter: Rewriter): string {
  switch (type) {
    case "range":
    case "range_beam":
    case "range_ternary":
      return rewriteRange(value, home, names, rewriter);
    case "structured":
      return rewriteStructured(value, home, names, rewriter);
    case "range_named":
      return rewriteName(value, names, rewriter);
    default:
      return value;
  }
}

function rewriteRange(value: string, home: Home, names: Names, rewriter: Rewriter): string {
  const reference = parseA1Ref(value, { allowTernary: true });
  if (!reference || !("range" in reference) || !reference.range || reference.workbookName) return value;
  const { sheetName = "", range } = reference;
  if (sheetName.includes(":")) return rewriteSpan(value, sheetName, names, rewriter);
  const newName = sheetName === "" ? "" : rewriter.sheetName(sheetName);
  if (newName === undefined) return `${REF_ERROR}${stringifyA1Ref({ range })}`;
  const sheet = sheetName === "" ? home.sheet : names.sheet(sheetName);
  if (!sheet) return value;
  const before = areaOf(range);
  const moved = rewriter.area(sheet, before);
  if (moved === "gone") return `${prefixOf(newName)}${REF_ERROR}`;
  const isElsewhere = moved.sheet !== sheet;
  if (!isElsewhere && newName === sheetName && isSame(moved.area, before)) return value;
  const named = isElsewhere ? moved.sheet.name : newName;
  return prefixOf(named) + spelled(rangeOf(moved.area, range), value);
}

/** What stands before the cells of a sheet, or of several (`First:Last`): its name, quoted where it must be, and `!`. */
export function prefixOf(sheetName: string): string {
  if (sheetName === "") return "";
  return stringifyA1Ref({ sheetName, range: { top: 0, left: 0, bottom: 0, right: 0 } }).slice(0, -2);
}

/** A reference as text. What was an area is written as one, though only one cell of it is left (`A1:A1`). */
export function spelled(range: RangeA1, before: string): string {
  const text = stringifyA1Ref({ range });
  const wasArea = before.slice(before.lastIndexOf("!") + 1).includes(":");
  return wasArea && !text.includes(":") ? `${text}:${text}` : text;
}

/** `First:Last!A1`: the names can be rewritten, a change of cells on one of its sheets cannot. */
function rewriteSpan(value: string, sheetName: string, names: Names, rewriter: Rewriter): string {
  const ends = sheetName.split(":");
  const renamed = ends.map((name) => rewriter.sheetName(name));
  const reference = parseA1Ref(value, { allowTernary: true });
  if (!reference || !("range" in reference) || !reference.range) return value;
  const area = areaOf(reference.range);
  for (const name of ends) {
    const sheet = names.sheet(name);
    const moved = sheet && rewriter.area(sheet, area);
    const isMoved = moved !== undefined && (moved === "gone" || !isSame(moved.area, area));
    if (isMoved || renamed.includes(undefined))
      throw new HostError(
        "NotImplemented",
        `The embedded workbook moves no cells that a reference across sheets (${value}) leads to.`,
      );
  }
  const joined = renamed.join(":");
  return joined === sheetName ? value : stringifyA1Ref({ sheetName: joined, range: reference.range });
}

function rewriteStructured(value: string, home: Home, names: Names, rewriter: Rewriter): string {
  const reference = parseStructRef(value);
  if (!reference || reference.workbookName) return value;
  const { table: tableName = "", columns = [] } = reference;
  const around =
    home.sheet && home.cell
      ? names.tableAt(home.sheet, {
          top: home.cell.row,
          left: home.cell.column,
          bottom: home.cell.row,
          right: home.cell.column,
        })
      : undefined;
  const table = tableName === "" ? around : names.table(tableName);
  const cells = table && rewriter.cells?.(table, reference, home.cell?.row);
  if (cells !== undefined) return cells;
  const renamed = tableName === "" ? "" : rewriter.tableName(tableName);
  const newColumns = columns.map((column) => (table ? rewriter.columnName(table, column) : column));
  if (renamed === undefined || newColumns.includes(undefined)) return REF_ERROR;
  const isUnchanged = renamed === tableName && newColumns.every((column, at) => column === columns[at]);
  if (isUnchanged) return value;
  return stringifyStructRef(
    { ...reference, table: renamed, columns: newColumns.filter((column) => column !== undefined) },
    { thisRow: !value.includes("@") },
  );
}

/** A table may be named without brackets; a name of a sheet (`Sheet1!Name`) follows its sheet. */
function rewriteName(value: string, names: Names, rewriter: Rewriter): string {
  const reference = parseA1Ref(value);
  if (!reference || !("name" in reference) || reference.workbookName) return value;
  const { sheetName = "", name } = reference;
  const table = sheetName === "" ? names.table(name) : undefined;
  if (!table) rewriter.named?.(name);
  if (sheetName === "") {
    const cells = table && rewriter.cells?.(table, {}, undefined);
    if (cells !== undefined) return cells;
    const renamed = table ? rewriter.tableName(name) : name;
    return renamed ?? REF_ERROR;
  }
  const renamed = rewriter.sheetName(sheetName);
  if (renamed === undefined) return REF_ERROR;
  return renamed === sheetName ? value : stringifyA1Ref({ sheetName: renamed, name });
}

/** Whole columns and rows have no ends of their own in a reference. */
function areaOf({ top, left, bottom, right }: RangeA1): Area {
  return { top: top ?? 0, left: left ?? 0, bottom: bottom ?? MAX_ROWS - 1, right: right ?? MAX_COLUMNS - 1 };
}

function rangeOf({ top, left, bottom, right }: Area, before: RangeA1): RangeA1 {
  return {
    ...before,
    top: before.top === null ? null : top,
    left: before.left === null ? null : left,
    bottom: before.bottom === null ? null : bottom,
    right: before.right === null ? null : right,
  };
}

function isSame(one: Area, other: Area): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  );
}
