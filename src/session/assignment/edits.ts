import {
  holdsOn,
  kindOf,
  linkKey,
  type Pair,
  type Proposal,
  type ProposalRow,
  type StandingRow,
} from "../../domain/assignment";
import type { Constraint, Snapshot } from "../../domain/model";
import { fold } from "../../text";
import type { Translate } from "../../i18n";
import { kindCells, roleWord, type TableEdits } from "../../sheets/plan";
import { choiceWord, positionsOf, settings } from "../../contract";
import { inputs } from "../../domain/tables";
import type { Decided } from "./decision";
import type { LogLine } from "../log";

/** A row of the input table that holds now. */
interface CurrentRow extends StandingRow {
  readonly row: number;
}

/** What becomes of the input table. */
interface Changes {
  /** Accepted choices that do not stand yet. */
  readonly added: readonly ProposalRow[];
  readonly ended: readonly CurrentRow[];
  /** Rows that stand and get `Khóa`. */
  readonly locked: readonly CurrentRow[];
}

/** What a decision changes in people's own tables, and what the log says about it. */
export function assignmentEdits(
  decided: Decided,
  translate: Translate,
): { edits: TableEdits[]; log: LogLine[] } {
  const { reading, proposal, accepted, locked, question } = decided;
  const current = currentRows(reading.snapshot, proposal.kind, question.day);
  const byKey = new Map(current.map((row) => [linkKey(row), row]));
  const changes: Changes = {
    added: proposal.rows.filter((row) => !row.standing && accepted.has(linkKey(row))),
    ended: endedRows(decided, current),
    locked: [...locked].flatMap((key) => byKey.get(key) ?? []).filter((row) => !row.locked),
  };
  return {
    edits: [
      inputEdits(decided, changes, translate),
      constraintEdits(unwrittenConstraints(decided), translate),
      weightEdits(decided, translate),
    ],
    log: logLines(proposal, changes, translate),
  };
}

function currentRows(snapshot: Snapshot, kind: Proposal["kind"], day: number): CurrentRow[] {
  return kindOf(kind)
    .rows(snapshot)
    .filter((row) => holdsOn(row, day))
    .flatMap((row) => (row.row === undefined ? [] : [{ ...row, row: row.row }]));
}

/** A standing row ends when somebody else is accepted in its place, or when its end itself is accepted. */
function endedRows({ proposal, accepted }: Decided, current: readonly CurrentRow[]): CurrentRow[] {
  const gone = new Set(proposal.ended.map(linkKey));
  const taken = proposal.rows.filter((row) => accepted.has(linkKey(row)));
  return current.filter(
    (row) =>
      gone.has(linkKey(row)) &&
      !row.locked &&
      (accepted.has(linkKey(row)) ||
        taken.some((other) => inSamePlace(other, row) || isFormerOf(row, other))),
  );
}

/** Whether two rows give the same to somebody: the same unit in the same role. */
function inSamePlace(
  one: Pick<StandingRow, "right" | "role">,
  other: Pick<StandingRow, "right" | "role">,
): boolean {
  return one.right === other.right && one.role === other.role;
}

/** Whether a row is what a choice is taken over from (Tiền thân). */
function isFormerOf({ left, right }: Pair, { inherited }: ProposalRow): boolean {
  return inherited?.former.left === left && inherited.former.right === right;
}

/** The last day of a row that ends: where a successor goes on with it, the day before the successor began. */
function lastDay(row: CurrentRow, added: readonly ProposalRow[], day: number): number {
  const since = added.flatMap((other) => (isFormerOf(row, other) ? [other.inherited?.since ?? day] : []));
  return Math.min(day, ...since) - 1;
}

function inputEdits(
  { reading, proposal, locked, question: { day } }: Decided,
  changes: Changes,
  translate: Translate,
): TableEdits {
  const kind = kindOf(proposal.kind);
  const details = kind.details(reading.snapshot, proposal, day);
  return {
    id: kind.input.id,
    cells: [
      ...changes.ended.map((row) => ({
        row: row.row,
        column: "to",
        value: lastDay(row, changes.added, day),
      })),
      ...changes.locked.map(({ row }) => ({ row, column: "locked", value: "x" })),
    ],
    rows: changes.added.map((row) => ({
      ...kindCells(details.added(row), translate),
      from: row.inherited?.since ?? day,
      ...(locked.has(linkKey(row)) && { locked: "x" }),
    })),
  };
}

function logLines(
  { kind, names }: Proposal,
  { added, ended, locked }: Changes,
  translate: Translate,
): LogLine[] {
  const named = (code: string): string => names[code] ?? code;
  const line = (right: string, before: string, after: string): LogLine => ({
    act: translate(`log.assign.${kind}`),
    subject: `${right} · ${named(right)}`,
    before,
    after,
  });
  return [
    ...added.map((row) => {
      const replaced = ended.filter((former) => inSamePlace(former, row) || isFormerOf(former, row));
      const after = [named(row.left), ...(row.role ? [roleWord(row.role, translate)] : [])];
      return line(row.right, replaced.map(({ left }) => named(left)).join("; "), after.join(", "));
    }),
    ...ended
      .filter((former) => !added.some((row) => inSamePlace(row, former) || isFormerOf(former, row)))
      .map(({ left, right }) => line(right, named(left), translate("assign.state.ended"))),
    ...locked.map(({ left, right }) => line(right, named(left), translate("log.assign.locked"))),
  ];
}

/** What was tried in the pane, but for demands that are written as `Khóa` of their row. */
function unwrittenConstraints({ question: { whatIf }, accepted, locked }: Decided): Constraint[] {
  const isWritten = ({ a, b }: Constraint): boolean =>
    [...locked].some((key) => accepted.has(key) && key.startsWith(`${a}\n${b}\n`));
  return (whatIf.constraints ?? []).filter(
    (constraint) => constraint.kind !== "must" || !isWritten(constraint),
  );
}

/** What was tried in the pane and is kept becomes a row of `RangBuoc`, so that the next run knows it too. */
function constraintEdits(tried: readonly Constraint[], translate: Translate): TableEdits {
  const { column } = inputs.constraints;
  return {
    id: "constraints",
    cells: [],
    rows: tried.map(({ problem, a, b, kind, weight }) => ({
      problem: choiceWord(column.problem, problem),
      a,
      b,
      kind: choiceWord(column.kind, kind),
      weight,
      reason: translate("assign.fromPane"),
    })),
  };
}

/** Weights that were changed in the pane go into `ThietLap`. */
function weightEdits(
  { reading: { raw, snapshot }, question: { kind, whatIf } }: Decided,
  translate: Translate,
): TableEdits {
  const inWorkbook = snapshot.settings.assignment.weights;
  const at = positionsOf(inputs.settings, raw.settings?.headers ?? []);
  const rowOf = (key: string): number =>
    (raw.settings?.rows ?? []).findIndex((row) => fold(String(row[at("key")])) === fold(key));
  const changed = kindOf(kind).weights.flatMap((name) => {
    const points = whatIf.weights?.[name];
    if (points === undefined || points === inWorkbook[name]) return [];
    const { key } = settings[name];
    return [{ key, row: rowOf(key), value: String(points).replace(".", ",") }];
  });
  return {
    id: "settings",
    cells: changed.filter(({ row }) => row >= 0).map(({ row, value }) => ({ row, column: "value", value })),
    rows: changed
      .filter(({ row }) => row < 0)
      .map(({ key, value }) => ({ key, value, help: translate(`setting.${key}`) })),
  };
}
