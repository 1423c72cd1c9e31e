import { openExcel, type EmbeddedExcel } from "../../../src/host/bridge/node";
import { parseArea, Workbook } from "../../../src/host/model";
import { assertValidPackage } from "../packageValidator";
import { first, told, valuesOf } from "./excel";

/** The values of a column of cells, top down. */
async function down(range: Excel.Range): Promise<unknown[]> {
  return (await valuesOf(range)).map((row) => row[0]);
}

test("what a formula spills stands in the cells as their values, texts and types", async () => {
  const outcome = await told(async (context, sheet) => {
    sheet.getRange("B2").formulas = [['=HSTACK(SEQUENCE(2),{"x";TRUE})']];
    const range = sheet.getRange("B2:C3").load("values,text,valueTypes,formulas,hasSpill,savedAsArray");
    const used = sheet.getUsedRange(true).load("address");
    const spilled = sheet.getRange("C3").getSpillParent().load("address");
    const whole = sheet.getRange("B2").getSpillingToRange().load("address");
    await context.sync();
    const { values, text, valueTypes, formulas, hasSpill, savedAsArray } = range;
    return {
      values,
      text,
      valueTypes,
      formulas,
      flags: [hasSpill, savedAsArray],
      addresses: [used.address, spilled.address, whole.address],
    };
  });
  expect(outcome).toEqual({
    values: [
      [1, "x"],
      [2, true],
    ],
    text: [
      ["1", "x"],
      ["2", "TRUE"],
    ],
    valueTypes: [
      ["Double", "String"],
      ["Double", "Boolean"],
    ],
    // Only the cell of the formula has one.
    formulas: [
      ['=HSTACK(SEQUENCE(2),{"x";TRUE})', "x"],
      [2, true],
    ],
    flags: [true, true],
    addresses: ["Sheet1!B2:C3", "Sheet1!B2", "Sheet1!B2:C3"],
  });
});

test("an array grows, shrinks and goes with its formula; `#` follows it", async () => {
  const outcome = await told(async (_, sheet) => {
    const read = (): Promise<unknown[]> => down(sheet.getRange("A1:A4"));
    sheet.getRange("A1:C1").formulas = [["=SEQUENCE(2)", "=SUM(A1#)", "=ROWS(A1#)"]];
    const two = await read();
    sheet.getRange("A1").formulas = [["=SEQUENCE(4)"]];
    const four = await read();
    sheet.getRange("A1").formulas = [["=SEQUENCE(1)"]];
    const one = await read();
    const single = await valuesOf(sheet.getRange("B1:C1"));
    sheet.getRange("A1").clear();
    return [two, four, one, single, await read(), await valuesOf(sheet.getRange("B1:C1"))];
  });
  expect(outcome).toEqual([
    [1, 2, "", ""],
    [1, 2, 3, 4],
    [1, "", "", ""],
    [[1, 1]],
    ["", "", "", ""],
    [["#REF!", "#REF!"]],
  ]);
});

test("a value in the way takes the array back, and blank again it spills; a spilled cell cannot be emptied", async () => {
  const outcome = await told(async (_, sheet) => {
    const read = (): Promise<unknown[]> => down(sheet.getRange("A1:A3"));
    sheet.getRange("A1").formulas = [["=SEQUENCE(3)*5"]];
    await read();
    sheet.getRange("A3").values = [["im Weg"]];
    const obstructed = await read();
    sheet.getRange("A3").clear();
    const free = await read();
    sheet.getRange("A2").values = [[""]];
    return [obstructed, free, await read()];
  });
  expect(outcome).toEqual([
    ["#SPILL!", "", "im Weg"],
    [5, 10, 15],
    [5, 10, 15],
  ]);
});

test("an array reaches beyond the cells that are used", async () => {
  const outcome = await told(async (_, sheet) => {
    sheet.getRange("A1:B1").formulas = [["=SEQUENCE(3000)", "=SUM(A1#)"]];
    const last = sheet.getRange("A3000").load("values");
    return [await valuesOf(sheet.getRange("B1")), first(last.values)];
  });
  expect(outcome).toEqual([[[4_501_500]], 3000]);
});

test("rows that come and go within an array, and cells moved or copied with it, leave it whole", async () => {
  const outcome = await told(async (context, sheet) => {
    sheet.getRange("A1:B1").formulas = [["=SEQUENCE(3)", "=SUM(A1#)"]];
    await context.sync();
    sheet.getRange("2:2").insert("Down");
    const inserted = await down(sheet.getRange("A1:A4"));
    sheet.getRange("A1:A3").moveTo("D5");
    const moved = await down(sheet.getRange("D5:D8"));
    sheet.getRange("F1").copyFrom("D5:D7");
    const copied = await down(sheet.getRange("F1:F4"));
    return [inserted, moved, copied, await valuesOf(sheet.getRange("A1:B1"))];
  });
  expect(outcome).toEqual([[1, 2, 3, ""], [1, 2, 3, ""], [1, 2, 3, ""], [["", 6]]]);
  expect(
    await told(async (context, sheet) => {
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
      await down(sheet.getRange("A1:A3"));
      sheet.getRange("A2:A3").moveTo("D1");
      await context.sync();
    }),
  ).toBe("!NotImplemented");
});

