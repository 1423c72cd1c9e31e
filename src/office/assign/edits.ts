import { groupPlans, holdsOn, type Proposal, type ProposalRow } from "../../domain/assignment";
import type { AssignmentKind, AssignmentWeights, Constraint, Snapshot } from "../../domain/model";
import { fold } from "../../text";
import type { Translate } from "../../i18n";
import { chosenKey, roleWord, type Chosen, type TableEdits } from "../../sheets/plan";
import { choiceWord, positionsOf, tableSchema, type InputTableId, type SettingKey } from "../../contract";
import type { Assigning } from "./actions";
import type { LogLine } from "./writeFresh";

export const inputTableOf = {
  twinning: "pairings",
  oversight: "duties",
  groups: "groups",
} as const satisfies Record<AssignmentKind, InputTableId>;

const WEIGHT_SETTINGS: Readonly<Record<keyof AssignmentWeights, SettingKey>> = {
  keep: "TrongSoGiuNguyen",
  distance: "TrongSoKhoangCach",
  need: "TrongSoManhYeu",
  balance: "TrongSoCanBang",
  extraHost: "TrongSoThemDoDau",
  preference: "TrongSoUuTien",
  rotation: "TrongSoLuanPhien",
  cohesion: "TrongSoCungCum",
};

interface Decided extends Assigning {
  readonly proposal: Proposal;
  /** Keys of what is accepted, and of what gets `Khóa`. */
  readonly accepted: ReadonlySet<string>;
  readonly locked: ReadonlySet<string>;
}

/** A row of the input table that holds now. */
interface StandingRow extends Chosen {
  readonly row: number;
  readonly locked: boolean;
}

/** What a decision changes in people's own tables, and what the log says about it. */
export function assignmentEdits(
  decided: Decided,
  translate: Translate,
): { edits: TableEdits[]; log: LogLine[] } {
  const { inspection, proposal, accepted, locked, question } = decided;
  const { snapshot } = inspection;
  const { day, whatIf } = question;
  const standing = standingRows(snapshot, proposal.kind, day);
  const now = new Map(standing.map((row) => [chosenKey(row), row]));
  const fresh = proposal.rows.filter((row) => row.state === "new" && accepted.has(chosenKey(row)));
  const ended = endedRows(decided, standing);
  const lockNow = [...locked].flatMap((key) => now.get(key) ?? []).filter((row) => !row.locked);
  const input: TableEdits = {
    id: inputTableOf[proposal.kind],
    cells: [
      ...ended.map(({ row }) => ({ row, column: "to", value: day - 1 })),
      ...lockNow.map(({ row }) => ({ row, column: "locked", value: "x" })),
    ],
    rows: fresh.map((row) => ({
      ...newRow(row, decided, translate),
      from: day,
      ...(locked.has(chosenKey(row)) && { locked: "x" }),
    })),
  };
  const named = (code: string): string => proposal.names[code] ?? code;
  const act = translate(`log.assign.${proposal.kind}`);
  const isWritten = ({ a, b }: Constraint): boolean =>
    [...locked].some((key) => accepted.has(key) && key.startsWith(`${a}\n${b}\n`));
  return {
    edits: [
      input,
      constraintEdits(
        (whatIf.constraints ?? []).filter(
          (constraint) => constraint.kind !== "must" || !isWritten(constraint),
        ),
        translate,
      ),
      weightEdits(decided, translate),
    ],
    log: [
      ...fresh.map((row) => ({
        act,
        subject: `${row.right} · ${named(row.right)}`,
        before: ended
          .filter(({ right, role }) => right === row.right && role === row.role)
          .map(({ left }) => named(left))
          .join("; "),
        after: [named(row.left), ...(row.role ? [roleWord(row.role, translate)] : [])].join(", "),
      })),
      ...ended
        .filter(({ right, role }) => !fresh.some((row) => row.right === right && row.role === role))
        .map(({ left, right }) => ({
          act,
          subject: `${right} · ${named(right)}`,
          before: named(left),
          after: translate("assign.state.ended"),
        })),
      ...lockNow.map(({ left, right }) => ({
        act,
        subject: `${right} · ${named(right)}`,
        before: named(left),
        after: translate("log.assign.locked"),
      })),
    ],
  };
}

