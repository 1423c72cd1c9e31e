import { inputTables } from "../../src/domain/tables";
import { mkdtemp, readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { BrowserContext, Frame, Page } from "playwright-core";
import { openXlsx } from "hucre";
import type {} from "../../src/host/preview";
import type { StartRows } from "../../src/office/write";
import { serialDay } from "../../src/text";
import { small } from "../host/workbook";
import { until } from "../waiting";
import { clickPoint } from "./gridPage";
import { openRows } from "./openRows";
import { goToPage, gridValue, paneOf, watchPolicies, watchRequests } from "./page";
import { openWindow } from "./window";

let preview: string;
let context: BrowserContext;
let page: Page;
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

const setCell = (sheet: string, cell: string, value: string | number): Promise<void> =>
  page.evaluate(
    ([name, address, input]) => {
      const target = window.embeddedGrid?.getActiveWorkbook()?.getSheetByName(name);
      target?.getRange(address).setValue(input);
    },
    [sheet, cell, value] as const,
  );

async function typeInCell(sheet: string, cell: string, text: string): Promise<void> {
  await page.evaluate(
    ([name, address]) => {
      const workbook = window.embeddedGrid?.getActiveWorkbook();
      const target = workbook?.getSheetByName(name);
      if (!workbook || !target) throw new Error(`no sheet ${name}`);
      workbook.setActiveSheet(target);
      target.getRange(address).activate();
    },
    [sheet, cell] as const,
  );
  // A real click gives the grid the keyboard; the canvas has no elements to aim at.
  await clickPoint(page, { x: 700, y: 640 });
  await page.evaluate(
    (address) => window.embeddedGrid?.getActiveWorkbook()?.getActiveSheet().getRange(address).activate(),
    cell,
  );
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Waits until a cell of the grid satisfies a condition. */
async function untilCell(sheet: string, cell: string, good: (value: unknown) => boolean): Promise<unknown> {
  let value: unknown;
  await until(async () => good((value = await gridValue(page, sheet, cell))));
  if (!good(value)) throw new Error(`${sheet}!${cell} stayed ${String(value)}`);
  return value;
}

describe("a clerk's first hour with the sample", () => {
  let pane: Frame;

  test("the pane shows the state of the input", async () => {
    await page.goto(preview);
    pane = await paneOf(page);
    await pane.getByText("Không có vấn đề nào.").waitFor();
    await goToPage(pane, "Dữ liệu");
    await pane.getByText("Dữ liệu đầu vào").waitFor();
    await pane.getByText("52 dòng").waitFor();
    await pane.getByText("Không có vấn đề nào.").waitFor();
    await goToPage(pane, "Trang chính");
  });

  test("computes, previews, writes; winners stand in the grid", async () => {
    await pane.getByRole("button", { name: "Tính điểm và xét khen thưởng" }).click();
    await pane.getByText("Sẽ ghi vào sổ").waitFor();
    expect((await gridValue(page, "Kết quả khen thưởng", "F2")) ?? null).toBeNull();
    await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
    await pane.getByText("Đã ghi xong.").waitFor();
    const winners = [];
    for (const row of [2, 3, 4, 5, 6])
      winners.push(
        await untilCell(
          "Kết quả khen thưởng",
          `F${row}`,
          (value) => typeof value === "string" && value !== "",
        ),
      );
    expect(winners).toEqual([
      "Cụm số 2 – Lam Sơn",
      "Lê Thị Thùy Trang",
      "Cụm số 3 – Tả ngạn sông Chu",
      "Hoàng Thị Quỳnh Nga",
      "Xã Xuân Phú",
    ]);
    expect(await gridValue(page, "Kết quả khen thưởng", "I2")).toBe(1_000_000);
  });

  test("shows charts and explains down to the cell", async () => {
    await pane.getByRole("tab", { name: "Biểu đồ" }).click();
    await pane.getByRole("img", { name: "Xếp hạng cụm" }).locator("rect").first().waitFor();
    await pane.getByText("Hạng 1: C2 – Cụm số 2 – Lam Sơn").waitFor();
    await pane
      .getByRole("img", { name: /Minh chứng đầy đủ theo đơn vị/u })
      .locator("rect")
      .first()
      .waitFor();
    await pane.getByRole("tab", { name: "Kết quả" }).click();
    await pane.getByRole("button", { name: "Vì sao?" }).first().click();
    await pane.getByText(/^Hạng 1: mức đầy đủ [\d,]+% – được chọn\.$/u).waitFor();
    // Award → cluster → period → unit → leaf → the evidence cell.
    for (const _ of [1, 2, 3, 4]) await pane.getByRole("button", { name: "Mở ra" }).first().click();
    await pane
      .getByText(/điểm: /u)
      .first()
      .waitFor();
    await pane.getByRole("button", { name: "Mở ra" }).first().click();
    const evidence = pane.locator("li", { hasText: /^MC\d+/u }).last();
    await evidence.getByRole("button", { name: "Đến ô" }).click();
    await page.waitForFunction(() => window.embeddedHost?.store.active.name === "Minh chứng");
    await pane.getByRole("tab", { name: "Kết quả" }).click();
  });

  test("locks a period, refuses to publish what is not verified, unlocks with a reason", async () => {
    await goToPage(pane, "Điểm và xếp hạng", "Khóa và công bố kỳ");
    await pane.getByRole("button", { name: "Khóa kỳ…" }).first().click();
    // What is not verified comes first, and nothing is locked by a click alone.
    const row = pane.getByRole("listitem").filter({ hasText: /^MC\d+ · .*đang tranh chấp/u });
    await row.first().waitFor();
    const lock = pane.getByRole("button", { name: "Khóa kỳ «Đợt 1 năm 2024»" });
    expect(await lock.isDisabled()).toBe(true);
    await pane.getByRole("checkbox", { name: "Đã xem và muốn khóa kỳ này" }).check();
    await lock.dblclick();
    await pane.getByRole("heading", { name: "Đã khóa kỳ «Đợt 1 năm 2024»" }).waitFor();
    await pane.getByRole("button", { name: "Công bố kỳ…" }).click();
    await pane.getByText(/^113 dòng minh chứng chưa thẩm định xong/u).waitFor();
    expect(await pane.getByRole("button", { name: /^Công bố kỳ «/u }).count()).toBe(0);
    await row.first().getByRole("button", { name: "Đến ô" }).click();
    await page.waitForFunction(() => window.embeddedHost?.store.active.name === "Minh chứng");
    await pane.getByRole("button", { name: "Mở khóa…" }).click();
    await pane.getByRole("checkbox", { name: "Đã hiểu và muốn mở khóa kỳ này" }).check();
    const unlock = pane.getByRole("button", { name: "Mở khóa kỳ «Đợt 1 năm 2024»" });
    expect(await unlock.isDisabled()).toBe(true);
    await pane.getByLabel("Lý do mở khóa").fill("Thẩm định bổ sung");
    await unlock.click();
    await pane.getByRole("heading", { name: "Đã mở khóa kỳ «Đợt 1 năm 2024»" }).waitFor();
    await goToPage(pane, "Trang chính");
    await pane.getByRole("button", { name: "Tính điểm và xét khen thưởng" }).click();
    await pane.getByText("Sẽ ghi vào sổ").waitFor();
  });

  test("a live cell follows an evidence cell that is changed in the grid", async () => {
    const target = await page.evaluate(() => {
      const sheet = window.embeddedHost?.store.sheet("Minh chứng");
      const headers = sheet?.values({ top: 0, left: 0, bottom: 0, right: 17 })[0] ?? [];
      const column = (name: string): number => headers.indexOf(name);
      for (let row = 1; sheet && row < 3000; row++) {
        const at = (name: string): unknown => sheet.value(row, column(name));
        // A leaf judged by the verifier: changing the judgement changes the unit by as much.
        if (at("Tiêu chí") === "Đ06" && at("Trạng thái") === "đạt" && Number(at("Điểm thẩm định")) >= 1) {
          return {
            row: row + 1,
            unit: String(at("Đơn vị")),
            period: String(at("Kỳ")),
            points: Number(at("Điểm thẩm định")),
            column: String.fromCharCode(65 + column("Điểm thẩm định")),
          };
        }
      }
      throw new Error("no such row");
    });
    await typeInCell("Hướng dẫn", "F2", `=UNITSCORE("${target.unit}";"${target.period}";"Đoàn")`);
    await typeInCell("Hướng dẫn", "F3", '=CLUSTERSCORE("C99")');
    const before = (await untilCell("Hướng dẫn", "F2", (value) => typeof value === "number")) as number;
    expect(
      await untilCell(
        "Hướng dẫn",
        "F3",
        (value) => typeof value === "string" && value !== "" && value !== "#BUSY!",
      ),
    ).toBe("#N/A");
    await typeInCell("Minh chứng", `${target.column}${target.row}`, "0");
    const after = (await untilCell(
      "Hướng dẫn",
      "F2",
      (value) => typeof value === "number" && value !== before,
    )) as number;
    expect(Number((before - after).toFixed(2))).toBe(target.points);
  });

  test("a mistake typed in the grid becomes a finding that leads to its cell", async () => {
    await setCell("Minh chứng", "N2", "8 điểm");
    await pane.getByRole("button", { name: "Quay lại" }).click();
    await pane.getByText("«8 điểm» không phải số.").waitFor();
    await pane.getByRole("button", { name: "Đến ô" }).first().click();
    await page.waitForFunction(() => {
      const store = window.embeddedHost?.store;
      return store?.active.name === "Minh chứng" && store.selection.top === 1 && store.selection.left === 13;
    });
  });

  test("saves a file that opens again with everything in it", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Tải về" }).click(),
    ]);
    const file = path.join(await mkdtemp(path.join(os.tmpdir(), "thidua-")), "saved.xlsx");
    await download.saveAs(file);
    const saved = await openXlsx(await readFile(file), { readStyles: true });
    expect(saved.sheets.map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining(["Điểm cụm", "Kết quả khen thưởng", "Nhật ký"]),
    );
    expect(saved.sheets.find((sheet) => sheet.name === "Minh chứng")?.rows[1]?.[13]).toBe("8 điểm");

    await page.locator("#open").setInputFiles(file);
    await page.waitForFunction(() => document.getElementById("file")?.textContent === "saved.xlsx");
    pane = await paneOf(page);
    await pane.getByText("«8 điểm» không phải số.").waitFor();
    expect(await gridValue(page, "Kết quả khen thưởng", "F2")).toBe("Cụm số 2 – Lam Sơn");
    expect(await untilCell("Hướng dẫn", "F2", (value) => typeof value === "number")).toBeGreaterThan(0);
  });

  test("a file that is no workbook gets a plain message and changes nothing", async () => {
    await page.locator("#open").setInputFiles({
      name: "ghi-chu.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("không phải Excel"),
    });
    await page.getByText("Không mở được «ghi-chu.xlsx»").waitFor();
    expect(await page.locator("#file").textContent()).toBe("saved.xlsx");
  });
});

