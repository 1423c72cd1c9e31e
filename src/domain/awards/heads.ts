import { findings } from "../../contract";
import type { AwardRule, Snapshot } from "../model";
import { outcomeOf, type DecisionContext, type Outcome } from "./outcome";

/** Heads go by their cluster's indicator, or follow the leading cluster when the office says so; returns the setting to ask for. */
export function headOutcome(context: DecisionContext, award: AwardRule): Outcome | "CumTruongThuocCumDauDan" {
  const byIndicator = outcomeOf(context, award, award.indicator);
  const leading = leadingAward(context.board.snapshot, award);
  if (!leading) return byIndicator;
  const ofLeading = outcomeOf(context, { ...award, indicator: leading.indicator }, leading.indicator);
  const follows = context.board.snapshot.settings.headOfLeadingCluster;
  if (follows === false) return byIndicator;
  if (keysOf(byIndicator) === keysOf(ofLeading))
    return follows === true ? { ...byIndicator, decisive: ofLeading } : byIndicator;
  if (follows === undefined) {
    const setting = "CumTruongThuocCumDauDan";
    context.found.push(findings.settingMissing(setting, { setting, step: award.name }));
    return setting;
  }
  return {
    ...ofLeading,
    winners: ofLeading.winners.map((winner) =>
      winner.reason === "chosen" ? winner : { ...winner, reason: "headFollowsCluster" as const },
    ),
  };
}

/** The award of the same set and period that makes a cluster the leading one, when it goes by another indicator. */
function leadingAward({ awards }: Snapshot, award: AwardRule): AwardRule | undefined {
  return awards.find(
    (other) =>
      other.target === "cluster" &&
      other.set === award.set &&
      other.period === award.period &&
      other.indicator !== award.indicator,
  );
}

function keysOf(outcome: Outcome): string {
  const keys = [
    ...outcome.winners.map((winner) => winner.candidate.key),
    ...outcome.open.map((candidate) => `?${candidate.key}`),
  ];
  return keys.sort().join("\n");
}
