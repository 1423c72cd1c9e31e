import { Fraction } from "../exact/fraction";
import type { LeafRuleKind } from "../model";
import { fold, parseDecimal, parseShare, splitList } from "../../text";

type Comparison = ">=" | ">" | "<=" | "<" | "=";

const SIGNS: Readonly<Record<Comparison, string>> = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "=" };

/** One condition of a step rule: the points hold when `quantity comparison threshold`. */
export interface Step {
  readonly comparison: Comparison;
  readonly threshold: Fraction;
  readonly points: Fraction;
  /** The condition as people read it: ≥70%. */
  readonly label: string;
}

/** `Cách chấm` with its `Mức điểm` understood (workbook.md, "Scoring rules of a leaf"). */
export type LeafRule =
  | { readonly kind: "met" }
  /** First step whose condition holds; `otherwise` = "còn lại". */
  | { readonly kind: "steps"; readonly steps: readonly Step[]; readonly otherwise?: Fraction }
  /** The same over the unit's participation rate (học tập). */
  | { readonly kind: "study"; readonly steps: readonly Step[]; readonly otherwise?: Fraction }
  /** Steps without conditions: the verifier picks one of them. */
  | { readonly kind: "choice"; readonly points: readonly Fraction[] }
  | { readonly kind: "perItem" | "bonus" | "penalty"; readonly each: Fraction; readonly cap?: Fraction }
  /** Share of the target; `cap` is the highest share that still earns points (1 = 100%). */
  | { readonly kind: "share"; readonly cap: Fraction }
  /** Against the best of the comparable units (chỉ tiêu). */
  | { readonly kind: "target" }
  /** Only the verifier's points count; also a bonus or penalty without a price per item. */
  | { readonly kind: "verified" | "verifiedBonus" | "verifiedPenalty" };

/** Why a rule cannot be used. `text` is the part that was not understood. */
export interface RuleProblem {
  readonly code: "rulePattern";
  readonly text: string;
}

export type ParsedRule = { readonly rule: LeafRule } | { readonly problem: RuleProblem };

/** Reads `Mức điểm` for a `Cách chấm`. Nothing is guessed: a part that does not fit is a problem, not a 0. */
export function parseRule(kind: LeafRuleKind, steps: string): ParsedRule {
  switch (kind) {
    case "met":
    case "target":
    case "verified":
      return { rule: { kind } };
    case "steps":
      return parseSteps(steps);
    case "study":
      return parseStudy(steps);
    case "perItem":
      return parseEach(steps, kind);
    case "bonus":
      return steps.trim() === "" ? { rule: { kind: "verifiedBonus" } } : parseEach(steps, kind);
    case "penalty":
      return steps.trim() === "" ? { rule: { kind: "verifiedPenalty" } } : parseEach(steps, kind);
    case "share":
      return parseShareCap(steps);
  }
}

function parseSteps(text: string): ParsedRule {
  const parts = splitList(text);
  if (parts.length === 0) return pattern(text);
  if (parts.every((part) => parseDecimal(part) !== undefined)) {
    return {
      rule: { kind: "choice", points: parts.map((part) => Fraction.of(parseDecimal(part) as number)) },
    };
  }
  const steps: Step[] = [];
  let otherwise: Fraction | undefined;
  for (const part of parts) {
    const [, condition, pointsText] = /^(.*?):(.*)$/u.exec(part) ?? [];
    const points = pointsText === undefined ? undefined : parseDecimal(pointsText);
    if (points === undefined || otherwise !== undefined) return pattern(part);
    if (fold(condition) === "còn lại") {
      otherwise = Fraction.of(points);
      continue;
    }
    const [, sign, thresholdText] = /^(>=|≥|<=|≤|>|<|=)\s*(.+)$/u.exec(condition.trim()) ?? [];
    const threshold = thresholdText === undefined ? undefined : parseShare(thresholdText);
    if (threshold === undefined) return pattern(part);
    const comparison = sign === "≥" ? ">=" : sign === "≤" ? "<=" : (sign as Comparison);
    steps.push({
      comparison,
      threshold: Fraction.of(threshold),
      points: Fraction.of(points),
      label: `${SIGNS[comparison]}${thresholdText.trim()}`,
    });
  }
  return { rule: { kind: "steps", steps, ...(otherwise && { otherwise }) } };
}

/** `100%: 10; >=90%: 8`: a bare rate means exactly that rate; rates always have conditions. */
function parseStudy(text: string): ParsedRule {
  const parsed = parseSteps(text.replace(/(^|;)(\s*)(?=\d)/gu, "$1$2="));
  return "rule" in parsed && parsed.rule.kind === "steps"
    ? { rule: { ...parsed.rule, kind: "study" } }
    : pattern(text);
}

function parseEach(text: string, kind: "perItem" | "bonus" | "penalty"): ParsedRule {
  let each: number | undefined;
  let cap: number | undefined;
  for (const part of splitList(text)) {
    const price = /^(.+?)\s*(?:điểm\s*)?mỗi(?:\s.*)?$/iu.exec(part.normalize("NFC"));
    const limit = /^tối đa\s+(.+?)(?:\s*điểm)?$/iu.exec(part.normalize("NFC"));
    const value = parseDecimal(price?.[1] ?? limit?.[1] ?? "");
    if (value === undefined || value < 0) return pattern(part);
    if (price) each = value;
    else cap = value;
  }
  if (each === undefined) return pattern(text);
  return { rule: { kind, each: Fraction.of(each), ...(cap !== undefined && { cap: Fraction.of(cap) }) } };
}

function parseShareCap(text: string): ParsedRule {
  if (text.trim() === "") return { rule: { kind: "share", cap: Fraction.one } };
  const limit = /^tối đa\s+(.+)$/iu.exec(text.normalize("NFC").trim());
  const value = limit ? parseShare(limit[1]) : undefined;
  if (value === undefined || value <= 0 || value > 1) return pattern(text);
  return { rule: { kind: "share", cap: Fraction.of(value) } };
}

function pattern(text: string): ParsedRule {
  return { problem: { code: "rulePattern", text } };
}
