import { mkdtemp, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import type { StartRows } from "../../src/office/write";
import { openWith } from "../host/workbook";
import { paneOf } from "./page";

/** Opens a workbook with these rows as a person opens a file. @returns the pane beside it */
export async function openRows(page: Page, preview: string, name: string, rows: StartRows): Promise<Frame> {
  const excel = await openWith(rows);
  const file = path.join(await mkdtemp(path.join(os.tmpdir(), "thidua-")), name);
  await writeFile(file, await excel.save());
  excel.close();
  await page.goto(`${preview}?book=empty`);
  await paneOf(page);
  await page.locator("#open").setInputFiles(file);
  await page.waitForFunction((opened) => document.getElementById("file")?.textContent === opened, name);
  return paneOf(page);
}
