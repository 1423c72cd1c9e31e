import { findings } from "../../contract";
import type { AwardRule } from "../model";
import type { AwardReason, AwardResult } from "./awardResult";
import { issuerOf } from "./budget";
import { receiverOf, type Candidate } from "./candidates";
import { conditionIn, markOf } from "./eligible";
import { headChange } from "./headChange";
import type { DecisionContext, Outcome, Params } from "./outcome";

/** The one row of an award that nobody can be named for. */
export function rowOfNobody(
  { board }: DecisionContext,
  award: AwardRule,
  reason: AwardReason,
  params: Params = {},
): AwardResult {
  return {
    award,
    issuer: issuerOf(board.snapshot, award),
    decided: false,
    code: "",
    name: "",
    decidedBy: "",
    value: undefined,
    rank: undefined,
    reason,
    reasonParams: params,
    group: "",
    normalised: false,
    passedOver: [],
  };
}

/** What an earlier award that is still open means for this one. */
export interface Waiting {
  readonly reason: AwardReason;
  readonly params: Params;
}

/**
 * The rows of an award: who receives it, who may still, who was decided against. A winner whose place or condition is still
 * open is named, but not decided: money goes only to decided ones.
 * @param held clusters that hold an earlier award, with the value they would have here
 */
export function rowsOf(
  context: DecisionContext,
  award: AwardRule,
  outcome: Outcome,
  held: readonly Candidate[],
  waiting?: Waiting,
): AwardResult[] {
  const { board, found } = context;
  const { snapshot } = board;
  const facts = { award: award.name };
  const { words } = conditionIn(board, award);
  const row = (candidate: Candidate, decided: boolean, reason: AwardReason, params: Params): AwardResult => {
    const receiver = receiverOf(snapshot, award, candidate);
    if (!receiver) found.push(findings.awardHeadMissing(award, { ...facts, cluster: candidate.score.name }));
    if (award.target === "clusterHead") found.push(...headChange(board, candidate.key));
    return {
      ...rowOfNobody(context, award, receiver ? reason : "headMissing", {
        ...params,
        cluster: candidate.score.name,
        indicator: outcome.indicator,
      }),
      decided: decided && receiver !== undefined,
      code: receiver?.code ?? "",
      name: receiver?.name ?? "",
      decidedBy: candidate.key,
      value: candidate.value,
      rank: outcome.places.get(candidate)?.place,
      group: decided && reason !== "chosen" ? "" : outcome.group,
      normalised:
        "unit" in candidate.score &&
        candidate.score.standing === "normalised" &&
        outcome.indicator !== "progress",
      passedOver: held
        .filter(({ value }) => value !== undefined && value >= (candidate.value ?? Infinity))
        .map(({ score }) => score.name),
    };
  };
  /** Why a winner is not decided yet. */
  const holdOf = (candidate: Candidate): Waiting | undefined => {
    if (waiting) return waiting;
    const { unsure } = outcome;
    if (unsure?.keys.has(candidate.key) === true) return unsure;
    if (words.length === 0 || markOf(snapshot, award, candidate)?.holds === true) return undefined;
    return { reason: "conditionWaits", params: { condition: words.join("; ") } };
  };
  const { winners, open, passed, openReason = "tieOpen" } = outcome;
  const places = award.count - winners.length;
  const ofTie = waiting ?? { reason: openReason, params: { ...outcome.unsure?.params } };
  return [
    ...winners.map(({ candidate, reason, params = {} }) => {
      const hold = holdOf(candidate);
      if (hold === undefined) return row(candidate, true, reason, params);
      // The mark of a choice stays with its tie.
      const held = row(candidate, false, hold.reason, { ...params, ...hold.params });
      return reason === "chosen" ? held : { ...held, group: "" };
    }),
    ...open.map((candidate) =>
      row(candidate, false, ofTie.reason, { ...ofTie.params, count: open.length, places }),
    ),
    ...passed.map(({ candidate, reason, params = {} }) => {
      const against = row(candidate, false, reason, params);
      return reason === "conditionFailed" ? { ...against, group: "" } : against;
    }),
  ];
}
