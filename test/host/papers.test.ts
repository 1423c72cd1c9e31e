import { bindCommands } from "../../src/commands";
import { translator } from "../../src/i18n";
import { OCCASIONS } from "../../src/paper";
import { samples } from "../../src/samples";
import { askUndo, undoRun } from "../../src/session";
import { serialDay } from "../../src/text";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { nth } from "../unit/sample";
import { printDocument, sessionAt } from "./desk";
import { action, openWith, run, tableRows } from "./workbook";

/** After the quarter that the report is of: what it says hangs on the day no more. */
const october = { ...action, today: serialDay(2024, 10, 5) as number };
const ofSeptember = { day: serialDay(2024, 9, 20) as number };

let excel: EmbeddedExcel;
beforeEach(async () => {
  excel = await openWith();
});
afterEach(() => excel.close());

/** The rows of the register, by header. */
async function register(): Promise<Record<string, unknown>[]> {
  return run(async (context) => {
    const table = context.workbook.tables.getItem("VanBan");
    const headers = table.getHeaderRowRange().load("values");
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    return body.values
      .filter((row) => row.some((cell) => cell !== ""))
      .map((row) => Object.fromEntries(row.map((cell, at) => [String(headers.values[0]?.[at]), cell])));
  });
}

async function type(column: string, row: number, value: string | number): Promise<void> {
  await run(async (context) => {
    context.workbook.tables
      .getItem("VanBan")
      .columns.getItem(column)
      .getDataBodyRange()
      .getCell(row, 0).values = [[value]];
    await context.sync();
  });
}

/** Two ceremonies were not held after all. */
async function withdrawCeremonies(): Promise<void> {
  await run(async (context) => {
    const days = context.workbook.tables.getItem("KetNghia").columns.getItem("Ngày ký kết");
    for (const at of [0, 1]) days.getDataBodyRange().getCell(at, 0).values = [[""]];
    await context.sync();
  });
}

function texts(name: string): string[] {
  const sheet = excel.host.store.sheet(name);
  const used = sheet?.usedArea(true);
  return sheet && used
    ? sheet.values(used).map((row) => row.filter((cell) => cell !== null && cell !== "").join("|"))
    : [];
}

test("a paper gets its row when it is first made, in one step that undo takes back; made again it has the same row", async () => {
  const { sheets } = await printDocument("bao-cao-quy", october, ofSeptember);
  expect(await register()).toMatchObject([
    {
      "Loại văn bản": "Báo cáo quý",
      "Trạng thái": "dự thảo",
      "Thời gian": "quý III năm 2024",
      Lần: 1,
      "Trang tính": nth(sheets).sheet,
    },
  ]);
  await withdrawCeremonies();
  await printDocument("bao-cao-quy", october, ofSeptember);
  expect((await register()).length).toBe(1);
  const minutes = await printDocument("bien-ban", october);
  expect((await register()).length).toBe(1 + minutes.sheets.length);
  const last = await askUndo(sessionAt(october));
  if (last) await undoRun(sessionAt(october), last);
  expect((await register()).map((row) => row["Loại văn bản"])).toEqual(["Báo cáo quý"]);
  expect(excel.host.store.sheet(nth(minutes.sheets).sheet)).toBeUndefined();
});

