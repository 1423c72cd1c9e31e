import type { Finding } from "../../domain/model";
import { candidates, fold } from "../../text";
import type { Column, TableSchema } from "../../contract";
import { cellReader, type CellReading, type CellValue } from "./cell";

/** A table as it stands in the workbook: header texts and body values, untouched. */
export interface RawTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** Where it stands, for jumps to a cell: sheet name and 0-based position of the header's first cell. */
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstColumn: number;
}

/** A row read: values by column id, with the 0-based data row it came from. */
export interface TableRow {
  readonly row: number;
  readonly values: Readonly<Record<string, CellValue | undefined>>;
}

export interface TableReading {
  /** Rows that can be computed with. */
  readonly rows: readonly TableRow[];
  /** Every code that stands in the table, also in rows that were left out. */
  readonly codes: ReadonlySet<string>;
  /** Rows that hold anything. */
  readonly filled: number;
  readonly findings: readonly Finding[];
}

/** Codes of a referenced table; undefined when that table could not be read (then nothing is said twice). */
export type CodeLookup = (table: string) => ReadonlySet<string> | undefined;

/** Position of each column of the schema among the headers, and what is wrong with the headers. */
export function matchHeaders(
  schema: TableSchema,
  headers: readonly string[],
): { positions: Map<string, number>; findings: Finding[] } {
  const findings: Finding[] = [];
  const positions = new Map<string, number>();
  const folded = headers.map(fold);
  const known = new Set(schema.columns.map((column) => fold(column.header)));
  const strange = headers.filter((header) => !known.has(fold(header)));
  for (const column of schema.columns) {
    const wanted = fold(column.header);
    const at = folded.indexOf(wanted);
    if (at >= 0) {
      positions.set(column.id, at);
      if (folded.indexOf(wanted, at + 1) >= 0)
        findings.push({ severity: "error", code: "columnTwice", table: schema.table, column: column.header });
    } else if (column.required) {
      findings.push({
        severity: "error",
        code: "columnMissing",
        table: schema.table,
        column: column.header,
        params: {
          column: column.header,
          strange: strange.length > 0 ? strange : candidates(column.header, headers),
        },
      });
    }
  }
  return { positions, findings };
}

/** Reads the rows of one table. Codes of other tables are checked by `checkReferences`, when all are read. */
export function readTable(schema: TableSchema, raw: RawTable): TableReading {
  const { positions, findings } = matchHeaders(schema, raw.headers);
  if (findings.length > 0)
    return {
      rows: [],
      codes: new Set(),
      filled: raw.rows.filter((row) => row.some((cell) => !isBlank(cell))).length,
      findings,
    };
  const columns = schema.columns
    .filter((column) => positions.has(column.id))
    .map((column) => ({ column, at: positions.get(column.id) as number, read: cellReader(column) }));
  const rows: TableRow[] = [];
  let filled = 0;
  const keyColumn = columns.find(({ column }) => column.kind === "code");
  raw.rows.forEach((cells, row) => {
    if (columns.every(({ at }) => isBlank(cells[at]))) return;
    filled += 1;
    const key = keyColumn && !isBlank(cells[keyColumn.at]) ? String(cells[keyColumn.at]).trim() : undefined;
    const values: Record<string, CellValue | undefined> = {};
    let usable = true;
    for (const { column, at, read } of columns) {
      const reading: CellReading = read(cells[at]);
      if ("value" in reading) {
        values[column.id] = reading.value;
        if (reading.value !== undefined || !column.required || column.mayBeBlank) continue;
        findings.push(cellFinding(schema, column, row, key, raw, "required", {}));
        usable = false;
      } else {
        findings.push(
          cellFinding(schema, column, row, key, raw, reading.problem, {
            shown: reading.shown,
            ...choicesOf(column),
          }),
        );
        if (column.required || column.vital) usable = false;
      }
    }
    if (usable) rows.push({ row, values });
  });
  return withoutDuplicates(schema, raw, { rows, codes: new Set(), filled, findings });
}

