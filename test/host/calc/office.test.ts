import { openExcel, type EmbeddedExcel } from "../../../src/host/bridge/node";
import type { FunctionMetadata } from "../../../src/host/functions";
import type { UnknownFormula } from "../../../src/host/calc/report";
import { until } from "../../waiting";

type Cell = string | number | boolean;

let excel: EmbeddedExcel;

beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

/** Writes cells through Office.js, one after the other, and reads others. */
function probe(written: Readonly<Record<string, Cell>>, read: string): Promise<unknown> {
  return excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const [address, value] of Object.entries(written)) sheet.getRange(address).formulas = [[value]];
    await context.sync();
    const range = sheet.getRange(read).load("values");
    await context.sync();
    const values = range.values as unknown[][];
    return values.length === 1 && values[0]?.length === 1 ? values[0][0] : values.flat();
  });
}

function reasons(): string[] {
  return excel.host.unknownFormulas.all.map(({ formula, kind }) => `${formula}: ${kind}`);
}

/** A table T over A1:B4 with columns Tên and Điểm. */
function table(name = "T"): Promise<void> {
  return excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B4").values = [
      ["Tên", "Điểm"],
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ];
    sheet.tables.add("A1:B4", true).name = name;
    await context.sync();
  });
}

test("one SORT on a sheet leaves every other formula right", async () => {
  await probe({ A1: 3, A2: 1, A3: 2, C1: "=SORT(A1:A3)", D1: "=SORTBY(A1:A3,A1:A3,-1)" }, "C1");
  expect(
    await probe({ E1: "=INDEX(A1:A3,1)", E2: "=A1&A2&A3", E3: "=SUM(C1:C3)", E4: "=D1" }, "E1:E4"),
  ).toEqual([3, "312", 6, 3]);
});

test("tables and names in formulas, also when the table grows", async () => {
  await table();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    context.workbook.names.add("điểm", sheet.getRange("B2:B4"));
    await context.sync();
  });
  expect(
    await probe(
      { D1: "=SUM(T[Điểm])", D2: "=MAX(điểm)", D3: '=T[[#Headers],[Điểm]]&"!"', C3: "=T[@Điểm]*10" },
      "C1:D3",
    ),
  ).toEqual(["", 6, "", 3, 20, "Điểm!"]);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A5:B5").values = [["d", 10]];
    sheet.tables.getItem("T").resize("A1:B5");
    await context.sync();
  });
  expect(await probe({}, "D1")).toBe(16);
  expect(reasons()).toEqual([]);
  // The cell keeps its own words.
  const formulas = await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("D1").load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
  expect(formulas).toEqual([["=SUM(T[Điểm])"]]);
});

test("a circle is 0 and told of; broken, it is calculated again", async () => {
  expect(await probe({ A1: "=B1+1", B1: "=A1+1", C1: "=A1*2+5" }, "A1:C1")).toEqual([0, 0, 5]);
  expect(reasons().sort()).toEqual(["A1+1: cycle", "B1+1: cycle"]);
  expect(await probe({ A1: 5 }, "A1:C1")).toEqual([5, 6, 15]);
  expect(reasons()).toEqual([]);
  expect(await probe({ D1: "=SUM(D1:D3)", D2: 4 }, "D1")).toBe(0);
  expect(reasons()).toEqual(["SUM(D1:D3): cycle"]);
});

test("what a formula depends on through INDIRECT and OFFSET is followed", async () => {
  const cells = {
    A1: 1,
    A2: 20,
    A3: 300,
    B1: 2,
    B2: '="A"&B1',
    C1: "=INDIRECT(B2)",
    C2: "=SUM(OFFSET(A1,0,0,B1,1))",
  };
  expect(await probe(cells, "C1:C2")).toEqual([20, 21]);
  expect(await probe({ B1: 3 }, "C1:C2")).toEqual([300, 321]);
  expect(await probe({ A3: 400 }, "C1:C2")).toEqual([400, 421]);
});

test("a spilled range is followed by `#`, and grows with its formula", async () => {
  expect(await probe({ A1: "=SEQUENCE(3)", C1: "=SUM(A1#)", C2: "=A2", C3: "=ROWS(A1#)" }, "C1:C3")).toEqual([
    6, 2, 3,
  ]);
  expect(await probe({ A1: "=SEQUENCE(5)" }, "C1:C3")).toEqual([15, 2, 5]);
  expect(await probe({ A3: "im Weg" }, "A1")).toBe("#SPILL!");
});

test("blank, empty text, boolean, error and a text spelt as an error keep their kind", async () => {
  const cells = {
    A1: '=""',
    A2: "=1=1",
    A3: "=NA()",
    A4: "'#N/A",
    B1: "=ISBLANK(A1)",
    B2: "=ISLOGICAL(A2)",
    B3: "=ISERROR(A3)",
  };
  expect(await probe(cells, "A1:B3")).toEqual(["", false, true, true, "#N/A", true]);
  expect(await probe({ B4: "=ISTEXT(A4)", B5: "=A4", C1: "=A1+1", C2: "=A9+1", C3: "=A9" }, "B4:C5")).toEqual(
    [true, "", "#N/A", ""],
  );
  expect(await probe({}, "C1:C3")).toEqual(["#VALUE!", 1, 0]);
  expect(await probe({ D1: "=ISTEXT(B5)" }, "D1")).toBe(true);
});

