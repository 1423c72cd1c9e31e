import { REPORT_SECTIONS, type ReportSectionName } from "../../../contract";
import type { Snapshot } from "../../../domain/model";
import { usualReportDay } from "../../../domain/reports";
import { documentOf, type DocumentKind } from "../../../paper";
import { parseDate } from "../../../text";
import { evidenceViews, shownView } from "./evidenceViews";
import type { SpanChoice } from "./spanChoices";
import type { Wanted } from "./wanted";

/** A section that a report may have, in the order in which somebody wants it. */
export interface SectionChoice {
  readonly section: ReportSectionName;
  /** Of one of the office's own. */
  readonly title?: string;
  readonly isPicked: boolean;
}

/** How a paper is to be, besides its kind; of what a kind does not need nothing is said. "" = the usual. */
export interface PaperWish {
  /** Key of a `SpanChoice`. */
  readonly when: string;
  /** Dates as typed, where the days are to be others than those of the choices. */
  readonly from: string;
  readonly to: string;
  /** Date as typed. */
  readonly asOf: string;
  /** Key of an `EvidenceView`. */
  readonly view: string;
  readonly set: string;
  /** Code. */
  readonly unit: string;
  readonly twinningOnly: boolean;
  readonly skipEmpty: boolean;
  /** Absent = those of `BaoCao`. */
  readonly sections?: readonly SectionChoice[] | undefined;
}

export const USUAL_PAPER: PaperWish = {
  when: "",
  from: "",
  to: "",
  asOf: "",
  view: "",
  set: "",
  unit: "",
  twinningOnly: false,
  skipEmpty: false,
};

/** The evidence documents usually are of the period of the quarter that is reported: one that has just ended, or is under way. */
export function usualView(snapshot: Snapshot, chosen: string, today: number): ReturnType<typeof shownView> {
  return shownView(evidenceViews(snapshot), chosen, usualReportDay("quarter", today));
}

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

/** What keeps typed days from being those of a report. */
export function daysProblem({ from, to }: Pick<PaperWish, "from" | "to">): "missing" | "wrong" | undefined {
  const [first, last] = [parseDate(from), parseDate(to)];
  if (first === undefined && last === undefined) return "missing";
  return (first ?? -Infinity) > (last ?? Infinity) ? "wrong" : undefined;
}

/** The wish as the command takes it. @param span the choice that `wish.when` names; undefined for kinds that tell of no span */
export function wantedPaper(
  document: DocumentKind,
  wish: PaperWish,
  {
    snapshot,
    today,
    span,
  }: { readonly snapshot: Snapshot; readonly today: number; readonly span: SpanChoice | undefined },
): Wanted {
  const { needs } = documentOf(document);
  const view = needs.view && usualView(snapshot, wish.view, today);
  const asOf = needs.span === undefined ? parseDate(wish.asOf) : undefined;
  return {
    document,
    ...(asOf !== undefined && { day: asOf }),
    ...span?.asked,
    ...(span?.isTyped && typedDays(wish)),
    ...(view && { set: view.set, period: view.period }),
    ...(needs.sets && wish.set !== "" && { set: wish.set }),
    ...(needs.units && wish.unit !== "" && { unit: wish.unit }),
    ...(needs.twinningOnly && wish.twinningOnly && { twinning: true }),
    ...(needs.sections && sectionArguments(wish)),
  };
}

function typedDays(wish: PaperWish): Partial<Wanted> {
  const [from, to] = [parseDate(wish.from), parseDate(wish.to)];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function sectionArguments({ skipEmpty, sections }: PaperWish): Partial<Wanted> {
  return {
    ...(skipEmpty && { "skip-empty": true }),
    ...(sections && {
      sections: sections
        .filter(({ isPicked }) => isPicked)
        .map(typed)
        .join("; "),
    }),
  };
}

function typed({ section, title }: SectionChoice): string {
  return title === undefined ? section : `${section}: ${title}`;
}
