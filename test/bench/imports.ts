import { performance } from "node:perf_hooks";
import { importKindOf, type Grid, type GridCell } from "../../src/domain/imports";
import { inputTables } from "../../src/domain/tables";
import { translator } from "../../src/i18n";
import { homeProfile } from "../../src/profile";
import { understandImport, type ImportOutcome } from "../../src/sheets/imports";
import { readSnapshot, type RawTables } from "../../src/sheets/read";
import { returnForm } from "../../src/sheets/returns";
import { readSource } from "../../src/sources";
import { formFile } from "../../src/sources/formFile";
import { rawTables } from "../unit/sample";
import { province } from "./data";
import { middle, time, TODAY, type Report } from "./measure";

/** Files of others: a province's returns, and a table as long as our longest. */
export async function imports(report: Report): Promise<void> {
  const raw = rawTables(province());
  await returns(raw, report);
  evidence(raw, report);
  checks(raw, report);
}

/** A form of each unit, filled in and collected: reading the files alone is the reference. */
async function returns(raw: RawTables, report: Report): Promise<void> {
  const { snapshot } = readSnapshot({
    ...raw,
    ...(raw.evidence && { evidence: { ...raw.evidence, rows: [] } }),
  });
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const { code } of snapshot.units) {
    const form = returnForm(
      { period: "Q1", set: "Đoàn", whose: { kind: "unit", code }, issued: TODAY },
      snapshot,
      translator("vi"),
    );
    if (!form) throw new Error(`no form for ${code}`);
    const rows = form.rows.map((row, at) => ({
      ...row,
      title: `Văn bản ${at}`,
      document: `${at}-KH/ĐTN`,
      self: "2",
    }));
    files.push({ name: `${form.file}.xlsx`, bytes: await formFile({ ...form, rows }, "Danh mục") });
  }
  const start = performance.now();
  const grids: Grid[] = [];
  for (const file of files) grids.push(...(await readSource(file)));
  const reading = performance.now() - start;
  let outcome: ImportOutcome | undefined;
  const whole = reading + time(() => (outcome = imported("minh-chung", grids, raw)));
  const rows = outcome?.sheets.reduce((total, sheet) => total + sheet.new, 0) ?? 0;
  report(
    `${files.length} returned files, ${rows.toLocaleString("en")} new rows ÷ reading them`,
    `${(whole / 1000).toFixed(1)} s ÷ ${(reading / 1000).toFixed(1)} s = ${(whole / reading).toFixed(2)}`,
    "≤ 10, < 60 s",
    whole / reading <= 10 && whole < 60_000,
  );
}

/** The evidence of a province as somebody's sheet: understood and held against the same rows in the workbook. */
function evidence(raw: RawTables, report: Report): void {
  const table = raw.evidence;
  if (!table) throw new Error("no evidence");
  const cells = [[...table.headers], ...table.rows.map((row) => [...row])] as GridCell[][];
  const grid: Grid = { file: "tinh.xlsx", sheet: "Minh chứng", hidden: false, cells, merged: [], marks: {} };
  const plain = middle(Array.from({ length: 3 }, () => time(() => void readSnapshot(raw))));
  const took = time(() => void imported("minh-chung", [grid], raw));
  report(
    `${table.rows.length.toLocaleString("en")} rows imported ÷ read as our own table`,
    `${(took / 1000).toFixed(1)} s ÷ ${(plain / 1000).toFixed(1)} s = ${(took / plain).toFixed(1)}`,
    "≤ 12",
    took / plain <= 12,
  );
}

/** Reading with all checks against the plain one: every cell of every table once, as its column wants it. */
function checks(raw: RawTables, report: Report): void {
  const plain = middle(Array.from({ length: 5 }, () => time(() => void plainRead(raw))));
  const whole = middle(Array.from({ length: 5 }, () => time(() => void readSnapshot(raw))));
  report(
    "reading 98,112 rows with all checks ÷ the plain read",
    `${whole.toFixed(0)} ms ÷ ${plain.toFixed(0)} ms = ${(whole / plain).toFixed(1)}`,
    "≤ 3",
    whole / plain <= 3,
  );
}

/** Rows as objects by their headers, each cell trimmed: what anybody would do who checks nothing. */
function plainRead(raw: RawTables): unknown[] {
  return inputTables.map(({ id }) => {
    const table = raw[id];
    return table?.rows.map((row) =>
      Object.fromEntries(
        table.headers.map((header, at) => {
          const cell = row[at];
          return [header, typeof cell === "string" ? cell.normalize("NFC").trim() : cell];
        }),
      ),
    );
  });
}

function imported(word: string, grids: readonly Grid[], raw: RawTables): ImportOutcome {
  const kind = importKindOf(word);
  if (!kind) throw new Error(`no kind ${word}`);
  return understandImport({ kind, grids, options: {} }, raw, readSnapshot(raw).snapshot, homeProfile);
}