function standingRows(
  { pairings, duties, memberships }: Snapshot,
  kind: AssignmentKind,
  day: number,
): StandingRow[] {
  const rows = {
    twinning: () => pairings.map(({ host, partner, ...rest }) => ({ left: host, right: partner, ...rest })),
    oversight: () =>
      duties.map(({ officer, target, ...rest }) => ({ left: officer, right: target, ...rest })),
    groups: () => memberships.map(({ officer, unit, ...rest }) => ({ left: officer, right: unit, ...rest })),
  }[kind]();
  return rows
    .filter((row) => holdsOn(row, day))
    .flatMap((row) => (row.row === undefined ? [] : [{ ...row, row: row.row }]));
}

/** A standing row ends when somebody else is accepted in its place, or when its end itself is accepted. */
function endedRows({ proposal, accepted }: Decided, standing: readonly StandingRow[]): StandingRow[] {
  const gone = new Set(proposal.ended.map(chosenKey));
  const taken = new Set(
    proposal.rows
      .filter((row) => accepted.has(chosenKey(row)))
      .map(({ right, role }) => `${right}\n${role ?? ""}`),
  );
  return standing.filter(
    (row) =>
      gone.has(chosenKey(row)) &&
      !row.locked &&
      (accepted.has(chosenKey(row)) || taken.has(`${row.right}\n${row.role ?? ""}`)),
  );
}

function newRow(
  row: ProposalRow,
  { inspection, proposal, question: { day } }: Decided,
  translate: Translate,
): TableEdits["rows"][number] {
  const { snapshot } = inspection;
  switch (proposal.kind) {
    case "twinning":
      // A host keeps its number in the annex.
      return {
        number: snapshot.pairings.find(({ host, number }) => host === row.left && number !== undefined)
          ?.number,
        host: row.left,
        partner: row.right,
      };
    case "oversight":
      return { officer: row.left, subject: row.right };
    case "groups": {
      const group = groupPlans(snapshot, proposal, day).find(({ unit }) => unit === row.right);
      const role = row.role ?? "member";
      return {
        group: group?.group ?? "",
        officer: row.left,
        role: roleWord(role, translate),
        unit: row.right,
        topics: role === "leader" ? translate("group.whole") : (group?.topics.get(row.left) ?? []).join("; "),
      };
    }
  }
}

/** What was tried in the pane and is kept becomes a row of `RangBuoc`, so that the next run knows it too. */
function constraintEdits(tried: readonly Constraint[], translate: Translate): TableEdits {
  const schema = tableSchema("constraints");
  const word = (column: string, name: string): string => {
    const own = schema.columns.find(({ id }) => id === column);
    return own ? choiceWord(own, name) : name;
  };
  return {
    id: "constraints",
    cells: [],
    rows: tried.map(({ problem, a, b, kind, weight }) => ({
      problem: word("problem", problem),
      a,
      b,
      kind: word("kind", kind),
      weight,
      reason: translate("assign.fromPane"),
    })),
  };
}

/** Weights that were changed in the pane go into `ThietLap`. */
function weightEdits({ inspection, question: { whatIf } }: Decided, translate: Translate): TableEdits {
  const { raw, snapshot } = inspection;
  const at = positionsOf(tableSchema("settings"), raw.settings?.headers ?? []);
  const changed = Object.entries(whatIf.weights ?? {}).filter(
    ([name, value]) => snapshot.settings.assignment.weights[name as keyof AssignmentWeights] !== value,
  ) as [keyof AssignmentWeights, number][];
  const rowOf = (key: string): number =>
    (raw.settings?.rows ?? []).findIndex((row) => fold(String(row[at("key")])) === fold(key));
  const text = (value: number): string => String(value).replace(".", ",");
  const placed = changed.map(([name, value]) => ({
    key: WEIGHT_SETTINGS[name],
    row: rowOf(WEIGHT_SETTINGS[name]),
    value: text(value),
  }));
  return {
    id: "settings",
    cells: placed.filter(({ row }) => row >= 0).map(({ row, value }) => ({ row, column: "value", value })),
    rows: placed
      .filter(({ row }) => row < 0)
      .map(({ key, value }) => ({ key, value, help: translate(`setting.${key}` as "setting.SoLe") })),
  };
}
