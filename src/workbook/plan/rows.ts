import type { AwardResult, Ratio, Results } from "../../domain/scoring";
import type { Finding, FindingParams } from "../../domain/model";
import { fold, formatDate } from "../../domain/text";
import type { Translate } from "../../i18n";
import { inputTables, type ResultTableId } from "../schema";
import type { RawTables } from "../read";

/** What a result cell holds before it meets Excel; undefined = blank. */
export type ResultValue = string | number | undefined;
export type ResultRow = Readonly<Record<string, ResultValue>>;

/** The rows of every result table, in the language of the pane. Blank stays blank: it is not 0. */
export function resultRows(results: Results, findings: readonly Finding[], raw: RawTables, translate: Translate): Record<ResultTableId, ResultRow[]> {
  const year = translate("result.year");
  return {
    unitScores: results.units.map((unit) => ({
      set: unit.set,
      period: unit.period ?? year,
      cluster: unit.cluster,
      unit: unit.unit,
      name: unit.name,
      score: unit.score,
      maximum: unit.maximum,
      share: unit.share,
      coverage: share(unit.coverage),
      punctuality: share(unit.punctuality),
      rank: unit.rank,
    })),
    clusterScores: results.clusters.map((cluster) => ({
      set: cluster.set,
      period: cluster.period ?? year,
      cluster: cluster.cluster,
      name: cluster.name,
      units: cluster.units,
      score: cluster.score,
      coverage: share(cluster.coverage),
      punctuality: share(cluster.punctuality),
      rank: cluster.rank,
      sharing: cluster.sharing > 1 ? cluster.sharing : undefined,
      lead: cluster.lead,
    })),
    awardResults: results.awards.map((award) => awardRow(award, translate)),
    missing: results.missing.flatMap(({ set, period, unit, leaves }) =>
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
    ),
    checks: checkRows(findings, raw, translate),
  };
}

/** Findings as rows of `KiemTra`. */
export function checkRows(findings: readonly Finding[], raw: RawTables, translate: Translate): ResultRow[] {
  return findings.map((finding) => ({
    severity: translate(`severity.${finding.severity}`),
    table: finding.table,
    key: findingKey(finding, translate),
    column: finding.column,
    cell: findingAddress(finding, raw),
    problem: translate(`finding.${finding.code}`, words(finding, translate)),
    mend: translate(`mend.${finding.code}`, words(finding, translate)),
  }));
}

/** Why an award stands as it does, in words. */
export function awardReason({ award, reason, reasonParams, normalised }: AwardResult, translate: Translate): string {
  const key = "key" in reasonParams ? { key: translate(`indicator.${String(reasonParams.key)}` as "indicator.score") } : {};
  const words = translate(`reason.${reason}`, { ...reasonParams, ...key, indicator: translate(`indicator.${award.indicator}`) }).trim();
  return normalised ? `${words} ${translate("reason.normalised")}` : words;
}

function awardRow(result: AwardResult, translate: Translate): ResultRow {
  const { award } = result;
  const reason = awardReason(result, translate);
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
    reason: award.condition === undefined ? reason : `${reason} ${translate("reason.condition", { condition: award.condition })}`,
  };
}

/** A rate with both numbers behind it, rounded to 4 decimals; undefined when nothing applies. */
function share({ numerator, denominator }: Ratio): number | undefined {
  return denominator === 0 ? undefined : Math.round((numerator / denominator) * 10_000) / 10_000;
}

/** `#7` is a row without a code: shown as "dòng 7". */
export function findingKey(finding: Finding, translate: Translate): string | undefined {
  return finding.key?.startsWith("#") ? translate("finding.row", { row: finding.key.slice(1) }) : finding.key;
}

/** Finding parameters as words: lists joined, so that a sentence can hold them. */
export function words(finding: Finding, translate: Translate): Record<string, string | number> {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(finding.params ?? {})) {
    if (name === "why" || name === "day" || name === "part") params[name] = special(name, value, translate);
    else
      params[name] =
        typeof value === "string" || typeof value === "number"
          ? value
          : value.length === 0
            ? translate("finding.none")
            : value.map((word) => `«${word}»`).join(", ");
  }
  return params;
}

/** Parameters that are not words yet: why settings contradict, a day, a part of a total ("" = without bonus, + = the bonus). */
function special(name: "why" | "day" | "part", value: FindingParams[string], translate: Translate): string {
  if (name === "day") return formatDate(Number(value));
  if (name === "why") return translate(`why.${String(value)}` as "why.keysTwice");
  return value === "" ? "" : value === "+" ? ` (${translate("total.bonus")})` : ` (${String(value)})`;
}

/** Where a finding stands, `'Minh chứng'!J12`; undefined when it is about a table that is not there. */
export function findingAddress(finding: Finding, raw: RawTables): string | undefined {
  const schema = inputTables.find((table) => table.table === finding.table);
  const table = schema && raw[schema.id];
  if (!schema || !table) return undefined;
  const at =
    finding.column === undefined
      ? 0
      : Math.max(
          0,
          table.headers.findIndex((header) => fold(header) === fold(finding.column as string)),
        );
  const row = finding.row === undefined ? table.headerRow : table.headerRow + 1 + finding.row;
  return `'${table.sheet.replaceAll("'", "''")}'!${columnLetters(table.firstColumn + at)}${row + 1}`;
}

function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
