import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { errorWords, runCommand, wordedFinding, type Told } from "../commands";
import type { SourceFile } from "../domain/imports";
import { Fraction } from "../domain/exact/fraction";
import { openExcelLibrary } from "../host/bridge/library";
import type { OpenedWorkbook } from "../host/bridge/opened";
import type { FunctionMetadata } from "../host/functions";
import { Workbook } from "../host/model";
import { languageOf, type Translate } from "../i18n";
import "../i18n/all";
import { Session, textsOf } from "../session";
import { functionNames } from "../sheets/ownFunctions";
import { cellText } from "../sheets/read";
import { compareVietnamese } from "../text";
import { zipped } from "../sources/zipped";
import { clockOf } from "./clock";
import { solveHere } from "./solve";
import { CallError, helpLines, parseCall, understand, type Call, type Understood } from "./call";

/**
 * The headless door, whichever process it is called in: prints to stdout and stderr.
 * @returns the exit code: 0, 1 with findings of errors or something left out, 2 for a call that cannot be answered
 */
export async function thidua(args: readonly string[]): Promise<number> {
  try {
    return await main(args);
  } catch (error) {
    const { message, stack } = error as Error;
    process.stderr.write(`${error instanceof CallError ? message : String(stack)}\n`);
    return 2;
  }
}

async function main(args: readonly string[]): Promise<number> {
  const call = parseCall(args);
  const translate = textsOf(languageOf(textOf(call.options.lang) ?? "vi"));
  if (call.options.help === true || call.words[0] === "help") {
    process.stdout.write(`${helpLines(translate).join("\n")}\n`);
    return 0;
  }
  const understood = understand(call, translate);
  const values = await withFiles(understood, translate);
  const excel = await open(understood, translate);
  try {
    const { command } = understood;
    const { prepared, written } = await runCommand(command, sessionOf(call), values);
    const told = await command.tell(prepared, values, translate, written);
    await writeFiles(told, call, excel);
    print(told, call, translate);
    const hasErrors = told.findings.some(({ severity }) => severity === "error");
    return told.incomplete === true || hasErrors ? 1 : 0;
  } catch (error) {
    const words = errorWords(error, translate);
    if (words !== undefined) throw new CallError(words);
    throw error;
  } finally {
    excel.close();
  }
}

function textOf(option: Call["options"][string]): string | undefined {
  return typeof option === "string" ? option : undefined;
}

/** One workbook, one run: the solver works in this very process. */
function sessionOf({ options }: Call): Session {
  return new Session(clockOf(textOf(options.today), textOf(options.person)), solveHere);
}

/** Opens the file on the embedded workbook and makes its `Excel` the one the commands use. */
async function open({ command, file, args }: Understood, translate: Translate): Promise<OpenedWorkbook> {
  try {
    const workbook = command.opens && file !== undefined ? await readFile(file) : undefined;
    const { Excel, OfficeExtension, ...opened } = openExcelLibrary({
      ...(workbook && { workbook }),
      calculate: false,
      undoSteps: 0,
      functions: ownFunctions(args),
    });
    Object.assign(globalThis, { Excel, OfficeExtension });
    return opened;
  } catch {
    throw new CallError(translate("cli.notWorkbook", { file: file ?? "" }));
  }
}

/** Our functions, so that files have them as Excel stores them: without a namespace, and in those that the call names. */
function ownFunctions({ namespace, from, to }: Understood["args"]): FunctionMetadata[] {
  const spaces = [namespace, from, to].filter((space): space is string => typeof space === "string");
  return [...new Set([undefined, ...spaces])].flatMap((space) =>
    functionNames(space).map((name) => ({ id: name, name, parameters: [] })),
  );
}

/** The arguments, with what stands in files in place of their names. */
async function withFiles({ command, args }: Understood, translate: Translate): Promise<Prepared> {
  const entries = Object.entries(command.args).map(
    async ([key, { as }]): Promise<readonly [string, unknown]> => {
      const value = args[key];
      if (as === "source" && typeof value === "string") return [key, await readSource(value, translate)];
      if (as === "sources" && Array.isArray(value))
        return [key, await readFiles(value as string[], translate)];
      if (as === "json" && typeof value === "string") return [key, await readJson(value, translate)];
      return [key, value];
    },
  );
  return Object.fromEntries(await Promise.all(entries));
}

