import {
  logTable,
  resultTables,
  settingList,
  settingRows,
  type SettingKey,
  type TableSchema,
} from "../../contract";
import type { Finding, FindingParams } from "../../domain/model";
import { columnLetters, fold, formatDate } from "../../text";
import { isText, settingName, settingsNamedIn, type Translate } from "../../i18n";
import { settingRow, type RawTable, type RawTables } from "../read";
import { inputTables } from "../../domain/tables";
import type { ResultRowOf } from "./resultRow";

/** Findings as rows of `KiemTra`. */
export function checkRows(
  findings: readonly Finding[],
  raw: RawTables,
  translate: Translate,
): ResultRowOf<"checks">[] {
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

/** `#7` is a row without a code: shown as "dòng 7". */
export function findingKey(finding: Finding, translate: Translate): string | undefined {
  return finding.key?.startsWith("#") ? translate("finding.row", { row: finding.key.slice(1) }) : finding.key;
}

/** The same in words alone, for whoever does not look at the sheet: a setting by its title. */
export function findingSubject(finding: Finding, translate: Translate): string | undefined {
  const title = `setting.${finding.key ?? ""}.title`;
  const isSetting = finding.table === settingRows.table && isText(title);
  return isSetting ? translate(title) : findingKey(finding, translate);
}

/** The settings whose answer is a way out of a finding: the one that it is about, else those that its sentences name. */
export function findingSettings({ code, table, key, params = {} }: Finding): SettingKey[] {
  const own = [params.setting, ...(table === settingRows.table ? [key] : [])].filter(isAnswered);
  const named = [`finding.${code}`, `mend.${code}`].filter(isText).flatMap(settingsNamedIn);
  return [...new Set(own.length > 0 ? own : named.filter(isAnswered))];
}

/** Whether something is the key of a setting that people answer. */
function isAnswered(key: unknown): key is SettingKey {
  return settingList.some((setting) => setting.key === key && setting.byAddIn !== true);
}

/** Finding parameters as words: lists joined, so that a sentence can hold them. */
export function words(finding: Finding, translate: Translate): Record<string, string | number> {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(finding.params ?? {}))
    params[name] =
      finding.code === "settingUnknownNear" && Array.isArray(value)
        ? value.map((key: string) => settingName(key, translate)).join(", ")
        : paramWords(name, value, translate);
  return params;
}

/** Some parameters are no words yet: why settings contradict, a status, a day, a part of a total ("" = without bonus, + = the bonus). */
function paramWords(name: string, value: FindingParams[string], translate: Translate): string | number {
  if (name === "setting") return settingName(String(value), translate);
  if (name === "day") return formatDate(Number(value));
  if (name === "status") return translate(`status.${String(value)}` as "status.accepted");
  if (name === "pool") return translate(`pool.${String(value)}` as "pool.general");
  if (name === "view") return value === "" ? translate("result.year") : String(value);
  if (name === "why") return translate(`why.${String(value)}` as "why.keysTwice");
  if (name === "effects" && Array.isArray(value))
    return value.map((effect: string) => translate(`absent.${effect}` as "absent.status")).join("; ");
  if (name === "part")
    return value === "" ? "" : ` (${value === "+" ? translate("total.bonus") : String(value)})`;
  if (typeof value === "string" || typeof value === "number") return value;
  return value.length === 0 ? translate("finding.none") : value.map((word) => `«${word}»`).join(", ");
}

/** Tables as they stand, by their ids: what was read of a workbook, and the log and the results where those were read too. */
export type Places = Readonly<
  Partial<
    Record<
      string,
      Pick<RawTable, "headers" | "sheet" | "headerRow" | "firstColumn"> & Partial<Pick<RawTable, "rows">>
    >
  >
>;

/** The tables that a finding can lead to; nobody is led to the hidden sheet of the seals. */
const WITH_PLACES: readonly TableSchema[] = [...inputTables, ...resultTables, logTable];

/**
 * Where a finding stands, `'Minh chứng'!J12`; undefined when it is about a table that is not there. A setting without a row
 * stands where its row can be added.
 */
export function findingAddress(
  finding: Pick<Finding, "table" | "row" | "column" | "key">,
  raw: Places,
): string | undefined {
  const schema = WITH_PLACES.find((candidate) => candidate.table === finding.table);
  const table = schema && raw[schema.id];
  if (!table) return undefined;
  const at = finding.column === undefined ? 0 : (columnsOf(table.headers).get(fold(finding.column)) ?? 0);
  const { headers, rows } = table;
  const row =
    finding.row ??
    (schema.id === "settings" && finding.key !== undefined && rows
      ? settingRow(finding.key, { headers, rows }).row
      : -1);
  return `'${table.sheet.replaceAll("'", "''")}'!${columnLetters(table.firstColumn + at)}${table.headerRow + row + 2}`;
}

/** By the headers of a table: a province has tens of thousands of findings. */
const knownColumns = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Where each column is, by its folded header; the first of equals. */
function columnsOf(headers: readonly string[]): ReadonlyMap<string, number> {
  const known = knownColumns.get(headers);
  if (known) return known;
  const columns = new Map(headers.map((header, at) => [fold(header), at] as const).reverse());
  knownColumns.set(headers, columns);
  return columns;
}
