import { Fraction } from "../exact/fraction";
import type { AwardIndicator, AwardRule, Evidence, Snapshot } from "../model";
import { compareVietnamese } from "../text";
import { decideAwards, decisionsOf, type Candidate, type Decisions, type Outcome } from "./awards";
import { Frontier, type Option } from "./frontier";
import { fewestToOverturn, type Cell, type Change, type Contender, type Contest } from "./overturn";
import { membersOf } from "./ranking";
import { Scoreboard } from "./scoreboard";
import { stakeOf, type OpenItem, type Stake } from "./stake";

export type { OpenItem } from "./stake";

/** Up to so many open items of an award every combination is looked at when keys break ties. */
const EXACT_ITEMS = 20;
/** `chỉ tiêu` ties units to the best of them: its open items are tried in every combination, as long as that means so many rows scored. */
const POOLED_WORK = 2_000_000;
/** Rows of one unit and leaf whose subsets are all tried; the rest of them stays as it is (and the result is labelled). */
const EXACT_CELL = 12;

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

/** How safe the winners of an award are. */
export interface Certainty {
  readonly award: AwardRule;
  /** Keys and names of the winners as things stand; empty while a person still has to choose. */
  readonly winners: readonly { readonly key: string; readonly name: string; readonly code: string }[];
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
  /** Names of the winners if every pending, returned or disputed row were accepted. */
  readonly allAccepted: readonly string[];
}

/** For each award that has winners or a tie: who could still win, and what it would take. */
export function certaintyOf(board: Scoreboard): Certainty[] {
  const { snapshot } = board;
  if (snapshot.awards.length === 0) return [];
  const decisions = decisionsOf(board);
  const accepted = decideAwards(new Scoreboard(allAccepted(snapshot), board.today));
  return snapshot.awards.flatMap((award): Certainty[] => {
    const outcome = decisiveOf(decisions, award);
    if (!outcome || outcome.places.size === 0) return [];
    const winners = decisions.awards
      .filter((result) => result.award.code === award.code && result.decided)
      .map((result) => ({ key: result.decidedBy, name: result.name, code: result.code }));
    const then = accepted.awards
      .filter((result) => result.award.code === award.code && (result.decided || result.reason === "tieOpen"))
      .map((result) => result.name);
    return [{ award, winners, ...judge(board, award, outcome), allAccepted: then }];
  });
}

function decisiveOf({ outcomes }: Decisions, award: AwardRule): Outcome | undefined {
  const outcome = outcomes.get(award.code);
  return outcome?.decisive ?? outcome;
}

function allAccepted(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    choices: [],
    evidence: snapshot.evidence.map((row) => (kindOf(row) === undefined ? row : { ...row, status: "accepted" })),
  };
}

function kindOf({ status }: Evidence): "disputed" | "pending" | "returned" | undefined {
  return status === "blank" ? "pending" : status === "disputed" || status === "pending" || status === "returned" ? status : undefined;
}

type Judgement = Omit<Certainty, "award" | "winners" | "allAccepted">;

function judge(board: Scoreboard, award: AwardRule, outcome: Outcome): Judgement {
  const field = fieldOf(board, award, outcome);
  const pooled = [...new Set(field.items.filter((item) => isPooled(board, item)))];
  const plain = judgeField(board, award, outcome, field.contenders);
  const base: Judgement = { ...plain, open: field.items.length };
  if (pooled.length === 0) return { ...base, exactness: field.cut ? "bounded" : base.exactness };
  if (2 ** pooled.length * board.evidence.length > POOLED_WORK) return { ...base, exactness: "bounded", least: undefined };
  return pooledJudgement(board, award, base, pooled);
}

function isPooled(board: Scoreboard, { evidence }: OpenItem): boolean {
  return board.leaf(evidence.set, evidence.criterion)?.rule.kind === "target";
}

