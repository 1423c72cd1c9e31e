import {
  findings,
  needsHeader,
  type CellValue,
  type Finding,
  type NamedColumn,
  type TableSchema,
} from "../../contract";
import type { Steps } from "../../domain/steps";
import { candidates, fold } from "../../text";
import { cellReader, isFormulaForText, type CellReading } from "./cell";
import { OtherCase, sameButCase } from "./codes";
import { nearColumns } from "./near";
import { cellText, type RawTable } from "./raw";

/** A row read: a value for each column that reading looks at (its fallback where the cell is blank), and its data row. */
export type TableRow = Readonly<Record<string, CellValue | undefined>> & { readonly row: number };

export interface TableReading {
  /** Rows that can be computed with. */
  readonly rows: readonly TableRow[];
  /** Every code that stands in the table, also in rows that were left out. */
  readonly codes: ReadonlySet<string>;
  /** Rows that hold anything. */
  readonly filled: number;
  /** A needed column is missing, or there twice: none of the rows could be read. */
  readonly unreadable: boolean;
  readonly findings: readonly Finding[];
}

/** Codes of a referenced table; undefined when that table could not be read (then nothing is said twice). */
export type CodeLookup = (table: string) => ReadonlySet<string> | undefined;

/** The headers of a table, understood. */
interface Headers {
  /** Where each column of the schema stands. */
  readonly positions: ReadonlyMap<string, number>;
  /** A needed column is missing, or there twice. */
  readonly unreadable: boolean;
  /** What is wrong with the headers. */
  readonly findings: readonly Finding[];
}

/** Finds each column of the schema among the headers. One that nearly is one of ours is said, never taken for it. */
export function matchHeaders(schema: TableSchema, headers: readonly string[]): Headers {
  const found: Finding[] = [];
  const positions = new Map<string, number>();
  const folded = headers.map(fold);
  const known = new Set(schema.columns.map((column) => fold(column.header)));
  const strange = headers.filter((header) => !known.has(fold(header)));
  const absent = schema.columns.filter((column) => !folded.includes(fold(column.header)));
  const meant = new Map(strange.map((header) => [header, nearColumns(header, absent)]));
  for (const column of schema.columns) {
    const wanted = fold(column.header);
    const at = folded.indexOf(wanted);
    if (at >= 0) {
      positions.set(column.id, at);
      if (folded.includes(wanted, at + 1)) found.push(findings.columnTwice({ table: schema, column }));
    } else if (needsHeader(column)) {
      const near = strange.filter((header) => meant.get(header)?.includes(column));
      found.push(
        findings.columnMissing(
          { table: schema, column },
          {
            column: column.header,
            strange: strange.length > 0 ? strange : candidates(column.header, headers),
            ...(near.length > 0 && { near }),
          },
        ),
      );
    }
  }
  const unreadable = found.length > 0;
  for (const [header, columns] of meant) {
    // What may be a needed column is said with that column.
    if (columns.length === 0 || columns.some(needsHeader)) continue;
    // Where a cell that cannot be read takes out its row, a column that is not read at all is no small thing either.
    const severity = columns.some(({ vital }) => vital) ? "error" : "warning";
    found.push(
      findings.columnNear(
        { table: schema, column: { header }, severity },
        { shown: header, near: columns.map((column) => column.header) },
      ),
    );
  }
  return { positions, unreadable, findings: found };
}

/** Rows that are read between two steps. */
const ROWS_A_STEP = 1_000;