/** The pane on a file with these rows. */
const openFile = (name: string, rows: StartRows): Promise<Frame> => openRows(page, preview, name, rows);

test("a tie is decided in the pane with a reason, written, and stays decided", async () => {
  const pane = await openFile("hoa.xlsx", {
    ...small,
    evidence: small.evidence?.map((row) => ({ ...row, verified: 8 })) ?? [],
  });
  await pane.getByRole("button", { name: "Tính điểm và xét khen thưởng" }).click();
  await pane.getByText("Đồng hạng 2 nơi, còn 1 giải: cơ quan quyết định chọn.").waitFor();
  const decide = pane.getByRole("button", { name: /^Quyết định/u });
  await pane.getByRole("checkbox", { name: "Cụm 2" }).check();
  // No choice without a reason, and none of more places than there are.
  expect(await decide.isDisabled()).toBe(true);
  await pane.getByLabel("Lý do chọn").fill("Có mô hình mới");
  await pane.getByRole("checkbox", { name: "Cụm 1" }).check();
  expect(await decide.isDisabled()).toBe(true);
  await pane.getByRole("checkbox", { name: "Cụm 1" }).uncheck();
  await decide.click();
  await pane.getByText("Đồng hạng 2 nơi; cơ quan quyết định chọn. Có mô hình mới").waitFor();
  await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
  await pane.getByText("Đã ghi xong.").waitFor();
  await pane.getByRole("button", { name: "Quay lại" }).click();
  await pane.getByRole("button", { name: "Tính điểm và xét khen thưởng" }).click();
  await pane.getByText("Kết quả không thay đổi; không có gì phải ghi.").waitFor();
  await pane.getByText("Đồng hạng 2 nơi; cơ quan quyết định chọn. Có mô hình mới").waitFor();
});

