import type { Chapter, Spans } from "../../domain/reports";
import type { Key } from "../../i18n";
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

/** How a programme stands in documents: its section of a report, and everything that is known of it. */
export interface ProgrammePages {
  readonly programme: Programme;
  readonly section: (source: DocumentSource, spans: Spans) => Block[];
}

export interface FollowedProgramme extends ProgrammePages {
  readonly followUp: (source: DocumentSource, span: Span) => FollowUpPart[];
}

/** The chapters of a follow-up sheet in words. */
export function partsOf<Title extends Key, Exhibit extends string>(
  chapters: readonly Chapter<Title, Exhibit>[],
  source: DocumentSource,
  draw: (exhibit: Exhibit) => Block,
): FollowUpPart[] {
  return chapters.map(({ title, parts }) => ({
    title: typeof title === "string" ? source.translate(title) : title.name,
    blocks: blocksOf<Exhibit>(parts, source, draw),
  }));
}