/** Reads the rows of one table, piece by piece. Codes of other tables are checked by `referenceSteps`, when all are read. */
export function* tableSteps(schema: TableSchema, raw: RawTable): Steps<TableReading> {
  const { positions, unreadable, findings: headerFindings } = matchHeaders(schema, raw.headers);
  if (unreadable) {
    const filled = raw.rows.filter((row) => row.some((cell) => !isBlank(cell))).length;
    return { rows: [], codes: new Set(), filled, unreadable: true, findings: headerFindings };
  }
  const found: Finding[] = [...headerFindings];
  const columns = schema.columns
    .filter((column) => column.presence !== "prose")
    .map((column) => ({ column, at: positions.get(column.id), read: cellReader(column) }));
  const present = schema.columns.flatMap((column) => positions.get(column.id) ?? []);
  const keyAt = positions.get(codeColumn(schema)?.id ?? "");
  const rows: TableRow[] = [];
  let filled = 0;
  for (const [row, cells] of raw.rows.entries()) {
    if (row % ROWS_A_STEP === 0) yield { phase: "understanding", done: row, total: raw.rows.length };
    if (present.every((at) => isBlank(cells[at]))) continue;
    filled += 1;
    const code = keyAt === undefined || isBlank(cells[keyAt]) ? undefined : String(cells[keyAt]).trim();
    const key = code ?? `#${sheetRow(raw, row)}`;
    // Every column in the same order, there or not: rows of one shape are scored several times faster.
    const values: Record<string, CellValue | undefined> = {};
    let usable = true;
    for (const { column, at, read } of columns) {
      const cell = at === undefined ? undefined : cells[at];
      const reading = (column.likeFormula && misreadText(raw, row, at, cell)) || read(cell);
      if ("value" in reading) {
        values[column.id] = reading.value;
        if (reading.value !== undefined || column.presence !== "required") continue;
        found.push(missingCell(schema, column, { key, row }));
        usable = false;
        continue;
      }
      values[column.id] = column.likeFormula ? reading.shown : column.fallback;
      const facts = {
        column: column.header,
        shown: reading.shown,
        ...(column.choices && { choices: Object.keys(column.choices) }),
      };
      found.push(findings[reading.problem]({ table: schema, column, key, row }, facts));
      if (column.presence === "required" || column.vital) usable = false;
    }
    if (usable) rows.push(Object.assign(values, { row }));
  }
  return yield* withoutDuplicates(schema, raw, {
    rows,
    codes: new Set(),
    filled,
    unreadable: false,
    findings: found,
  });
}

/** A required cell is blank; where only some words may stand there, which. */
function missingCell(
  table: TableSchema,
  column: NamedColumn,
  place: { readonly key: string; readonly row: number },
): Finding {
  const at = { table, column, ...place };
  return column.choices
    ? findings.requiredChoice(at, { column: column.header, choices: Object.keys(column.choices) })
    : findings.required(at, { column: column.header });
}

/** What Excel made of a text that begins with `=`; undefined when it is no formula, or one that shows a text. */
function misreadText(
  { formulas = [] }: RawTable,
  row: number,
  column: number | undefined,
  shown: unknown,
): CellReading | undefined {
  const cell = formulas.find((candidate) => candidate.row === row && candidate.column === column);
  return cell && isFormulaForText(cell.formula, shown)
    ? { problem: "formulaForText", shown: `${cellText(shown)} (${cell.formula})`.trim() }
    : undefined;
}

function codeColumn(schema: TableSchema): NamedColumn | undefined {
  return schema.columns.find((column) => column.kind === "code");
}

/** Rows that share a code: a copied row would count twice, so none counts until a person decides. */
function* withoutDuplicates(schema: TableSchema, raw: RawTable, reading: TableReading): Steps<TableReading> {
  const column = codeColumn(schema);
  if (!column) return reading;
  // A criterion's code is unique within its set only.
  const identity = (row: TableRow): string =>
    column.unique ? String(row[column.id]) : `${String(row.set)} · ${String(row[column.id])}`;
  const total = reading.rows.length;
  const codes = new Set<string>();
  const seen = new Map<string, TableRow>();
  const repeats = new Map<string, TableRow[]>();
  for (const [at, row] of reading.rows.entries()) {
    if (at % ROWS_A_STEP === 0) yield { phase: "understanding", done: at, total };
    codes.add(String(row[column.id]));
    const own = identity(row);
    const first = seen.get(own);
    if (!first) {
      seen.set(own, row);
      continue;
    }
    const same = repeats.get(own);
    if (same) same.push(row);
    else repeats.set(own, [first, row]);
  }
  // In the order in which each came up first.
  const repeated = [...repeats].sort(([, [a]], [, [b]]) => (a?.row ?? 0) - (b?.row ?? 0));
  const found = repeated.flatMap(([code, same]) =>
    same.map(({ row }) =>
      findings.duplicateCode(
        { table: schema, column, key: code, row },
        { column: column.header, code, rows: same.map((other) => String(sheetRow(raw, other.row))) },
      ),
    ),
  );
  const out = new Set(repeated.flatMap(([, same]) => same));
  return {
    ...reading,
    rows: out.size > 0 ? reading.rows.filter((row) => !out.has(row)) : reading.rows,
    codes,
    findings: [...reading.findings, ...found],
  };
}

