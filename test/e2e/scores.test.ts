import type { BrowserContext, Frame, Page } from "playwright-core";
import type {} from "../../src/host/preview";
import { until } from "../waiting";
import { goToPage, paneOf } from "./page";
import { openWindow } from "./window";

let preview: string;
let context: BrowserContext;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  ({ preview, context } = await openWindow({ viewport: { width: 1400, height: 860 } }));
  page = await context.newPage();
  await page.clock.setFixedTime(new Date("2024-09-20T08:00:00"));
  await page.goto(preview);
  pane = await paneOf(page);
  await pane.getByRole("button", { name: "Tính điểm và xét khen thưởng" }).waitFor();
});

/** What is selected in the workbook: its sheet and cell. */
const selected = (): Promise<string> =>
  page.evaluate(() => {
    const sheet = window.embeddedGrid?.getActiveWorkbook()?.getActiveSheet();
    return `${sheet?.getSheetName() ?? ""}!${sheet?.getSelection()?.getActiveRange()?.getA1Notation() ?? ""}`;
  });

const select = (sheet: string, cell: string): Promise<void> =>
  page.evaluate(
    ([name, address]) => {
      const workbook = window.embeddedGrid?.getActiveWorkbook();
      const wanted = workbook?.getSheetByName(name);
      if (!workbook || !wanted) throw new Error("no such sheet");
      workbook.setActiveSheet(wanted);
      wanted.getRange(address).activate();
    },
    [sheet, cell] as const,
  );

test("a unit is found without diacritics, leads to its row, its evidence and to why", async () => {
  await goToPage(pane, "Điểm và xếp hạng", "Điểm và xếp hạng");
  await pane.getByRole("searchbox").fill("xuan hong");
  await pane.getByText("1/52 dòng").waitFor();
  await pane.getByRole("button", { name: "Xã Xuân Hồng" }).click();
  await until(async () => (await selected()).startsWith("Đơn vị!A"));
  expect(await selected()).toMatch(/^Đơn vị!A\d+$/u);
  const line = pane.getByRole("row").filter({ hasText: "Minh chứng đầy đủ" });
  await line.getByRole("button", { name: "Minh chứng", exact: true }).click();
  await line.getByRole("listitem").first().getByRole("button", { name: "Đến ô" }).click();
  await until(async () => (await selected()).startsWith("Minh chứng!A"));
  await line.getByRole("button", { name: "Vì sao?" }).click();
  await pane.getByText(/^Xã Xuân Hồng: [\d,]+\/[\d,]+ điểm/u).waitFor();
});

test("clusters are ordered by any column", async () => {
  await pane.getByRole("tab", { name: "Cụm", exact: true }).click();
  const names = (): Promise<string[]> => pane.locator("tbody th button").allTextContents();
  await pane.locator("tbody th").getByRole("button", { name: "Cụm số 1 – Trung tâm" }).waitFor();
  const byRank = await names();
  await pane.getByRole("columnheader", { name: "Hạng" }).getByRole("button").click();
  expect(await names()).toEqual([...byRank].reverse());
  await pane.getByRole("columnheader", { name: "Tên" }).getByRole("button").click();
  expect(await names()).toEqual([...byRank].sort(new Intl.Collator("vi", { numeric: true }).compare));
});

test("the pane says what the selected cell is about, and leads on from there", async () => {
  await select("Kết nghĩa", "C4");
  const card = pane.getByRole("region", { name: "Ô đang chọn" });
  await card.getByText("Kết nghĩa với: Đoàn trường THPT Lê Lợi").waitFor();
  expect(await card.textContent()).toMatch(/Xã Xuân Hồng.*điểm, hạng \d+ trong cụm/u);
  await card.getByRole("button", { name: "Minh chứng" }).click();
  await pane.getByText("1/52 dòng").waitFor();
  await pane.getByRole("button", { name: "Ẩn minh chứng" }).waitFor();
  // A grid that is drawn anew just then tells of no cell: a person clicks the next one.
  let row = 3;
  await until(async () => {
    await select("Thiết lập", `A${row++}`);
    await page.waitForTimeout(500);
    return (await card.count()) === 0;
  });
  expect(await card.count()).toBe(0);
});

test("the awards lead to what would be written, cell by cell; a double click computes and writes once", async () => {
  await goToPage(pane, "Khen thưởng");
  await pane.getByText("Cụm thi đua dẫn đầu công tác Đoàn").waitFor();
  await pane.getByRole("button", { name: "Tính điểm và xét khen thưởng" }).dblclick();
  await pane.getByRole("button", { name: "Điểm cụm" }).click();
  await pane.getByText("Đoàn · D1 · C1").waitFor();
  await pane.getByRole("button", { name: "Ghi vào sổ" }).dblclick();
  await pane.getByText("Đã ghi xong.").waitFor();
  const logged = async (): Promise<unknown[][]> => {
    const log = await page.evaluate(
      () =>
        window.embeddedGrid?.getActiveWorkbook()?.getSheetByName("Nhật ký")?.getDataRange().getValues() ?? [],
    );
    return log.filter((row) => row.includes("Điểm cụm"));
  };
  // The grid is drawn anew a moment after the writing.
  await until(async () => (await logged()).length > 0);
  const writes = await logged();
  expect(writes).toHaveLength(1);
  await pane.getByRole("status").getByRole("button", { name: "Hoàn tác lần ghi gần nhất" }).waitFor();
});
