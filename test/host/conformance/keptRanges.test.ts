import { openExcel, type EmbeddedExcel } from "../../../src/host/bridge/node";
import { codeOf, excel } from "../sessions/excels";
import { answersTo, told } from "./excel";

/** The addresses of ranges after everything queued so far. */
async function addressesOf(...ranges: { load(what: string): unknown; address: string }[]): Promise<string[]> {
  for (const range of ranges) range.load("address");
  await (ranges[0] as Excel.Range).context.sync();
  return ranges.map(({ address }) => address);
}

test("a range follows its cells over what the script itself inserts and deletes, in a request and over requests", async () => {
  const outcome = await told(async (context, sheet) => {
    const range = sheet.getRange("B5:B8");
    sheet.getRange("1:2").insert("Down");
    range.values = [["a"], ["b"], ["c"], ["d"]];
    const inBatch = await addressesOf(range);
    sheet.getRange("8:9").delete("Up");
    sheet.getRange("A:A").insert("Right");
    const later = await addressesOf(range);
    range.load("values");
    await context.sync();
    return [inBatch, later, range.values];
  });
  expect(outcome).toEqual([["Sheet1!B7:B10"], ["Sheet1!C7:C8"], [["a"], ["d"]]]);
});

test("what is inserted at a range moves it on; the method gives the new cells", async () => {
  const outcome = await told(async (_, sheet) => {
    const range = sheet.getRange("B2:C3");
    const made = range.insert("Down");
    return addressesOf(made, range);
  });
  expect(outcome).toEqual(["Sheet1!B2:C3", "Sheet1!B4:C5"]);
});

test("a range goes where its cells are moved, to another sheet too", async () => {
  const outcome = await told(async (context, sheet) => {
    context.workbook.worksheets.add("Hai");
    const [range, other] = [sheet.getRange("A1:B2"), sheet.getRange("D1")];
    await context.sync();
    range.moveTo("F5");
    const within = await addressesOf(range, other);
    range.moveTo("Hai!C3");
    return [within, await addressesOf(range)];
  });
  expect(outcome).toEqual([["Sheet1!F5:G6", "Sheet1!D1"], ["Hai!C3:D4"]]);
});

test("a range whose cells are all gone, and one of a sheet that is gone, is no valid reference", async () => {
  const outcome = await told(async (context, sheet) => {
    const hai = context.workbook.worksheets.add("Hai");
    const [cells, ofSheet, other] = [sheet.getRange("B2:C3"), hai.getRange("A1"), sheet.getRange("B2:B9")];
    await context.sync();
    sheet.getRange("2:3").delete("Up");
    hai.delete();
    await context.sync();
    const codes = await answersTo(context, [
      () => cells.load("address"),
      () => (cells.values = [[1, 2]]),
      () => (cells.format.fill.color = "#FF0000"),
      () => ofSheet.load("values"),
    ]);
    return [codes, await addressesOf(other)];
  });
  expect(outcome).toEqual([
    ["InvalidReference", "InvalidReference", "InvalidReference", "InvalidReference"],
    ["Sheet1!B2:B7"],
  ]);
});

test("a range that is asked of a sheet after it is gone keeps nobody from renaming a table or deleting a sheet", async () => {
  const outcome = await told(async (context, sheet) => {
    const { worksheets } = context.workbook;
    const [hai, ba] = [worksheets.add("Hai").load("id"), worksheets.add("Ba")];
    sheet.getRange("A1:A2").values = [["Mã"], [1]];
    const table = sheet.tables.add("A1:A2", true);
    await context.sync();
    // By its id, as the library finds a sheet again that a method gave it.
    hai.delete();
    await context.sync();
    const late = hai.getRange("A1");
    context.trackedObjects.add(late);
    const codes = await answersTo(context, [() => late.load("values")]);
    table.name = "DonVi";
    ba.delete();
    worksheets.load("items/name");
    table.load("name");
    await context.sync();
    return [codes, table.name, worksheets.items.map(({ name }) => name)];
  });
  expect(outcome).toEqual([["InvalidReference"], "DonVi", ["Sheet1"]]);
});

