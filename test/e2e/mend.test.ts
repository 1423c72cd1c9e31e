import type { BrowserContext, Frame, Page } from "playwright-core";
import type {} from "../../src/host/preview";
import { until } from "../waiting";
import { gridValue, paneOf } from "./page";
import { openWindow } from "./window";

let preview: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  ({ preview, context } = await openWindow({ viewport: { width: 1400, height: 860 } }));
  page = await context.newPage();
});

const type = (sheet: string, cell: string, value: string): Promise<void> =>
  page.evaluate(
    ([name, address, input]) => {
      window.embeddedGrid?.getActiveWorkbook()?.getSheetByName(name)?.getRange(address).setValue(input);
    },
    [sheet, cell, value] as const,
  );

/** Cells of the header row of `Minh chứng`: J is Số lượng. */
const HEADER = ["Minh chứng", "J1"] as const;

test("a header that nearly is one is renamed with one click, which can be taken back", async () => {
  await page.goto(preview);
  const pane: Frame = await paneOf(page);
  await pane.getByText("Không có vấn đề nào.").waitFor();
  await type(...HEADER, "SL");
  await pane.getByText("Cột «SL» không có trong mẫu nên không được đọc; có phải là «Số lượng»?").waitFor();
  await pane.getByRole("button", { name: "Đổi «SL» thành «Số lượng»" }).click();
  await pane.getByText("«SL» → «Số lượng»").waitFor();
  await pane.getByText("Không có vấn đề nào.").waitFor();
  expect(await gridValue(page, ...HEADER)).toBe("Số lượng");

  await pane.getByRole("status").getByRole("button", { name: "Hoàn tác lần ghi gần nhất" }).click();
  await pane.getByText("«Minh chứng»: sửa tên").waitFor();
  await pane.getByRole("button", { name: "Trả lại như cũ" }).click();
  await until(async () => (await gridValue(page, ...HEADER)) === "SL");
  expect(await gridValue(page, ...HEADER)).toBe("SL");
});
