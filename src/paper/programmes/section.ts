import type { Span } from "../../domain/programmes";
import type { Block } from "../page";
import type { DocumentSource } from "../source";

/** A programme in a report of a span, compared with the span before. */
export type Section = (
  source: DocumentSource,
  spans: { readonly span: Span; readonly before: Span },
) => Block[];

/** A part of a follow-up sheet. */
export interface FollowUpPart {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Everything that is known of a programme in a span, part by part. */
export type FollowUp = (source: DocumentSource, span: Span) => FollowUpPart[];
