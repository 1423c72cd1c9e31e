import { Fraction } from "../exact/fraction";
import type { AwardRule, Cluster, Evidence, Period, Unit } from "../model";
import { compareVietnamese } from "../../text";
import type { Decisions } from "./awards";
import { stepFor } from "./points";
import { membersOf } from "./ranking";
import type { AwardResult, ClusterScore, UnitScore } from "./results";
import type { LeafView, Scoreboard } from "./scoreboard";

/** A cell of the workbook that something rests on. */
export interface Source {
  readonly table: string;
  readonly key: string;
  readonly row?: number;
  readonly column?: string;
}

/** How a node is worded: `explain.<code>` in the dictionaries. */
export type ExplanationCode =
  | "unit"
  | "unitWithoutScore"
  | "unitRank"
  | "unitDisqualified"
  | "period"
  | "periodLocked"
  | "cluster"
  | "clusterWithoutScore"
  | "clusterYear"
  | "award"
  | "candidate"
  | "leafNotApplicable"
  | "leafNothing"
  | "leafNoExtra"
  | "leafMet"
  | "leafNotMet"
  | "leafStep"
  | "leafOtherwise"
  | "leafPerItem"
  | "leafShare"
  | "leafTargetBelow"
  | "leafTargetAbove"
  | "leafNoTarget"
  | "leafJudged"
  | "leafStudy"
  | "leafStudyOtherwise"
  | "leafStudyNobody"
  | "leafProblem"
  | "evidence";

/** A node of the tree from a result down to the cells it rests on. */
export interface Explanation {
  readonly code: ExplanationCode;
  /** Words and numbers for the sentence; `state`, `status`, `method`, `indicator` and dates (`…Day`) are worded by the reader. */
  readonly params: Readonly<Record<string, string | number>>;
  /** What the node is about: code and name of a unit, cluster, leaf or award. */
  readonly label: string;
  /** Points (or the indicator), rounded as people see them; undefined = none. */
  readonly value: number | undefined;
  readonly maximum: number | undefined;
  readonly source: Source | undefined;
  readonly children: readonly Explanation[];
}

/** Why a unit stands where it stands: its periods, their leaves, their evidence. Undefined when there is no such unit. */
export function explainUnit(
  board: Scoreboard,
  set: string,
  period: string | undefined,
  unitCode: string,
): Explanation | undefined {
  const score = board.unitScores(set, period).find((candidate) => candidate.unit === unitCode);
  const unit = board.boardOf(period).unit(unitCode);
  if (!score || !unit) return undefined;
  const children =
    period === undefined
      ? board.periodsOf(set).map((candidate) => explainPeriod(board, set, candidate, unitCode))
      : explainLeaves(board, set, period, unitCode);
  return { ...unitNode(score, unit), children: [...standingOf(score), ...children] };
}

