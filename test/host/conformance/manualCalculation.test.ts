import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openExcel } from "../../../src/host/bridge/node";
import { assertValidPackage } from "../packageValidator";
import { answersTo, first, told, valuesOf } from "./excel";

/** A1 is 1, B1 =A1*2, C1 =B1+1, all calculated; then formulas wait. */
async function byHand(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Excel.Range> {
  sheet.getRange("A1:C1").formulas = [[1, "=A1*2", "=B1+1"]];
  context.workbook.application.calculationMode = "Manual";
  await context.sync();
  return sheet.getRange("A1:C1");
}

/** A file with those cells that is calculated by hand. @param settings attributes of the file's calculation */
async function fileByHand(settings: string): Promise<Uint8Array> {
  const excel = await openExcel();
  await excel.Excel.run((context) => byHand(context, context.workbook.worksheets.getItem("Sheet1")));
  const parts = unzipSync(await excel.save());
  excel.close();
  const path = "xl/workbook.xml";
  const text = strFromU8(parts[path] ?? new Uint8Array());
  expect(text).toMatch(/<calcPr [^>]*calcMode="manual"/u);
  parts[path] = strToU8(text.replace(/<calcPr [^>]*>/u, `<calcPr calcId="191029" ${settings}/>`));
  return zipSync(parts);
}

async function withFile<T>(
  settings: string,
  script: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
): Promise<{ readonly outcome: T; readonly saved: string; readonly workbook: string }> {
  const excel = await openExcel({ workbook: await fileByHand(settings) });
  const outcome = await excel.Excel.run((context) =>
    script(context, context.workbook.worksheets.getItem("Sheet1")),
  );
  const bytes = await excel.save();
  excel.close();
  assertValidPackage(bytes);
  const parts = unzipSync(bytes);
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  return { outcome, saved: part("xl/worksheets/sheet1.xml"), workbook: part("xl/workbook.xml") };
}

test("what formulas go by may change, and they wait until somebody asks for them", async () => {
  const values = await told(async (context, sheet) => {
    const range = await byHand(context, sheet);
    const { application } = context.workbook;
    sheet.getRange("A1").values = [[5]];
    const waiting = await valuesOf(range);
    application.load("calculationMode,calculationState");
    await context.sync();
    const state = [application.calculationMode, application.calculationState];
    application.calculate("Recalculate");
    const done = await valuesOf(range);
    application.load("calculationState");
    await context.sync();
    return [waiting, state, done, application.calculationState];
  });
  expect(values).toEqual([[[5, 2, 3]], ["Manual", "Pending"], [[5, 10, 11]], "Done"]);
});

test("formulas that are calculated by hand go by what stood there when somebody asked", async () => {
  const values = await told(async (context, sheet) => {
    const range = await byHand(context, sheet);
    sheet.getRange("A1").values = [[5]];
    context.workbook.application.calculate("Full");
    sheet.getRange("A1").values = [[7]];
    return valuesOf(range);
  });
  expect(values).toEqual([[7, 10, 11]]);
});

test("a formula that is entered is calculated once, by what the cells show", async () => {
  const values = await told(async (context, sheet) => {
    await byHand(context, sheet);
    sheet.getRange("A1").values = [[5]];
    sheet.getRange("D1").formulas = [["=A1+B1"]];
    sheet.getRange("A1").values = [[100]];
    return valuesOf(sheet.getRange("A1:D1"));
  });
  expect(values).toEqual([[100, 2, 3, 7]]);
});

test("copies of formulas show what the copied ones show", async () => {
  const values = await told(async (context, sheet) => {
    await byHand(context, sheet);
    sheet.getRange("A2").values = [[50]];
    sheet.getRange("B2").copyFrom("B1");
    const copied = await valuesOf(sheet.getRange("B2"));
    context.workbook.application.calculate("Recalculate");
    return [copied, await valuesOf(sheet.getRange("B2"))];
  });
  expect(values).toEqual([[[2]], [[100]]]);
});

test("rows that come and go leave results as they are, until all are calculated", async () => {
  const values = await told(async (context, sheet) => {
    await byHand(context, sheet);
    sheet.getRange("A2:A3").formulas = [[10], ["=SUM(A1:A2)"]];
    sheet.getRange("2:2").delete("Up");
    const before = await valuesOf(sheet.getRange("A1:B2"));
    context.workbook.application.calculate("Recalculate");
    return [before, await valuesOf(sheet.getRange("A1:B2"))];
  });
  expect(values).toEqual([
    [
      [1, 2],
      [11, ""],
    ],
    [
      [1, 2],
      [1, ""],
    ],
  ]);
});

test.each<readonly [string, (sheet: Excel.Worksheet) => void, readonly unknown[]]>([
  ["a range", (sheet) => sheet.getRange("C1").calculate(), [5, 2, 3, 2]],
  ["the range before it", (sheet) => sheet.getRange("B1").calculate(), [5, 10, 3, 2]],
  ["its sheet", (sheet) => sheet.calculate(false), [5, 10, 11, 2]],
  ["all of its sheet", (sheet) => sheet.calculate(true), [5, 10, 11, 2]],
  [
    "the other sheet",
    ({ context }) => context.workbook.worksheets.getItem("Other").calculate(true),
    [5, 2, 3, 10],
  ],
])("%s alone is calculated", async (_, ask, expected) => {
  const values = await told(async (context, sheet) => {
    const other = context.workbook.worksheets.add("Other");
    other.getRange("A1").formulas = [["=Sheet1!A1*2"]];
    sheet.getRange("A1").values = [[1]];
    await valuesOf(other.getRange("A1"));
    const range = await byHand(context, sheet);
    sheet.getRange("A1").values = [[5]];
    ask(sheet);
    return [...(await valuesOf(range)).flat(), first(await valuesOf(other.getRange("A1")))];
  });
  expect(values).toEqual(expected);
});

test("cells that are marked are calculated the next time", async () => {
  const values = await told(async (context, sheet) => {
    const range = await byHand(context, sheet);
    range.setDirty();
    const { application } = context.workbook;
    application.load("calculationState");
    await context.sync();
    return application.calculationState;
  });
  expect(values).toBe("Pending");
});

test("what waits is calculated when formulas no longer wait, and then at once", async () => {
  const values = await told(async (context, sheet) => {
    const range = await byHand(context, sheet);
    sheet.getRange("A1").values = [[5]];
    context.workbook.application.calculationMode = "AutomaticExceptTables";
    const automatic = await valuesOf(range);
    sheet.getRange("A1").values = [[6]];
    return [automatic, await valuesOf(range)];
  });
  expect(values).toEqual([[[5, 10, 11]], [[6, 12, 13]]]);
});

test("what was written before formulas wait is calculated", async () => {
  const values = await told(async (context, sheet) => {
    sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
    await valuesOf(sheet.getRange("B1"));
    sheet.getRange("A1").values = [[5]];
    context.workbook.application.calculationMode = "Manual";
    return valuesOf(sheet.getRange("A1:B1"));
  });
  expect(values).toEqual([[5, 10]]);
});

test("nobody hears of calculations while formulas wait", async () => {
  const heard = await told(async (context, sheet) => {
    await byHand(context, sheet);
    let calculations = 0;
    sheet.onCalculated.add(() => Promise.resolve(void (calculations += 1)));
    await context.sync();
    sheet.getRange("A1").values = [[5]];
    await valuesOf(sheet.getRange("A1"));
    const waiting = calculations;
    context.workbook.application.calculate("Recalculate");
    await valuesOf(sheet.getRange("A1"));
    await valuesOf(sheet.getRange("A1"));
    return [waiting, calculations > 0];
  });
  expect(heard).toEqual([0, true]);
});

test("a file that is calculated by hand keeps its results, and its setting", async () => {
  const { outcome, saved, workbook } = await withFile('calcMode="manual" calcOnSave="0"', (_, sheet) => {
    sheet.getRange("A1").values = [[5]];
    return valuesOf(sheet.getRange("A1:C1"));
  });
  expect(outcome).toEqual([[5, 2, 3]]);
  expect(saved).toContain("<f>B1+1</f><v>3</v>");
  expect(workbook).toContain('calcMode="manual" calcOnSave="0"');
});

test("before a file is saved what waits is calculated, unless it says otherwise", async () => {
  const { outcome, saved } = await withFile('calcMode="manual"', (_, sheet) => {
    sheet.getRange("A1").values = [[5]];
    return valuesOf(sheet.getRange("A1:C1"));
  });
  expect(outcome).toEqual([[5, 2, 3]]);
  expect(saved).toContain("<f>B1+1</f><v>11</v>");
});

test.each(["Recalculate", "Full"] as const)("of results that are wrong in a file, %s", async (type) => {
  const workbook = await fileByHand('calcMode="manual" calcOnSave="0"');
  const parts = unzipSync(workbook);
  const path = "xl/worksheets/sheet1.xml";
  parts[path] = strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace("<v>3</v>", "<v>77</v>"));
  const excel = await openExcel({ workbook: zipSync(parts) });
  const values = await excel.Excel.run((context) => {
    context.workbook.application.calculate(type);
    return valuesOf(context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1"));
  });
  excel.close();
  expect(values).toEqual([[1, 2, type === "Full" ? 3 : 77]]);
});

test.each(["", 'calcMode="manual"'])(
  "a file that asks for it is calculated when it is opened (%s)",
  async (mode) => {
    const parts = unzipSync(await fileByHand(`${mode} fullCalcOnLoad="1"`));
    const path = "xl/worksheets/sheet1.xml";
    parts[path] = strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace("<v>3</v>", "<v>77</v>"));
    const excel = await openExcel({ workbook: zipSync(parts) });
    const values = await excel.Excel.run((context) =>
      valuesOf(context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1")),
    );
    excel.close();
    expect(values).toEqual([[1, 2, 3]]);
  },
);

test("calculations are asked for by Excel's words", async () => {
  const answers = await told((context) => {
    const { application } = context.workbook;
    return answersTo(context, [
      () => application.calculate("FullRebuild"),
      () => application.calculate("Sometimes" as "Full"),
      () => (application.calculationMode = "Sometimes" as "Manual"),
    ]);
  });
  expect(answers).toEqual(["accepted", "InvalidArgument", "InvalidArgument"]);
});
