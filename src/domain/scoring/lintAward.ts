import { findings } from "../../contract";
import type { AwardRule, Finding, Snapshot } from "../model";

/** Awards without money, without places, or with ties to be decided by keys that nobody named. */
export function lintAward({ settings }: Snapshot, award: AwardRule): Finding[] {
  const facts = { award: award.name };
  const keysMissing = award.tie === "keys" && (settings.tieKeys ?? []).length === 0;
  return [
    ...(award.money === undefined ? [findings.awardMoneyUnset(award, facts)] : []),
    ...(award.money === 0 ? [findings.awardWithoutMoney(award, facts)] : []),
    ...(award.count === 0 ? [findings.awardWithoutPlaces(award, facts)] : []),
    ...(keysMissing ? [findings.awardKeysMissing(award, facts)] : []),
  ];
}
