import type { Finding } from "../contract";
import type { Translate } from "../i18n";
import { words } from "../sheets/plan";

/** A finding with its sentences, for machines. */
export type WordedFinding = Finding & { readonly problem: string; readonly mend: string };

export function wordedFinding(finding: Finding, translate: Translate): WordedFinding {
  const facts = words(finding, translate);
  return {
    ...finding,
    problem: translate(`finding.${finding.code}`, facts),
    mend: translate(`mend.${finding.code}`, facts),
  };
}

/** The same as a line for people. */
export function findingLine(finding: Finding, translate: Translate): string {
  const { severity, table, key = "", column = "", problem, mend } = wordedFinding(finding, translate);
  return [translate(`severity.${severity}`), table, key, column, problem, mend].join("\t");
}
