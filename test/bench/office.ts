import { performance } from "node:perf_hooks";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { inTurn } from "../../src/office/inTurn";
import { literal } from "../../src/office/literal";
import { readTables } from "../../src/office/read";
import { compute, writeComputation } from "../../src/session";
import type { TablePlan } from "../../src/sheets/plan";
import { sessionAt } from "../host/desk";
import { liveCells } from "./live";
import { middle, TODAY, type Report } from "./measure";
import { provinceWorkbook } from "./provinceWorkbook";

/** Reading, computing and writing through the real Office.js on the embedded workbook. */
export async function throughOffice(report: Report): Promise<void> {
  const excel = await provinceWorkbook();
  const { requests } = excel.host;
  const largest = (): number =>
    Math.max(...requests.flatMap((request) => [request.requestBytes, request.replyBytes])) / 1024 / 1024;

  requests.length = 0;
  const readStart = performance.now();
  await excel.Excel.run(async (context) => void (await readTables(context)));
  const reading = performance.now() - readStart;
  report(
    "requests for reading",
    `${requests.length}, largest ${largest().toFixed(2)} MB, ${reading.toFixed(0)} ms`,
    "≤ 12, none over 5 MB",
    requests.length <= 12 && largest() <= 5,
  );

  requests.length = 0;
  const start = performance.now();
  const session = sessionAt({ today: TODAY, now: "01/12/2024 08:00:00" });
  const computation = await compute(session, {});
  await writeComputation(session, computation);
  const total = performance.now() - start;
  const [asked, heaviest] = [requests.length, largest()];
  const moves: number[] = [];
  await inTurn([1, 2, 3], async () => void moves.push(await bareMove(excel, computation.plan.tables)));
  const bare = middle(moves);
  report(
    "read + score + write ÷ moving these cells once",
    `${seconds(total)} ÷ ${seconds(bare)} = ${(total / bare).toFixed(1)}, ${asked} requests, largest ${heaviest.toFixed(2)} MB`,
    `≤ ${MOST_MOVES} (4 s where moving takes ${seconds(4_000 / MOST_MOVES)}), none over 5 MB`,
    total <= MOST_MOVES * bare && heaviest <= 5,
  );
  await liveCells(excel, report);
  excel.close();
}

/** Of reading, scoring and writing a province in moves of its cells. */
const MOST_MOVES = 4;
const ROWS_A_REQUEST = 10_000;

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * The reference: the input read, then the results put on blank sheets and read back, through the same Office.js and nothing else.
 * @returns milliseconds
 */
async function bareMove({ Excel }: EmbeddedExcel, tables: readonly TablePlan[]): Promise<number> {
  const start = performance.now();
  await Excel.run(async (context) => {
    await readTables(context);
    const filled = tables.filter(({ rows }) => rows.length > 0);
    await inTurn(filled, async ({ headers, rows }) => {
      const sheet = context.workbook.worksheets.add();
      const starts = Array.from(
        { length: Math.ceil(rows.length / ROWS_A_REQUEST) },
        (_, at) => at * ROWS_A_REQUEST,
      );
      await inTurn(starts, async (from) => {
        const part = rows.slice(from, from + ROWS_A_REQUEST);
        const range = sheet.getRangeByIndexes(from, 0, part.length, headers.length);
        range.values = part.map((cells) => cells.map((cell) => (cell === null ? null : literal(cell))));
        range.load("formulas");
        await context.sync();
      });
    });
  });
  return performance.now() - start;
}