/** Rows that share a code: a copied row would count twice, so none counts until a person decides. */
function withoutDuplicates(schema: TableSchema, raw: RawTable, reading: TableReading): TableReading {
  const codeColumn = schema.columns.find((column) => column.kind === "code");
  if (!codeColumn) return reading;
  const identity = (row: TableRow): string => {
    const code = row.values[codeColumn.id] as string;
    // A criterion's code is unique within its set only.
    return codeColumn.unique ? code : `${String(row.values.set)} · ${code}`;
  };
  const seen = new Map<string, TableRow[]>();
  for (const row of reading.rows) {
    const same = seen.get(identity(row));
    if (same) same.push(row);
    else seen.set(identity(row), [row]);
  }
  const repeated = [...seen].filter(([, same]) => same.length > 1);
  const findings = repeated.flatMap(([code, same]) =>
    same.map((row) =>
      cellFinding(schema, codeColumn, row.row, code, raw, "duplicateCode", {
        code,
        rows: same.map((other) => String(sheetRow(raw, other.row))),
      }),
    ),
  );
  const out = new Set(repeated.flatMap(([, same]) => same));
  return {
    ...reading,
    rows: out.size > 0 ? reading.rows.filter((row) => !out.has(row)) : reading.rows,
    codes: new Set(reading.rows.map((row) => row.values[codeColumn.id] as string)),
    findings: [...reading.findings, ...findings],
  };
}

/** Checks the codes that point into other tables; a row whose required code is unknown is left out. */
export function checkReferences(
  schema: TableSchema,
  raw: RawTable,
  reading: TableReading,
  lookup: CodeLookup,
): TableReading {
  const columns = schema.columns.filter((column) => column.to !== undefined);
  if (columns.length === 0) return reading;
  const findings: Finding[] = [];
  const codeColumn = schema.columns.find((column) => column.kind === "code");
  const rows = reading.rows.flatMap((row): TableRow[] => {
    let values = row.values;
    for (const column of columns) {
      const value = values[column.id];
      if (value === undefined) continue;
      const known = (column.to ?? [])
        .map(lookup)
        .filter((codes): codes is ReadonlySet<string> => codes !== undefined);
      if (known.length === 0) continue;
      const unknown = [value]
        .flat()
        .filter((code) => !known.some((codes) => codes.has(String(code))))
        .map(String);
      if (unknown.length === 0) continue;
      const near = candidates(
        unknown[0],
        known.flatMap((codes) => [...codes]),
      );
      const key = codeColumn ? String(values[codeColumn.id]) : undefined;
      findings.push(
        cellFinding(schema, column, row.row, key, raw, near.length > 0 ? "unknownCodeNear" : "unknownCode", {
          shown: unknown.join("; "),
          near,
        }),
      );
      if (column.required) return [];
      values = {
        ...values,
        [column.id]: Array.isArray(value) ? value.filter((code) => !unknown.includes(code)) : undefined,
      };
    }
    return [values === row.values ? row : { ...row, values }];
  });
  return findings.length === 0 ? reading : { ...reading, rows, findings: [...reading.findings, ...findings] };
}

function cellFinding(
  schema: TableSchema,
  column: Column,
  row: number,
  key: string | undefined,
  raw: RawTable,
  code: Finding["code"],
  params: NonNullable<Finding["params"]>,
): Finding {
  return {
    severity: "error",
    code,
    table: schema.table,
    key: key ?? `#${sheetRow(raw, row)}`,
    row,
    column: column.header,
    params: { column: column.header, ...params },
  };
}

/** Row number as Excel shows it. */
function sheetRow(raw: RawTable, row: number): number {
  return raw.headerRow + 2 + row;
}

function choicesOf(column: Column): { choices?: readonly string[] } {
  return column.choices ? { choices: Object.keys(column.choices) } : {};
}

function isBlank(cell: unknown): boolean {
  return (
    cell === "" || cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "")
  );
}
