import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { writeXlsx } from "hucre";
import { resultsOf } from "../../src/domain/awards";
import { Scoreboard } from "../../src/domain/scoring";
import { serialDay } from "../../src/text";
import { connect, functions } from "../../src/functions";
import { openExcel, type EmbeddedExcel } from "../../src/host/bridge/node";
import { inputTables } from "../../src/domain/tables";
import { resizeTable } from "../../src/host/model/commands";
import { compute, writeComputation } from "../../src/session";
import { readSnapshot, type RawTables } from "../../src/sheets/read";
import { readTables } from "../../src/office/read";
import type { StartRows } from "../../src/office/write";
import { assignments } from "./assignments";
import { province, SIZE } from "./data";
import { documents, programmes } from "./documents";
import { starts } from "./starts";
import { action, createSheets, liveWorkbook, sessionAt } from "../host/desk";

/**
 * `npm run bench [-- part …]`: each figure as a ratio against a reference measured in the same run. Exit 1 when a goal is
 * missed.
 */
const today = serialDay(2024, 12, 1) as number;
let missed = 0;

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b).at(Math.floor(times.length / 2)) ?? NaN;
}

function report(name: string, figure: string, goal: string, good: boolean): void {
  if (!good) missed += 1;
  console.log(`${good ? "ok  " : "MISS"} ${name.padEnd(58)} ${figure.padEnd(34)} goal ${goal}`);
}

/** The reference: one pass over the same `values[][]` that sums points per unit, set and period through string dictionaries. */
function onePass(raw: RawTables): Map<string, Map<string, Map<string, number>>> {
  const { headers, rows } = raw.evidence as NonNullable<RawTables["evidence"]>;
  const at = (header: string): number => headers.indexOf(header);
  const [unit, set, period, points] = [at("Đơn vị"), at("Bộ"), at("Kỳ"), at("Số lượng")];
  const totals = new Map<string, Map<string, Map<string, number>>>();
  for (const row of rows) {
    const u = String(row[unit]);
    const s = String(row[set]);
    const p = String(row[period]);
    let bySet = totals.get(u);
    if (!bySet) totals.set(u, (bySet = new Map<string, Map<string, number>>()));
    let byPeriod = bySet.get(s);
    if (!byPeriod) bySet.set(s, (byPeriod = new Map<string, number>()));
    const quantity = row[points];
    byPeriod.set(p, (byPeriod.get(p) ?? 0) + (typeof quantity === "number" ? quantity : 0));
  }
  return totals;
}

/** The province's tables as `values[][]`, as a reading brings them: every text a string of its own. */
function rawTables(): RawTables {
  const rows = province();
  const tables = inputTables.flatMap((schema) => {
    const own: readonly Readonly<Record<string, string | number | undefined>>[] | undefined = rows[schema.id];
    if (!own) return [];
    const values = own.map((row) => schema.columns.map((column) => row[column.id] ?? ""));
    return [
      [
        schema.id,
        {
          headers: schema.columns.map((column) => column.header),
          rows: JSON.parse(JSON.stringify(values)) as unknown[][],
          sheet: schema.sheet,
          headerRow: 0,
          firstColumn: 0,
        },
      ],
    ];
  });
  return Object.fromEntries(tables) as RawTables;
}

/** Scoring alone, before anything else fills the heap. */
function scoring(): void {
  const raw = rawTables();
  const { snapshot, findings } = readSnapshot(raw);
  console.log(
    `${SIZE.units} units × ${SIZE.leaves} leaves × ${SIZE.periods} periods = ${snapshot.evidence.length.toLocaleString("en")} evidence rows, ${findings.length} findings`,
  );
  for (let warm = 0; warm < 20; warm++) {
    onePass(raw);
    resultsOf(new Scoreboard(snapshot, today));
  }
  // In turns, so that both meet the same state of caches and heap.
  const turns = Array.from({ length: 21 }, () => ({
    pass: time(() => void onePass(raw)),
    score: time(() => void resultsOf(new Scoreboard(snapshot, today))),
  }));
  const reference = middle(turns.map(({ pass }) => pass));
  const full = middle(turns.map(({ score }) => score));
  report(
    "full score ÷ one pass over values[][]",
    `${full.toFixed(1)} ms ÷ ${reference.toFixed(1)} ms = ${(full / reference).toFixed(2)}`,
    "≤ 6",
    full / reference <= 6,
  );

  const board = new Scoreboard(snapshot, today);
  resultsOf(board);
  let changed = 0;
  const one = middle(
    Array.from({ length: 99 }, () =>
      time(() => {
        const at = (changed++ * 7919) % snapshot.evidence.length;
        const before = snapshot.evidence[at];
        if (!before) throw new RangeError(`no evidence row ${at}`);
        board.replaceEvidence(at, {
          ...before,
          status: before.status === "accepted" ? "rejected" : "accepted",
        });
        board.unitScores(before.set, before.period);
        board.clusterScores(before.set, before.period);
        board.clusterScores(before.set, undefined);
      }),
    ),
  );
  report(
    "recompute after one changed row ÷ full score",
    `${one.toFixed(2)} ms ÷ ${full.toFixed(1)} ms = 1/${Math.round(full / one)}`,
    "≤ 1/50",
    one <= full / 50,
  );
}

