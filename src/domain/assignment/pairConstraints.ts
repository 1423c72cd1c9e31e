import { constraintsTable, findings, type Finding } from "../../contract";
import type { AssignmentKind, Constraint } from "../model";
import { candidates } from "../../text";
import { compareCodes, pairKey, type CostPart, type Rule } from "./model";
import { cellOf } from "./ruleSource";

/** `RangBuoc`; which kinds it has words for does not matter here. */
const table = constraintsTable({});

/** Where constraints come from and whom they may name. */
export interface ConstraintSource {
  readonly kind: AssignmentKind;
  /** The rows of `RangBuoc`, of every problem. */
  readonly rows: readonly Constraint[];
  /** What is tried in the pane. */
  readonly tried: readonly Constraint[];
  /** Codes that may stand on either side, in this problem. */
  readonly lefts: readonly string[];
  readonly rights: readonly string[];
  /** Points of a preference without a weight of its own. */
  readonly preference: number;
}

/** What `RangBuoc` and the pane say of each pair of one problem: bắt buộc and cấm as rules, ưu tiên and tránh as cost. */
export class PairConstraints {
  private readonly byPair = new Map<string, Constraint[]>();
  private readonly preference: number;
  readonly findings: Finding[] = [];

  constructor({ kind, rows, tried, lefts, rights, preference }: ConstraintSource) {
    this.preference = preference;
    const [isLeft, isRight] = [new Set(lefts), new Set(rights)];
    const ofProblem = rows.filter(({ problem }) => problem === kind);
    for (const constraint of [...ofProblem, ...tried].sort(inCanonicalOrder)) {
      const { a, b } = constraint;
      const turned = !(isLeft.has(a) && isRight.has(b)) && isLeft.has(b) && isRight.has(a);
      const [left, right] = turned ? [b, a] : [a, b];
      if (isLeft.has(left) && isRight.has(right)) {
        const key = pairKey(left, right);
        this.byPair.set(key, [...(this.byPair.get(key) ?? []), constraint]);
        continue;
      }
      const wrong = isLeft.has(left) || isRight.has(left) ? b : a;
      this.findings.push(unknownFinding(constraint, wrong, candidates(wrong, [...lefts, ...rights])));
    }
  }

  /** Whether a pair is demanded. */
  demands(left: string, right: string): boolean {
    return this.of(left, right).some(({ kind }) => kind === "must");
  }

  /** What preferences add to the cost of a pair: less when it is wanted, more when it is not; and what every plan pays first. */
  costs(left: string, right: string): { parts: CostPart[]; offset: number } {
    const parts: CostPart[] = [];
    let offset = 0;
    for (const { kind, weight } of this.of(left, right)) {
      const points = Math.round(weight ?? this.preference);
      if (points === 0 || (kind !== "prefer" && kind !== "avoid")) continue;
      parts.push({ kind, points: kind === "prefer" ? -points : points, params: {} });
      if (kind === "prefer") offset += points;
    }
    return { parts, offset };
  }

  /** What is demanded or forbidden of a pair, as rules with the value they hold it at. */
  rules(
    left: string,
    right: string,
    names: Readonly<Record<string, string>>,
  ): { rule: Rule; value: 0 | 1 }[] {
    return this.of(left, right).flatMap((constraint) => {
      const { kind, a, b, row } = constraint;
      if (kind !== "must" && kind !== "forbid") return [];
      const rule: Rule = {
        kind,
        params: { left: names[left] ?? left, right: names[right] ?? right },
        source: cellOf(table, "kind", { key: `${a} – ${b}`, row }),
      };
      return [{ rule, value: kind === "must" ? 1 : 0 }];
    });
  }

  private of(left: string, right: string): readonly Constraint[] {
    return this.byPair.get(pairKey(left, right)) ?? [];
  }
}

function unknownFinding({ a, b, row }: Constraint, wrong: string, near: readonly string[]): Finding {
  const report = near.length > 0 ? findings.constraintUnknownNear : findings.constraintUnknown;
  const column = wrong === a ? table.column.a : table.column.b;
  return report({ table, column, key: `${a} – ${b}`, row }, { shown: wrong, near });
}

/** The order of rows in `RangBuoc` must change nothing. */
function inCanonicalOrder(one: Constraint, other: Constraint): number {
  const key = ({ a, b, kind, weight }: Constraint): string => [a, b, kind, weight ?? ""].join("\n");
  return compareCodes(key(one), key(other));
}
