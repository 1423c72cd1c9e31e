import { findings, scoringTables, tableSchema, type Finding, type InputTableId } from "../../contract";
import type { Criterion, Evidence, Period, Snapshot } from "../../domain/model";
import { inputTables, memoryTables } from "../../domain/tables";
import { checkPapers } from "../../domain/papers";
import { checkProgrammes } from "../../domain/programmes";
import { fitSteps, lint } from "../../domain/scoring";
import { ended, toldAs, type Steps } from "../../domain/steps";
import { checkSeals } from "../seal/check";
import { readSeals } from "../seal/read";
import { inputRowSteps, type InputReading } from "./inputs";
import { absentColumns, lacksClusters } from "./absent";
import { farDates } from "./farDates";
import { OtherCase, sameButCase } from "./codes";
import { readAcceptances, readChoices } from "./memory";
import { SetNames } from "./setNames";
import { readSettings, settingsOfTexts } from "./settings";
import type { Around } from "./around";
import { headedTables, isHeaderless, type RawTables } from "./raw";
import { checkAround, foreignTables, headerlessTables, missingTable } from "./surroundings";

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

/**
 * Reads all input tables: what can be computed with, and findings for the rest. Pure; knows no Excel.
 * @param around what stands around them, where that was looked at
 */
export function readSnapshot(raw: RawTables, around: Around = {}): SnapshotReading {
  return ended(snapshotSteps(raw, around));
}

/** The same piece by piece. */
export function* snapshotSteps(all: RawTables, around: Around = {}): Steps<SnapshotReading> {
  const raw = headedTables(all);
  const { rows, findings: rowFindings, filled, isUnreadable } = yield* inputRowSteps(raw);
  // From here on every check is a pass over the rows; after each of them others may go on.
  const step = { phase: "understanding", done: 1, total: 1 } as const;
  const { settings: typed, findings: settingFindings } = readSettings(rows.settings);
  const sets = new SetNames(rows.criteria);
  const settings = sets.inSettings(typed);
  const periods = rows.periods.map((period) => sets.of("periods", period));
  const awards = rows.awards.map((award) => sets.of("awards", award));
  const disqualifications = rows.disqualified.map((entry) => sets.of("disqualified", entry));
  const { evidence, findings: evidenceFindings } = yield* checkEvidence(
    rows.evidence,
    rows.criteria,
    sets,
    raw,
  );
  yield step;
  const { choices, marks, findings: choiceFindings } = readChoices(raw.choices);
  const { seals, findings: sealFindings } = readSeals(raw.seals, evidence);
  yield step;
  const snapshot: Snapshot = {
    settings,
    units: rows.units,
    clusters: rows.clusters,
    officers: rows.officers,
    periods,
    criteria: rows.criteria,
    evidence,
    awards,
    pairings: rows.pairings,
    activities: rows.activities,
    duties: rows.duties,
    visits: rows.visits,
    memberships: rows.groups,
    support: rows.support,
    constraints: rows.constraints,
    accepted: readAcceptances(raw),
    sessions: rows.sessions,
    learners: rows.learners,
    disqualifications,
    nominations: rows.nominations.map((row) => sets.of("nominations", row)),
    papers: rows.papers.map((row) => sets.of("papers", row)),
    signatories: rows.signatories,
    meetings: rows.meetings.map((row) => sets.of("meetings", row)),
    reportSections: rows.reportSections,
    choices,
    conditionMarks: marks,
    unreadable: inputTables
      .map(({ id }) => id)
      .filter(
        (id) =>
          isUnreadable(id) ||
          isHeaderless(all[id]) ||
          (raw[id] === undefined && (NEEDED.has(id) || id === "awards")),
      ),
    seals,
  };
  const unfit = yield* toldAs(fitSteps(snapshot), step);
  const checks: readonly (() => readonly Finding[])[] = [
    () => missingTables(all, around),
    () => headerlessTables([...inputTables, ...memoryTables], new Map(Object.entries(all))),
    () => checkAround(raw, around),
    () => (around.sheets ? foreignTables(rowFindings) : rowFindings),
    () => settingFindings,
    () => periodFindings(rows.periods),
    () => evidenceFindings,
    () => sets.findings(),
    () => setFindings(snapshot),
    () => farDates(rows, Number(settings.document.year)),
    () => absentColumns(raw, snapshot),
    () => unfit.filter(({ code }) => code !== "unitWithoutCluster" || !lacksClusters(raw, snapshot)),
    () => checkProgrammes(snapshot),
    () => checkPapers(snapshot),
    () => lint(snapshot),
    () => choiceFindings,
    () => sealFindings,
    // What locked periods should say is in a table that cannot be read.
    () =>
      isHeaderless(all.seals) ? [] : checkSeals(snapshot, new Set(sealFindings.map(({ key }) => key ?? ""))),
  ];
  const found: Finding[] = [];
  for (const check of checks) {
    for (const finding of check()) found.push(finding);
    yield step;
  }
  return { snapshot, findings: found, tables: tableStates(all, filled, found) };
}