test("what is signed is never written again: the same figures leave it, other figures make a new version that says what differs", async () => {
  const first = nth((await printDocument("bao-cao-quy", october, ofSeptember)).sheets).sheet;
  await type("Số, ký hiệu", 0, "12-BC/ĐTN");
  await type("Ngày", 0, serialDay(2024, 10, 2) as number);
  const drafted = await printDocument("bao-cao-quy", october, ofSeptember);
  expect(nth(drafted.sheets)).toMatchObject({ sheet: first, how: "renewed" });
  await type("Trạng thái", 0, "đã ký");
  const signed = texts(first);
  expect(signed).toContain("Số: 12-BC/ĐTN");

  // Tomorrow, and signed by somebody else by now: no figure of it has changed.
  const tomorrow = { ...october, today: october.today + 1 };
  await type("Người ký 1", 0, "Lê Văn Minh");
  expect(nth((await printDocument("bao-cao-quy", tomorrow, ofSeptember)).sheets)).toMatchObject({
    sheet: first,
    how: "same",
  });
  expect(texts(first)).toEqual(signed);

  await withdrawCeremonies();
  const changed = await printDocument("bao-cao-quy", tomorrow, ofSeptember);
  expect(nth(changed.sheets)).toMatchObject({ sheet: `${first} (2)`, how: "made" });
  const found = changed.findings.find(({ code }) => code === "paperSignedChanged");
  expect(found?.severity).toBe("error");
  expect(String(found?.params?.changes)).toMatch(/28\/30.*26\/30/u);
  expect(texts(first)).toEqual(signed);
  expect(await register()).toMatchObject([
    { "Số, ký hiệu": "12-BC/ĐTN", "Trạng thái": "đã ký", Lần: 1 },
    { "Số, ký hiệu": "57-BC/ĐTN", "Trạng thái": "dự thảo", Lần: 2, "Trang tính": `${first} (2)` },
  ]);
  // The new version is a draft like any other.
  expect(nth((await printDocument("bao-cao-quy", tomorrow, ofSeptember)).sheets)).toMatchObject({
    sheet: `${first} (2)`,
    how: "same",
  });
});

test("all certificates of a decision are one paper: signed, none of them is written again", async () => {
  const made = await printDocument("giay-khen", october, { set: "Đoàn" });
  const sheets = made.sheets.map(({ sheet }) => sheet);
  expect(sheets.length).toBeGreaterThan(1);
  expect(await register()).toMatchObject([{ "Loại văn bản": "Giấy khen", "Trang tính": nth(sheets) }]);
  await type("Trạng thái", 0, "đã ký");
  const signed = sheets.map(texts);
  expect(nth(signed, 2)).toContain("Lê Thị Thùy Trang");
  const names = tableRows(excel, "CanBo").map((row) => row["Họ tên"]);
  await run(async (context) => {
    const column = context.workbook.tables.getItem("CanBo").columns.getItem("Họ tên");
    const cell = column.getDataBodyRange().getCell(names.indexOf("Lê Thị Thùy Trang"), 0);
    cell.values = [["Lê Thị Thùy Trâm"]];
    await context.sync();
  });
  const again = await printDocument("giay-khen", october, { set: "Đoàn" });
  expect(again.sheets.map(({ sheet }) => sheet)).toEqual(sheets.map((sheet) => `${sheet} (2)`));
  expect(again.findings.map(({ code }) => code)).toContain("paperSignedChanged");
  expect(sheets.map(texts)).toEqual(signed);
});

