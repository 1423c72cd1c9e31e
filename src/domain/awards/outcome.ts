import { findings } from "../../contract";
import type { AwardChoice, AwardIndicator, AwardRule, Finding, TieKey } from "../model";
import { compareVietnamese } from "../../text";
import { placesOf, type Place } from "../scoring/places";
import type { Scoreboard } from "../scoring/scoreboard";
import type { AwardReason } from "./awardResult";
import { competing, keyOf, receiverOf, type Candidate } from "./candidates";
import { isForAward } from "./decision";
import { conditionIn, markOf, verdictOf } from "./eligible";

export { isProgress, receiverOf, type Candidate } from "./candidates";

export type Params = Readonly<Record<string, string | number>>;

export interface Settled {
  readonly candidate: Candidate;
  readonly reason: AwardReason;
  readonly params?: Params;
}

/** Winners whose place is sure only once something else is decided, and what that is. */
export interface Unsure {
  readonly keys: ReadonlySet<string>;
  readonly reason: AwardReason;
  readonly params: Params;
}

/** How an award comes out by its indicator. */
export interface Outcome {
  /** The award's own, or the leading cluster's where a head follows it. */
  readonly indicator: AwardIndicator;
  readonly candidates: readonly Candidate[];
  readonly places: ReadonlyMap<Candidate, Place<TieKey>>;
  readonly winners: readonly Settled[];
  /** Those a person must choose from, with why. */
  readonly open: readonly Candidate[];
  readonly openReason?: AwardReason;
  /** Those a person decided against. */
  readonly passed: readonly Settled[];
  readonly group: string;
  readonly unsure?: Unsure;
}

/** What decides an award besides the scores. */
export interface DecisionContext {
  readonly board: Scoreboard;
  /** Award code → clusters that hold an earlier award of the period (`MotCumHaiGiai` = không). */
  readonly excluded: ReadonlyMap<string, ReadonlySet<string>>;
  /** Filled as awards are decided. */
  readonly found: Finding[];
  /** Choices of people that settled something; the others have outlived their tie. */
  readonly used: Set<AwardChoice>;
  readonly outcomes: Map<string, Outcome>;
}

/** Between the two things that one mark settled in workbooks of earlier versions: a tie, and which of two awards is kept. */
const AND = " + ";

/** Winners by an indicator; ties at the cut as the award's `Đồng hạng` says. */
export function outcomeOf(context: DecisionContext, award: AwardRule, indicator: AwardIndicator): Outcome {
  const { board, excluded } = context;
  const { tieKeys = [] } = board.snapshot.settings;
  const held = excluded.get(award.code);
  const { candidates, passed, open } = eligible(
    context,
    award,
    competing(board, award, indicator).filter(({ key }) => !held?.has(key)),
  );
  const places = placesOf<Candidate, TieKey>(
    candidates,
    (candidate) => candidate.value,
    award.tie === "keys" ? tieKeys : [],
    (candidate, key) => keyOf(board, candidate, key),
  );
  return seat(context, award, { indicator, candidates, places, passed, unsure: open });
}

/**
 * The candidates that the award's `Điều kiện` lets through: what can be computed, and what people said of the rest.
 * @returns also those refused by a person, who keep their row, and those whose class the quota leaves open
 */
export function eligible(
  { board }: DecisionContext,
  award: AwardRule,
  all: readonly Candidate[],
): { candidates: Candidate[]; passed: Settled[]; open: Unsure } {
  const condition = conditionIn(board, award);
  const candidates: Candidate[] = [];
  const passed: Settled[] = [];
  const keys = new Set<string>();
  const params = { condition: award.condition ?? "" };
  for (const candidate of all) {
    const verdict = verdictOf(board, award, condition, candidate.score);
    if (verdict === "fails") continue;
    const mark = condition.words.length > 0 && markOf(board.snapshot, award, candidate);
    if (mark && !mark.holds) passed.push({ candidate, reason: "conditionFailed", params });
    else candidates.push(candidate);
    if (verdict === "open") keys.add(candidate.key);
  }
  return { candidates, passed, open: { keys, reason: "conditionOpen", params } };
}

type Seating = Pick<Outcome, "indicator" | "candidates" | "places" | "passed"> & { readonly unsure: Unsure };

/** Gives the places of an award to those who stand on top, group of equals by group. */
export function seat(context: DecisionContext, award: AwardRule, seating: Seating): Outcome {
  const { places, unsure } = seating;
  const winners: Settled[] = [];
  const inOrder = [...places].sort(([, a], [, b]) => a.place - b.place);
  let seen = 0;
  for (const [at, [, { place, key, sharing }]] of inOrder.entries()) {
    if (at < seen) continue;
    if (winners.length >= award.count) break;
    const group = inOrder.slice(at, at + sharing).map(([candidate]) => candidate);
    seen = at + sharing;
    if (winners.length + sharing <= award.count) {
      const reason: AwardReason = key === undefined ? "leading" : "tieByKey";
      winners.push(
        ...group.map((candidate) => ({ candidate, reason, params: { rank: place, ...(key && { key }) } })),
      );
      continue;
    }
    if (award.tie === "share") {
      const params = { count: sharing };
      winners.push(...group.map((candidate) => ({ candidate, reason: "tieShared" as const, params })));
      break;
    }
    // Who belongs to the tie is not sure yet: it cannot be put to a person.
    if (group.some((candidate) => unsure.keys.has(candidate.key)))
      return { ...seating, winners, open: group, openReason: unsure.reason, group: "" };
    return chooseFrom(context, award, seating, winners, group);
  }
  return { ...seating, winners, open: [], group: "" };
}

/** A tie that only a person can settle: by a choice made for this very tie, or not yet. */
function chooseFrom(
  { board, found, used }: DecisionContext,
  award: AwardRule,
  seating: Seating,
  winners: readonly Settled[],
  group: readonly Candidate[],
): Outcome {
  const { snapshot } = board;
  const left = award.count - winners.length;
  const codeOf = (candidate: Candidate): string =>
    receiverOf(snapshot, award, candidate)?.code ?? candidate.key;
  const codes = group.map(codeOf).sort(compareVietnamese);
  const name = `${codes.join("; ")} (${left})`;
  const valid = snapshot.choices.filter(
    (choice) =>
      isForAward(choice, award) &&
      (choice.group === name || choice.group.startsWith(`${name}${AND}`)) &&
      codes.includes(choice.code),
  );
  for (const choice of valid) used.add(choice);
  if (valid.length === left) {
    const choiceOf = (candidate: Candidate): AwardChoice | undefined =>
      valid.find((choice) => choice.code === codeOf(candidate));
    const count = group.length;
    const chosen = group.flatMap((candidate): Settled[] => {
      const choice = choiceOf(candidate);
      return choice ? [{ candidate, reason: "chosen", params: { count, why: choice.reason ?? "" } }] : [];
    });
    const passed = group
      .filter((candidate) => choiceOf(candidate) === undefined)
      .map((candidate): Settled => ({ candidate, reason: "notChosen", params: { count } }));
    return {
      ...seating,
      winners: [...winners, ...chosen],
      open: [],
      passed: [...passed, ...seating.passed],
      group: name,
    };
  }
  if (valid.length > 0) {
    found.push(findings.choiceCount(award.name, { award: award.name, chosen: valid.length, places: left }));
  }
  const keysMissing = award.tie === "keys" && (snapshot.settings.tieKeys ?? []).length === 0;
  return {
    ...seating,
    winners,
    open: group,
    openReason: keysMissing ? "tieKeysMissing" : "tieOpen",
    group: name,
  };
}
