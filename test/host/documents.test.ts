import { serialDay } from "../../src/text";
import { HostError } from "../../src/host/errors";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import type { CustomXmlPart } from "../../src/host/model/document";
import { arrange, type DocumentKind } from "../../src/paper";
import { inTurn } from "../../src/office/inTurn";
import { packed, xmlOf } from "../../src/office/xmlStore";
import { askUndo, undoRun, type DocumentOptions } from "../../src/session";
import { findingAddress } from "../../src/sheets/plan";
import { nth } from "../unit/sample";
import { action, openWith, run } from "./workbook";
import { inspect, printDocument, sessionAt, type Action } from "./desk";
import type { Printed } from "../../src/office/print";

let excel: EmbeddedExcel;
beforeEach(async () => {
  excel = await openWith();
});
afterEach(() => excel.close());

const september = { ...action, today: serialDay(2024, 9, 20) as number };

/** The texts of a sheet, row by row, blank cells left out. */
function texts(name: string): string[] {
  const sheet = excel.host.store.sheet(name);
  const used = sheet?.usedArea(true);
  return sheet && used
    ? sheet.values(used).map((row) =>
        row
          .filter((cell) => cell !== null && cell !== "")
          .map((cell) => String(cell).trim())
          .join(" | "),
      )
    : [];
}

/** A document of one sheet. */
async function print(
  kind: DocumentKind,
  on: Action = action,
  options: DocumentOptions = {},
): Promise<Printed> {
  return nth((await printDocument(kind, on, options)).sheets);
}

/** Types below a label. */
async function typeBelow(name: string, label: string, words: string): Promise<void> {
  const at = texts(name).indexOf(label);
  await run(async (context) => {
    context.workbook.worksheets.getItem(name).getRangeByIndexes(at + 1, 0, 1, 1).values = [[words]];
    await context.sync();
  });
}

/** Pieces of XML with pages, those of before included. */
const keptPages = (): CustomXmlPart[] =>
  excel.host.store.customXml.all().filter(({ namespace }) => namespace.startsWith(PAGES));
const PAGES = "urn:thi-dua-excel:trang";

test("a report that is made again has new figures and the office's own words", async () => {
  const { sheet } = await print("bao-cao-quy", september);
  expect(texts(sheet)).toContain("Có 28/30 xã, thị trấn đã tổ chức Lễ ký kết, đạt 93,3%.");
  const label = texts(sheet).find((text) => text.endsWith("ĐÁNH GIÁ CHUNG")) as string;
  await typeBelow(sheet, label, "Phong trào kết nghĩa đi vào nền nếp.");
  expect(await print("bao-cao-quy", september)).toMatchObject({ how: "same" });
  await run(async (context) => {
    context.workbook.tables
      .getItem("KetNghia")
      .columns.getItem("Ngày ký kết")
      .getDataBodyRange()
      .getCell(0, 0).values = [[""]];
    context.workbook.tables
      .getItem("KetNghia")
      .columns.getItem("Ngày ký kết")
      .getDataBodyRange()
      .getCell(27, 0).values = [[serialDay(2024, 8, 1)]];
    await context.sync();
  });
  expect(await print("bao-cao-quy", september)).toMatchObject({ sheet, how: "renewed" });
  const now = texts(sheet);
  expect(now[now.indexOf(label) + 1]).toBe("Phong trào kết nghĩa đi vào nền nếp.");
  // A figure that somebody changed by hand is theirs: the new report stands beside it.
  await run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange("A9").values = [["BÁO CÁO SỐ 2"]];
    await context.sync();
  });
  expect(await print("bao-cao-quy", { ...september, today: september.today + 1 })).toMatchObject({
    sheet: `${sheet} (2)`,
    how: "beside",
  });
  expect(texts(`${sheet} (2)`)).toContain("Phong trào kết nghĩa đi vào nền nếp.");
});

