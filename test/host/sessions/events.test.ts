import type { EmbeddedExcel } from "../../../src/host/bridge/node";
import { until } from "../../waiting";
import { codeOf, excel, quiet, read, write } from "./excels";

let one: EmbeddedExcel;
beforeEach(async () => {
  one = await excel();
});

/** Registers a handler, does something, and says what the handler was told. */
async function told<Event>(
  register: (
    sheet: Excel.Worksheet,
    handle: (event: Event) => Promise<void>,
    workbook: Excel.Workbook,
  ) => unknown,
  act: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void,
): Promise<Event[]> {
  const events: Event[] = [];
  await one.Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem("Sheet1");
    register(sheet, (event) => Promise.resolve(void events.push(event)), workbook);
    await context.sync();
    act(sheet, workbook);
    await context.sync();
  });
  await quiet();
  return events;
}

const onChanged = (
  sheet: Excel.Worksheet,
  handle: (event: Excel.WorksheetChangedEventArgs) => Promise<void>,
): unknown => sheet.onChanged.add(handle);

test("the change of a single cell tells what was there and what is", async () => {
  await write(one, "A1", [["cũ"]]);
  const events = await told(onChanged, (sheet) => {
    sheet.getRange("A1").values = [[5]];
    sheet.getRange("B1").values = [[true]];
    sheet.getRange("A1").clear();
  });
  expect(events.map(({ address, changeType, details }) => [address, changeType, details])).toEqual([
    [
      "A1",
      "RangeEdited",
      { valueBefore: "cũ", valueTypeBefore: "String", valueAfter: 5, valueTypeAfter: "Double" },
    ],
    [
      "B1",
      "RangeEdited",
      { valueBefore: "", valueTypeBefore: "Empty", valueAfter: true, valueTypeAfter: "Boolean" },
    ],
    [
      "A1",
      "RangeEdited",
      { valueBefore: 5, valueTypeBefore: "Double", valueAfter: "", valueTypeAfter: "Empty" },
    ],
  ]);
});

test("the change of several cells has no details, and no cells were moved", async () => {
  const [event] = await told(onChanged, (sheet) => {
    sheet.getRange("A1:B1").values = [[1, 2]];
  });
  expect([event?.address, event?.details, event?.changeDirectionState]).toEqual([
    "A1:B1",
    undefined,
    undefined,
  ]);
});

test("a formula's event tells its result, in the order of the changes", async () => {
  const calculating = await excel({});
  one = calculating;
  const events = await told(onChanged, (sheet) => {
    sheet.getRange("A1").values = [[20]];
    sheet.getRange("B1").formulas = [["=A1*2"]];
    sheet.getRange("C1").values = [["sau"]];
  });
  await until(() => events.length >= 3);
  expect(events.map(({ address, details }) => [address, details?.valueAfter as unknown])).toEqual([
    ["A1", 20],
    ["B1", 40],
    ["C1", "sau"],
  ]);
});

test("an event leads to the cells that changed", async () => {
  const [event] = await told(onChanged, (sheet) => {
    sheet.getRange("B2:C2").values = [["x", "y"]];
  });
  const cells = await one.Excel.run(async (context) => {
    const range = event?.getRange(context).load("address,values");
    const same = event?.getRangeOrNullObject(context).load("address");
    await context.sync();
    return [range?.address, range?.values as unknown, same?.address];
  });
  expect(cells).toEqual(["Sheet1!B2:C2", [["x", "y"]], "Sheet1!B2:C2"]);
});

test("the cells of an event are gone with their sheet", async () => {
  await one.host.colleague("Lan").addSheet("Hai");
  const [event] = await told<Excel.WorksheetChangedEventArgs>(
    (_, handle, workbook) => workbook.worksheets.onChanged.add(handle),
    (_, workbook) => {
      workbook.worksheets.getItem("Hai").getRange("A1").values = [[1]];
    },
  );
  await one.host.colleague("Lan").deleteSheet("Hai");
  const ask = (get: "getRange" | "getRangeOrNullObject"): Promise<boolean | undefined> =>
    one.Excel.run(async (context) => {
      const range = event?.[get](context).load("address");
      await context.sync();
      return range?.isNullObject;
    });
  expect(await codeOf(ask("getRange"))).toBe("ItemNotFound");
  expect(await ask("getRangeOrNullObject")).toBe(true);
});

test("handlers of a sheet hear of that sheet alone, handlers of all sheets of all", async () => {
  await one.host.colleague("Lan").addSheet("Hai");
  const sheets: string[] = [];
  const all: string[] = [];
  await one.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Hai").onChanged.add(({ address }) => Promise.resolve(void sheets.push(address)));
    worksheets.onChanged.add(({ address }) => Promise.resolve(void all.push(address)));
    await context.sync();
    worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    worksheets.getItem("Hai").getRange("B2").values = [[2]];
    await context.sync();
  });
  await quiet();
  expect([sheets, all]).toEqual([["B2"], ["A1", "B2"]]);
});

