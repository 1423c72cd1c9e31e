import { findings } from "../../contract";
import type { AwardChoice, AwardRule, Finding, Snapshot } from "../model";
import type { Scoreboard } from "../scoring/scoreboard";
import type { AwardResult, Budget } from "./awardResult";
import { blockOf, notDue, zeroBlock } from "./blocked";
import { budgetFindings, budgetOf, issuerOf } from "./budget";
import { competing } from "./candidates";
import { conditionIn } from "./eligible";
import { headOutcome } from "./heads";
import { outcomeOf, type DecisionContext, type Outcome } from "./outcome";
import { rowOfNobody, rowsOf } from "./rows";
import { standingOf, type Standing } from "./standing";
import { askWhetherTwo, earlierOf, holders, openBefore, type Earlier } from "./twoAwards";

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
  const excluded = new Map<string, ReadonlySet<string>>();
  const context = {
    board,
    excluded,
    found: [] as Finding[],
    used: new Set<AwardChoice>(),
    outcomes: new Map<string, Outcome>(),
  };
  const allowed = snapshot.settings.oneClusterTwoAwards;
  const decided: Earlier[] = [];
  let results: AwardResult[] = [];
  const settle = (award: AwardRule): void => {
    const earlier = allowed === false ? earlierOf(award, decided) : [];
    excluded.set(award.code, holders(earlier));
    const rows = decide(context, award, earlier, (other) => standingOf(rowsFor(results, other)));
    results.push(...rows);
    decided.push({ award, standing: standingOf(rows) });
  };
  // Heads follow clusters, wherever they stand in the table.
  const isOfHeads = ({ target }: AwardRule): boolean => target === "clusterHead";
  snapshot.awards.filter((award) => !isOfHeads(award)).forEach(settle);
  if (allowed === undefined) results = askWhetherTwo(results, context.found);
  snapshot.awards.filter(isOfHeads).forEach(settle);
  const awards = snapshot.awards.flatMap((award) => rowsFor(results, award));
  const budget = budgetOf(snapshot, awards);
  return {
    awards,
    budget,
    outcomes: context.outcomes,
    findings: [...context.found, ...staleChoices(snapshot, context.used), ...budgetFindings(budget)],
  };
}

function rowsFor(results: readonly AwardResult[], award: AwardRule): AwardResult[] {
  return results.filter((result) => result.award === award);
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

/**
 * @param earlier awards that may not go to the same cluster as this one
 * @param standing how an award that was decided before came out
 */
function decide(
  context: DecisionContext,
  award: AwardRule,
  earlier: readonly Earlier[],
  standing: (award: AwardRule) => Standing,
): AwardResult[] {
  const { board, found } = context;
  const facts = { award: award.name };
  if (issuerOf(board.snapshot, award) === undefined) found.push(findings.awardWithoutIssuer(award, facts));
  found.push(...conditionFindings(board, award));
  const block = blockOf(board, award, found);
  if (block) return [rowOfNobody(context, award, block.reason, block.params)];
  const outcome =
    award.target === "clusterHead"
      ? headOutcome(context, award, standing)
      : outcomeOf(context, award, award.indicator);
  if (typeof outcome === "string")
    return [rowOfNobody(context, award, "settingMissing", { setting: outcome })];
  const zero = zeroBlock(outcome);
  const came = zero ? { ...outcome, winners: [], open: [], passed: [], group: "" } : outcome;
  context.outcomes.set(award.code, came);
  if (isWithoutLastYear(board, award)) found.push(findings.awardWithoutLastYear(award, facts));
  if (zero) return [rowOfNobody(context, award, zero.reason, zero.params)];
  const before = openBefore(earlier, outcome);
  const waiting =
    notDue(board, award) ??
    (before && { reason: "earlierOpen" as const, params: { earlier: before.award.name } });
  const held = holders(earlier);
  const passedOver =
    held.size === 0 ? [] : competing(board, award, award.indicator).filter(({ key }) => held.has(key));
  const rows = rowsOf(context, award, outcome, passedOver, waiting);
  return rows.length > 0 ? rows : [nobody(context, award, outcome)];
}

/** Why nobody can be named: the leading award is open, nobody meets the condition, or nobody has a result. */
function nobody(context: DecisionContext, award: AwardRule, { unsure }: Outcome): AwardResult {
  if (unsure?.reason === "headWaits") return rowOfNobody(context, award, "headWaits", unsure.params);
  const { condition } = award;
  const anybody = competing(context.board, award, award.indicator).some(({ value }) => value !== undefined);
  return condition !== undefined && anybody
    ? rowOfNobody(context, award, "conditionNobody", { condition })
    : rowOfNobody(context, award, "noCandidate");
}

/** Nobody who competes has a figure of last year to be compared with. */
function isWithoutLastYear(board: Scoreboard, award: AwardRule): boolean {
  if (award.indicator !== "progress") return false;
  const all = competing(board, award, award.indicator);
  return all.length > 0 && all.every((candidate) => candidate.score.progress === undefined);
}

function conditionFindings(board: Scoreboard, award: AwardRule): Finding[] {
  const { unfit, unknownClass } = conditionIn(board, award);
  const facts = { award: award.name };
  return [
    ...unfit.map((condition) => findings.conditionUnfit(award, { ...facts, condition })),
    ...unknownClass.map((condition) => findings.conditionClassUnknown(award, { ...facts, condition })),
  ];
}
