import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { connect, functions, show } from "../../src/functions";
import { functionsMetadata } from "../../scripts/functionsMetadata";
import { quiet, until } from "../waiting";
import { action, openWith, run, small } from "./workbook";
import { compute, liveWorkbook } from "./desk";

let excel: EmbeddedExcel;

beforeAll(async () => {
  const metadata = await functionsMetadata();
  excel = await openWith(small, { calculate: true, functions: metadata.functions });
  for (const [id, implementation] of Object.entries(functions))
    excel.CustomFunctions.associate(id, implementation as never);
  connect({ workbook: liveWorkbook(), show });
});
afterAll(() => excel.close());

const read = (address: string): Promise<unknown[][]> =>
  run(async (context) => {
    const range = context.workbook.worksheets.getItem("Hướng dẫn").getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });

const put = (sheet: string, address: string, values: unknown[][]): Promise<void> =>
  run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values;
    await context.sync();
  });

/** Waits until the cells show what is expected; the last reading is compared, so a failure shows the difference. */
async function eventually(address: string, expected: unknown[][]): Promise<void> {
  let values: unknown[][] = [];
  await until(async () => {
    await excel.calculated();
    values = await read(address);
    return JSON.stringify(values) === JSON.stringify(expected);
  });
  expect(values).toEqual(expected);
}

test("cells show what the pane computes, and an unknown code is #N/A", async () => {
  await put("Hướng dẫn", "F1:F7", [
    ['=CLUSTERSCORE("C1","Q1","Đoàn")'],
    ['=CLUSTERSCORE("C2")'],
    ['=UNITSCORE("01","Q1")'],
    ['=COVERAGE("C1","Q1")'],
    ['=COVERAGE("02")'],
    ['=CLUSTERSCORE("C9")'],
    ['=UNITSCORE("01","Q9")'],
  ]);
  await eventually("F1:F7", [[7], [9], [7], [1], [1], ["#N/A"], ["#N/A"]]);
  const { results } = await compute(action);
  expect(
    results.clusters.filter((cluster) => cluster.period === "Q1").map((cluster) => cluster.score),
  ).toEqual([7, 9]);
});

test("one changed evidence cell changes every cell that depends on it", async () => {
  await put("Minh chứng", "N2", [[4.5]]);
  await eventually("F1:F3", [[4.5], [9], [4.5]]);
});

test("evidence that is no longer accepted takes points and coverage away, and gives them back", async () => {
  await put("Minh chứng", "O2", [["không đạt"]]);
  await eventually("F1:F4", [[0], [9], [0], [0]]);
  await put("Minh chứng", "O2", [["đạt"]]);
  await eventually("F1:F4", [[4.5], [9], [4.5], [1]]);
});

test("a row that becomes invalid stops counting, a mended one counts again", async () => {
  await put("Minh chứng", "N2", [["tám"]]);
  await eventually("F3", [[0]]);
  await put("Minh chứng", "N2", [[8]]);
  await eventually("F3", [[8]]);
});

test("a new row, a new maximum and a setting are followed too", async () => {
  await put("Minh chứng", "A4:O4", [
    ["M3", "Q1", "'01", "Đoàn", "'1", "", "", "", 45383, "", "", "", "", 1, "đạt"],
  ]);
  await eventually("F3", [[9]]);
  await put("Thiết lập", "B3", [["tỷ lệ"]]);
  await eventually("F1", [[90]]);
  await put("Thiết lập", "B3", [["trung bình"]]);
  await eventually("F1", [[9]]);
});

test("a change while somebody types in a cell is caught up with when they are done", async () => {
  const { store } = excel.host;
  excel.host.editing = true;
  let asked = 0;
  excel.host.faults = () => void asked++;
  const sheet = store.sheet("Minh chứng");
  if (!sheet) throw new Error("no sheet");
  sheet.setValue(1, 13, 2);
  store.emit({ kind: "cells", sheet, area: { top: 1, bottom: 1, left: 13, right: 13 }, origin: "grid" });
  // It was tried, and refused.
  await until(() => asked > 0);
  await quiet();
  excel.host.faults = undefined;
  excel.host.editing = false;
  await eventually("F3", [[3]]);
});

test("POINTS computes from its arguments alone", async () => {
  await put("Hướng dẫn", "G1:G6", [
    ['=POINTS("mức",">=3: 8; >=2: 6; còn lại: 0",8,2)'],
    ['=POINTS("số lượng","1,5 mỗi; tối đa 6",6,3)'],
    ['=POINTS("tỷ lệ","",10,3,4)'],
    ['=POINTS("đạt","",5,1)'],
    ['=POINTS("mức","tám điểm",8,2)'],
    ['=POINTS("tỷ lệ","",10,3)'],
  ]);
  await eventually("G1:G6", [[6], [4.5], [7.5], [5], ["#N/A"], ["#N/A"]]);
});

test("errors carry a text a clerk understands", async () => {
  const results: { error?: string; message?: string }[] = [];
  const cancel = excel.host.functions.call("CLUSTERSCORE", ["C9", null, null], "", (result) =>
    results.push(result as never),
  );
  await until(() => results.length > 0);
  cancel();
  expect(results[0]).toEqual({ error: "#N/A", message: "Không có cụm «C9»." });
});
