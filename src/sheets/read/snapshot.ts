import type {
  Activity,
  AwardRule,
  Cluster,
  Constraint,
  Criterion,
  Disqualification,
  Duty,
  Evidence,
  Finding,
  Learner,
  Membership,
  Officer,
  Pairing,
  Period,
  Snapshot,
  StudySession,
  SupportTask,
  Unit,
  Visit,
} from "../../domain/model";
import { checkProgrammes } from "../../domain/programmes";
import { checkFit, lint } from "../../domain/scoring";
import { checkSeals } from "../seal/check";
import {
  inputTables,
  scoringTables,
  tableSchema,
  type InputTableId,
  type MemoryTableId,
} from "../../contract";
import type { CellValue } from "./cell";
import { readAcceptances, readChoices, readSeals } from "./memory";
import { readSettings } from "./settings";
import { checkReferences, readTable, type RawTable, type TableReading, type TableRow } from "./table";

/** How an input table fares, as the pane shows it. */
export interface TableState {
  readonly id: InputTableId;
  readonly present: boolean;
  /** Rows that hold anything. */
  readonly rows: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface SnapshotReading {
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  readonly tables: readonly TableState[];
}

/** The raw tables of a workbook by id; a table that is not there is absent. */
export type RawTables = Readonly<Partial<Record<InputTableId | MemoryTableId, RawTable>>>;

const NO_ROWS: TableReading = { rows: [], codes: new Set(), filled: 0, findings: [] };

/** Reads all input tables: what can be computed with, and findings for the rest. Pure; knows no Excel. */
export function readSnapshot(raw: RawTables): SnapshotReading {
  const readings = new Map<InputTableId, TableReading>();
  for (const { id } of inputTables) {
    const table = raw[id];
    if (table) readings.set(id, readTable(tableSchema(id), table));
  }
  const codes = (id: string): ReadonlySet<string> | undefined => readings.get(id as InputTableId)?.codes;
  const checked = new Map<InputTableId, TableReading>();
  for (const [id, reading] of readings)
    checked.set(id, checkReferences(tableSchema(id), raw[id] as RawTable, reading, codes));

  const of = (id: InputTableId): TableReading => checked.get(id) ?? NO_ROWS;
  const { settings, findings: settingFindings } = readSettings(of("settings").rows);
  const periods = of("periods").rows.map(toPeriod);
  const criteria = of("criteria").rows.map(toCriterion);
  const evidence = checkEvidence(of("evidence").rows, readings.get("criteria"), raw.evidence);
  const same = interner();
  const rows = evidence.rows.map((row) => toEvidence(row, same));
  const { choices, findings: choiceFindings } = readChoices(raw.choices);
  const { seals, findings: sealFindings } = readSeals(raw.seals, rows);
  const snapshot: Snapshot = {
    settings,
    units: of("units").rows.map(toUnit),
    clusters: of("clusters").rows.map(toCluster),
    officers: of("officers").rows.map(toOfficer),
    periods,
    criteria,
    evidence: rows,
    awards: of("awards").rows.map(toAward),
    pairings: of("pairings").rows.map(toPairing),
    activities: of("activities").rows.map(toActivity),
    duties: of("duties").rows.map(toDuty),
    visits: of("visits").rows.map(toVisit),
    memberships: of("groups").rows.map(toMembership),
    support: of("support").rows.map(toSupportTask),
    constraints: of("constraints").rows.map(toConstraint),
    accepted: readAcceptances(raw),
    sessions: of("sessions").rows.map(toSession),
    learners: of("learners").rows.map(toLearner),
    disqualifications: of("disqualified").rows.map(toDisqualification),
    choices,
    seals,
  };
  const findings = [
    ...missingTables(raw),
    ...[...checked.values()].flatMap((reading) => reading.findings),
    ...settingFindings,
    ...periodFindings(periods),
    ...evidence.findings,
    ...setFindings(snapshot),
    ...checkFit(snapshot),
    ...checkProgrammes(snapshot),
    ...lint(snapshot),
    ...choiceFindings,
    ...sealFindings,
    ...checkSeals(snapshot),
  ];
  return {
    snapshot,
    findings,
    tables: inputTables.map(({ id, table }) => stateOf(id, table, raw, readings, findings)),
  };
}

function stateOf(
  id: InputTableId,
  table: string,
  raw: RawTables,
  readings: ReadonlyMap<InputTableId, TableReading>,
  findings: readonly Finding[],
): TableState {
  const own = findings.filter((finding) => finding.table === table);
  return {
    id,
    present: raw[id] !== undefined,
    rows: readings.get(id)?.filled ?? 0,
    errors: own.filter((finding) => finding.severity === "error").length,
    warnings: own.filter((finding) => finding.severity === "warning").length,
  };
}

/** Without these tables nothing can be scored; the others may be missing altogether. */
const NEEDED: readonly InputTableId[] = ["units", "clusters", "periods", "criteria", "evidence"];

function missingTables(raw: RawTables): Finding[] {
  return scoringTables
    .filter((id) => raw[id] === undefined)
    .map((id) => {
      const { table, sheet } = tableSchema(id);
      return {
        severity: NEEDED.includes(id) ? "error" : "warning",
        code: "tableMissing",
        table,
        params: { table, sheet },
      };
    });
}

function periodFindings(periods: readonly Period[]): Finding[] {
  return periods.flatMap((period): Finding[] => {
    const at = { table: "Ky", key: period.code, row: period.row as number };
    return [
      ...(period.deadline === undefined
        ? [{ ...at, severity: "error", code: "periodWithoutDeadline", column: "Hạn gửi" } as const]
        : []),
      ...(period.to < period.from
        ? [{ ...at, severity: "error", code: "periodBackwards", column: "Đến ngày" } as const]
        : []),
    ];
  });
}

/** Evidence must name a leaf of its set: the one reference that takes two columns. */
function checkEvidence(
  rows: readonly TableRow[],
  criteria: TableReading | undefined,
  raw: RawTable | undefined,
): { rows: readonly TableRow[]; findings: Finding[] } {
  if (!criteria || !raw) return { rows, findings: [] };
  const leaves = new Set(criteria.rows.map(({ values }) => `${String(values.set)}\n${String(values.code)}`));
  const sets = new Set(criteria.rows.map(({ values }) => String(values.set)));
  const findings: Finding[] = [];
  const known = rows.filter(({ row, values }) => {
    if (leaves.has(`${String(values.set)}\n${String(values.criterion)}`)) return true;
    const unknownSet = !sets.has(String(values.set));
    findings.push({
      severity: "error",
      code: unknownSet ? "setUnknown" : "unknownCode",
      table: "MinhChung",
      key: String(values.code),
      row,
      column: unknownSet ? "Bộ" : "Tiêu chí",
      params: {
        column: unknownSet ? "Bộ" : "Tiêu chí",
        shown: String(unknownSet ? values.set : values.criterion),
        sets: [...sets],
      },
    });
    return false;
  });
  return { rows: findings.length === 0 ? rows : known, findings };
}

function setFindings({ criteria, periods, awards }: Snapshot): Finding[] {
  const sets = new Set(criteria.map((criterion) => criterion.set));
  if (sets.size === 0) return [];
  const unknown = (table: string, entry: { code: string; set?: string; row?: number }): Finding[] =>
    entry.set === undefined || sets.has(entry.set)
      ? []
      : [
          {
            severity: "error",
            code: "setUnknown",
            table,
            key: entry.code,
            row: entry.row as number,
            column: "Bộ",
            params: { shown: entry.set, sets: [...sets] },
          },
        ];
  return [
    ...periods.flatMap((period) => unknown("Ky", period)),
    ...awards.flatMap((award) => unknown("GiaiThuong", award)),
  ];
}

/** Drops absent values, so that an optional field is either there or not. */
function present<T extends object>(record: { [Key in keyof T]: T[Key] | undefined }): T {
  for (const key of Object.keys(record) as (keyof T)[]) if (record[key] === undefined) delete record[key];
  return record as T;
}

const text = (value: CellValue | undefined): string | undefined => value as string | undefined;
const number = (value: CellValue | undefined): number | undefined => value as number | undefined;
const list = (value: CellValue | undefined): readonly string[] =>
  (value as readonly string[] | undefined) ?? [];

function toUnit({ row, values }: TableRow): Unit {
  return present<Unit>({
    code: text(values.code) as string,
    name: text(values.name) as string,
    aliases: list(values.aliases),
    kind: text(values.kind),
    cluster: text(values.cluster),
    special: values.special === true,
    members: number(values.members),
    least: number(values.least),
    most: number(values.most),
    latitude: number(values.latitude),
    longitude: number(values.longitude),
    lastYear: number(values.lastYear),
    grade: text(values.grade),
    validFrom: number(values.validFrom),
    validTo: number(values.validTo),
    row,
  });
}

function toCluster({ row, values }: TableRow): Cluster {
  return present<Cluster>({
    code: text(values.code) as string,
    name: text(values.name) as string,
    headUnit: text(values.headUnit),
    head: text(values.head),
    inCharge: text(values.inCharge),
    row,
  });
}

function toOfficer({ row, values }: TableRow): Officer {
  return present<Officer>({
    code: text(values.code) as string,
    name: text(values.name) as string,
    position: text(values.position),
    role: text(values.role),
    unit: text(values.unit),
    most: number(values.most),
    row,
  });
}

function toPeriod({ row, values }: TableRow): Period {
  return present<Period>({
    code: text(values.code) as string,
    name: text(values.name) as string,
    set: text(values.set),
    from: number(values.from) as number,
    to: number(values.to) as number,
    deadline: number(values.deadline),
    weight: number(values.weight),
    state: (text(values.state) ?? "open") as Period["state"],
    row,
  });
}

function toCriterion({ row, values }: TableRow): Criterion {
  return present<Criterion>({
    set: text(values.set) as string,
    code: text(values.code) as string,
    group: text(values.group),
    topic: text(values.topic),
    text: text(values.text) as string,
    maximum: number(values.maximum) as number,
    rule: values.rule as Criterion["rule"],
    steps: text(values.steps) ?? "",
    requiredItems: number(values.requiredItems),
    deadline: number(values.deadline),
    periods: list(values.periods),
    appliesTo: list(values.appliesTo),
    row,
  });
}

/**
 * One row of `MinhChung`. Every field is there in the same order, and equal texts are one string: a hundred thousand
 * rows are scored several times faster that way.
 */
function toEvidence({ row, values }: TableRow, same: (text: string) => string): Evidence {
  return {
    code: values.code as string,
    period: same(values.period as string),
    unit: same(values.unit as string),
    set: same(values.set as string),
    criterion: same(values.criterion as string),
    submitted: number(values.submitted),
    quantity: number(values.quantity),
    target: number(values.target),
    verified: number(values.verified),
    self: number(values.self),
    cluster: number(values.clusterPoints),
    status: (text(values.status) ?? "blank") as Evidence["status"],
    reason: text(values.reason),
    row,
  };
}

/** Gives equal texts as one and the same string. */
function interner(): (text: string) => string {
  const known = new Map<string, string>();
  return (value) => {
    const before = known.get(value);
    if (before === undefined) known.set(value, value);
    return before ?? value;
  };
}

function toAward({ row, values }: TableRow): AwardRule {
  return present<AwardRule>({
    code: text(values.code) as string,
    set: text(values.set) as string,
    period: text(values.period),
    name: text(values.name) as string,
    target: values.target as AwardRule["target"],
    indicator: values.indicator as AwardRule["indicator"],
    count: number(values.count) as number,
    money: number(values.money) as number,
    form: text(values.form),
    issuer: text(values.issuer),
    condition: text(values.condition),
    tie: values.tie as AwardRule["tie"],
    row,
  });
}

function toPairing({ row, values }: TableRow): Pairing {
  return present<Pairing>({
    number: text(values.number),
    host: text(values.host) as string,
    partner: text(values.partner) as string,
    from: number(values.from),
    to: number(values.to),
    locked: values.locked === true,
    signed: number(values.signed),
    witness: text(values.witness),
    prepared: number(values.prepared),
    row,
  });
}

function toActivity({ row, values }: TableRow): Activity {
  return present<Activity>({
    date: number(values.date) as number,
    host: text(values.host) as string,
    partner: text(values.partner) as string,
    kind: values.kind as Activity["kind"],
    text: text(values.text),
    value: number(values.value),
    people: number(values.people),
    direction: values.direction as Activity["direction"],
    row,
  });
}

function toVisit({ row, values }: TableRow): Visit {
  return present<Visit>({
    officer: text(values.officer) as string,
    unit: text(values.unit) as string,
    month: text(values.month) as string,
    date: number(values.date),
    branchMeeting: values.branchMeeting === true,
    topic: text(values.topic),
    result: text(values.result),
    proposal: text(values.proposal),
    grade: values.grade as Visit["grade"],
    resolved: values.resolved === true,
    row,
  });
}

function toMembership({ row, values }: TableRow): Membership {
  return present<Membership>({
    group: text(values.group) as string,
    officer: text(values.officer) as string,
    role: values.role as Membership["role"],
    unit: text(values.unit) as string,
    topics: text(values.topics),
    from: number(values.from),
    to: number(values.to),
    locked: values.locked === true,
    row,
  });
}

function toSupportTask({ row, values }: TableRow): SupportTask {
  return present<SupportTask>({
    unit: text(values.unit) as string,
    topic: text(values.topic) as string,
    owner: text(values.owner),
    due: number(values.due),
    quarter: text(values.quarter),
    result: text(values.result),
    state: text(values.state),
    row,
  });
}

function toConstraint({ row, values }: TableRow): Constraint {
  return present<Constraint>({
    problem: values.problem as Constraint["problem"],
    a: text(values.a) as string,
    b: text(values.b) as string,
    kind: values.kind as Constraint["kind"],
    weight: number(values.weight),
    row,
  });
}

function toDuty({ row, values }: TableRow): Duty {
  return present<Duty>({
    officer: text(values.officer) as string,
    target: text(values.subject) as string,
    from: number(values.from),
    to: number(values.to),
    locked: values.locked === true,
    row,
  });
}

function toSession({ row, values }: TableRow): StudySession {
  return present<StudySession>({
    code: text(values.code) as string,
    level: text(values.level),
    organiser: text(values.organiser),
    due: number(values.due) as number,
    held: number(values.held),
    speakers: text(values.speakers),
    speakerQuality: text(values.speakerQuality),
    documentQuality: text(values.documentQuality),
    result: text(values.result),
    proposal: text(values.proposal),
    row,
  });
}

function toLearner({ row, values }: TableRow): Learner {
  return present<Learner>({
    session: text(values.session) as string,
    person: text(values.person) as string,
    name: text(values.name),
    unit: text(values.unit) as string,
    kind: text(values.kind),
    present: values.present === true,
    paper: number(values.paper),
    mark: text(values.mark),
    row,
  });
}

function toDisqualification({ row, values }: TableRow): Disqualification {
  return present<Disqualification>({
    target: text(values.target) as string,
    set: text(values.set),
    period: text(values.period),
    date: number(values.date) as number,
    reason: text(values.reason) as string,
    row,
  });
}
