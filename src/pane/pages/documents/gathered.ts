import type { Finding } from "../../../contract";
import { words } from "../../../sheets/plan";
import type { Translate } from "../../../i18n";

/** A finding in words: what is wrong, and how to mend it. */
export interface WordedFinding {
  readonly problem: string;
  readonly mend: string;
}

/**
 * Findings in words, those that say the same of several papers in one sentence that names them all: what a year lacks holds
 * for every paper of an occasion.
 */
export function gathered(findings: readonly Finding[], translate: Translate): WordedFinding[] {
  const groups = new Map<string, { readonly first: Finding; readonly papers: Set<string> }>();
  for (const finding of findings) {
    const { paper, ...facts } = words(finding, translate);
    const key = JSON.stringify([finding.code, facts]);
    const group = groups.get(key) ?? { first: finding, papers: new Set<string>() };
    if (paper !== undefined) group.papers.add(String(paper));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ first, papers }) => {
    const facts = words(first, translate);
    // The sentences put the first and the last in quotes.
    if (papers.size > 0) facts.paper = [...papers].join(translate("documents.betweenPapers"));
    return {
      problem: translate(`finding.${first.code}`, facts),
      mend: translate(`mend.${first.code}`, facts),
    };
  });
}
