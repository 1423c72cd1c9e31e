import { parseArgs } from "node:util";
import { commands, type Argument, type Arguments, type Command, type CommandName } from "../commands";
import type { Translate } from "../i18n";

/** A wrong call or an unreadable file: exit 2 and one line. */
export class CallError extends Error {
  override readonly name = "CallError";
}

/** Options of the door itself, whatever the command. */
const DOOR_OPTIONS = {
  out: { type: "string" },
  json: { type: "boolean" },
  lang: { type: "string" },
  today: { type: "string" },
  help: { type: "boolean" },
} as const;

/** Any command, where it does not matter which one it is. */
export type AnyCommand = Command<string, Arguments, unknown>;
const byName: Readonly<Record<string, AnyCommand>> = commands;

/** A call as typed: words and options, not yet checked. */
export interface Call {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** @throws CallError when an option is not one of any command */
export function parseCall(args: readonly string[]): Call {
  const declared = Object.values(byName).flatMap((command) => Object.entries(command.args));
  const options = Object.fromEntries(
    declared
      .filter(([, argument]) => argument.as === "option" || argument.as === "flag")
      .map(([name, { as }]) => [name, { type: as === "flag" ? "boolean" : "string" }] as const),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...options, ...DOOR_OPTIONS },
    });
    return { words: positionals, options: values };
  } catch (error) {
    throw new CallError((error as Error).message);
  }
}

/** A call understood by the declaration of its command. */
export interface Understood {
  readonly command: AnyCommand;
  /** The workbook; undefined for a command that begins a new one. */
  readonly file: string | undefined;
  /** By argument name; a source is still the name of its file. */
  readonly args: Readonly<Record<string, string | boolean | undefined>>;
}

/** @throws CallError with the sentence that the command declares for what is missing */
export function understand({ words: [name, ...others], options }: Call, translate: Translate): Understood {
  const actions = Object.keys(byName).join(", ");
  if (name === undefined) throw new CallError(translate("cli.noAction", { actions }));
  const command = Object.hasOwn(byName, name) ? byName[name] : undefined;
  if (!command) throw new CallError(translate("cli.unknownAction", { action: name, actions }));
  const declared = Object.entries(command.args);
  // A word of the command may stand before or after the file.
  const found = new Map(
    declared
      .filter(([, { as }]) => as === "word")
      .map(([key, { words = () => [] }]) => [key, words().find((candidate) => others.includes(candidate))]),
  );
  const rest = others.filter((candidate) => ![...found.values()].includes(candidate));
  const file = command.opens ? rest[0] : undefined;
  const texts = command.opens ? rest.slice(1) : rest;
  const args = Object.fromEntries(
    declared.map(([key, argument]) => [key, valueOf(key, argument, { found, texts, options })]),
  );
  for (const [key, { needed, missing, words }] of declared) {
    const value = args[key];
    const isWrong = words !== undefined && typeof value === "string" && !words().includes(value);
    if (missing === undefined || !(isWrong || (needed && value === undefined))) continue;
    // A sentence about the source of an import names the kinds of import too.
    const listed = words ?? declared.find(([, { as }]) => as === "word")?.[1].words;
    const names = listed?.().join(", ") ?? "";
    throw new CallError(translate(missing, { name: texts[0] ?? "", names, kinds: names }));
  }
  if (command.opens && file === undefined) throw new CallError(translate("cli.noInput"));
  return { command, file, args };
}

interface Given {
  readonly found: ReadonlyMap<string, string | undefined>;
  readonly texts: readonly string[];
  readonly options: Call["options"];
}

function valueOf(
  key: string,
  { as }: Argument,
  { found, texts, options }: Given,
): string | boolean | undefined {
  switch (as) {
    case "word":
      return found.get(key);
    case "text":
    case "source":
      return texts[0];
    case "option":
    case "flag":
      return options[key];
  }
}

/** A line for each command: its name, what it takes, what it does. */
export function helpLines(translate: Translate): string[] {
  return Object.entries(byName).map(([name, command]) => {
    const args = Object.entries(command.args).map(([key, argument]) => usageOf(key, argument, translate));
    const call = [name, ...(command.opens ? ["in.xlsx"] : []), ...args].join(" ");
    return `${call}\n    ${translate(`command.${name as CommandName}`)}`;
  });
}

function usageOf(key: string, { as, words }: Argument, translate: Translate): string {
  const shown = words ? words().join("|") : translate("cli.value");
  switch (as) {
    case "word":
    case "text":
    case "source":
      return `<${words ? shown : translate(as === "text" ? "cli.subject" : "cli.file")}>`;
    case "option":
      return `[--${key} ${shown}]`;
    case "flag":
      return `[--${key}]`;
  }
}
