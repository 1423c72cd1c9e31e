import { mkdtemp, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { bindCommands, errorWords, type BoundCommands } from "../../src/commands";
import type { SettingKey } from "../../src/contract";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { translator } from "../../src/i18n";
import { settingRows, WriteRefused, type StartRows } from "../../src/office/write";
import { askUndo, SettingRefused, undoRun } from "../../src/session";
import { textsOf } from "../../src/session";
import { inspect, sessionAt } from "./desk";
import { thidua } from "./door";
import { contents, openWith, run, small, tableRows } from "./workbook";

let excel: EmbeddedExcel;
let bound: BoundCommands;
afterEach(() => excel.close());

/** The small office with every row of the template. */
const office: StartRows = {
  ...small,
  settings: settingRows(translator("vi"), {
    BoTieuChi: "Đoàn: BTV Huyện đoàn",
    CachTinhCum: "trung bình",
    MotCumHaiGiai: "có",
    CumTruongThuocCumDauDan: "không",
  }),
};

async function start(): Promise<void> {
  excel = await openWith(office);
  bound = bindCommands(sessionAt());
}

const fresh = { fresh: true } as const;
const answer = (setting: SettingKey, value: string, seen?: string): Promise<unknown> =>
  bound.set.run({ setting, value, seen }, fresh);

async function type(address: string, value: string): Promise<void> {
  await run(async (context) => {
    context.workbook.worksheets.getItem("Thiết lập").getRange(address).values = [[value]];
    await context.sync();
  });
}

/** The value cell of a setting, as `B7`. */
function cellOf(setting: SettingKey): string {
  const row = tableRows(excel, "ThietLap").findIndex((one) => one["Khóa"] === setting);
  return `B${row + 2}`;
}

const withoutLog = (): Record<string, string> => {
  const { "Nhật ký": _, ...others } = contents(excel);
  return others;
};
const logged = (): unknown[] =>
  tableRows(excel, "NhatKy").map((row) => [row["Việc"], row["Đối tượng"], row["Trước"], row["Sau"]]);
const valueOf = (setting: SettingKey): unknown =>
  tableRows(excel, "ThietLap").find((row) => row["Khóa"] === setting)?.["Giá trị"];

async function undo(): Promise<readonly unknown[]> {
  const found = await askUndo(sessionAt());
  if (!found) throw new Error("nothing to undo");
  return undoRun(sessionAt(), found);
}

test("an answer is written into its cell and nowhere else, with a line in the log, and back by undo", async () => {
  await start();
  const before = withoutLog();
  const rows = tableRows(excel, "ThietLap");
  await answer("TyLeXuatSac", "20%");
  expect(tableRows(excel, "ThietLap")).toEqual(
    rows.map((row) => (row["Khóa"] === "TyLeXuatSac" ? { ...row, "Giá trị": "20%" } : row)),
  );
  const { "Thiết lập": _, ...others } = withoutLog();
  expect(before).toMatchObject(others);
  expect((await inspect()).snapshot.settings.outstandingQuota).toBe(0.2);
  expect(logged()).toEqual([["Sửa thiết lập", "«Tỷ lệ xếp loại cao nhất» (TyLeXuatSac)", "", "20%"]]);
  expect(await undo()).toEqual([]);
  expect(withoutLog()).toEqual(before);
});

test("what Excel could read as something else stays the text that was said", async () => {
  await start();
  await answer("HanLeKyKet", "10/03/2020");
  await answer("SoVanBan", "=1+1");
  expect([valueOf("HanLeKyKet"), valueOf("SoVanBan")]).toEqual(["10/03/2020", "=1+1"]);
});

test("what is said already is not written", async () => {
  await start();
  await answer("SoLe", "3");
  const before = contents(excel);
  const prepared = await bound.set.prepare({ setting: "SoLe", value: " 3 " }, fresh);
  await bound.set.write(prepared, { setting: "SoLe", value: " 3 " });
  expect(contents(excel)).toEqual(before);
  const { lines } = await bound.set.tell(prepared, { setting: "SoLe", value: "3" }, textsOf("vi", "plain"));
  expect(lines).toEqual(["«Số chữ số thập phân»: đã là «3» nên không ghi gì."]);
});

test("a key without a row gets one below the others, with what it means; a decision can be taken back", async () => {
  await start();
  await run(async (context) => {
    const table = context.workbook.tables.getItem("ThietLap");
    const rows = tableRows(excel, "ThietLap");
    table.rows.getItemAt(rows.findIndex((row) => row["Khóa"] === "PhatMuon")).delete();
    await context.sync();
  });
  const before = withoutLog();
  await answer("PhatMuon", "không");
  expect(
    tableRows(excel, "ThietLap")
      .filter((row) => row["Khóa"] !== "")
      .at(-1),
  ).toEqual({
    Khóa: "PhatMuon",
    "Giá trị": "không",
    "Giải thích": translator("vi")("setting.PhatMuon"),
  });
  expect(await undo()).toEqual([]);
  expect(withoutLog()).toEqual(before);
  await answer("PhatMuon", "không");
  expect((await inspect()).snapshot.settings.lateness).toEqual({ kind: "none" });
  await answer("PhatMuon", "");
  expect((await inspect()).snapshot.settings.lateness).toBeUndefined();
});

test("what a colleague has said meanwhile stands, and is told", async () => {
  await start();
  await type(cellOf("CachTinhCum"), "tổng");
  const standing = contents(excel);
  const refused = await answer("CachTinhCum", "tỷ lệ", "trung bình").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(SettingRefused);
  expect(errorWords(refused, textsOf("vi", "plain"))).toBe(
    "Chưa ghi gì: «Cách tính điểm cụm» vừa được sửa thành «tổng» ở trang tính Thiết lập. Hãy xem lại rồi trả lời.",
  );
  expect(contents(excel)).toEqual(standing);
  // What was changed elsewhere is in nobody's way.
  await type(cellOf("SoLe"), "4");
  await answer("CachTinhCum", "tỷ lệ", "tổng");
  expect([valueOf("CachTinhCum"), valueOf("SoLe")]).toEqual(["tỷ lệ", "4"]);
});

test("what a colleague says at the last moment stays theirs", async () => {
  await start();
  const colleague = excel.host.colleague("Lan");
  for (let at = 1; ; at++) {
    await type(cellOf("CachTinhCum"), "trung bình");
    const args = { setting: "CachTinhCum", value: "tỷ lệ" } as const;
    const prepared = await bound.set.prepare(args, fresh);
    const before = excel.host.requests.length;
    let hasTyped = false;
    excel.host.faults = async (_, number) => {
      if (number !== before + at) return;
      hasTyped = true;
      await colleague.type(`'Thiết lập'!${cellOf("CachTinhCum")}`, "tổng");
    };
    await bound.set.write(prepared, args).catch(() => undefined);
    excel.host.faults = undefined;
    if (!hasTyped) break;
    expect([at, valueOf("CachTinhCum")]).toEqual([at, "tổng"]);
  }
  expect(valueOf("CachTinhCum")).toBe("tỷ lệ");
});

test("a formula in the cell is somebody's work, and a protected sheet is left alone", async () => {
  await start();
  const at = cellOf("SoLe");
  await run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Thiết lập").getRange(at);
    cell.numberFormat = [["General"]];
    cell.formulas = [["=1+1"]];
    await context.sync();
  });
  const standing = contents(excel);
  await expect(answer("SoLe", "3")).rejects.toMatchObject({ name: "WriteRefused", code: "formula" });
  expect(contents(excel)).toEqual(standing);
  await run(async (context) => {
    context.workbook.worksheets.getItem("Thiết lập").protection.protect();
    await context.sync();
  });
  await expect(answer("TenCum", "khối")).rejects.toThrow(WriteRefused);
  expect(contents(excel)).toEqual(standing);
});