describe("where Excel refuses half-way", () => {
  /** Lets some requests through, then refuses one. */
  function refuse(at: number): void {
    let requests = 0;
    excel.host.faults = ({ Actions: actions = [] }) => {
      if (actions.some(({ Name }) => Name === "Merge" || Name === "Values") && requests++ === at)
        throw new HostError("GeneralException", "injected");
    };
  }

  test("a document that is made again says what it said before, the office's own words included", async () => {
    const { sheet } = await print("bao-cao-quy", september);
    const label = texts(sheet).find((text) => text.endsWith("ĐÁNH GIÁ CHUNG")) as string;
    await typeBelow(sheet, label, "=1+1 là lời của cơ quan");
    const before = texts(sheet);
    await run(async (context) => {
      context.workbook.tables
        .getItem("KetNghia")
        .columns.getItem("Ngày ký kết")
        .getDataBodyRange()
        .getCell(0, 0).values = [[""]];
      await context.sync();
    });
    refuse(0);
    await expect(print("bao-cao-quy", september)).rejects.toMatchObject({ name: "WriteUndone" });
    excel.host.faults = undefined;
    expect(texts(sheet)).toEqual(before);
    expect([...(excel.host.store.sheet(sheet)?.formulas() ?? [])]).toEqual([]);
    // It is still ours: the next run mends its form.
    expect(await print("bao-cao-quy", september)).toMatchObject({ sheet, how: "renewed" });
    expect(texts(sheet)).toContain("=1+1 là lời của cơ quan");
  });

  test("of a document of many sheets, none stands and none is in the log", async () => {
    const view = { set: "Đoàn", period: "D1" };
    refuse(2);
    await expect(printDocument("thieu-minh-chung", september, view)).rejects.toMatchObject({
      name: "WriteUndone",
    });
    excel.host.faults = undefined;
    const made = (): string[] =>
      excel.host.store.sheets.map(({ name }) => name).filter((name) => name.startsWith("Thiếu MC"));
    expect(made()).toEqual([]);
    expect(excel.host.store.sheet("Nhật ký")).toBeUndefined();
    const { sheets } = await printDocument("thieu-minh-chung", september, view);
    expect(sheets.map(({ how }) => how)).toEqual(Array<string>(8).fill("made"));
  });

  test("a new document leaves no half sheet behind", async () => {
    const before = excel.host.store.sheets.map(({ name }) => name);
    refuse(0);
    await expect(print("bao-cao-quy", september)).rejects.toMatchObject({ name: "WriteUndone" });
    excel.host.faults = undefined;
    expect(excel.host.store.sheets.map(({ name }) => name)).toEqual(before);
  });
});

test("own words that need more room get it, and nothing else moves", async () => {
  const { sheet } = await print("bao-cao-quy", september);
  const label = texts(sheet).find((text) => text.endsWith("ĐÁNH GIÁ CHUNG")) as string;
  const at = texts(sheet).indexOf(label);
  const heightOf = (row: number): number => excel.host.store.sheet(sheet)?.rowHeight(row) ?? 0;
  const before = heightOf(at + 1);
  await typeBelow(sheet, label, "Phong trào kết nghĩa đi vào nền nếp. ".repeat(20).trim());
  expect(await print("bao-cao-quy", september)).toMatchObject({ how: "same" });
  expect(heightOf(at + 1)).toBeGreaterThan(2 * before);
  // Also where a row was put in before the page.
  await excel.host.colleague("Lan").insertRows(`'${sheet}'!1:1`);
  const [ofLabel, ofWords] = [heightOf(at + 1), heightOf(at + 2)];
  const more = "Phong trào kết nghĩa đi vào nền nếp. ".repeat(24).trim();
  await excel.host.colleague("Lan").type(`'${sheet}'!A${at + 3}`, more);
  expect(await print("bao-cao-quy", september)).toMatchObject({ how: "same" });
  expect(heightOf(at + 1)).toBe(ofLabel);
  expect(heightOf(at + 2)).toBeGreaterThan(ofWords);
  await excel.host.colleague("Lan").deleteRows(`'${sheet}'!1:1`);
  // More than a row can hold goes on in further rows; the document stays ours.
  await typeBelow(sheet, label, "Phong trào kết nghĩa đi vào nền nếp. ".repeat(120).trim());
  expect(await print("bao-cao-quy", september)).toMatchObject({ sheet, how: "renewed" });
  const rows = texts(sheet);
  const own = rows.slice(at + 1, rows.indexOf("VII. HẠN CHẾ, NGUYÊN NHÂN"));
  expect(own.length).toBeGreaterThan(1);
  expect(own.join(" ")).toBe("Phong trào kết nghĩa đi vào nền nếp. ".repeat(120).trim());
});

