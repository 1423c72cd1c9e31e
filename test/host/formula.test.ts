import { bindCommands, errorWords, type BoundCommands } from "../../src/commands";
import { translator } from "../../src/i18n";
import { readFormulaSigns } from "../../src/office/formulaPlace";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { sessionAt } from "./desk";
import { contents, openWith, run, small, tableRows } from "./workbook";

const vi = translator("vi");
let excel: EmbeddedExcel;
let bound: BoundCommands;
beforeEach(async () => {
  excel = await openWith(small);
  bound = bindCommands(sessionAt());
});
afterEach(() => excel.close());

const GUIDE = "Hướng dẫn";
const filled = { unit: "01", period: "Q1", set: "" };
const wish = { function: "UNITSCORE", filled } as const;

const select = (sheet: string, address: string): Promise<void> =>
  run(async (context) => {
    const chosen = context.workbook.worksheets.getItem(sheet);
    chosen.activate();
    chosen.getRange(address).select();
    await context.sync();
  });
const formulaAt = (sheet: string, address: string): Promise<unknown> =>
  run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("formulas");
    await context.sync();
    return range.formulas[0]?.[0] as unknown;
  });
const type = (sheet: string, address: string, value: string): Promise<void> =>
  run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
const refusal = async (work: Promise<unknown>): Promise<string | undefined> => {
  try {
    await work;
    return undefined;
  } catch (error) {
    return errorWords(error, vi);
  }
};

test("a formula goes into the selected cell, with a line of the log, and can be taken back", async () => {
  await select(GUIDE, "H3");
  const before = contents(excel);
  const plan = await bound.insert.prepare(wish);
  expect(plan).toMatchObject({ isTaken: false, change: { sheet: GUIDE, cell: "H3", before: "" } });
  await bound.insert.write(plan, wish);
  expect(await formulaAt(GUIDE, "H3")).toBe('=UNITSCORE("01","Q1")');
  expect(tableRows(excel, "NhatKy").at(-1)).toMatchObject({
    Việc: "Chèn công thức",
    "Đối tượng": "Hướng dẫn!H3",
    Sau: '=UNITSCORE("01","Q1")',
  });
  const undoable = await bound.undo.prepare({});
  expect(undoable?.sheets).toContainEqual({ sheet: GUIDE, how: "formula", rows: 1 });
  expect(await bound.undo.write(undoable, {})).toEqual([]);
  expect(await formulaAt(GUIDE, "H3")).toBe("");
  expect(contents(excel)[GUIDE]).toBe(before[GUIDE]);
});

test("what stands in the cell goes only when that is said, and comes back", async () => {
  await type(GUIDE, "H3", "ghi chú");
  await select(GUIDE, "H3");
  const plan = await bound.insert.prepare(wish);
  expect(plan.isTaken).toBe(true);
  expect(await refusal(bound.insert.write(plan, wish))).toMatch(/H3.*đã có nội dung/u);
  expect(await formulaAt(GUIDE, "H3")).toBe("ghi chú");
  await bound.insert.write(plan, { ...wish, replace: true });
  expect(await formulaAt(GUIDE, "H3")).toBe('=UNITSCORE("01","Q1")');
  await bound.undo.run({});
  expect(await formulaAt(GUIDE, "H3")).toBe("ghi chú");
});

test("what somebody has typed meanwhile stays: before writing it is refused, before taking back it is named", async () => {
  await select(GUIDE, "H3");
  const plan = await bound.insert.prepare(wish);
  await type(GUIDE, "H3", "của tôi");
  expect(await refusal(bound.insert.write(plan, wish))).toBeDefined();
  expect(await formulaAt(GUIDE, "H3")).toBe("của tôi");
  await type(GUIDE, "H3", "");
  await bound.insert.write(await bound.insert.prepare(wish), wish);
  await type(GUIDE, "H3", "của tôi");
  expect((await bound.undo.run({})).written).toEqual([{ sheet: GUIDE, row: "H3" }]);
  expect(await formulaAt(GUIDE, "H3")).toBe("của tôi");
});

describe("a formula that has moved since", () => {
  const insert = async (cell: string): Promise<void> => {
    await type(GUIDE, cell, "");
    await select(GUIDE, cell);
    await bound.insert.write(await bound.insert.prepare(wish), wish);
  };

  test("is found where it is: rows and columns came in front of it", async () => {
    await insert("H3");
    const lan = excel.host.colleague("Lan");
    await lan.insertRows(`'${GUIDE}'!1:2`);
    await lan.insertColumns(`'${GUIDE}'!A:A`);
    expect(await formulaAt(GUIDE, "I5")).toBe('=UNITSCORE("01","Q1")');
    expect((await bound.undo.run({})).written).toEqual([]);
    expect(await formulaAt(GUIDE, "I5")).toBe("");
  });

  test("is named, where another cell says the same and nobody can tell", async () => {
    await type(GUIDE, "J9", '=UNITSCORE("01","Q1")');
    await insert("H3");
    await excel.host.colleague("Lan").insertRows(`'${GUIDE}'!1:2`);
    expect((await bound.undo.run({})).written).toEqual([{ sheet: GUIDE, row: "H3" }]);
    expect([await formulaAt(GUIDE, "H5"), await formulaAt(GUIDE, "J11")]).toEqual(
      Array(2).fill('=UNITSCORE("01","Q1")'),
    );
  });

  test("and is not taken for another one, when somebody has taken it out", async () => {
    await type(GUIDE, "J9", '=UNITSCORE("01","Q1")');
    await insert("H3");
    await type(GUIDE, "H3", "");
    expect((await bound.undo.run({})).written).toEqual([]);
    expect(await formulaAt(GUIDE, "J9")).toBe('=UNITSCORE("01","Q1")');
  });
});

test("not into a table, whose whole column Excel would fill, and not onto a protected sheet", async () => {
  await select("Đơn vị", "B2");
  expect(await refusal(bound.insert.prepare(wish))).toMatch(/bảng «DonVi»/u);
  await run(async (context) => {
    context.workbook.worksheets.getItem(GUIDE).protection.protect();
    await context.sync();
  });
  await select(GUIDE, "H3");
  expect(await refusal(bound.insert.prepare(wish))).toMatch(/Hướng dẫn/u);
});

test("an argument that is missing, and a cell that is not there", async () => {
  expect(await refusal(bound.insert.prepare({ function: "UNITSCORE", filled: {} }))).toMatch(/unit/u);
  expect(await refusal(bound.insert.prepare({ ...wish, cell: "Không có!A1" }))).toBeDefined();
  expect(await refusal(bound.insert.prepare({ ...wish, cell: "A1" }))).toBeDefined();
});

test("in a Vietnamese Excel arguments are parted by semicolons", async () => {
  expect(await readFormulaSigns()).toEqual({ list: ";", decimal: "," });
});