test("ranges of several areas follow each, and lose those that go", async () => {
  const outcome = await told(async (_, sheet) => {
    const areas = sheet.getRanges("A1:B2, D5, F9");
    sheet.getRange("5:5").delete("Up");
    sheet.getRange("C:C").insert("Right");
    return addressesOf(areas);
  });
  expect(outcome).toEqual(["Sheet1!A1:B2, Sheet1!G8"]);
});

/** Objects that belong to a range. */
const partsOf = ({ format, dataValidation, conditionalFormats }: Excel.Range) => ({
  fill: format.fill,
  edge: format.borders.getItem("EdgeBottom"),
  validation: dataValidation,
  conditions: conditionalFormats,
});

test("what belongs to a range goes with it: its looks, borders, validation, rules and the cells in sight", async () => {
  const outcome = await told(async (context, sheet) => {
    const range = sheet.getRange("A1");
    const { fill, edge, validation, conditions } = partsOf(range);
    const view = range.getVisibleView();
    for (const object of [fill, edge]) object.load("color");
    view.load("values");
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    fill.color = "#FF0000";
    edge.color = "#00FF00";
    validation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
    conditions.add("DataBar");
    view.values = [["thấy"]];
    const [old, now] = [sheet.getRange("A1"), sheet.getRange("A2")];
    const properties = { format: { fill: { color: true }, borders: { color: true } } };
    const looks = sheet.getRange("A1:A2").getCellProperties(properties);
    const counts = [old.conditionalFormats.getCount(), now.conditionalFormats.getCount()];
    old.dataValidation.load("type");
    now.dataValidation.load("type");
    now.load("values");
    await context.sync();
    return [
      looks.value.map(([cell]) => [cell?.format?.fill?.color, cell?.format?.borders?.bottom?.color]),
      [old.dataValidation.type, now.dataValidation.type],
      counts.map(({ value }) => value),
      now.values,
    ];
  });
  expect(outcome).toEqual([
    [
      ["#FFFFFF", "#000000"],
      ["#FF0000", "#00FF00"],
    ],
    ["None", "WholeNumber"],
    [0, 1],
    [["thấy"]],
  ]);
});

describe("other people's changes", () => {
  /** Keeps a range over runs in a page, while another page changes the sheet. */
  async function keptWhile(
    change: (sheet: Excel.Worksheet) => void,
  ): Promise<{ readonly mine: EmbeddedExcel; readonly range: Excel.Range }> {
    const mine = await excel();
    const other = await excel({ joins: mine });
    const range = await mine.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("C3");
      context.trackedObjects.add(cell);
      await context.sync();
      return cell;
    });
    await other.Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    });
    return { mine, range };
  }

  test("a tracked range follows what somebody else inserts", async () => {
    const { range } = await keptWhile((sheet) => sheet.getRange("A:B").insert("Right"));
    expect(await addressesOf(range)).toEqual(["Sheet1!E3"]);
  });

  test("a tracked range is gone with what somebody else deletes", async () => {
    const { range } = await keptWhile((sheet) => sheet.getRange("3:3").delete("Up"));
    expect(await codeOf(addressesOf(range))).toBe("InvalidReference");
  });

  test("a range that is let go is followed no more, nor are those of a page that closes", async () => {
    const { mine, range } = await keptWhile(() => undefined);
    const { keepers } = mine.host.store;
    const kept = (): number => new Set([...keepers].flatMap((keeper) => [...keeper.kept()])).size;
    expect(kept()).toBe(1);
    range.untrack();
    await range.context.sync();
    expect(kept()).toBe(0);
    const before = keepers.size;
    mine.runtime.kill();
    expect(keepers.size).toBe(before - 1);
  });
});

test("thousands of kept ranges all follow", async () => {
  const one = await openExcel();
  const addresses = await one.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const cells = Array.from({ length: 5000 }, (_, row) => sheet.getCell(row, 0));
    sheet.getRange("1:1").insert("Down");
    for (const cell of cells) cell.load("rowIndex");
    await context.sync();
    return cells.map(({ rowIndex }) => rowIndex);
  });
  one.close();
  expect(addresses).toEqual(Array.from({ length: 5000 }, (_, row) => row + 1));
});