/** Writes values of settings into the workbook. */
function setSettings(values: Readonly<Record<string, string>>): Promise<void> {
  return run(async (context) => {
    const table = context.workbook.tables.getItem("ThietLap").getDataBodyRange().load("values");
    await context.sync();
    const rows: readonly (readonly unknown[])[] = table.values;
    table.values = rows.map(([key, value, note]) => [key, values[String(key)] ?? value, note]);
    await context.sync();
  });
}

test("blanks of letterhead and signature are marked, and named as findings with the setting to fill in", async () => {
  await setSettings({ SoVanBan: "", NgayVanBan: "", NguoiKy: "" });
  const { sheets, findings } = await printDocument("bao-cao-quy", september);
  expect(findings.map(({ code, key, severity }) => [code, key, severity])).toEqual(
    ["SoVanBan", "NgayVanBan", "NguoiKy"].map((key) => ["documentSettingBlank", key, "warning"]),
  );
  expect(texts(nth(sheets).sheet)).toContain("Số: ……");
  // Each leads to its own cell.
  const settings = excel.host.store.sheet("Thiết lập");
  const { raw } = await inspect();
  for (const finding of findings) {
    const { key } = finding;
    const [, column, row] = /!([A-Z]+)(\d+)$/u.exec(findingAddress(finding, raw) ?? "") ?? [];
    expect([
      column,
      settings?.values({ top: Number(row) - 1, left: 0, bottom: Number(row) - 1, right: 0 })[0]?.[0],
    ]).toEqual(["B", key]);
  }
  await setSettings({ SoVanBan: "27-BC/ĐTN", NgayVanBan: "05/10/2024", NguoiKy: "Người ký" });
  const signed = await printDocument("bao-cao-quy", september);
  expect(signed.findings).toEqual([]);
  expect(texts(nth(signed.sheets).sheet)).toEqual(
    expect.arrayContaining(["Số: 27-BC/ĐTN", "*** | Thọ Xuân, ngày 05 tháng 10 năm 2024"]),
  );
  expect(texts(nth(signed.sheets).sheet).join("\n")).not.toContain("……");
});

test("pages begin where the page says, charts lie beside their numbers and outside the print area", async () => {
  const { sheet, page } = await print("bao-cao-quy", september);
  const { breaks, rows, widths } = arrange(page);
  await run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    const pages = target.horizontalPageBreaks.load("items/rowIndex");
    const charts = target.charts.load("items/name");
    const layout = target.pageLayout.load("zoom");
    await context.sync();
    // To scale, not fitted: Excel would leave out the page breaks. The widths of the columns make it one page wide.
    expect(layout.zoom).toMatchObject({ scale: 100 });
    expect(pages.items.map(({ rowIndex }) => rowIndex)).toEqual(breaks);
    expect(charts.items.length).toBe(rows.filter(({ chart }) => chart).length);
  });
  const printed = excel.host.store.sheet(sheet);
  expect(printed && excel.host.store.names.find("_xlnm.Print_Area", printed)?.formula).toBe(
    `'${sheet}'!$A$1:$${String.fromCharCode(64 + widths.length)}$${rows.length}`,
  );
  // Made again after a change, there are as many charts and breaks as before, none twice.
  await run(async (context) => {
    context.workbook.tables
      .getItem("KetNghia")
      .columns.getItem("Ngày ký kết")
      .getDataBodyRange()
      .getCell(0, 0).values = [[""]];
    await context.sync();
  });
  expect(await print("bao-cao-quy", september)).toMatchObject({ how: "renewed" });
  await run(async (context) => {
    const charts = context.workbook.worksheets.getItem(sheet).charts.load("items/name");
    await context.sync();
    expect(charts.items.length).toBe(rows.filter(({ chart }) => chart).length);
  });
});

test("texts stand off the lines of their table, left and right", async () => {
  const { sheet, page } = await print("danh-sach-khen-thuong");
  const { rows } = arrange(page);
  const line = rows.findIndex(({ table, cells }) => table === "body" && cells.length > 1);
  await run(async (context) => {
    const cells = nth(rows, line).cells.map(({ column, look }) => ({
      align: look.align,
      format: context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(line, column, 1, 1)
        .format.load("indentLevel,horizontalAlignment,verticalAlignment"),
    }));
    await context.sync();
    for (const { align, format } of cells) {
      expect([format.horizontalAlignment, format.verticalAlignment]).toEqual([align, "Center"]);
      expect(format.indentLevel).toBe(align === "Center" ? 0 : 1);
    }
  });
});

