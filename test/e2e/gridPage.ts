import type { Page } from "playwright-core";
import { until } from "../waiting";
import type {} from "../../src/host/preview";

/** Opens a workbook of one's own in the preview. */
export async function openBytes(page: Page, address: string, name: string, bytes: Uint8Array): Promise<void> {
  await page.goto(`${address}?book=empty`);
  await page.waitForFunction(() => window.embeddedHost !== undefined);
  await page.locator("#open").setInputFiles({
    name,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(bytes),
  });
  await page.waitForFunction((wanted) => document.getElementById("file")?.textContent === wanted, name);
}

/**
 * Where a cell is in the window, once it is drawn: a grid whose sheets changed is drawn anew. The sheet is not scrolled, and
 * shown as large as it is.
 */
async function pointOf(
  page: Page,
  cell: string,
  at: "middle" | "corner" = "middle",
): Promise<{ x: number; y: number }> {
  const found = await page.waitForFunction(
    ([address, isCorner]) => {
      const canvas = document.querySelector<HTMLElement>("canvas[id^=univer-sheet-main-canvas]");
      const rect = window.embeddedGrid?.getActiveWorkbook()?.getActiveSheet().getRange(address).getCellRect();
      if (!canvas || !rect) return undefined;
      const { left, top } = canvas.getBoundingClientRect();
      const share = isCorner ? 1 : 0.5;
      return { x: left + rect.x + rect.width * share, y: top + rect.y + rect.height * share };
    },
    [cell, at === "corner"] as const,
  );
  const point = await found.jsonValue();
  if (!point) throw new Error(`${cell} is not to be seen`);
  return point;
}

/** Two clicks on one cell within this time are a double click, which opens the cell with the caret where the mouse is; milliseconds. */
const DOUBLE_CLICK = 600;
/** Where each page was clicked last. */
const lastClicks = new WeakMap<Page, string>();

/** One click, never the second of a double click. */
export async function clickPoint(
  page: Page,
  { x, y }: { x: number; y: number },
  button: "left" | "right" = "left",
): Promise<void> {
  if (lastClicks.get(page) === `${x} ${y}`) await page.waitForTimeout(DOUBLE_CLICK);
  await page.mouse.click(x, y, { button });
  lastClicks.set(page, `${x} ${y}`);
}

export async function clickCell(page: Page, cell: string, button: "left" | "right" = "left"): Promise<void> {
  await clickPoint(page, await pointOf(page, cell), button);
}

/** Drags from one cell over others. */
export async function selectCells(page: Page, first: string, last: string): Promise<void> {
  const [from, to] = [await pointOf(page, first), await pointOf(page, last)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Drags the handle in the corner of a selection, which ends with the first cell, to another cell. */
export async function dragHandle(page: Page, from: string, to: string): Promise<void> {
  const [handle, end] = [await pointOf(page, from, "corner"), await pointOf(page, to)];
  await page.mouse.move(handle.x, handle.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 6 });
  await page.mouse.up();
}

/** How long a menu that was asked for may fail to show before it is asked for again, in milliseconds. */
const MENU_PATIENCE = 10_000;

/** Clicks a cell with the other button, again when the grid was drawn anew under the click, and a line of the menu. */
export async function choose(page: Page, cell: string, line: string): Promise<void> {
  const item = page.getByRole("menuitem", { name: line, exact: true });
  const isShown = (): Promise<boolean> =>
    item.waitFor({ timeout: MENU_PATIENCE }).then(
      () => true,
      () => false,
    );
  await until(async () => {
    await clickCell(page, cell, "right");
    return isShown();
  });
  await item.click();
}

/** What the workbook holds in an area of its active sheet: values, or formulas where there are any. */
export async function cellsOf(page: Page, address: string): Promise<unknown[][]> {
  return page.evaluate((wanted) => {
    const store = window.embeddedHost?.store;
    if (!store) throw new Error("no workbook");
    const { sheet, area } = store.resolve(wanted, store.active);
    return sheet.values(area).map((row, down) =>
      row.map((value, across) => {
        const formula = sheet.formula(area.top + down, area.left + across);
        return formula === undefined ? value : `=${formula}`;
      }),
    );
  }, address);
}

/** Waits until the workbook holds these. */
export async function untilCells(
  page: Page,
  address: string,
  wanted: readonly (readonly unknown[])[],
): Promise<void> {
  let cells: unknown[][] = [];
  await until(async () => {
    cells = await cellsOf(page, address);
    return JSON.stringify(cells) === JSON.stringify(wanted);
  });
  expect(cells).toEqual(wanted);
}

/** Waits until the grid shows this in a cell of the active sheet. */
export async function untilShown(page: Page, cell: string, wanted: unknown): Promise<void> {
  await page.waitForFunction(
    ([address, value]) =>
      window.embeddedGrid?.getActiveWorkbook()?.getActiveSheet().getRange(address).getRawValue() === value,
    [cell, wanted] as const,
  );
}
