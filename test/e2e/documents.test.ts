import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { BrowserContext, Frame, Page } from "playwright-core";
import type {} from "../../src/host/preview";
import { goToPage, paneOf } from "./page";
import { openWindow } from "./window";

let preview: string;
let context: BrowserContext;
let page: Page;
let pane: Frame;
const problems: string[] = [];

beforeAll(async () => {
  ({ preview, context } = await openWindow({
    viewport: { width: 1400, height: 860 },
    acceptDownloads: true,
  }));
  page = await context.newPage();
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(preview);
  pane = await paneOf(page);
  await pane.getByRole("button", { name: "Tính điểm và xét khen thưởng" }).waitFor();
});

test("a report of a quarter is found, seen before it is written, written, and taken to Word", async () => {
  // The office has not yet said number, date and signer.
  await page.evaluate(() => {
    const target = window.embeddedGrid?.getActiveWorkbook()?.getSheetByName("Thiết lập");
    for (const cell of ["B5", "B6", "B8"]) target?.getRange(cell).setValue("");
  });
  await goToPage(pane, "Văn bản", "Văn bản, báo cáo");
  await pane.getByRole("searchbox", { name: "Tìm văn bản" }).fill("bao cao quy");
  await pane.getByRole("button", { name: "Báo cáo quý", exact: true }).click();
  await pane.getByLabel("Thời gian", { exact: true }).selectOption({ label: "Quý III năm 2024" });
  await pane.getByText("Từ 01/07/2024 đến 30/09/2024").waitFor();
  // Seen before anything is written, with what is left blank.
  await pane.getByRole("button", { name: "Xem trước" }).click();
  await pane.getByRole("img", { name: "Báo cáo quý III.2024, trang 1/" }).waitFor();
  expect(await pane.getByRole("button", { name: /^Trả lời: /u }).count()).toBe(3);
  const isMade = (): Promise<boolean> =>
    page.evaluate(() => window.embeddedHost?.store.sheet("Báo cáo quý III.2024") !== undefined);
  expect(await isMade()).toBe(false);
  await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
  await pane.getByText("Đã lập trang tính «Báo cáo quý III.2024».").waitFor();
  const text = await page.evaluate(() => {
    const sheet = window.embeddedHost?.store.sheet("Báo cáo quý III.2024");
    return sheet
      ?.values(sheet.usedArea(true) ?? { top: 0, left: 0, bottom: 0, right: 0 })
      .flat()
      .join("\n");
  });
  expect(text).toContain("Có 28/30 xã, thị trấn đã tổ chức Lễ ký kết, đạt 93,3%.");
  // The same report comes as a Word file.
  const [word] = await Promise.all([
    page.waitForEvent("download"),
    pane.getByRole("button", { name: "Tải bản Word", exact: true }).click(),
  ]);
  expect(word.suggestedFilename()).toBe("bao-cao-quy.docx");
  const { "word/document.xml": body } = unzipSync(await readFile(await word.path()));
  expect(body && strFromU8(body)).toContain("Có 28/30 xã, thị trấn đã tổ chức Lễ ký kết, đạt 93,3%.");
  // Back in the list, it is still searched.
  await pane.getByRole("button", { name: "Quay lại" }).click();
  await pane.getByRole("button", { name: "Tải bản Word: Báo cáo quý", exact: true }).waitFor();
  expect(await pane.getByRole("button", { name: "Báo cáo tháng", exact: true }).count()).toBe(0);
});

test("the list of what is due, from the pane", async () => {
  await page.goto(preview);
  pane = await paneOf(page);
  await goToPage(pane, "Chương trình");
  await pane.getByText("Tổ chức Lễ ký kết kết nghĩa").first().waitFor();
  const first = (): Promise<string> => pane.getByRole("group").filter({ hasText: "–" }).first().innerText();
  expect(await first()).toContain("25/02/2020");
  await pane.getByLabel("Sắp xếp").selectOption("byPerson");
  expect(await first()).toContain("Cao Thị Hải Yến");
  await pane.getByLabel("Sắp xếp").selectOption("byDay");
  await pane.getByRole("button", { name: "Đến ô" }).first().click();
  await page.waitForFunction(() => window.embeddedHost?.store.active.name === "Kết nghĩa");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    pane.getByRole("button", { name: "Xuất lịch (.ics)" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("viec-den-han.ics");
});

test("the sheet in front is seen page by page as it is printed, and another one is found in the list of sheets", async () => {
  await page.goto(preview);
  pane = await paneOf(page);
  await pane.getByRole("button", { name: "Tính điểm và xét khen thưởng" }).waitFor();
  await page.getByRole("button", { name: "Trang tính" }).click();
  await page.getByRole("searchbox", { name: "Tìm trang tính" }).fill("hoat dong");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.embeddedHost?.store.active.name === "Hoạt động kết nghĩa");
  await page.getByRole("button", { name: "Xem trang in" }).click();
  const first = page.getByRole("img", { name: /^Trang 1\//u });
  await first.getByText("Đơn vị đỡ đầu").waitFor();
  // It follows the workbook: another sheet, and what is written there.
  await page.evaluate(() =>
    window.embeddedHost?.colleague("Lan").type("'Hoạt động kết nghĩa'!E2", "Chữ mới"),
  );
  await first.getByText("Chữ mới").waitFor();
  await page.keyboard.press("Escape");
  expect(await page.getByRole("region", { name: "Xem trang in" }).count()).toBe(0);
});

test("the pane is made wider with the keyboard, and is as wide the next time", async () => {
  const divider = page.getByRole("separator", { name: "Độ rộng khung bên" });
  const width = async (): Promise<number> => (await page.locator("#pane").boundingBox())?.width ?? 0;
  const before = await width();
  await divider.focus();
  await page.keyboard.press("ArrowLeft");
  expect(await width()).toBe(before + 20);
  await page.reload();
  await paneOf(page);
  expect(await width()).toBe(before + 20);
});

test("nothing broke", () => expect(problems).toEqual([]));
