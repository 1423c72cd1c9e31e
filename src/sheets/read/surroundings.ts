import { findings, needsHeader, type Finding, type InputTableId, type TableSchema } from "../../contract";
import { inputs, inputTables } from "../../domain/tables";
import { candidates, fold, nameKey } from "../../text";
import type { Around, OtherTable, PlainSheet } from "./around";
import { isSamePlain, nearColumns } from "./near";
import { cellText, isHeaderless, type RawTable, type RawTables } from "./raw";

/** Cells with a header row that are no table yet. */
export interface PlainRows {
  readonly sheet: string;
  /** 0-based, of the first header. */
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly headers: readonly string[];
}

/** What the cells around the input tables tell: rows that do not belong to them, rows that nobody sees, formulas without a value. */
export function checkAround(raw: RawTables, around: Around): Finding[] {
  return inputTables.flatMap((schema): Finding[] => {
    const table = raw[schema.id];
    if (!table) return [];
    return [
      ...rowsBelow(schema, table.headers, table.rows.length, around),
      ...(around.filtered?.includes(schema.id) ? [findings.rowsFiltered({ table: schema })] : []),
      ...blankFormulas(schema, table.headers, around),
    ];
  });
}

/** A table of the workbook that bears our name and has none of the columns that ours must have is somebody else's: said once. */
export function foreignTables(found: readonly Finding[]): Finding[] {
  const others = inputTables.flatMap((schema) => {
    const needed = schema.columns.filter(needsHeader);
    const missing = found.filter(
      ({ code, table, params = {} }) =>
        code === "columnMissing" && table === schema.table && params.near === undefined,
    );
    const [first] = missing;
    return first && missing.length > 1 && missing.length === needed.length
      ? [{ schema, missing, first }]
      : [];
  });
  const out = new Set(others.flatMap(({ missing }) => missing));
  return [
    ...others.map(({ schema, first }) => {
      const { table, sheet } = schema;
      const strange = first.params?.strange;
      return findings.tableForeign(
        { table: schema },
        { table, sheet, strange: Array.isArray(strange) ? strange.map(String) : [] },
      );
    }),
    ...found.filter((finding) => !out.has(finding)),
  ];
}

/** Tables that are there and of which nothing could be read: somebody has switched their header row off. */
export function headerlessTables(
  schemas: readonly TableSchema[],
  found: ReadonlyMap<string, RawTable>,
): Finding[] {
  return schemas.flatMap(({ id, table }): Finding[] => {
    const raw = found.get(id);
    return raw && isHeaderless(raw)
      ? [findings.tableHeaderless({ table: { table } }, { table, sheet: raw.sheet })]
      : [];
  });
}

/** Rows that go on right below a table, at most one left out: Excel did not take them in, so nothing reads them. */
function rowsBelow(
  schema: TableSchema,
  headers: readonly string[],
  rows: number,
  { below = {} }: Around,
): Finding[] {
  const found = below[schema.id as InputTableId] ?? [];
  const isFilled = (cell: unknown): boolean => cellText(cell).trim() !== "";
  const at = found.findIndex((cells) => cells.some(isFilled));
  const cells = found[at];
  if (!cells || at > 1) return [];
  const ours = schema.columns.flatMap((column) => {
    const place = headers.findIndex((header) => fold(header) === fold(column.header));
    return place < 0 ? [] : [{ column, isFilled: isFilled(cells[place]) }];
  });
  // A signature or a note below a table fills a cell or two; a row of it has all that a row must have.
  const continues =
    ours.every(({ column, isFilled: has }) => has || column.presence !== "required") &&
    ours.filter(({ isFilled: has }) => has).length > 1;
  if (!continues) return [];
  const row = rows + at;
  return [
    findings.rowsBelow({ table: schema, row }, { shown: cells.map(cellText).filter(Boolean).slice(0, 3) }),
  ];
}

