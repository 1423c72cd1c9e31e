import { fold, tidy } from "../../../../text";
import { parseRule, ruleWords } from "../../../scoring/rules";

/** What stands outside the total: points above it, or taken from it. */
export type Section = "bonus" | "penalty";

/** A way of scoring that a text describes in its own words: offered, never taken without a person. */
export interface OfferedRule {
  /** Word of `Cách chấm`. */
  readonly word: string;
  /** `Mức điểm`. */
  readonly steps: string;
  /** The text that says so. */
  readonly said: string;
}

type Described = Pick<OfferedRule, "word" | "steps">;

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const POINTS = String.raw`(?:điểm|đ)(?![\p{L}])`;

/**
 * The one rule that texts describe ("8/6/4/2/0", "Đạt 100%: 5 điểm; từ 80% đến dưới 100%: 3 điểm", "mỗi mô hình 2 điểm, tối
 * đa 10 điểm", "trừ 1 điểm/lần"). A text that may mean more than one, or that says more than is understood, offers nothing.
 * @param texts in the order in which they are looked at, lines kept
 * @param maximum of the leaf, points
 */
export function ruleInWords(
  texts: readonly string[],
  maximum: number,
  section: Section | undefined,
): OfferedRule | undefined {
  for (const text of texts) {
    const words = text.normalize("NFC").toLowerCase();
    const found = [
      choices(words, maximum),
      conditions(words, maximum),
      metOrNot(words, maximum),
      price(words, maximum, section),
    ].filter((rule) => rule !== undefined);
    const [rule, ...others] = found;
    if (rule && others.length === 0 && isUnderstood(rule, maximum)) return { ...rule, said: tidy(text) };
  }
  return undefined;
}

/** Only what the engine computes the same way is offered. */
function isUnderstood({ word, steps }: Described, maximum: number): boolean {
  const parsed = parseRule(ruleWords[word] ?? "", steps);
  return "rule" in parsed && !parsed.scale.lint(maximum).some(({ code }) => code === "ruleAboveMaximum");
}

/** "8/6/4/2/0": three points or more that go down. */
export function detectChoices(words: string): { readonly steps: string; readonly most: number } | undefined {
  const [, list] =
    new RegExp(`(?<![\\d.,/])(${NUMBER}(?:\\s*/\\s*${NUMBER}){2,})(?![\\d/])`, "u").exec(words) ?? [];
  const points = (list ?? "").split("/").map((part) => valueOf(part.trim()));
  const isFalling = points.every((value, at) => at === 0 || value < (points[at - 1] ?? 0));
  const [most] = points;
  if (list === undefined || most === undefined || !isFalling) return undefined;
  return { steps: points.map(shown).join("; "), most };
}

function choices(words: string, maximum: number): Described | undefined {
  const found = detectChoices(words);
  return found?.most === maximum ? { word: "mức", steps: found.steps } : undefined;
}

/** A condition with its points. */
interface Condition {
  readonly kind: "from" | "above" | "exactly" | "below" | "otherwise";
  readonly threshold: number;
  /** "từ 80% đến dưới 100%": where it ends, and whether that end belongs to it. */
  readonly until?: { readonly value: number; readonly isOpen: boolean };
  readonly isPercent: boolean;
  readonly points: number;
}

const PARTS = /[;\n]|\.(?=\s|$)|,\s+(?=(?:từ|đạt|trên|dưới|còn lại|không|có|nếu)\s)/u;
const OTHERWISE =
  /^(?:các |những )?(?:trường hợp |mức |đơn vị )?(?:còn lại|khác|không đạt|chưa đạt|không có|không thực hiện|không tổ chức|không)$/u;

