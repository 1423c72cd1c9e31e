import { CURRENT_VERSION } from "../../../contract";
import { schemaOf } from "../../../domain/tables";
import type { HelpTexts } from "../../../i18n/help";
import type { HostFacts } from "../../../office/host";
import type { Reading } from "../../../session";

export interface SupportFacts {
  readonly host: HostFacts;
  /** Of the add-in. */
  readonly version: string;
  readonly namespace: string | undefined;
  /** Absent while the workbook could not be read. */
  readonly reading: SupportReading | undefined;
}

/** What is told of a workbook: counts, and how it is open. */
export type SupportReading = Pick<Reading, "tables" | "findings" | "state" | "snapshot">;

/** A line of the report: what it is about, and what is so. */
export type ReportLine = readonly [about: string, said: string];

/**
 * What somebody who helps needs to know. Names of sheets are those of the contract and everything else of the workbook is
 * counted: no cell, no name of an office, a person or a file is in it.
 */
export function supportReport(
  { host, version, namespace, reading }: SupportFacts,
  text: HelpTexts,
): ReportLine[] {
  const none = text("support.none");
  const sets = host.sets.map(({ name, version: of }): ReportLine => [name, of === "" ? none : of]);
  return [
    [text("support.version"), version],
    [text("support.contract"), String(CURRENT_VERSION)],
    [text("support.namespace"), namespace ?? none],
    [text("support.platform"), text(`support.platform.${host.platform}`)],
    [text("support.excel"), host.version === "" ? none : host.version],
    [text("support.language"), languagesOf(host, none)],
    ...sets,
    ...(reading
      ? workbookLines(reading, text)
      : [[text("support.workbook"), text("support.unread")] as const]),
  ];
}

/** The report as it is pasted into a message. */
export function reportText(lines: readonly ReportLine[]): string {
  return lines.map(([about, said]) => `${about}: ${said}`).join("\n");
}

function workbookLines({ tables, findings, state, snapshot }: SupportReading, text: HelpTexts): ReportLine[] {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return [
    [text("support.workbookVersion"), String(snapshot.settings.document.version ?? 1)],
    [text("support.readOnly"), text(state.isReadOnly ? "support.yes" : "support.no")],
    [text("support.byHand"), text(state.isCalculatedByHand ? "support.yes" : "support.no")],
    [text("support.findings"), text("cli.findings", { errors, warnings: findings.length - errors })],
    [text("support.codes"), codesOf(findings, text)],
    ...tables.map(({ id, present, rows }): ReportLine => [
      schemaOf(id).sheet,
      present ? text("pane.rows", { count: rows }) : text("pane.missingTable"),
    ]),
  ];
}

/** Kinds of findings with how many there are of each. */
function codesOf(findings: SupportReading["findings"], text: HelpTexts): string {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  if (counts.size === 0) return text("support.none");
  return [...counts].map(([code, count]) => `${code} × ${count}`).join(", ");
}

function languagesOf({ displayLanguage, contentLanguage }: HostFacts, none: string): string {
  const all = [...new Set([displayLanguage, contentLanguage])].filter((language) => language !== "");
  return all.length === 0 ? none : all.join(", ");
}
