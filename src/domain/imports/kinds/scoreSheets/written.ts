import { choiceWord, inputs } from "../../../../contract";
import type { Criterion, Unit } from "../../../model";
import type { Stage } from "../../context";
import { groupBy } from "../../../scoring/groupBy";
import type { GridArea } from "../../grid";
import type { Draft, DraftCell, SheetReading, SourcePlace, Unclear } from "../../reading";

/** What a cell of points says: a value, or that the leaf does not apply to the unit. */
export interface Entry {
  readonly unit: Unit;
  readonly leaf: Criterion;
  readonly period: string;
  readonly stage: Stage | undefined;
  /** Undefined where the leaf does not apply. */
  readonly points: number | undefined;
  readonly from: SourcePlace;
  readonly text: string;
  /** The merged area in which it stands. */
  readonly area: GridArea | undefined;
}

/** The rows of evidence that the cells of a sheet make, and those that contradict each other. */
export function written(entries: readonly Entry[]): SheetReading {
  const unclear: Unclear[] = [];
  const once = ofAreas(entries, unclear);
  const single = withoutTwice(once.entries, unclear);
  const agreeing = withoutClaims(single.entries, unclear);
  return {
    drafts: merged(agreeing.entries),
    unclear,
    refused: once.refused + single.refused + agreeing.refused,
  };
}

interface Kept {
  readonly entries: readonly Entry[];
  readonly refused: number;
}

/** A figure that is merged over several cells stands once; over several leaves, units or stages nobody knows whose it is. */
function ofAreas(entries: readonly Entry[], unclear: Unclear[]): Kept {
  const areas = groupBy(
    entries.filter(({ area, points }) => area && points !== undefined),
    ({ area }) => `${area?.top} ${area?.left}`,
  );
  const left = new Set<Entry>();
  let refused = 0;
  for (const [, [first, ...others]] of areas) {
    if (!first || others.length === 0) continue;
    const isOne = others.every((other) => keyOf(other) === keyOf(first));
    for (const entry of isOne ? others : [first, ...others]) left.add(entry);
    if (isOne) continue;
    refused += others.length + 1;
    unclear.push({ from: first.from, text: first.text, why: "mergedPoints", candidates: [] });
  }
  return { entries: entries.filter((entry) => !left.has(entry)), refused };
}

/** The same points written twice stand once; where they differ, nobody knows which are right. */
function withoutTwice(entries: readonly Entry[], unclear: Unclear[]): Kept {
  const kept: Entry[] = [];
  let refused = 0;
  for (const [first, ...others] of groupBy(entries, keyOf).values()) {
    if (!first) continue;
    const other = others.find(({ points }) => points !== first.points);
    if (!other) {
      kept.push(first);
      continue;
    }
    refused += others.length + 1;
    unclear.push(
      beside(first, other, "pointsDiffer"),
      ...others.map((each) => beside(each, first, "pointsDiffer")),
    );
  }
  return { entries: kept, refused };
}

/** "KAD" of one stage beside points of another: the points stand, and the claim is said. */
function withoutClaims(entries: readonly Entry[], unclear: Unclear[]): Kept {
  const withPoints = new Map(
    entries.filter(({ points }) => points !== undefined).map((entry) => [rowOf(entry), entry]),
  );
  const kept: Entry[] = [];
  for (const entry of entries) {
    const other = entry.points === undefined ? withPoints.get(rowOf(entry)) : undefined;
    if (other) unclear.push(beside(entry, other, "claimBesidePoints"));
    else kept.push(entry);
  }
  return { entries: kept, refused: entries.length - kept.length };
}

function beside({ from, text }: Entry, other: Entry, why: "pointsDiffer" | "claimBesidePoints"): Unclear {
  return { from, text, why, candidates: [], about: other.from.cell };
}

/** The stages of one unit and leaf are one row; it is accepted where verified points are among them. */
function merged(entries: readonly Entry[]): Draft[] {
  return [...groupBy(entries, rowOf).values()].flatMap((all): Draft[] => {
    const [first] = all;
    if (!first) return [];
    const { unit, leaf, period, from } = first;
    const isVerified = all.some(({ stage, points }) => stage === "verified" && points !== undefined);
    const isApplicable = all.some(({ points }) => points !== undefined);
    const byStage = isVerified ? "accepted" : "pending";
    const points = all.flatMap(({ stage, points: value }): [string, DraftCell][] =>
      stage === undefined || value === undefined ? [] : [[stage, value]],
    );
    const cells = {
      period,
      unit: unit.code,
      set: leaf.set,
      criterion: leaf.code,
      ...Object.fromEntries(points),
      // Verified points come in as đạt, a verified 0 too; the others wait.
      status: choiceWord(inputs.evidence.column.status, isApplicable ? byStage : "notApplicable"),
    };
    return [{ table: "evidence", cells, from, status: isVerified || !isApplicable ? "always" : "new" }];
  });
}

function rowOf({ unit, leaf, period }: Entry): string {
  return [unit.code, leaf.set, leaf.code, period].join("\n");
}

function keyOf(entry: Entry): string {
  return `${rowOf(entry)}\n${entry.stage ?? ""}`;
}
