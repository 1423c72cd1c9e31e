import type { AwardRule, Grade } from "../model";
import { fold, parseDecimal, splitList } from "../../text";
import { comparisons, holdsFor, type Comparison } from "../scoring/rules/comparison";

/** What a condition compares: the shown points, the percent of the maximum, coverage and punctuality in percent, progress in points. */
export type Compared = "points" | "share" | "coverage" | "punctuality" | "progress";

/** A part of `Điều kiện` that can be computed. */
export type ConditionPart =
  | {
      readonly kind: "compare";
      readonly what: Compared;
      readonly comparison: Comparison;
      readonly than: number;
    }
  /** `xếp loại >= Tốt`; `least` is the threshold of that class, percent. */
  | { readonly kind: "gradeAtLeast"; readonly least: number }
  /** `không có đơn vị Yếu`: none of the cluster's units has exactly this class. */
  | { readonly kind: "noUnitOf"; readonly grade: string };

/** `Điều kiện` of an award, understood. */
export interface Condition {
  /** All of them must hold. */
  readonly parts: readonly ConditionPart[];
  /** Parts in the office's own words: somebody confirms them, row by row. */
  readonly words: readonly string[];
  /** Of these words, those that name an indicator that such candidates do not have. */
  readonly unfit: readonly string[];
  /** Of these words, those that name a class which `NguongXepLoai` does not know. */
  readonly unknownClass: readonly string[];
}

const COMPARED: Readonly<Record<string, Compared>> = {
  điểm: "points",
  "tỷ lệ": "share",
  "tỉ lệ": "share",
  "đầy đủ": "coverage",
  "đúng hạn": "punctuality",
  "tiến bộ": "progress",
};
/** Compared in percent, typed with or without the sign. */
const IN_PERCENT: ReadonlySet<Compared> = new Set(["share", "coverage", "punctuality"]);
/**
 * Reads `Điều kiện`: parts joined by `;`, such as `điểm >= 80; đầy đủ >= 90%; không có đơn vị Yếu`. What is none of the known
 * forms is left to people; a share without a sign is percent.
 * @param grades of `NguongXepLoai`
 */
export function conditionOf(
  { condition, target }: Pick<AwardRule, "condition" | "target">,
  grades: readonly Grade[],
): Condition {
  const parts: ConditionPart[] = [];
  const words: string[] = [];
  const unfit: string[] = [];
  const unknownClass: string[] = [];
  const ofClusters = target === "cluster" || target === "clusterHead";
  for (const text of splitList(condition ?? "")) {
    const part = comparisonOf(text) ?? gradePartOf(text, grades);
    if (part !== undefined && part !== "unknownClass" && fits(part, ofClusters)) {
      parts.push(part);
      continue;
    }
    words.push(text);
    if (part === "unknownClass") unknownClass.push(text);
    else if (part !== undefined) unfit.push(text);
  }
  return { parts, words, unfit, unknownClass };
}

/** Clusters have neither percent of a maximum nor class; only they have units. */
function fits(part: ConditionPart, ofClusters: boolean): boolean {
  switch (part.kind) {
    case "compare":
      return !ofClusters || part.what !== "share";
    case "gradeAtLeast":
      return !ofClusters;
    case "noUnitOf":
      return ofClusters;
  }
}

function comparisonOf(text: string): ConditionPart | undefined {
  const [, left = "", sign = "", right = ""] = /^(.+?)\s*(>=|<=|≥|≤|>|<)\s*(.+?)$/u.exec(fold(text)) ?? [];
  const what = COMPARED[left];
  const comparison = comparisons[sign];
  const [, number = "", percent = ""] = /^(.+?)\s*(%?)$/u.exec(right) ?? [];
  const than = parseDecimal(number);
  if (what === undefined || comparison === undefined || than === undefined) return undefined;
  if (percent !== "" && !IN_PERCENT.has(what)) return undefined;
  return { kind: "compare", what, comparison, than };
}

function gradePartOf(text: string, grades: readonly Grade[]): ConditionPart | "unknownClass" | undefined {
  const folded = fold(text);
  const atLeast = /^xếp loại\s*(?:>=|≥)\s*(.+)$/u.exec(folded)?.[1];
  if (atLeast !== undefined) {
    const grade = grades.find(({ name }) => fold(name) === atLeast);
    return grade ? { kind: "gradeAtLeast", least: grade.least } : "unknownClass";
  }
  const none = /^không có đơn vị\s+(?:(?:xếp )?loại\s+)?(.+)$/u.exec(folded)?.[1];
  // What is no class may well be the office's own words, such as "không có đơn vị vi phạm kỷ luật".
  const grade = grades.find(({ name }) => fold(name) === none);
  return grade && { kind: "noUnitOf", grade: grade.name };
}

/** Whether a value stands as the part wants it; nothing to compare does not. */
export function compares(value: number | undefined, comparison: Comparison, than: number): boolean {
  return value !== undefined && holdsFor(comparison, value - than);
}
