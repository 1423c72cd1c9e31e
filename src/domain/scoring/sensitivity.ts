import { Fraction } from "../exact/fraction";
import type { AwardRule, Snapshot } from "../model";
import { compareVietnamese } from "../../text";
import { decideAwards, decisionsOf, type Decisions } from "./awards";
import type { Outcome } from "./outcome";
import { fieldOf, flip, kindOf } from "./field";
import type { Frontier } from "./frontier";
import { fewestToOverturn, type Change, type Contender, type Contest } from "./overturn";
import { Scoreboard } from "./scoreboard";
import type { OpenItem } from "./stake";

export type { OpenItem } from "./stake";

/** Up to so many open items of an award every combination is looked at when keys break ties. */
const EXACT_ITEMS = 20;
/** `chỉ tiêu` ties units to the best of them: its open items are tried in every combination, as long as that means so many rows scored. */
const POOLED_WORK = 2_000_000;
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
    evidence: snapshot.evidence.map((row) =>
      kindOf(row) === undefined ? row : { ...row, status: "accepted" },
    ),
  };
}

type Judgement = Omit<Certainty, "award" | "winners" | "allAccepted">;

function judge(board: Scoreboard, award: AwardRule, outcome: Outcome): Judgement {
  const field = fieldOf(board, award, outcome);
  const pooled = [...new Set(field.items.filter((item) => isPooled(board, item)))];
  const plain = judgeField(board, award, outcome, field.contenders);
  const base: Judgement = { ...plain, open: field.items.length };
  if (pooled.length === 0) return { ...base, exactness: field.cut ? "bounded" : base.exactness };
  if (2 ** pooled.length * board.evidence.length > POOLED_WORK)
    return { ...base, exactness: "bounded", least: undefined };
  return pooledJudgement(board, award, base, pooled);
}

function isPooled(board: Scoreboard, { evidence }: OpenItem): boolean {
  return board.leaf(evidence.set, evidence.criterion)?.rule.kind === "target";
}

/** Every combination of the pooled rows, each with the smallest set of the others. */
function pooledJudgement(
  board: Scoreboard,
  award: AwardRule,
  base: Judgement,
  pooled: readonly OpenItem[],
): Judgement {
  const { snapshot } = board;
  let upset: Upset | undefined;
  let bounded = false;
  const possible = new Set(base.possible);
  const before = winnersOf(board, award);
  for (let mask = 0; mask < 1 << pooled.length; mask++) {
    const flipped = new Map(
      pooled.filter((_, at) => mask & (1 << at)).map((item) => [item.evidence, flip(board, item)]),
    );
    const variant = new Scoreboard(
      { ...snapshot, evidence: snapshot.evidence.map((row) => flipped.get(row) ?? row) },
      board.today,
    );
    const outcome = decisiveOf(decideAwards(variant), award);
    if (!outcome) continue;
    const items = pooled.filter((item) => flipped.has(item.evidence));
    const now = winnersOf(variant, award);
    if (now.join("\n") !== before.join("\n")) {
      const winner = before.find((key) => !now.includes(key)) ?? before[0] ?? "";
      if (!upset || items.length < upset.count) {
        const challenger = now.find((key) => !before.includes(key)) ?? winner;
        const name = outcome.candidates.find((candidate) => candidate.key === challenger)?.score.name ?? "";
        upset = {
          count: items.length,
          items,
          winner,
          challenger,
          challengerName: challenger === winner ? "" : name,
        };
      }
      continue;
    }
    const frozen = new Set(pooled.map((item) => item.evidence.code));
    const field = fieldOf(variant, award, outcome, frozen);
    const judged = judgeField(variant, award, outcome, field.contenders);
    bounded ||= judged.exactness === "bounded" || field.cut;
    for (const name of judged.possible) possible.add(name);
    if (judged.upset && (!upset || judged.upset.count + items.length < upset.count)) {
      upset = {
        ...judged.upset,
        count: judged.upset.count + items.length,
        items: [...items, ...judged.upset.items],
      };
    }
  }
  return {
    ...base,
    upset,
    possible: [...possible].sort(compareVietnamese),
    exactness: bounded ? "bounded" : "exact",
    least: upset?.count,
  };
}

function winnersOf(board: Scoreboard, award: AwardRule): string[] {
  return (decideAwards(board).outcomes.get(award.code)?.winners ?? [])
    .map((winner) => winner.candidate.key)
    .sort();
}

/** The judgement when every contender's items are its own. */
function judgeField(
  board: Scoreboard,
  award: AwardRule,
  outcome: Outcome,
  contenders: readonly Contender[],
): Judgement {
  const { decimals, progressThreshold } = board.snapshot.settings;
  const winning = new Set(outcome.winners.map((winner) => winner.candidate.key));
  const winners = contenders.filter((contender) => winning.has(contender.key));
  const others = contenders.filter((contender) => !winning.has(contender.key));
  const isEnough = (value: number): boolean =>
    outcome.indicator !== "progress" ||
    (progressThreshold === undefined ? value > 0 : value >= progressThreshold);
  const contest: Contest = { places: award.count, shared: award.tie === "share", decimals, isEnough };
  const after = (contender: Contender, frontier: Frontier<OpenItem>): number =>
    contender.stakes[0].base.add(frontier.gain(Infinity)).round(decimals);
  const possible = contenders.filter((contender) => {
    const best = after(contender, contender.up);
    return (
      isEnough(best) &&
      contenders.filter((rival) => rival !== contender && after(rival, rival.down) > best).length <
        award.count
    );
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
  if (outcome.passed.length > 0)
    return exact(
      smaller(chosenTie(outcome, contenders, contest), outsider(outcome, contenders, winning, contest)),
    );
  if (award.tie !== "keys" || contenders.every((contender) => contender.stakes.length === 1)) {
    return exact(fewestToOverturn(contenders, winning, contest, false));
  }
  if (contenders.reduce((total, contender) => total + itemsOf(contender), 0) <= EXACT_ITEMS)
    return exact(fewestToOverturn(contenders, winning, contest, true));
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
  return cells.reduce(
    (total, cell) => total + Math.max(...cell.options.map((option) => option.items.length)),
    0,
  );
}

function smaller(a: Change | undefined, b: Change | undefined): Change | undefined {
  return a && (!b || a.count <= b.count) ? a : b;
}

/** One of those who were equal when a person chose rises or falls: the tie is no longer the one that was settled. */
function chosenTie(
  { winners, passed }: Outcome,
  contenders: readonly Contender[],
  { decimals }: Contest,
): Change | undefined {
  const chosen = new Set(
    winners.filter((winner) => winner.reason === "chosen").map((winner) => winner.candidate.key),
  );
  const against = new Set(passed.map((entry) => entry.candidate.key));
  let best: Change | undefined;
  const consider = (
    contender: Contender,
    frontier: Frontier<OpenItem>,
    gainer: Contender | undefined,
  ): void => {
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
function outsider(
  { passed }: Outcome,
  contenders: readonly Contender[],
  winning: ReadonlySet<string>,
  contest: Contest,
): Change | undefined {
  const against = new Set(passed.map((entry) => entry.candidate.key));
  return fewestToOverturn(
    contenders.filter((contender) => !against.has(contender.key)),
    winning,
    contest,
    false,
  );
}