test("the page of the periods says how each stands, until it is locked", async () => {
  const period = (code: string, name: string, month: number) => ({
    code,
    name,
    from: serialDay(2090, month, 1),
    to: serialDay(2090, month + 2, 30),
    deadline: serialDay(2090, month + 3, 10),
  });
  const pane = await openFile("ky.xlsx", {
    ...small,
    periods: [...(small.periods ?? []), period("Q2", "Quý II", 4), period("Q3", "Quý III", 7)],
    evidence: [
      ...(small.evidence ?? []),
      { code: "M3", period: "Q2", unit: "01", set: "Đoàn", criterion: "1", status: "chờ" },
    ],
  });
  await goToPage(pane, "Điểm và xếp hạng", "Khóa và công bố kỳ");
  await pane
    .getByText("Chưa có minh chứng – chưa qua hạn gửi 10/10/2090 · chưa tính vào kết quả năm")
    .waitFor();
  expect(await pane.getByText("Tạm tính – chưa qua hạn gửi 10/07/2090").count()).toBe(1);
  const due = pane.getByText("Đã qua hạn gửi 10/04/2024 · tính vào kết quả năm");
  expect(await due.count()).toBe(1);
  await pane.getByRole("button", { name: "Khóa kỳ…" }).first().click();
  await pane.getByRole("checkbox", { name: "Đã xem và muốn khóa kỳ này" }).check();
  await pane.getByRole("button", { name: "Khóa kỳ «Quý I»" }).click();
  await pane.getByRole("heading", { name: "Đã khóa kỳ «Quý I»" }).waitFor();
  await pane.getByRole("button", { name: "Quay lại" }).click();
  await pane.getByText("khóa", { exact: true }).waitFor();
  expect(await due.count()).toBe(0);
});

