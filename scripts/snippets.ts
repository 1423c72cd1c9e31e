import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { compileFunction } from "node:vm";
import { transform } from "esbuild";
import { JSDOM } from "jsdom";
import { parse } from "yaml";
import { openExcel, type EmbeddedExcel } from "../src/host/bridge/node";

/**
 * Runs Microsoft's public snippets for Excel on the embedded workbook:
 * `npm run snippets -- FOLDER [part of a name …] [--verbose] [--out FOLDER]`, the first folder being a checkout of
 * OfficeDev/office-js-snippets. Every snippet gets a new workbook and a page of its own, and each button of the page is
 * pressed once, from top to bottom. A snippet runs clean when nothing that it calls is refused: what fails they show as an
 * error on the console.
 */
async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { verbose: { type: "boolean" }, out: { type: "string" } },
  });
  const [folder, ...names] = positionals;
  if (folder === undefined) throw new Error("usage: snippets FOLDER [name …] [--verbose] [--out FOLDER]");
  const areas = new Map<string, { clean: number; all: number }>();
  for (const { file, snippet } of await snippetsIn(path.join(folder, "samples", "excel"), names)) {
    const { complaints, told, workbook } = await run(snippet);
    const isClean = complaints.length === 0;
    const { clean, all } = areas.get(path.dirname(file)) ?? { clean: 0, all: 0 };
    areas.set(path.dirname(file), { clean: clean + (isClean ? 1 : 0), all: all + 1 });
    console.log(`${isClean ? "clean  " : "refused"} ${file}`);
    for (const complaint of new Set(complaints)) console.log(`          ${complaint}`);
    if (values.verbose === true) for (const line of told) console.log(`        > ${line}`);
    if (values.out !== undefined)
      await writeFile(path.join(values.out, `${path.basename(file, ".yaml")}.xlsx`), workbook);
  }
  for (const [area, { clean, all }] of areas) console.log(`${area}: ${clean} of ${all}`);
}

/** What a file of the collection holds, as far as it is needed here. */
interface Snippet {
  readonly script?: { readonly content: string };
  readonly template?: { readonly content: string };
}

interface Outcome {
  /** Errors, as `button: text`. */
  readonly complaints: readonly string[];
  /** What the snippet told on the console besides. */
  readonly told: readonly string[];
  readonly workbook: Uint8Array;
}

/** What a button does; most are asynchronous functions. */
type Handler = (...given: unknown[]) => unknown;

/** Longest wait for one button: some begin a game. */
const PATIENCE_MS = 20_000;
/** For events that come after the last button. */
const LINGER_MS = 50;

async function snippetsIn(
  folder: string,
  names: readonly string[],
): Promise<{ readonly file: string; readonly snippet: Snippet }[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".yaml")).sort();
  const wanted = files.filter((file) => names.length === 0 || names.some((name) => file.includes(name)));
  const read = wanted.map(async (file) => ({
    file,
    snippet: parse(await readFile(path.join(folder, file), "utf8")) as Snippet,
  }));
  return (await Promise.all(read)).filter(({ snippet }) => snippet.script !== undefined);
}

async function run({ script, template }: Snippet): Promise<Outcome> {
  const excel = await openExcel({ locale: "en-US" });
  const { window } = new JSDOM(template?.content ?? "", { pretendToBeVisual: true });
  const [complaints, told]: [string[], string[]] = [[], []];
  let pressed = "start";
  const into =
    (lines: string[]) =>
    (...parts: unknown[]): void =>
      void lines.push(`${pressed}: ${parts.map(worded).join(" ")}`);
  const complain = into(complaints);
  const console = { ...lineKinds(into(told)), error: complain };
  // Some do not wait for what they began.
  process.on("unhandledRejection", complain);
  const settle = async (work: Handler): Promise<void> => {
    try {
      await Promise.race([work(), patience()]);
      await excel.calculated();
    } catch (error) {
      complain(error);
    }
  };
  try {
    const handlers = clickHandlers(window);
    const code = (await transform(script?.content ?? "", { loader: "ts" })).code;
    await settle(() => execute(code, { ...globalsOf(excel, window), console }));
    for (const button of window.document.querySelectorAll("button, input[type=button]")) {
      pressed = button.id;
      for (const handler of handlers.get(button) ?? []) await settle(() => handler({ target: button }));
    }
    await new Promise((resolve) => setTimeout(resolve, LINGER_MS));
    await excel.calculated();
    return { complaints, told, workbook: await excel.save() };
  } finally {
    process.off("unhandledRejection", complain);
    excel.close();
    window.close();
  }
}

/** Collects what is to happen at clicks, so that one can wait for it. */
function clickHandlers(window: JSDOM["window"]): ReadonlyMap<EventTarget, readonly Handler[]> {
  const handlers = new Map<EventTarget, Handler[]>();
  const { prototype } = window.EventTarget;
  const usual = Object.getOwnPropertyDescriptor(prototype, "addEventListener")?.value as (
    this: EventTarget,
    kind: string,
    handler: Handler,
  ) => void;
  const listen: typeof usual = function (kind, handler) {
    if (kind === "click") handlers.set(this, [...(handlers.get(this) ?? []), handler]);
    else usual.call(this, kind, handler);
  };
  Object.assign(prototype, { addEventListener: listen });
  return handlers;
}

function globalsOf(excel: EmbeddedExcel, window: JSDOM["window"]): Readonly<Record<string, unknown>> {
  const { Excel, Office, OfficeExtension, CustomFunctions } = excel;
  const { document, FileReader, DOMParser } = window;
  return { Excel, Office, OfficeExtension, CustomFunctions, window, document, FileReader, DOMParser };
}

function lineKinds(line: (...parts: unknown[]) => void): Readonly<Record<string, typeof line>> {
  return { log: line, info: line, warn: line, debug: line };
}

/** The snippet is the caller's own file, run on purpose. */
function execute(code: string, globals: Readonly<Record<string, unknown>>): unknown {
  const body = compileFunction(`return (async () => {\n${code}\n})();`, Object.keys(globals)) as Handler;
  return body(...Object.values(globals));
}

async function patience(): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
  throw new Error("does not come to an end");
}

function worded(part: unknown): string {
  if (typeof part === "string") return part;
  if (typeof part !== "object" || part === null || !("message" in part))
    return JSON.stringify(part) ?? "undefined";
  return `${"code" in part ? `${String(part.code)}: ` : ""}${String(part.message)}`;
}

main(process.argv.slice(2)).then(
  // Games go on for ever.
  () => process.exit(0),
  (error: Error) => {
    console.error(error.message);
    process.exit(2);
  },
);