test("charts are set in Times New Roman, say their unit, and count in whole numbers", async () => {
  const { sheet } = await print("bao-cao-quy", september);
  await run(async (context) => {
    const charts = context.workbook.worksheets.getItem(sheet).charts.load("items/name");
    await context.sync();
    const told = charts.items.map(({ axes: { valueAxis }, format, series }, at) => ({
      // Where the axis of scores ends, Excel finds as it draws.
      axis: at === 0 ? valueAxis.load("minimum,maximum,majorUnit,numberFormat") : undefined,
      unit: valueAxis.title.load("text"),
      font: format.font.load("name"),
      labels: series.getItemAt(0).dataLabels.load("numberFormat"),
    }));
    await context.sync();
    for (const { font } of told) expect(font.name).toBe("Times New Roman");
    const [counts, scores] = told;
    expect(counts?.axis?.toJSON()).toMatchObject({
      minimum: 0,
      maximum: 7,
      majorUnit: 1,
      numberFormat: "#,##0",
    });
    expect([counts?.unit.text, counts?.labels.numberFormat]).toEqual(["hoạt động", "#,##0"]);
    expect([scores?.unit.text, scores?.labels.numberFormat]).toEqual(["điểm", "#,##0.00"]);
  });
});

test("the first line of a paragraph stands in, on the sheet alone: what is read of the page is its words", async () => {
  const { sheet, page } = await print("bao-cao-quy", september);
  const store = excel.host.store.sheet(sheet);
  const { rows } = arrange(page);
  const at = rows.findIndex(({ cells }) => nth(cells).text.startsWith("Có 28/30"));
  const cell = (row: number): unknown => store?.values({ top: row, left: 0, bottom: row, right: 0 })[0]?.[0];
  expect(cell(at)).toBe(`\u2003\u2003${nth(nth(rows, at).cells).text}`);
  const title = rows.findIndex(({ cells }) => nth(cells).text === "BÁO CÁO");
  expect(cell(title)).toBe("BÁO CÁO");
  const again = await print("bao-cao-quy", september);
  expect(again).toMatchObject({ sheet, how: "same" });
  expect(again.page.blocks).toEqual(page.blocks);
});

/** All that one sees of a sheet, and how it is printed. */
async function looks(name: string): Promise<unknown> {
  const sheet = excel.host.store.sheet(name);
  const used = sheet?.usedArea(false);
  if (!sheet || !used) throw new Error(`no sheet ${name}`);
  const [rows, columns] = [[...Array(used.bottom + 1).keys()], [...Array(used.right + 1).keys()]];
  const told = await run(async (context) => {
    const target = context.workbook.worksheets.getItem(name).load("showGridlines");
    const merged = target.getUsedRange().getMergedAreasOrNullObject().load("address");
    const breaks = target.horizontalPageBreaks.load("items/rowIndex");
    const charts = target.charts.load("items/name,items/top,items/left,items/height,items/width");
    const layout = target.pageLayout.load("orientation,zoom,topMargin,leftMargin");
    const area = target.pageLayout.getPrintAreaOrNullObject().load("address");
    await context.sync();
    return [
      target.showGridlines,
      merged.address,
      breaks.items.map(({ rowIndex }) => rowIndex),
      charts.items.map(({ top, left, height, width }) => [top, left, height, width]),
      layout.toJSON(),
      area.address,
    ];
  });
  return [
    sheet.values(used),
    rows.map((row) => columns.map((column) => sheet.style(row, column))),
    rows.map((row) => sheet.rowHeight(row)),
    columns.map((column) => sheet.columns.settings(column).width),
    told,
  ];
}