/** Every combination of the pooled rows, each with the smallest set of the others. */
function pooledJudgement(board: Scoreboard, award: AwardRule, base: Judgement, pooled: readonly OpenItem[]): Judgement {
  const { snapshot } = board;
  let upset: Upset | undefined;
  let bounded = false;
  const possible = new Set(base.possible);
  const before = winnersOf(board, award);
  for (let mask = 0; mask < 1 << pooled.length; mask++) {
    const flipped = new Map(pooled.filter((_, at) => mask & (1 << at)).map((item) => [item.evidence, flip(board, item)]));
    const variant = new Scoreboard({ ...snapshot, evidence: snapshot.evidence.map((row) => flipped.get(row) ?? row) }, board.today);
    const outcome = decisiveOf(decideAwards(variant), award);
    if (!outcome) continue;
    const items = pooled.filter((item) => flipped.has(item.evidence));
    const now = winnersOf(variant, award);
    if (now.join("\n") !== before.join("\n")) {
      const winner = before.find((key) => !now.includes(key)) ?? before[0] ?? "";
      if (!upset || items.length < upset.count) {
        const challenger = now.find((key) => !before.includes(key)) ?? winner;
        const name = outcome.candidates.find((candidate) => candidate.key === challenger)?.score.name ?? "";
        upset = { count: items.length, items, winner, challenger, challengerName: challenger === winner ? "" : name };
      }
      continue;
    }
    const frozen = new Set(pooled.map((item) => item.evidence.code));
    const field = fieldOf(variant, award, outcome, frozen);
    const judged = judgeField(variant, award, outcome, field.contenders);
    bounded ||= judged.exactness === "bounded" || field.cut;
    for (const name of judged.possible) possible.add(name);
    if (judged.upset && (!upset || judged.upset.count + items.length < upset.count)) {
      upset = { ...judged.upset, count: judged.upset.count + items.length, items: [...items, ...judged.upset.items] };
    }
  }
  return { ...base, upset, possible: [...possible].sort(compareVietnamese), exactness: bounded ? "bounded" : "exact", least: upset?.count };
}

function winnersOf(board: Scoreboard, award: AwardRule): string[] {
  return (decideAwards(board).outcomes.get(award.code)?.winners ?? []).map((winner) => winner.candidate.key).sort();
}

/** The row as it would be if it turned out the other way: accepted, or in time. */
function flip(board: Scoreboard, { evidence, kind }: OpenItem): Evidence {
  if (kind !== "late") return { ...evidence, status: "accepted" };
  return { ...evidence, submitted: deadlineOf(board, evidence) };
}

function deadlineOf(board: Scoreboard, { set, criterion, period }: Evidence): number | undefined {
  return board.leaf(set, criterion)?.deadline ?? board.period(period)?.deadline;
}

/** Who competes, with the open items that weigh for each. */
function fieldOf(
  board: Scoreboard,
  award: AwardRule,
  outcome: Outcome,
  frozen: ReadonlySet<string> = new Set(),
): { contenders: Contender[]; items: OpenItem[]; cut: boolean } {
  const { settings } = board.snapshot;
  const indicators: AwardIndicator[] = [outcome.indicator, ...(award.tie === "keys" ? (settings.tieKeys ?? []) : [])];
  const lateMatters = indicators.includes("punctuality") || (settings.lateness !== undefined && settings.lateness.kind !== "none");
  const ofUnit = openByUnit(board, award, lateMatters, frozen);
  const items: OpenItem[] = [];
  let cut = false;
  const candidates = [...outcome.candidates].sort((a, b) => compareVietnamese(a.key, b.key));
  const contenders = candidates.flatMap((candidate): Contender[] => {
    const { score } = candidate;
    const main = stakeOf(board, score, outcome.indicator);
    if (!main) return [];
    const stakes = [main, ...indicators.slice(1).map((indicator) => stakeOf(board, score, indicator) ?? { base: Fraction.zero, weights: () => NO_WEIGHTS })];
    const cells: Cell[] = [];
    for (const unit of unitsOf(board, award, candidate)) {
      for (const group of ofUnit.get(unit) ?? []) {
        cut ||= group.items.length > EXACT_CELL;
        const cell = cellOf(board, group, stakes);
        if (cell.options.length === 0) continue;
        cells.push(cell);
        items.push(...group.items);
      }
    }
    const options = cells.map((cell) => cell.options.map(({ items: own, gains }): Option<OpenItem> => ({ items: own, gain: gains[0] })));
    return [
      {
        key: candidate.key,
        name: score.name,
        value: main.base.round(settings.decimals),
        cells,
        stakes,
        up: new Frontier(options, 1),
        down: new Frontier(options, -1),
      },
    ];
  });
  return { contenders, items, cut };
}

const NO_WEIGHTS = { points: Fraction.zero, complete: Fraction.zero, onTime: Fraction.zero };