type Prepared = Readonly<Record<string, unknown>>;

/** Endings of files that a folder of returns is read for. */
const READABLE = /\.(?:xls[xm]?|csv|tsv|txt|docx)$/iu;

/** Files as they are, of folders all that can be read, in the order of their names. */
async function readFiles(names: readonly string[], translate: Translate): Promise<SourceFile[]> {
  const files = await Promise.all(names.map((name) => filesIn(name, translate)));
  return Promise.all(
    files.flat().map(async (file) => ({
      name: path.basename(file),
      bytes: new Uint8Array(await readFile(file).catch(() => notReadable(file, translate))),
    })),
  );
}

async function filesIn(name: string, translate: Translate): Promise<string[]> {
  const found = await stat(name).catch(() => notReadable(name, translate));
  if (!found.isDirectory()) return [name];
  // "~$…" is what Excel leaves beside a workbook that somebody has open.
  const inside = (await readdir(name)).filter((file) => READABLE.test(file) && !file.startsWith("~$"));
  return inside.sort(compareVietnamese).map((file) => path.join(name, file));
}

function notReadable(file: string, translate: Translate): never {
  throw new CallError(translate("cli.notReadable", { file }));
}

async function readJson(file: string, translate: Translate): Promise<unknown> {
  const text = await readFile(file, "utf8").catch(() => notReadable(file, translate));
  try {
    return JSON.parse(text);
  } catch {
    throw new CallError(translate("cli.importMap"));
  }
}

/** A text file as it is, a workbook's first sheet with tabs between its cells. */
async function readSource(file: string, translate: Translate): Promise<string> {
  try {
    const bytes = await readFile(file);
    if (!file.toLowerCase().endsWith(".xlsx")) return bytes.toString("utf8");
    const [sheet] = Workbook.open(bytes).sheets;
    const used = sheet?.usedArea(true);
    const rows = sheet && used ? sheet.values(used) : [];
    return rows.map((row) => row.map(cellText).join("\t")).join("\n");
  } catch {
    throw new CallError(translate("cli.notReadable", { file }));
  }
}

async function writeFiles(
  { calendar, word, parcel }: Told,
  { options }: Call,
  excel: OpenedWorkbook,
): Promise<void> {
  const { ics, docx, out, zip, folder = options["out-dir"] } = options;
  if (typeof ics === "string" && calendar !== undefined) await writeFile(ics, calendar);
  if (typeof docx === "string" && word !== undefined)
    await writeFile(docx, new Uint8Array(await word.arrayBuffer()));
  if (typeof folder === "string" && parcel) {
    await mkdir(folder, { recursive: true });
    for (const [name, bytes] of parcel) await writeFile(path.join(folder, name), bytes);
  }
  if (typeof zip === "string" && parcel) await writeFile(zip, zipped(parcel));
  if (typeof out === "string") await writeFile(out, await excel.save());
}

function print({ word, parcel: _, ...told }: Told, { options }: Call, translate: Translate): void {
  if (options.json === true) {
    const findings = told.findings.map((finding) => wordedFinding(finding, translate));
    process.stdout.write(`${JSON.stringify({ ...told, findings }, withoutFractions, 2)}\n`);
    return;
  }
  const errors = told.findings.filter(({ severity }) => severity === "error").length;
  const counted = translate("cli.findings", { errors, warnings: told.findings.length - errors });
  const file = textOf(options.docx);
  const written = file !== undefined && word ? [translate("cli.wordDone", { file })] : [];
  process.stdout.write(`${[...told.lines, counted, ...written].join("\n")}\n`);
}

/** The exact values behind the rounded ones: JSON has no fractions. */
function withoutFractions(_: string, value: unknown): unknown {
  return value instanceof Fraction ? undefined : value;
}
