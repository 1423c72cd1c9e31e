import type { EmbeddedExcel } from "../../../src/host/bridge/node";
import { parseArea } from "../../../src/host/model";
import { shift } from "../../../src/host/model/commands";
import { codeOf, excel, quiet, read, write } from "./excels";

/** The person in front of the grid writes, as one step. */
function typed({ host }: EmbeddedExcel, address: string, input: unknown): void {
  const { sheet, area } = host.store.resolve(address, host.store.firstSheet);
  host.step(host.me, () => {
    sheet.write(area.top, area.left, input);
    host.store.emit({ kind: "cells", sheet, area, origin: "api" });
  });
}

function insertRows({ host }: EmbeddedExcel, rows: string): void {
  host.step(host.me, () => shift(host.store, host.store.firstSheet, "insert", parseArea(rows), "rows"));
}

test("a step is undone and done again", async () => {
  const mine = await excel();
  await write(mine, "A1", [["trước"]]);
  typed(mine, "A1", "sau");
  expect(mine.host.me.history.canUndo).toBe(true);
  expect(await mine.host.undo()).toEqual({ kind: "done", kept: [] });
  expect(await read(mine, "A1")).toEqual([["trước"]]);
  expect(await mine.host.redo()).toEqual({ kind: "done", kept: [] });
  expect(await read(mine, "A1")).toEqual([["sau"]]);
  expect(await mine.host.redo()).toEqual({ kind: "nothing" });
});

test("formulas over what was undone are calculated again, whatever was calculated since", async () => {
  const mine = await excel({ calculate: true });
  await write(mine, "A1:B1", [[1, "=A1*10"]]);
  typed(mine, "A1", 2);
  expect(await read(mine, "B1")).toEqual([[20]]);
  await mine.host.undo();
  expect(await read(mine, "A1:B1")).toEqual([[1, 10]]);
  await mine.host.redo();
  expect(await read(mine, "A1:B1")).toEqual([[2, 20]]);
});

test("what an array spilled goes with its formula, and comes back when what stood in its way is undone", async () => {
  const mine = await excel({ calculate: true });
  typed(mine, "A1", "=SEQUENCE(3)");
  expect(await read(mine, "A1:A3")).toEqual([[1], [2], [3]]);
  typed(mine, "A3", "im Weg");
  expect(await read(mine, "A1:A3")).toEqual([["#SPILL!"], [""], ["im Weg"]]);
  expect(await mine.host.undo()).toEqual({ kind: "done", kept: [] });
  expect(await read(mine, "A1:A3")).toEqual([[1], [2], [3]]);
  expect(await mine.host.undo()).toEqual({ kind: "done", kept: [] });
  expect(await read(mine, "A1:A3")).toEqual([[""], [""], [""]]);
  await mine.host.redo();
  expect(await read(mine, "A1:A3")).toEqual([[1], [2], [3]]);
});

test("rows that were inserted go again, formulas with them", async () => {
  const mine = await excel({ calculate: true });
  await write(mine, "A1:B2", [
    [1, "=SUM(A1:A2)"],
    [2, "=ROW()"],
  ]);
  insertRows(mine, "2:3");
  expect(await read(mine, "A1:B4")).toEqual([
    [1, 3],
    ["", ""],
    ["", ""],
    [2, 4],
  ]);
  await mine.host.undo();
  expect(await read(mine, "A1:B4")).toEqual([
    [1, 3],
    [2, 2],
    ["", ""],
    ["", ""],
  ]);
  await mine.host.redo();
  expect(await read(mine, "A4:B4")).toEqual([[2, 4]]);
});

test("what others wrote elsewhere stays; of the step's cells those that they changed stay too", async () => {
  const mine = await excel();
  const lan = mine.host.colleague("Lan");
  const { store, me } = mine.host;
  await write(mine, "A1:A3", [[1], [2], [3]]);
  mine.host.step(me, () => {
    for (const row of [0, 1, 2]) store.firstSheet.setValue(row, 0, "tôi");
    store.emit({ kind: "cells", sheet: store.firstSheet, area: parseArea("A1:A3"), origin: "api" });
  });
  await lan.type("Sheet1!A2", "Lan");
  await lan.type("Sheet1!C1", "Lan");
  const outcome = await mine.host.undo();
  expect(outcome).toEqual({ kind: "done", kept: [{ sheet: store.firstSheet, area: parseArea("A2") }] });
  expect(await read(mine, "A1:C3")).toEqual([
    [1, "", "Lan"],
    ["Lan", "", ""],
    [3, "", ""],
  ]);
});

