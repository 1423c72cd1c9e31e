import { performance } from "node:perf_hooks";
import { resultsOf, Scoreboard } from "../../src/domain/scoring";
import { serialDay } from "../../src/domain/text";
import { openExcel } from "../../src/host/bridge/node";
import { compute, createSheets, write } from "../../src/workbook/actions";
import { readSnapshot, readTables, type RawTables } from "../../src/workbook/read";
import { province, SIZE } from "./data";

/** `npm run bench`: each figure as a ratio against a reference measured in the same run. Exit 1 when a goal is missed. */
const today = serialDay(2024, 12, 1) as number;
let missed = 0;

function median(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)];
}

function report(name: string, figure: string, goal: string, good: boolean): void {
  if (!good) missed += 1;
  console.log(`${good ? "ok  " : "MISS"} ${name.padEnd(58)} ${figure.padEnd(34)} goal ${goal}`);
}

/** The reference: one pass over the same `values[][]` that sums points per unit, set and period through string dictionaries. */
function onePass(raw: RawTables): Map<string, Map<string, Map<string, number>>> {
  const { headers, rows } = raw.evidence as NonNullable<RawTables["evidence"]>;
  const [unit, set, period, points] = ["Đơn vị", "Bộ", "Kỳ", "Số lượng"].map((header) => headers.indexOf(header));
  const totals = new Map<string, Map<string, Map<string, number>>>();
  for (const row of rows) {
    const u = String(row[unit]);
    const s = String(row[set]);
    const p = String(row[period]);
    let bySet = totals.get(u);
    if (!bySet) totals.set(u, (bySet = new Map()));
    let byPeriod = bySet.get(s);
    if (!byPeriod) bySet.set(s, (byPeriod = new Map()));
    byPeriod.set(p, (byPeriod.get(p) ?? 0) + (typeof row[points] === "number" ? row[points] : 0));
  }
  return totals;
}

async function main(): Promise<void> {
  const excel = await openExcel({ calculate: false });
  Object.assign(globalThis, { Excel: excel.Excel });
  // The province is put into the store directly: 98,112 rows through one write request would be over 5 MB.
  const rows = province();
  await createSheets({ ...rows, evidence: rows.evidence?.slice(0, 1) ?? [] });
  const table = excel.host.store.table("MinhChung");
  if (!table || !rows.evidence) throw new Error("no evidence table");
  const ids = ["code", "period", "unit", "set", "criterion", "", "", "", "submitted", "quantity", "target", "", "", "verified", "status"];
  rows.evidence.forEach((row, at) => ids.forEach((id, column) => id !== "" && table.sheet.setValue(at + 1, column, row[id] ?? null)));
  table.resize({ ...table.area, bottom: rows.evidence.length });

  excel.host.requests.length = 0;
  let raw: RawTables = {};
  const readStart = performance.now();
  await excel.Excel.run(async (context) => {
    raw = await readTables(context);
  });
  const reading = performance.now() - readStart;
  const { requests } = excel.host;
  const largest = Math.max(...requests.flatMap((request) => [request.requestBytes, request.replyBytes])) / 1024 / 1024;
  const { snapshot, findings } = readSnapshot(raw);
  console.log(
    `${SIZE.units} units × ${SIZE.leaves} leaves × ${SIZE.periods} periods = ${snapshot.evidence.length.toLocaleString("en")} evidence rows, ${findings.length} findings`,
  );
  report(
    "requests for reading",
    `${requests.length}, largest ${largest.toFixed(2)} MB, ${reading.toFixed(0)} ms`,
    "≤ 12, none over 5 MB",
    requests.length <= 12 && largest <= 5,
  );

  for (let warm = 0; warm < 3; warm++) {
    onePass(raw);
    resultsOf(new Scoreboard(snapshot, today));
  }
  const reference = median(9, () => void onePass(raw));
  const full = median(9, () => void resultsOf(new Scoreboard(snapshot, today)));
  report(
    "full score ÷ one pass over values[][]",
    `${full.toFixed(1)} ms ÷ ${reference.toFixed(1)} ms = ${(full / reference).toFixed(2)}`,
    "≤ 6",
    full / reference <= 6,
  );

  const board = new Scoreboard(snapshot, today);
  resultsOf(board);
  let changed = 0;
  const one = median(99, () => {
    const at = (changed++ * 7919) % snapshot.evidence.length;
    const before = snapshot.evidence[at];
    board.replaceEvidence(at, { ...before, status: before.status === "accepted" ? "rejected" : "accepted" });
    board.unitScores(before.set, before.period);
    board.clusterScores(before.set, before.period);
    board.clusterScores(before.set, undefined);
  });
  report(
    "recompute after one changed row ÷ full score",
    `${one.toFixed(2)} ms ÷ ${full.toFixed(1)} ms = 1/${Math.round(full / one)}`,
    "≤ 1/50",
    one <= full / 50,
  );

  excel.host.requests.length = 0;
  const start = performance.now();
  const action = { today, now: "01/12/2024 08:00:00" };
  await write(await compute(action), action);
  const total = performance.now() - start;
  const heaviest = Math.max(...excel.host.requests.flatMap((request) => [request.requestBytes, request.replyBytes])) / 1024 / 1024;
  report(
    "read + score + write through Office.js",
    `${(total / 1000).toFixed(1)} s, ${excel.host.requests.length} requests, largest ${heaviest.toFixed(2)} MB`,
    "none over 5 MB",
    heaviest <= 5,
  );
  excel.close();
  process.exitCode = missed > 0 ? 1 : 0;
}

void main();
