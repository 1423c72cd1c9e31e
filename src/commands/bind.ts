import type { Translate } from "../i18n";
import type { Session } from "../session";
import type { Arguments, ArgumentsOf } from "./argument";
import { runCommand, type AnyCommand, type Command, type Ran, type RunOptions, type Told } from "./command";
import { commandsOnDemand } from "./onDemand";
import type { commands, CommandName } from "./table";

/** A command on the workbook of a session. */
export interface BoundCommand<A extends Arguments, Prepared, Written> {
  /** Reads and computes; nothing is written. */
  readonly prepare: (args: ArgumentsOf<A>, options?: RunOptions) => Promise<Prepared>;
  /** Writes what was prepared; resolves with undefined for a command that only looks. */
  readonly write: (prepared: Prepared, args: ArgumentsOf<A>) => Promise<Written>;
  /** Both, one after the other, where there is nothing to show first. */
  readonly run: (args: ArgumentsOf<A>, options?: RunOptions) => Promise<Ran<Prepared, Written>>;
  /** What came of it, in words and as files. @param written absent while nothing has been written */
  readonly tell: (
    prepared: Prepared,
    args: ArgumentsOf<A>,
    translate: Translate,
    written?: Written,
  ) => Promise<Told>;
}

type Bound<C> =
  C extends Command<string, infer A, infer Prepared, infer Written>
    ? BoundCommand<A, Prepared, Written>
    : never;

/** Every command on the workbook of a session, by name. */
export type BoundCommands = { readonly [Name in CommandName]: Bound<(typeof commands)[Name]> };

/**
 * The table of commands for a door that keeps one workbook open; what a command needs is loaded when it is first called.
 * @param session of that workbook, now or as soon as it is there
 */
export function bindCommands(session: Session | Promise<Session>): BoundCommands {
  const all: Readonly<Record<string, () => Promise<AnyCommand>>> = commandsOnDemand;
  const bound: Readonly<Record<string, unknown>> = Object.fromEntries(
    Object.entries(all).map(([name, load]) => [name, bind(load, session)]),
  );
  // Each stands under its own name, which the compiler cannot see through a list.
  return bound as BoundCommands;
}

function bind(
  load: () => Promise<AnyCommand>,
  session: Session | Promise<Session>,
): BoundCommand<Arguments, unknown, unknown> {
  return {
    prepare: async (args, options = {}) => (await load()).prepare(await session, args, options),
    write: async (prepared, args) => (await load()).write?.(await session, prepared, args),
    run: async (args, options) => runCommand(await load(), await session, args, options),
    tell: async (prepared, args, translate, written) =>
      (await load()).tell(prepared, args, translate, written),
  };
}
