import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { Fraction } from "../domain/exact/fraction";
import { languageOf, translator, type Translate } from "../i18n";
import { openExcel, type EmbeddedExcel } from "../host/bridge/node";
import { WorkbookStore } from "../host/store";
import { samples } from "../samples";
import { serialDay } from "../text";
import { DOCUMENTS } from "../paper";
import { PeriodRefused } from "../office/periods";
import { ASSIGN_PROBLEMS } from "./assign";
import { ACTIONS, run, UnknownSubject, type Action, type Outcome } from "./run";

const IMPORTS = ["ket-nghia"] as const;
const ACCEPTS = ["all", "kept", "none"] as const;

/** A wrong call or an unreadable file: exit 2 and one line. */
class CallError extends Error {
  override readonly name = "CallError";
}

/**
 * The headless door, whichever process it is called in: prints to stdout and stderr.
 * @returns the exit code: 0, 1 with findings of errors or something left out, 2 for a call that cannot be answered
 */
export async function thidua(args: readonly string[]): Promise<number> {
  try {
    return await main(args);
  } catch (error) {
    const expected =
      error instanceof CallError ||
      error instanceof UnknownSubject ||
      (error as Error).name.startsWith("Write");
    process.stderr.write(`${expected ? (error as Error).message : String((error as Error).stack)}\n`);
    return 2;
  }
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const translate = translator(languageOf(values.lang ?? "vi"));
  const [action, ...others] = positionals;
  // The problem of `assign` and the document of `report` may stand before or after the file.
  const problem = action === "assign" ? ASSIGN_PROBLEMS.find((kind) => others.includes(kind)) : undefined;
  const document = action === "report" ? DOCUMENTS.find((kind) => others.includes(kind)) : undefined;
  const importKind = action === "import" ? IMPORTS.find((kind) => others.includes(kind)) : undefined;
  const [input, subject] = others.filter(
    (word) => word !== problem && word !== document && word !== importKind,
  );
  if (action === undefined) throw new CallError(translate("cli.noAction", { actions: ACTIONS.join(", ") }));
  if (!ACTIONS.includes(action as Action))
    throw new CallError(translate("cli.unknownAction", { action, actions: ACTIONS.join(", ") }));
  const sample = action === "sample" ? samples[input ?? ""] : undefined;
  if (action === "sample" && !sample)
    throw new CallError(
      translate("cli.unknownSample", { name: input ?? "", names: Object.keys(samples).join(", ") }),
    );
  const opensFile = action !== "template" && action !== "sample";
  if (action === "explain" && subject === undefined) throw new CallError(translate("cli.noSubject"));
  if ((action === "lock" || action === "publish" || action === "unlock") && values.period === undefined)
    throw new CallError(translate("cli.noPeriod"));
  if (action === "assign" && problem === undefined)
    throw new CallError(translate("cli.assignKinds", { kinds: ASSIGN_PROBLEMS.join(", ") }));
  if (action === "report" && document === undefined)
    throw new CallError(translate("cli.reportKinds", { kinds: DOCUMENTS.join(", ") }));
  if (action === "import" && (importKind === undefined || subject === undefined))
    throw new CallError(translate("cli.importKinds", { kinds: IMPORTS.join(", ") }));
  const source =
    action === "import" && subject !== undefined ? await readSource(subject, translate) : undefined;
  const accept = ACCEPTS.find((word) => word === values.accept);
  if (values.accept !== undefined && accept === undefined) throw new CallError(translate("cli.acceptWords"));
  const excel = await open(opensFile ? input : undefined, opensFile, translate);
  try {
    const outcome = await run(action as Action, {
      today: serialDay(...today(values.today)) as number,
      now: new Date().toLocaleString("vi-VN"),
      ...(sample && { rows: sample() }),
      ...(values.set !== undefined && { set: values.set }),
      ...(values.period !== undefined && { period: values.period }),
      ...(values.reason !== undefined && { reason: values.reason }),
      ...(subject !== undefined && { subject }),
      ...(problem && { problem }),
      ...(document && { document }),
      ...(values.docx !== undefined && { word: true }),
      ...(values.twinning === true && { twinningOnly: true }),
      ...(source !== undefined && { source }),
      ...(accept && { accept }),
    });
    if (values.ics !== undefined && outcome.calendar !== undefined)
      await writeFile(values.ics, outcome.calendar);
    if (values.docx !== undefined && outcome.word !== undefined) await writeFile(values.docx, outcome.word);
    if (values.out !== undefined) await writeFile(values.out, await excel.save());
    const { word, ...told } = outcome;
    report(told, values.json === true, translate);
    if (values.docx !== undefined && word && values.json !== true)
      process.stdout.write(`${translate("cli.wordDone", { file: values.docx })}\n`);
    return outcome.incomplete === true || outcome.findings.some((finding) => finding.severity === "error")
      ? 1
      : 0;
  } catch (error) {
    if (error instanceof PeriodRefused)
      throw new CallError(translate(`error.period.${error.code}`, error.params));
    throw error;
  } finally {
    excel.close();
  }
}

