import { openExcel, type EmbeddedExcel } from "../../../src/host/bridge/node";
import { book } from "../corpus/book";
import { PARTS } from "../corpus/files/parts";
import { answersTo, told } from "./excel";

/** What a method answered. */
function asked<T>(result: OfficeExtension.ClientResult<T>): T {
  return result.value;
}

/** Whether the workbook says that it was changed, and saved. */
async function standing({ workbook }: Excel.RequestContext): Promise<[boolean, boolean]> {
  workbook.load("isDirty,previouslySaved");
  await workbook.context.sync();
  return [workbook.isDirty, workbook.previouslySaved];
}

/** The same from outside of a script. */
function outside({ Excel }: EmbeddedExcel): Promise<[boolean, boolean]> {
  return Excel.run((context) => standing(context));
}

test("a workbook is dirty from its first change until it is saved, whatever was changed", async () => {
  const outcome = await told(async (context, sheet) => {
    const { workbook } = context;
    const changes: (() => unknown)[] = [
      () => (sheet.getRange("A1").formulas = [["=1+1"]]),
      () => (sheet.getRange("A1").format.font.bold = true),
      () => (sheet.name = "Other"),
      () => (workbook.properties.title = "T"),
      () => (workbook.isDirty = true),
    ];
    const start = await standing(context);
    return changes.reduce<Promise<unknown[]>>(
      async (before, change) => {
        const told = await before;
        change();
        const changed = await standing(context);
        workbook.save("Save");
        return [...told, changed, await standing(context)];
      },
      Promise.resolve([start]),
    );
  });
  const saved = [false, true];
  expect(outcome).toEqual([
    [false, false],
    [true, false],
    saved,
    ...Array.from({ length: 4 }, () => [[true, true], saved]).flat(),
  ]);
});

test("looking and selecting change nothing; what is said to be clean is", async () => {
  const outcome = await told(async (context, sheet) => {
    sheet.getRange("B2").select();
    sheet.getUsedRange().load("values");
    const looked = await standing(context);
    sheet.getRange("A1").values = [[1]];
    context.workbook.isDirty = false;
    return [looked, await standing(context)];
  });
  expect(outcome).toEqual([
    [false, false],
    [false, false],
  ]);
});

test("a file was saved before; whoever asks for the file has saved", async () => {
  const excel = await openExcel({ workbook: book({ sheets: [{ name: "A", rows: "" }] }) });
  try {
    const opened = await outside(excel);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("A").getRange("A1").values = [[1]];
      await context.sync();
    });
    const changed = await outside(excel);
    await excel.save();
    expect([opened, changed, await outside(excel)]).toEqual([
      [false, true],
      [true, true],
      [false, true],
    ]);
  } finally {
    excel.close();
  }
});

test("what a workbook says of itself; what would have to be kept to is refused", async () => {
  const outcome = await told(async (context) => {
    const { workbook } = context;
    const answers = await answersTo(context, [
      () => workbook.save("Prompt"),
      () => workbook.save("Never" as "Save"),
      () => (workbook.isDirty = 1 as never),
      () => (workbook.usePrecisionAsDisplayed = false),
      () => (workbook.usePrecisionAsDisplayed = true),
      () => (workbook.chartDataPointTrack = true),
      () => (workbook.chartDataPointTrack = false),
      () => workbook.save(),
      () => workbook.save("Prompt"),
    ]);
    workbook.load();
    const isShared = workbook.getIsActiveCollabSession();
    await context.sync();
    const shared = asked(isShared);
    const { usePrecisionAsDisplayed, chartDataPointTrack, calculationEngineVersion } = workbook;
    return [answers, usePrecisionAsDisplayed, chartDataPointTrack, calculationEngineVersion, shared];
  });
  expect(outcome).toEqual([
    [
      "NotImplemented",
      "InvalidArgument",
      "InvalidArgument",
      "accepted",
      "NotImplemented",
      "accepted",
      "NotImplemented",
      "accepted",
      "accepted",
    ],
    false,
    true,
    191_029,
    false,
  ]);
});

test("several people have a workbook open", async () => {
  const excel = await openExcel();
  const shared = (): Promise<boolean> =>
    excel.Excel.run(async (context) => {
      const isShared = context.workbook.getIsActiveCollabSession();
      await context.sync();
      return asked(isShared);
    });
  try {
    const colleague = excel.host.join("Lan");
    const together = await shared();
    excel.host.leave(colleague);
    expect([together, await shared()]).toEqual([true, false]);
  } finally {
    excel.close();
  }
});

test("pivot tables of a file are told by name, of the workbook and of their sheet", async () => {
  const text = PARTS["a pivot table"];
  if (!text) throw new Error("the corpus has no pivot table");
  const excel = await openExcel({ workbook: book(text) });
  try {
    const outcome = await excel.Excel.run(async (context) => {
      const { workbook } = context;
      const empty = workbook.worksheets.add("Empty").pivotTables.getCount();
      const count = workbook.pivotTables.getCount();
      const own = workbook.worksheets.getItem("A").pivotTables.load("items/name");
      const found = workbook.pivotTables.getItemOrNullObject("p").load("name");
      const home = workbook.pivotTables.getItem("P").worksheet.load("name");
      const none = workbook.pivotTables.getItemOrNullObject("Q");
      await context.sync();
      const names = own.items.map(({ name }) => name);
      const answers = await answersTo(context, [
        () => workbook.pivotTables.getItem("Q").load("name"),
        () => workbook.pivotTables.refreshAll(),
        () => found.load("layout/layoutType"),
      ]);
      return [asked(empty), asked(count), names, found.name, home.name, none.isNullObject, answers];
    });
    const refused = ["ItemNotFound", "ApiNotFound", "ApiNotFound"];
    expect(outcome).toEqual([0, 1, ["P"], "P", "A", true, refused]);
  } finally {
    excel.close();
  }
});
