import type { ReportSectionName } from "../../contract";
import {
  shortcomings,
  visitProposals,
  type PlannedSection,
  type Spans,
  type Statement,
} from "../../domain/reports";
import type { Programme } from "../../profile";
import { blocksOf, heading, paragraph, remarks } from "../form";
import type { Block } from "../page/blocks";
import { PROGRAMMES } from "../programmes";
import { roman, type DocumentSource } from "../words";

/** A section that is numbered. */
type Numbered = Exclude<ReportSectionName, "opening">;

/** A report as far as its sections have to know it. */
interface Report {
  readonly spans: Spans;
  /** Those that it has a section of. */
  readonly programmes: readonly Programme[];
  readonly source: DocumentSource;
}

/** Title of each section, where the office has given it none. */
const TITLES = {
  assessment: "report.own.assessment",
  shortcomings: "report.own.shortcomings",
  proposals: "report.own.proposals",
  directions: "report.own.next",
  own: "report.own.other",
} as const satisfies Record<Exclude<Numbered, Programme>, string>;

/** What is known of shortcomings and proposals before the office says anything. */
const STATEMENTS: Readonly<Record<"shortcomings" | "proposals", (report: Report) => readonly Statement[]>> = {
  shortcomings: ({ spans, programmes, source }) =>
    shortcomings(source.snapshot, spans.span, programmes, source),
  proposals: ({ spans, programmes, source }) =>
    programmes.includes("visits") ? visitProposals(source.snapshot, spans.span) : [],
};

/** Where the office goes on there. */
const PLACES = { shortcomings: "report.own.causes", proposals: "report.own.requests" } as const;

/** The sections of a report from I on; those that have nothing to say are left out where the office wants it so. */
export function sectionBlocks(
  plan: readonly PlannedSection[],
  spans: Spans,
  source: DocumentSource,
): Block[] {
  const report: Report = {
    spans,
    source,
    programmes: plan.flatMap(({ section }) => (isProgramme(section) ? [section] : [])),
  };
  let number = 0;
  return plan.flatMap((planned): readonly Block[] => {
    const { section, title } = planned;
    if (section === "opening") return [];
    const blocks = contentOf(section, planned, report);
    if (blocks === undefined) return [];
    number += 1;
    return blocks(
      source.translate("report.section", {
        number: roman(number),
        title: title?.toLocaleUpperCase("vi") ?? titleOf(section, source),
      }),
    );
  });
}

function isProgramme(section: ReportSectionName): section is Programme {
  return section in PROGRAMMES;
}

function titleOf(section: Numbered, { programmes, translate }: DocumentSource): string {
  return isProgramme(section) ? programmes[section] : translate(TITLES[section]);
}

/** What stands in a section below its title; undefined for one that is left out. */
function contentOf(
  section: Numbered,
  { words, whenEmpty }: PlannedSection,
  { spans, programmes, source }: Report,
): ((title: string) => readonly Block[]) | undefined {
  const own = words.map(paragraph);
  if (isProgramme(section)) {
    const { hasData, blocks } = PROGRAMMES[section].section(source, spans);
    if (!hasData && own.length === 0 && whenEmpty === "omit") return undefined;
    // Where the office says something itself, nobody has to say that there are no figures.
    const said = hasData || own.length === 0 ? blocks : [];
    return (title) => [heading(title), ...own, ...said];
  }
  if (section === "shortcomings" || section === "proposals") {
    const known = blocksOf<never>(STATEMENTS[section]({ spans, programmes, source }), source, (none) => none);
    const place = remarks(source.translate(PLACES[section]), source);
    return (title) => [heading(title), ...known, ...(own.length > 0 ? own : [place])];
  }
  return (title) => (own.length > 0 ? [heading(title), ...own] : [remarks(title, source)]);
}
