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
  page = await context.newPage();
  // All that is due in the sample is due.
  await page.clock.setFixedTime(new Date("2024-10-05T08:00:00"));
});

/** The value cells of `Thiết lập` that are asked for here. */
const CLUSTER_METHOD = ["Thiết lập", "B21"] as const;

const type = (value: string): Promise<void> =>
  page.evaluate(
    ([sheet, cell, input]) => {
      window.embeddedGrid?.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(cell).setValue(input);
    },
    [...CLUSTER_METHOD, value] as const,
  );

const selected = (): Promise<string | undefined> =>
  page.evaluate(() => {
    const sheet = window.embeddedGrid?.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getActiveRange();
    return sheet && range ? `${sheet.getSheetName()}!${range.getA1Notation()}` : undefined;
  });

test("what the results wait for is asked in words where they wait, shown on the office's numbers, and answered there", async () => {
  await page.goto(preview);
  pane = await paneOf(page);
  const compute = pane.getByRole("button", { name: "Tính điểm và xét khen thưởng" });
  await compute.waitFor();
  expect(await gridValue(page, "Thiết lập", "A21")).toBe("CachTinhCum");
  await type("");
  await compute.click();
  await pane.getByText("Chưa xét: cần thiết lập «Cách tính điểm cụm».").first().waitFor();
  expect(await pane.getByText("CachTinhCum").count()).toBe(0);

  await pane.getByRole("button", { name: "Trả lời: Cách tính điểm cụm" }).first().click();
  await pane.getByRole("heading", { name: "Cụm dẫn đầu được xét theo gì?" }).waitFor();
  // The way to its cell is the way to what is to be filled in.
  await pane.getByRole("button", { name: "Đến ô" }).click();
  await until(async () => (await selected()) === "Thiết lập!B21");
  expect(await selected()).toBe("Thiết lập!B21");

  await pane.getByRole("radio", { name: "Trung bình điểm của các đơn vị trong cụm" }).click();
  await pane.getByText(/^Giải thưởng thay đổi \(\d+\)$/u).waitFor();
  expect(await pane.getByText(/chưa xét được → /u).count()).toBeGreaterThan(0);
  expect(await gridValue(page, ...CLUSTER_METHOD)).toBe("");

  await pane.getByRole("button", { name: "Ghi câu trả lời vào sổ" }).click();
  await pane.getByText("Đã ghi «Cách tính điểm cụm»: Trung bình điểm của các đơn vị trong cụm.").waitFor();
  // Back among the results, which are new ones.
  await pane.getByRole("tab", { name: "Kết quả" }).waitFor();
  expect(await pane.getByRole("button", { name: "Trả lời: Cách tính điểm cụm" }).count()).toBe(0);
  expect(await gridValue(page, ...CLUSTER_METHOD)).toBe("trung bình");
});

test("what a colleague answers meanwhile is shown and not written over", async () => {
  await pane.getByRole("button", { name: "Các trang", exact: true }).click();
  await pane.getByRole("button", { name: "Cài đặt", exact: true }).click();
  await pane.getByRole("searchbox", { name: "Tìm câu hỏi" }).fill("cum dan dau duoc xet");
  await pane.getByRole("button", { name: /^Cụm dẫn đầu được xét theo gì\?/u }).click();
  await pane.getByRole("radio", { name: "Tổng điểm của các đơn vị trong cụm" }).click();
  await type("đầy đủ");
  await pane.getByText(/^Vừa có người sửa ở trang tính Thiết lập: Tỷ lệ phần trăm nội dung/u).waitFor();
  await pane.getByRole("button", { name: "Ghi câu trả lời vào sổ" }).click();
  await pane.getByText(/^Chưa ghi gì: «Cách tính điểm cụm» vừa được sửa thành «đầy đủ»/u).waitFor();
  expect(await gridValue(page, ...CLUSTER_METHOD)).toBe("đầy đủ");

  await pane.getByRole("button", { name: "Lấy giá trị mới" }).click();
  await pane.getByRole("radio", { name: "Tổng điểm của các đơn vị trong cụm" }).click();
  await pane.getByRole("button", { name: "Ghi câu trả lời vào sổ" }).click();
  await pane.getByText("Đã ghi «Cách tính điểm cụm»: Tổng điểm của các đơn vị trong cụm.").waitFor();
  expect(await pane.getByRole("searchbox", { name: "Tìm câu hỏi" }).inputValue()).toBe(
    "cum dan dau duoc xet",
  );
  expect(await gridValue(page, ...CLUSTER_METHOD)).toBe("tổng");
});
