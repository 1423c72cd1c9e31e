import { findings } from "../../contract";
import type { AwardChoice, AwardRule, Finding, Snapshot } from "../model";
import type { Scoreboard } from "../scoring/scoreboard";
import type { AwardReason, AwardResult, Budget } from "./awardResult";
import { budgetFindings, budgetOf, issuerOf } from "./budget";
import { doubleAwards, type Kept } from "./doubleAwards";
import { headChange } from "./headChange";
import { headOutcome } from "./heads";
import {
  outcomeOf,
  receiverOf,
  type Candidate,
  type DecisionContext,
  type Outcome,
  type Params,
} from "./outcome";

export interface Decisions {
  readonly awards: readonly AwardResult[];
  readonly budget: Budget;
  readonly findings: readonly Finding[];
  /** Award code → how it came out; absent where a setting is missing. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/**
 * Winners of every award. A tie for a limited award is never broken by the order of rows: it is shared,
 * decided by visible keys, or shown and left to a person, as the award says.
 */
export function decideAwards(board: Scoreboard): Decisions {
  const { snapshot } = board;
  const excluded = new Map<string, Set<string>>();
  const kept = new Map<string, Kept>();
  for (;;) {
    const context: DecisionContext = {
      board,
      excluded,
      found: [],
      used: new Set([...kept.values()].map(({ choice }) => choice)),
      outcomes: new Map(),
    };
    const awards = snapshot.awards.flatMap((award) => decide(context, award));
    const { settled, givenUp } = doubleAwards(snapshot, awards, context.found);
    // A cluster that gave an award up makes room for the next: the award is decided again without it.
    if (givenUp) {
      excluded.set(givenUp.award, (excluded.get(givenUp.award) ?? new Set<string>()).add(givenUp.cluster));
      kept.set(givenUp.keeps, { choice: givenUp.choice, cluster: givenUp.cluster });
      continue;
    }
    const labelled = settled.map((result): AwardResult => {
      const keeping = kept.get(result.award.code);
      return keeping?.cluster === result.code && result.decided
        ? {
            ...result,
            reason: "twoAwardsKept",
            reasonParams: { ...result.reasonParams, why: keeping.choice.reason ?? "" },
            group: keeping.choice.group,
          }
        : result;
    });
    const budget = budgetOf(snapshot, labelled);
    return {
      awards: labelled,
      budget,
      outcomes: context.outcomes,
      findings: [...context.found, ...staleChoices(snapshot, context.used), ...budgetFindings(budget)],
    };
  }
}

/** Decisions of a board as it stands, remembered until its evidence changes: many live cells ask for them. */
const remembered = new WeakMap<Scoreboard, { readonly version: number; readonly decisions: Decisions }>();

export function decisionsOf(board: Scoreboard): Decisions {
  const known = remembered.get(board);
  if (known?.version === board.version) return known.decisions;
  const decisions = decideAwards(board);
  remembered.set(board, { version: board.version, decisions });
  return decisions;
}

/** Choices made for a tie that is not there any more: kept in their cells, not followed. */
function staleChoices({ choices, awards }: Snapshot, used: ReadonlySet<AwardChoice>): Finding[] {
  return choices
    .filter((choice) => !used.has(choice) && awards.some((award) => award.name === choice.award))
    .map(({ award, code: shown, group }) =>
      findings.choiceStale(award, { award, shown, group: group === "" ? "–" : group }),
    );
}

function decide(context: DecisionContext, award: AwardRule): AwardResult[] {
  const { board, found } = context;
  const facts = { award: award.name };
  const { snapshot } = board;
  const issuer = issuerOf(snapshot, award);
  if (issuer === undefined) found.push(findings.awardWithoutIssuer(award, facts));
  const nobody = (reason: AwardReason, params: Params = {}): AwardResult[] => [
    {
      award,
      issuer,
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
    },
  ];
  if (award.indicator === "progress" && award.period !== undefined) {
    found.push(findings.awardProgressPeriod(award, facts));
    return nobody("progressNotYear");
  }
  if (
    award.target !== "unit" &&
    award.target !== "progressUnit" &&
    award.indicator === "score" &&
    snapshot.settings.clusterMethod === undefined
  ) {
    return nobody("settingMissing", { setting: "CachTinhCum" });
  }
  const outcome =
    award.target === "clusterHead" ? headOutcome(context, award) : outcomeOf(context, award, award.indicator);
  if (typeof outcome === "string") return nobody("settingMissing", { setting: outcome });
  context.outcomes.set(award.code, outcome);
  if (
    award.indicator === "progress" &&
    outcome.candidates.length > 0 &&
    outcome.candidates.every((candidate) => candidate.score.progress === undefined)
  ) {
    found.push(findings.awardWithoutLastYear(award, facts));
  }
  const row = (
    candidate: Candidate,
    decided: boolean,
    reason: AwardReason,
    params: Params = {},
  ): AwardResult => {
    const receiver = receiverOf(snapshot, award, candidate);
    if (!receiver) found.push(findings.awardHeadMissing(award, { ...facts, cluster: candidate.score.name }));
    if (award.target === "clusterHead") found.push(...headChange(board, candidate.key));
    return {
      award,
      issuer,
      decided: decided && receiver !== undefined,
      code: receiver?.code ?? "",
      name: receiver?.name ?? "",
      decidedBy: candidate.key,
      value: candidate.value,
      rank: outcome.places.get(candidate)?.place,
      reason: receiver ? reason : "headMissing",
      reasonParams: { ...params, cluster: candidate.score.name },
      group: decided && reason !== "chosen" ? "" : outcome.group,
      normalised: "unit" in candidate.score && candidate.score.standing === "normalised",
    };
  };
  const places = award.count - outcome.winners.length;
  const rows = [
    ...outcome.winners.map(({ candidate, reason, params }) => row(candidate, true, reason, params)),
    ...outcome.open.map((candidate) =>
      row(candidate, false, outcome.openReason ?? "tieOpen", { count: outcome.open.length, places }),
    ),
    ...outcome.passed.map(({ candidate, reason, params }) => row(candidate, false, reason, params)),
  ];
  return rows.length > 0 ? rows : nobody("noCandidate");
}