test("who has no handler, or no longer, is sent nothing", async () => {
  const messages: string[] = [];
  const bystander = one.host.connect();
  bystander.attach((json) => messages.push(json));
  const heard: string[] = [];
  const handler = await one.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
    await context.sync();
    worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    await context.sync();
    return added;
  });
  await quiet();
  await one.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await write(one, "A2", [[2]]);
  await quiet();
  expect([heard, messages]).toEqual([["A1"], []]);
});

test("of two handlers for the same sheet, one that goes leaves the other", async () => {
  const heard: string[] = [];
  const listen = (
    name: string,
  ): Promise<OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>> =>
    one.Excel.run(async (context) => {
      const added = context.workbook.worksheets
        .getItem("Sheet1")
        .onChanged.add(() => Promise.resolve(void heard.push(name)));
      await context.sync();
      return added;
    });
  const first = await listen("first");
  await listen("second");
  await one.Excel.run(first.context, async (context) => {
    first.remove();
    await context.sync();
  });
  await write(one, "A1", [[1]]);
  await quiet();
  expect(heard).toEqual(["second"]);
});

test("formats are told as formats, not as changes of data", async () => {
  const events: string[] = [];
  await told<never>(
    (sheet) => {
      sheet.onFormatChanged.add(({ type, address, source }) =>
        Promise.resolve(void events.push(`${type} ${address} ${source}`)),
      );
      sheet.onChanged.add(({ type }) => Promise.resolve(void events.push(type)));
    },
    (sheet) => {
      sheet.getRange("A1:B2").numberFormat = [
        ["0.0", "0.0"],
        ["0.0", "0.0"],
      ];
    },
  );
  expect(events).toEqual(["WorksheetFormatChanged A1:B2 Local"]);
});

test("names and visibility of sheets are told with what they were, on the web", async () => {
  await one.host.colleague("Lan").addSheet("Hai");
  const events: unknown[] = [];
  await one.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onNameChanged.add(({ nameBefore, nameAfter, source }) =>
      Promise.resolve(void events.push([nameBefore, nameAfter, source])),
    );
    worksheets
      .getItem("Hai")
      .onVisibilityChanged.add(({ visibilityBefore, visibilityAfter, source }) =>
        Promise.resolve(void events.push([visibilityBefore, visibilityAfter, source])),
      );
    await context.sync();
    worksheets.getItem("Hai").visibility = "Hidden";
    await context.sync();
  });
  await one.host.colleague("Lan").renameSheet("Hai", "Ba");
  await quiet();
  expect(events).toEqual([
    ["Visible", "Hidden", "Local"],
    ["Hai", "Ba", "Remote"],
  ]);
});

test("tables tell of being made, changed, selected in and deleted", async () => {
  const events: unknown[] = [];
  const hear = (...facts: unknown[]): Promise<void> => Promise.resolve(void events.push(facts));
  await one.Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    const sheet = worksheets.getItem("Sheet1");
    tables.onAdded.add(({ source }) => hear("added", source));
    tables.onDeleted.add(({ tableName, source }) => hear("deleted", tableName, source));
    await context.sync();
    sheet.getRange("A1:B2").values = [
      ["Mã", "Tên"],
      ["X01", "Một"],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.name = "DonVi";
    await context.sync();
    table.onChanged.add(({ address, details }) => hear("changed", address, details?.valueAfter));
    table.onSelectionChanged.add(({ isInsideTable, address }) => hear("selected", isInsideTable, address));
    await context.sync();
    sheet.getRange("B2").values = [["Hai"]];
    sheet.getRange("F9").values = [["ngoài bảng"]];
    sheet.getRange("B2:D9").select();
    sheet.getRange("F9").select();
    table.delete();
    await context.sync();
  });
  await quiet();
  expect(events).toEqual([
    ["added", "Local"],
    ["changed", "B2", "Hai"],
    ["selected", true, "B2"],
    ["selected", false, ""],
    ["deleted", "DonVi", "Local"],
  ]);
});

test("an event that is not here is refused by name when a handler is added", async () => {
  const { Excel, OfficeExtension } = one;
  const added = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").charts.onActivated.add(() => Promise.resolve());
    await context.sync();
  });
  await expect(added).rejects.toThrow(OfficeExtension.Error);
  await expect(added).rejects.toThrow(/ChartCollection\._RegisterActivatedEvent/u);
});

test("a person who types in the grid is local, and no add-in", async () => {
  const events: unknown[] = [];
  await told<never>(
    (sheet) =>
      sheet.onChanged.add(({ source, triggerSource }) =>
        Promise.resolve(void events.push([source, triggerSource])),
      ),
    () => undefined,
  );
  const { store } = one.host;
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  store.active.setValue(0, 0, "gõ");
  store.emit({ kind: "cells", sheet: store.active, area, origin: "grid" });
  await quiet();
  expect([events, await read(one, "A1")]).toEqual([[["Local", "Unknown"]], [["gõ"]]]);
});
