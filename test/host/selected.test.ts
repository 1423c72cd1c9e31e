import { readSelectedCell } from "../../src/office/selected";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { followSelection } from "../../src/office/selection";
import { quiet, until } from "../waiting";
import { openWith, run, small } from "./workbook";

let excel: EmbeddedExcel;
beforeEach(async () => {
  excel = await openWith(small);
});
afterEach(() => excel.close());

const select = (sheet: string, address: string): Promise<void> =>
  run(async (context) => {
    const chosen = context.workbook.worksheets.getItem(sheet);
    chosen.activate();
    chosen.getRange(address).select();
    await context.sync();
  });

test("the row of the table in which somebody stands, in few requests", async () => {
  await select("Đơn vị", "B3");
  const before = excel.runtime.requests.length;
  const cell = await readSelectedCell();
  // Two that ask, and one in which the library lets go of what it held.
  expect(excel.runtime.requests.length - before).toBeLessThanOrEqual(3);
  expect(cell).toMatchObject({ sheet: "Đơn vị", address: "B3", table: { name: "DonVi", column: 1 } });
  expect(cell.table?.headers.slice(0, 2)).toEqual(["Mã", "Tên đơn vị"]);
  expect(cell.table?.cells?.slice(0, 2)).toEqual(["02", "Xã Trường Xuân"]);
});

test("of several cells it is the one that is active; a header has no row, and beside tables there is none", async () => {
  await select("Đơn vị", "A2:C3");
  expect((await readSelectedCell()).table?.cells?.[0]).toBe("01");
  await select("Đơn vị", "C1");
  const { table } = await readSelectedCell();
  expect([table?.name, table?.cells]).toEqual(["DonVi", undefined]);
  await select("Đơn vị", "AZ90");
  expect(await readSelectedCell()).toEqual({ sheet: "Đơn vị", address: "AZ90" });
});

test("a table that stands elsewhere on its sheet is read where it stands", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Kỳ");
    sheet.getRange("1:2").insert("Down");
    sheet.getRange("A:A").insert("Right");
    await context.sync();
  });
  await select("Kỳ", "C4");
  expect(await readSelectedCell()).toMatchObject({ address: "C4", table: { name: "Ky", column: 1 } });
  expect((await readSelectedCell()).table?.cells?.slice(0, 2)).toEqual(["Q1", "Quý I"]);
});

test("who goes to another sheet by its tab stands in that sheet's cell, though nothing was selected there", async () => {
  await select("Đơn vị", "B3");
  const told: (string | undefined)[] = [];
  const stop = await followSelection(
    (cell) => told.push(cell && `${cell.sheet}!${cell.address}`),
    () => true,
  );
  await until(() => told.at(-1) === "Đơn vị!B3");
  await run(async (context) => {
    context.workbook.worksheets.getItem("Kỳ").activate();
    await context.sync();
  });
  await until(() => told.at(-1)?.startsWith("Kỳ!") === true);
  expect(told.at(-1)).toMatch(/^Kỳ!/u);
  await stop();
});

test("who types in a cell as the pane opens is waited for", async () => {
  await select("Đơn vị", "B3");
  excel.host.editing = true;
  const told: (string | undefined)[] = [];
  const following = followSelection(
    (cell) => told.push(cell?.address),
    () => true,
  );
  for (let turn = 0; turn < 10; turn++) await quiet();
  expect(told).toEqual([]);
  excel.host.editing = false;
  const stop = await following;
  await until(() => told.length > 0);
  expect(told).toEqual(["B3"]);
  await stop();
});
