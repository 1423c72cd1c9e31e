import type { EmbeddedExcel } from "../../../src/host/bridge/node";
import { codeOf, excel, quiet, read, write } from "./excels";

/** What a page's handlers were told, one line each. */
async function listening({ Excel }: EmbeddedExcel): Promise<string[]> {
  const told: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const hear = (tell: () => string): Promise<void> => Promise.resolve(void told.push(tell()));
    worksheets.onChanged.add(({ type, address, source, triggerSource }) =>
      hear(() => `${type} ${address} ${source} ${triggerSource}`),
    );
    worksheets.onAdded.add(({ type, source }) => hear(() => `${type} ${source}`));
    worksheets.onDeleted.add(({ type, source }) => hear(() => `${type} ${source}`));
    worksheets.onActivated.add(({ type }) => hear(() => type));
    worksheets.onSelectionChanged.add(({ type, address }) => hear(() => `${type} ${address}`));
    tables.onAdded.add(({ type, source }) => hear(() => `${type} ${source}`));
    await context.sync();
  });
  return told;
}

const activate = ({ Excel }: EmbeddedExcel, sheet: string, address: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });

const selected = ({ Excel }: EmbeddedExcel): Promise<string> =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });

test("one's own edits are local and this add-in's, another person's are remote", async () => {
  const mine = await excel();
  const other = await excel({ joins: mine });
  const [toldMe, toldOther] = [await listening(mine), await listening(other)];
  await write(mine, "A1", [[1]]);
  await write(other, "B1", [[2]]);
  await quiet();
  expect(toldMe).toEqual(["WorksheetChanged A1 Local ThisLocalAddin", "WorksheetChanged B1 Remote Unknown"]);
  expect(toldOther).toEqual([
    "WorksheetChanged A1 Remote Unknown",
    "WorksheetChanged B1 Local ThisLocalAddin",
  ]);
  expect(await read(mine, "A1:B1")).toEqual([[1, 2]]);
});

test("another page of the same person is local, but not this add-in", async () => {
  const mine = await excel();
  const beside = await excel({ joins: mine, person: mine.runtime.person });
  const told = await listening(mine);
  await write(beside, "A1", [[1]]);
  await quiet();
  expect(told).toEqual(["WorksheetChanged A1 Local Unknown"]);
});

test("a colleague without the add-in is told of as remote, whatever they do", async () => {
  const mine = await excel();
  const told = await listening(mine);
  const lan = mine.host.colleague("Lan");
  await lan.type("Sheet1!B2", "Xã Xuân Trường");
  await lan.paste("Sheet1!A4", [
    ["Mã", "Tên"],
    ["X01", 7],
  ]);
  await lan.clear("Sheet1!A5:B5");
  await lan.addSheet("Sổ tay");
  await lan.renameSheet("Sổ tay", "Ghi chép");
  await lan.deleteSheet("Ghi chép");
  await quiet();
  expect(told).toEqual([
    "WorksheetChanged B2 Remote Unknown",
    "WorksheetChanged A4:B5 Remote Unknown",
    "WorksheetChanged A5:B5 Remote Unknown",
    "WorksheetAdded Remote",
    "WorksheetDeleted Remote",
  ]);
  expect(await read(mine, "A4:B5")).toEqual([
    ["Mã", "Tên"],
    ["", ""],
  ]);
});

test("what Excel refuses a colleague, it refuses to the script too", async () => {
  const mine = await excel();
  const lan = mine.host.colleague("Lan");
  expect(await codeOf(lan.renameSheet("Sheet1", "a/b"))).toBe("InvalidArgument");
  expect(await codeOf(lan.deleteSheet("Sheet1"))).toBe("InvalidOperation");
  expect(await codeOf(lan.deleteSheet("Sheet9"))).toBe("ItemNotFound");
  expect(() => lan.type("Sheet1!A1:B2", 1)).toThrow("One types into one cell");
  await mine.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").protection.protect();
    await context.sync();
  });
  expect(await codeOf(lan.type("Sheet1!A1", 1))).toBe("AccessDenied");
  expect(await codeOf(lan.clear("Sheet1!A1"))).toBe("AccessDenied");
});

test("rows that a colleague types below a table belong to it", async () => {
  const mine = await excel();
  await mine.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [
      ["Mã", "Tên"],
      ["X01", "Một"],
    ];
    sheet.tables.add("A1:B2", true).name = "DonVi";
    await context.sync();
  });
  await mine.host.colleague("Lan").paste("Sheet1!A3", [["X02", "Hai"]]);
  const body = await mine.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem("DonVi").getDataBodyRange().load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  expect(body).toEqual([
    ["X01", "Một"],
    ["X02", "Hai"],
  ]);
});

