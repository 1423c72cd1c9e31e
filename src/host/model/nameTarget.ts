import { parse, parseA1Ref, parseStructRef, tokenize } from "@borgar/fx/xlsx";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./address";
import type { DefinedName } from "./names";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import { CellError, type CellValue } from "./values";

/** What a name stands for, as far as its formula says without being calculated. */
export type NameTarget =
  | { readonly kind: "range"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "array"; readonly values: readonly (readonly CellValue[])[] }
  /** A formula that has to be calculated. */
  | { readonly kind: "formula" };

/** Who knows the sheets and tables that a name can mean. */
export interface Places {
  sheet(name: string): Sheet | undefined;
  table(name: string): Table | undefined;
}

export function targetOf({ formula, scope }: DefinedName, places: Places): NameTarget {
  const text = formula.trim();
  return (
    constant(text) ??
    arrayConstant(text) ??
    cells(text, scope, places) ??
    columns(text, places) ?? { kind: "formula" }
  );
}

/** Whether a formula (without `=`) can be read at all. */
export function isReadable(formula: string): boolean {
  try {
    parse(tokenize(formula.replaceAll(/@(?=[^\]]*(?:\[|$))/gu, ""), { mergeRefs: true }));
    return true;
  } catch {
    return false;
  }
}

function constant(text: string): NameTarget | undefined {
  const value = valueOf(text);
  return value === undefined ? undefined : { kind: "value", value };
}

function valueOf(text: string): CellValue | undefined {
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/iu.test(text)) return Number(text);
  if (/^[+-]?\d+(?:\.\d+)?%$/u.test(text)) return Number(text.slice(0, -1)) / 100;
  const quoted = /^"((?:[^"]|"")*)"$/u.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  if (/^(?:TRUE|FALSE)$/iu.test(text)) return text.toUpperCase() === "TRUE";
  return CellError.of(text.toUpperCase());
}

/** `{1,2;3,4}` */
function arrayConstant(text: string): NameTarget | undefined {
  const inner = /^\{(.+)\}$/su.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const rows: CellValue[][] = [[]];
  for (const piece of inner.match(/"(?:[^"]|"")*"|[,;]|[^,;"]+/gu) ?? []) {
    if (piece === ",") continue;
    if (piece === ";") {
      rows.push([]);
      continue;
    }
    const value = valueOf(piece.trim());
    if (value === undefined) return undefined;
    rows.at(-1)?.push(value);
  }
  return rows.every((row) => row.length === rows[0]?.length) ? { kind: "array", values: rows } : undefined;
}

function cells(text: string, scope: Sheet | undefined, places: Places): NameTarget | undefined {
  const reference = parseA1Ref(text);
  if (!reference || !("range" in reference) || !reference.range || reference.workbookName) return undefined;
  const { sheetName, range } = reference;
  const sheet = sheetName === undefined || sheetName === "" ? scope : places.sheet(sheetName);
  if (!sheet) return undefined;
  const { top, left, bottom, right } = range;
  const area = {
    top: top ?? 0,
    left: left ?? 0,
    bottom: bottom ?? MAX_ROWS - 1,
    right: right ?? MAX_COLUMNS - 1,
  };
  return { kind: "range", sheet, area };
}

/** A table, or columns of it: `Diem`, `Diem[Tổng]`, `Diem[[#Headers],[Mã]:[Tổng]]`. */
function columns(text: string, places: Places): NameTarget | undefined {
  const plain = places.table(text);
  if (plain) return { kind: "range", sheet: plain.sheet, area: plain.body };
  const reference = parseStructRef(text);
  const table = reference?.table ? places.table(reference.table) : undefined;
  if (!reference || !table || reference.workbookName) return undefined;
  const rows = rowsOf(table, reference.sections ?? []);
  const headers = table.headers().map((header) => header.toLowerCase());
  const wanted = (reference.columns ?? []).map((column) => headers.indexOf(column.toLowerCase()));
  if (!rows || wanted.includes(-1)) return undefined;
  const { left, right } = table.area;
  const [first = 0, last = wanted.length === 0 ? right - left : first] = wanted;
  const area = { ...rows, left: left + Math.min(first, last), right: left + Math.max(first, last) };
  return { kind: "range", sheet: table.sheet, area };
}

function rowsOf(table: Table, sections: readonly string[]): { top: number; bottom: number } | undefined {
  const { area, body, totals } = table;
  const parts = (sections.length === 0 ? ["data"] : sections).map((section) => {
    if (section === "all") return area;
    if (section === "data") return body;
    if (section === "headers") return table.hasHeaders ? table.header : undefined;
    return section === "totals" ? totals : undefined;
  });
  const found = parts.filter((part) => part !== undefined);
  if (found.length < parts.length) return undefined;
  return {
    top: Math.min(...found.map(({ top }) => top)),
    bottom: Math.max(...found.map(({ bottom }) => bottom)),
  };
}
