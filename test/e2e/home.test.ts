import type { BrowserContext, Frame, Page } from "playwright-core";
import type {} from "../../src/host/preview";
import type { StartRows } from "../../src/office/write";
import { small } from "../host/workbook";
import { until } from "../waiting";
import { openRows } from "./openRows";
import { goToPage, gridValue, paneOf, watchPolicies, watchRequests } from "./page";
import { openWindow } from "./window";

let preview: string;
let context: BrowserContext;
let page: Page;
let outside: string[];
let refused: string[];
const problems: string[] = [];

beforeAll(async () => {
  ({ preview, context } = await openWindow({ viewport: { width: 1400, height: 860 } }));
  outside = watchRequests(context);
  refused = await watchPolicies(context);
  page = await context.newPage();
  page.on("pageerror", (error) => problems.push(error.message));
});

const openFile = (name: string, rows: StartRows): Promise<Frame> => openRows(page, preview, name, rows);

const setCell = (sheet: string, cell: string, value: string | number): Promise<void> =>
  page.evaluate(
    ([name, address, input]) => {
      window.embeddedGrid?.getActiveWorkbook()?.getSheetByName(name)?.getRange(address).setValue(input);
    },
    [sheet, cell, value] as const,
  );

/** The card of the next step. */
const next = (pane: Frame) =>
  pane.getByRole("group").filter({ has: pane.getByRole("heading", { name: "Bước tiếp theo" }) });
/** The one primary button of the first page. */
const step = (pane: Frame, name: string) => next(pane).getByRole("button", { name, exact: true });

test("an empty workbook is begun with empty tables; a list ticks itself, and each item leads to where it is entered", async () => {
  await page.goto(`${preview}?book=empty`);
  const pane = await paneOf(page);
  await pane.getByText("Thu minh chứng của các cụm", { exact: false }).waitFor();
  expect(await pane.getByText("Không có vấn đề nào.").count()).toBe(0);
  await pane.getByRole("button", { name: /^Tạo các bảng trống/u }).click();
  await step(pane, "Nhập danh sách đơn vị").waitFor();
  expect(await pane.getByRole("button", { name: /^Danh sách đơn vị/u }).textContent()).toMatch(/chưa$/u);
  await setCell("Đơn vị", "A2", "X1");
  await setCell("Đơn vị", "B2", "Xã Một");
  // The page follows the workbook by itself.
  await pane.getByRole("button", { name: /^Danh sách đơn vị.*1 dòng$/u }).waitFor();
  await step(pane, "Nhập bộ tiêu chí").click();
  expect(await pane.getByLabel("Loại dữ liệu").inputValue()).toBe("tieu-chi");
  await goToPage(pane, "Trang chính");
  await pane.getByRole("button", { name: /^Các kỳ và hạn gửi/u }).click();
  await page.waitForFunction(() => window.embeddedHost?.store.active.name === "Kỳ");
});

test("pages of an empty workbook claim nothing and lead to where it begins", async () => {
  await page.goto(`${preview}?book=empty`);
  const pane = await paneOf(page);
  const pages = [
    ["Phân công", "Phân công kết nghĩa"],
    ["Phân công", "Lịch đi cơ sở"],
    ["Văn bản", "Lập cả bộ hồ sơ"],
    ["Nhập liệu", "Lập phiếu minh chứng"],
    ["Điểm và xếp hạng", "Khóa và công bố kỳ"],
  ] as const;
  for (const [area, title] of pages) {
    await goToPage(pane, area, title);
    await pane.getByText("Sổ này chưa có bảng nào của Thi đua.").waitFor();
    expect(await pane.getByText("Đã chứng minh").count()).toBe(0);
    await pane.getByRole("button", { name: "Bắt đầu" }).click();
    await pane.getByRole("button", { name: /^Tạo các bảng trống/u }).waitFor();
  }
});

test("a year goes from its first computation to its papers, one step after the other", async () => {
  const pane = await openFile("nam.xlsx", small);
  await step(pane, "Tính điểm và xét khen thưởng").click();
  await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
  await pane.getByText("Đã ghi xong.").waitFor();
  await goToPage(pane, "Trang chính");
  await pane.getByText(/^Ghi lần cuối/u).waitFor();
  await pane.getByText("Cụm dẫn đầu: Cụm 2").waitFor();
  await step(pane, "Khóa kỳ «Quý I»").waitFor();

  // What is typed makes the results old, and the page says so by itself.
  await setCell("Minh chứng", "N2", 9.5);
  await pane.getByText("Kết quả đã cũ").waitFor();
  await pane.getByText("Cụm dẫn đầu: Cụm 1").waitFor();
  await step(pane, "Tính điểm và xét khen thưởng").click();
  await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
  await pane.getByText("Đã ghi xong.").waitFor();
  await goToPage(pane, "Trang chính");
  expect(await pane.getByText("Kết quả đã cũ").count()).toBe(0);

  await step(pane, "Khóa kỳ «Quý I»").click();
  const lock = pane.getByRole("button", { name: "Khóa kỳ «Quý I»" });
  expect(await lock.isDisabled()).toBe(true);
  await pane.getByRole("checkbox", { name: "Đã xem và muốn khóa kỳ này" }).check();
  await lock.dblclick();
  await pane.getByRole("heading", { name: "Đã khóa kỳ «Quý I»" }).waitFor();
  expect(await gridValue(page, "Kỳ", "H2")).toBe("khóa");
  await goToPage(pane, "Trang chính");
  await step(pane, "Công bố kỳ «Quý I»").click();
  await pane.getByRole("checkbox", { name: "Đã xem và muốn công bố kỳ này" }).check();
  await pane.getByRole("button", { name: "Công bố kỳ «Quý I»" }).click();
  await pane.getByRole("heading", { name: "Đã công bố kỳ «Quý I»" }).waitFor();
  await goToPage(pane, "Trang chính");
  await step(pane, "Lập hồ sơ").click();
  await pane.getByRole("heading", { name: "Lập cả bộ hồ sơ" }).waitFor();
});

test("errors come first and lead to their cells", async () => {
  const pane = await openFile("loi.xlsx", {
    ...small,
    evidence: small.evidence?.map((row, at) => (at === 0 ? { ...row, verified: "bảy" } : row)) ?? [],
  });
  await step(pane, "Sửa 1 lỗi").waitFor();
  await pane.getByText("«bảy» không phải số.").waitFor();
  await pane.getByRole("button", { name: "Đến ô" }).first().click();
  await until(() => page.evaluate(() => window.embeddedHost?.store.active.name === "Minh chứng"));
  await step(pane, "Sửa 1 lỗi").click();
  await pane.getByText("Dữ liệu đầu vào").waitFor();
});

test("nothing left the machine and nothing broke", () => {
  expect(outside).toEqual([]);
  expect(refused).toEqual([]);
  expect(problems).toEqual([]);
});