test("cells beyond the filled ones are blank, and whole columns have all their rows", async () => {
  const cells = {
    A1: 7,
    C1: "=A5000+1",
    C2: "=SUM(A1:A5000)",
    C3: "=ROWS(B:B)",
    C4: "=COUNTBLANK(B:B)",
    C5: "=ROW()*100+COLUMN()",
  };
  expect(await probe(cells, "C1:C5")).toEqual([1, 7, 1_048_576, 1_048_576, 503]);
});

test("SUBTOTAL leaves out other subtotals, and hidden rows where it is told to", async () => {
  await probe({ A1: 1, A2: 2, A3: "=SUBTOTAL(9,A1:A2)", A4: 4 }, "A3");
  const sheet = excel.host.store.firstSheet;

  sheet.setRow(1, { hidden: "1" });
  expect(
    await probe(
      { B1: "=SUBTOTAL(9,A1:A4)", B2: "=SUBTOTAL(109,A1:A4)", B3: "=AGGREGATE(9,5,A1:A4)" },
      "B1:B3",
    ),
  ).toEqual([7, 5, 8]);
});

test("what is not calculated is told of with its reason, once, and told no longer when it is gone", async () => {
  const told: UnknownFormula[] = [];
  excel.host.unknownFormulas.listen((entry) => told.push(entry));
  expect(
    await probe(
      {
        A1: "=XIRR(B1:B2,C1:C2)",
        A2: "=KHONGCO(1)",
        A3: "=không_có",
        A4: "=INDEX((B1:B2,C1:C2),1,1,2)",
        A5: "=A1&A2",
        A6: "=MATCH(B9,B1:B3,0)",
        B1: 0,
      },
      "A1:A4",
    ),
  ).toEqual(["#N/A", "#NAME?", "#NAME?", "#N/A"]);
  expect(reasons().sort()).toEqual([
    "INDEX((B1:B2,C1:C2),1,1,2): union",
    "KHONGCO(1): name",
    "MATCH(B9,B1:B3,0): argument",
    "XIRR(B1:B2,C1:C2): function",
    "không_có: name",
  ]);
  expect(told.filter(({ row }) => row === 0)).toMatchObject([
    {
      row: 0,
      column: 0,
      formula: "XIRR(B1:B2,C1:C2)",
      kind: "function",
      reason: "the function XIRR is not calculated here",
    },
  ]);
  await probe({ A1: 1, A2: "=1", A3: "", A4: "=2", A6: 3 }, "A1");
  expect(reasons()).toEqual([]);
});

test("a formula that is not calculated keeps the value it came with from its file", async () => {
  await probe({ A1: "=XIRR(B1:B2,B1:B2)", C1: "=SUM(T[x])" }, "A1");
  const sheet = excel.host.store.sheet("Sheet1");
  sheet?.setResult(0, 0, 0.25);
  sheet?.setResult(0, 2, 12);
  const bytes = await excel.host.store.save();
  const again = await openExcel({ workbook: bytes });
  try {
    const values = await again.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("D1").formulas = [["=A1+C1"]];
      const range = sheet.getRange("A1:D1").load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    expect(values).toEqual([[0.25, "", 12, 12.25]]);
    expect(again.host.unknownFormulas.all.map(({ formula, kind }) => [formula, kind])).toEqual([
      ["XIRR(B1:B2,B1:B2)", "function"],
      ["SUM(T[x])", "table"],
    ]);
  } finally {
    again.close();
  }
});

test("a function of an add-in is #BUSY! until its first value, takes arrays one by one, and gives texts as texts", async () => {
  excel.close();
  const functions: FunctionMetadata[] = [
    { id: "SLOW", name: "SLOW", parameters: [{ name: "code" }], options: {} },
    { id: "TOTAL", name: "TOTAL", parameters: [{ name: "cells", dimensionality: "matrix" }], options: {} },
  ];
  excel = await openExcel({ functions });
  const answers: (() => void)[] = [];
  const slow = (code: unknown): Promise<string> =>
    new Promise((resolve) => answers.push(() => resolve(`0${String(code)}`)));
  excel.CustomFunctions.associate("SLOW", slow as never);
  excel.CustomFunctions.associate(
    "TOTAL",
    ((cells: unknown[][]) => cells.flat().filter((cell) => cell !== null).length) as never,
  );
  expect(
    await probe(
      { A1: "=SLOW(1)", A2: "=ISERROR(A1)", A3: "=SUM(SLOW(1),1)", B1: 5, B3: 6, C1: "=TOTAL(B1:B3)" },
      "A1:A3",
    ),
  ).toEqual(["#BUSY!", true, "#BUSY!"]);
  await until(() => answers.length === 1);
  answers[0]?.();
  await excel.calculated();
  // "01" is a text: calculation takes it for a number where it is written out only.
  expect(await probe({ A4: '=A1&"!"', A5: "=ISTEXT(A1)" }, "A1:A5")).toEqual(["01", false, 2, "01!", true]);
  expect(await probe({}, "C1")).toBe(2);
  expect(await probe({ D1: "=SLOW(A9,1)" }, "D1")).toBe("#N/A");
  expect(reasons()).toEqual(["SLOW(A9,1): syntax"]);
});
