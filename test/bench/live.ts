import { performance } from "node:perf_hooks";
import { writeXlsx } from "hucre";
import { connect, functions, show } from "../../src/functions";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { action, liveWorkbook } from "../host/desk";
import { convert, hasLibreOffice } from "../libreOffice";
import { SIZE } from "./data";
import { middle, TODAY, type Report } from "./measure";

/** Open cells of the live bench: every cluster in every set and view, again and again up to a thousand. */
const OPEN_CELLS = 1_000;

/**
 * One evidence cell changes in a workbook with 1,000 open =CLUSTERSCORE cells: from the write until the last changed
 * cell has its new value, through the table event, the reading of the row and the shared runtime's own functions.
 * Beside it, LibreOffice calculates 1,000 SUMIFS over the same rows.
 */
export async function liveCells(excel: EmbeddedExcel, report: Report): Promise<void> {
  class CellError extends Error {}
  Object.assign(globalThis, { CustomFunctions: { Error: CellError, ErrorCode: { notAvailable: "#N/A" } } });
  connect({ workbook: liveWorkbook({ ...action, today: TODAY }), show });
  const updates: number[] = new Array<number>(OPEN_CELLS).fill(0);
  const updatesOf = (at: number): number => updates[at] ?? 0;
  const shown: unknown[] = Array.from({ length: OPEN_CELLS });
  for (let at = 0; at < OPEN_CELLS; at++) {
    const cluster = `C${String((at % 16) + 1).padStart(3, "0")}`;
    const quarter = Math.floor(at / 16) % 5;
    const period = quarter === 0 ? "" : `Q${quarter}`;
    const set = Math.floor(at / 80) % 2 === 0 ? "Đoàn" : "Hội";
    functions.CLUSTERSCORE(cluster, period, set, {
      setResult: (value: unknown) => {
        shown[at] = value;
        updates[at] = updatesOf(at) + 1;
      },
    });
  }
  const until = async (done: () => boolean): Promise<void> => {
    while (!done()) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  await until(() => shown.every((value) => typeof value === "number"));
  const table = excel.host.store.table("MinhChung");
  const own = shown
    .map((_, at) => at)
    .filter(
      (at) => at % 16 === 0 && Math.floor(at / 80) % 2 === 0 && [0, 1].includes(Math.floor(at / 16) % 5),
    );
  const setStatus = (word: string): Promise<void> =>
    excel.Excel.run(async (context) => {
      context.workbook.tables.getItem("MinhChung").getDataBodyRange().getCell(0, 14).values = [[word]];
      await context.sync();
    });
  const times: number[] = [];
  for (let turn = 0; turn < 9; turn++) {
    const before = [...updates];
    const start = performance.now();
    // X001 is in C001; its first row is in Q1 of set Đoàn, rule đạt.
    await setStatus(turn % 2 === 0 ? "không đạt" : "đạt");
    await until(() => own.every((at) => updatesOf(at) > (before[at] ?? 0)));
    times.push(performance.now() - start);
    if (updates.some((count, at) => count > (before[at] ?? 0) && !own.includes(at)))
      throw new Error("a cell was sent a value that had not changed");
  }
  const ours = middle(times);
  if (!hasLibreOffice || !table) {
    console.log(
      `--   1,000 live cells after one changed row: ${ours.toFixed(0)} ms; LibreOffice is not installed, so nothing to compare with`,
    );
    return;
  }
  const theirs = await libreOffice(await sumifsFile(excel, 0), await sumifsFile(excel, OPEN_CELLS));
  report(
    "1,000 live cells after one changed row ÷ 1,000 SUMIFS",
    `${ours.toFixed(0)} ms ÷ ${(theirs / 1000).toFixed(1)} s = 1/${Math.round(theirs / ours)} (${own.length} cells change)`,
    "≤ 1/20",
    ours <= theirs / 20,
  );
}

/** The same rows in a file with so many SUMIFS over them: points of a cluster's unit in one period and set. */
async function sumifsFile(excel: EmbeddedExcel, formulas: number): Promise<Uint8Array> {
  const evidence = excel.host.store.table("MinhChung");
  if (!evidence) throw new Error("no evidence table");
  const rows = evidence.sheet.values(evidence.body).map((row) => [row[1], row[2], row[3], row[9], row[14]]);
  const last = rows.length;
  const cells = new Map(
    Array.from({ length: formulas }, (_, at) => [
      `${at},6`,
      {
        value: null,
        type: "formula" as const,
        formula: `SUMIFS($D$1:$D$${last},$B$1:$B$${last},"X${String((at % SIZE.units) + 1).padStart(3, "0")}",$A$1:$A$${last},"Q${(at % 4) + 1}",$C$1:$C$${last},"Đoàn",$E$1:$E$${last},"đạt")`,
      },
    ]),
  );
  return writeXlsx({ sheets: [{ name: "Minh chứng", rows, cells }] } as Parameters<typeof writeXlsx>[0]);
}

/** Time that the formulas cost LibreOffice: opening with them less opening without them (both converted to CSV), ms. */
async function libreOffice(without: Uint8Array, withFormulas: Uint8Array): Promise<number> {
  const timed = async (bytes: Uint8Array): Promise<{ took: number; shown: string }> => {
    const start = performance.now();
    const [[, csv] = []] = await convert(bytes, "csv");
    return { took: performance.now() - start, shown: new TextDecoder().decode(csv) };
  };
  // The first one warms the disk up.
  await timed(without);
  const [base, full] = [await timed(without), await timed(withFormulas)];
  const [first = ""] = full.shown.split("\n");
  if (!/,\d+(?:\.\d+)?$/u.test(first.trim())) throw new Error(`LibreOffice computed nothing: ${first}`);
  return full.took - base.took;
}
