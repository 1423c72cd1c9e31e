import { serialDay } from "../../src/domain/text";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { printDocument, type DocumentKind, type DocumentOptions, type Printed } from "../../src/workbook/print";
import type { ActionContext } from "../../src/workbook/actions";
import { action, openWith, run } from "./workbook";

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
  return sheet && used ? sheet.values(used).map((row) => row.filter((cell) => cell !== null && cell !== "").join(" | ")) : [];
}

/** A document of one sheet. */
async function print(kind: DocumentKind, on: ActionContext = action, options: DocumentOptions = {}): Promise<Printed> {
  return (await printDocument(kind, on, options)).sheets[0];
}

/** Types below a label. */
async function typeBelow(name: string, label: string, words: string): Promise<void> {
  const at = texts(name).indexOf(label);
  await run(async (context) => {
    context.workbook.worksheets.getItem(name).getRangeByIndexes(at + 1, 0, 1, 1).values = [[words]];
    await context.sync();
  });
}

test("a report that is made again has new figures and the office's own words", async () => {
  const { sheet } = await print("bao-cao-quy", september);
  expect(texts(sheet)).toContain("Có 28/30 xã, thị trấn đã tổ chức Lễ ký kết, đạt 93,3%.");
  const label = texts(sheet).find((text) => text.endsWith("ĐÁNH GIÁ CHUNG")) as string;
  await typeBelow(sheet, label, "Phong trào kết nghĩa đi vào nền nếp.");
  expect(await print("bao-cao-quy", september)).toMatchObject({ how: "same" });
  await run(async (context) => {
    context.workbook.tables.getItem("KetNghia").columns.getItem("Ngày ký kết").getDataBodyRange().getCell(0, 0).values = [[""]];
    context.workbook.tables.getItem("KetNghia").columns.getItem("Ngày ký kết").getDataBodyRange().getCell(27, 0).values = [[serialDay(2024, 8, 1)]];
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
  expect(await print("bao-cao-quy", { ...september, today: september.today + 1 })).toMatchObject({ sheet: `${sheet} (2)`, how: "beside" });
});

test("award papers name winners, money and what is open; two bodies sign where two are named", async () => {
  const list = await print("danh-sach-khen-thuong", action);
  expect(texts(list.sheet)).toEqual(expect.arrayContaining(["DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG", "Cộng | 3.300.000"]));
  expect(texts(list.sheet)).toContain("Danh sách có 5 tập thể, cá nhân; tổng số tiền thưởng 3.300.000 đồng.");
  const data = await print("du-lieu-giay-khen", action);
  expect(texts(data.sheet).length).toBe(6);
  expect(texts(data.sheet)[0]).toBe("Ten | DanhHieu | Bo | HinhThuc | MucThuong | CoQuanKhen | Nam | ThanhTich");
  expect(texts(data.sheet)[1]).toMatch(/^Cụm số \d.* \| Cụm thi đua dẫn đầu công tác Đoàn \| Đoàn \| Giấy khen \| 1\.000\.000 \| BTV Huyện đoàn \| 2024 \| /u);
  const minutes = await print("bien-ban", action);
  expect(texts(minutes.sheet)).toContain("TM. ỦY BAN HỘI LHTN HUYỆN | TM. BAN THƯỜNG VỤ");
  expect(texts(minutes.sheet).join("\n")).not.toMatch(/undefined|NaN|\{\w+\}/u);
});

test("text from cells never becomes a formula in a document", async () => {
  await run(async (context) => {
    context.workbook.tables.getItem("DonVi").columns.getItem("Tên đơn vị").getDataBodyRange().getCell(0, 0).values = [["'=1+1"]];
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
  expect(sheets.map(({ sheet }) => sheet)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((cluster) => `MC Đoàn D1 C${cluster}`));
  expect((await printDocument("tong-hop-minh-chung", september, matrix)).sheets.every(({ how }) => how === "same")).toBe(true);
});