test("who is nominated after a decision was signed comes with a further decision; the signed sheets stay as they are", async () => {
  const asked = { set: "Đoàn" };
  const made = await printDocument("quyet-dinh-khen-thuong", october, asked);
  const [decision, list] = made.sheets.map(({ sheet }) => sheet);
  await type("Số, ký hiệu", 0, "07-QĐ/ĐTN");
  await type("Ngày", 0, serialDay(2024, 10, 4) as number);
  await printDocument("quyet-dinh-khen-thuong", october, asked);
  await type("Trạng thái", 0, "đã ký");
  const signed = [decision, list].map((sheet) => texts(sheet ?? ""));
  await run(async (context) => {
    const table = context.workbook.tables.getItem("DeNghiKhen");
    const body = table.getDataBodyRange().load("values");
    const headers = table.getHeaderRowRange().load("values");
    await context.sync();
    const newcomer: Record<string, string | number> = {
      "Đối tượng": "cá nhân",
      Tên: "Mai Văn Lâm",
      "Thành tích": "Có thành tích trong công tác Đoàn",
      "Mức thưởng": 200_000,
      Bộ: "Đoàn",
      "Cơ quan khen": "BTV Huyện đoàn",
      "Trạng thái": "đồng ý",
    };
    const free = body.values.findIndex((row) => row.every((cell) => cell === ""));
    table.resize(table.getRange().getResizedRange(free < 0 ? 1 : 0, 0));
    const at = free < 0 ? body.values.length : free;
    table.getHeaderRowRange().getOffsetRange(at + 1, 0).values = [
      (headers.values[0] ?? []).map((header) => newcomer[String(header)] ?? ""),
    ];
    await context.sync();
  });

  const paid = await printDocument("ky-nhan-tien-thuong", october, asked);
  const pages = paid.sheets.map(({ sheet }) => texts(sheet).join("\n"));
  expect(pages.map((text) => [text.includes("07-QĐ/ĐTN"), text.includes("Mai Văn Lâm")])).toEqual([
    [true, false],
    [false, true],
  ]);
  expect(paid.findings.map(({ code }) => code)).toContain("paperAfterSigned");

  const again = await printDocument("quyet-dinh-khen-thuong", october, asked);
  expect(again.sheets.map(({ how }) => how)).toEqual(["made", "made", "same", "same"]);
  expect([decision, list].map((sheet) => texts(sheet ?? ""))).toEqual(signed);
  expect(again.findings.map(({ code }) => code)).not.toContain("paperSignedChanged");
  const rows = (await register()).filter((row) => row["Loại văn bản"] === "Quyết định khen thưởng");
  expect(rows).toMatchObject([
    { "Số, ký hiệu": "07-QĐ/ĐTN", "Trạng thái": "đã ký" },
    { "Đối tượng": "bổ sung", "Trạng thái": "dự thảo", Lần: 1 },
  ]);
  expect(rows[1]?.["Số, ký hiệu"]).not.toBe("07-QĐ/ĐTN");
});

test("a signed paper whose sheet is gone is told, and a new version made", async () => {
  const first = nth((await printDocument("bao-cao-quy", october, ofSeptember)).sheets).sheet;
  await type("Trạng thái", 0, "phát hành");
  await run(async (context) => {
    context.workbook.worksheets.getItem(first).delete();
    await context.sync();
  });
  const again = await printDocument("bao-cao-quy", october, ofSeptember);
  expect(again.findings.map(({ code }) => code)).toContain("paperSignedGone");
  expect((await register()).map((row) => row["Lần"])).toEqual([1, 2]);
});

test("a register that a colleague changed since a paper was composed is not written over, nor is the paper", async () => {
  await printDocument("bao-cao-quy", october, ofSeptember);
  const { report } = bindCommands(sessionAt(october));
  const asked = { document: "bao-cao-quy", ...ofSeptember } as const;
  await withdrawCeremonies();
  const prepared = await report.prepare(asked);
  const sheet = nth(prepared.pages).sheet;
  const before = texts(sheet);
  // Signed in the meantime: the draft that was composed must not take its place.
  await excel.host.colleague("Lan").type("'Sổ văn bản'!E2", "đã ký");
  await expect(report.write(prepared, asked)).rejects.toMatchObject({ code: "stale" });
  expect(texts(sheet)).toEqual(before);
  expect(await register()).toMatchObject([{ "Trạng thái": "đã ký" }]);
});

test.each([
  ["a column of the office's own", "Nơi lưu"],
  ["the office's words", "Ghi chú"],
])(
  "%s in the register keeps no paper from being made, nor does what is typed there meanwhile",
  async (_, header) => {
    await printDocument("bao-cao-quy", october, ofSeptember);
    if (header === "Nơi lưu")
      await run(async (context) => {
        context.workbook.tables.getItem("VanBan").columns.add(undefined, undefined, header);
        await context.sync();
      });
    await type(header, 0, "tủ 1");
    await type(header, 1, 5);
    const { report } = bindCommands(sessionAt(october));
    const asked = { document: "bao-cao-quy", ...ofSeptember } as const;
    await withdrawCeremonies();
    const prepared = await report.prepare(asked);
    await type(header, 0, "tủ 2");
    expect(await report.write(prepared, asked)).toMatchObject([{ how: "renewed" }]);
    expect(await register()).toMatchObject([
      { "Loại văn bản": "Báo cáo quý", [header]: "tủ 2" },
      { "Loại văn bản": "", [header]: 5 },
    ]);
  },
);

