import { parseDate, splitList } from "../../text";
import type { Reading } from "./setting";

/** A day as text, or as the number that Excel keeps when somebody types a date into the cell. */
export function readDay(typed: string): number | undefined {
  return /^\d{5}$/u.test(typed) ? Number(typed) : parseDate(typed);
}

export const day: Reading<number> = { parse: readDay, form: { kind: "day" } };

/** `15/02/2020 - 25/02/2020`: first and last day. */
export function readDays(typed: string): { readonly from: number; readonly to: number } | undefined {
  const [from, to, more] = typed.split(/\s+-\s+|\s*–\s*/u).map(readDay);
  return from === undefined || to === undefined || more !== undefined || to < from ? undefined : { from, to };
}

export const days: Reading<{ readonly from: number; readonly to: number }> = {
  parse: readDays,
  examples: ["15/02/2020 - 25/02/2020"],
  form: { kind: "days" },
};

/** `4-12`, `3; 6; 9`, `1-6; 9`: months 1 to 12, each once, in order. */
export const months: Reading<readonly number[]> = {
  parse: (typed) => {
    const found = new Set<number>();
    for (const part of splitList(typed)) {
      const match = /^(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?$/u.exec(part);
      const [from, to] = match ? [Number(match[1]), Number(match[2] ?? match[1])] : [0, 0];
      if (from < 1 || to > 12 || from > to) return undefined;
      for (let month = from; month <= to; month++) found.add(month);
    }
    return found.size === 0 ? undefined : [...found].sort((a, b) => a - b);
  },
  examples: ["4-12", "3; 6; 9; 12"],
  form: { kind: "months" },
};

/** Months as they are typed: `4-12`, `3; 6; 9`. @param chosen in order */
export function monthsText(chosen: readonly number[]): string {
  const spans: [from: number, to: number][] = [];
  for (const month of chosen) {
    const last = spans.at(-1);
    if (last?.[1] === month - 1) last[1] = month;
    else spans.push([month, month]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join("; ");
}

/** A day with what it is the milestone of. */
export interface Milestone {
  /** Excel serial day. */
  readonly day: number;
  readonly name: string;
}

/** `30/06/2018: Sơ kết; 31/10/2018: Tổng kết`, in order of days. */
export const milestones: Reading<readonly Milestone[]> = {
  parse: (typed) => {
    const found: Milestone[] = [];
    for (const part of splitList(typed)) {
      const at = part.indexOf(":");
      const due = at < 0 ? undefined : readDay(part.slice(0, at).trim());
      const name = part.slice(at + 1).trim();
      if (due === undefined || name === "") return undefined;
      found.push({ day: due, name });
    }
    return found.sort((a, b) => a.day - b.day);
  },
  examples: ["30/06/2018: Sơ kết; 31/10/2018: Tổng kết"],
  form: { kind: "pairs" },
};
