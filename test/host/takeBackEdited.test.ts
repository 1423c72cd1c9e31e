import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { columnLetters } from "../../src/text";
import { askUndo, undoRun } from "../../src/session";
import { action, changePeriod, compute, sessionAt, write } from "./desk";
import { openWith, run, small, tableRows } from "./workbook";

/*
 * An office works in its workbook between a write and its undo, and beside the results: what it has put in stays with its rows
 * and columns.
 */
let excel: EmbeddedExcel;
beforeEach(async () => {
  excel = await openWith(small);
  await computeAndWrite();
});
afterEach(() => excel.close());

const lan = () => excel.host.colleague("Lan");

async function computeAndWrite(): Promise<void> {
  await write(await compute(action), action);
}

async function undo(): Promise<readonly unknown[]> {
  const session = sessionAt();
  const found = await askUndo(session);
  if (!found) throw new Error("nothing to undo");
  return undoRun(session, found);
}

const addUnit = (): Promise<unknown> =>
  lan().paste("'Đơn vị'!A4:F4", [["'00", "Xã mới", "", "xã", "", "C1"]]);

/** People's own column of the points, filled below its header. */
async function addOwnColumn(cellOf: (number: number) => string | number): Promise<void> {
  await run(async (context) => {
    const table = context.workbook.tables.getItem("DiemDonVi");
    table.columns.add(undefined, undefined, "Gấp đôi");
    const body = table.columns.getItem("Gấp đôi").getDataBodyRange().load("rowCount");
    await context.sync();
    body.formulas = Array.from({ length: body.rowCount }, (_, at) => [cellOf(at + 2)]);
    await context.sync();
  });
}

const owns = (): unknown[] => {
  const table = excel.host.store.table("DiemDonVi");
  if (!table) throw new Error("no table");
  const column = table.area.left + table.headers().indexOf("Gấp đôi");
  return tableRows(excel, "DiemDonVi").map((row, at) => {
    const number = table.body.top + at;
    const formula = table.sheet.formula(number, column);
    return [row["Đơn vị"], formula === undefined ? table.sheet.value(number, column) : `=${formula}`];
  });
};

test("an own formula column with a number typed into it calculates by its own row when a unit comes in, and after undo", async () => {
  await addOwnColumn((number) => (number === 3 ? 100 : `=F${number}*2`));
  const before = owns();
  await addUnit();
  await computeAndWrite();
  expect(owns()).toEqual([
    ["01", "=F2*2"],
    ["02", 100],
    ["00", "=F4*2"],
    ["01", "=F5*2"],
    ["02", "=F6*2"],
    ["00", "=F7*2"],
  ]);
  expect(await undo()).toEqual([]);
  expect(owns()).toEqual(before);
});

test("a column put in between since: every result goes back under its own header", async () => {
  const before = tableRows(excel, "DiemDonVi");
  await lan().type("'Minh chứng'!N2", 3);
  await computeAndWrite();
  await lan().insertColumns("'Điểm đơn vị'!C:C");
  await lan().type("'Điểm đơn vị'!C1", "Riêng");
  await lan().type("'Điểm đơn vị'!C2", "của VP");
  expect(await undo()).toEqual([]);
  expect(tableRows(excel, "DiemDonVi")).toEqual(
    before.map((row, at) => ({ ...row, Riêng: at === 0 ? "của VP" : "" })),
  );
});

test("a column put into the sealed rows since: unlocked again, no seal is left", async () => {
  const filled = (): number => tableRows(excel, "KhoaSo").filter((row) => row["Kỳ"]).length;
  const lock = { kind: "lock", period: "Q1" } as const;
  await changePeriod(lock, action.now);
  await changePeriod({ ...lock, kind: "unlock", reason: "Sửa số liệu" }, action.now);
  const left = filled();
  await changePeriod(lock, action.now);
  expect(filled()).toBeGreaterThan(left);
  await lan().insertColumns("'Khóa sổ'!B:B");
  expect(await undo()).toEqual([]);
  expect(filled()).toBe(left);
});

test("a new sheet of results goes although it was sorted and moved; with a word of somebody's it stays, and that is named", async () => {
  const width = excel.host.store.table("DiemDonVi")?.headers().length ?? 1;
  await lan().sort(`'Điểm đơn vị'!A1:${columnLetters(width - 1)}5`, [{ key: 3, isAscending: false }]);
  await lan().insertRows("'Điểm đơn vị'!1:2");
  await lan().insertColumns("'Điểm cụm'!A:A");
  await lan().type("'Kết quả khen thưởng'!A9", "đã họp");
  expect(await undo()).toEqual([{ sheet: "Kết quả khen thưởng", row: "đã họp", stays: true }]);
  expect([excel.host.store.table("DiemDonVi"), excel.host.store.table("DiemCum")]).toEqual([
    undefined,
    undefined,
  ]);
});
