import { bindCommands, type BoundCommands } from "../../src/commands";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { textsOf } from "../../src/session";
import { sessionAt } from "./desk";
import { cells, error, fill, largest, places, refused } from "./functionCells";
import { open, run } from "./workbook";

const vi = textsOf("vi");
let excel: EmbeddedExcel;
let commands: BoundCommands;

beforeEach(async () => {
  excel = await open();
  commands = bindCommands(sessionAt());
});
afterEach(() => excel.close());

describe("cells that nobody filled", () => {
  test("are not read, however far formats reach; formulas that show nothing are found", async () => {
    await fill(excel, "Sheet1", [
      ["B2", '=IF(UNITSCORE("01")>5,"","chưa")', ""],
      ["C9", '=UNITSCORE("02")', 9],
    ]);
    await run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("T1048576").format.fill.color = "#FFFF00";
      await context.sync();
    });
    const found = async (): Promise<unknown> => {
      const before = excel.host.requests.length;
      const plan = await commands.freeze.prepare({});
      const requests = excel.host.requests.slice(before);
      return {
        places: plan.found.flatMap(({ cells: own }) => own.map(({ formula }) => formula)),
        isShort: requests.every(({ replyBytes }) => replyBytes < 20_000),
      };
    };
    const expected = { places: ['=IF(UNITSCORE("01")>5,"","chưa")', '=UNITSCORE("02")'], isShort: true };
    expect(await found()).toEqual(expected);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      // Between formulas and far from them, where cells are asked for by their values no more than by their formats.
      sheet.getRange("Z3000").values = [[1]];
      await context.sync();
    });
    expect(await found()).toEqual(expected);
  });

  test("on a protected sheet, cells with values are looked through", async () => {
    await fill(excel, "Sheet1", [["B2", '=IF(UNITSCORE("01")>5,"","chưa")', ""]]);
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("T1048576").format.fill.color = "#FFFF00";
      sheet.protection.protect();
      await context.sync();
    });
    const before = excel.host.requests.length;
    expect(places(await commands.freeze.prepare({}))).toEqual({
      changes: [],
      left: [["Sheet1", "protected", "B2"]],
    });
    expect(largest(excel, before)).toBeLessThan(20_000);
  });
});

describe("defined names that call our functions", () => {
  beforeEach(async () => {
    await run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add("DiemC1", '=CLUSTERSCORE("C1")');
      names.add("GapDoi", "=DiemC1*2");
      names.add("Khac", '=LEN("CLUSTERSCORE(1)")');
      worksheets.add("Phụ").names.add("Khac", '=_xldudf_UNITSCORE("01")');
      await context.sync();
    });
    await fill(excel, "Sheet1", [
      ["B2", "=DiemC1", 8],
      ["B3", "=1+gapdoi", 17],
      ["B4", "=Khac", 15],
      ["B5", "=Phụ!Khac", 7],
      ["B6", '=LEN("DiemC1")', 6],
    ]);
    await fill(excel, "Phụ", [["C3", "=Khac", error("#NAME?")]]);
  });

  const formulasOf = (): Promise<unknown> =>
    run(async (context) => {
      const own = context.workbook.names.load("items/name,items/formula");
      const others = context.workbook.worksheets.getItem("Phụ").names.load("items/name,items/formula");
      await context.sync();
      return [...own.items, ...others.items].map(({ name, formula }) => `${name} ${String(formula)}`);
    });

  test("are named, and cells that use them are ours: they become values, and it is said what stays", async () => {
    const plan = await commands.freeze.prepare({});
    expect(places(plan)).toEqual({
      changes: [["Sheet1", "B2:B3", "B5"]],
      left: [["Phụ", "uncalculated", "C3"]],
    });
    await commands.freeze.write(plan, {});
    expect((await cells("Sheet1", "B2:B6")).formulas).toEqual([
      [8],
      [17],
      ["=Khac"],
      [7],
      ['=LEN("DiemC1")'],
    ]);
    const told = await commands.freeze.tell(plan, {}, vi, undefined);
    expect(told).toMatchObject({ incomplete: true });
    expect(told.lines.at(-1)).toContain(
      "3 tên đặt trong sổ vẫn có hàm của Thi đua: DiemC1, GapDoi, 'Phụ'!Khac.",
    );
  });

  test("are entered again where Excel shows them by their names in files", async () => {
    const plan = await commands.functions.prepare({});
    expect(places(plan)).toMatchObject({ changes: [["Phụ", "C3"]] });
    await commands.functions.write(plan, {});
    expect(await formulasOf()).toEqual([
      'DiemC1 =CLUSTERSCORE("C1")',
      "GapDoi =DiemC1*2",
      'Khac =LEN("CLUSTERSCORE(1)")',
      'Khac =UNITSCORE("01")',
    ]);
    const told = await commands.functions.tell(plan, {}, vi, undefined);
    expect(told.lines.join("\n")).toContain(
      "Đã nhập lại 2 công thức.\nTrong đó có công thức của 1 tên đặt trong sổ: 'Phụ'!Khac.",
    );
  });

  test("follow to another namespace with the cells, or stand as they did where that fails", async () => {
    await fill(excel, "Sheet1", [["B8", '=UNITSCORE("01")', 7]]);
    const before = await formulasOf();
    const plan = await commands["rename-functions"].prepare({ to: "THIDUA" });
    let made = 0;
    // After the names, before the cells.
    excel.host.faults = () => {
      if (made++ === 3) throw new Error("gone");
    };
    const end = await refused(commands["rename-functions"].write(plan, { to: "THIDUA" }));
    excel.host.faults = undefined;
    expect(end).toContain("mọi công thức đã được trả về như cũ");
    expect(await formulasOf()).toEqual(before);
    await commands["rename-functions"].write(plan, { to: "THIDUA" });
    expect(await formulasOf()).toEqual([
      'DiemC1 =THIDUA.CLUSTERSCORE("C1")',
      "GapDoi =DiemC1*2",
      'Khac =LEN("CLUSTERSCORE(1)")',
      'Khac =_xldudf_THIDUA_UNITSCORE("01")',
    ]);
    expect((await cells("Sheet1", "B8")).formulas).toEqual([['=THIDUA.UNITSCORE("01")']]);
    expect(await refused(commands["rename-functions"].write(plan, { to: "THIDUA" }))).toContain("DiemC1");
  });
});