/** A formula that shows nothing and does not say so itself was never calculated: it must not be taken for a blank cell in silence. */
function blankFormulas(schema: TableSchema, headers: readonly string[], around: Around): Finding[] {
  const cells = around.blankFormulas?.[schema.id as InputTableId] ?? [];
  const meant = cells.filter(({ formula }) => !formula.includes('""'));
  return schema.columns.flatMap((column): Finding[] => {
    if (column.presence === "prose" || column.likeFormula) return [];
    const inColumn = meant.filter(({ column: at }) => fold(headers[at] ?? "") === fold(column.header));
    const [first] = inColumn;
    if (!first) return [];
    return [
      findings.formulaBlank(
        { table: schema, column, row: first.row },
        { column: column.header, shown: first.formula, count: inColumn.length },
      ),
    ];
  });
}

/**
 * An input table that is not there, with what the office has in its place: one of `MISSING_TABLE`.
 * @param severity of the table missing; undefined where it may be missing: then only what nearly is it is said
 */
export function missingTable(
  schema: TableSchema,
  severity: Finding["severity"] | undefined,
  around: Around,
): Finding[] {
  const { table, sheet } = schema;
  const { tables = [], plain = [], names = [], sheets = [] } = around;
  const fits = tables.filter((other) => isLikely(schema, other, severity !== undefined));
  const rows = plain.flatMap((other) => plainRowsOf(schema, other, severity !== undefined) ?? []);
  const at = { table: { table }, severity: severity ?? "warning" };
  if (fits.length + rows.length > 0) {
    const found = [...fits.map(({ name }) => name), ...rows.map((one) => one.sheet)];
    return [
      findings.tableElsewhere(at, {
        table,
        sheet,
        found,
        tables: fits.map(({ name }) => name),
        plain: rows.map((one) => one.sheet),
      }),
    ];
  }
  if (severity === undefined) return [];
  if (names.some((name) => nameKey(name) === nameKey(table)))
    return [findings.tableNameTaken(at, { table, sheet })];
  const taken = sheets.find((name) => nameKey(name) === nameKey(sheet));
  const isBlank = plain.some(
    (other) => other.sheet === taken && other.cells.every((cells) => cells.every((cell) => cell === "")),
  );
  return taken === undefined || isBlank
    ? [findings.tableMissing(at, { table, sheet })]
    : [findings.sheetTaken(at, { table, sheet })];
}

/** Of the columns that a table must have so many are enough where its name nearly says it. */
const HALF = 0.5;

/** Whether a table of the office may be one of ours: it has all its columns, or its name nearly and half of them. */
function isLikely(schema: TableSchema, { name, sheet, headers }: OtherTable, isNeeded: boolean): boolean {
  const share = shareOf(schema, headers);
  const isNamed = isNear(name, schema.table) || isNear(sheet, schema.sheet);
  return isNamed ? share >= HALF : isNeeded && share === 1;
}

function isNear(name: string, ours: string): boolean {
  const bare = name.replaceAll("_", " ");
  return isSamePlain(bare, ours) || candidates(bare, [ours]).length > 0;
}

/** The part of the columns that a table must have which are there or nearly are, 0–1. */
function shareOf(schema: TableSchema, headers: readonly string[]): number {
  const needed = schema.columns.filter(needsHeader);
  const there = needed.filter((column) =>
    headers.some(
      (header) => fold(header) === fold(column.header) || nearColumns(header, [column]).length > 0,
    ),
  );
  return needed.length === 0 ? 0 : there.length / needed.length;
}

/** The header row of a sheet without tables that has the columns of a table. */
export function plainRowsOf(
  schema: TableSchema,
  { sheet, row, column, cells }: PlainSheet,
  isNeeded = true,
): PlainRows | undefined {
  const isNamed = isNear(sheet, schema.sheet) || isNear(sheet, schema.table);
  if (!isNamed && !isNeeded) return undefined;
  for (const [at, texts] of cells.entries()) {
    const first = texts.findIndex((text) => text.trim() !== "");
    if (first < 0) continue;
    const gap = texts.slice(first).findIndex((text) => text.trim() === "");
    const headers = texts.slice(first, gap < 0 ? undefined : first + gap);
    if (shareOf(schema, headers) >= (isNamed ? HALF : 1))
      return { sheet, headerRow: row + at, firstColumn: column + first, headers };
  }
  return undefined;
}

/** The rows of a sheet that may become a table. */
export function plainRows(id: InputTableId, sheet: string, { plain = [] }: Around): PlainRows | undefined {
  const found = plain.find((other) => other.sheet === sheet);
  return found && plainRowsOf(inputs[id], found);
}
