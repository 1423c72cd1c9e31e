import { positionsOf, type InputTableId } from "../../contract";
import {
  ImportContext,
  readSheets,
  sheetKey,
  type Draft,
  type FoundColumns,
  type Grid,
  type ImportKind,
  type ImportOptions,
  type Layout,
  type Organisation,
  type Returned,
  type SheetOutcome,
  type Unclear,
} from "../../domain/imports";
import type { Snapshot } from "../../domain/model";
import { groupBy } from "../../domain/scoring/groupBy";
import { inputs, schemaOf } from "../../domain/tables";
import { fold } from "../../text";
import { isFormula, type TableEdits, type TablePlaces } from "../plan";
import { cellText, matchHeaders, type RawTables } from "../read";
import { compareDrafts, withChanges, type ComparedRow } from "./compare";
import { StandingReturns, type GoneRow } from "./gone";
import { returnDifferences, type ReturnDifference } from "./returnDifferences";

/** What is to be imported, and what whoever imports says of it. */
export interface ImportRequest {
  readonly kind: ImportKind;
  readonly grids: readonly Grid[];
  /** In the order of the grids: what a person said of them, or nothing. */
  readonly layouts?: readonly (Layout | undefined)[];
  readonly options: ImportOptions;
}

/** What becomes of one sheet. */
export interface ImportedSheet {
  readonly file: string;
  readonly sheet: string;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  readonly unclear: readonly Unclear[];
  /** Of a return: rows that an earlier one brought and that no sheet of this import has; they stay. */
  readonly gone: readonly GoneRow[];
  /** Of a return: whose it is. */
  readonly returned: readonly Returned[];
  /** Of a return of our own form that a cluster got: the cluster. */
  readonly byCluster: string | undefined;
  readonly found?: FoundColumns | undefined;
}

/** What an import comes to: rows beside what stands, and all that was left out. */
export interface ImportOutcome {
  readonly sheets: readonly ImportedSheet[];
  readonly rows: readonly ComparedRow[];
  /** Names that a person confirmed and that the unit is not called by yet: code → names. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** What a cluster head's aggregate says otherwise than the returns of its units, where both are imported together. */
  readonly differences: readonly ReturnDifference[];
}

/** Reads sheets as one kind of data and holds what they say against the workbook. Pure; nothing is written. */
export function understandImport(
  { kind, grids, layouts = [], options }: ImportRequest,
  raw: RawTables,
  snapshot: Snapshot,
  organisation: Organisation,
): ImportOutcome {
  const taken = Object.fromEntries(kind.tables.map((table) => [table, codesIn(table, raw)]));
  const year = Number(snapshot.settings.document.year);
  const context = new ImportContext(
    snapshot,
    organisation,
    options,
    taken,
    Number.isInteger(year) ? year : undefined,
  );
  const read = readSheets(kind, grids, context, layouts);
  const drafts = read.flatMap((outcome) => outcome.drafts);
  const { rows, unclear } = compareDrafts(drafts, raw, snapshot, context.codes);
  const told = new Set<number>();
  const standing = new StandingReturns(
    read.some(({ returned = [] }) => returned.length > 0) ? raw : {},
    drafts,
  );
  const ownRows = groupBy(rows, ({ draft }) => sheetKey(draft.from));
  const ownUnclear = groupBy(unclear, ({ from }) => sheetKey(from));
  const sheets = read.map((outcome): ImportedSheet => {
    const own = ownRows.get(sheetKey(outcome)) ?? [];
    const later = ownUnclear.get(sheetKey(outcome)) ?? [];
    const count = (state: ComparedRow["state"]): number => own.filter((row) => row.state === state).length;
    const { returned = [], byCluster } = outcome;
    // Several sheets may bring the evidence of one unit: what they all lack is told with the first.
    const gone = standing.gone(returned).filter(({ row }) => !told.has(row) && told.add(row));
    return {
      file: outcome.file,
      sheet: outcome.sheet,
      new: count("new"),
      changed: count("changed"),
      same: count("same"),
      refused: outcome.refused + later.length,
      unclear: [...outcome.unclear, ...later],
      gone,
      returned,
      byCluster,
      found: outcome.found,
    };
  });
  return {
    sheets,
    rows,
    aliases: confirmedAliases(snapshot, options),
    differences: aggregateDifferences(read),
  };
}

/** An aggregate holds the evidence of several units, or is a form that a cluster got. */
function aggregateDifferences(read: readonly SheetOutcome[]): ReturnDifference[] {
  const isAggregate = ({ byCluster, returned = [] }: SheetOutcome): boolean =>
    byCluster !== undefined || new Set(returned.map(({ unit }) => unit)).size > 1;
  const returns = read.filter(({ returned = [] }) => returned.length > 0);
  const draftsOf = (outcomes: readonly SheetOutcome[]): Draft[] => outcomes.flatMap(({ drafts }) => drafts);
  return returnDifferences(
    draftsOf(returns.filter(isAggregate)),
    draftsOf(returns.filter((outcome) => !isAggregate(outcome))),
  );
}

