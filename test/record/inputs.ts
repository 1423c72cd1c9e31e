import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import { writeXlsx, type Cell, type CellValue, type WriteSheet } from "hucre";
import { callDoor, type Door } from "./program";

/** The workbooks that runs start from, and the annex that is imported. */
export const INPUTS = [
  "sample.xlsx",
  "sample-locked.xlsx",
  "special.xlsx",
  "protected.xlsx",
  "dirty.xlsx",
  "annex.txt",
  "annex-special.txt",
  "annex.xlsx",
] as const;

/**
 * Makes the inputs that are not there yet. Two checkouts are compared on the very same files, so they are made once,
 * by the older one.
 */
export async function makeInputs(root: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const inFolder = (name: string): string => path.join(folder, name);
  const once = async (name: string, make: () => Promise<unknown>): Promise<void> => {
    if (!existsSync(inFolder(name))) await make();
  };
  const call = async (door: Door, ...args: string[]): Promise<void> => {
    const { code, out, err } = await callDoor(root, door, args, folder);
    if (code === 2 || code === null) throw new Error(`${door} ${args.join(" ")}\n${out}${err}`);
  };
  const made = (output: string, ...args: string[]): Promise<void> =>
    once(output, () => call("thidua", ...args, "--out", output));
  const script = (output: string, input: string, name: string, text: string): Promise<void> =>
    once(output, async () => {
      await writeFile(inFolder(name), text);
      await call("officejs", name, input, "--out", output);
    });
  const written = (output: string, text: string): Promise<void> =>
    once(output, async () => writeFile(inFolder(output), await workbookOf(text)));
  const copied = (output: string, from: string): Promise<void> =>
    once(output, () => copyFile(from, inFolder(output)));

  await copied("annex.txt", path.join(root, "test/cases/imports/s0-annex.txt"));
  await copied("annex-special.txt", path.join(__dirname, "inputs/annex-special.txt"));
  // No workbook, whatever its name says.
  await copied("annex.xlsx", inFolder("annex.txt"));
  await made("sample.xlsx", "sample", "tho-xuan");
  await made("sample-locked.xlsx", "lock", "sample.xlsx", "--period", "D1");
  await written("special-open.xlsx", "special.txt");
  await made("special-q1.xlsx", "lock", "special-open.xlsx", "--period", "Q1");
  await made("special-q2.xlsx", "lock", "special-q1.xlsx", "--period", "Q2");
  await made("special-scored.xlsx", "score", "special-q2.xlsx", "--today", "2024-10-01");
  await script("special.xlsx", "special-scored.xlsx", "by-hand.js", BY_HAND);
  await script("protected.xlsx", "special.xlsx", "protect.js", PROTECT);
  await written("dirty.xlsx", "dirty.txt");
}

/** What people do to a computed workbook: notes and a column beside results, a choice, a change to what is locked. */
const BY_HAND = `
await Excel.run(async (context) => {
  const body = async (name) => {
    const table = context.workbook.tables.getItem(name);
    const [header, rows] = [table.getHeaderRowRange().load("values"), table.getDataBodyRange().load("values")];
    await context.sync();
    return { table, rows, at: (title) => header.values[0].indexOf(title) };
  };
  const scores = await body("DiemDonVi");
  scores.rows.getCell(1, scores.at("Ghi chú")).values = [["Đã trao đổi với đơn vị"]];
  const whole = scores.table.getRange().load(["columnIndex", "columnCount", "rowIndex", "rowCount"]);
  const sheet = scores.table.worksheet;
  await context.sync();
  const own = sheet.getRangeByIndexes(whole.rowIndex, whole.columnIndex + whole.columnCount, whole.rowCount, 1);
  own.values = [["Riêng của phòng"], ...scores.rows.values.map((_, row) => ["dòng " + (row + 1)])];
  scores.table.resize(sheet.getRangeByIndexes(whole.rowIndex, whole.columnIndex, whole.rowCount, whole.columnCount + 1));
  const clusters = await body("DiemCum");
  clusters.rows.getCell(0, clusters.at("Ghi chú")).values = [["Cụm trưởng xin xem lại"]];
  const awards = await body("KetQuaKhen");
  const tied = awards.rows.values.findIndex((row) => row[awards.at("Nhóm đồng hạng")] !== "");
  if (tied >= 0) {
    awards.rows.getCell(tied, awards.at("Quyết định chọn")).values = [["x"]];
    awards.rows.getCell(tied, awards.at("Lý do chọn")).values = [["Có sáng kiến"]];
  }
  const evidence = await body("MinhChung");
  const changed = evidence.rows.values.findIndex((row) => row[evidence.at("Mã")] === "M10");
  evidence.rows.getCell(changed, evidence.at("Số lượng")).values = [[3]];
  await context.sync();
});`;

/** A result that has to be written again stands on a sheet that is protected. */
const PROTECT = `
await Excel.run(async (context) => {
  context.workbook.tables.getItem("DiemCum").getDataBodyRange().getCell(0, 5).values = [[1]];
  context.workbook.worksheets.getItem("Điểm cụm").protection.protect();
  await context.sync();
});`;

/** The workbook that a text describes: `# sheet | table [| protected]`, a line of headers, a line a row. */
async function workbookOf(name: string): Promise<Uint8Array> {
  const text = await readFile(path.join(__dirname, "inputs", name), "utf8");
  return writeXlsx({
    sheets: text
      .split(/^# /mu)
      .slice(1)
      .map((section) => sheetOf(section)),
  });
}

function sheetOf(section: string): WriteSheet {
  const [title = "", ...lines] = section.split("\n").filter((line) => line.trim() !== "");
  const [name = "", table = "", protection = ""] = title.split("|").map((cell) => cell.trim());
  const texts = lines.map((line) => line.split("|").map((cell) => cell.trim()));
  const width = texts[0]?.length ?? 0;
  const cells = new Map<string, Partial<Cell>>();
  const rows = texts.map((row, at) =>
    Array.from({ length: width }, (_, column): CellValue => {
      const cell = cellOf(row[column] ?? "");
      if (cell.style !== undefined || cell.type === "error") cells.set(`${at},${column}`, cell);
      return cell.value ?? null;
    }),
  );
  const range = `A1:${String.fromCharCode(64 + width)}${rows.length}`;
  return {
    name,
    rows,
    cells,
    ...(table !== "" && {
      tables: [
        {
          name: table,
          displayName: table,
          range,
          columns: (texts[0] ?? []).map((header) => ({ name: header })),
        },
      ],
    }),
    ...(protection !== "" && { protection: { sheet: true } }),
  };
}

/** Numbers and dates as Excel would have them; `'` before it keeps a cell text. */
function cellOf(text: string): Partial<Cell> {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1), type: "string" };
  if (/^#[A-Z/0!?]+$/u.test(text)) return { value: text, type: "error" };
  if (/^-?\d+(?:\.\d+)?$/u.test(text)) return { value: Number(text), type: "number" };
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/u.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCDate() === Number(day)) {
    const serial = date.getTime() / 86_400_000 + 25_569;
    return { value: serial, type: "number", style: { numFmt: "dd/mm/yyyy" } };
  }
  return { value: text, type: "string" };
}