function unitNode(score: UnitScore, unit: Unit): Explanation {
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
function standingOf(score: UnitScore): Explanation[] {
  const bare = { label: "", value: undefined, maximum: undefined, children: [] };
  if (score.disqualified) {
    const { reason, date, row, target } = score.disqualified;
    const source = { table: "KhongXet", key: target, column: "Lý do", ...(row !== undefined && { row }) };
    return [{ ...bare, code: "unitDisqualified", params: { reason, fromDay: date }, source }];
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

function explainLeaves(board: Scoreboard, set: string, period: string, unit: string): Explanation[] {
  const { decimals } = board.snapshot.settings;
  return board.leafViews(set, period, unit).map((view) => explainLeaf(view, decimals));
}

/** One leaf in words: what was counted, which part of the rule held, what lateness took. */
export function explainLeaf(view: LeafView, decimals: number): Explanation {
  const { criterion } = view.leaf;
  const { code, params } = reasonOf(view, decimals);
  const { late, full, points } = view.result;
  const lateness: Record<string, string | number> =
    full === undefined
      ? {}
      : {
          late: late === Infinity ? "?" : late,
          full: full.round(decimals),
          lost: full.subtract(points).round(decimals),
        };
  const { counted } = view.result;
  const accepted = view.rows.filter((row) => row.status === "accepted").length;
  return {
    code,
    params: {
      ...params,
      ...lateness,
      ...(counted !== undefined && { uncounted: accepted - counted }),
      points: points.round(decimals),
      maximum: criterion.maximum,
    },
    label: `${criterion.code} · ${criterion.text}`,
    value: view.result.applicable ? points.round(decimals) : undefined,
    maximum: view.leaf.outsideMaximum ? undefined : criterion.maximum,
    source: {
      table: "TieuChi",
      key: `${criterion.set} · ${criterion.code}`,
      column: criterion.steps === "" ? "Cách chấm" : "Mức điểm",
      ...(criterion.row !== undefined && { row: criterion.row }),
    },
    children: [...view.rows].sort((a, b) => compareVietnamese(a.code, b.code)).map(explainEvidence),
  };
}

function explainEvidence(row: Evidence): Explanation {
  return {
    code: "evidence",
    params: {
      status: row.status,
      quantity: row.quantity ?? "–",
      target: row.target ?? "–",
      verified: row.verified ?? "–",
      reason: row.reason ?? "–",
      ...(row.submitted !== undefined ? { submittedDay: row.submitted } : { submittedDay: "–" }),
    },
    label: row.code,
    value: row.verified,
    maximum: undefined,
    source: {
      table: "MinhChung",
      key: row.code,
      column: "Trạng thái",
      ...(row.row !== undefined && { row: row.row }),
    },
    children: [],
  };
}

type Reason = Pick<Explanation, "code" | "params">;

function reasonOf({ leaf, result, measured, terms }: LeafView, decimals: number): Reason {
  const { rule } = leaf;
  if (!result.applicable) return { code: "leafNotApplicable", params: {} };
  if (measured.judged && measured.judged.length > 0)
    return { code: "leafJudged", params: { count: measured.judged.length } };
  if (rule.kind === "study") return studyReason(leaf, terms);
  if (measured.items === 0 && leaf.outsideMaximum && measured.waiting === undefined)
    return { code: "leafNoExtra", params: {} };
  if (measured.items === 0) return { code: "leafNothing", params: { state: result.missing ?? "complete" } };
  const [problem] = result.findings;
  if (problem && problem.code !== "submittedMissing")
    return { code: "leafProblem", params: { problem: problem.code, steps: leaf.criterion.steps } };
  const quantity = measured.quantity.round(6);
  const target = measured.target?.round(6) ?? 0;
  switch (rule.kind) {
    case "met":
      return {
        code: measured.items >= leaf.required ? "leafMet" : "leafNotMet",
        params: { items: measured.items, required: leaf.required },
      };
    case "steps": {
      const step = stepFor(rule, measured.quantity);
      return step
        ? { code: "leafStep", params: { quantity, step: step.label } }
        : { code: "leafOtherwise", params: { quantity } };
    }
    case "perItem":
    case "bonus":
    case "penalty":
      return {
        code: "leafPerItem",
        params: {
          quantity,
          each: rule.each.round(6),
          cap: (rule.cap ?? leaf.maximum).min(leaf.maximum).round(6),
        },
      };
    case "share":
      return {
        code: "leafShare",
        params: {
          quantity,
          target,
          percent: measured.target ? percentOf(measured.quantity, measured.target, decimals) : 0,
        },
      };
    case "target":
      return targetReason(measured.quantity, measured.target, terms.pool?.ratio, terms.pool?.amount);
    default:
      return { code: "leafProblem", params: { problem: "verifiedMissing", steps: leaf.criterion.steps } };
  }
}

function percentOf(a: Fraction, b: Fraction, decimals: number): number {
  return b.isZero() ? 0 : a.divide(b).multiply(Fraction.of(100)).round(decimals);
}

function targetReason(
  quantity: Fraction,
  target: Fraction | undefined,
  best: Fraction | undefined,
  bestAmount: Fraction | undefined,
): Reason {
  if (target === undefined)
    return { code: "leafNoTarget", params: { quantity: quantity.round(6), best: bestAmount?.round(6) ?? 0 } };
  const params = {
    quantity: quantity.round(6),
    target: target.round(6),
    percent: percentOf(quantity, target, 2),
  };
  if (quantity.compare(target) <= 0) return { code: "leafTargetBelow", params };
  return {
    code: "leafTargetAbove",
    params: { ...params, best: (best ?? Fraction.one).multiply(Fraction.of(100)).round(2) },
  };
}

function studyReason({ rule, criterion }: LeafView["leaf"], { participation }: LeafView["terms"]): Reason {
  if (!participation) return { code: "leafStudyNobody", params: {} };
  const { present, convened } = participation;
  const rate = Fraction.ratio(present, convened);
  const params = { present, convened, percent: percentOf(Fraction.of(present), Fraction.of(convened), 2) };
  const step = rule.kind === "study" ? stepFor(rule, rate) : undefined;
  if (step) {
    return { code: "leafStudy", params: { ...params, step: step.label } };
  }
  if (rule.kind === "study" && rule.otherwise) return { code: "leafStudyOtherwise", params };
  return { code: "leafProblem", params: { problem: "rateGap", steps: criterion.steps, ...params } };
}

/** Why a cluster has its score: how it is made from its units, and the units. */
export function explainCluster(
  board: Scoreboard,
  set: string,
  period: string | undefined,
  code: string,
): Explanation | undefined {
  const score = board.clusterScores(set, period).find((candidate) => candidate.cluster === code);
  const cluster = board.boardOf(period).cluster(code);
  if (!score || !cluster) return undefined;
  const children =
    period === undefined
      ? board.periodsOf(set).flatMap((candidate) => {
          const own = board.clusterScores(set, candidate.code).find((entry) => entry.cluster === code);
          return own ? [clusterNode(board, own, cluster, candidate)] : [];
        })
      : clusterUnits(board, set, period, code);
  return { ...clusterNode(board, score, cluster, undefined), children };
}

function clusterNode(
  board: Scoreboard,
  score: ClusterScore,
  cluster: Cluster,
  period: Period | undefined,
): Explanation {
  const settings = board.boardOf(score.period).snapshot.settings;
  const code =
    score.score === undefined
      ? "clusterWithoutScore"
      : score.period === undefined
        ? "clusterYear"
        : "cluster";
  return {
    code,
    params: {
      name: period ? period.name : cluster.name,
      points: score.score ?? "–",
      method: settings.clusterMethod ?? "–",
      units: score.units - score.withoutScore,
      left: score.withoutScore,
      rank: score.rank ?? "–",
      weight: period?.weight ?? 1,
    },
    label: period ? period.code : `${cluster.code} · ${cluster.name}`,
    value: score.score,
    maximum: undefined,
    source: { table: "Cum", key: cluster.code, ...(cluster.row !== undefined && { row: cluster.row }) },
    children: period ? clusterUnits(board, score.set, period.code, cluster.code) : [],
  };
}

function clusterUnits(board: Scoreboard, set: string, period: string, code: string): Explanation[] {
  const own = board.boardOf(period);
  return membersOf(own, set, period)
    .filter((member) => member.cluster === code)
    .map((member) =>
      deferred(unitNode(member, own.unit(member.unit) as Unit), () =>
        explainLeaves(board, set, period, member.unit),
      ),
    );
}

/** A node whose parts are worked out when somebody opens it: an award has tens of thousands below it. */
function deferred(node: Explanation, make: () => readonly Explanation[]): Explanation {
  let children: readonly Explanation[] | undefined;
  return {
    ...node,
    get children() {
      return (children ??= make());
    },
  };
}

/** Why an award goes where it goes: the candidates in their order, with the values that decided. */
export function explainAward(board: Scoreboard, decisions: Decisions, award: AwardRule): Explanation {
  const rows = decisions.awards.filter((result) => result.award.code === award.code);
  const outcome = decisions.outcomes.get(award.code);
  const order = outcome
    ? [...outcome.places].sort(([a, x], [b, y]) => x.place - y.place || compareVietnamese(a.key, b.key))
    : [];
  return {
    code: "award",
    params: { award: award.name, count: award.count, indicator: outcome?.indicator ?? award.indicator },
    label: award.name,
    value: undefined,
    maximum: undefined,
    source: { table: "GiaiThuong", key: award.code, ...(award.row !== undefined && { row: award.row }) },
    children: order.slice(0, Math.max(10, award.count + 5)).map(([candidate, place]): Explanation => {
      const { score } = candidate;
      const indicator = outcome?.indicator ?? award.indicator;
      const node: Explanation = {
        code: "candidate",
        params: {
          place: place.place,
          name: score.name,
          value: candidate.value ?? "–",
          indicator,
          unit: isPercent(score, indicator) ? "%" : "",
          key: place.key ?? "",
          result: stateOf(rows.find((row) => row.decidedBy === candidate.key)),
        },
        label: `${candidate.key} · ${score.name}`,
        value: candidate.value,
        maximum: undefined,
        source: undefined,
        children: [],
      };
      const explained = (): Explanation | undefined =>
        "unit" in score
          ? explainUnit(board, award.set, award.period, candidate.key)
          : explainCluster(board, award.set, award.period, candidate.key);
      return deferred(node, () => [explained()].filter((child): child is Explanation => child !== undefined));
    }),
  };
}

function isPercent(score: ClusterScore | UnitScore, indicator: AwardRule["indicator"]): boolean {
  return (
    indicator === "coverage" || indicator === "punctuality" || (indicator === "score" && "unit" in score)
  );
}

function stateOf(row: AwardResult | undefined): string {
  return row === undefined ? "none" : row.decided ? "winner" : row.reason === "notChosen" ? "none" : "open";
}
