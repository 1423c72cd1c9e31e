import { isProgress, type Outcome } from "../awards/outcome";
import { Fraction } from "../exact/fraction";
import type { AwardRule } from "../model";
import type { Scoreboard } from "../scoring/scoreboard";
import { compareVietnamese } from "../../text";
import { chosenTie, outsider, smaller } from "./chosenTie";
import type { Competitor } from "./competitor";
import type { ExtremeEffect } from "./extremeEffect";
import type { OpenItem } from "./openItems";
import { fewestToOverturn, type Change, type PlaceRule } from "./overturn";

/** Up to so many open items of an award every combination is looked at when keys break ties. */
const EXACT_ITEMS = 20;
/** The smallest change that would give an award to others. */
export interface Upset {
  /** How many open items must turn out differently. */
  readonly count: number;
  readonly items: readonly OpenItem[];
  /** Keys of who would lose and who would win or draw level. */
  readonly winner: string;
  readonly challenger: string;
  /** Name of the challenger; "" when nobody takes the winner's place. */
  readonly challengerName: string;
}

/** What is known of an award's winners by its open items. */
export interface Judgement {
  /** Value of the last winner less that of the best of the others; undefined when there is nobody else. */
  readonly margin: number | undefined;
  /** Open items that weigh in this award. */
  readonly open: number;
  /** Undefined = safe: no combination of the open items changes the winners. */
  readonly upset: Upset | undefined;
  /** `exact`, or `bounded`: at least `least` items are needed, and `upset` is one set that does it. */
  readonly exactness: "exact" | "bounded";
  readonly least: number | undefined;
  /** Names of all who can win if the open items turn out in their favour. */
  readonly possible: readonly string[];
}

/** The judgement when every competitor's open items are its own. */
export function judgeCompetitors(
  board: Scoreboard,
  award: AwardRule,
  outcome: Outcome,
  competitors: readonly Competitor[],
): Judgement {
  const { decimals, progressThreshold } = board.snapshot.settings;
  const winning = new Set(outcome.winners.map((winner) => winner.candidate.key));
  const winners = competitors.filter((competitor) => winning.has(competitor.key));
  const others = competitors.filter((competitor) => !winning.has(competitor.key));
  const isEnough = (value: number): boolean =>
    outcome.indicator !== "progress" || isProgress(value, progressThreshold);
  const rule: PlaceRule = { places: award.count, shared: award.tie === "share", decimals, isEnough };
  const after = (competitor: Competitor, effect: ExtremeEffect<OpenItem>): number =>
    competitor.indicators[0].value.add(effect.gain(Infinity)).round(decimals);
  const possible = competitors.filter((competitor) => {
    const best = after(competitor, competitor.rise);
    const rivals = competitors.filter((rival) => rival !== competitor);
    const lowest = rivals.map((rival) => after(rival, rival.fall));
    const places = award.count - lowest.filter((value) => value > best).length;
    if (!isEnough(best) || places <= 0) return false;
    // An award whose candidates all have 0 is not decided: with 0 somebody wins only beside another who has not.
    if (best !== 0 || lowest.some((value) => value !== 0)) return true;
    return places > 1 && rivals.some((rival) => after(rival, rival.rise) > 0);
  });
  const margin =
    winners.length > 0 && others.length > 0
      ? Fraction.of(Math.min(...winners.map((winner) => winner.shown)))
          .subtract(Fraction.of(Math.max(...others.map((other) => other.shown))))
          .round(decimals)
      : undefined;
  return {
    margin,
    open: 0,
    possible: possible.map((competitor) => competitor.name).sort(compareVietnamese),
    ...overturn(award, outcome, competitors, winning, rule),
  };
}

function overturn(
  award: AwardRule,
  outcome: Outcome,
  competitors: readonly Competitor[],
  winning: ReadonlySet<string>,
  rule: PlaceRule,
): Pick<Judgement, "upset" | "least" | "exactness"> {
  const exact = (change: Change | undefined): Pick<Judgement, "upset" | "least" | "exactness"> => ({
    upset: upsetOf(change),
    least: change?.count,
    exactness: "exact",
  });
  // A person chose among equals: the choice falls as soon as anything about that tie changes.
  if (outcome.passed.length > 0)
    return exact(
      smaller(chosenTie(outcome, competitors, rule), outsider(outcome, competitors, winning, rule)),
    );
  if (award.tie !== "keys" || competitors.every((competitor) => competitor.indicators.length === 1)) {
    return exact(fewestToOverturn(competitors, winning, rule, false));
  }
  if (competitors.reduce((total, competitor) => total + itemsOf(competitor), 0) <= EXACT_ITEMS)
    return exact(fewestToOverturn(competitors, winning, rule, true));
  // Drawing level by the main indicator may or may not be enough, passing is: the truth lies between the two.
  const level = fewestToOverturn(competitors, winning, rule, false);
  const past = fewestToOverturn(competitors, winning, rule, false, true);
  if (level === undefined || level.count === past?.count) return exact(past);
  return { upset: upsetOf(past), least: level.count, exactness: "bounded" };
}

function upsetOf(change: Change | undefined): Upset | undefined {
  return (
    change && {
      count: change.count,
      items: change.items,
      winner: change.loser,
      challenger: change.gainer?.key ?? "",
      challengerName: change.gainer?.name ?? "",
    }
  );
}

function itemsOf({ leaves }: Competitor): number {
  return leaves.reduce((total, effects) => total + Math.max(...effects.map(({ items }) => items.length)), 0);
}
