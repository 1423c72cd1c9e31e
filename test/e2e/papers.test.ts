import type { BrowserContext, Frame, Page } from "playwright-core";
import type {} from "../../src/host/preview";
import { until } from "../waiting";
import { goToPage, paneOf } from "./page";
import { openWindow } from "./window";

let preview: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  ({ preview, context } = await openWindow({ viewport: { width: 1400, height: 900 } }));
  page = await context.newPage();
});

const sheets = (): Promise<string[]> =>
  page.evaluate(() => window.embeddedHost?.store.sheets.map(({ name }) => name) ?? []);

test("a file of papers is seen page by page before it is written, then stands on its sheets and in the register", async () => {
  await page.goto(`${preview}?book=giong-rieng`);
  const pane: Frame = await paneOf(page);
  await goToPage(pane, "Văn bản", "Lập cả bộ hồ sơ");
  await pane.getByRole("button", { name: "Xem trước" }).click();
  await pane.getByRole("img", { name: "Mục lục hồ sơ, trang 1/" }).waitFor();
  const before = await sheets();
  expect(before).not.toContain("Mục lục hồ sơ");
  await pane.getByRole("combobox", { name: "Chọn văn bản" }).selectOption({ label: "QĐ khen Hội" });
  const decision = pane.getByRole("img", { name: "QĐ khen Hội, trang 1/" });
  await decision.getByText("Điều 1. Tặng Giấy khen", { exact: false }).waitFor();
  await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
  await pane.getByRole("status").getByText("Đã lập", { exact: false }).waitFor();
  await until(async () => (await sheets()).includes("QĐ khen Hội"));
  const made = (await sheets()).filter((name) => !before.includes(name));
  expect(made).toEqual(
    expect.arrayContaining(["Mục lục hồ sơ", "Biên bản Đoàn", "QĐ khen Hội", "GK Đoàn 01"]),
  );
});
