import type { Finding, Snapshot } from "../model";
import { checkReorganisation } from "../reorganisation";
import { lintAward } from "./lintAward";
import { lintRule, lintScope, lintTotal } from "./lintCriteria";
import { lintSets, lintSettings, lintVersion } from "./lintSettings";

/**
 * What is well typed and understood, yet hardly what the office means: gaps in steps, totals that do not add up,
 * leaves for nobody, awards without money, settings that contradict each other. Warnings only; scoring goes on.
 */
export function lint(snapshot: Snapshot): Finding[] {
  return [
    ...snapshot.criteria.flatMap((criterion) => [...lintRule(criterion), ...lintScope(snapshot, criterion)]),
    ...(snapshot.settings.declaredTotals ?? []).flatMap((declared) => lintTotal(snapshot, declared)),
    ...lintSets(snapshot),
    ...snapshot.awards.flatMap((award) => lintAward(snapshot, award)),
    ...lintSettings(snapshot),
    ...lintVersion(snapshot),
    ...checkReorganisation(snapshot),
  ];
}
