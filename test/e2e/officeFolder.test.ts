import type { BrowserContext, Frame, Page } from "playwright-core";
import type {} from "../../src/host/preview";
import { byHand } from "../office/files";
import { OfficeFolder } from "../office/folder";
import { until } from "../waiting";
import { goToPage, paneOf, watchPolicies, watchRequests } from "./page";
import { openWindow } from "./window";

let context: BrowserContext;
let page: Page;
let pane: Frame;
let office: OfficeFolder;
let outside: string[];
let refused: string[];
const problems: string[] = [];

beforeAll(async () => {
  office = await OfficeFolder.make();
  await office.begin();
  await office.import("don-vi", "Danh sach co so Doan.xlsx");
  await office.import("cum", "TB phan cum 2024.docx");
  await office.import("tieu-chi", "BTC Doan 2024.xlsx");
  const { preview, context: opened } = await openWindow({ viewport: { width: 1400, height: 860 } });
  context = opened;
  outside = watchRequests(context);
  refused = await watchPolicies(context);
  page = await context.newPage();
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(`${preview}?book=empty`);
  await paneOf(page);
  await page.locator("#open").setInputFiles(office.book);
  await page.waitForFunction(() => document.getElementById("file")?.textContent === "so.xlsx");
  pane = await paneOf(page);
});

/** The filled rows of a table in the embedded workbook, by header. */
async function rows(table: string): Promise<Record<string, unknown>[]> {
  return page.evaluate((name) => {
    const found = window.embeddedHost?.store.table(name);
    const headers = found?.headers() ?? [];
    return (found ? found.sheet.values(found.body) : [])
      .filter((row) => row.some((cell) => cell !== "" && cell !== null))
      .map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at]])));
  }, table);
}

const press = (name: string): Promise<void> => pane.getByRole("button", { name, exact: true }).click();
const at = (step: string): Promise<void> => pane.getByRole("heading", { name: step }).waitFor();

test("the office's own score sheet comes in through the pane, draft and sums left out", async () => {
  await goToPage(pane, "Nhập liệu", "Nhập từ tệp hoặc trang tính");
  await pane.getByLabel("Loại dữ liệu").selectOption({ label: "Bảng điểm" });
  await pane.locator("input[type=file]").setInputFiles(office.at("Diem tham dinh quy I.xlsx"));
  await pane.getByText("2 trang tính").waitFor();
  await press("Tiếp tục");
  await at("Bước 2/6: Trang tính");
  await press("Tiếp tục");
  await at("Bước 3/6: Ghép cột");
  await press("Tiếp tục");
  // Nothing is asked and no cell has to be mended: the draft alone was left out.
  await at("Bước 6/6: Xem trước");
  await pane.getByRole("tab", { name: "Mới 21" }).waitFor();
  await press("Ghi vào sổ");
  await pane.getByText("Đã ghi vào sổ: 21 dòng mới, 0 dòng sửa. Để lại 1 chỗ.").waitFor();
  expect(await rows("MinhChung")).toHaveLength(21);
  expect((await rows("NhatKy")).at(-1)).toMatchObject({ Việc: "Nhập Minh chứng" });
  await goToPage(pane, "Trang chính");
});

test("scores are what one comes to by hand, and the quarter is locked", async () => {
  await press("Tính điểm và xét khen thưởng");
  await pane.getByText("Sẽ ghi vào sổ").waitFor();
  await press("Ghi vào sổ");
  await pane.getByText("Đã ghi xong.").waitFor();
  const scores = (await rows("DiemDonVi")).filter((row) => row["Kỳ"] === "Q1");
  expect(
    Object.fromEntries(scores.map((row) => [row["Tên đơn vị"], [row["Điểm"], row["Điểm tối đa áp dụng"]]])),
  ).toEqual(byHand.units);
  const clusters = (await rows("DiemCum")).filter((row) => row["Kỳ"] === "Q1");
  expect(clusters.map((row) => [row["Hạng"], row["Tên cụm"], row["Điểm"]]).sort()).toEqual(byHand.clusters);
  await goToPage(pane, "Điểm và xếp hạng", "Khóa và công bố kỳ");
  await pane.getByRole("button", { name: "Khóa kỳ…" }).first().click();
  await pane.getByRole("checkbox", { name: "Đã xem và muốn khóa kỳ này" }).check();
  await pane.getByRole("button", { name: /^Khóa kỳ «/u }).click();
  await pane.getByRole("heading", { name: /^Đã khóa kỳ/u }).waitFor();
  await until(async () => (await rows("Ky"))[0]?.["Trạng thái"] === "khóa");
  expect((await rows("Ky")).map((row) => row["Trạng thái"])).toEqual(["khóa", "mở"]);
});

test("nothing left the machine and nothing broke", () => {
  expect(outside).toEqual([]);
  expect(refused).toEqual([]);
  expect(problems).toEqual([]);
});
