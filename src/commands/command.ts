import type { Finding } from "../contract";
import type { SolvingOptions } from "../domain/assignment";
import type { Key, Translate } from "../i18n";
import type { AskOptions, Session } from "../session";
import type { Copied } from "../word";
import type { Arguments, ArgumentsOf } from "./argument";

/** How a command is run: from a new reading or not, watched by whom, stopped when. A door names what it cares for. */
export interface RunOptions extends AskOptions {
  /** How the search for a plan is going. */
  readonly onSearch?: NonNullable<SolvingOptions["onProgress"]>;
  /** The best plan so far, as it gets better; stopping the search takes the last one. */
  readonly onBest?: NonNullable<SolvingOptions["onBest"]>;
}

/** What a command has to say: lines for people, the rest for machines. */
export interface Told {
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
  readonly tables?: unknown;
  readonly results?: unknown;
  /** What became of each file that was read. */
  readonly files?: unknown;
  /** Something was left out, and the lines say what. */
  readonly incomplete?: boolean;
  /** What falls due as a calendar file (.ics). */
  readonly calendar?: string;
  /** The document as a Word file (.docx). */
  readonly word?: Blob;
  /** Files to be handed out, by name. */
  readonly parcel?: ReadonlyMap<string, Uint8Array>;
  /** The document as it is pasted into Word. */
  readonly copied?: Copied;
}

/** A part of the workbook that a command leaves changed; cells: those of people's own that they named. */
export type WorkbookPart = "inputs" | "results" | "proposals" | "documents" | "locks" | "log" | "cells";

/**
 * Something that can be done, declared once for every door: the headless one runs it from end to end; the pane prepares it,
 * shows what it would write, and writes when a person has said so. `Written` is what came of writing, undefined for a command
 * that only looks.
 */
export interface Command<Name extends string, A extends Arguments, Prepared, Written> {
  /** Its key in the table of commands. */
  readonly name: Name;
  /** The words it is called by at the headless door, when its name alone is not how people think of it. */
  readonly called?: readonly [first: string, second: string];
  /** Whether it works on a workbook that is there already. */
  readonly opens: boolean;
  readonly args: A;
  /** Empty for a command that only looks. */
  readonly writes: readonly WorkbookPart[];
  /** Reads and computes; nothing is written. */
  prepare(this: void, session: Session, args: ArgumentsOf<A>, options: RunOptions): Promise<Prepared>;
  /** Writes what was prepared; absent for a command that only looks. */
  write?(this: void, session: Session, prepared: Prepared, args: ArgumentsOf<A>): Promise<Written>;
  /** What came of it. @param written absent while nothing has been written */
  tell(
    this: void,
    prepared: Prepared,
    args: ArgumentsOf<A>,
    translate: Translate,
    written?: Written,
  ): Told | Promise<Told>;
}

/** Any command, where it does not matter which one it is. */
export type AnyCommand = Command<string, Arguments, unknown, unknown>;

export function command<const Name extends string, const A extends Arguments, Prepared, Written = undefined>(
  declaration: Command<Name, A, Prepared, Written>,
): Command<Name, A, Prepared, Written> {
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

/** What a command that ran has prepared, and what came of writing it. */
export interface Ran<Prepared, Written> {
  readonly prepared: Prepared;
  readonly written: Written;
}

/** Prepares a command and writes what it prepared. */
export async function runCommand(
  { prepare, write }: AnyCommand,
  session: Session,
  args: ArgumentsOf<Arguments>,
  options: RunOptions = {},
): Promise<Ran<unknown, unknown>> {
  const prepared = await prepare(session, args, options);
  return { prepared, written: await write?.(session, prepared, args) };
}
