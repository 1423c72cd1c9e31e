import { fold, formatDate } from "../../text";
import type { StudySession } from "../model";
import type { ImportContext } from "./context";
import { namesWhole } from "./titles";

/** How a session is shown to a person: by its level, its day and its code. */
export function shownSession({ code, level, organiser, held, due }: StudySession): string {
  return `${organiser}, cấp ${level}, ${formatDate(held ?? due)} (${code})`;
}

/** The sessions that texts name: by their code, else by the day on which they were held, else by their level ("cấp huyện"). */
export function sessionsNamed(
  texts: readonly string[],
  { snapshot: { sessions } }: Pick<ImportContext, "snapshot">,
): StudySession[] {
  const days = texts.flatMap(daysIn);
  const ways: readonly ((session: StudySession) => boolean)[] = [
    ({ code }) =>
      texts.some((text) => fold(text) === fold(code) || (/\d/u.test(code) && namesWhole(text, code))),
    ({ held }) => held !== undefined && days.includes(formatDate(held)),
    ({ level }) => texts.some((text) => namesWhole(text, `cấp ${level}`)),
  ];
  const found = ways.map((way) => sessions.filter(way)).find((named) => named.length > 0);
  return found ?? [];
}

/** "ngày 15/10/2018", "ngày 15 tháng 10 năm 2018" → 15/10/2018. */
function daysIn(text: string): string[] {
  const two = (digits = ""): string => digits.padStart(2, "0");
  return [
    ...fold(text).matchAll(
      /(?<!\d)(\d{1,2})\s*(?:\/|-|\.|tháng)\s*(\d{1,2})\s*(?:\/|-|\.|năm)\s*(\d{4})(?!\d)/gu,
    ),
  ].map(([, day, month, year]) => `${two(day)}/${two(month)}/${year}`);
}
