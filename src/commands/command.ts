import type { Finding } from "../contract";
import type { Key, Translate } from "../i18n";
import type { Session } from "../session";

/** One thing that a command takes; `T` is what it is read as, `Needed` whether it is always there. */
export interface Argument<T = unknown, Needed extends boolean = boolean> {
  /** word: one of some words, anywhere; text: after the file; source: a file read as text; option and flag: `--name`. */
  readonly as: "word" | "text" | "source" | "option" | "flag";
  readonly needed: Needed;
  /** For words and options of some words. */
  readonly words?: () => readonly string[];
  /** What is said when it is missing, or none of the words. */
  readonly missing?: Key;
  /** Never there when the program runs: it carries the type. */
  readonly value?: T;
}

export function word<const Word extends string>(
  words: () => readonly Word[],
  missing: Key,
): Argument<Word, true> {
  return { as: "word", needed: true, words, missing };
}

export function text(missing: Key): Argument<string, true> {
  return { as: "text", needed: true, missing };
}

export function source(missing: Key): Argument<string, true> {
  return { as: "source", needed: true, missing };
}

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

export const flag: Argument<boolean, false> = { as: "flag", needed: false };

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

/** What a command has to say: lines for people, the rest for machines. */
export interface Told {
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
  readonly tables?: unknown;
  readonly results?: unknown;
  /** Something was left out, and the lines say what. */
  readonly incomplete?: boolean;
  /** What falls due as a calendar file (.ics). */
  readonly calendar?: string;
  /** The document as a Word file (.docx). */
  readonly word?: Uint8Array;
}

/** What a command leaves changed in the workbook. */
export type Written = "inputs" | "results" | "proposals" | "documents" | "locks" | "log";

/**
 * Something that can be done, declared once for every door: the headless one runs it from end to end; the pane prepares it,
 * shows what it would write, and writes when a person has said so.
 */
export interface Command<Name extends string, A extends Arguments, Prepared> {
  readonly name: Name;
  /** Whether it works on a workbook that is there already. */
  readonly opens: boolean;
  readonly args: A;
  readonly writes: readonly Written[];
  /** Reads and computes; nothing is written. */
  prepare(this: void, session: Session, args: ArgumentsOf<A>): Promise<Prepared>;
  /** Writes what was prepared; absent for a command that only looks. */
  write?(this: void, session: Session, prepared: Prepared, args: ArgumentsOf<A>): Promise<void>;
  tell(this: void, prepared: Prepared, args: ArgumentsOf<A>, translate: Translate): Told | Promise<Told>;
}

export function command<const Name extends string, const A extends Arguments, Prepared>(
  declaration: Command<Name, A, Prepared>,
): Command<Name, A, Prepared> {
  return declaration;
}

/** Why a command cannot be done, as a sentence of the dictionaries. */
export class CommandRefused extends Error {
  override readonly name = "CommandRefused";
  constructor(
    readonly key: Key,
    readonly params: Readonly<Record<string, string | number>>,
  ) {
    super(key);
  }
}

/** Runs a command from end to end. */
export async function runCommand<Name extends string, A extends Arguments, Prepared>(
  { prepare, write, tell }: Command<Name, A, Prepared>,
  session: Session,
  args: ArgumentsOf<A>,
  translate: Translate,
): Promise<Told> {
  const prepared = await prepare(session, args);
  if (write) await write(session, prepared, args);
  return tell(prepared, args, translate);
}
