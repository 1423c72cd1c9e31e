import { REPORT_SECTIONS, type ReportSectionName } from "../../../contract";
import type { Snapshot } from "../../../domain/model";
import { parseDate } from "../../../text";
import type { Wanted } from "./wanted";

/** A section that a report may have, in the order in which somebody wants it. */
export interface SectionChoice {
  readonly section: ReportSectionName;
  /** Of one of the office's own. */
  readonly title?: string;
  readonly isPicked: boolean;
}

/** How a report is to be, besides its kind. */
export interface ReportWish {
  /** Dates as typed; "" = by month, quarter, year. */
  readonly from: string;
  readonly to: string;
  readonly twinningOnly: boolean;
  readonly skipEmpty: boolean;
  /** Absent = those of `BaoCao`. */
  readonly sections?: readonly SectionChoice[] | undefined;
}

export const USUAL_REPORT: ReportWish = { from: "", to: "", twinningOnly: false, skipEmpty: false };

/** Everything that a report can have, all of it picked; the office's own sections by their titles. */
export function sectionChoices({ reportSections }: Pick<Snapshot, "reportSections">): SectionChoice[] {
  const own = reportSections.flatMap(({ section, title }) =>
    section === "own" && title !== undefined ? [{ section, title, isPicked: true }] : [],
  );
  const usual = Object.values(REPORT_SECTIONS).filter((section) => section !== "own");
  return [...usual.map((section) => ({ section, isPicked: true })), ...own];
}

/** The list with one of its entries a place further up or down. */
export function moved<T>(list: readonly T[], at: number, by: 1 | -1): T[] {
  const first = Math.min(at, at + by);
  const [upper, lower] = list.slice(Math.max(first, 0), first + 2);
  return upper === undefined || lower === undefined || first < 0
    ? [...list]
    : [...list.slice(0, first), lower, upper, ...list.slice(first + 2)];
}

/** The wish as the command takes it. */
export function reportArguments(wish: ReportWish): Partial<Wanted> {
  const [from, to] = [parseDate(wish.from), parseDate(wish.to)];
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(wish.twinningOnly && { twinning: true }),
    ...(wish.skipEmpty && { "skip-empty": true }),
    ...(wish.sections && {
      sections: wish.sections
        .filter(({ isPicked }) => isPicked)
        .map(typed)
        .join("; "),
    }),
  };
}

function typed({ section, title }: SectionChoice): string {
  return title === undefined ? section : `${section}: ${title}`;
}