function unitsOf(board: Scoreboard, award: AwardRule, { key, score }: Candidate): string[] {
  if ("unit" in score) return [key];
  const periods = award.period === undefined ? board.periodsOf(award.set).map((period) => period.code) : [award.period];
  const members = [...periods, award.period].flatMap((period) => membersOf(board, award.set, period).filter((member) => member.cluster === key));
  return [...new Set(members.map((member) => member.unit))];
}

interface OpenGroup {
  readonly set: string;
  readonly period: string;
  readonly unit: string;
  readonly criterion: string;
  readonly items: readonly OpenItem[];
  readonly rows: readonly Evidence[];
}

/** The open rows of the award's set and periods, by unit and leaf. A locked period has none: nothing there can turn out otherwise. */
function openByUnit(board: Scoreboard, award: AwardRule, lateMatters: boolean, frozen: ReadonlySet<string>): ReadonlyMap<string, OpenGroup[]> {
  const groups = new Map<string, { rows: Evidence[]; items: OpenItem[] }>();
  for (const evidence of board.evidence) {
    if (!evidence || evidence.set !== award.set || (award.period !== undefined && evidence.period !== award.period) || board.isSealed(evidence.period))
      continue;
    const key = [evidence.set, evidence.period, evidence.unit, evidence.criterion].join("\n");
    const group = groups.get(key) ?? { rows: [], items: [] };
    groups.set(key, group);
    group.rows.push(evidence);
    if (frozen.has(evidence.code)) continue;
    const kind = kindOf(evidence) ?? (lateMatters && isLate(board, evidence) ? "late" : undefined);
    if (kind) group.items.push({ evidence, kind });
  }
  const byUnit = new Map<string, OpenGroup[]>();
  // In the order of codes, so that of two equal sets the same one is named whatever the order of rows.
  const ordered = [...groups].filter(([, { items }]) => items.length > 0).sort(([a], [b]) => compareVietnamese(a, b));
  for (const [key, { rows, items }] of ordered) {
    items.sort((a, b) => compareVietnamese(a.evidence.code, b.evidence.code));
    const [set, period, unit, criterion] = key.split("\n");
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), { set, period, unit, criterion, rows, items }]);
  }
  return byUnit;
}

function isLate(board: Scoreboard, evidence: Evidence): boolean {
  const deadline = deadlineOf(board, evidence);
  return evidence.status === "accepted" && deadline !== undefined && (evidence.submitted ?? Infinity) > deadline;
}

/** What every subset of a cell's open rows does to the indicators; subsets that do nothing to any of them are left out. */
function cellOf(board: Scoreboard, { set, period, unit, criterion, items, rows }: OpenGroup, stakes: readonly Stake[]): Cell {
  const tried = items.slice(0, EXACT_CELL);
  const before = board.scoreRows(set, period, unit, criterion, rows);
  if (!before?.applicable) return { options: [] };
  const outside = board.leaf(set, criterion)?.outsideMaximum === true;
  const weights = stakes.map((stake) => stake.weights(period, unit));
  const options: { items: OpenItem[]; gains: Fraction[] }[] = [];
  for (let mask = 1; mask < 1 << tried.length; mask++) {
    const own = tried.filter((_, at) => mask & (1 << at));
    const flipped = new Map(own.map((item) => [item.evidence, flip(board, item)]));
    const after = board.scoreRows(
      set,
      period,
      unit,
      criterion,
      rows.map((row) => flipped.get(row) ?? row),
    );
    if (!after) continue;
    const points = after.points.subtract(before.points);
    const complete = outside ? 0 : Number(after.complete) - Number(before.complete);
    const onTime = outside ? 0 : Number(after.onTime) - Number(before.onTime);
    const gains = weights.map((weight) =>
      weight.points
        .multiply(points)
        .add(weight.complete.multiply(Fraction.of(complete)))
        .add(weight.onTime.multiply(Fraction.of(onTime))),
    );
    if (gains.some((gain) => !gain.isZero())) options.push({ items: own, gains });
  }
  return { options };
}

