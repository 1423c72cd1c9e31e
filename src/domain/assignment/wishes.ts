import type { AssignmentKind, AssignmentWeights, Constraint, Finding, Snapshot } from "../model";
import { candidates } from "../../text";
import { compareCodes, type CostPart, type Rule } from "./model";

/** What a person tries in the pane before anything is written: more constraints, other weights. */
export interface WhatIf {
  readonly constraints?: readonly Constraint[];
  readonly weights?: Partial<AssignmentWeights>;
  /** Choices accepted before that may be moved again. */
  readonly reopened?: readonly { readonly left: string; readonly right: string }[];
}

/** The wishes of `RangBuoc` and of the pane for one problem, by pair. */
export class Wishes {
  private readonly byPair = new Map<string, Constraint[]>();
  readonly weights: AssignmentWeights;
  readonly findings: Finding[] = [];

  constructor(
    { constraints, settings }: Snapshot,
    kind: AssignmentKind,
    { constraints: tried = [], weights = {} }: WhatIf,
    /** Codes that may stand on either side, in this problem. */
    lefts: readonly string[],
    rights: readonly string[],
  ) {
    this.weights = { ...settings.assignment.weights, ...weights };
    const [isLeft, isRight] = [new Set(lefts), new Set(rights)];
    for (const constraint of [...constraints.filter(({ problem }) => problem === kind), ...tried].sort(
      inCanonicalOrder,
    )) {
      const { a, b } = constraint;
      const turned = !(isLeft.has(a) && isRight.has(b)) && isLeft.has(b) && isRight.has(a);
      const [left, right] = turned ? [b, a] : [a, b];
      if (isLeft.has(left) && isRight.has(right)) {
        const key = pairKey(left, right);
        this.byPair.set(key, [...(this.byPair.get(key) ?? []), constraint]);
        continue;
      }
      const wrong = isLeft.has(left) || isRight.has(left) ? b : a;
      const near = candidates(wrong, [...lefts, ...rights]);
      this.findings.push({
        severity: "warning",
        code: near.length > 0 ? "constraintUnknownNear" : "constraintUnknown",
        table: "RangBuoc",
        key: `${a} – ${b}`,
        ...(constraint.row !== undefined && { row: constraint.row }),
        column: wrong === a ? "A" : "B",
        params: { shown: wrong, near },
      });
    }
  }

  of(left: string, right: string): readonly Constraint[] {
    return this.byPair.get(pairKey(left, right)) ?? [];
  }

  /** What preferences add to the cost of a pair: less when it is wanted, more when it is not; and what every plan pays first. */
  parts(left: string, right: string): { parts: CostPart[]; offset: number } {
    const parts: CostPart[] = [];
    let offset = 0;
    for (const { kind, weight } of this.of(left, right)) {
      const points = Math.round(weight ?? this.weights.preference);
      if (points === 0 || (kind !== "prefer" && kind !== "avoid")) continue;
      parts.push({ kind, points: kind === "prefer" ? -points : points, params: {} });
      if (kind === "prefer") offset += points;
    }
    return { parts, offset };
  }

  /** The hard wishes for a pair as rules with the value they demand. */
  rules(
    left: string,
    right: string,
    names: Readonly<Record<string, string>>,
  ): { rule: Rule; value: 0 | 1 }[] {
    return this.of(left, right)
      .filter(({ kind }) => kind === "must" || kind === "forbid")
      .map(({ kind, a, b, row }) => ({
        rule: {
          kind: kind as "must" | "forbid",
          params: { left: names[left], right: names[right] },
          source: {
            table: "RangBuoc",
            key: `${a} – ${b}`,
            column: "Loại",
            ...(row !== undefined && { row }),
          },
        },
        value: kind === "must" ? 1 : 0,
      }));
  }
}

/** The order of rows in `RangBuoc` must change nothing. */
function inCanonicalOrder(one: Constraint, other: Constraint): number {
  const key = ({ a, b, kind, weight }: Constraint): string => [a, b, kind, weight ?? ""].join("\n");
  return compareCodes(key(one), key(other));
}

export function pairKey(left: string, right: string): string {
  return `${left}\n${right}`;
}
