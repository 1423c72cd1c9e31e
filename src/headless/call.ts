import { parseArgs } from "node:util";
import { commands, type AnyCommand, type Argument, type CommandName } from "../commands";
import type { Translate } from "../i18n";
import { parseDate } from "../text";

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
  person: { type: "string" },
  help: { type: "boolean" },
} as const;

const all: readonly AnyCommand[] = Object.values(commands);

/** What people type first to call a command, and the word by which it is told from another that begins so. */
function calledBy({ name, called }: AnyCommand): readonly [first: string, second?: string] {
  return called ?? [name];
}

/** What an option of the command line holds; an argument that is none has no name there. */
const OPTION_TYPES: Readonly<Partial<Record<Argument["as"], "string" | "boolean">>> = {
  option: "string",
  json: "string",
  count: "string",
  day: "string",
  flag: "boolean",
};

/** A call as typed: words and options, not yet checked. */
export interface Call {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** @throws CallError when an option is not one of any command */
export function parseCall(args: readonly string[]): Call {
  const options = Object.fromEntries(
    all
      .flatMap(({ args: declared }) => Object.entries(declared))
      .flatMap(([name, { as }]) => {
        const type = OPTION_TYPES[as];
        return type ? [[name, { type }] as const] : [];
      }),
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

/** What an argument is read as from the command line. */
type Value = string | number | boolean | readonly string[] | undefined;

/** A call understood by the declaration of its command. */
export interface Understood {
  readonly command: AnyCommand;
  /** The workbook; undefined for a command that begins a new one. */
  readonly file: string | undefined;
  /** By argument name; a source is still the name of its file, sources and JSON too. */
  readonly args: Readonly<Record<string, Value>>;
}

/** @throws CallError with the sentence that the command declares for what is missing */
export function understand({ words, options }: Call, translate: Translate): Understood {
  const [, ...others] = words;
  const family = familyOf(words, translate);
  const { command } = family;
  const declared = Object.entries(command.args).filter(([, { as }]) => as !== "given");
  // A word of the command may stand before or after the file.
  const found = new Map(declared.map(([key, argument]) => [key, wordOf(argument, others)]));
  const own = [calledBy(command)[1], ...found.values()];
  const rest = others.filter((candidate) => !own.includes(candidate));
  const file = command.opens ? rest[0] : undefined;
  const texts = command.opens ? rest.slice(1) : rest;
  const typed = { found, texts, options };
  for (const [key, argument] of [...declared, ...family.options]) {
    const { missing, words: ownWords } = argument;
    if (missing === undefined || isRight(argument, valueOf(key, argument, typed), options[key])) continue;
    // A sentence about the source of an import names the kinds of import too, one about a word what else may stand there.
    const listed = ownWords ?? declared.find(([, { as }]) => as === "word")?.[1].words;
    const names = [...(listed?.() ?? []), ...family.seconds].join(", ");
    throw new CallError(translate(missing, { name: texts[0] ?? "", names, kinds: names }));
  }
  if (command.opens && file === undefined) throw new CallError(translate("cli.noInput"));
  const args = declared.map(([key, argument]) => [key, valueOf(key, argument, typed)] as const);
  return { command, file, args: Object.fromEntries(args) };
}

/** The command that a call means, and what it shares with others that are called by the same first word. */
interface Family {
  readonly command: AnyCommand;
  /** The words that tell the others apart. */
  readonly seconds: readonly string[];
  /** Options of any of them: what is typed is held against their words, whichever command is meant. */
  readonly options: readonly (readonly [string, Argument])[];
}

/** @throws CallError when no command is called so */
function familyOf([first, ...others]: Call["words"], translate: Translate): Family {
  const actions = [...new Set(all.map((command) => calledBy(command)[0]))].join(", ");
  if (first === undefined) throw new CallError(translate("cli.noAction", { actions }));
  const members = all.filter((command) => calledBy(command)[0] === first);
  const command = members.find((member) => isNamed(member, others)) ?? members[0];
  if (!command) throw new CallError(translate("cli.unknownAction", { action: first, actions }));
  return {
    command,
    seconds: members.flatMap((member) => calledBy(member)[1] ?? []),
    options: members
      .flatMap(({ args }) => Object.entries(args))
      .filter(([, { as, needed }]) => as === "option" && !needed),
  };
}

/** Whether the words of a call are those of a command, among all that begin with the same word. */
function isNamed(command: AnyCommand, others: readonly string[]): boolean {
  const [, second] = calledBy(command);
  if (second !== undefined) return others.includes(second);
  return Object.values(command.args).every(
    (argument) => argument.as !== "word" || wordOf(argument, others) !== undefined,
  );
}

/** The word of a call that an argument takes; undefined for one that takes none. */
function wordOf({ as, words = () => [] }: Argument, others: readonly string[]): string | undefined {
  return as === "word" ? words().find((candidate) => others.includes(candidate)) : undefined;
}

/** What was typed: the words of arguments, what stands behind the file, the options. */
interface Typed {
  readonly found: ReadonlyMap<string, string | undefined>;
  readonly texts: readonly string[];
  readonly options: Call["options"];
}

function valueOf(key: string, { as }: Argument, { found, texts, options }: Typed): Value {
  switch (as) {
    case "word":
      return found.get(key);
    case "text":
    case "source":
      return texts[0];
    case "sources":
      return texts.length > 0 ? texts : undefined;
    case "option":
    case "json":
    case "flag":
      return options[key];
    case "count":
      return countOf(options[key]);
    case "day":
      return dayOf(options[key]);
    case "given":
      return undefined;
  }
}

/** An Excel serial day; undefined for anything that is no date. */
function dayOf(typed: Call["options"][string]): number | undefined {
  return typeof typed === "string" ? parseDate(typed) : undefined;
}

/** A whole number, 0 or more; undefined for anything else. */
function countOf(typed: Call["options"][string]): number | undefined {
  return typeof typed === "string" && /^\d{1,9}$/u.test(typed) ? Number(typed) : undefined;
}

/** Whether an argument is there when it must be, and one of its words or a number when it is to be one. */
function isRight({ as, needed, words }: Argument, value: Value, typed: Call["options"][string]): boolean {
  if (words !== undefined && typeof value === "string" && !words().includes(value)) return false;
  if ((as === "count" || as === "day") && typed !== undefined) return value !== undefined;
  return !needed || value !== undefined;
}

/** A line for each command: what it is called by, what it takes, what it does. */
export function helpLines(translate: Translate): string[] {
  return (Object.keys(commands) as CommandName[]).map((name) => {
    const command: AnyCommand = commands[name];
    const args = Object.entries(command.args).flatMap(([key, argument]) => usageOf(key, argument, translate));
    const call = [...calledBy(command), ...(command.opens ? ["in.xlsx"] : []), ...args].join(" ");
    return `${call}\n    ${translate(`command.${name}`)}`;
  });
}

/** How an argument is typed; nothing for one that nobody can type. */
function usageOf(key: string, { as, words, shown: own }: Argument, translate: Translate): string[] {
  const shown = own === undefined && words ? words().join("|") : translate(own ?? "cli.value");
  switch (as) {
    case "word":
    case "text":
    case "source":
    case "sources":
      return [
        `<${(words ?? own) ? shown : translate(as === "text" ? "cli.subject" : "cli.file")}>${as === "sources" ? " …" : ""}`,
      ];
    case "json":
      return [`[--${key} ${translate("cli.file")}]`];
    case "option":
    case "count":
      return [`[--${key} ${shown}]`];
    case "day":
      return [`[--${key} ${translate("cli.day")}]`];
    case "flag":
      return [`[--${key}]`];
    case "given":
      return [];
  }
}
