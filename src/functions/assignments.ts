import { hostsOf, inChargeOf, partnersOf } from "../domain/assignment";
import type { Scoreboard } from "../domain/scoring";
import type { Key } from "../i18n";
import { formatDate, parseDate } from "../text";
import { text } from "./argument";
import { codeIn } from "./codes";
import { unknown, type Evaluation, type LiveFunction, type Problem } from "./evaluation";

/** A function about who is with whom on a day; omitted = today. */
function onDay(show: (board: Scoreboard, code: string, day: number) => Evaluation): LiveFunction {
  return (board, { code, date }) => {
    const day = dayOf(board, date);
    if (day === undefined) return { problem: "function.date", params: { date: text(date) } };
    return show(board, codeIn(board, code), day);
  };
}

export const partners = onDay((board, code, day) => {
  if (!board.unit(code)) return unknown("function.unknownUnit", code);
  const found = partnersOf(board.snapshot, code, day);
  return found.length > 0
    ? { value: found.map((unit) => [unit.name]) }
    : nobody("function.noPartners", code, day);
});

export const hosts = onDay((board, code, day) => {
  if (!board.unit(code)) return unknown("function.unknownUnit", code);
  return names(hostsOf(board.snapshot, code, day)) ?? nobody("function.noHosts", code, day);
});

export const inCharge = onDay((board, code, day) => {
  if (!board.unit(code) && !board.cluster(code)) return unknown("function.unknownUnitOrCluster", code);
  return names(inChargeOf(board.snapshot, code, day)) ?? nobody("function.nobodyInCharge", code, day);
});

function names(entries: readonly { readonly name: string }[]): Evaluation | undefined {
  return entries.length === 0 ? undefined : { value: entries.map(({ name }) => name).join("; ") };
}

function nobody(problem: Key, code: string, day: number): Problem {
  return { problem, params: { code, day: formatDate(day) } };
}

/** The day asked about; undefined when it is no date. */
function dayOf({ today }: Scoreboard, date: unknown): number | undefined {
  if (text(date) === "") return today;
  return typeof date === "number" ? Math.floor(date) : parseDate(text(date));
}