/** "Đạt 100%: 5 điểm; từ 80% đến dưới 100%: 3 điểm; còn lại: 0 điểm", or the same with numbers of things. */
function conditions(words: string, maximum: number): Described | undefined {
  const parts = words
    .split(PARTS)
    .map((part) => tidy(part).replace(/^[-–+•*]\s*|^[a-zđ]\)\s*/u, ""))
    // "Đạt 100% (5 điểm)" gives points; other brackets only explain.
    .map((part) => part.replace(new RegExp(`\\((${NUMBER}\\s*${POINTS})\\)$`, "u"), ": $1"))
    .map((part) => part.replace(/\s*\([^)]*\)$/u, ""))
    .filter((part) => part !== "");
  const steps: Condition[] = [];
  for (const part of parts) {
    const [, condition, points] =
      new RegExp(
        `^(.+?)\\s*(?::|=|→|->|[-–]|được|thì được|tính|,)?\\s*(${NUMBER})\\s*${POINTS}\\.?$`,
        "u",
      ).exec(part) ?? [];
    if (condition === undefined || points === undefined) {
      // A sentence without points may stand before or behind the steps; one with points is part of the rule.
      if (new RegExp(POINTS, "u").test(part)) return undefined;
      continue;
    }
    const step = conditionOf(condition, valueOf(points));
    if (!step) return undefined;
    steps.push(step);
  }
  if (steps.length < 2) return undefined;
  const [first] = steps;
  const last = steps.at(-1);
  const ordered = first && last && first.points < last.points ? [...steps].reverse() : steps;
  if (ordered[0]?.points !== maximum) return undefined;
  return described(ordered);
}

function conditionOf(text: string, points: number): Condition | undefined {
  const words = fold(text).replace(/[\s:,–=-]+$/u, "");
  if (OTHERWISE.test(words)) return { kind: "otherwise", threshold: 0, isPercent: false, points };
  const bare = words
    .replace(
      /^(?:(?:nếu|khi|có|đạt|đủ|tỷ lệ|tỉ lệ|hoàn thành|thực hiện|tổ chức|tham gia|đơn vị|đạt tỷ lệ|được)\s+)*/u,
      "",
    )
    .replace(/\s*(?:chỉ tiêu|kế hoạch)(?: được giao| đề ra| giao)?$/u, "");
  const [, lead, from, percent, noun, until, to, toPercent, more] =
    new RegExp(
      `^(?:(từ|trên|dưới|hơn|ít nhất|tối thiểu|>=|≥|>|<)\\s*)?(${NUMBER})\\s*(%)?((?:\\s+\\p{L}+){0,4}?)(?:\\s*(đến dưới|đến|-|–|tới)\\s*(${NUMBER})\\s*(%)?(?:\\s+\\p{L}+){0,4})?(?:\\s+(trở lên))?$`,
      "u",
    ).exec(bare) ?? [];
  if (from === undefined || noun === undefined) return undefined;
  const isPercent = percent !== undefined || toPercent !== undefined;
  const threshold = valueOf(from);
  if (until !== undefined && to !== undefined) {
    if (lead !== undefined && lead !== "từ") return undefined;
    const end = { value: valueOf(to), isOpen: until === "đến dưới" };
    return { kind: "from", threshold, until: end, isPercent, points };
  }
  if (more !== undefined || (lead !== undefined && ["từ", "ít nhất", "tối thiểu", ">=", "≥"].includes(lead)))
    return { kind: "from", threshold, isPercent, points };
  if (lead === undefined) return { kind: "exactly", threshold, isPercent, points };
  return { kind: lead === "dưới" || lead === "<" ? "below" : "above", threshold, isPercent, points };
}

/** Steps from the highest down, each beginning where the one above ends; undefined where they do not meet. */
function described(steps: readonly Condition[]): Described | undefined {
  const parts: string[] = [];
  let above: number | undefined;
  const isPercent = steps.some((step) => step.isPercent);
  for (const [at, step] of steps.entries()) {
    const isLast = at === steps.length - 1;
    if (step.kind === "otherwise" || step.kind === "below") {
      const isRest = step.kind === "otherwise" || step.threshold === above;
      if (!isLast || !isRest) return undefined;
      parts.push(`còn lại: ${shown(step.points)}`);
      continue;
    }
    if (step.isPercent !== isPercent || (above !== undefined && step.threshold >= above)) return undefined;
    if (step.until && above === undefined) return undefined;
    if (step.until && above !== undefined && !meets(step.until, above)) return undefined;
    if (step.kind === "exactly" && above !== undefined && step.threshold !== above - 1) return undefined;
    const sign = step.kind === "above" ? ">" : ">=";
    parts.push(`${sign}${shown(step.threshold)}${isPercent ? "%" : ""}: ${shown(step.points)}`);
    above = step.threshold;
  }
  return { word: isPercent ? "mức tỷ lệ" : "mức", steps: parts.join("; ") };
}

