import { findings } from "../../contract";
import type { AwardRule, Snapshot, TieKey } from "../model";
import { placesOf } from "../scoring/places";
import { zeroBlock } from "./blocked";
import { isHeadOut, keyOf } from "./candidates";
import { eligible, outcomeOf, seat, type DecisionContext, type Outcome } from "./outcome";
import type { Standing } from "./standing";

/**
 * How an award to heads comes out: by the clusters' own indicator, or (`CumTruongThuocCumDauDan` = có) by the leading award, the
 * first award to clusters of the same set and period. Returns the setting to ask for where only that tells who it is; where all
 * have 0 either way there is nothing to ask.
 * @param standingOf how the awards to clusters came out, which are decided before
 */
export function headOutcome(
  context: DecisionContext,
  award: AwardRule,
  standingOf: (award: AwardRule) => Standing,
): Outcome | "CumTruongThuocCumDauDan" {
  const { snapshot } = context.board;
  const { headOfLeadingCluster: follows } = snapshot.settings;
  const leading = leadingAward(snapshot, award);
  if (leading === undefined && follows === true)
    context.found.push(findings.headWithoutCluster(award, { award: award.name }));
  if (leading === undefined || follows === false) return outcomeOf(context, award, award.indicator);
  const following = followLeading(context, award, leading, standingOf(leading));
  if (follows === true) return following;
  const own = outcomeOf(context, award, award.indicator);
  const nobodyHasAnything = [own, following].every((outcome) => zeroBlock(outcome) !== undefined);
  if (nobodyHasAnything || partiesOf(own) === partiesOf(following)) return own;
  const setting = "CumTruongThuocCumDauDan";
  context.found.push(findings.settingMissing(setting, { setting, step: award.name }));
  return setting;
}

function leadingAward({ awards }: Snapshot, award: AwardRule): AwardRule | undefined {
  return awards.find(
    (other) => other.target === "cluster" && other.set === award.set && other.period === award.period,
  );
}

/**
 * The heads of those whom the leading award is decided for. Where they are more than the places, the rank of the leading award
 * says who; equals there are a tie of this award, by its own `Đồng hạng`. What is open in the leading award is open here.
 */
function followLeading(
  context: DecisionContext,
  award: AwardRule,
  leading: AwardRule,
  { decided, open }: Standing,
): Outcome {
  const { board } = context;
  const { tieKeys = [] } = board.snapshot.settings;
  const before = context.outcomes.get(leading.code);
  const rankOf = new Map([...(before?.places ?? [])].map(([{ key }, { place }]) => [key, place]));
  const concerned = (before?.candidates ?? []).filter(
    (candidate) =>
      (decided.has(candidate.key) || open.has(candidate.key)) && !isHeadOut(board, award, candidate),
  );
  const { candidates, passed, open: byClass } = eligible(context, award, concerned);
  const places = placesOf<(typeof candidates)[number], TieKey>(
    candidates,
    ({ key }) => -(rankOf.get(key) ?? Infinity),
    award.tie === "keys" ? tieKeys : [],
    (candidate, key) => keyOf(board, candidate, key),
  );
  const unsure =
    decided.size > 0 && open.size === 0
      ? byClass
      : {
          keys: new Set([...open, ...byClass.keys]),
          reason: "headWaits" as const,
          params: { leading: leading.name },
        };
  const indicator = before?.indicator ?? leading.indicator;
  const outcome = seat(context, award, { indicator, candidates, places, passed, unsure });
  return {
    ...outcome,
    // Who may still come to lead are all who compete for the leading award.
    candidates: before?.candidates ?? [],
    places: new Map([...(before?.places ?? []), ...places]),
    winners: outcome.winners.map((winner) =>
      winner.reason === "leading" ? { ...winner, reason: "headFollowsCluster" } : winner,
    ),
  };
}

/** Who receives the award or may still do so. */
function partiesOf({ winners, open, unsure }: Outcome): string {
  const isSure = (key: string): boolean => unsure?.keys.has(key) !== true;
  const won = winners.map(({ candidate: { key } }) => (isSure(key) ? key : `?${key}`));
  return [...won, ...open.map(({ key }) => `?${key}`)].sort().join("\n");
}
