import { choiceWord, findings, positionsOf, type Finding, type InputTableId } from "../contract";
import type { Pairing, Snapshot } from "../domain/model";
import {
  namesYear,
  renewedPeriods,
  yearOf,
  yearLater,
  yearsLater,
  type RenewedPeriod,
} from "../domain/newYear";
import { isClosed } from "../domain/programmes";
import { carriedPairings } from "../domain/reorganisation";
import { nextYear, type Scoreboard } from "../domain/scoring";
import { inputs, outputTables, type OutputTableId } from "../domain/tables";
import { readTablePlaces } from "../office/workbook";
import { resultMark } from "../sheets/log";
import {
  changesNothing,
  digest,
  isBlankRow,
  isUnchanged,
  planEdits,
  planTable,
  pushingDown,
  type Cell,
  type EditPlan,
  type TableEdits,
  type TablePlaces,
} from "../sheets/plan";
import { cellText, type RawTables } from "../sheets/read";
import { fold } from "../text";
import { NewYearRefused } from "./refused";
import { askBroken } from "./undo";
import { writePlanned, type PlannedWriting } from "./written";
import { rowCount, type LogLine } from "./log";
import { inSheets } from "./texts";
import type { AskOptions, Session } from "./session";

/** Rows of a table that stay in the workbook of the old year. */
export interface LeftBehind {
  readonly sheet: string;
  readonly rows: number;
}

/** A workbook as it begins the next year, with what would be written; nothing is written yet. */
export interface NewYear extends PlannedWriting {
  /** As the office writes it in `Nam`, else as the periods say. */
  readonly year: { readonly from: string; readonly to: string };
  readonly periods: readonly RenewedPeriod[];
  /** Units that go on, those of them with points of this year, and those that get a class. */
  readonly units: { readonly all: number; readonly scored: number; readonly graded: number };
  /** `PhanLoaiNamSau` says nothing: every unit keeps its Phân loại. */
  readonly keepsGrades: boolean;
  /** Pairs that go on. */
  readonly pairings: number;
  readonly left: readonly LeftBehind[];
  /** Settings that name the old year besides `Nam`: nobody but the office knows what they become. */
  readonly dated: readonly string[];
  /** Periods that are neither locked nor published: the year is not finished. */
  readonly open: readonly Finding[];
}

/** Tables whose rows are the year's: they stay behind whole, rows that cannot be read too. */
const OF_THE_YEAR = [
  "evidence",
  "disqualified",
  "activities",
  "visits",
  "sessions",
  "learners",
  "nominations",
  "papers",
  "meetings",
] as const satisfies readonly InputTableId[];

/** Tables that the next year is made from: what is wrong in them would be carried on. */
const CARRIED: ReadonlySet<string> = new Set(
  [inputs.settings, inputs.units, inputs.periods, inputs.criteria, inputs.evidence, inputs.pairings].map(
    ({ table }) => table,
  ),
);

/**
 * Plans how a workbook of one year becomes that of the next: in a copy of the file, for what is left behind is in the old one only.
 * @throws NewYearRefused where what the next year is made from has errors, there is no period, or a run broke off: half of a new
 *   year would be taken for an old one
 */
