import { findings, type InputTableId } from "../../contract";
import type { AwardRule, Finding } from "../model";
import type { Scoreboard } from "../scoring/scoreboard";
import type { AwardReason } from "./awardResult";
import type { Outcome, Params } from "./outcome";
import type { Waiting } from "./rows";

/** Why an award is not decided at all. */
export interface Block {
  readonly reason: AwardReason;
  readonly params?: Params;
}

/** Why an award cannot be decided whoever competes: nothing to go by, or a setting that only the office can give. */
export function blockOf(board: Scoreboard, award: AwardRule, found: Finding[]): Block | undefined {
  const [table] = unreadableFor(board, award);
  if (table !== undefined) return { reason: "tableUnreadable", params: { table } };
  if (award.indicator === "progress" && award.period !== undefined) {
    found.push(findings.awardProgressPeriod(award, { award: award.name }));
    return { reason: "progressNotYear" };
  }
  const toUnits = award.target === "unit" || award.target === "progressUnit";
  if (!toUnits && award.indicator === "score" && board.snapshot.settings.clusterMethod === undefined)
    return { reason: "settingMissing", params: { setting: "CachTinhCum" } };
  if (award.period === undefined ? board.yearPeriods(award.set).length === 0 : isToCome(board, award))
    return { reason: award.period === undefined ? "yearNone" : "periodNone" };
  if (!hasEvidence(board, award)) return { reason: "noEvidence" };
  return undefined;
}

function isToCome(board: Scoreboard, { set, period }: AwardRule): boolean {
  return period !== undefined && board.standing(set, period) === "none";
}

/** Why those who stand first are named, but do not have it yet: their period is not due. */
export function notDue(board: Scoreboard, { set, period }: AwardRule): Waiting | undefined {
  return period !== undefined && board.standing(set, period) === "provisional"
    ? { reason: "periodOpen", params: {} }
    : undefined;
}

/** Why an award that could be decided goes to nobody: all who compete for it have 0. */
export function zeroBlock({ places }: Outcome): Block | undefined {
  const values = [...places.keys()].map(({ value }) => value);
  return values.length > 0 && values.every((value) => value === 0) ? { reason: "allZero" } : undefined;
}

/** What every award rests on; the other tables concern some. */
const NEEDED_BY_ALL: ReadonlySet<InputTableId> = new Set<InputTableId>([
  "settings",
  "units",
  "periods",
  "criteria",
  "evidence",
  "disqualified",
]);
const OF_STUDY: ReadonlySet<InputTableId> = new Set<InputTableId>(["sessions", "learners"]);

/** The tables without which nobody can say whose the award is. A locked period rests on what was sealed. */
function unreadableFor(board: Scoreboard, award: AwardRule): InputTableId[] {
  const { criteria } = board.snapshot;
  const hasStudy = criteria.some(({ set, rule }) => set === award.set && rule === "study");
  return board.snapshot.unreadable.filter((table) => {
    const isOfHeads = table === "officers" || table === "clusters";
    if (isOfHeads && award.target === "clusterHead") return true;
    if (award.period !== undefined && board.isSealed(award.period)) return false;
    if (table === "clusters") return award.target === "cluster";
    return NEEDED_BY_ALL.has(table) || (hasStudy && OF_STUDY.has(table));
  });
}

/** Whether anything was accepted that the award could go by, in its period or anywhere in the periods that make its year. */
function hasEvidence(board: Scoreboard, { set, period }: AwardRule): boolean {
  return board.periodsIn(set, period).some((code) => board.hasAccepted(set, code));
}
