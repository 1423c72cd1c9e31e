import { HostError } from "../../src/host/errors";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { quiet, until } from "../waiting";
import { open, run } from "./workbook";

let excel: EmbeddedExcel;
beforeEach(async () => {
  excel = await open();
});
afterEach(() => excel.close());

/** The code of the error that Office.js reports. */
const codeOf = async (
  work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void,
): Promise<string> => {
  try {
    await run(async (context) => {
      work(context, context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "none";
};

test("the unmodified library starts and says what it runs in", async () => {
  expect(await excel.Office.onReady()).toMatchObject({ host: "Excel" });
  expect(excel.Office.context.displayLanguage).toBe("vi-VN");
});

test("several workbooks are open at once, independent of each other", async () => {
  const first = excel;
  const second = await open();
  await second.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["hai"]];
    await context.sync();
  });
  const value = await first.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });
  expect(value).toBe("");
  second.close();
});

test("values: null leaves a cell, an empty string clears it, text that looks like a number becomes one", async () => {
  const values = await run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C2");
    range.values = [
      ["a", "b", "c"],
      ["01", "'01", "=1+1"],
    ];
    await context.sync();
    range.values = [
      [null, "", "d"],
      [null, null, null],
    ];
    range.load("values,formulas,address");
    await context.sync();
    return [range.values, range.formulas, range.address];
  });
  expect(values).toEqual([
    [
      ["a", "", "d"],
      [1, "01", ""],
    ],
    [
      ["a", "", "d"],
      [1, "01", "=1+1"],
    ],
    "Sheet1!A1:C2",
  ]);
});

test("a cell formatted as text keeps codes and formulas as text", async () => {
  const values = await run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.numberFormat = [["@", "@"]];
    range.values = [["01", "=1+1"]];
    range.load("values,formulas");
    await context.sync();
    return range.formulas;
  });
  expect(values).toEqual([["01", "=1+1"]]);
  expect(excel.host.store.active.formula(0, 1)).toBeUndefined();
});

test.each<[string, string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => void]>([
  ["a ragged array", "InvalidArgument", (_, sheet) => (sheet.getRange("A1:B2").values = [["x"]])],
  ["a bad address", "InvalidArgument", (_, sheet) => sheet.getRange("A0:ZZZZ1").load("values")],
  [
    "an unknown sheet",
    "ItemNotFound",
    (context) => context.workbook.worksheets.getItem("Không có").load("name"),
  ],
  ["an unknown table", "ItemNotFound", (context) => context.workbook.tables.getItem("KhongCo").load("name")],
  ["a taken sheet name", "ItemAlreadyExists", (context) => context.workbook.worksheets.add("sheet1")],
  ["a sheet name with a slash", "InvalidArgument", (context) => context.workbook.worksheets.add("a/b")],
  [
    "a range outside the sheet",
    "InvalidArgument",
    (_, sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address"),
  ],
  [
    "a member the embedded workbook does not have",
    "ApiNotFound",
    (_, sheet) => sheet.slicers.load("items/name"),
  ],
  ["a property it does not have", "ApiNotFound", (_, sheet) => sheet.load("enableCalculation")],
])("%s is refused with %s", async (_name, code, work) => {
  expect(await codeOf(work)).toBe(code);
});

test("an unknown member is named in the error", async () => {
  await expect(
    run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().slicers.load("items/name");
      await context.sync();
    }),
  ).rejects.toThrow(/Worksheet\.slicers/u);
});

test("reading a property that was not loaded fails as it fails in Excel", async () => {
  await expect(
    run(async (context) => Promise.resolve(context.workbook.worksheets.getActiveWorksheet().name)),
  ).rejects.toMatchObject({
    code: "PropertyNotLoaded",
  });
});

test("tables: taken names, overlap, merged cells, too small", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").values = [["Mã", "Tên"]];
    sheet.tables.add("A1:B3", true).name = "DonVi";
    sheet.getRange("E1:F1").merge();
    await context.sync();
  });
  expect(await codeOf((_, sheet) => (sheet.tables.add("H1:I2", true).name = "donvi"))).toBe(
    "ItemAlreadyExists",
  );
  expect(await codeOf((_, sheet) => sheet.tables.add("B2:C4", true))).toBe("InvalidArgument");
  expect(await codeOf((_, sheet) => sheet.tables.add("E1:F3", true))).toBe("InvalidArgument");
  expect(await codeOf((context) => context.workbook.tables.getItem("DonVi").resize("A1:B1"))).toBe(
    "InvalidArgument",
  );
  expect(await codeOf((context) => context.workbook.tables.getItem("DonVi").resize("A2:B4"))).toBe(
    "InvalidArgument",
  );
});

test("header cells of a table stay filled and unique", async () => {
  const names = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C1").values = [["Mã", "Mã", ""]];
    const columns = sheet.tables.add("A1:C2", true).columns.load("items/name");
    await context.sync();
    return columns.items.map((column) => column.name);
  });
  expect(names).toEqual(["Mã", "Mã2", "Column1"]);
});