function codesIn(table: InputTableId, raw: RawTables): string[] {
  const found = raw[table];
  const positions = found && matchHeaders(inputs[table], found.headers).positions;
  const at = positions?.get("code") ?? positions?.get("person");
  if (!found || at === undefined) return [];
  return found.rows.map((row) => cellText(row[at])).filter((code) => code !== "");
}

/** A confirmed choice becomes an alias, so that nobody is asked twice. */
function confirmedAliases(
  { units }: Snapshot,
  { names = {} }: ImportOptions,
): Map<string, readonly string[]> {
  const aliases = new Map<string, string[]>();
  for (const [name, code] of Object.entries(names)) {
    const unit = units.find((candidate) => fold(candidate.code) === fold(code));
    if (!unit || [unit.code, unit.name, ...unit.aliases].some((known) => fold(known) === fold(name)))
      continue;
    aliases.set(unit.code, [...(aliases.get(unit.code) ?? []), name]);
  }
  return aliases;
}

/** What an import writes into people's tables, one after another. */
export function importEdits({ rows, aliases }: ImportOutcome, snapshot: Snapshot): TableEdits[] {
  const tables = new Map<
    InputTableId,
    { cells: TableEdits["cells"][number][]; rows: TableEdits["rows"][number][] }
  >();
  const of = (
    id: InputTableId,
  ): { cells: TableEdits["cells"][number][]; rows: TableEdits["rows"][number][] } => {
    const known = tables.get(id) ?? { cells: [], rows: [] };
    tables.set(id, known);
    return known;
  };
  for (const { draft, state, row, changes } of rows) {
    if (state === "new") of(draft.table).rows.push(draft.cells);
    if (state !== "changed" || row === undefined) continue;
    of(draft.table).cells.push(...changes.map(({ column, after }) => ({ row, column, value: after })));
  }
  for (const [code, names] of aliases) {
    const unit = snapshot.units.find((candidate) => candidate.code === code);
    if (unit?.row === undefined) continue;
    const value = [...unit.aliases, ...names].join("; ");
    of("units").cells.push({ row: unit.row, column: "aliases", value });
  }
  return [...tables].map(([id, edits]) => ({ id, ...edits }));
}

/**
 * The tables with all their columns: reading leaves out the office's own words, by which rows are known again here. What
 * calculates is as it was read.
 */
export function wholeTables(raw: RawTables, places: TablePlaces): RawTables {
  const whole = Object.entries(raw).map(([id, table]) => {
    const standing = places[id as InputTableId]?.standing;
    if (!standing) return [id, table] as const;
    const rows = standing.rows.map((cells, row) =>
      cells.map((cell, column) => (isFormula(cell) ? (table.rows[row]?.[column] ?? "") : cell)),
    );
    return [id, { ...table, headers: standing.headers, rows }] as const;
  });
  return Object.fromEntries(whole);
}

/** The line of a file that could not be read. @param problem the ending of a sentence `error.source.…` */
export function unreadSheet(file: string, problem: string): ImportedSheet {
  const unclear: Unclear = {
    from: { file, sheet: "", cell: "" },
    text: file,
    why: "fileUnreadable",
    candidates: [],
    about: problem,
  };
  return {
    ...{ file, sheet: "", new: 0, changed: 0, same: 0, refused: 0 },
    unclear: [unclear],
    ...{ gone: [], returned: [], byCluster: undefined },
  };
}

/** Without the changes of cells that calculate: a formula is somebody's work and is never replaced by a value. */
export function withoutFormulas(outcome: ImportOutcome, places: TablePlaces): ImportOutcome {
  const found: Unclear[] = [];
  const rows = outcome.rows.map((compared): ComparedRow => {
    const { draft, row, changes } = compared;
    const standing = places[draft.table]?.standing;
    if (!standing || row === undefined) return compared;
    const position = positionsOf(schemaOf(draft.table), standing.headers);
    const kept = changes.filter(({ column }) => !isFormula(standing.rows[row]?.[position(column)]));
    for (const { after } of changes.filter((change) => !kept.includes(change)))
      found.push({ from: draft.from, text: String(after), why: "formula", candidates: [] });
    return kept.length === changes.length ? compared : withChanges(compared, kept);
  });
  if (found.length === 0) return outcome;
  const sheets = outcome.sheets.map((sheet): ImportedSheet => {
    const own = found.filter(({ from }) => from.file === sheet.file && from.sheet === sheet.sheet);
    if (own.length === 0) return sheet;
    // Rows of which nothing is left to change stay as they are.
    const unchanged = outcome.rows.filter(
      ({ draft: { from }, state }, at) =>
        from.file === sheet.file && from.sheet === sheet.sheet && state !== rows[at]?.state,
    ).length;
    return {
      ...sheet,
      changed: sheet.changed - unchanged,
      same: sheet.same + unchanged,
      refused: sheet.refused + own.length,
      unclear: [...sheet.unclear, ...own],
    };
  });
  return { ...outcome, rows, sheets };
}