export async function planNewYear(session: Session, options: AskOptions = {}): Promise<NewYear> {
  const broken = await askBroken(session);
  if (broken !== undefined) throw new NewYearRefused("broken", { time: broken });
  const reading = await session.reading(options);
  const { snapshot, raw } = reading;
  if (snapshot.periods.length === 0) throw new NewYearRefused("noPeriods");
  const errors = reading.findings.filter(({ severity, table }) => severity === "error" && CARRIED.has(table));
  if (errors.length > 0) throw new NewYearRefused("errors", { count: errors.length });
  const board = reading.board();
  const year = yearOf(snapshot);
  const periods = renewedPeriods(snapshot);
  const units = unitEdits(board);
  const edited: readonly InputTableId[] = ["settings", "units", "periods", "criteria", "awards"];
  const places = await readTablePlaces([
    ...edited,
    ...OF_THE_YEAR,
    "pairings",
    "support",
    "seals",
    ...outputTables.map(({ id }) => id as OutputTableId),
  ]);
  const removals = removalsFrom(snapshot, raw, periods);
  const edits = [
    settingEdits(raw, year),
    { id: "units", cells: units.cells, rows: [] } satisfies TableEdits,
    ...periodEdits(snapshot, raw, periods),
    ...removals,
  ]
    .filter(({ id }) => places[id]?.standing !== undefined)
    .map((edit) => planEdits(edit, places[edit.id]))
    .filter((edit) => !changesNothing(edit));
  const tables = emptied(places);
  const from = snapshot.settings.document.year ?? String(year);
  return {
    reading,
    edits,
    tables,
    year: { from, to: yearsLater(from, year) },
    periods,
    units: units.counts,
    keepsGrades: snapshot.settings.nextYearGrades === undefined,
    pairings: snapshot.pairings.length - (removals.find(({ id }) => id === "pairings")?.removes?.size ?? 0),
    left: [
      ...edits.flatMap((edit) => leftBehind(edit)),
      ...tables.map(({ place }) => ({ sheet: place.sheet, rows: filledRows(place.standing?.rows ?? []) })),
    ].filter(({ rows }) => rows > 0),
    dated: Object.entries(snapshot.settings.texts).flatMap(([key, value]) =>
      key !== YEAR_KEY && namesYear(value, year) ? [key] : [],
    ),
    open: snapshot.periods
      .filter(({ state }) => state === "open")
      .map((period) => findings.periodNotFinished(period, { period: period.code })),
    resultDigest: await digest([periods.map(({ code }) => code), units.cells]),
  };
}

/**
 * Begins the next year in this workbook, if it is still the same, and adds to the log.
 * @param unfinished begin although periods of the old year are open
 * @throws NewYearRefused, WriteRefused, WriteUndone
 */
export async function writeNewYear(session: Session, plan: NewYear, unfinished: boolean): Promise<void> {
  if (plan.open.length > 0 && !unfinished)
    throw new NewYearRefused("unfinished", { periods: plan.open.map(({ key }) => key ?? "").join(", ") });
  await writePlanned(session, plan, logLines(plan));
}

/** The line that begins the year comes first: what stands before it is of the old year. */
function logLines({ year, edits = [], tables }: NewYear): LogLine[] {
  return [
    { act: inSheets("log.newYear"), subject: "", before: year.from, after: year.to },
    ...edits
      .flatMap((edit) => leftBehind(edit).map((left) => ({ ...left, edit })))
      .map(({ sheet, rows, edit }) => ({
        act: inSheets("log.leftBehind"),
        subject: sheet,
        before: rowCount(filledRows(edit.place.standing?.rows ?? [])),
        after: rowCount(filledRows(edit.place.standing?.rows ?? []) - rows),
      })),
    ...tables.map(({ schema, place, headers, rows }) => ({
      act: inSheets("log.write"),
      subject: schema.sheet,
      before: rowCount(place.standing?.rows.length ?? 0),
      after: rowCount(rows.length),
      resultDigest: resultMark(schema, headers, rows),
    })),
  ];
}

const YEAR_KEY = "Nam";

function settingEdits(raw: RawTables, year: number | undefined): TableEdits {
  const at = positionsOf(inputs.settings, raw.settings?.headers ?? []);
  const rows = raw.settings?.rows ?? [];
  const row = rows.findIndex((cells) => fold(cellText(cells[at("key")])) === fold(YEAR_KEY));
  const before = row < 0 ? "" : cellText(rows[row]?.[at("value")]);
  const after = yearsLater(before, year);
  return {
    id: "settings",
    cells: after === before ? [] : [{ row, column: "value", value: after }],
    rows: [],
  };
}

type Cells = TableEdits["cells"];

/** Điểm năm trước and Phân loại of every unit; units that ended in the year have nothing to be compared with. */
function unitEdits(board: Scoreboard): { readonly cells: Cells; readonly counts: NewYear["units"] } {
  const { units, settings } = board.snapshot;
  const going = new Map(nextYear(board).map((unit) => [unit.unit.code, unit]));
  const { column } = inputs.units;
  const cells = units.flatMap((unit) => {
    if (unit.row === undefined) return [];
    const next = going.get(unit.code);
    const changed = new Map<string, Cell>();
    if (unit.lastYear !== next?.points) changed.set("lastYear", next?.points ?? "");
    if (next && settings.nextYearGrades !== undefined && unit.grade !== next.grade)
      changed.set("grade", next.grade === undefined ? "" : choiceWord(column.grade, next.grade));
    return [...changed].map(([name, value]) => ({ row: unit.row ?? 0, column: name, value }));
  });
  const all = [...going.values()];
  return {
    cells,
    counts: {
      all: all.length,
      scored: all.filter(({ points }) => points !== undefined).length,
      graded: all.filter(({ grade }) => grade !== undefined).length,
    },
  };
}

