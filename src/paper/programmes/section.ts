import type { Chapter, Part, Spans } from "../../domain/reports";
import type { PaperTextKey } from "../../i18n/papers";
import { blocksOf } from "../form";
import type { Block } from "../page/blocks";
import type { Programme } from "../../profile";
import type { DocumentSource } from "../words";
import type { Span } from "../../domain/programmes";

/** A part of a follow-up sheet. */
export interface FollowUpPart {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What a report says of a programme. */
export interface ProgrammeSection {
  /** Whether there is anything to say but that there is nothing. */
  readonly hasData: boolean;
  readonly blocks: readonly Block[];
}

/** How a programme stands in documents: its section of a report, and everything that is known of it. */
export interface ProgrammePages {
  readonly programme: Programme;
  readonly section: (source: DocumentSource, spans: Spans) => ProgrammeSection;
}

export interface FollowedProgramme extends ProgrammePages {
  readonly followUp: (source: DocumentSource, span: Span) => FollowUpPart[];
}

/** An account as the section of a report. */
export function sectionOf<Exhibit extends string>(
  parts: readonly Part<Exhibit>[],
  source: DocumentSource,
  draw: (exhibit: Exhibit, set: string | undefined) => Block,
): ProgrammeSection {
  return {
    hasData: parts.some((part) => "show" in part || part.role !== "noData"),
    blocks: blocksOf(parts, source, draw),
  };
}

/** The chapters of a follow-up sheet in words. */
export function partsOf<Title extends PaperTextKey, Exhibit extends string>(
  chapters: readonly Chapter<Title, Exhibit>[],
  source: DocumentSource,
  draw: (exhibit: Exhibit) => Block,
): FollowUpPart[] {
  return chapters.map(({ title, parts }) => ({
    title: typeof title === "string" ? source.translate(title) : source.body(title.unit),
    blocks: blocksOf<Exhibit>(parts, source, draw),
  }));
}
