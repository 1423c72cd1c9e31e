import { writeXlsx } from "hucre";
import type { BrowserContext, Frame, Page } from "playwright-core";
import type {} from "../../src/host/preview";
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
  ({ preview, context } = await openWindow({ viewport: { width: 1400, height: 860 } }));
  outside = watchRequests(context);
  refused = await watchPolicies(context);
  page = await context.newPage();

  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(preview);
  pane = await paneOf(page);
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

const unit = async (code: string): Promise<Record<string, unknown> | undefined> =>
  (await rows("DonVi")).find((row) => row.Mã === code);

const press = (name: string): Promise<void> => pane.getByRole("button", { name, exact: true }).click();
const at = (step: string): Promise<void> => pane.getByRole("heading", { name: step }).waitFor();

describe("a workbook of somebody else", () => {
  let before: Record<string, unknown>[];

  test("is chosen beside a broken file, and its sheets say what is read", async () => {
    before = await rows("DonVi");
    await goToPage(pane, "Nhập liệu", "Nhập từ tệp hoặc trang tính");
    await at("Bước 1/6: Nguồn dữ liệu");
    const list = [
      ["DANH SÁCH CƠ SỞ ĐOÀN"],
      [],
      ["TT", "Tên cơ sở Đoàn", "Quân số", "Khối"],
      ["1", "Xã Xuân Trường", "1.120", "xã"],
      ["2", "Xuân Hồng", "một trăm", "xã"],
      ["3", "Xã Xuân Laii", 97, "xã"],
    ];
    const bytes = await writeXlsx({
      sheets: [
        { name: "Danh sách", rows: list },
        { name: "Danh sách cũ", rows: list },
      ],
    });
    const file = (name: string, content: Uint8Array | string) => ({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(content as Uint8Array),
    });
    await pane
      .locator("input[type=file]")
      .setInputFiles([file("Đơn vị.xlsx", bytes), file("hỏng.xlsx", "không phải sổ")]);
    await pane.getByText("Tệp «hỏng.xlsx» bị hỏng").waitFor();
    await press("Bỏ «hỏng.xlsx»");
    await press("Tiếp tục");
    await at("Bước 2/6: Trang tính");
    const boxes = pane.getByRole("checkbox");
    expect(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked))).toEqual([
      true,
      false,
    ]);
    await pane.getByText("có vẻ là bản nháp").waitFor();
  });

  test("a column that was not understood is matched by hand", async () => {
    await press("Tiếp tục");
    await at("Bước 3/6: Ghép cột");
    const column = pane.getByLabel("Ghép cột Quân số với");
    expect(await column.inputValue()).toBe("");
    await column.selectOption({ label: "Số đoàn viên" });
    await pane.getByText("đã chọn", { exact: true }).waitFor();
    await press("Tiếp tục");
  });

  test("a cell that is no number is mended, and the source is not", async () => {
    await at("Bước 5/6: Sửa ô");
    await pane.getByLabel("Nội dung đúng của ô C5").fill("88");
    await press("Sửa");
    await pane.getByText("«một trăm» sửa thành «88»").first().waitFor();
    await press("Đọc lại");
  });

  test("a new unit beside a near name is that unit when a person says so", async () => {
    await at("Bước 6/6: Xem trước");
    await pane.getByText("Tên gần giống", { exact: false }).waitFor();
    await press("Là Xã Xuân Lai (X04), không phải đơn vị mới");
    await press("Đọc lại");
    await pane.getByText("Ghi thêm 1 tên khác của đơn vị.").waitFor();
    const changed = pane.getByRole("tab", { name: "Sửa 3" });
    await changed.click();
    await pane.getByRole("listitem").filter({ hasText: "Xuân Hồng" }).getByText("→ 88").waitFor();
  });

  test("is written, what was left out stays to be seen, and one step takes it all back", async () => {
    await press("Ghi vào sổ");
    await pane.getByText("Đã ghi vào sổ: 0 dòng mới, 3 dòng sửa. Để lại 1 chỗ.").waitFor();
    expect(await unit("X02")).toMatchObject({ "Số đoàn viên": 1120 });
    expect(await unit("X04")).toMatchObject({ "Số đoàn viên": 97, "Tên khác": "Xuân Lai; Xã Xuân Laii" });
    await pane.getByRole("tab", { name: "Để lại 1" }).click();
    await pane.getByText("Trang tính «Danh sách cũ» có vẻ là bản nháp", { exact: false }).waitFor();
    await press("Hoàn tác lần ghi gần nhất");
    await press("Trả lại như cũ");
    await until(async () => JSON.stringify(await rows("DonVi")) === JSON.stringify(before));
    await press("Quay lại");
  });

  test("of the same form is known the next time", async () => {
    await goToPage(pane, "Nhập liệu", "Nhập từ tệp hoặc trang tính");
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Mới",
          rows: [
            ["TT", "Tên cơ sở Đoàn", "Quân số", "Khối"],
            ["1", "Xã Xuân Trường", 1121, "xã"],
          ],
        },
      ],
    });
    await pane.locator("input[type=file]").setInputFiles({
      name: "Lần sau.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(bytes),
    });
    await pane.getByText("1 trang tính").waitFor();
    await press("Tiếp tục");
    await at("Bước 3/6: Ghép cột");
    await pane.getByText("Đã dùng cách ghép cột của lần nhập trước.").waitFor();
    expect(await pane.getByLabel("Ghép cột Quân số với").inputValue()).toBe("members");
    await press("Quay lại");
  });
});