/** Periods a year later and open; leaves and awards that name them, and days by which leaves are due, go with them. */
function periodEdits(snapshot: Snapshot, raw: RawTables, periods: readonly RenewedPeriod[]): TableEdits[] {
  const codes = new Map(periods.map(({ period, code }) => [period.code, code]));
  const renamed = (code: string): string => codes.get(code) ?? code;
  const open = choiceWord(inputs.periods.column.state, "open");
  const has = positionsOf(inputs.periods, raw.periods?.headers ?? []);
  return [
    {
      id: "periods",
      rows: [],
      cells: periods.flatMap(({ period, code, name, from, to, deadline }) => [
        ...changedCell(period.row, "code", period.code, code),
        ...changedCell(period.row, "name", period.name, name),
        ...changedCell(period.row, "from", period.from, from),
        ...changedCell(period.row, "to", period.to, to),
        ...changedCell(period.row, "deadline", period.deadline, deadline),
        ...(has("state") < 0 ? [] : changedCell(period.row, "state", period.state, open)),
        // What the old year's dates rest on says nothing of these.
        ...changedCell(period.row, "basis", period.basis, period.basis === undefined ? undefined : ""),
      ]),
    },
    {
      id: "criteria",
      rows: [],
      cells: snapshot.criteria.flatMap((leaf) => [
        ...changedCell(leaf.row, "deadline", leaf.deadline, leaf.deadline && yearLater(leaf.deadline)),
        ...changedCell(leaf.row, "periods", leaf.periods.join("; "), leaf.periods.map(renamed).join("; ")),
      ]),
    },
    {
      id: "awards",
      rows: [],
      cells: snapshot.awards.flatMap((award) =>
        changedCell(award.row, "period", award.period, award.period && renamed(award.period)),
      ),
    },
  ];
}

function changedCell(
  row: number | undefined,
  column: string,
  before: Cell | undefined,
  after: Cell | undefined,
): Cells {
  return row === undefined || after === undefined || before === after ? [] : [{ row, column, value: after }];
}

/** What goes from people's tables: the year's own rows, tasks that are done, pairs that have ended. */
function removalsFrom(snapshot: Snapshot, raw: RawTables, periods: readonly RenewedPeriod[]): TableEdits[] {
  const begins = Math.min(...periods.map(({ from }) => from));
  const filled = (id: InputTableId): number[] =>
    (raw[id]?.rows ?? []).flatMap((cells, row) =>
      cells.every((cell) => cellText(cell) === "") ? [] : [row],
    );
  // A pair that a merged unit had, and that nobody has decided about yet, is still offered to its successor.
  const offered = new Set<Pairing>(carriedPairings(snapshot, begins).map(({ former }) => former));
  const rowsOf = (rows: readonly { readonly row?: number | undefined }[]): number[] =>
    rows.flatMap(({ row }) => row ?? []);
  const ended = snapshot.pairings.filter(
    (pairing) => (pairing.to ?? Infinity) < begins && !offered.has(pairing),
  );
  const removal = (id: InputTableId, rows: readonly number[]): TableEdits => ({
    id,
    cells: [],
    rows: [],
    removes: new Set(rows),
  });
  return [
    ...OF_THE_YEAR.map((id) => removal(id, filled(id))),
    removal("support", rowsOf(snapshot.support.filter(isClosed))),
    removal("pairings", rowsOf(ended)),
  ];
}

/** Result sheets, proposals and locked periods without their rows; what somebody wrote below a table stays. */
function emptied(places: TablePlaces): ReturnType<typeof planTable>[] {
  const ids = [...outputTables.map(({ id }) => id as OutputTableId), "seals" as const];
  return ids.flatMap((id) => {
    const place = places[id];
    if (!place?.standing) return [];
    const plan = planTable(id, [], id === "seals" ? pushingDown(place) : place, []);
    return isUnchanged(plan) ? [] : [plan];
  });
}

function leftBehind({ removes, place }: EditPlan): LeftBehind[] {
  return removes.size === 0 ? [] : [{ sheet: place.sheet, rows: removes.size }];
}

function filledRows(rows: readonly (readonly Cell[])[]): number {
  return rows.filter((cells) => !isBlankRow(cells)).length;
}
