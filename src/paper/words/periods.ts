import { fold, tidy } from "../../text";
import { lowered } from "./words";

/**
 * The name of a period within a sentence: "đợt 1 năm 2024", "quý III". One that is a proper name keeps its capital ("Tháng Thanh niên");
 * what begins with a period has its name as it is.
 */
export function periodInText(name: string): string {
  const text = tidy(name);
  return /^\p{L}+ \p{Lu}\p{Ll}/u.test(text) ? text : lowered(text);
}

/** A period with its year, where the name does not say it: "đợt 1" is "đợt 1 năm 2024", "cả năm" is "cả năm 2024". @param year "năm 2024" */
export function periodOfYear(name: string, year: string): string {
  const text = periodInText(name);
  return YEAR.test(text) ? text : joined(text, year, 1);
}

/**
 * A text and when that was, without saying twice what the text says already: "dẫn đầu đợt 1" and "đợt 1 năm 2024" are "dẫn đầu đợt 1
 * năm 2024".
 * @param when a period, the year, or a period with its year: "đợt 1 năm 2024"
 */
export function dated(text: string, when: string): string {
  const isContinued = overlap(text, when) >= LEAST;
  return joined(text, isContinued ? when : unsaid(text, when), LEAST);
}

/** What a text does not say yet of when something was: "năm 2024" of "đợt 1 năm 2024" beside "Cụm dẫn đầu đợt 1". */
export function unsaid(text: string, when: string): string {
  const [, period = "", year = ""] = /^(.*?)\s*(năm \S+)?$/u.exec(when) ?? [];
  const isSaid = (part: string): boolean => ` ${wordsOf(text)} `.includes(` ${wordsOf(part)} `);
  return [isSaid(period) ? "" : period, YEAR.test(text) ? "" : year].filter(Boolean).join(" ");
}

const YEAR = /(?<!\d)\d{4}(?!\d)/u;

/** One word that two texts share at their joint may be two words ("trong 5 năm", "năm 2024"); two are the same thing said twice. */
const LEAST = 2;

/** One text behind the other; words that the first ends and the second begins with stand once. @param least so many at the least */
function joined(first: string, second: string, least: number): string {
  const shared = overlap(first, second);
  const rest = shared >= least ? second.split(" ").slice(shared).join(" ") : second;
  return [first, rest].filter(Boolean).join(" ");
}

/** So many words at the end of one text are those that another begins with. */
function overlap(first: string, second: string): number {
  const [before, after] = [first.split(" "), second.split(" ")];
  const counts = Array.from({ length: Math.min(before.length, after.length) }, (_, at) => at + 1);
  return (
    counts.findLast(
      (count) => wordsOf(before.slice(-count).join(" ")) === wordsOf(after.slice(0, count).join(" ")),
    ) ?? 0
  );
}

/** The words of a text, whatever stands between them. */
function wordsOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{M}\d]+/gu, " ")
    .trim();
}