describe("a report that was made again is taken back", () => {
  const change = (row: number): Promise<void> =>
    run(async (context) => {
      context.workbook.tables
        .getItem("KetNghia")
        .columns.getItem("Ngày ký kết")
        .getDataBodyRange()
        .getCell(row, 0).values = [[""]];
      await context.sync();
    });
  const takeBack = async (): Promise<void> => {
    const session = sessionAt();
    const found = await askUndo(session);
    if (!found) throw new Error("nothing to take back");
    expect(await undoRun(session, found)).toEqual([]);
  };

  test("the former one stands with its words and looks, the office's own words too, and is still ours", async () => {
    const { sheet } = await print("bao-cao-quy", september);
    const label = texts(sheet).find((text) => text.endsWith("ĐÁNH GIÁ CHUNG")) as string;
    await typeBelow(sheet, label, "Phong trào kết nghĩa đi vào nền nếp.");
    await change(0);
    expect(await print("bao-cao-quy", september)).toMatchObject({ how: "renewed" });
    const before = await looks(sheet);
    await change(1);
    expect(await print("bao-cao-quy", september)).toMatchObject({ how: "renewed" });
    expect(await looks(sheet)).not.toEqual(before);
    await takeBack();
    expect(await looks(sheet)).toEqual(before);
    expect(await print("bao-cao-quy", september)).toMatchObject({ sheet, how: "renewed" });
    await takeBack();
    expect(await looks(sheet)).toEqual(before);
  });

  /** Keeps its page as it was kept before sheets had a namespace of their own, among more than one reply of Excel on the web holds. */
  function keepAsBefore(): void {
    const { customXml } = excel.host.store;
    for (const part of keptPages()) {
      customXml.add(customXml.text(part).replace(part.namespace, PAGES));
      customXml.delete(part);
    }
    for (let page = 0; page < 60; page++) customXml.add(otherPage(PAGES, `Cũ ${page}`));
  }
  const otherPage = (namespace: string, sheet: string): string =>
    xmlOf("trang", namespace, `${packed({ sheet })}.${"A".repeat(100_000)}`);

  test("the page of a sheet is found among so many of before that no reply holds them all", async () => {
    const { sheet } = await print("bao-cao-quy", september);
    keepAsBefore();
    const before = await looks(sheet);
    await change(0);
    expect(await print("bao-cao-quy", september)).toMatchObject({ sheet, how: "renewed" });
    // Its page of before went, and the others stay where they are.
    expect(keptPages().filter(({ namespace }) => namespace === PAGES)).toHaveLength(60);
    expect(keptPages()).toHaveLength(61);
    await takeBack();
    expect(await looks(sheet)).toEqual(before);
  });

  test("pages of other sheets are not read", async () => {
    const { sheet } = await print("bao-cao-quy", september);
    await printDocument("ho-so-minh-chung", action);
    expect(keptPages().length).toBeGreaterThan(9);
    const read: string[] = [];
    excel.host.faults = ({ Actions = [] }) => void read.push(...Actions.map(({ Name }) => Name));
    await change(0);
    expect(await print("bao-cao-quy", september)).toMatchObject({ sheet, how: "renewed" });
    // Its own once to know it and once to replace it; the others are journals of runs.
    expect(read.filter((name) => name === "GetXml").length).toBeLessThan(6);
  });

  test("a log that says more than one reply of Excel on the web can hold is no hindrance", async () => {
    const { sheet } = await print("bao-cao-quy", september);
    const words = "Ghi chú của văn phòng. ".repeat(100);
    await run(async (context) => {
      const log = context.workbook.tables.getItem("NhatKy");
      const body = log.getDataBodyRange().load("rowCount");
      const before = log.columns.getItem("Trước").load("index");
      await context.sync();
      await inTurn([0, 500, 1000, 1500], async (from) => {
        const first = body.getCell(body.rowCount + from, before.index);
        first.getAbsoluteResizedRange(500, 1).values = Array.from({ length: 500 }, () => [words]);
        await context.sync();
      });
      log.resize(log.getRange().getResizedRange(2000, 0));
      await context.sync();
    });
    await change(0);
    expect(await print("bao-cao-quy", september)).toMatchObject({ sheet, how: "renewed" });
  });

  test("a page that another pane replaces while it is asked for is asked for again", async () => {
    const { sheet } = await print("bao-cao-quy", september);
    const { customXml } = excel.host.store;
    const xml = nth(keptPages().map((part) => customXml.text(part)));
    let replaced = 0;
    excel.host.faults = ({ Actions = [] }) => {
      if (replaced === 2 || !Actions.some(({ Name }) => Name === "GetXml")) return;
      for (const part of keptPages()) customXml.delete(part);
      customXml.add(xml);
      replaced += 1;
    };
    await change(0);
    expect(await print("bao-cao-quy", september)).toMatchObject({ sheet, how: "renewed" });
    expect([replaced, keptPages().length]).toEqual([2, 1]);
    const before = await looks(sheet);
    await change(1);
    expect(await print("bao-cao-quy", september)).toMatchObject({ sheet, how: "renewed" });
    await takeBack();
    expect(await looks(sheet)).toEqual(before);
  });

  test("where nobody knows how it looked, its words come back, and the later one's charts go", async () => {
    const { sheet } = await print("bao-cao-quy", september);
    expect(keptPages()).toHaveLength(1);
    for (const part of keptPages()) excel.host.store.customXml.delete(part);
    const before = texts(sheet);
    await change(0);
    expect(await print("bao-cao-quy", september)).toMatchObject({ how: "renewed" });
    await takeBack();
    expect(texts(sheet)).toEqual(before);
    await run(async (context) => {
      const charts = context.workbook.worksheets.getItem(sheet).charts.load("items/name");
      await context.sync();
      expect(charts.items).toEqual([]);
    });
  });
});

