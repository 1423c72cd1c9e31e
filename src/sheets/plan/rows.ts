import type { AwardChoice, ConditionMark, Finding } from "../../domain/model";
import { isForAward, type AwardResult } from "../../domain/awards";
import type { Results } from "../../domain/results";
import { shownShare, type ClusterScore, type Scoreboard, type UnitScore } from "../../domain/scoring";
import { ended, type Steps } from "../../domain/steps";
import { settingName, settingsNamedIn, type Translate } from "../../i18n";
import { MARK, type RawTables } from "../read";
import { isSettingKey, type ResultTableId, type SettingKey } from "../../contract";
import { inputTables } from "../../domain/tables";
import { explanationRows, type Subject } from "./explanationRows";
import { checkRows } from "./findingWords";
import type { ResultRowOf } from "./resultRow";
import { awardScopeWords, scopeWords } from "./scopeWords";
import { certaintyRows, comparisonRows, nextYearRows, type Review } from "./reviewRows";

/** Everything that the result tables are made of. */
export interface Computed {
  readonly board: Scoreboard;
  readonly results: Results;
  readonly review: Review;
  readonly findings: readonly Finding[];
  /** Choices made in the pane just now: they go into the sheet, where later runs read them. */
  readonly chosen: readonly AwardChoice[];
  /** What was said of conditions in the pane just now: it goes there too. */
  readonly marked: readonly ConditionMark[];
  /** What `DienGiai` explains. */
  readonly subjects: readonly Subject[];
}

/** A set in a period, or in the year. */
interface View {
  readonly set: string;
  readonly period?: string | undefined;
}

/** The rows of every result table, by its name. */
export type ResultRows = { [Id in ResultTableId]: ResultRowOf<Id>[] };

/** The rows of every result table. Blank stays blank: it is not 0. */
export function resultRows(computed: Computed, raw: RawTables, translate: Translate): ResultRows {
  return ended(resultRowSteps(computed, raw, translate));
}

/** What makes up to thousands of rows is taken in parts of so many between two steps. */
const PART = 200;

/** The same piece by piece. */
export function* resultRowSteps(computed: Computed, raw: RawTables, translate: Translate): Steps<ResultRows> {
  const { board, results, review, findings, subjects, chosen, marked } = computed;
  const scope = ({ set, period }: View): string | undefined => scopeWords(board, set, period, translate);
  return {
    unitScores: yield* partsOf(results.units, (units) =>
      units.map((unit) => ({ ...unitRow(unit, review, translate), scope: scope(unit) })),
    ),
    specialScores: results.units
      .filter((unit) => unit.special)
      .map((unit) => ({ ...specialRow(unit, translate), scope: scope(unit) })),
    clusterScores: results.clusters.map((cluster) => ({
      ...clusterRow(cluster, translate),
      scope: scope(cluster),
    })),
    awardResults: results.awards.map((award) => ({
      ...awardRow(award, translate),
      scope: awardScopeWords(board, award.award, translate),
      ...choiceCells(award, chosen),
      ...markCell(award, marked),
    })),
    budget: results.budget.lines.map(({ issuer, set, plannedCount, planned, decidedCount, decided }) => ({
      set,
      issuer,
      plannedCount,
      planned,
      decidedCount,
      decided,
      left: planned - decided,
    })),
    certainty: certaintyRows(review, translate).map((row, at) => ({
      ...row,
      scope: review.certainty[at] && scope(review.certainty[at].award),
    })),
    comparison: yield* partsOf(review.stages.differences, (part) => comparisonRows(part, translate)),
    nextYear: nextYearRows(board, review, translate),
    explanations: explanationRows(board, subjects, raw, translate),
    missing: yield* partsOf(results.missing, (part) => missingRows(part, translate)),
    checks: yield* partsOf(findings, (part) => checkRows(part, raw, translate)),
  };
}

function* partsOf<T, Row>(items: readonly T[], rowsOf: (part: readonly T[]) => Row[]): Steps<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < items.length; from += PART) {
    for (const row of rowsOf(items.slice(from, from + PART))) rows.push(row);
    yield { phase: "planning", done: from, total: items.length };
  }
  return rows;
}

/** What units still owe, leaf by leaf. */
export function missingRows(missing: Results["missing"], translate: Translate): ResultRowOf<"missing">[] {
  return missing.flatMap(({ set, period, unit, leaves }) =>
    leaves.map(({ criterion, deadline, state }) => ({
      set,
      period: period.code,
      cluster: unit.cluster,
      unit: unit.code,
      group: criterion.group,
      criterion: `${criterion.code} · ${criterion.text}`,
      deadline,
      state: translate(`missing.${state}`),
    })),
  );
}

function unitRow(unit: UnitScore, { stages }: Review, translate: Translate): ResultRowOf<"unitScores"> {
  return {
    ...scoreCells(unit, translate),
    punctuality: shownShare(unit.punctuality),
    rank: unit.rank,
    self: stages.scoreOf("self", unit.set, unit.period, unit.unit),
    clusterStage: stages.scoreOf("cluster", unit.set, unit.period, unit.unit),
    ...keyCells(unit, translate),
    standing: unit.standing === "general" ? undefined : translate(`standing.${unit.standing}`),
    disqualified: unit.disqualified?.reason,
  };
}

/** The score table of the special units (plan S2): apart from the others, with their progress. */
function specialRow(unit: UnitScore, translate: Translate): ResultRowOf<"specialScores"> {
  return {
    ...scoreCells(unit, translate),
    rank: unit.specialRank,
    lastYear: unit.progress === undefined ? undefined : unit.lastYear,
    progress: unit.progress,
  };
}