describe("all papers of an occasion", () => {
  const giongRieng = async (): Promise<EmbeddedExcel> => {
    excel.close();
    excel = await openWith(samples["giong-rieng"]());
    return excel;
  };
  const later = { ...action, today: serialDay(2024, 10, 25) as number };
  const names = (): string[] => excel.host.store.sheets.map(({ name }) => name);

  test("stand on sheets behind an index, with numbers in sequence, in one step that undo takes back", async () => {
    await giongRieng();
    const before = names();
    const { papers } = bindCommands(sessionAt(later));
    const seen: number[] = [];
    const { prepared, written } = await papers.run({
      occasion: "khen-thuong",
      onDocument: (done) => void seen.push(done),
    });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.length).toBe(OCCASIONS["khen-thuong"].length);
    const made = names().filter((name) => !before.includes(name));
    expect(made.slice(0, 3)).toEqual(["Mục lục hồ sơ", "Biên bản Đoàn", "Biên bản Hội"]);
    expect(written?.map(({ sheet }) => sheet)).toEqual(made.filter((name) => name !== "Nhật ký"));
    const numbers = (await register()).map((row) => row["Số, ký hiệu"]).filter((number) => number !== "");
    expect(new Set(numbers).size).toBe(numbers.length);
    // The index says of each sheet what its register row and its pages say.
    const index = texts("Mục lục hồ sơ").filter((line) => /^\d{2}\|/u.test(line));
    expect(index.length).toBe(prepared.pages.length - 1);
    for (const number of numbers) expect(index.some((line) => line.includes(String(number)))).toBe(true);
    // Printed in one go, each counts its own pages.
    const firstPages = await run(async (context) => {
      const layouts = (written ?? []).map(({ sheet }) =>
        context.workbook.worksheets.getItem(sheet).pageLayout.load("firstPageNumber"),
      );
      await context.sync();
      return layouts.map(({ firstPageNumber }) => firstPageNumber);
    });
    expect(firstPages.length).toBeGreaterThan(10);
    expect(new Set(firstPages)).toEqual(new Set([1]));
    // Each sheet of a paper has its state, not the first alone.
    const certificates = index.filter((line) => line.includes("|Giấy khen (GK "));
    expect(certificates.length).toBeGreaterThan(2);
    for (const line of certificates) expect(line).toMatch(/\|1\|Chờ ký$/u);

    const { parcel = new Map<string, Uint8Array>() } = await papers.tell(
      prepared,
      { occasion: "khen-thuong", files: true },
      translator("vi"),
      written,
    );
    const files = [...parcel.keys()];
    expect(files[0]).toBe("00 Mục lục hồ sơ.docx");
    expect(files.filter((name) => name.includes("Quyết định khen thưởng")).length).toBe(2);
    expect(files.every((name, at) => name.startsWith(String(at).padStart(2, "0")))).toBe(true);

    const last = await askUndo(sessionAt(later));
    if (last) await undoRun(sessionAt(later), last);
    expect(names().filter((name) => name !== "Nhật ký")).toEqual(before.filter((name) => name !== "Nhật ký"));
    expect(await register()).toEqual([]);
  });

  test("are given up between two of them, and nothing is written", async () => {
    const { papers } = bindCommands(sessionAt(october));
    const stop = new AbortController();
    const before = names();
    const stopped = papers.prepare(
      { occasion: "quy", onDocument: (done) => done === 1 && stop.abort() },
      { signal: stop.signal },
    );
    await expect(stopped).rejects.toThrow();
    expect(names()).toEqual(before);
  });

  test("are not made as final while results may change; the findings say what is missing", async () => {
    const { papers } = bindCommands(sessionAt(october));
    const before = names();
    const asked = { occasion: "khen-thuong", final: true } as const;
    const { prepared, written } = await papers.run(asked);
    const told = await papers.tell(prepared, asked, translator("vi"), written);
    expect(told.incomplete).toBe(true);
    expect(told.lines[0]).toMatch(/^Chưa thể lập bản chính thức/u);
    expect(told.findings.map(({ code }) => code)).toContain("paperYearOpen");
    expect(names()).toEqual(before);
  });
});
