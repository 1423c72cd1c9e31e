import { readFileSync } from "node:fs";
import { Workbook } from "../../src/host/model";

/**
 * What a workbook takes, for the bench: reads every cell of the file, fills the blank ones of its largest table and prints how
 * many cells there are, and the megabytes.
 */
const MEGABYTE = 1024 * 1024;

/** After the garbage is gone: `node --expose-gc`. */
function used(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MEGABYTE;
}

const before = used();
const workbook = Workbook.open(readFileSync(process.argv[2] ?? ""));
const [table] = [...workbook.tables].sort((a, b) => b.body.bottom - a.body.bottom);
if (!table) throw new Error("no table");
const { sheet, body } = table;
for (let row = body.top; row <= body.bottom; row++)
  for (let column = body.left; column <= body.right; column++)
    if (sheet.value(row, column) === null) sheet.setValue(row, column, `Minh chứng ${row}`);
const cells = workbook.sheets.reduce((count, { grid }) => {
  const rows = grid.rows.map((row) => row?.values.filter((value) => value !== undefined).length ?? 0);
  return count + rows.reduce((sum, one) => sum + one, 0);
}, 0);
const megabytes = used() - before;
// Named after the measuring, so that the workbook is still needed while it is measured.
console.log(JSON.stringify({ cells, megabytes, sheets: workbook.sheets.length }));
