import { CommandType } from "@univerjs/core";
import type { Page } from "playwright-core";
import { fateOf } from "../../src/host/preview/commands";
import { Workbook } from "../../src/host/model";
import { makeTable } from "../../src/host/model/commands";
import { RangeObject } from "../../src/host/objects";
import { ChartCollectionObject } from "../../src/host/objects/chart";
import { Validations } from "../../src/host/model/validation";
import { until } from "../waiting";
import {
  choose,
  clickCell,
  cellsOf,
  dragHandle,
  openBytes,
  selectCells,
  untilCells,
  untilShown,
} from "./gridPage";
import { paneOf, watchRequests } from "./page";
import { openWindow } from "./window";

let preview: string;
let page: Page;
let outside: string[];
const problems: string[] = [];

beforeAll(async () => {
  const opened = await openWindow({
    viewport: { width: 1300, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  preview = opened.preview;
  outside = watchRequests(opened.context);
  page = await opened.context.newPage();
  page.on("pageerror", (error) => problems.push(error.message));
});

const CHARTED = { top: 0, left: 0, bottom: 3, right: 1 };

/** A sheet with plain cells and a sum, and one with a table of units from which a drop-down takes its codes. */
async function book(): Promise<Uint8Array> {
  const store = Workbook.open();
  const sheet = store.firstSheet;
  const rows = [
    ["Tên", "Điểm", "Đơn vị"],
    ["Cúc", 30, "X02"],
    ["An", 10, "X01"],
    ["Bình", 20, ""],
  ];
  rows.forEach((row, down) => row.forEach((value, across) => sheet.write(down, across, value)));
  sheet.write(4, 1, "=SUM(B2:B4)");
  const units = store.addSheet("Đơn vị");
  [
    ["Mã", "Tên"],
    ["X01", "Xã Xuân Phú"],
    ["X02", "Xã Thọ Lập"],
    ["X03", "Xã Xuân Hồng"],
  ].forEach((row, down) => row.forEach((value, across) => units.write(down, across, value)));
  makeTable(store, units, { top: 0, left: 0, bottom: 3, right: 1 }, true).name = "DonVi";
  new Validations(sheet).change(
    { top: 1, left: 2, bottom: 3, right: 2 },
    (entry) => {
      entry.set({ type: "list" });
      entry.setFormula("formula1", 'INDIRECT("DonVi[Mã]")');
    },
    true,
  );
  store.notes(sheet).add(0, 2, { name: "Lan", email: "" }, "Hỏi lại đơn vị");
  const charts = new ChartCollectionObject(store, units);
  charts.Add("ColumnClustered", new RangeObject(store, sheet, CHARTED), "Columns");
  charts.items()[0]?.SetPosition("D2", "J16");
  return store.save();
}

const notice = (): ReturnType<Page["locator"]> => page.locator("#notice");

describe("a clerk works in the grid", () => {
  beforeAll(async () => {
    await openBytes(page, preview, "so.xlsx", await book());
    await untilShown(page, "A2", "Cúc");
  });

  test("rows that are inserted move cells and formulas, and go again", async () => {
    await choose(page, "A3", "Chèn hàng bên trên");
    await untilCells(page, "A2:B6", [
      ["Cúc", 30],
      ["", ""],
      ["An", 10],
      ["Bình", 20],
      ["", "=SUM(B2:B5)"],
    ]);
    await untilShown(page, "A4", "An");
    await untilShown(page, "B6", 60);
    await choose(page, "A3", "Xóa hàng");
    await untilCells(page, "A3:B5", [
      ["An", 10],
      ["Bình", 20],
      ["", "=SUM(B2:B4)"],
    ]);
  });

  test("Ctrl+Z takes steps back, Ctrl+Y does them again, and when there are no more the person is told", async () => {
    const without = await cellsOf(page, "A2:B6");
    await page.keyboard.press("Control+z");
    await untilCells(page, "A3:B4", [
      ["", ""],
      ["An", 10],
    ]);
    await untilShown(page, "A4", "An");
    await page.keyboard.press("Control+y");
    await untilCells(page, "A2:B6", without);
    await page.keyboard.press("Control+y");
    await notice().getByText("Làm lại: không còn gì để làm lại.").waitFor();
  });

  test("the Delete key empties cells in the workbook", async () => {
    await clickCell(page, "B3");
    await page.keyboard.press("Delete");
    await untilCells(page, "B3", [[""]]);
    await untilShown(page, "B5", 50);
  });

  test("Ctrl+B is in the workbook's own format", async () => {
    await selectCells(page, "A2", "A3");
    await page.keyboard.press("Control+b");
    await page.waitForFunction(() => window.embeddedHost?.store.firstSheet.style(2, 0).font.bold);
    expect(await page.evaluate(() => window.embeddedHost?.store.firstSheet.style(1, 0).font.bold)).toBe(true);
  });

  test("what is typed is read in the person's own form, formulas too, and they are offered so again", async () => {
    await clickCell(page, "G1");
    await page.keyboard.type("=SUM(B2;B4)*0,05");
    await page.keyboard.press("Enter");
    await untilCells(page, "G1", [["=SUM(B2,B4)*0.05"]]);
    await untilShown(page, "G1", 2.5);
    await clickCell(page, "G1");
    await page.keyboard.press("F2");
    await page.keyboard.type("+SUM(1;0,5");
    await page.keyboard.press("Enter");
    await untilCells(page, "G1", [["=SUM(B2,B4)*0.05+SUM(1,0.5)"]]);
    await clickCell(page, "G1");
    await page.keyboard.press("F2");
    await page.keyboard.type("*1.5");
    await page.keyboard.press("Enter");
    await notice().getByText("Nhập vào ô: nội dung quá dài, hoặc").waitFor();
    await untilCells(page, "G1", [["=SUM(B2,B4)*0.05+SUM(1,0.5)"]]);
    await selectCells(page, "G8", "G9");
    await page.keyboard.type("1,5");
    await page.keyboard.press("Control+Enter");
    await untilCells(page, "G8:G9", [[1.5], [1.5]]);
    await untilShown(page, "G9", 1.5);
  });

  test("what the validation of a cell does not allow is not entered", async () => {
    await clickCell(page, "C3");
    await page.keyboard.type("X09");
    await page.keyboard.press("Enter");
    await notice().getByText("Nhập vào ô: giá trị này không khớp").waitFor();
    await untilCells(page, "C3", [["X01"]]);
    await untilShown(page, "C3", "X01");
    await clickCell(page, "C3");
    await page.keyboard.type("X02");
    await page.keyboard.press("Enter");
    await untilCells(page, "C3", [["X02"]]);
    await page.keyboard.press("Control+z");
    await untilCells(page, "C3", [["X01"]]);
  });

  test("a drop-down offers the codes of a table on another sheet", async () => {
    await clickCell(page, "C4");
    await page.getByRole("button", { name: "Danh sách để chọn" }).click();
    const list = page.getByRole("listbox", { name: "Danh sách để chọn" });
    expect(await list.getByRole("option").allTextContents()).toEqual(["X01", "X02", "X03"]);
    await list.getByRole("option", { name: "X03" }).click();
    await untilCells(page, "C4", [["X03"]]);
    await untilShown(page, "C4", "X03");
  });

  test("cells are copied, cut and pasted; texts from elsewhere are typed", async () => {
    await selectCells(page, "A2", "B2");
    await page.keyboard.press("Control+c");
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith("Cúc\t30"));
    await clickCell(page, "E2");
    await page.keyboard.press("Control+v");
    await untilCells(page, "E2:F2", [["Cúc", 30]]);
    await selectCells(page, "E2", "F2");
    await page.keyboard.press("Control+x");
    await clickCell(page, "E4");
    await page.keyboard.press("Control+v");
    await untilCells(page, "E2:F4", [
      ["", ""],
      ["", ""],
      ["Cúc", 30],
    ]);
    await page.evaluate(() => navigator.clipboard.writeText("1,5\tHai\r\n=1+1\t01/02/2026\r\n"));
    await clickCell(page, "E6");
    await page.keyboard.press("Control+v");
    await untilCells(page, "E6:F7", [
      [1.5, "Hai"],
      ["=1+1", 46054],
    ]);
  });

  test("sheets are added, copied and renamed", async () => {
    const tab = (name: string): ReturnType<Page["locator"]> =>
      page.locator("[data-u-comp=slide-tab-item]", { hasText: name }).first();
    await tab("Đơn vị").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Sao chép trang tính" }).click();
    await tab("Đơn vị (2)").waitFor();
    await tab("Đơn vị (2)").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Xóa trang tính" }).click();
    await page.waitForFunction(() => window.embeddedHost?.store.sheets.length === 2);
    await tab("Sheet1").click();
    await tab("Sheet1").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Đổi tên trang tính" }).click();
    // As a person does, once the name is marked; until then what is typed goes to the cell.
    await page.locator("[data-u-comp=slide-tab-item] [contenteditable=true]:focus").waitFor();
    await page.keyboard.type("Điểm");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.embeddedHost?.store.firstSheet.name === "Điểm");
  });

  test("what is selected stays so when an add-in's sheets have the grid sent anew, and no add-in hears of another selection", async () => {
    await clickCell(page, "B3");
    const pane = await paneOf(page);
    const heard = await pane.evaluateHandle(() =>
      Excel.run(async (excel) => {
        const ranges: string[] = [];
        excel.workbook.worksheets.onSelectionChanged.add(({ address }) =>
          Promise.resolve(void ranges.push(address)),
        );
        excel.workbook.worksheets.add("Thêm");
        await excel.sync();
        return ranges;
      }),
    );
    const shown = (sheets: number): Promise<unknown> =>
      page.waitForFunction(
        (count) => window.embeddedGrid?.getActiveWorkbook()?.getSheets().length === count,
        sheets,
      );
    const selected = (): Promise<unknown> =>
      page.evaluate(() => [
        window.embeddedHost?.store.selection,
        window.embeddedGrid?.getActiveWorkbook()?.getActiveRange()?.getA1Notation(),
      ]);
    const B3 = [{ top: 2, bottom: 2, left: 1, right: 1 }, "B3"];
    await shown(3);
    expect(await selected()).toEqual(B3);
    await pane.evaluate(() =>
      Excel.run((excel) => {
        excel.workbook.worksheets.getItem("Thêm").delete();
        return excel.sync();
      }),
    );
    await shown(2);
    expect(await selected()).toEqual(B3);
    expect(await heard.jsonValue()).toEqual([]);
  });

  test("a table is sorted and filtered by the buttons in its headers", async () => {
    await page.locator("[data-u-comp=slide-tab-item]", { hasText: "Đơn vị" }).first().click();
    await page.getByRole("button", { name: "Lọc cột «Mã»" }).click();
    await page.getByRole("button", { name: "Sắp xếp từ Z đến A" }).click();
    await untilCells(page, "A1:A4", [["Mã"], ["X03"], ["X02"], ["X01"]]);
    await page.getByRole("button", { name: "Lọc cột «Tên»" }).click();
    await page.getByRole("searchbox", { name: "Tìm" }).fill("xuân");
    await page.getByRole("checkbox", { name: "Xã Xuân Phú" }).uncheck();
    await page.getByRole("button", { name: "Đồng ý" }).click();
    await page.getByRole("button", { name: "Đang lọc cột «Tên»" }).waitFor();
    const hidden = (): Promise<(boolean | undefined)[]> =>
      page.evaluate(() => [1, 2, 3].map((row) => window.embeddedHost?.store.active.isRowHidden(row)));
    expect(await hidden()).toEqual([false, true, true]);
    await page.getByRole("button", { name: "Đang lọc cột «Tên»" }).click();
    await page.getByRole("button", { name: "Bỏ lọc" }).click();
    // Exactly this name: the one of before has it within.
    await page.getByRole("button", { name: "Lọc cột «Tên»", exact: true }).waitFor();
    expect(await hidden()).toEqual([false, false, false]);
  });

  test("cells beside tables are sorted as they are selected, without guessing headers", async () => {
    await page.locator("[data-u-comp=slide-tab-item]", { hasText: "Điểm" }).first().click();
    await choose(page, "A2", "Sắp xếp từ A đến Z");
    await notice().getByText("hãy chọn những ô cần sắp xếp").waitFor();
    await page.evaluate(() => {
      window.embeddedGrid?.getActiveWorkbook()?.getActiveSheet().getRange("A2:C4").activate();
    });
    await choose(page, "A2", "Sắp xếp từ A đến Z");
    await untilCells(page, "A2:A4", [["An"], ["Bình"], ["Cúc"]]);
  });

  test("the handle of a selection fills cells on", async () => {
    await page.evaluate(() => {
      const sheet = window.embeddedGrid?.getActiveWorkbook()?.getActiveSheet();
      sheet?.getRange("H2").setValue(1);
      sheet?.getRange("H3").setValue(2);
      sheet?.getRange("H2:H3").activate();
    });
    await dragHandle(page, "H3", "H5");
    await untilCells(page, "H2:H5", [[1], [2], [3], [4]]);
    await page.keyboard.press("Control+z");
    await untilCells(page, "H2:H5", [[1], [2], [""], [""]]);
  });

  test("a note has a mark, and its text is read beside the cell", async () => {
    await clickCell(page, "C1");
    await page.getByRole("note").getByText("Hỏi lại đơn vị").waitFor();
    expect(await page.locator(".mark.note").count()).toBe(1);
    await clickCell(page, "D9");
    await page.getByRole("note").waitFor({ state: "detached" });
  });

  test("a chart is drawn over the cells, and anew when they change", async () => {
    await page.locator("[data-u-comp=slide-tab-item]", { hasText: "Đơn vị" }).first().click();
    const chart = page.locator("svg.chart");
    await chart.waitFor();
    expect(await chart.locator("text").allTextContents()).toEqual(
      expect.arrayContaining(["Điểm", "An", "Cúc"]),
    );
    const heights = (): Promise<(string | null)[]> =>
      chart.locator("rect").evaluateAll((all) => all.map((rect) => rect.getAttribute("height")));
    const before = await heights();
    // The frame, and a bar for each of the two that have a figure.
    expect(before.length).toBeGreaterThanOrEqual(3);
    await page.evaluate(() => {
      window.embeddedGrid?.getActiveWorkbook()?.getSheetByName("Điểm")?.getRange("B2").setValue(90);
    });
    await until(async () => String(await heights()) !== String(before));
    expect(await heights()).not.toEqual(before);
  });

  test("what Excel refuses is told in one sentence, and nothing changes", async () => {
    const before = await cellsOf(page, "'Đơn vị'!A1:B4");
    await page.locator("[data-u-comp=slide-tab-item]", { hasText: "Đơn vị" }).first().click();
    await choose(page, "A1", "Xóa hàng");
    await notice().getByText("Xóa hàng: Excel không cho làm ở đây").waitFor();
    expect(await cellsOf(page, "'Đơn vị'!A1:B4")).toEqual(before);
  });
});

test("every command of the grid library shows, types, is done by the workbook, or is refused by name", async () => {
  const commands = await page.evaluate(() => {
    const registry = window as unknown as {
      embeddedGrid: {
        _injector: {
          get(service: unknown): { _commandRegistry: { _commands: Map<string, { type: CommandType }> } };
        };
      };
      univer: Record<string, Record<string, unknown>>;
    };
    const service = registry.embeddedGrid._injector.get(registry.univer["@univerjs/core"]?.ICommandService);
    return [...service._commandRegistry._commands].map(([id, { type }]) => ({ id, type }));
  });
  const fates = (wanted: CommandType): string[] =>
    commands
      .filter(({ type }) => type === wanted)
      .map(({ id, type }) => {
        const fate = fateOf(id, type);
        return `${typeof fate === "string" ? fate : "forwarded"} ${id}`;
      })
      .sort();
  expect(fates(CommandType.COMMAND)).toMatchSnapshot("commands");
  expect(fates(CommandType.OPERATION).filter((line) => !line.startsWith("shows"))).toMatchSnapshot(
    "operations",
  );
  expect(fates(CommandType.MUTATION).filter((line) => !line.startsWith("refused"))).toMatchSnapshot(
    "mutations",
  );
});

test("nothing left the machine and nothing broke", () => {
  expect(outside).toEqual([]);
  expect(problems).toEqual([]);
});