/** The province on the embedded workbook, with further tables. */
async function provinceWorkbook(further: StartRows = {}): Promise<EmbeddedExcel> {
  const excel = await openExcel({ calculate: false });
  Object.assign(globalThis, { Excel: excel.Excel });
  // The evidence is put into the store directly: 98,112 rows in one write request would be over 5 MB.
  const rows = province();
  await createSheets({ ...rows, ...further, evidence: rows.evidence?.slice(0, 1) ?? [] });
  const table = excel.host.store.table("MinhChung");
  if (!table || !rows.evidence) throw new Error("no evidence table");
  const ids = [
    "code",
    "period",
    "unit",
    "set",
    "criterion",
    "",
    "",
    "",
    "submitted",
    "quantity",
    "target",
    "",
    "",
    "verified",
    "status",
  ];
  const evidence: readonly Readonly<Record<string, string | number | undefined>>[] = rows.evidence;
  evidence.forEach((row, at) =>
    ids.forEach((id, column) => id !== "" && table.sheet.setValue(at + 1, column, row[id] ?? null)),
  );
  resizeTable(excel.host.store, table, { ...table.area, bottom: rows.evidence.length });
  return excel;
}

/** Reading, computing and writing through the real Office.js on the embedded workbook. */
async function throughOffice(): Promise<void> {
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
  const session = sessionAt({ today, now: "01/12/2024 08:00:00" });
  await writeComputation(session, await compute(session, {}));
  const total = performance.now() - start;
  report(
    "read + score + write through Office.js",
    `${(total / 1000).toFixed(1)} s, ${requests.length} requests, largest ${largest().toFixed(2)} MB`,
    "none over 5 MB",
    largest() <= 5,
  );
  await liveCells(excel);
  excel.close();
}

/** Open cells of the live bench: every cluster in every set and view, again and again up to a thousand. */
const OPEN_CELLS = 1_000;

/**
 * One evidence cell changes in a workbook with 1,000 open =CLUSTERSCORE cells: from the write until the last changed
 * cell has its new value, through the table event, the reading of the row and the shared runtime's own functions.
 * Beside it, LibreOffice calculates 1,000 SUMIFS over the same rows.
 */
async function liveCells(excel: EmbeddedExcel): Promise<void> {
  class CellError extends Error {}
  Object.assign(globalThis, { CustomFunctions: { Error: CellError, ErrorCode: { notAvailable: "#N/A" } } });
  connect(liveWorkbook({ ...action, today }));
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
  const soffice = (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, "soffice"))
    .find(existsSync);
  if (!soffice || !table) {
    console.log(
      `--   1,000 live cells after one changed row: ${ours.toFixed(0)} ms; LibreOffice is not installed, so nothing to compare with`,
    );
    return;
  }
  const theirs = libreOffice(soffice, await sumifsFile(excel, 0), await sumifsFile(excel, OPEN_CELLS));
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
function libreOffice(soffice: string, without: Uint8Array, withFormulas: Uint8Array): number {
  const folder = mkdtempSync(path.join(os.tmpdir(), "thidua-bench-"));
  const convert = (name: string, bytes: Uint8Array): number => {
    writeFileSync(path.join(folder, `${name}.xlsx`), bytes);
    return time(() =>
      execFileSync(
        soffice,
        [
          "--headless",
          `-env:UserInstallation=file://${folder}/profile`,
          "--convert-to",
          "csv",
          "--outdir",
          folder,
          path.join(folder, `${name}.xlsx`),
        ],
        {
          stdio: "ignore",
        },
      ),
    );
  };
  convert("warm", without);
  const [base, full] = [convert("without", without), convert("with", withFormulas)];
  const [first = ""] = readFileSync(path.join(folder, "with.csv"), "utf8").split("\n");
  if (!/,\d+(?:\.\d+)?$/u.test(first.trim())) throw new Error(`LibreOffice computed nothing: ${first}`);
  return full - base;
}

/** In this order: scoring alone first, before anything else fills the heap. */
const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  scoring,
  office: throughOffice,
  documents: async () => {
    const excel = await provinceWorkbook(programmes());
    await documents(excel, report);
    excel.close();
  },
  assignments: () => assignments(report),
  starts: () => starts(report),
};

/** @param names of the parts to measure; none = all */
async function measure(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0)
    throw new Error(`no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}`);
  for (const [name, part] of Object.entries(parts))
    if (names.length === 0 || names.includes(name)) await part();
  process.exitCode = missed > 0 ? 1 : 0;
}

void measure(process.argv.slice(2));