test("what is more than cells is not undone over what others did since", async () => {
  const mine = await excel();
  const lan = mine.host.colleague("Lan");
  insertRows(mine, "1:1");
  await lan.type("Sheet1!A2", "Lan");
  expect(await mine.host.undo()).toEqual({ kind: "refused", reason: "changed" });
  expect(await read(mine, "A2")).toEqual([["Lan"]]);
});

test("cells are not put back where others moved them about", async () => {
  const mine = await excel();
  typed(mine, "A3", "tôi");
  const other = await excel({ joins: mine });
  await other.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("1:1").insert("Down");
    await context.sync();
  });
  expect(await mine.host.undo()).toEqual({ kind: "refused", reason: "rearranged" });
  expect(await read(mine, "A4")).toEqual([["tôi"]]);
});

test("an add-in hears what undoing changed, and what was put back is selected", async () => {
  const mine = await excel();
  const told: string[] = [];
  await mine.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(({ address, source, details }) => {
      told.push(`${address} ${source} ${details?.valueBefore} → ${details?.valueAfter}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  typed(mine, "B2", 5);
  mine.host.store.selection = parseArea("D9");
  await mine.host.undo();
  await quiet();
  expect(told.at(-1)).toBe("B2 Local 5 → ");
  expect(mine.host.store.selection).toEqual(parseArea("B2"));
});

describe("requests of `mergeUndoGroup`", () => {
  const grouped = (
    { Excel }: EmbeddedExcel,
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
  ): Promise<void> =>
    Excel.run({ mergeUndoGroup: true }, (context) =>
      work(context.workbook.worksheets.getItem("Sheet1"), context),
    );

  test("are one step, with what is read in between", async () => {
    const mine = await excel();
    await write(mine, "A1", [["trước"]]);
    await grouped(mine, async (sheet, context) => {
      sheet.getRange("A1").values = [["một"]];
      await context.sync();
      sheet.getRange("A1:B1").load("values");
      await context.sync();
      sheet.getRange("B1").values = [["hai"]];
      await context.sync();
    });
    await grouped(mine, async (sheet, context) => {
      sheet.getRange("C1").values = [["ba"]];
      await context.sync();
    });
    await mine.host.undo();
    expect(await read(mine, "A1:C1")).toEqual([["một", "hai", ""]]);
    await mine.host.undo();
    expect(await read(mine, "A1:C1")).toEqual([["trước", "", ""]]);
    await mine.host.redo();
    expect(await read(mine, "A1:C1")).toEqual([["một", "hai", ""]]);
  });

  test("never take along what somebody else does in between", async () => {
    const mine = await excel();
    const lan = mine.host.colleague("Lan");
    await grouped(mine, async (sheet, context) => {
      sheet.getRange("A1").values = [["một"]];
      await context.sync();
      await lan.type("Sheet1!D1", "của Lan");
      sheet.getRange("B1").values = [["hai"]];
      await context.sync();
    });
    await mine.host.undo();
    expect(await read(mine, "A1:D1")).toEqual([["một", "", "", "của Lan"]]);
    await mine.host.undo();
    expect(await read(mine, "A1:D1")).toEqual([["", "", "", "của Lan"]]);
  });

  test("refuse what has no undo, before it is done; outside a group it ends the list", async () => {
    const mine = await excel();
    await write(mine, "A1", [["trước"]]);
    const remove = async (_: Excel.Worksheet, context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.add("Khác");
      await context.sync();
      context.workbook.worksheets.getItem("Khác").delete();
      await context.sync();
    };
    expect(await codeOf(grouped(mine, remove))).toBe("UndoNotSupported");
    expect(mine.host.store.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Khác"]);
    expect(mine.host.me.history.canUndo).toBe(true);
  });
});