/** "đến dưới 100%", "đến 99%" below 100% and "đến 100%" all end where the step of 100% begins. */
function meets({ value, isOpen }: NonNullable<Condition["until"]>, above: number): boolean {
  return value === above || (!isOpen && value === above - 1);
}

/** "Đạt: 5 điểm; không đạt: 0 điểm". */
function metOrNot(words: string, maximum: number): Described | undefined {
  const [, points] =
    new RegExp(
      `^(?:có|đạt|đủ|hoàn thành|có thực hiện|thực hiện(?: đầy đủ| đúng)?)\\s*[:,]?\\s*(${NUMBER})\\s*${POINTS}\\s*[;,.]\\s*(?:không|chưa)(?:\\s+(?:đạt|có|đủ|hoàn thành|thực hiện))?(?: đầy đủ)?\\s*[:,]?\\s*0\\s*${POINTS}\\.?$`,
      "u",
    ).exec(tidy(words)) ?? [];
  return points !== undefined && valueOf(points) === maximum ? { word: "đạt", steps: "" } : undefined;
}

const PRICES: readonly RegExp[] = [
  // "mỗi mô hình (được) 2 điểm"
  new RegExp(
    `mỗi(?:\\s+(?!trừ|cộng|được|tính|đạt)\\p{L}+){1,8}\\s*:?\\s*(?:(trừ|cộng|được cộng|được|tính|đạt)\\s*)?(?:thêm\\s*)?(${NUMBER})\\s*${POINTS}`,
    "gu",
  ),
  // "(trừ) 1 điểm/lần", "2 điểm cho mỗi mô hình"
  new RegExp(
    `(?:(trừ|cộng|được cộng|được|tính)\\s*)?(?:thêm\\s*)?(${NUMBER})\\s*${POINTS}\\s*(?:/\\s*(?:0?1\\s+)?\\p{L}|(?:cho\\s+)?mỗi\\s+\\p{L})`,
    "gu",
  ),
];

/** Points for each item up to a cap; taken away where the text begins with that or the leaf is one of penalties. */
function price(words: string, maximum: number, section: Section | undefined): Described | undefined {
  const prices = PRICES.flatMap((pattern) => [...words.matchAll(pattern)]);
  const [only, ...others] = prices;
  if (!only || others.length > 0) return undefined;
  const [, verb, each = ""] = only;
  const [, cap] =
    new RegExp(
      `(?:tối đa|không quá)\\s*:?\\s*(?:(?:là|trừ|cộng|được)\\s+)?(${NUMBER})\\s*${POINTS}`,
      "u",
    ).exec(words) ?? [];
  const isTaken = verb === "trừ";
  // "Nộp đủ 5 điểm, chậm trừ 1 điểm/lần" takes from the leaf itself; our trừ stands beside it.
  if (isTaken && section !== "penalty" && !/^\s*[-–+•]?\s*trừ\s/u.test(words)) return undefined;
  if (!isTaken && section === "penalty") return undefined;
  const steps = `${shown(valueOf(each))} mỗi${cap === undefined ? "" : `; tối đa ${shown(valueOf(cap))}`}`;
  if (valueOf(cap ?? "0") > maximum) return undefined;
  if (isTaken) return { word: "trừ", steps };
  return { word: section === "bonus" ? "cộng" : "số lượng", steps };
}

function valueOf(text: string): number {
  return Number(text.replace(",", "."));
}

/** With the decimal comma, as `Mức điểm` is written. */
function shown(value: number): string {
  return String(value).replace(".", ",");
}
