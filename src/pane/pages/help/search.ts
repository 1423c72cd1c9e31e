import type { HelpTexts } from "../../../i18n/help";
import { bareLetters } from "../../../text";
import { entriesOf, type Entry, type LookUpOptions } from "./reference";
import { topicOf, type Step } from "./topics";
import { REFERENCES, TOPICS, type ReferenceId, type TopicId } from "./view";

/** A topic or something to look up in which all words of a question stand. */
export type Hit =
  | { readonly kind: "topic"; readonly topic: TopicId; readonly entry: Entry }
  | { readonly kind: "reference"; readonly reference: ReferenceId; readonly entry: Entry };

/** What a topic says, as something that can be searched. */
export function topicEntry(id: TopicId, text: HelpTexts): Entry {
  return {
    title: text(`help.topic.${id}`),
    about: text(`help.topic.${id}.about`),
    lines: topicOf(id).steps.map((step) => stepText(step, text)),
  };
}

/** A step with the labels of the buttons and pages that it names. */
export function stepText({ text: key, names = {} }: Step, text: HelpTexts): string {
  const labels = Object.fromEntries(Object.entries(names).map(([name, label]) => [name, text(label)]));
  return text(key, labels);
}

/**
 * Searches everything that the help says, without regard to letter case and to tones: "khoa ky" finds "Khóa kỳ".
 * @returns topics first, then what can be looked up; within each the nearest first
 */
export function searchHelp(question: string, text: HelpTexts, options: LookUpOptions): Hit[] {
  const words = wordsOf(question);
  if (words.length === 0) return [];
  const topics = TOPICS.map((topic): Hit => ({ kind: "topic", topic, entry: topicEntry(topic, text) }));
  const references = REFERENCES.flatMap((reference) =>
    entriesOf(reference, text, options).map((entry): Hit => ({ kind: "reference", reference, entry })),
  );
  return [topics, references].flatMap((hits) => nearest(hits, ({ entry }) => entry, words));
}

/** The entries that have all words of a question, the nearest first; all of them without a question. */
export function containing(entries: readonly Entry[], question: string): readonly Entry[] {
  const words = wordsOf(question);
  return words.length === 0 ? entries : nearest(entries, (entry) => entry, words);
}

function wordsOf(question: string): string[] {
  return bareLetters(question)
    .split(" ")
    .filter((word) => word !== "");
}

/** Those that have all words: words in the title go before words in the text. */
function nearest<T>(all: readonly T[], entryOf: (one: T) => Entry, words: readonly string[]): T[] {
  return all
    .flatMap((one) => {
      const rank = rankOf(entryOf(one), words);
      return rank === undefined ? [] : [{ one, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

/** 0 where the title has all words, 1 where title and text have them together; undefined where one is missing. */
function rankOf({ title, about, lines }: Entry, words: readonly string[]): number | undefined {
  if (haveAll(bareLetters(title), words)) return 0;
  return haveAll(bareLetters([title, about, ...lines].join(" ")), words) ? 1 : undefined;
}

/** Whether a text has all words, or words that begin so. */
function haveAll(text: string, words: readonly string[]): boolean {
  const begun = ` ${text}`;
  return words.every((word) => begun.includes(` ${word}`));
}