test("whether a condition is met is said in the pane, taken back, and written in the cell that the office would tick", async () => {
  const pane = await openFile("dieu-kien.xlsx", {
    ...small,
    awards: small.awards?.map((award) => ({ ...award, condition: "không có đơn thư" })) ?? [],
  });
  await pane.getByRole("button", { name: "Tính điểm và xét khen thưởng" }).click();
  const of = (name: string) => pane.getByRole("group", { name });
  const refuse = of("Cụm 2").getByRole("button", { name: "Không đủ" });
  await refuse.click();
  await of("Cụm 1").waitFor();
  // Who was refused stays in sight, and the next one is named until it is taken back.
  await pane.getByText("Cơ quan ghi không đủ điều kiện: không có đơn thư.").waitFor();
  expect(await refuse.getAttribute("aria-pressed")).toBe("true");
  await refuse.click();
  await of("Cụm 1").waitFor({ state: "detached" });
  expect(await refuse.getAttribute("aria-pressed")).toBe("false");
  await refuse.click();
  await of("Cụm 1").getByRole("button", { name: "Đủ điều kiện" }).click();
  await pane.getByText("Hạng 1 theo điểm.").waitFor();
  await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
  await pane.getByText("Đã ghi xong.").waitFor();
  expect(await pane.getByRole("group", { name: /^Cụm/u }).count()).toBe(0);
  const written = { F2: "Cụm 1", P2: "x", F3: "Cụm 2", P3: "không" };
  for (const [cell, value] of Object.entries(written))
    await untilCell("Kết quả khen thưởng", cell, (shown) => shown === value);
  await pane.getByRole("button", { name: "Quay lại" }).click();
  await pane.getByRole("button", { name: "Tính điểm và xét khen thưởng" }).click();
  await pane.getByText("Kết quả không thay đổi; không có gì phải ghi.").waitFor();
});

test("an empty workbook offers the template, in both languages", async () => {
  await page.goto(`${preview}?book=empty`);
  const pane = await paneOf(page);
  await pane.getByRole("button", { name: /^Thọ Xuân: kết nghĩa/u }).waitFor();
  await pane.getByRole("button", { name: "English" }).click();
  await pane.getByRole("button", { name: "Create empty tables" }).click();
  await pane.getByText("The workbook has no units yet.", { exact: false }).waitFor();
  expect(await page.evaluate(() => window.embeddedHost?.store.tables.length)).toBe(inputTables.length);
  await pane.getByRole("button", { name: "Tiếng Việt" }).click();
  await pane.getByText("Sổ chưa có đơn vị nào.", { exact: false }).waitFor();
  // Of nothing, nothing is claimed.
  expect(await pane.getByText("Không có vấn đề nào.").count()).toBe(0);
  await goToPage(pane, "Dữ liệu");
  await pane.getByText("Dữ liệu đầu vào").waitFor();
  expect(await pane.getByText("Không có vấn đề nào.").count()).toBe(0);
});

test("each sample has a button in the pane of an empty workbook, and an address that the bar offers", async () => {
  await page.goto(`${preview}?book=empty`);
  const pane = await paneOf(page);
  await pane.getByRole("button", { name: /^Giồng Riềng: thi đua tổng hợp minh chứng/u }).click();
  await pane.getByText("Không có vấn đề nào.").waitFor();
  expect(await gridValue(page, "Đơn vị", "B2")).toBe("Thị trấn Giồng Riềng");
  await page.getByLabel("Sổ mẫu").selectOption("binh-phuoc");
  await page.waitForURL(/book=binh-phuoc/u);
  await (await paneOf(page)).getByText("Không có vấn đề nào.").waitFor();
  expect(await gridValue(page, "Đơn vị", "B2")).toBe("Thị trấn Tân Phú");
  expect(await page.getByLabel("Sổ mẫu").inputValue()).toBe("binh-phuoc");
});

