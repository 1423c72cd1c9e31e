import type { Profile } from "../../profile";
import { bodyWords } from "./bodies";

/**
 * Tells issuers apart however they are written: "BTV Huyện đoàn" and "Ban Thường vụ Huyện đoàn Thọ Xuân" are one. A short name that
 * several bodies go on from, each otherwise, is none of them: winners of two issuers never come under one.
 * @param names every name that the workbook has for a body
 * @returns what all writings of a body share, by name
 */
export function issuersApart(names: readonly string[], { form }: Profile): (name: string) => string {
  const all = names.map((name) => bodyWords(name, form));
  return (name) => {
    const own = bodyWords(name, form);
    const longer = all.filter((words) => beginsWith(words, own));
    const longest = longer.reduce((most, words) => (words.length > most.length ? words : most), own);
    const isOne = longer.every((words) => beginsWith(longest, words));
    return (isOne ? longest : own).join(" ");
  };
}

function beginsWith(words: readonly string[], start: readonly string[]): boolean {
  return start.length > 0 && start.every((word, at) => word === words[at]);
}