test("a protected sheet refuses every change and keeps its cells", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").values = [["giữ"]];
    sheet.protection.protect();
    await context.sync();
  });
  expect(await codeOf((_, sheet) => (sheet.getRange("A1").values = [["mất"]]))).toBe("AccessDenied");
  expect(await codeOf((_, sheet) => sheet.getRange("A1").clear())).toBe("AccessDenied");
  expect(excel.host.store.active.value(0, 0)).toBe("giữ");
});

test("a cell in edit mode, injected faults and delays, requests and replies over 5 MB", async () => {
  excel.host.editing = true;
  expect(await codeOf((_, sheet) => sheet.getRange("A1").load("values"))).toBe(
    "InvalidOperationInCellEditMode",
  );
  excel.host.editing = false;
  excel.host.faults = () => {
    throw new HostError("GeneralException", "injected");
  };
  expect(await codeOf((_, sheet) => sheet.getRange("A1").load("values"))).toBe("GeneralException");
  excel.host.faults = async () => new Promise((resolve) => setTimeout(resolve, 20));
  expect(await codeOf((_, sheet) => sheet.getRange("A1").load("values"))).toBe("none");
  excel.host.faults = undefined;
  const long = "x".repeat(1000);
  expect(
    await codeOf(
      (_, sheet) => (sheet.getRange("A1:A6000").values = Array.from({ length: 6000 }, () => [long])),
    ),
  ).toBe("RequestPayloadSizeLimitExceeded");
  for (let row = 0; row < 6000; row++) excel.host.store.active.setValue(row, 0, long);
  expect(await codeOf((_, sheet) => sheet.getRange("A1:A6000").load("values"))).toBe(
    "ResponsePayloadSizeLimitExceeded",
  );
});

test("table events come for the add-in's writes and for a person's", async () => {
  const events: Excel.TableChangedEventArgs[] = [];
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [
      ["Mã", "Tên"],
      ["'01", "Một"],
    ];
    sheet.tables.add("A1:B2", true).name = "DonVi";
    context.workbook.tables.onChanged.add((event) => Promise.resolve(void events.push(event)));
    await context.sync();
    sheet.getRange("B2").values = [["Hai"]];
    sheet.getRange("F9").values = [["ngoài bảng"]];
    await context.sync();
  });
  const { store } = excel.host;
  store.emit({
    kind: "cells",
    sheet: store.active,
    area: { top: 1, left: 0, bottom: 1, right: 0 },
    origin: "grid",
  });
  await until(() => events.length >= 2);
  await quiet();
  expect(events.map((event) => event.address)).toEqual(["B2", "A2"]);
  expect(store.table(events[0]?.tableId ?? "")?.name).toBe("DonVi");
});

test("formulas are calculated before a request reads them; custom functions answer, stream and end", async () => {
  excel.close();
  excel = await open({
    calculate: true,
    functions: [
      { id: "TWICE", name: "TWICE", parameters: [{ name: "x" }] },
      { id: "LIVE", name: "LIVE", parameters: [{ name: "x" }], options: { stream: true } },
      { id: "FAIL", name: "FAIL", parameters: [] },
    ],
  });
  const streams = new Map<unknown, CustomFunctions.StreamingInvocation<number>>();
  const cancelled: unknown[] = [];
  excel.CustomFunctions.associate("TWICE", ((x: number) => x * 2) as never);
  excel.CustomFunctions.associate("FAIL", (() => {
    // Its class lies in the library's window, so it is no `Error` of ours.
    throw new excel.CustomFunctions.Error(
      excel.CustomFunctions.ErrorCode.notAvailable,
      "không có",
    ) as unknown as Error;
  }) as never);
  excel.CustomFunctions.associate("LIVE", ((
    x: number,
    invocation: CustomFunctions.StreamingInvocation<number>,
  ) => {
    streams.set(x, invocation);
    invocation.onCanceled = () => cancelled.push(x);
    invocation.setResult(x + 0.5);
  }) as never);
  const read = (): Promise<unknown[]> =>
    run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:E1").load("values");
      await context.sync();
      return range.values[0] as unknown[];
    });
  await run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:E1").values = [
      [5, "=A1*2", "=TWICE(A1)", "=LIVE(A1)", "=FAIL()"],
    ];
    await context.sync();
  });
  expect((await read())[1]).toBe(10);
  await excel.calculated();
  expect(await read()).toEqual([5, 10, 10, 5.5, "#N/A"]);
  streams.get(5)?.setResult(77);
  await until(async () => (await read())[3] === 77);
  expect((await read())[3]).toBe(77);
  await run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("D1").values = [["xong"]];
    await context.sync();
  });
  await until(() => cancelled.length > 0);
  expect(cancelled).toEqual([5]);
});
