import type { Cluster, Period, Unit } from "../model";
import type { LeafView, MissingState, Scoreboard } from "../scoring";

/** How a unit stands with a leaf in a period. */
export interface MatrixCell {
  /** none: a bonus or penalty that nothing was handed in for. */
  readonly state: "complete" | "none" | "notApplicable" | MissingState;
  /** Accepted items, and how many the leaf asks for. */
  readonly accepted: number;
  readonly required: number;
}

export interface MatrixRow {
  readonly code: string;
  readonly text: string;
  /** By unit; a leaf that a unit does not have is not applicable. */
  readonly cells: readonly MatrixCell[];
}

/** Evidence of a cluster in a period (plan S4): units across, leaves down, tiêu chí by tiêu chí. */
export interface EvidenceMatrix {
  readonly set: string;
  readonly period: Period;
  readonly cluster: Cluster;
  readonly units: readonly Unit[];
  readonly groups: readonly { readonly group: string; readonly rows: readonly MatrixRow[] }[];
}

const NOT_APPLICABLE: MatrixCell = { state: "notApplicable", accepted: 0, required: 0 };

/** @returns undefined when no unit of the cluster has a leaf of the set in the period */
export function evidenceMatrix(
  board: Scoreboard,
  set: string,
  period: Period,
  cluster: Cluster,
): EvidenceMatrix | undefined {
  const units = board.snapshot.units.filter((unit) => unit.cluster === cluster.code);
  const views = new Map(
    units.map((unit) => [
      unit.code,
      new Map(board.leafViews(set, period.code, unit.code).map((view) => [view.leaf.criterion.code, view])),
    ]),
  );
  const concerned = units.filter(({ code }) => (views.get(code)?.size ?? 0) > 0);
  if (concerned.length === 0) return undefined;
  const groups = new Map<string, MatrixRow[]>();
  for (const criterion of board.snapshot.criteria) {
    if (criterion.set !== set || !concerned.some(({ code }) => views.get(code)?.has(criterion.code)))
      continue;
    const cells = concerned.map(({ code }) => cellOf(views.get(code)?.get(criterion.code)));
    const group = criterion.group ?? "";
    groups.set(group, [...(groups.get(group) ?? []), { code: criterion.code, text: criterion.text, cells }]);
  }
  return {
    set,
    period,
    cluster,
    units: concerned,
    groups: [...groups].map(([group, rows]) => ({ group, rows })),
  };
}

function cellOf(view: LeafView | undefined): MatrixCell {
  if (!view?.result.applicable) return NOT_APPLICABLE;
  const accepted = view.rows.filter(({ status }) => status === "accepted").length;
  if (view.leaf.outsideMaximum) return { state: accepted > 0 ? "complete" : "none", accepted, required: 0 };
  return { state: view.result.missing ?? "complete", accepted, required: view.leaf.required };
}
