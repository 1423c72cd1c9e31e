import { fold, parseDecimal, parseShare, splitList, tidy } from "../../text";
import type { Reading } from "./setting";

/** Words → value inside the program. */
export function words<const Value extends string | boolean>(
  choices: Readonly<Record<string, Value>>,
): Reading<Value> {
  return {
    choices,
    examples: Object.keys(choices),
    parse: (typed) => Object.entries(choices).find(([word]) => fold(word) === fold(typed))?.[1],
  };
}

export const yesNo = words<boolean>({ có: true, không: false });

export const anyText: Reading<string> = { parse: (typed) => typed };

/** Lines of a paper, typed as one text with `;` between them. */
export const lines: Reading<string> = { ...anyText, form: { kind: "parts" } };

/** Texts separated by `;`. */
export const texts: Reading<readonly string[]> = { parse: splitList, form: { kind: "parts" } };

/** The same, to be compared with what people type elsewhere. */
export const foldedTexts: Reading<readonly string[]> = {
  ...texts,
  parse: (typed) => splitList(typed).map(fold),
};

/** A whole number from `least` on. */
export function count(least: number): Reading<number> {
  return {
    parse: (typed) => {
      const value = parseDecimal(typed);
      return value !== undefined && Number.isInteger(value) && value >= least ? value : undefined;
    },
    form: { kind: "number" },
  };
}

/** Costs stay far from where doubles lose whole numbers. */
const HEAVIEST = 1_000_000;

/** A number that is not negative. */
export const weight: Reading<number> = {
  parse: (typed) => {
    const value = parseDecimal(typed);
    return value === undefined || value < 0 || value > HEAVIEST ? undefined : value;
  },
  form: { kind: "number" },
};

export const decimals: Reading<number> = {
  parse: (typed) => {
    const value = Number(typed);
    return Number.isInteger(value) && value >= 0 && value <= 6 ? value : undefined;
  },
  examples: ["0", "1", "2", "3"],
  form: { kind: "number" },
};

/** `90` and `90%` are both ninety percent. */
function readPercent(typed: string): number | undefined {
  const value = parseDecimal(typed.replace(/\s*%$/u, ""));
  return value === undefined || value < 0 ? undefined : value;
}

export const percent: Reading<number> = {
  parse: readPercent,
  examples: ["100"],
  form: { kind: "number" },
};

/** A share, 0–1, typed as percent. */
export const quota: Reading<number> = {
  parse: (typed) => {
    const value = readPercent(typed);
    return value === undefined || value > 100 ? undefined : Number((value / 100).toPrecision(15));
  },
  examples: ["20", "20%"],
  form: { kind: "number" },
};

/** PhatMuon: what evidence that came in late loses. */
export type Lateness =
  | { readonly kind: "none" }
  /** `5% mỗi ngày; tối đa 50%`: share of the points lost per day, and at most; both 0–1. */
  | { readonly kind: "perDay"; readonly share: number; readonly cap: number }
  /** `0 điểm` */
  | { readonly kind: "zero" };

export const lateness: Reading<Lateness> = {
  parse: (typed) => {
    if (fold(typed) === "không") return { kind: "none" };
    if (fold(typed) === "0 điểm") return { kind: "zero" };
    let share: number | undefined;
    let cap = 1;
    for (const part of splitList(typed)) {
      const perDay = /^(.+%)\s*mỗi ngày$/iu.exec(part);
      const most = /^tối đa\s+(.+%)$/iu.exec(part);
      const value = parseShare(perDay?.[1] ?? most?.[1] ?? "");
      if (value === undefined || value < 0 || value > 1) return undefined;
      if (perDay) share = value;
      else cap = value;
    }
    return share === undefined ? undefined : { kind: "perDay", share, cap };
  },
  examples: ["không", "5% mỗi ngày; tối đa 50%", "0 điểm"],
  form: { kind: "lateness" },
};

/** Lateness as it is typed, the shares in percent: `5% mỗi ngày; tối đa 50%`. */
export function latenessText(rule: Lateness): string {
  if (rule.kind === "none") return "không";
  if (rule.kind === "zero") return "0 điểm";
  return `${percentText(rule.share)}% mỗi ngày${rule.cap < 1 ? `; tối đa ${percentText(rule.cap)}%` : ""}`;
}

/** A share as the number of percent that people type: `2,5`. */
export function percentText(share: number): string {
  return String(Number((share * 100).toPrecision(12))).replace(".", ",");
}

/** Pairs `word: value`; undefined when a part is not one. */
function pairs(typed: string): (readonly [word: string, value: string])[] | undefined {
  const found: (readonly [string, string])[] = [];
  for (const part of splitList(typed)) {
    const [, word, value] = /^([^:]+):(.+)$/u.exec(part) ?? [];
    if (word === undefined || value === undefined) return undefined;
    found.push([tidy(word), tidy(value)]);
  }
  return found.length === 0 ? undefined : found;
}