/** Checks the codes that point into other tables; a row whose required code is unknown is left out. */
export function* referenceSteps(
  schema: TableSchema,
  raw: RawTable,
  reading: TableReading,
  lookup: CodeLookup,
): Steps<TableReading> {
  const columns = schema.columns.filter((column) => column.to !== undefined);
  if (columns.length === 0) return reading;
  const found: Finding[] = [];
  const code = codeColumn(schema);
  const otherCase = new Map(columns.map((column) => [column, new OtherCase()]));
  // A column that is filled with another's words has the same few over and over.
  const nearest = new Map<string, readonly string[]>();
  const referring = columns.map((column) => {
    const known = (column.to ?? []).flatMap((table) => lookup(table) ?? []);
    return { column, known, isKnown: (word: string): boolean => known.some((codes) => codes.has(word)) };
  });
  const checkedRow = (row: TableRow): TableRow | undefined => {
    let checked = row;
    for (const { column, known, isKnown } of referring) {
      const written = checked[column.id];
      if (written === undefined || known.length === 0) continue;
      if (Array.isArray(written) ? written.every(isKnown) : isKnown(String(written))) continue;
      const key = code ? String(row[code.id]) : `#${sheetRow(raw, row.row)}`;
      const meant = (word: string): string => {
        const same = isKnown(word) ? undefined : sameButCase(known, word);
        if (same !== undefined) otherCase.get(column)?.note({ key, row: row.row }, word, same);
        return same ?? word;
      };
      const value = Array.isArray(written)
        ? written.map((word) => meant(String(word)))
        : meant(String(written));
      checked = { ...checked, [column.id]: value };
      const unknown = [value].flat().filter((word) => !isKnown(word));
      const [first] = unknown;
      if (first === undefined) continue;
      const asked = `${column.id}\n${first}`;
      const near =
        nearest.get(asked) ??
        candidates(
          first,
          known.flatMap((codes) => [...codes]),
        );
      nearest.set(asked, near);
      found.push(
        findings[near.length > 0 ? "unknownCodeNear" : "unknownCode"](
          { table: schema, column, key, row: row.row },
          { column: column.header, shown: unknown.join("; "), near },
        ),
      );
      if (column.presence === "required") return undefined;
      const rest = Array.isArray(value) ? value.filter((word) => !unknown.includes(word)) : undefined;
      checked = { ...checked, [column.id]: rest };
    }
    return checked;
  };
  const rows: TableRow[] = [];
  for (const [at, row] of reading.rows.entries()) {
    if (at % ROWS_A_STEP === 0) yield { phase: "understanding", done: at, total: reading.rows.length };
    const checked = checkedRow(row);
    if (checked) rows.push(checked);
  }
  for (const [column, others] of otherCase)
    found.push(
      ...others.told((at, facts) =>
        findings.codeCase({ table: schema, column, ...at }, { column: column.header, ...facts }),
      ),
    );
  return found.length === 0 ? reading : { ...reading, rows, findings: [...reading.findings, ...found] };
}

/** Row number as Excel shows it. */
function sheetRow(raw: RawTable, row: number): number {
  return raw.headerRow + 2 + row;
}

function isBlank(cell: unknown): boolean {
  return (
    cell === "" || cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "")
  );
}
