import { findings, positionsOf, type Finding, type NamedColumn, type TableSchema } from "../../contract";
import { formatDate } from "../../text";
import { fullResultMark, markedColumns, markedText, resultMark, strayRows } from "../log";
import { cellText, type RawTable } from "../read/raw";
import { resultLines, standingLines } from "./acts";
import type { LogProof, TrueLine } from "./log";

/** A result table as a computation would write it. */
export interface PlannedTable {
  readonly schema: TableSchema;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** A result table against the lines of the log that tell when it was written. */
export interface ResultState {
  readonly schema: TableSchema;
  readonly raw: RawTable | undefined;
  /**
   * asWritten: as the log says last; retyped: the same, but for numbers that are texts now; older: as it said once before;
   * gone: it is not there; changed: it is none of these; unproven: the log has no mark of it that could be believed.
   */
  readonly is: "asWritten" | "retyped" | "older" | "gone" | "changed" | "unproven";
  /** The line of the log that it is like, or should be like. */
  readonly line?: TrueLine;
}

/** Holds each result table against the log. @param tables those that the log could tell of, present or not */
export function resultStates(
  tables: readonly { readonly schema: TableSchema; readonly raw: RawTable | undefined }[],
  log: LogProof,
): ResultState[] {
  const all = resultLines(log.lines);
  const standing = resultLines(standingLines(log.lines));
  return tables.flatMap(({ schema, raw }): ResultState[] => {
    const own = standing.filter(({ subject }) => subject === schema.sheet);
    const last = own.at(-1);
    // What came before lines were chained has a mark over something else.
    if (!last?.isChained || log.falseUpTo > last.number) return raw ? [{ schema, raw, is: "unproven" }] : [];
    if (!raw) return [{ schema, raw, is: "gone", line: last }];
    const marks = marksOf(schema, raw);
    if (marks.has(last.resultDigest)) {
      const is = retypedResults(schema, raw).length > 0 ? "retyped" : "asWritten";
      return [{ schema, raw, is, line: last }];
    }
    const older = all.findLast(
      (line) => line.isChained && line.subject === schema.sheet && marks.has(line.resultDigest),
    );
    if (older) return [{ schema, raw, is: "older", line: older }];
    // A run that was taken back left alone what others had changed.
    const wasTakenBack = all.some((line) => line.subject === schema.sheet && line.number > last.number);
    return [{ schema, raw, is: wasTakenBack ? "unproven" : "changed", line: last }];
  });
}

/** The mark of a table, and that of times when the lines that somebody wrote right below it were in it. */
function marksOf(schema: TableSchema, { headers, rows }: Pick<RawTable, "headers" | "rows">): Set<string> {
  return new Set([resultMark(schema, headers, rows), fullResultMark(schema, headers, rows)]);
}

/** What is said of a table that is not as the log says, without knowing what it should be. */
export function stateFindings({ schema, raw, is, line }: ResultState): Finding[] {
  const facts = { sheet: schema.sheet, time: line?.time ?? "" };
  if (is === "gone") return [findings.resultTableGone({ table: schema }, facts)];
  if (is === "older") return [findings.resultOlder({ table: schema }, facts)];
  if (is === "retyped" && raw) return retypedResults(schema, raw);
  return is === "changed" ? [findings.resultTableChanged({ table: schema }, facts)] : [];
}

/** Lines that somebody wrote right below a table, whatever else is said of it. */
export function strayResults({ schema, raw }: ResultState): Finding[] {
  if (!raw) return [];
  return [...strayRows(schema, raw.headers, raw.rows)].map((row) => {
    const filled = raw.rows[row]?.find((cell) => cell !== "");
    return findings.resultStray({ table: schema, row, key: cellText(filled) });
  });
}

/** Numbers that are texts now. A mark does not tell them apart; the add-in writes none. */
function retypedResults(schema: TableSchema, { headers, rows }: RawTable): Finding[] {
  const at = positionsOf(schema, headers);
  const columns = markedColumns(schema).filter(({ kind }) => kind !== "text");
  return rowsOf(schema, markedColumns(schema), headers, rows).flatMap(({ row, key }) =>
    columns.flatMap((column) => {
      const cell = rows[row]?.[at(column.id)];
      if (typeof cell !== "string" || cell === "" || markedText(Number(cell)) !== cell) return [];
      const facts = { column: column.header, shown: shown(cell, column) };
      return [findings.resultRetyped({ table: schema, column, row, key }, facts)];
    }),
  );
}

/**
 * The cells of a changed table, when a computation comes to what the log says was written; undefined when it comes to
 * something else, so that no cell can be called wrong.
 */
export function changedResults(
  { schema, raw, line }: ResultState,
  planned: PlannedTable,
): Finding[] | undefined {
  if (!raw || !line) return undefined;
  const marks = marksOf(schema, planned);
  if (marks.has(resultMark(schema, raw.headers, raw.rows)))
    return [findings.resultNotLogged({ table: schema }, { sheet: schema.sheet, time: line.time })];
  if (!marks.has(line.resultDigest)) return undefined;
  const columns = markedColumns(schema);
  const should = rowsOf(schema, columns, planned.headers, planned.rows);
  const is = rowsOf(schema, columns, raw.headers, raw.rows);
  const plannedAt = positionsOf(schema, planned.headers);
  const rawAt = positionsOf(schema, raw.headers);
  const missing = columns.filter(({ id }) => plannedAt(id) >= 0 && rawAt(id) < 0);
  const present = columns.filter(({ id }) => plannedAt(id) >= 0 && rawAt(id) >= 0);
  const changed = compareRows(schema, present, should, is);
  return [
    ...missing.map((column) =>
      findings.resultColumnGone({ table: schema, column }, { sheet: schema.sheet, column: column.header }),
    ),
    ...changed,
    ...retypedResults(schema, raw).filter(
      ({ row, column }) => !changed.some((other) => other.row === row && other.column === column),
    ),
  ];
}

interface ComparedRow {
  readonly key: string;
  readonly row: number;
  readonly texts: Readonly<Record<string, string>>;
}

function rowsOf(
  schema: TableSchema,
  columns: readonly NamedColumn[],
  headers: readonly unknown[],
  rows: readonly (readonly unknown[])[],
): ComparedRow[] {
  const at = positionsOf(schema, headers);
  const strays = strayRows(schema, headers, rows);
  return rows
    .map((cells, row) => {
      const texts = Object.fromEntries(columns.map(({ id }) => [id, markedText(cells[at(id)])]));
      return { row, texts, key: schema.key.map((id) => texts[id] ?? "").join(" · ") };
    })
    .filter(({ row, texts }) => !strays.has(row) && Object.values(texts).some((text) => text !== ""));
}

/** More pairs of rows than these are not compared: then it is no single cell that was changed. */
const MOST_COMPARED = 100_000;

function compareRows(
  table: TableSchema,
  columns: readonly NamedColumn[],
  should: readonly ComparedRow[],
  is: readonly ComparedRow[],
): Finding[] {
  const differing = (a: ComparedRow, b: ComparedRow): NamedColumn[] =>
    columns.filter(({ id }) => a.texts[id] !== b.texts[id]);
  const byKey = new Map<string, ComparedRow[]>();
  for (const row of is) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  const rest = new Set(is);
  const pairs: [ComparedRow, ComparedRow][] = [];
  const pair = (wanted: ComparedRow, found: ComparedRow | undefined): boolean => {
    if (!found) return false;
    rest.delete(found);
    return pairs.push([wanted, found]) > 0;
  };
  const unpaired = should.filter((wanted) => {
    const same = (byKey.get(wanted.key) ?? []).filter((row) => rest.has(row));
    return !pair(wanted, same.find((row) => differing(wanted, row).length === 0) ?? same[0]);
  });
  // What is left may be a row of which the key was changed, and nothing else.
  const isFew = unpaired.length * rest.size <= MOST_COMPARED;
  const open = unpaired.filter(
    (wanted) =>
      !isFew ||
      !pair(
        wanted,
        [...rest].find((row) => differing(wanted, row).length === 1),
      ),
  );
  return [
    ...pairs.flatMap(([wanted, { row, texts }]) =>
      differing(wanted, { ...wanted, texts }).map((column) =>
        findings.resultChanged(
          { table, column, row, key: wanted.key },
          {
            column: column.header,
            before: shown(wanted.texts[column.id], column),
            after: shown(texts[column.id], column),
          },
        ),
      ),
    ),
    ...open.map(({ key }) => findings.resultRowGone({ table, key })),
    ...[...rest].map(({ key, row }) => findings.resultRowAdded({ table, key, row })),
  ];
}

/** A cell as the sheet shows it, all its decimals. */
function shown(text: string | undefined, { kind }: NamedColumn): string {
  if (text === undefined || text === "") return "–";
  const number = Number(text);
  if (kind === "text" || Number.isNaN(number)) return text;
  return kind === "date" ? formatDate(number) : text.replace(".", ",");
}