test.each([
  ["SoLe", "bảy", "Chưa ghi gì: «bảy» không dùng được cho «Số chữ số thập phân»; ví dụ: 0 · 1 · 2 · 3."],
  ["PhienBan", "9", "Chưa ghi gì: «Phiên bản mẫu sổ» do phần mềm ghi, không sửa bằng tay."],
] as const)("%s «%s» is refused before anything is written", async (setting, value, words) => {
  await start();
  const before = contents(excel);
  const refused = await answer(setting, value).catch((error: unknown) => error);
  expect(errorWords(refused, textsOf("vi", "plain"))).toBe(words);
  expect(contents(excel)).toEqual(before);
});

test("a workbook without the table gets it with the answer", async () => {
  await start();
  await run(async (context) => {
    context.workbook.worksheets.getItem("Thiết lập").delete();
    await context.sync();
  });
  const before = withoutLog();
  await answer("SoLe", "1");
  expect((await inspect()).snapshot.settings.decimals).toBe(1);
  expect(await undo()).toEqual([]);
  expect(withoutLog()).toEqual(before);
});

test("the headless door answers a setting by its key, and says which there are", async () => {
  await start();
  const folder = await mkdtemp(path.join(os.tmpdir(), "thidua-"));
  const [file, out] = [path.join(folder, "in.xlsx"), path.join(folder, "out.xlsx")];
  await writeFile(file, await excel.save());
  const said = await thidua("set", file, "CachTinhCum", "tổng", "--out", out);
  expect([said.code, said.out.split("\n")[0]]).toEqual([
    0,
    "«Cách tính điểm cụm» (CachTinhCum): «trung bình» → «tổng».",
  ]);
  const again = await thidua("set", out, "CachTinhCum", "tổng", "--json");
  expect((JSON.parse(again.out) as { lines: string[] }).lines).toEqual([
    "«Cách tính điểm cụm» (CachTinhCum): đã là «tổng» nên không ghi gì.",
  ]);
  const unknown = await thidua("set", file, "CachTinh", "tổng");
  expect([unknown.code, unknown.err.includes("CachTinhCum")]).toEqual([2, true]);
  const wrong = await thidua("set", file, "CachTinhCum", "nhanh nhất");
  expect([wrong.code, wrong.err]).toEqual([
    2,
    "Chưa ghi gì: «nhanh nhất» không dùng được cho «Cách tính điểm cụm» (CachTinhCum); ví dụ: trung bình · tổng · tỷ lệ · đầy đủ.\n",
  ]);
});