function parse(args: readonly string[]): {
  values: {
    out?: string;
    json?: boolean;
    set?: string;
    period?: string;
    lang?: string;
    today?: string;
    reason?: string;
    accept?: string;
    twinning?: boolean;
    ics?: string;
    docx?: string;
  };
  positionals: string[];
} {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        json: { type: "boolean" },
        set: { type: "string" },
        period: { type: "string" },
        lang: { type: "string" },
        today: { type: "string" },
        reason: { type: "string" },
        accept: { type: "string" },
        twinning: { type: "boolean" },
        ics: { type: "string" },
        docx: { type: "string" },
      },
    });
  } catch (error) {
    throw new CallError((error as Error).message);
  }
}

/** `--today 2024-09-15` for repeatable runs; otherwise the machine's date. */
function today(text: string | undefined): [number, number, number] {
  const given = text === undefined ? null : /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (given) return [Number(given[1]), Number(given[2]), Number(given[3])];
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()];
}

/** Opens the file on the embedded workbook and makes its `Excel` the one the actions use. */
async function open(
  input: string | undefined,
  needed: boolean,
  translate: Translate,
): Promise<EmbeddedExcel> {
  if (needed && input === undefined) throw new CallError(translate("cli.noInput"));
  let bytes: Uint8Array | undefined;
  try {
    bytes = input === undefined ? undefined : await readFile(input);
    const excel = await openExcel({ ...(bytes && { workbook: bytes }), calculate: false });
    Object.assign(globalThis, {
      Excel: excel.Excel,
      Office: excel.Office,
      OfficeExtension: excel.OfficeExtension,
    });
    return excel;
  } catch {
    throw new CallError(translate("cli.notWorkbook", { file: input ?? "" }));
  }
}

/** The source of an import as text: a text file as it is, a workbook's first sheet with tabs between its cells. */
async function readSource(file: string, translate: Translate): Promise<string> {
  try {
    const bytes = await readFile(file);
    if (!file.toLowerCase().endsWith(".xlsx")) return bytes.toString("utf8");
    const [sheet] = (await WorkbookStore.open(bytes)).sheets;
    const used = sheet.usedArea(true);
    return used
      ? sheet
          .values(used)
          .map((row) => row.map((cell) => String(cell ?? "")).join("\t"))
          .join("\n")
      : "";
  } catch {
    throw new CallError(translate("cli.notReadable", { file }));
  }
}

function report(outcome: Outcome, json: boolean, translate: Translate): void {
  const errors = outcome.findings.filter((finding) => finding.severity === "error").length;
  if (json) {
    process.stdout.write(`${JSON.stringify(outcome, withoutFractions, 2)}\n`);
    return;
  }
  process.stdout.write(
    `${[...outcome.lines, translate("cli.findings", { errors, warnings: outcome.findings.length - errors })].join("\n")}\n`,
  );
}

/** The exact values behind the rounded ones: JSON has no fractions. */
function withoutFractions(_: string, value: unknown): unknown {
  return value instanceof Fraction ? undefined : value;
}
