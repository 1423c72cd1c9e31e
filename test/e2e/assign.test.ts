import { mkdtemp, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { BrowserContext, Frame, Page } from "playwright-core";
import type {} from "../../src/host/preview";
import { openWith } from "../host/workbook";
import { until } from "../waiting";
import { goToPage, paneOf, watchPolicies, watchRequests } from "./page";
import { openWindow } from "./window";

let preview: string;
let context: BrowserContext;
let page: Page;
let pane: Frame;
let outside: string[];
let refused: string[];
const problems: string[] = [];

beforeAll(async () => {
  ({ preview, context } = await openWindow({
    viewport: { width: 1400, height: 860 },
    acceptDownloads: true,
  }));
  outside = watchRequests(context);
  refused = await watchPolicies(context);
  page = await context.newPage();
  page.on("pageerror", (error) => problems.push(error.message));
});

/** Cells of a table in the embedded workbook, by header. */
async function rows(table: string): Promise<Record<string, unknown>[]> {
  return page.evaluate((name) => {
    const found = window.embeddedHost?.store.table(name);
    const headers = found?.headers() ?? [];
    return (found ? found.sheet.values(found.body) : []).map((row) =>
      Object.fromEntries(headers.map((header, at) => [header, row[at]])),
    );
  }, table);
}

/** Waits until the first page says so of a sheet. */
const untilRows = (sheet: string, count: number): Promise<void> =>
  pane.getByRole("listitem").filter({ hasText: sheet }).getByText(`${count} dòng`, { exact: true }).waitFor();

const proven = (): Promise<void> => pane.getByText("Đã chứng minh tối ưu").waitFor();

describe("an assignment made in the pane", () => {
  test("proposes the pairs of the sample, proven, and forbidding one shows what becomes of it", async () => {
    await page.goto(preview);
    pane = await paneOf(page);
    await goToPage(pane, "Phân công", "Phân công kết nghĩa");
    await proven();
    await pane.getByText("Giữ 33, thêm mới 0, thôi 0.").waitFor();
    await pane.getByRole("button", { name: "Vì sao?" }).first().click();
    await pane.getByText("Phương án kế tiếp:").waitFor();
    await pane.getByRole("button", { name: "Cấm", exact: true }).click();
    await pane.getByText("So với phương án trước").waitFor();
    await pane.getByText("Cấm: Đoàn trường THPT Lê Lợi – Thị trấn Thọ Xuân").waitFor();
  });

  test("a row accepted alone is written, what it replaces ends by date, the ban is remembered", async () => {
    await pane.getByRole("checkbox").first().check();
    await pane.getByRole("button", { name: "Ghi 1 dòng đã chấp nhận" }).click();
    await pane.getByText("Đã ghi 1 dòng được chấp nhận.").waitFor();
    const pairs = (await rows("KetNghia")).filter((row) => row["Đơn vị kết nghĩa"] === "X01");
    expect(pairs.length).toBe(2);
    expect(typeof pairs[0]?.Đến).toBe("number");
    expect(pairs[1]?.Đến).toBe("");
    expect((await rows("RangBuoc"))[0]).toMatchObject({ A: "T01", B: "X01", Loại: "cấm" });
    expect((await rows("DeXuatKetNghia")).filter((row) => row["Chấp nhận"] === "x").length).toBe(1);
    await proven();
  });

  test("the annex is made from what stands in the table", async () => {
    await pane.getByRole("button", { name: "Lập phụ lục" }).click();
    await pane.getByText("Đã lập trang tính «Phụ lục kết nghĩa».").waitFor();
    const cells = await page.evaluate(() => {
      const sheet = window.embeddedHost?.store.sheet("Phụ lục kết nghĩa");
      return sheet?.values({ top: 0, left: 0, bottom: 4, right: 2 });
    });
    expect(cells?.[0]?.[0]).toBe("DANH SÁCH PHÂN CÔNG KẾT NGHĨA");
    expect(cells?.[4]).toEqual(["01", "Đoàn trường THPT Lê Lợi", "Đoàn các đơn vị: Xuân Trường, Xuân Hồng"]);
  });

  test("rules that contradict each other are named, with the way to their cells", async () => {
    await goToPage(pane, "Dữ liệu");
    await pane.getByText("Dữ liệu đầu vào").waitFor();
    await page.evaluate(() => {
      const target = window.embeddedGrid?.getActiveWorkbook()?.getSheetByName("Ràng buộc");
      target?.getRange("A3:D3").setValues([["kết nghĩa", "T01", "X01", "bắt buộc"]]);
    });
    await untilRows("Ràng buộc", 2);
    await goToPage(pane, "Phân công", "Phân công kết nghĩa");
    const card = pane
      .getByRole("alert")
      .filter({ hasText: "Không phương án nào đáp ứng được 2 quy định sau" });
    await card.waitFor();
    expect(await card.getByRole("listitem").count()).toBe(2);
    await card.getByRole("button", { name: "Đến ô" }).first().click();
    await page.waitForFunction(() => window.embeddedHost?.store.active.name === "Ràng buộc");
  });
});

test("a province: the solver works beside the pane, which draws meanwhile, and stopping takes the best plan so far", async () => {
  const codes = (letter: string, count: number): string[] =>
    Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(3, "0")}`);
  const excel = await openWith({
    units: codes("X", 168).map((code, at) => ({
      code,
      name: `Xã ${at + 1}`,
      kind: "xã",
      cluster: `C${String((at % 16) + 1).padStart(3, "0")}`,
    })),
    clusters: codes("C", 16).map((code, at) => ({ code, name: `Cụm ${at + 1}` })),
    officers: codes("U", 30).map((code, at) => ({ code, name: `Ủy viên ${at + 1}`, role: "BTV", most: 7 })),
  });
  const file = path.join(await mkdtemp(path.join(os.tmpdir(), "thidua-e2e-")), "tinh.xlsx");
  await writeFile(file, await excel.save());
  excel.close();
  await page.setInputFiles("#open", file);
  await page.getByText("tinh.xlsx").waitFor();
  pane = await paneOf(page);
  await goToPage(pane, "Dữ liệu");
  await untilRows("Đơn vị", 168);
  const others = page.workers().length;
  await goToPage(pane, "Phân công", "Phân công phụ trách");
  await pane.getByText("Đang tìm phương án tốt nhất…").waitFor();
  expect(page.workers()).toHaveLength(others + 1);
  const reasons = pane.getByText("Đang tính lý do và phương án kế tiếp");
  await reasons.waitFor();
  // The solver cannot be interrupted: in the pane's own thread it would be done before anything is drawn or a button is heard.
  await pane.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await reasons.isVisible()).toBe(true);
  await pane.getByRole("button", { name: "Dừng, lấy phương án này" }).click();
  await pane.getByText("Phương án (184 dòng)").waitFor();
  await until(() => page.workers().length === others);
  expect(page.workers()).toHaveLength(others);
  await pane.getByText("Hiện thêm (còn 164)").waitFor();
});

test("nothing left the machine and nothing broke", () => {
  expect(outside).toEqual([]);
  expect(refused).toEqual([]);
  expect(problems).toEqual([]);
});
