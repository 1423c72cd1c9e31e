import type { StudySession } from "../../model";
import { rate, type GroupMeeting, type Share, type Span, type WordCount } from "../../programmes";
import type { Sentence, ShareSentence } from "./sentences";

/** The days that a report is of, and those it is compared with. */
export interface Spans {
  readonly span: Span;
  readonly before: Span;
}

/** Who or what is named: an officer, cluster or unit by code, two who are paired, a session by who holds it (and its day). */
export type Named =
  | { readonly code: string }
  /** A unit by the body of the organisation that it is, not as lists shorten it; its code. */
  | { readonly unit: string }
  | { readonly organiser: StudySession }
  | { readonly host: string; readonly partner: string }
  | { readonly session: StudySession };

/** Some of those concerned by name, and how many more there are. */
export interface Names {
  readonly names: readonly Named[];
  readonly more: number;
}

/** What a sentence is filled with; whoever words it knows how the language writes each. */
export type Fact =
  | number
  | string
  | Names
  | Named
  /** Excel serial day. */
  | { readonly day: number }
  | { readonly share: Share }
  /** More (positive) or fewer than in the span before. */
  | { readonly change: number }
  /** Kinds of units, folded; none = units of no particular kind. */
  | { readonly kinds: readonly string[] }
  | { readonly counts: readonly WordCount[]; readonly of: "sessions" | "papers" }
  | { readonly meetings: readonly GroupMeeting[] }
  /** Activities of twinning in one direction, with what they were worth (đồng). */
  | { readonly direction: { readonly count: number; readonly value: number } };

export type Facts = Readonly<Record<string, Fact>>;

/** A sentence without its words: which one is said, and what it says. */
export interface Statement {
  readonly sentence: Sentence;
  readonly facts: Facts;
  /** It announces what follows, is a note to what stands before, or says that there is nothing to say yet. */
  readonly role?: "announcement" | "note" | "noData";
}

/** A table or chart that is shown, of one criteria set where there is one for each. */
export interface Shown<Exhibit extends string> {
  readonly show: Exhibit;
  readonly set?: string;
}

/** What an account says, from top to bottom. */
export type Part<Exhibit extends string> = Statement | Shown<Exhibit>;

/** What a report says of a programme: the figures, and what of them is said and shown. */
export interface Account<Figures, Exhibit extends string> {
  readonly figures: Figures;
  readonly parts: readonly Part<Exhibit>[];
}

/** A part of a follow-up sheet with a title of its own, or called after the unit that it is about. */
export interface Chapter<Title extends string, Exhibit extends string> {
  readonly title: Title | { readonly unit: string };
  readonly parts: readonly Part<Exhibit>[];
}

/** Everything that is known of a programme, chapter by chapter. */
export interface FollowUp<Figures, Title extends string, Exhibit extends string> {
  readonly figures: Figures;
  readonly chapters: readonly Chapter<Title, Exhibit>[];
}

export function say(sentence: Sentence, facts: Facts = {}): Statement {
  return { sentence, facts };
}

/** What somebody said, in a list by who it was; the sentence has the full stop. */
export function item(name: Named, text: string): Statement {
  return say("report.item", { name, text: text.replace(/[.;\s]+$/u, "") });
}

/** Said in the place of a programme or a chapter without figures. */
export const NO_DATA: Statement = { sentence: "report.noData", facts: {}, role: "noData" };

export function announce(sentence: Sentence): Statement {
  return { sentence, facts: {}, role: "announcement" };
}

/** What is said only where the condition holds. */
export function when<T>(condition: boolean, ...parts: readonly T[]): readonly T[] {
  return condition ? parts : [];
}

/** Both numbers and the rate in percent, rounded to a tenth. */
export function shareFacts(share: Share): { count: number; of: number; percent: number } {
  return { count: share.count, of: share.of, percent: percentOf(share) };
}

/** A sentence of a share, another where nothing was done; none where there is nothing to be a part of. */
export function sayShare(sentence: ShareSentence, share: Share, facts: Facts = {}): readonly Statement[] {
  const said = share.count === 0 ? (`${sentence}.none` as const) : sentence;
  return when(share.of > 0, say(said, { ...shareFacts(share), ...facts }));
}

export function percentOf(share: Share): number {
  return Math.round((rate(share) ?? 0) * 1000) / 10;
}

/** Names in one sentence of a report; the follow-up sheet has them all. */
export const MOST_NAMES = 15;

/** The first of some names; a single one more is named as well, for "and 1 more" is no shorter. */
export function firstOf(names: readonly Named[], most = MOST_NAMES): Names {
  const more = names.length - most;
  return more > 1 ? { names: names.slice(0, most), more } : { names, more: 0 };
}

/** Codes as names, each once. */
export function named(codes: Iterable<string>): Named[] {
  return [...new Set(codes)].map((code) => ({ code }));
}