describe("a pasted annex", () => {
  test("asks whom a near name means, writes the pairs once, and is undone", async () => {
    const before = await rows("KetNghia");
    await goToPage(pane, "Nhập liệu", "Nhập phụ lục kết nghĩa");
    expect(await pane.getByLabel("Loại dữ liệu").inputValue()).toBe("ket-nghia");
    await pane.getByRole("tab", { name: "Dán" }).click();
    await pane
      .getByLabel("Dán bảng chép từ Excel, Word hoặc đoạn chữ vào đây")
      .fill("01\tĐoàn trường THPT Lê Lợi\tXuân Hồngg\n02\tĐoàn trường THPT Lê Hoàn\tXuân Trường");
    await press("Lấy nội dung này");
    await pane.getByText("Nội dung dán", { exact: true }).waitFor();
    await press("Tiếp tục");
    await at("Bước 3/6: Ghép cột");
    await press("Tiếp tục");
    await at("Bước 4/6: Làm rõ");
    const near = pane.getByRole("button", { name: /^Là .*Xuân Hồng \(/u });
    const shown = (await near.getAttribute("aria-label")) ?? "";
    await near.click();
    await press("Đọc lại");
    await at("Bước 6/6: Xem trước");
    await press("Ghi vào sổ");
    await pane.getByText("Đã ghi vào sổ:", { exact: false }).waitFor();
    const [, code] = /\((\w+)\)$/u.exec(shown) ?? [];
    expect(
      (await rows("KetNghia")).some(
        (row) => row["Đơn vị đỡ đầu"] === "T01" && row["Đơn vị kết nghĩa"] === code,
      ),
    ).toBe(true);
    expect(await unit(String(code))).toMatchObject({
      "Tên khác": expect.stringContaining("Xuân Hồngg") as string,
    });
    await press("Hoàn tác lần ghi gần nhất");
    await press("Trả lại như cũ");
    await until(async () => JSON.stringify(await rows("KetNghia")) === JSON.stringify(before));
    await press("Quay lại");
  });
});

test("sheets of the workbook itself are read where they stand", async () => {
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add("Danh sách xã").getRange("A1:B2").values = [
        ["Tên đơn vị", "Số đoàn viên"],
        ["Xã Xuân Trường", 1122],
      ];
      await context.sync();
    }),
  );
  await goToPage(pane, "Nhập liệu", "Nhập từ tệp hoặc trang tính");
  await pane.getByRole("tab", { name: "Sổ này" }).click();
  await pane.getByRole("checkbox", { name: "Danh sách xã" }).check();
  // What is ours is not offered.
  expect(await pane.getByRole("checkbox", { name: "Đơn vị", exact: true }).count()).toBe(0);
  await press("Lấy 1 trang tính");
  await press("Tiếp tục");
  await at("Bước 3/6: Ghép cột");
  await press("Tiếp tục");
  await at("Bước 6/6: Xem trước");
  await pane.getByText("→ 1122").waitFor();
  await press("Quay lại");
});

test("nothing left the machine and nothing broke", () => {
  expect(outside).toEqual([]);
  expect(refused).toEqual([]);
  expect(problems).toEqual([]);
});
