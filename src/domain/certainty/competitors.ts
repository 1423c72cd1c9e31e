import { Fraction } from "../exact/fraction";
import type { Candidate, Outcome } from "../awards/outcome";
import type { AwardIndicator, AwardRule, Evidence } from "../model";
import type { Scoreboard } from "../scoring/scoreboard";
import { compareVietnamese } from "../../text";
import type { Competitor, LeafEffects } from "./competitor";
import { ExtremeEffect, type Effect } from "./extremeEffect";
import { NO_WEIGHTS, weightedIndicator, type WeightedIndicator } from "./indicatorWeights";
import { alternativesOf, openLeavesByUnit, type OpenItem, type OpenLeaf } from "./openItems";

/** Rows of one unit and leaf whose subsets are all tried; the rest of them stays as it is (and the result is labelled). */
const MOST_ITEMS_TRIED = 12;

/** The candidates of an award with what their open items can do. */
export interface Competition {
  readonly competitors: Competitor[];
  readonly items: OpenItem[];
  /** A leaf has more open items than are tried. */
  readonly cut: boolean;
}

/** Who competes, with the open items that weigh for each. @param frozen codes of rows that stay as they are */
export function competitionOf(
  board: Scoreboard,
  award: AwardRule,
  outcome: Outcome,
  frozen: ReadonlySet<string> = new Set(),
): Competition {
  const { settings } = board.snapshot;
  const keys: readonly AwardIndicator[] = award.tie === "keys" ? (settings.tieKeys ?? []) : [];
  const lateMatters =
    [outcome.indicator, ...keys].includes("punctuality") ||
    (settings.lateness !== undefined && settings.lateness.kind !== "none");
  const openLeaves = openLeavesByUnit(board, award, lateMatters, frozen);
  const items: OpenItem[] = [];
  let cut = false;
  const candidates = [...outcome.candidates].sort((a, b) => compareVietnamese(a.key, b.key));
  const competitors = candidates.flatMap((candidate): Competitor[] => {
    const { score } = candidate;
    const main = weightedIndicator(board, score, outcome.indicator);
    if (!main) return [];
    const indicators: [WeightedIndicator, ...WeightedIndicator[]] = [
      main,
      ...keys.map(
        (key) => weightedIndicator(board, score, key) ?? { value: Fraction.zero, weights: () => NO_WEIGHTS },
      ),
    ];
    const leaves: LeafEffects[] = [];
    for (const leaf of unitsOf(board, award, candidate).flatMap((unit) => openLeaves.get(unit) ?? [])) {
      cut ||= leaf.items.length > MOST_ITEMS_TRIED;
      const effects = effectsOf(board, leaf, indicators);
      if (effects.length === 0) continue;
      leaves.push(effects);
      items.push(...leaf.items);
    }
    const onMain = leaves.map((effects) =>
      effects.map((effect): Effect<OpenItem> => ({ items: effect.items, gain: effect.gains[0] })),
    );
    return [
      {
        key: candidate.key,
        name: score.name,
        shown: main.value.round(settings.decimals),
        leaves,
        indicators,
        rise: new ExtremeEffect(onMain, "largest"),
        fall: new ExtremeEffect(onMain, "smallest"),
      },
    ];
  });
  return { competitors, items, cut };
}

function unitsOf(board: Scoreboard, award: AwardRule, { key, score }: Candidate): string[] {
  if ("unit" in score) return [key];
  const periods =
    award.period === undefined ? board.yearPeriods(award.set).map((period) => period.code) : [award.period];
  const members = [...periods, award.period].flatMap((period) =>
    board.members(award.set, period).filter((member) => member.cluster === key),
  );
  return [...new Set(members.map((member) => member.unit))];
}

/** What every subset of a leaf's open rows does to the indicators; subsets that do nothing to any of them are left out. */
function effectsOf(
  board: Scoreboard,
  leaf: OpenLeaf,
  indicators: readonly [WeightedIndicator, ...WeightedIndicator[]],
): LeafEffects {
  const { set, period, unit, criterion, rows } = leaf;
  const before = board.scoreRows(set, period, unit, criterion, rows);
  if (!before?.applicable) return [];
  const outside = board.leaf(set, criterion)?.outsideMaximum === true;
  const [main, ...keys] = indicators.map((indicator) => indicator.weights(period, unit));
  if (main === undefined) return [];
  return subsets(board, leaf).flatMap(({ items, turned }) => {
    const after = board.scoreRows(
      set,
      period,
      unit,
      criterion,
      rows.map((row) => turned.get(row) ?? row),
    );
    if (!after) return [];
    const points = after.points.subtract(before.points);
    const complete = Fraction.of(outside ? 0 : Number(after.complete) - Number(before.complete));
    const onTime = Fraction.of(outside ? 0 : Number(after.onTime) - Number(before.onTime));
    const gainOf = (weight: typeof main): Fraction =>
      weight.points
        .multiply(points)
        .add(weight.complete.multiply(complete))
        .add(weight.onTime.multiply(onTime));
    const gains: [Fraction, ...Fraction[]] = [gainOf(main), ...keys.map(gainOf)];
    return gains.every((gain) => gain.isZero()) ? [] : [{ items, gains }];
  });
}

/** Open items turned the other way, each in every way it may turn. */
interface Turned {
  readonly items: readonly OpenItem[];
  readonly turned: ReadonlyMap<Evidence, Evidence>;
}

/** Every subset but the empty one. */
function subsets(board: Scoreboard, leaf: OpenLeaf): Turned[] {
  let all: Turned[] = [{ items: [], turned: new Map() }];
  for (const item of leaf.items.slice(0, MOST_ITEMS_TRIED)) {
    const alternatives = alternativesOf(board, item, leaf);
    all = [
      ...all,
      ...all.flatMap(({ items, turned }) =>
        alternatives.map((row) => ({
          items: [...items, item],
          turned: new Map([...turned, [item.evidence, row]]),
        })),
      ),
    ];
  }
  return all.slice(1);
}
