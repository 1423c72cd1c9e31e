import { Fraction } from "../exact/fraction";
import type { AwardIndicator, AwardRule, Evidence } from "../model";
import { compareVietnamese } from "../../text";
import { Frontier, type Option } from "./frontier";
import type { Candidate, Outcome } from "./outcome";
import type { Cell, Contender } from "./overturn";
import { membersOf } from "./ranking";
import type { Scoreboard } from "./scoreboard";
import { stakeOf, type OpenItem, type Stake } from "./stake";

/** Rows of one unit and leaf whose subsets are all tried; the rest of them stays as it is (and the result is labelled). */
const EXACT_CELL = 12;

/** Who competes, with the open items that weigh for each. */
export function fieldOf(
  board: Scoreboard,
  award: AwardRule,
  outcome: Outcome,
  frozen: ReadonlySet<string> = new Set(),
): { contenders: Contender[]; items: OpenItem[]; cut: boolean } {
  const { settings } = board.snapshot;
  const indicators: AwardIndicator[] = [
    outcome.indicator,
    ...(award.tie === "keys" ? (settings.tieKeys ?? []) : []),
  ];
  const lateMatters =
    indicators.includes("punctuality") ||
    (settings.lateness !== undefined && settings.lateness.kind !== "none");
  const ofUnit = openByUnit(board, award, lateMatters, frozen);
  const items: OpenItem[] = [];
  let cut = false;
  const candidates = [...outcome.candidates].sort((a, b) => compareVietnamese(a.key, b.key));
  const contenders = candidates.flatMap((candidate): Contender[] => {
    const { score } = candidate;
    const main = stakeOf(board, score, outcome.indicator);
    if (!main) return [];
    const stakes = [
      main,
      ...indicators
        .slice(1)
        .map(
          (indicator) =>
            stakeOf(board, score, indicator) ?? { base: Fraction.zero, weights: () => NO_WEIGHTS },
        ),
    ];
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
    const options = cells.map((cell) =>
      cell.options.map(({ items: own, gains }): Option<OpenItem> => ({ items: own, gain: gains[0] })),
    );
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
  const periods =
    award.period === undefined ? board.periodsOf(award.set).map((period) => period.code) : [award.period];
  const members = [...periods, award.period].flatMap((period) =>
    membersOf(board, award.set, period).filter((member) => member.cluster === key),
  );
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
function openByUnit(
  board: Scoreboard,
  award: AwardRule,
  lateMatters: boolean,
  frozen: ReadonlySet<string>,
): ReadonlyMap<string, OpenGroup[]> {
  const groups = new Map<string, { rows: Evidence[]; items: OpenItem[] }>();
  for (const evidence of board.evidence) {
    if (
      !evidence ||
      evidence.set !== award.set ||
      (award.period !== undefined && evidence.period !== award.period) ||
      board.isSealed(evidence.period)
    )
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
  const ordered = [...groups]
    .filter(([, { items }]) => items.length > 0)
    .sort(([a], [b]) => compareVietnamese(a, b));
  for (const [key, { rows, items }] of ordered) {
    items.sort((a, b) => compareVietnamese(a.evidence.code, b.evidence.code));
    const [set, period, unit, criterion] = key.split("\n");
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), { set, period, unit, criterion, rows, items }]);
  }
  return byUnit;
}

function isLate(board: Scoreboard, evidence: Evidence): boolean {
  const deadline = deadlineOf(board, evidence);
  return (
    evidence.status === "accepted" && deadline !== undefined && (evidence.submitted ?? Infinity) > deadline
  );
}

/** What every subset of a cell's open rows does to the indicators; subsets that do nothing to any of them are left out. */
function cellOf(
  board: Scoreboard,
  { set, period, unit, criterion, items, rows }: OpenGroup,
  stakes: readonly Stake[],
): Cell {
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

/** What a row waits for; undefined when it is settled. */
export function kindOf({ status }: Evidence): "disputed" | "pending" | "returned" | undefined {
  return status === "blank"
    ? "pending"
    : status === "disputed" || status === "pending" || status === "returned"
      ? status
      : undefined;
}

/** The row as it would be if it turned out the other way: accepted, or in time. */
export function flip(board: Scoreboard, { evidence, kind }: OpenItem): Evidence {
  if (kind !== "late") return { ...evidence, status: "accepted" };
  return { ...evidence, submitted: deadlineOf(board, evidence) };
}

function deadlineOf(board: Scoreboard, { set, criterion, period }: Evidence): number | undefined {
  return board.leaf(set, criterion)?.deadline ?? board.period(period)?.deadline;
}
