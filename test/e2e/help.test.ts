import type { BrowserContext, Frame, Page } from "playwright-core";
import type {} from "../../src/host/preview";
import { until } from "../waiting";
import { gridValue, paneOf } from "./page";
import { openWindow } from "./window";

let preview: string;
let context: BrowserContext;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  ({ preview, context } = await openWindow({ viewport: { width: 1400, height: 860 } }));
});
beforeEach(async () => {
  page = await context.newPage();
  await page.goto(preview);
  pane = await paneOf(page);
  await pane.getByText("Tính điểm và xét khen thưởng").first().waitFor();
});
afterEach(() => page.close());

/** Somebody stands in a cell. */
const select = (sheet: string, cell: string): Promise<void> =>
  pane.evaluate(
    ([name, address]) =>
      Excel.run(async (excel) => {
        const chosen = excel.workbook.worksheets.getItem(name);
        chosen.activate();
        chosen.getRange(address).select();
        await excel.sync();
      }),
    [sheet, cell] as const,
  );

/** The sheet in front. */
const sheetInFront = (): Promise<string> =>
  pane.evaluate(() =>
    Excel.run(async (excel) => {
      const active = excel.workbook.worksheets.getActiveWorksheet().load("name");
      await excel.sync();
      return active.name;
    }),
  );
const shows = async (sheet: string): Promise<void> => {
  await until(async () => (await sheetInFront()) === sheet);
  expect(await sheetInFront()).toBe(sheet);
};

/** Does what Excel does when a button of the ribbon, an entry of a cell's menu or a shortcut asks for a function. */
const call = (name: string): Promise<void> =>
  pane.evaluate(async (wanted) => {
    interface Associated {
      readonly _association: { readonly mappings: Readonly<Record<string, (() => unknown) | undefined>> };
    }
    const { mappings } = (Office.actions as unknown as Associated)._association;
    // The pane of the preview is always there, and the embedded workbook shows none.
    Object.assign(Office, { addin: { ...Office.addin, showAsTaskpane: () => Promise.resolve() } });
    await mappings[wanted.toUpperCase()]?.();
  }, name);

const open = async (...names: (string | RegExp)[]): Promise<void> => {
  for (const name of names) await pane.getByRole("button", { name }).first().click();
};

test("the ribbon asks about the selected row: why, its evidence, with whom; beside our tables it says what to select", async () => {
  await select("Đơn vị", "B2");
  await call("explainRow");
  await pane.getByText("Trang tính «Đơn vị», ô B2").waitFor();
  await pane
    .getByText(/điểm, đạt .*%/u)
    .first()
    .waitFor();
  await call("openPairing");
  await pane.getByText("Đang đỡ đầu").waitFor();
  await call("showEvidence");
  await pane.getByText(/^\d+ minh chứng$/u).waitFor();
  const way = pane.getByRole("button", { name: "Đến ô" }).first();
  await way.click();
  await shows("Minh chứng");
  await select("Hướng dẫn", "A1");
  await call("explainRow");
  await pane.getByText(/không nằm trong dòng nào/u).waitFor();
  await pane.getByRole("button", { name: "Cụm thi đua" }).click();
  await shows("Cụm thi đua");
  await select("Cụm thi đua", "B3");
  await pane.getByRole("button", { name: "Đọc lại ô đang chọn" }).click();
  await pane.getByText("Trang tính «Cụm thi đua», ô B3").waitFor();
});

test("a formula is composed, entered into a blank cell, asked about where something stands, and taken back", async () => {
  await select("Hướng dẫn", "K3");
  await open("Các trang", "Trợ giúp", /Soạn công thức/u);
  await pane.getByText('=CLUSTERSCORE("C1")').waitFor();
  await pane.getByLabel("Kỳ").selectOption("D1");
  await pane.getByText('=CLUSTERSCORE("C1";"D1")').waitFor();
  await open("Chèn vào ô đang chọn");
  await pane.getByText("Đã chèn công thức vào ô K3 của trang tính «Hướng dẫn».").waitFor();
  await until(async () => typeof (await gridValue(page, "Hướng dẫn", "K3")) === "number");
  expect(await gridValue(page, "Hướng dẫn", "K3")).toBeGreaterThan(0);
  await open("Chèn vào ô đang chọn");
  await pane.getByText(/Ô K3 của trang tính «Hướng dẫn» đang có/u).waitFor();
  await open("Giữ nguyên");
  const focused = await pane.evaluate(() => document.activeElement?.textContent);
  expect(focused).toBe("Chèn vào ô đang chọn");
  await open("Các trang", "Nhật ký", /^Hoàn tác/u);
  await pane.getByText("«Hướng dẫn»: chèn một công thức").waitFor();
  await open("Trả lại như cũ");
  await until(async () => ((await gridValue(page, "Hướng dẫn", "K3")) ?? "") === "");
  expect((await gridValue(page, "Hướng dẫn", "K3")) ?? "").toBe("");
});

test("the help is searched without tones, leads to a topic with its picture, and from there to the page; back is the help", async () => {
  await open("Các trang", "Trợ giúp", /Cách dùng/u);
  await pane.getByRole("searchbox").fill("nhap lieu");
  await pane.getByRole("status").filter({ hasText: "mục" }).waitFor();
  await open(/^Nhập liệu/u);
  const picture = pane.getByRole("img", { name: "Chọn nơi lấy dữ liệu" });
  await picture.scrollIntoViewIfNeeded();
  const isDrawn = (): Promise<boolean> =>
    picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0);
  await until(isDrawn);
  expect(await isDrawn()).toBe(true);
  await open("Quay lại");
  await pane.getByRole("heading", { name: "Cách dùng" }).waitFor();
  await open(/^Khi có lỗi/u, /^Hàm trong ô/u);
  await pane.getByRole("heading", { name: "Hàm trong ô" }).waitFor();
});

test("the report for whoever helps is copied in one click, and says nothing of the workbook's content", async () => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("Các trang", "Trợ giúp", /Thông tin hỗ trợ/u, "Sao chép");
  await pane.getByText("Đã sao chép. Dán vào thư hoặc tin nhắn.").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Phiên bản Thi đua: \d+\.\d+\.\d+\n/u);
  expect(copied).toMatch(/\nMinh chứng: [\d.]+ dòng\n/u);
  expect(copied).not.toMatch(/Thọ Xuân|Lê Lợi/u);
});