/** What both score tables say of a unit. */
function scoreCells(
  unit: UnitScore,
  translate: Translate,
): ResultRowOf<"unitScores"> & ResultRowOf<"specialScores"> {
  return {
    set: unit.set,
    period: unit.period ?? translate("result.year"),
    cluster: unit.cluster,
    unit: unit.unit,
    name: unit.name,
    score: unit.score,
    maximum: unit.maximum,
    share: unit.share,
    coverage: shownShare(unit.coverage),
    grade: gradeWords(unit, translate),
  };
}

function clusterRow(cluster: ClusterScore, translate: Translate): ResultRowOf<"clusterScores"> {
  return {
    set: cluster.set,
    period: cluster.period ?? translate("result.year"),
    cluster: cluster.cluster,
    name: cluster.name,
    units: cluster.units,
    score: cluster.score,
    coverage: shownShare(cluster.coverage),
    punctuality: shownShare(cluster.punctuality),
    rank: cluster.rank,
    sharing: cluster.sharing > 1 ? cluster.sharing : undefined,
    lead: cluster.lead,
    ...keyCells(cluster, translate),
    disqualified: cluster.disqualified?.reason,
  };
}

/** Where a key of `TieuChiPhu` parted equals: the place after it, and which key it was. */
function keyCells(
  { place }: UnitScore | ClusterScore,
  translate: Translate,
): { keyPlace?: number; keyName?: string } {
  return place?.key === undefined
    ? {}
    : { keyPlace: place.place, keyName: translate(`indicator.${place.key}`) };
}

/** Xếp loại in words; undefined when nobody is classed. */
export function gradeWords({ grade }: Pick<UnitScore, "grade">, translate: Translate): string | undefined {
  switch (grade?.kind) {
    case "class":
      return grade.dropped ? translate("grade.dropped", { name: grade.name }) : grade.name;
    case "tie":
      return translate("grade.tie", { first: grade.first, second: grade.second });
    case "below":
    case "disqualified":
      return translate(`grade.${grade.kind}`);
    case undefined:
      return undefined;
  }
}

/** Why an award stands as it does, in words. */
export function awardReason(
  { award, reason, reasonParams, normalised, passedOver }: AwardResult,
  translate: Translate,
): string {
  const { key, table, setting, indicator = award.indicator } = reasonParams;
  const words = translate(`reason.${reason}`, {
    ...reasonParams,
    ...(key !== undefined && { key: translate(`indicator.${String(key)}` as "indicator.score") }),
    ...(table !== undefined && { table: inputTableName(String(table), translate) }),
    ...(setting !== undefined && { setting: settingName(String(setting), translate) }),
    indicator: translate(`indicator.${String(indicator)}` as "indicator.score"),
  }).trim();
  const more = [
    ...(normalised ? [translate("reason.normalised")] : []),
    ...(passedOver.length > 0
      ? [translate("reason.passedOver", { clusters: passedOver.map((name) => `«${name}»`).join(", ") })]
      : []),
  ];
  return [words, ...more].join(" ");
}

/** The settings that an award waits for. */
export function awardSettings({ decided, reason, reasonParams: { setting } }: AwardResult): SettingKey[] {
  if (decided) return [];
  const named = setting === undefined ? settingsNamedIn(`reason.${reason}`) : [setting];
  return named.filter(isSettingKey);
}

/** `MinhChung (trang tính «Minh chứng»)`, as people find it. */
export function inputTableName(id: string, translate: Translate): string {
  const schema = inputTables.find((table) => table.id === id);
  return schema === undefined
    ? id
    : translate("result.tableOnSheet", { table: schema.table, sheet: schema.sheet });
}

/** What the row says of the award's condition beside its reason, unless the reason is about it. */
function conditionWords(
  { award: { condition }, reason, decided, decidedBy }: AwardResult,
  translate: Translate,
): string | undefined {
  if (condition === undefined || decidedBy === "" || reason.startsWith("condition")) return undefined;
  return translate(decided ? "reason.conditionMet" : "reason.condition", { condition });
}

export function awardRow(result: AwardResult, translate: Translate): ResultRowOf<"awardResults"> {
  const { award } = result;
  const reason = [awardReason(result, translate), conditionWords(result, translate)];
  return {
    set: award.set,
    period: award.period ?? translate("result.year"),
    award: award.name,
    target: translate(`target.${award.target}`),
    code: result.code || undefined,
    name: result.name || undefined,
    value: result.value,
    rank: result.rank,
    money: result.decided ? award.money : undefined,
    form: award.form,
    issuer: result.issuer,
    reason: reason.filter((words) => words !== undefined).join(" "),
    group: result.group || undefined,
  };
}

/** The kept cells of an award that was just chosen for: an x where chosen, nothing where not. */
function choiceCells(
  { award, code }: AwardResult,
  chosen: readonly AwardChoice[],
): ResultRowOf<"awardResults"> {
  const own = chosen.filter((choice) => isForAward(choice, award));
  if (own.length === 0) return {};
  const choice = own.find((candidate) => candidate.code === code);
  return { choice: choice ? MARK.yes : "", choiceReason: choice?.reason ?? "" };
}

/** The kept cell of a candidate of whom it was just said whether the condition is met. */
function markCell(
  { award, code }: AwardResult,
  marked: readonly ConditionMark[],
): ResultRowOf<"awardResults"> {
  const mark = marked.find((candidate) => isForAward(candidate, award) && candidate.code === code);
  return mark ? { eligible: mark.holds ? MARK.yes : MARK.no } : {};
}
