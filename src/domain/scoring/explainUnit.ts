import { inputs } from "../../contract";
import type { Period, Unit } from "../model";
import { lastYearOf } from "../reorganisation";
import { explainLeaf } from "./explainLeaf";
import { explainScope } from "./explainScope";
import type { Explanation } from "./explanation";
import type { UnitScore } from "./results";
import type { Scoreboard } from "./scoreboard";

/** Why a unit stands where it stands: its periods, their leaves, their evidence. Undefined when there is no such unit. */
export function explainUnit(
  board: Scoreboard,
  set: string,
  period: string | undefined,
  unitCode: string,
): Explanation | undefined {
  const score = board.unitScores(set, period).find((candidate) => candidate.unit === unitCode);
  const unit = board.unit(unitCode, period);
  if (!score || !unit) return undefined;
  const children =
    period === undefined
      ? board.yearPeriods(set).map((candidate) => explainPeriod(board, set, candidate, unitCode))
      : explainLeaves(board, set, period, unitCode);
  return {
    ...unitNode(score, unit),
    children: [
      ...explainScope(board, set, period),
      ...rankNodes(score),
      ...(score.progress === undefined ? [] : lastYearNodes(board, unit)),
      ...children,
    ],
  };
}

/** A unit with its score, without its parts. */
export function unitNode(score: UnitScore, unit: Unit): Explanation {
  const scored = score.score !== undefined;
  return {
    code: scored ? "unit" : "unitWithoutScore",
    params: scored
      ? { name: score.name, points: score.score, maximum: score.maximum ?? 0, percent: score.percent ?? 0 }
      : { name: score.name },
    label: `${score.unit} · ${score.name}`,
    value: score.score,
    maximum: score.maximum,
    source: { table: "DonVi", key: unit.code, ...(unit.row !== undefined && { row: unit.row }) },
    children: [],
  };
}

/** Its rank, or why it has none. */
function rankNodes(score: UnitScore): Explanation[] {
  const bare = { label: "", value: undefined, maximum: undefined, children: [] };
  if (score.disqualified) {
    const { reason, date, row, target } = score.disqualified;
    const source = { table: "KhongXet", key: target, column: "Lý do", ...(row !== undefined && { row }) };
    return date === undefined
      ? [{ ...bare, code: "unitNotConsidered", params: { reason }, source }]
      : [{ ...bare, code: "unitDisqualified", params: { reason, fromDay: date }, source }];
  }
  if (score.rank === undefined) return [];
  return [
    {
      ...bare,
      code: "unitRank",
      params: { rank: score.rank, cluster: score.cluster ?? "" },
      source: undefined,
    },
  ];
}

/** What progress is counted from, where the unit's predecessors give it. */
function lastYearNodes({ snapshot }: Scoreboard, unit: Unit): Explanation[] {
  const { points, from, weighted } = lastYearOf(snapshot, unit) ?? { points: undefined, from: [] };
  if (points === undefined || from.length === 0) return [];
  const rounded = points.round(snapshot.settings.decimals);
  return [
    {
      code: weighted ? "lastYearByMembers" : "lastYearByMean",
      params: { points: rounded, predecessors: from.map(({ code, name }) => `${code} ${name}`).join("; ") },
      label: inputs.units.column.lastYear.header,
      value: rounded,
      maximum: undefined,
      source: {
        table: "DonVi",
        key: unit.code,
        column: inputs.units.column.predecessors.header,
        ...(unit.row !== undefined && { row: unit.row }),
      },
      children: [],
    },
  ];
}

function explainPeriod(board: Scoreboard, set: string, period: Period, unit: string): Explanation {
  const score = board.unitScores(set, period.code).find((candidate) => candidate.unit === unit);
  return {
    code: board.isSealed(period.code) ? "periodLocked" : "period",
    params: { period: period.name, weight: period.weight ?? 1, points: score?.score ?? "–" },
    label: period.code,
    value: score?.score,
    maximum: score?.maximum,
    source: { table: "Ky", key: period.code, ...(period.row !== undefined && { row: period.row }) },
    children: explainLeaves(board, set, period.code, unit),
  };
}

/** The leaves of a unit in a period. */
export function explainLeaves(board: Scoreboard, set: string, period: string, unit: string): Explanation[] {
  const { decimals } = board.snapshot.settings;
  return board.leafViews(set, period, unit).map((view) => explainLeaf(view, decimals));
}
