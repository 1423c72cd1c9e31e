import { bindCommands } from "../../src/commands";
import { errorWords } from "../../src/commands/errorWords";
import { translator } from "../../src/i18n";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { changePeriod, compute, sessionAt, write } from "./desk";
import { action, contents, open, openWith, run, small, tableRows } from "./workbook";

let excel: EmbeddedExcel;
let saved: Uint8Array;

const computeAndWrite = async (): Promise<void> => void (await write(await compute(action), action));
const undo = (): Promise<unknown> => bindCommands(sessionAt()).undo.run({});

beforeAll(async () => {
  excel = await openWith(small);
  await computeAndWrite();
  saved = await excel.save();
  excel.close();
});
beforeEach(async () => void (excel = await open({ workbook: saved })));
afterEach(() => excel.close());

/** What an office puts below a table: neither can be shifted with the table's columns alone. */
const wide = {
  "merged cells": (range: Excel.Range) => {
    range.getCell(0, 0).values = [["Người lập biểu"]];
    range.getRow(0).merge();
  },
  "another table": (range: Excel.Range) => {
    range.values = [
      ["a", "b", "c", "d"],
      [1, 2, 3, 4],
    ];
    range.worksheet.tables.add(range, true).name = "CuaVP";
  },
};
type Wide = keyof typeof wide;
const kinds = Object.keys(wide) as Wide[];

/** Puts it across the table's right edge, with so many blank rows between. */
async function putBelow(table: string, kind: Wide, blankRows: number): Promise<void> {
  const { sheet, area } = tableAt(table);
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const range = worksheets
      .getItem(sheet.name)
      .getRangeByIndexes(area.bottom + 1 + blankRows, area.right - 1, 2, 4);
    wide[kind](range);
    await context.sync();
  });
}

function tableAt(name: string): NonNullable<ReturnType<EmbeddedExcel["host"]["store"]["table"]>> {
  const table = excel.host.store.table(name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

async function put(sheet: string, address: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  await run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = rows as unknown[][];
    await context.sync();
  });
}

/** Two more units: each result table of units gets rows. */
const addUnits = (): Promise<void> =>
  put("Đơn vị", "A4:F5", [
    ["'03", "Xã Ba", "", "xã", "", "C1"],
    ["'04", "Xã Bốn", "", "xã", "", "C2"],
  ]);

async function refusal(): Promise<string> {
  const before = contents(excel);
  const computation = await compute(action);
  const error: unknown = await write(computation, action).catch((cause: unknown) => cause);
  expect(error).toMatchObject({ name: "WriteRefused", code: "blockedBelow" });
  expect(contents(excel)).toEqual(before);
  return errorWords(error, translator("vi")) ?? "";
}

describe.each(kinds)("%s across the edge below a table", (kind) => {
  test("the table takes blank rows in and gives them back: nothing is moved", async () => {
    await putBelow("DiemDonVi", kind, 9);
    await addUnits();
    const before = contents(excel)["Điểm đơn vị"];
    await computeAndWrite();
    const units = new Set(tableRows(excel, "DiemDonVi").map((row) => row["Đơn vị"]));
    expect([...units].sort()).toEqual(["01", "02", "03", "04"]);
    await undo();
    expect(contents(excel)["Điểm đơn vị"]).toBe(before);
  });

  test("fewer rows, taken back whole", async () => {
    await addUnits();
    await computeAndWrite();
    await putBelow("DiemDonVi", kind, 9);
    const before = contents(excel)["Điểm đơn vị"];
    await put(
      "Đơn vị",
      "A4:F5",
      [1, 2].map(() => ["", "", "", "", "", ""]),
    );
    await computeAndWrite();
    expect(contents(excel)["Điểm đơn vị"]).not.toBe(before);
    await undo();
    expect(contents(excel)["Điểm đơn vị"]).toBe(before);
  });

  test("where too few rows are blank it is said what stands there, before anything is written", async () => {
    await putBelow("DiemDonVi", kind, 1);
    const { area } = tableAt("DiemDonVi");
    await addUnits();
    const what =
      kind === "another table"
        ? "«CuaVP»"
        : new RegExp(`«[A-Z]+${area.bottom + 3}:[A-Z]+${area.bottom + 3}»`, "u");
    expect(await refusal()).toMatch(what);
  });

  test("below the log it keeps nobody from working: it moves down with whole rows", async () => {
    await putBelow("NhatKy", kind, 1);
    const lines = tableRows(excel, "NhatKy").length;
    await addUnits();
    await computeAndWrite();
    expect(tableRows(excel, "NhatKy").length).toBeGreaterThan(lines + 1);
    await changePeriod({ kind: "lock", period: "Q1" }, action.now);
    await changePeriod({ kind: "unlock", period: "Q1", reason: "sai số liệu" }, action.now);
    await undo();
    const { area, sheet } = tableAt("NhatKy");
    const below = Array.from({ length: 3 }, (_, at) => sheet.value(area.bottom + 1 + at, area.right - 1));
    expect(below).toContain(kind === "another table" ? "a" : "Người lập biểu");
  });

  test("below the log beside something that whole rows would cut, nothing is written at all", async () => {
    await putBelow("NhatKy", kind, 1);
    const { area, sheet } = tableAt("NhatKy");
    sheet.setValue(area.bottom, area.right + 2, "sổ tay");
    await addUnits();
    expect(await refusal()).toContain("«NhatKy»");
  });

  test("taking back is refused before anything is taken back when the log cannot get its line", async () => {
    await changePeriod({ kind: "lock", period: "Q1" }, action.now);
    await putBelow("NhatKy", kind, 0);
    const { area, sheet } = tableAt("NhatKy");
    sheet.setValue(area.bottom, area.right + 2, "sổ tay");
    const before = contents(excel);
    await expect(undo()).rejects.toMatchObject({ code: "blockedBelow" });
    expect(contents(excel)).toEqual(before);
  });
});

test("what somebody types in the rows that a table takes in stays theirs", async () => {
  await putBelow("DiemDonVi", "merged cells", 9);
  await addUnits();
  const computation = await compute(action);
  const { area, sheet } = tableAt("DiemDonVi");
  excel.host.faults = ({ Actions: actions = [] }) => {
    const isGrowing = actions.some(({ Name }) => Name === "Resize");
    if (isGrowing && tableAt("DiemDonVi").area.bottom === area.bottom)
      sheet.setValue(area.bottom + 2, area.left + 1, "của Lan");
  };
  await expect(write(computation, action)).rejects.toMatchObject({ name: "WriteRefused", code: "stale" });
  const units = tableRows(excel, "DiemDonVi").map((row) => row["Đơn vị"]);
  expect(new Set(units.filter((unit) => unit !== ""))).toEqual(new Set(["01", "02"]));
  expect(tableRows(excel, "DiemDonVi").at(-1)).toMatchObject({ Kỳ: "của Lan", "Đơn vị": "" });
});
