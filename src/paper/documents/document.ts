import { usualReportDay, type ReportLength } from "../../domain/reports";
import type { Page } from "../page/blocks";
import type { DocumentSource } from "../words";

/** Where people look for a document. */
export type DocumentGroup =
  "reports" | "followUps" | "lists" | "awards" | "evidence" | "scoring" | "plans" | "letters" | "forms";

/** What a document is made with besides the workbook and a day. */
export interface DocumentNeeds {
  /** Names and links of evidence are read for it. */
  readonly titles?: true;
  /** It is of a criteria set and a period. */
  readonly view?: true;
  /** It has a paper for each criteria set; one set can be asked for alone. */
  readonly sets?: true;
  /** It can be made for one unit or cluster; otherwise for all, for those the office itself answers for, or for those of the month. */
  readonly units?: "all" | "office" | "month";
  /** It consists of sections that the office picks, and can be of any days. */
  readonly sections?: true;
  /** It tells of such a span of days; absent = of what holds on a day. */
  readonly span?: ReportLength;
  /** It can be the twinning section alone. */
  readonly twinningOnly?: true;
}

/** A kind of document: everything that the doors (pane, headless, sheets, Word) know of it. */
export interface DocumentDeclaration<Kind extends string = string> {
  /** Its name in commands; what people read stands in the dictionaries under `document.kind.<kind>`. */
  readonly kind: Kind;
  readonly group: DocumentGroup;
  readonly needs: DocumentNeeds;
  /** The pages, one sheet each; none when there is nothing to make it from. */
  readonly make: (source: DocumentSource) => readonly Page[];
  /** The main document of a mail merge, which a Word file of it is instead of its pages; fields stand in «…». */
  readonly mergeForm?: (source: DocumentSource) => Page;
}

/** The day that a document is of when nobody says one (Excel serial): today, and of one that tells of a span `usualReportDay`. */
export function usualDayOf({ needs: { span } }: DocumentDeclaration, today: number): number {
  return span === undefined ? today : usualReportDay(span, today);
}

/** Declares a kind of document. */
export function declare<Kind extends string>(
  kind: Kind,
  group: DocumentGroup,
  make: DocumentDeclaration["make"],
  needs: DocumentNeeds = {},
  mergeForm?: DocumentDeclaration["mergeForm"],
): DocumentDeclaration<Kind> {
  return { kind, group, needs, make, ...(mergeForm && { mergeForm }) };
}