/** The judgement when every contender's items are its own. */
function judgeField(board: Scoreboard, award: AwardRule, outcome: Outcome, contenders: readonly Contender[]): Judgement {
  const { decimals, progressThreshold } = board.snapshot.settings;
  const winning = new Set(outcome.winners.map((winner) => winner.candidate.key));
  const winners = contenders.filter((contender) => winning.has(contender.key));
  const others = contenders.filter((contender) => !winning.has(contender.key));
  const isEnough = (value: number): boolean => outcome.indicator !== "progress" || (progressThreshold === undefined ? value > 0 : value >= progressThreshold);
  const contest: Contest = { places: award.count, shared: award.tie === "share", decimals, isEnough };
  const after = (contender: Contender, frontier: Frontier<OpenItem>): number => contender.stakes[0].base.add(frontier.gain(Infinity)).round(decimals);
  const possible = contenders.filter((contender) => {
    const best = after(contender, contender.up);
    return isEnough(best) && contenders.filter((rival) => rival !== contender && after(rival, rival.down) > best).length < award.count;
  });
  const margin =
    winners.length > 0 && others.length > 0
      ? Fraction.of(Math.min(...winners.map((winner) => winner.value)))
          .subtract(Fraction.of(Math.max(...others.map((other) => other.value))))
          .round(decimals)
      : undefined;
  return {
    margin,
    open: 0,
    possible: possible.map((contender) => contender.name).sort(compareVietnamese),
    ...overturn(award, outcome, contenders, winning, contest),
  };
}

function overturn(
  award: AwardRule,
  outcome: Outcome,
  contenders: readonly Contender[],
  winning: ReadonlySet<string>,
  contest: Contest,
): Pick<Judgement, "upset" | "least" | "exactness"> {
  const exact = (change: Change | undefined): Pick<Judgement, "upset" | "least" | "exactness"> => ({
    upset: upsetOf(change),
    least: change?.count,
    exactness: "exact",
  });
  // A person chose among equals: the choice falls as soon as anything about that tie changes.
  if (outcome.passed.length > 0) return exact(smaller(chosenTie(outcome, contenders, contest), outsider(outcome, contenders, winning, contest)));
  if (award.tie !== "keys" || contenders.every((contender) => contender.stakes.length === 1)) {
    return exact(fewestToOverturn(contenders, winning, contest, false));
  }
  if (contenders.reduce((total, contender) => total + itemsOf(contender), 0) <= EXACT_ITEMS) return exact(fewestToOverturn(contenders, winning, contest, true));
  // Drawing level by the main indicator may or may not be enough, passing is: the truth lies between the two.
  const level = fewestToOverturn(contenders, winning, contest, false);
  const past = fewestToOverturn(contenders, winning, contest, false, true);
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

function itemsOf({ cells }: Contender): number {
  return cells.reduce((total, cell) => total + Math.max(...cell.options.map((option) => option.items.length)), 0);
}

function smaller(a: Change | undefined, b: Change | undefined): Change | undefined {
  return a && (!b || a.count <= b.count) ? a : b;
}

/** One of those who were equal when a person chose rises or falls: the tie is no longer the one that was settled. */
function chosenTie({ winners, passed }: Outcome, contenders: readonly Contender[], { decimals }: Contest): Change | undefined {
  const chosen = new Set(winners.filter((winner) => winner.reason === "chosen").map((winner) => winner.candidate.key));
  const against = new Set(passed.map((entry) => entry.candidate.key));
  let best: Change | undefined;
  const consider = (contender: Contender, frontier: Frontier<OpenItem>, gainer: Contender | undefined): void => {
    for (let count = 1; count <= frontier.size; count++) {
      if (contender.stakes[0].base.add(frontier.gain(count)).round(decimals) === contender.value) continue;
      best = smaller(best, { count, items: frontier.items(count), loser: [...chosen][0], gainer });
      return;
    }
  };
  for (const contender of contenders) {
    if (against.has(contender.key)) {
      consider(contender, contender.up, contender);
      // With only one chosen against, its fall leaves the chosen ones alone where they are.
      if (against.size > 1) consider(contender, contender.down, undefined);
    } else if (chosen.has(contender.key)) {
      consider(contender, contender.down, undefined);
      if (chosen.size > 1) consider(contender, contender.up, undefined);
    }
  }
  return best;
}

/** Somebody from below draws level with the chosen ones. */
function outsider({ passed }: Outcome, contenders: readonly Contender[], winning: ReadonlySet<string>, contest: Contest): Change | undefined {
  const against = new Set(passed.map((entry) => entry.candidate.key));
  return fewestToOverturn(
    contenders.filter((contender) => !against.has(contender.key)),
    winning,
    contest,
    false,
  );
}