test("what replaces and what goes to constants leaves spilled cells alone", async () => {
  const outcome = await told(async (context, sheet) => {
    sheet.getRange("A1:B1").formulas = [["=SEQUENCE(3)", 2]];
    await context.sync();
    const replaced = sheet.getRange("A1:B3").replaceAll("2", "7", {});
    const constants = sheet.getRange("A1:B3").getSpecialCells("Constants").load("address");
    return [await valuesOf(sheet.getRange("A1:B3")), replaced.value, constants.address];
  });
  expect(outcome).toEqual([
    [
      [1, 7],
      [2, ""],
      [3, ""],
    ],
    1,
    "Sheet1!B1",
  ]);
});

test("a file keeps where its arrays spill, and `#` knows it when the file is opened again", async () => {
  const one = await openExcel();
  await one.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").formulas = [['=TEXT(SEQUENCE(3),"0")&"x"']];
    await context.sync();
  });
  const bytes = await one.save();
  one.close();
  assertValidPackage(bytes);
  const kept = Workbook.open(bytes).firstSheet;
  expect(kept.grid.formula(0, 0)).toMatchObject({ array: parseArea("A1:A3"), isDynamic: true });
  expect(kept.values(parseArea("A1:A3"))).toEqual([["1x"], ["2x"], ["3x"]]);
  const two = await openExcel({ workbook: bytes });
  try {
    expect(await withFormula(two, "C1", "=A1&ROWS(A1#)&A3")).toBe("1x33x");
  } finally {
    two.close();
  }
});

test("an array that is not calculated here keeps what its file says", async () => {
  const store = Workbook.open();
  const sheet = store.firstSheet;
  for (const [row, value] of [10, 20, 30].entries()) sheet.setValue(row, 0, value);
  sheet.edit().setFormula(0, 0, { text: "KHONGCO(B1:B3)", array: parseArea("A1:A3"), isDynamic: true });
  const excel = await openExcel({ workbook: await store.save() });
  try {
    expect(await withFormula(excel, "C1", "=SUM(A1#)+A3")).toBe(90);
    const again = Workbook.open(await excel.save()).firstSheet;
    expect(again.values(parseArea("A1:A3"))).toEqual([[10], [20], [30]]);
  } finally {
    excel.close();
  }
});

test("an array in fixed cells fills just these", async () => {
  const store = Workbook.open();
  const sheet = store.firstSheet;
  for (const row of [0, 1]) sheet.setValue(row, 0, row + 1);
  sheet.edit().setFormula(0, 1, { text: "A1:A2*10", array: parseArea("B1:C3") });
  const excel = await openExcel({ workbook: await store.save() });
  try {
    const values = await excel.Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Sheet1");
      cells.getRange("A1").values = [[4]];
      return valuesOf(cells.getRange("B1:D4"));
    });
    expect(values).toEqual([
      [40, 40, ""],
      [20, 20, ""],
      ["#N/A", "#N/A", ""],
      ["", "", ""],
    ]);
    expect(excel.host.unknownFormulas.all).toEqual([]);
  } finally {
    excel.close();
  }
});

test("an array in fixed cells has its formula told in each of them, as Excel tells it (office-js#6176)", async () => {
  const outcome = await told(
    async (context, sheet) => {
      const range = sheet.getRange("B1:C3").load("formulas,formulasR1C1,formulasLocal,savedAsArray");
      await context.sync();
      return [range.formulas, range.formulasR1C1, range.formulasLocal, range.savedAsArray];
    },
    ({ host }) => {
      const formula = { text: "SUM(A1:A2,1)", array: parseArea("B1:C3") };
      host.store.firstSheet.edit().setFormula(0, 1, formula);
    },
  );
  const each = (formula: string): string[][] => Array.from({ length: 3 }, () => [formula, formula]);
  expect(outcome).toEqual([
    each("=SUM(A1:A2,1)"),
    [
      ["=SUM(RC[-1]:R[1]C[-1],1)", "=SUM(RC[-2]:R[1]C[-2],1)"],
      ["=SUM(R[-1]C[-1]:RC[-1],1)", "=SUM(R[-1]C[-2]:RC[-2],1)"],
      ["=SUM(R[-2]C[-1]:R[-1]C[-1],1)", "=SUM(R[-2]C[-2]:R[-1]C[-2],1)"],
    ],
    each("=SUM(A1:A2;1)"),
    true,
  ]);
});

/** Puts a formula into a cell, and tells what it comes to. */
function withFormula({ Excel }: EmbeddedExcel, address: string, formula: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    range.formulas = [[formula]];
    return first(await valuesOf(range));
  });
}
