import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { readXlsx } from "hucre";
import { openExcel } from "../../src/host/bridge/node";
import { Workbook } from "../../src/host/model";
import type { Report } from "./measure";

/** The quickest of so many: what else the machine does only makes one slower. */
const TRIES = 5;
const REQUESTS = 500;
/** Cells that one request carries: beside 5 MB, which Excel on the web takes. */
const SLICE = { rows: 2_500, columns: 20 };
const SLICES = 20;
const MEMORY_MB = 500;

/** The embedded workbook itself: its files, its requests, its memory. @param province the file of the large office */
export async function embedded(province: Uint8Array, report: Report): Promise<void> {
  await openAndSave(province, report);
  await manyCells(report);
  await manyRequests(report);
  memory(province, report);
}

/** Opening the file, changing one cell of the largest sheet and saving, beside what a parser takes to read it. */
async function openAndSave(file: Uint8Array, report: Report): Promise<void> {
  const ours = (): Promise<number> =>
    took(async () => {
      const workbook = Workbook.open(file);
      workbook.table("MinhChung")?.sheet.setValue(1, 9, 1);
      await workbook.save();
    });
  const theirs = (): Promise<number> => took(async () => void (await readXlsx(file)));
  const [our, parser] = await inTurns(ours, theirs);
  report(
    "open, change and save the province ÷ a parser's reading",
    `${our.toFixed(0)} ms ÷ ${parser.toFixed(0)} ms = ${(our / parser).toFixed(2)}`,
    "≤ 1.2",
    our / parser <= 1.2,
  );
}

/** A million cells written and read through the library, beside the same cells as JSON, there and back. */
async function manyCells(report: Report): Promise<void> {
  const { rows, columns } = SLICE;
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => (column % 2 === 0 ? row * columns + column : `Ô ${row}`)),
  );
  const ours = async (): Promise<number> => {
    const excel = await openExcel({ calculate: false });
    try {
      return await took(() =>
        excel.Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Sheet1");
          await inTurn(SLICES, async (slice) => {
            const range = sheet.getRangeByIndexes(slice * rows, 0, rows, columns);
            range.values = cells;
            await context.sync();
            range.load("values");
            await context.sync();
            range.untrack();
          });
        }),
      );
    } finally {
      excel.close();
    }
  };
  const theirs = (): Promise<number> =>
    took(() => {
      for (let slice = 0; slice < SLICES * 2; slice++) JSON.parse(JSON.stringify(cells));
      return Promise.resolve();
    });
  const [our, json] = await inTurns(ours, theirs);
  report(
    "1,000,000 cells written and read ÷ the same as JSON",
    `${(our / 1000).toFixed(1)} s ÷ ${(json / 1000).toFixed(1)} s = ${(our / json).toFixed(1)}`,
    "≤ 10",
    our / json <= 10,
  );
}

/** Requests one after the other, beside such as ask nothing of the workbook: what the library takes by itself. */
async function manyRequests(report: Report): Promise<void> {
  const excel = await openExcel({ calculate: false });
  const requests = (ask: (context: Excel.RequestContext, cell: Excel.Range) => unknown): Promise<number> =>
    took(() =>
      excel.Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
        await inTurn(REQUESTS, () => {
          ask(context, cell);
          return context.sync();
        });
      }),
    );
  const [our, library] = await inTurns(
    () => requests((_, cell) => cell.load("values")),
    () => requests((context) => context.trace("nothing")),
  );
  excel.close();
  report(
    "requests that read a cell ÷ requests that ask nothing",
    `${Math.round((REQUESTS / our) * 1000).toLocaleString("en")} a second ÷ ${Math.round((REQUESTS / library) * 1000).toLocaleString("en")}: 1/${(our / library).toFixed(1)}`,
    "≥ 1/2",
    our / library <= 2,
  );
}

/** Heap and buffers of a process that has the workbook open, every cell read, without an engine, over those of one without it. */
function memory(province: Uint8Array, report: Report): void {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), "thidua-bench-")), "province.xlsx");
  writeFileSync(file, province);
  const { cells, megabytes } = JSON.parse(
    execFileSync(process.execPath, ["--expose-gc", "scripts/run.mjs", "test/bench/memory.ts", file], {
      encoding: "utf8",
    }),
  ) as { cells: number; megabytes: number };
  report(
    "memory of the province, all cells read, without the engine",
    `${megabytes.toFixed(0)} MB for ${cells.toLocaleString("en")} cells, ${((megabytes * 1024 * 1024) / province.length).toFixed(0)} × the file`,
    `≤ ${MEMORY_MB} MB`,
    megabytes <= MEMORY_MB,
  );
}

/** One after the other. */
async function inTurn(times: number, work: (at: number) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < times; at++) await work(at);
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Both in turns, so that both meet the same state of the machine. @returns the quickest of each, ms */
async function inTurns(
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<readonly [number, number]> {
  let [our, their] = [Infinity, Infinity];
  for (let turn = 0; turn < TRIES; turn++) {
    their = Math.min(their, await theirs());
    our = Math.min(our, await ours());
  }
  return [our, their];
}
