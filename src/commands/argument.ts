import type { SourceFile } from "../domain/imports";
import type { Key } from "../i18n";

/** One thing that a command takes; `T` is what it is read as, `Needed` whether it is always there. */
export interface Argument<T = unknown, Needed extends boolean = boolean> {
  /**
   * word: one of some words, anywhere; text: after the file; source: a file read as text; sources: files, or folders of files,
   * behind the workbook; option and flag: `--name`; json: `--name file`, a file of JSON; count: a whole number, 0 or more, as
   * `--name 30`; given: what only a person in front of a page can say, so the command line and
   * its help know nothing of it.
   */
  readonly as:
    "word" | "text" | "source" | "sources" | "option" | "json" | "count" | "day" | "flag" | "given";
  readonly needed: Needed;
  /** For words and options of some words. */
  readonly words?: () => readonly string[];
  /** What stands for it in the help; absent = its words, or what all of its kind are called. */
  readonly shown?: Key;
  /** What is said when it is missing, none of the words, or no count. */
  readonly missing?: Key;
  /** Never there when the program runs: it carries the type. */
  readonly value?: T;
}

export function word<const Word extends string>(
  words: () => readonly Word[],
  missing: Key,
  shown?: Key,
): Argument<Word, true> {
  return { as: "word", needed: true, words, missing, ...(shown && { shown }) };
}

export function text(missing: Key, shown?: Key): Argument<string, true> {
  return { as: "text", needed: true, missing, ...(shown && { shown }) };
}

export function source(missing: Key): Argument<string, true> {
  return { as: "source", needed: true, missing };
}

/** Files as they are; none where a page hands over what it read itself. */
export function sources(missing: Key): Argument<readonly SourceFile[], true> {
  return { as: "sources", needed: true, missing };
}

/** What a file of JSON holds; nobody has checked it yet. */
export const json: Argument<unknown, false> = { as: "json", needed: false };

export const option: Argument<string, false> = { as: "option", needed: false };

export function neededOption(missing: Key): Argument<string, true> {
  return { as: "option", needed: true, missing };
}

export function optionOf<const Word extends string>(
  words: readonly Word[],
  missing: Key,
): Argument<Word, false> {
  return { as: "option", needed: false, words: () => words, missing };
}

export function count(missing: Key): Argument<number, false> {
  return { as: "count", needed: false, missing };
}

/** A date, 20/04/2024 or 2024-04-20, as an Excel serial day. */
export function day(missing: Key): Argument<number, false> {
  return { as: "day", needed: false, missing };
}

export const flag: Argument<boolean, false> = { as: "flag", needed: false };

export function given<T>(): Argument<T, false> {
  return { as: "given", needed: false };
}

export type Arguments = Readonly<Record<string, Argument>>;

/** The arguments of a command as it gets them. */
export type ArgumentsOf<A extends Arguments> = {
  readonly [
    Name in keyof A as A[Name] extends Argument<unknown, true> ? Name : never
  ]: A[Name] extends Argument<infer T> ? T : never;
} & {
  readonly [
    Name in keyof A as A[Name] extends Argument<unknown, true> ? never : Name
  ]?: A[Name] extends Argument<infer T> ? T | undefined : never;
};
