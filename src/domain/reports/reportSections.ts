import {
  REPORT_SECTIONS,
  reportSections as table,
  type ReportKind,
  type ReportSectionName,
} from "../../contract";
import type { ReportSection, Snapshot } from "../model";
import { fold } from "../../text";

/** A section as a report is to have it. */
export interface PlannedSection {
  readonly section: ReportSectionName;
  /** The office's own title. */
  readonly title: string | undefined;
  /** The office's own paragraphs. */
  readonly words: readonly string[];
  /** Where it has no data: it says so, or it is left out. */
  readonly whenEmpty: "say" | "omit";
}

/** A section that somebody picks for one report; `title` of one of the office's own. */
export interface PickedSection {
  readonly section: ReportSectionName;
  readonly title?: string | undefined;
}

export interface SectionWish {
  /** These, in this order; absent = those of `BaoCao`. */
  readonly sections?: readonly PickedSection[] | undefined;
  /** Sections without data are left out, whatever the office says elsewhere. */
  readonly skipEmpty?: boolean | undefined;
}

/**
 * The sections of a kind of report in their order: those somebody picked, else the rows of `BaoCao` for the kind, else its rows for
 * every kind, else all there are. A picked one has title and words of its row.
 */
export function plannedSections(
  { reportSections: rows, settings }: Pick<Snapshot, "reportSections" | "settings">,
  kind: ReportKind,
  { sections: picked, skipEmpty = false }: SectionWish,
): PlannedSection[] {
  const own = rows.filter(({ report }) => report === kind);
  const of = inOrder(own.length > 0 ? own : rows.filter(({ report }) => report === undefined));
  const usual = of.length > 0 ? of : Object.values(REPORT_SECTIONS).flatMap(asRow);
  const wanted = picked ? picked.map((section) => rowFor(section, of)) : usual;
  return wanted.map(({ section, title, words, whenEmpty }) => ({
    section,
    title,
    words,
    whenEmpty: skipEmpty ? "omit" : (whenEmpty ?? settings.document.emptySections),
  }));
}

type SectionRow = Pick<ReportSection, "section" | "title" | "words" | "whenEmpty">;

/** Rows without a place stay behind the row above them. */
function inOrder(rows: readonly ReportSection[]): readonly ReportSection[] {
  let place = -Infinity;
  return rows
    .map((row) => ({ row, place: (place = row.place ?? place) }))
    .sort((a, b) => (a.place === b.place ? 0 : a.place - b.place))
    .map(({ row }) => row);
}

/** Nobody has a section of its own without saying what it is about. */
function asRow(section: ReportSectionName): SectionRow[] {
  return section === "own" ? [] : [{ section, words: [] }];
}

function rowFor({ section, title }: PickedSection, rows: readonly ReportSection[]): SectionRow {
  const found = rows.find(
    (row) => row.section === section && (title === undefined || fold(row.title ?? "") === fold(title)),
  );
  return found ?? { section, title, words: [] };
}

/**
 * Sections as somebody types them: "thi đua; kết nghĩa; riêng: Công tác hè". The word of a section may be cut short.
 * @returns the parts that name none, where there are any
 */
export function readSections(
  parts: readonly string[],
): { readonly sections: readonly PickedSection[] } | { readonly unknown: readonly string[] } {
  const words = Object.entries(table.column.section.choices ?? {}) as [string, ReportSectionName][];
  const read = parts.map((part) => {
    const [word = "", ...title] = part.split(":");
    const typed = fold(word);
    const named =
      words.find(([known, name]) => fold(known) === typed || name === typed) ??
      words.find(([known]) => typed !== "" && fold(known).startsWith(`${typed} `));
    return named ? { section: named[1], ...(title.length > 0 && { title: title.join(":").trim() }) } : part;
  });
  const unknown = read.filter((part) => typeof part === "string");
  return unknown.length > 0 ? { unknown } : { sections: read.filter((part) => typeof part !== "string") };
}
