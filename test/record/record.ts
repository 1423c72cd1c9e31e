/**
 * Records what every headless action does, so that two checkouts can be compared after a change that must change nothing:
 *
 *   node scripts/run.mjs test/record/record.ts <folder> [--inputs <folder>] [--only <words in names>] [--jobs <number>]
 *   node scripts/run.mjs test/record/compare.ts <folder a> <folder b>
 *
 * The older checkout runs first and makes the inputs (sample, special, dirty, and some made from them); the newer one is
 * given the same `--inputs`. Neither imports anything from `src`, so the folder `test/record` can be copied into a
 * checkout of any age.
 *
 * A record is one JSON file a run: arguments, exit code, stdout (JSON parsed, keys sorted), stderr (without the frames of a
 * stack), the sheets of the `--out` workbook that are not as in the input (cells, formulas, tables, visibility, page set-up,
 * digests of formats and validations), the paragraphs of the Word file, the calendar. Each run lives at the same moment
 * (`clock.mjs`) and passes `--today`, so nothing is masked and log, seals and digests are compared as they are.
 */
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { changedSheets, readCalendar, readWorkbook, readWord, type WorkbookRecord } from "./files";
import { INPUTS, makeInputs } from "./inputs";
import { parseSorted, pretty, type Json } from "./json";
import { Program, type Said } from "./program";
import { runs, type Run } from "./runs";

const root = path.resolve(__dirname, "../..");

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { inputs: { type: "string" }, only: { type: "string" }, jobs: { type: "string", default: "2" } },
  });
  const [target] = positionals;
  if (target === undefined)
    throw new Error("usage: record.ts <folder> [--inputs <folder>] [--only <words>] [--jobs <number>]");
  const inputs = path.resolve(values.inputs ?? path.join(target, "inputs"));
  await makeInputs(root, inputs);
  const before = new Map<string, WorkbookRecord>();
  for (const name of INPUTS) {
    if (!name.endsWith(".xlsx") || name === "annex.xlsx") continue;
    const workbook = await readWorkbook(await readFile(path.join(inputs, name)));
    before.set(path.basename(name, ".xlsx"), workbook);
    await writeRecord(target, `inputs/${path.basename(name, ".xlsx")}`, workbook);
  }
  const waiting = runs.filter(({ name }) => values.only === undefined || name.includes(values.only));
  const total = waiting.length;
  const worker = async (): Promise<void> => {
    const program = new Program(root);
    try {
      for (let run = waiting.shift(); run; run = waiting.shift()) {
        await writeRecord(target, run.name, await recordOf(run, program, inputs, before));
        process.stderr.write(`${total - waiting.length}/${total} ${run.name}\n`);
      }
    } finally {
      // One failure ends the whole record: there is nothing left to do for the others.
      waiting.length = 0;
      program.close();
    }
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, worker));
}

async function writeRecord(target: string, name: string, record: Json): Promise<void> {
  const file = path.join(target, `${name}.json`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${pretty(record)}\n`);
}

/** Does a run in a folder of its own and records what came of it. */
async function recordOf(
  run: Run,
  program: Program,
  inputs: string,
  before: ReadonlyMap<string, WorkbookRecord>,
): Promise<Json> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "record-"));
  try {
    for (const name of INPUTS) await copyFile(path.join(inputs, name), path.join(folder, name));
    const files = {
      "{in}": `${run.input ?? ""}.xlsx`,
      "{out}": "out.xlsx",
      "{docx}": "out.docx",
      "{ics}": "out.ics",
    };
    const args = run.args.map((word) => new Map(Object.entries(files)).get(word) ?? word);
    const said = await program.call(args, folder);
    const written = async (name: string): Promise<Uint8Array | undefined> =>
      existsSync(path.join(folder, name)) ? readFile(path.join(folder, name)) : undefined;
    const workbook = await written("out.xlsx");
    const word = await written("out.docx");
    const calendar = await written("out.ics");
    return {
      args,
      exit: said.code,
      stdout: stdoutOf(run, said),
      stderr: said.err.split("\n").filter((line) => !line.startsWith("    at ")),
      ...(workbook && {
        workbook: changedSheets(before.get(run.input ?? "") ?? {}, await readWorkbook(workbook)),
      }),
      ...(word && { word: readWord(word) }),
      ...(calendar && { calendar: readCalendar(calendar) }),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function stdoutOf({ args }: Run, { out }: Said): Json {
  return args.includes("--json") && out.startsWith("{") ? parseSorted(out) : out.split("\n");
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
