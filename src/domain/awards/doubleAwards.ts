import { findings } from "../../contract";
import type { AwardChoice, Finding, Snapshot } from "../model";
import { compareVietnamese } from "../../text";
import { AND, isFor } from "./outcome";
import type { AwardResult } from "./awardResult";

/** A cluster that keeps one of two awards: which one, and what the choice was tied to. */
export interface Kept {
  readonly choice: AwardChoice;
  readonly cluster: string;
}

/**
 * A cluster that leads in two sets: allowed, or not, or not said (`MotCumHaiGiai`). No plan says which award such a
 * cluster keeps, so unless both are allowed its rows wait until a person marks the one it keeps; it gives up the other.
 */
export function doubleAwards(
  snapshot: Snapshot,
  awards: readonly AwardResult[],
  found: Finding[],
): {
  settled: AwardResult[];
  givenUp?: {
    readonly award: string;
    readonly cluster: string;
    readonly keeps: string;
    readonly choice: AwardChoice;
  };
} {
  const { oneClusterTwoAwards: allowed } = snapshot.settings;
  if (allowed === true) return { settled: [...awards] };
  const wins = awards.filter((result) => result.decided && result.award.target === "cluster");
  const rivals = (result: AwardResult): AwardResult[] =>
    wins.filter(
      (other) =>
        other.code === result.code &&
        other.award.set !== result.award.set &&
        other.award.period === result.award.period,
    );
  const doubled = wins.filter((result) => rivals(result).length > 0);
  if (doubled.length === 0) return { settled: [...awards] };
  if (allowed === undefined) {
    const setting = "MotCumHaiGiai";
    const step = doubled.map((result) => result.award.name).join("; ");
    found.push(findings.settingMissing(setting, { setting, step }));
    return {
      settled: awards.map((result) =>
        doubled.includes(result) ? { ...result, decided: false, reason: "twoAwardsOpen" as const } : result,
      ),
    };
  }
  // A winner that was chosen in a tie is chosen for that tie and for keeping the award, by one mark.
  const groupOf = (result: AwardResult): string => {
    const names = [result, ...rivals(result)].map(({ award }) => award.name).sort(compareVietnamese);
    return `${result.group === "" ? "" : `${result.group}${AND}`}${result.code}: ${names.join(" / ")}`;
  };
  const keeping = (result: AwardResult): AwardChoice | undefined =>
    snapshot.choices.find(
      (choice) =>
        isFor(choice, result.award) && choice.code === result.code && choice.group === groupOf(result),
    );
  for (const loser of doubled) {
    if (keeping(loser) !== undefined) continue;
    const [winner, ...others] = rivals(loser).flatMap((rival) => {
      const choice = keeping(rival);
      return choice ? [{ keeps: rival.award.code, choice }] : [];
    });
    if (winner === undefined || others.length > 0) continue;
    return { settled: [], givenUp: { award: loser.award.code, cluster: loser.code, ...winner } };
  }
  return {
    settled: awards.map((result) =>
      doubled.includes(result)
        ? { ...result, decided: false, reason: "twoAwardsOpen" as const, group: groupOf(result) }
        : result,
    ),
  };
}