/** A class of NguongXepLoai: units whose percent of the maximum reaches `least` belong to it. */
export interface Grade {
  readonly name: string;
  readonly least: number;
}

export const grades: Reading<readonly Grade[]> = {
  parse: (typed) => {
    const found: Grade[] = [];
    for (const [name, value] of pairs(typed) ?? []) {
      const least = readPercent(value);
      if (least === undefined) return undefined;
      found.push({ name, least });
    }
    return found.length === 0 ? undefined : found;
  },
  examples: ["Xuất sắc: 90; Tốt: 80; Khá: 65; Trung bình: 50"],
  form: { kind: "pairs" },
};

/** Class of this year, folded → Phân loại of the next year's sheet. */
export const nextYearGrades: Reading<Readonly<Record<string, string>>> = {
  parse: (typed) => {
    const found = pairs(typed);
    return found && Object.fromEntries(found.map(([grade, next]) => [fold(grade), next]));
  },
  examples: ["Xuất sắc: tiên tiến; Tốt: tiên tiến; Khá: khá; Trung bình: trung bình"],
  form: { kind: "pairs" },
};

/**
 * `KCN: khu công nghiệp; BV: bệnh viện`: single words, folded and without full stops → what each may stand for; one that
 * stands there twice has both meanings.
 */
export const abbreviations: Reading<Readonly<Record<string, readonly string[]>>> = {
  parse: (typed) => {
    if (typed === "") return {};
    const found = new Map<string, readonly string[]>();
    for (const [word, meaning] of pairs(typed) ?? []) {
      const short = fold(word.replaceAll(".", ""));
      if (short === "" || short.includes(" ")) return undefined;
      found.set(short, [...(found.get(short) ?? []), meaning]);
    }
    return found.size === 0 ? undefined : Object.fromEntries(found);
  },
  examples: ["KCN: khu công nghiệp; BV: bệnh viện"],
  form: { kind: "pairs" },
};

/** What TongDiem declares of a set, points: without bonus, the bonus, and the parts tiêu chí by tiêu chí. */
export interface DeclaredTotal {
  readonly set: string;
  readonly total: number;
  readonly bonus?: number;
  readonly parts?: readonly number[];
}

/** `Đoàn: 450 + 50 = 60/134/110/30/10/106`: without bonus, bonus, parts. */
export const declaredTotals: Reading<readonly DeclaredTotal[]> = {
  parse: (typed) => {
    const found: DeclaredTotal[] = [];
    for (const [set, value] of pairs(typed) ?? []) {
      const [sums = "", partsText] = value.split("=");
      const [total, bonus] = sums.split("+").map(parseDecimal);
      const parts = (partsText === undefined ? [] : partsText.split("/")).map(parseDecimal);
      const known = parts.filter((part) => part !== undefined);
      if (total === undefined || (sums.includes("+") && bonus === undefined) || known.length < parts.length)
        return undefined;
      found.push({
        set,
        total,
        ...(bonus !== undefined && { bonus }),
        ...(known.length > 0 && { parts: known }),
      });
    }
    return found.length === 0 ? undefined : found;
  },
  examples: ["Đoàn: 450 + 50 = 60/134/110/30/10/106; Hội: 60"],
  form: { kind: "pairs" },
};

/** A criteria set, and who issues it. */
export interface CriteriaSet {
  readonly name: string;
  readonly issuer?: string;
}

/** `Đoàn: BTV Huyện đoàn; Hội: UB Hội LHTN`. */
export const criteriaSets: Reading<readonly CriteriaSet[]> = {
  parse: (typed) =>
    splitList(typed).map((part) => {
      const [name = "", ...issuer] = part.split(":");
      return { name: tidy(name), ...(issuer.length > 0 && { issuer: tidy(issuer.join(":")) }) };
    }),
  examples: ["Đoàn: BTV Huyện đoàn; Hội: UB Hội LHTN huyện"],
  form: { kind: "pairs" },
};

/** A key of TieuChiPhu, and what awards go by. */
export const INDICATORS = {
  điểm: "score",
  "đầy đủ": "coverage",
  "đúng hạn": "punctuality",
  "tiến bộ": "progress",
} as const;
export type Indicator = (typeof INDICATORS)[keyof typeof INDICATORS];

export const indicators: Reading<readonly Indicator[]> = {
  parse: (typed) => {
    const found: Indicator[] = [];
    for (const word of splitList(typed)) {
      const indicator = words(INDICATORS).parse(word);
      if (indicator === undefined) return undefined;
      found.push(indicator);
    }
    return found;
  },
  examples: Object.keys(INDICATORS),
  form: { kind: "parts", of: INDICATORS },
};

export const anyNumber: Reading<number> = { parse: parseDecimal, form: { kind: "number" } };
