import { decideAwards, decisionsOf } from "../awards/decide";
import type { Outcome } from "../awards/outcome";
import type { AwardRule, Snapshot } from "../model";
import { Scoreboard } from "../scoring/scoreboard";
import { competitionOf } from "./competitors";
import { decisiveOf } from "./decisive";
import { judgeCompetitors, type Judgement } from "./judgement";
import { waitsFor, type OpenItem } from "./openItems";
import { pooledJudgement } from "./pooled";

/** `chỉ tiêu` ties units to the best of them: its open items are tried in every combination, as long as that means so many rows scored. */
const POOLED_WORK = 2_000_000;
/** How safe the winners of an award are. */
export interface Certainty extends Judgement {
  readonly award: AwardRule;
  /** Keys and names of the winners as things stand; empty while a person still has to choose. */
  readonly winners: readonly { readonly key: string; readonly name: string; readonly code: string }[];
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

function allAccepted(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    choices: [],
    evidence: snapshot.evidence.map((row) =>
      waitsFor(row) === undefined ? row : { ...row, status: "accepted" },
    ),
  };
}

function judge(board: Scoreboard, award: AwardRule, outcome: Outcome): Judgement {
  const { competitors, items, cut } = competitionOf(board, award, outcome);
  const pooled = [...new Set(items.filter((item) => isPooled(board, item)))];
  const base: Judgement = { ...judgeCompetitors(board, award, outcome, competitors), open: items.length };
  if (pooled.length === 0) return { ...base, exactness: cut ? "bounded" : base.exactness };
  if (2 ** pooled.length * board.evidence.length > POOLED_WORK)
    return { ...base, exactness: "bounded", least: undefined };
  return pooledJudgement(board, award, base, pooled);
}

function isPooled(board: Scoreboard, { evidence }: OpenItem): boolean {
  return board.leaf(evidence.set, evidence.criterion)?.needs === "pool";
}