test("the pack names documents and links as they stand in MinhChung", async () => {
  await run(async (context) => {
    const columns = context.workbook.tables.getItem("MinhChung").columns;
    columns.getItem("Tên minh chứng").getDataBodyRange().getCell(0, 0).values = [['\'=HYPERLINK("x")']];
    columns.getItem("Liên kết").getDataBodyRange().getCell(0, 0).values = [["https://minhchung.example/thu"]];
    columns.getItem("Trạng thái").getDataBodyRange().getCell(0, 0).values = [["đạt"]];
    await context.sync();
  });
  const { sheets } = await printDocument("ho-so-minh-chung", action);
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    "Hồ sơ minh chứng",
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((cluster) => `Danh mục MC C${cluster}`),
  ]);
  const line = sheets
    .flatMap(({ sheet }) => texts(sheet))
    .find((text) => text.includes("https://minhchung.example/thu"));
  expect(line).toContain('=HYPERLINK("x")');
  for (const { sheet } of sheets) expect([...(excel.host.store.sheet(sheet)?.formulas() ?? [])]).toEqual([]);
});

test("award papers name winners and money of their issuer; secretary and chair sign the minutes", async () => {
  const list = await print("danh-sach-khen-thuong", action);
  expect(texts(list.sheet)).toEqual(
    expect.arrayContaining(["DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG", "Cộng | 2.400.000"]),
  );
  expect(texts(list.sheet)).toContain(
    "Danh sách có 02 tập thể và 02 cá nhân; tổng số tiền thưởng là 2.400.000 đồng (bằng chữ: Hai triệu bốn trăm nghìn đồng)./.",
  );
  const data = await print("du-lieu-giay-khen", action);
  expect(texts(data.sheet).length).toBe(8);
  expect(texts(data.sheet)[0]).toMatch(
    /^Ten \| DanhHieu \| Bo \| HinhThuc \| MucThuong \| CoQuanKhen \| Nam \| ThanhTich \| ChucVu \| /u,
  );
  expect(texts(data.sheet)[1]).toMatch(
    /^Cụm số \d.* \| Cụm thi đua dẫn đầu công tác Đoàn \| Đoàn \| Giấy khen \| 1\.000\.000 \| BTV Huyện đoàn \| 2024 \| /u,
  );
  const minutes = await print("bien-ban", action);
  expect(texts(minutes.sheet)).toContain("THƯ KÝ | CHỦ TRÌ");
  expect(texts(minutes.sheet).join("\n")).not.toMatch(/undefined|NaN|\{\w+\}/u);
});

test("text from cells never becomes a formula in a document", async () => {
  await run(async (context) => {
    context.workbook.tables
      .getItem("DonVi")
      .columns.getItem("Tên đơn vị")
      .getDataBodyRange()
      .getCell(0, 0).values = [["'=1+1"]];
    await context.sync();
  });
  const { sheet } = await print("phu-luc-ket-nghia", action);
  expect([...(excel.host.store.sheet(sheet)?.formulas() ?? [])]).toEqual([]);
  expect(texts(sheet)).toContain("01 | =1+1 | Đoàn các đơn vị: TT Thọ Xuân, Xuân Trường, Xuân Hồng");
});

test("what falls due and the evidence of every cluster are sheets too", async () => {
  expect((await print("viec-den-han", september)).sheet).toBe("Việc đến hạn");
  expect(texts("Việc đến hạn")).toContain("DANH MỤC VIỆC ĐẾN HẠN");
  const matrix = { set: "Đoàn", period: "D1" };
  const { sheets } = await printDocument("tong-hop-minh-chung", september, matrix);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((cluster) => `MC Đoàn D1 C${cluster}`),
  );
  expect(
    (await printDocument("tong-hop-minh-chung", september, matrix)).sheets.every(({ how }) => how === "same"),
  ).toBe(true);
});