test("a colleague without AutoSave keeps changes until they save; they merge cell by cell", async () => {
  const mine = await excel();
  await write(mine, "A1:C1", [["a", "b", "c"]]);
  const told = await listening(mine);
  const lan = mine.host.colleague("Lan");
  lan.autoSave = false;
  const typed = [lan.type("Sheet1!A1", "một"), lan.type("Sheet1!A1", "hai"), lan.type("Sheet1!C1", "ba")];
  expect(lan.waiting).toBe(2);
  await write(mine, "A1:B1", [["x", "y"]]);
  expect(await read(mine, "A1:C1")).toEqual([["x", "y", "c"]]);
  await lan.save();
  await Promise.all(typed);
  // Who comes last wins each cell; the others stay.
  expect(await read(mine, "A1:C1")).toEqual([["hai", "y", "ba"]]);
  await quiet();
  expect(told).toEqual([
    "WorksheetChanged A1:B1 Local ThisLocalAddin",
    "WorksheetChanged A1 Remote Unknown",
    "WorksheetChanged C1 Remote Unknown",
  ]);
});

test("what others did is told late when it is held back, in its order and as it was then", async () => {
  const mine = await excel();
  const other = await excel({ joins: mine });
  const values: unknown[] = [];
  const told = await listening(mine);
  await mine.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").onChanged.add(({ source, details }) => {
      if (source === "Remote") values.push(details?.valueAfter);
      return Promise.resolve();
    });
    await context.sync();
  });
  mine.runtime.remote.hold();
  await write(other, "A1", [[1]]);
  await write(other, "A1", [[2]]);
  await write(mine, "B1", [[3]]);
  await quiet();
  expect([told, mine.runtime.remote.waiting]).toEqual([["WorksheetChanged B1 Local ThisLocalAddin"], 2]);
  mine.runtime.remote.deliver(1);
  await quiet();
  expect([told.length, values, mine.runtime.remote.waiting]).toEqual([2, [1], 1]);
  mine.runtime.remote.release();
  await quiet();
  expect([told.length, values]).toEqual([3, [1, 2]]);
  await write(other, "A1", [[4]]);
  await quiet();
  expect(values).toEqual([1, 2, 4]);
});

test("each person has their own sheet and selection, and is told of their own only", async () => {
  const mine = await excel();
  await mine.host.colleague("Lan").addSheet("Hai");
  const other = await excel({ joins: mine });
  const [toldMe, toldOther] = [await listening(mine), await listening(other)];
  await activate(mine, "Sheet1", "B2:C3");
  await activate(other, "Hai", "D4");
  await quiet();
  expect([await selected(mine), await selected(other)]).toEqual(["Sheet1!B2:C3", "Hai!D4"]);
  expect(toldMe).toEqual(["WorksheetSelectionChanged B2:C3"]);
  expect(toldOther).toEqual(["WorksheetSelectionChanged D4", "WorksheetActivated"]);
  expect(mine.host.store.active.name).toBe("Sheet1");
});

test("who looks at a sheet that somebody deletes looks at another one afterwards", async () => {
  const mine = await excel();
  const lan = mine.host.colleague("Lan");
  await lan.addSheet("Hai");
  const other = await excel({ joins: mine });
  await activate(other, "Hai", "D4");
  const told = await listening(other);
  await lan.deleteSheet("Hai");
  await quiet();
  expect(await selected(other)).toBe("Sheet1!A1");
  expect(told).toEqual(["WorksheetDeleted Remote", "WorksheetActivated"]);
});

test("references and open requests of one page are none of the other's", async () => {
  const mine = await excel();
  const other = await excel({ joins: mine });
  await Promise.all([
    write(mine, "A1:A3", [[1], [2], [3]]),
    write(other, "B1:B3", [[4], [5], [6]]),
    read(mine, "A1"),
    read(other, "B1"),
  ]);
  expect(await read(other, "A1:B3")).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
  expect([mine.runtime.requests.length, other.runtime.requests.length].every((count) => count > 0)).toBe(
    true,
  );
  other.close();
  await write(mine, "A1", [[9]]);
  expect(await read(mine, "A1")).toEqual([[9]]);
});
