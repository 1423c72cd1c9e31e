import { dueDates, DUE_WITHIN } from "../domain/programmes";
import { translator } from "../i18n";
import { dueWords } from "../sheets/plan";
import { text } from "./argument";
import type { LiveFunction } from "./evaluation";

/** The list is of the office's sheets, so it is in Vietnamese like those. */
const inSheets = translator("vi");

/** One row for each thing that is overdue or due within the days: day, task, who, about, state, where it stands. */
export const due: LiveFunction = ({ snapshot, today }, { days }) => {
  const within = text(days) === "" ? DUE_WITHIN : Number(days);
  if (!Number.isFinite(within) || within < 0)
    return { problem: "function.days", params: { days: text(days) } };
  const items = dueDates(snapshot, today, Math.floor(within)).map((item) =>
    dueWords(item, snapshot, inSheets),
  );
  return {
    value:
      items.length === 0
        ? [[inSheets("due.none")]]
        : items.map(({ day, task, who, about, state, source }) => [day, task, who, about, state, source]),
  };
};