/** The same input with another answer to one setting: nothing else is read by it. */
export function withSetting(snapshot: Snapshot, key: string, value: string): Snapshot {
  const { [key]: _, ...others } = snapshot.settings.texts;
  const texts = value === "" ? others : { ...others, [key]: value };
  return { ...snapshot, settings: new SetNames(snapshot.criteria).inSettings(settingsOfTexts(texts)) };
}

function tableStates(
  raw: RawTables,
  filled: InputReading["filled"],
  found: readonly Finding[],
): TableState[] {
  return inputTables.map(({ id, table }) => {
    const inTable = found.filter((finding) => finding.table === table);
    return {
      id,
      present: raw[id] !== undefined,
      rows: filled(id),
      errors: inTable.filter((finding) => finding.severity === "error").length,
      warnings: inTable.filter((finding) => finding.severity === "warning").length,
    };
  });
}

/** Rows that are looked at between two steps. */
const ROWS_A_STEP = 2_000;

/** Without these tables nothing can be scored; the others may be missing altogether. */
const NEEDED: ReadonlySet<InputTableId> = new Set(["units", "clusters", "periods", "criteria", "evidence"]);

function missingTables(raw: RawTables, around: Around): Finding[] {
  return inputTables
    .filter(({ id }) => raw[id] === undefined)
    .flatMap((schema) => {
      const isScored = scoringTables.some((id) => id === schema.id);
      const severity = NEEDED.has(schema.id) ? "error" : "warning";
      return missingTable(schema, isScored ? severity : undefined, around);
    });
}

function periodFindings(periods: readonly Period[]): Finding[] {
  return periods.flatMap((period): Finding[] => [
    ...(period.deadline === undefined ? [findings.periodWithoutDeadline(period)] : []),
    ...(period.to < period.from ? [findings.periodBackwards(period)] : []),
  ]);
}

/** Evidence must name a leaf of its set: the one reference that takes two columns. */
function* checkEvidence(
  evidence: readonly Evidence[],
  criteria: readonly Criterion[],
  names: SetNames,
  raw: RawTables,
): Steps<{ evidence: readonly Evidence[]; findings: Finding[] }> {
  if (!raw.criteria || !raw.evidence) return { evidence, findings: [] };
  const leaves = new Set(criteria.map(({ set, code }) => `${set}\n${code}`));
  const sets = [...new Set(criteria.map(({ set }) => set))];
  const schema = tableSchema("evidence");
  const found: Finding[] = [];
  const inLetters = new OtherCase();
  const codesOf = new Map(
    sets.map(
      (set) => [set, new Set(criteria.flatMap((leaf) => (leaf.set === set ? [leaf.code] : [])))] as const,
    ),
  );
  const meant = (typed: Evidence): Evidence | undefined => {
    if (leaves.has(`${typed.set}\n${typed.criterion}`)) return typed;
    const inOwnSet = names.of("evidence", typed);
    const { code, row, set, criterion } = inOwnSet;
    if (leaves.has(`${set}\n${criterion}`)) return inOwnSet;
    const same = sameButCase([codesOf.get(set) ?? new Set()], criterion);
    if (same !== undefined) {
      inLetters.note({ key: code, row: row ?? 0 }, criterion, same);
      return { ...inOwnSet, criterion: same };
    }
    const inSet = sets.includes(set);
    const column = schema.column[inSet ? "criterion" : "set"];
    const report = inSet ? findings.unknownCode : findings.setUnknown;
    const facts = { column: column?.header ?? "", shown: inSet ? criterion : set, sets };
    found.push(report({ table: schema, column, key: code, row }, facts));
    return undefined;
  };
  const known: Evidence[] = [];
  for (const [at, typed] of evidence.entries()) {
    if (at % ROWS_A_STEP === 0) yield { phase: "understanding", done: at, total: evidence.length };
    const row = meant(typed);
    if (row) known.push(row);
  }
  const { criterion: column } = schema.column;
  const header = column?.header ?? "";
  const told = inLetters.told((at, facts) =>
    findings.codeCase({ table: schema, column, ...at }, { column: header, ...facts }),
  );
  return { evidence: known, findings: [...found, ...told] };
}

function setFindings({ criteria, periods, awards }: Snapshot): Finding[] {
  const sets = [...new Set(criteria.map((criterion) => criterion.set))];
  if (sets.length === 0) return [];
  const unknown = (
    id: "periods" | "awards",
    { code, set, row }: { code: string; set?: string | undefined; row?: number | undefined },
  ): Finding[] => {
    if (set === undefined || sets.includes(set)) return [];
    const schema = tableSchema(id);
    return [
      findings.setUnknown({ table: schema, column: schema.column.set, key: code, row }, { shown: set, sets }),
    ];
  };
  return [
    ...periods.flatMap((period) => unknown("periods", period)),
    ...awards.flatMap((award) => unknown("awards", award)),
  ];
}