test("functions become values where the person says, after a preview", async () => {
  await page.goto(preview);
  const pane = await paneOf(page);
  await pane.getByText("Không có vấn đề nào.").waitFor();
  await setCell("Hướng dẫn", "F1", '=CLUSTERSCORE("C2")');
  await setCell("Hướng dẫn", "F2", "=F1+1");
  await goToPage(pane, "Trợ giúp", "Hàm trong ô");
  await pane.getByText(/^1 ô trên 1 trang tính đang dùng hàm/u).waitFor();
  await pane.getByLabel("Phạm vi").selectOption("workbook");
  await pane.getByRole("button", { name: "Xem trước" }).click();
  await pane.getByText("«Hướng dẫn»: 1 ô (F1)").waitFor();
  const shown = await gridValue(page, "Hướng dẫn", "F1");
  expect(typeof shown).toBe("number");
  await pane.getByRole("button", { name: "Đóng băng 1 ô" }).click();
  await pane.getByText("Đã thay 1 ô bằng giá trị.").waitFor();
  const formulas = await page.evaluate(() => {
    const sheet = window.embeddedHost?.store.sheet("Hướng dẫn");
    return [0, 1].map((row) => [sheet?.formula(row, 5), sheet?.value(row, 5)]);
  });
  expect(formulas).toEqual([
    [undefined, shown],
    ["F1+1", Number(shown) + 1],
  ]);
});

test("a pane that nobody sees reads nothing; one that is opened reads, and follows what a colleague changes", async () => {
  const unseen = await context.newPage();
  await unseen.addInitScript(() => {
    if (window.top !== window) return;
    document.addEventListener("DOMContentLoaded", () => {
      for (const id of ["pane", "divider"]) document.getElementById(id)?.toggleAttribute("hidden", true);
    });
  });
  await unseen.goto(preview);
  const pane = await (await unseen.waitForSelector("#pane", { state: "attached" })).contentFrame();
  if (!pane) throw new Error("the pane has no frame");
  await pane.waitForSelector("header", { state: "attached" });
  // As when cells alone woke the page: pane, functions and buttons are there, and nothing was asked of the workbook.
  await unseen.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
  expect(await unseen.evaluate(() => window.embeddedHost?.requests.length)).toBe(0);
  await unseen.click("#toggle");
  await pane.getByText("3.653 dòng").waitFor();
  await pane.getByText("Không có vấn đề nào.").waitFor();
  await unseen.evaluate(() => window.embeddedHost?.colleague("Lan").clear("'Đơn vị'!A2"));
  await pane.getByRole("heading", { name: /^Vấn đề cần xem/u }).waitFor();
  await unseen.close();
});

test("in Excel for Mac, where a pane saves no files, a document is copied for Word, and nothing is called saved", async () => {
  await page.goto(`${preview}?platform=mac`);
  const pane = await paneOf(page);
  await goToPage(pane, "Văn bản", "Văn bản, báo cáo");
  expect(await pane.getByRole("button", { name: /^Tải bản Word/u }).count()).toBe(0);
  await pane.getByRole("button", { name: /^Sao chép để dán vào Word: Báo cáo quý$/u }).click();
  await pane.getByText("Văn bản đã sẵn sàng").waitFor();
  await pane.evaluate(() => {
    addEventListener("copy", ({ clipboardData }) => {
      document.body.dataset.copied = clipboardData?.getData("text/html") ?? "";
    });
  });
  await pane.getByRole("button", { name: "Sao chép", exact: true }).click();
  await pane.getByText("Đã sao chép.").waitFor();
  expect(await pane.locator("body").getAttribute("data-copied")).toContain("<table");
  await pane.evaluate(() => {
    document.execCommand = () => false;
  });
  await pane.getByRole("button", { name: "Sao chép", exact: true }).click();
  await pane.getByText("Excel không cho sao chép từ khung bên.").waitFor();
  await goToPage(pane, "Chương trình", "Việc đến hạn");
  await pane.getByText("Excel này không cho khung bên lưu tệp lịch.").waitFor();
  expect(await pane.getByRole("button", { name: "Xuất lịch (.ics)" }).count()).toBe(0);
});

test("nothing left the machine and nothing broke", () => {
  expect(outside).toEqual([]);
  expect(refused).toEqual([]);
  expect(problems).toEqual([]);
});
