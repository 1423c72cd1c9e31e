import type { AwardRule, Evidence } from "../model";
import type { Scoreboard } from "../scoring/scoreboard";
import { groupBy } from "../scoring/groupBy";
import { compareVietnamese } from "../../text";

/** An evidence row whose fate is open. `targetMissing`: accepted, but its leaf rests on a Chỉ tiêu that nobody gave. */
export interface OpenItem {
  readonly evidence: Evidence;
  readonly kind: "disputed" | "pending" | "returned" | "late" | "targetMissing";
}

/** The evidence of one unit, leaf and period, with those of its rows that are open. */
export interface OpenLeaf {
  readonly set: string;
  readonly period: string;
  readonly unit: string;
  readonly criterion: string;
  readonly items: readonly OpenItem[];
  readonly rows: readonly Evidence[];
}

/** What a row waits for; undefined when it is settled. */
export function waitsFor({ status }: Evidence): "disputed" | "pending" | "returned" | undefined {
  switch (status) {
    case "blank":
    case "pending":
      return "pending";
    case "disputed":
    case "returned":
      return status;
    default:
      return undefined;
  }
}

/** The row as it would be if it turned out the other way: accepted, or in time. */
export function otherWay(board: Scoreboard, { evidence, kind }: OpenItem): Evidence {
  if (kind !== "late") return { ...evidence, status: "accepted" };
  return { ...evidence, submitted: deadlineOf(board, evidence) };
}

/** All the ways a row may turn: the other way, or where a target is missing any of the points the leaf may come to. */
export function alternativesOf(board: Scoreboard, item: OpenItem, leaf: OpenLeaf): Evidence[] {
  if (item.kind !== "targetMissing") return [otherWay(board, item)];
  return (resultOf(board, leaf)?.open ?? []).map((points) => ({
    ...item.evidence,
    verified: points.round(6),
  }));
}

/**
 * The open rows of the award's set and periods, by unit and leaf. A locked period has none: nothing there can turn out
 * otherwise.
 * @param lateMatters whether an accepted row that came late counts as open
 * @param frozen codes of rows that stay as they are
 */
export function openLeavesByUnit(
  board: Scoreboard,
  award: AwardRule,
  lateMatters: boolean,
  frozen: ReadonlySet<string>,
): ReadonlyMap<string, readonly OpenLeaf[]> {
  const periods = openPeriods(board, award);
  const open = [...leavesOf(board)].flatMap(([key, settled]) => {
    if (settled.set !== award.set || !periods.has(settled.period)) return [];
    const items = openItems(board, settled, lateMatters, frozen);
    return items.length > 0 ? [{ key, leaf: { ...settled, items } }] : [];
  });
  // In the order of codes, so that of two equal sets the same one is named whatever the order of rows.
  open.sort((a, b) => compareVietnamese(a.key, b.key));
  return groupBy(
    open.map(({ leaf }) => leaf),
    (leaf) => leaf.unit,
  );
}

/** The evidence of every unit, leaf and period of a board, as if nothing were open. */
type Leaves = ReadonlyMap<string, OpenLeaf>;

/** Every award of a board asks for them. */
const grouped = new WeakMap<Scoreboard, { readonly version: number; readonly leaves: Leaves }>();

function leavesOf(board: Scoreboard): Leaves {
  const known = grouped.get(board);
  if (known?.version === board.version) return known.leaves;
  const leaves = new Map<string, OpenLeaf & { readonly rows: Evidence[] }>();
  for (const evidence of board.evidence) {
    if (!evidence) continue;
    const { set, period, unit, criterion } = evidence;
    const key = [set, period, unit, criterion].join("\n");
    const leaf = leaves.get(key);
    if (leaf) leaf.rows.push(evidence);
    else leaves.set(key, { set, period, unit, criterion, items: [], rows: [evidence] });
  }
  grouped.set(board, { version: board.version, leaves });
  return leaves;
}

/** The periods whose evidence an award goes by, as far as it may still change. */
function openPeriods(board: Scoreboard, award: AwardRule): ReadonlySet<string> {
  const codes =
    award.period === undefined ? board.yearPeriods(award.set).map(({ code }) => code) : [award.period];
  return new Set(codes.filter((code) => !board.isSealed(code)));
}

function openItems(
  board: Scoreboard,
  leaf: OpenLeaf,
  lateMatters: boolean,
  frozen: ReadonlySet<string>,
): OpenItem[] {
  const items: OpenItem[] = [];
  for (const evidence of leaf.rows) {
    if (frozen.has(evidence.code)) continue;
    const kind = waitsFor(evidence) ?? (lateMatters && isLate(board, evidence) ? "late" : undefined);
    if (kind) items.push({ evidence, kind });
  }
  const bare = withoutTarget(board, leaf, frozen);
  const all = bare ? [...items.filter((item) => item.evidence !== bare.evidence), bare] : items;
  return all.length > 1 ? all.sort((a, b) => compareVietnamese(a.evidence.code, b.evidence.code)) : all;
}

/** Of several rows without a target the first stands for the leaf: what is open are the points of the leaf. */
function withoutTarget(board: Scoreboard, leaf: OpenLeaf, frozen: ReadonlySet<string>): OpenItem | undefined {
  if (!board.leaf(leaf.set, leaf.criterion)?.scale.openWithoutTarget) return undefined;
  if (resultOf(board, leaf)?.open === undefined) return undefined;
  const [evidence] = leaf.rows
    .filter((row) => row.status === "accepted" && !frozen.has(row.code))
    .sort((a, b) => compareVietnamese(a.code, b.code));
  return evidence && { evidence, kind: "targetMissing" };
}

function resultOf(board: Scoreboard, { set, period, unit, criterion, rows }: OpenLeaf) {
  return board.scoreRows(set, period, unit, criterion, rows);
}

function isLate(board: Scoreboard, evidence: Evidence): boolean {
  const deadline = deadlineOf(board, evidence);
  return (
    evidence.status === "accepted" && deadline !== undefined && (evidence.submitted ?? Infinity) > deadline
  );
}

function deadlineOf(board: Scoreboard, { set, criterion, period }: Evidence): number | undefined {
  return board.leaf(set, criterion)?.deadline ?? board.period(period)?.deadline;
}
