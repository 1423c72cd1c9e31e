import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { openExcel } from "../../src/host/bridge/node";
import { readSource } from "../../src/sources";
import type { StartRows } from "../../src/office/write";
import { serialDay } from "../../src/text";
import { thidua } from "./door";
import { openWith, small } from "./workbook";

let folder: string;
const inFolder = (...names: string[]): string => path.join(folder, ...names);

/** Three units in two clusters, two leaves. */
const office: StartRows = {
  ...small,
  units: [...(small.units ?? []), { code: "03", name: "Xã Xuân Lam", kind: "xã", cluster: "C1" }],
  criteria: [
    { set: "Đoàn", code: "1", text: "Báo cáo", maximum: 10, rule: "thẩm định" },
    { set: "Đoàn", code: "2", text: "Có kế hoạch", maximum: 5, rule: "đạt" },
  ],
  evidence: [],
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "phieu-"));
  const excel = await openWith(office);
  await writeFile(inFolder("so.xlsx"), await excel.save());
  excel.close();
});

/** What is at a place in a workbook as it was made by a call. */
async function rowsOf(file: string, sheet: string): Promise<readonly (readonly unknown[])[]> {
  const grids = await readSource({ name: file, bytes: new Uint8Array(await readFile(inFolder(file))) });
  const [, ...rows] = grids.find((grid) => grid.sheet === sheet)?.cells ?? [];
  return rows.filter((row) => row.some((cell) => cell !== ""));
}

/** Fills in a form as a clerk of the cluster does, in Excel: cell → what is typed. */
async function fillIn(file: string, cells: Readonly<Record<string, string | number>>): Promise<void> {
  const excel = await openExcel({ workbook: await readFile(file), calculate: false });
  try {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst(true);
      for (const [cell, value] of Object.entries(cells)) sheet.getRange(cell).values = [[value]];
      await context.sync();
    });
    await writeFile(file, await excel.save());
  } finally {
    excel.close();
  }
}

const FORMS = ["report", "phieu-minh-chung"] as const;

test("forms go out to clusters, are filled in, and come back as rows; who is still awaited is named", async () => {
  const made = await thidua(
    ...FORMS,
    ...[inFolder("so.xlsx"), "--period", "Q1", "--set", "Đoàn", "--folder", inFolder("phieu")],
    ...["--today", "2024-03-20"],
  );
  expect(made).toMatchObject({ code: 0, err: "" });
  const names = (await readdir(inFolder("phieu"))).sort();
  expect(names).toEqual(["Phiếu minh chứng - Cụm 1 - Quý I.xlsx", "Phiếu minh chứng - Cụm 2 - Quý I.xlsx"]);

  // What is ours is locked, what is theirs is not: Excel refuses the one and takes the other.
  const [first = ""] = names;
  const form = inFolder("phieu", first);
  const [grid, lists] = await readSource({ name: first, bytes: new Uint8Array(await readFile(form)) });
  expect(grid?.marks._thi_dua_phieu).toBe("1|Q1|Đoàn|cluster|C1|20/03/2024");
  expect(lists?.hidden).toBe(true);
  const header = grid?.cells.findIndex((row) => row.includes("Tên minh chứng")) ?? -1;
  const [, ...rows] = grid?.cells.slice(header) ?? [];
  expect(rows.filter(([unit]) => unit !== "").map((row) => row.slice(0, 4))).toEqual([
    ["01", "Xã Xuân Trường", "1", "Báo cáo"],
    ["01", "Xã Xuân Trường", "2", "Có kế hoạch"],
    ["03", "Xã Xuân Lam", "1", "Báo cáo"],
    ["03", "Xã Xuân Lam", "2", "Có kế hoạch"],
  ]);
  const top = header + 2;
  await expect(fillIn(form, { [`A${top}`]: "02" })).rejects.toThrow();
  // E Tên minh chứng, F Số văn bản, H Ngày nộp, I Số lượng, K Điểm tự chấm; the last line is one of the blank ones below.
  const day = serialDay(2024, 3, 28) ?? 0;
  await fillIn(form, {
    [`E${top}`]: "Báo cáo quý I",
    [`F${top}`]: "12-BC/ĐTN",
    [`H${top}`]: day,
    [`K${top}`]: 9,
    [`E${top + 3}`]: "Kế hoạch năm",
    [`F${top + 3}`]: "2-KH/ĐTN",
    [`A${top + 4}`]: "03",
    [`C${top + 4}`]: "2",
    [`E${top + 4}`]: "Kế hoạch tháng Thanh niên",
    [`F${top + 4}`]: "3-KH/ĐTN",
    [`I${top + 4}`]: 2,
  });

  // Whoever has had it in Excel still hands in our form.
  const back = await readFile(form);
  const parts = unzipSync(new Uint8Array(back));
  const xml = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());
  expect(xml("xl/workbook.xml")).toMatch(/<definedName[^>]*name="_thi_dua_phieu"[^>]*hidden="1"/u);
  expect(xml("xl/workbook.xml")).toContain("lockStructure");
  const sheet = Object.keys(parts).map((part) => (/worksheets\/sheet1\.xml$/u.test(part) ? xml(part) : ""));
  expect(sheet.join("")).toMatch(/<sheetProtection [^>]*sheet="1"/u);
  expect(sheet.join("")).toMatch(/<dataValidation [^>]*type="list"/u);

  const imported = await thidua(
    ...["import", "minh-chung", inFolder("so.xlsx"), inFolder("phieu"), "--out", inFolder("nhap.xlsx")],
    ...["--today", "2024-04-15"],
  );
  expect(imported.out.split("\n").slice(0, 3)).toEqual([
    "Phiếu minh chứng - Cụm 1 - Quý I.xlsx · Phiếu minh chứng: 3 mới, 0 sửa, 0 giữ nguyên, 0 để lại.",
    "Phiếu minh chứng - Cụm 2 - Quý I.xlsx · Phiếu minh chứng: 0 mới, 0 sửa, 0 giữ nguyên, 0 để lại.",
    "Kỳ Q1, bộ Đoàn: còn chờ 2 nơi gửi: Cụm 2; Xã Trường Xuân.",
  ]);
  expect(imported.code).toBe(0);
  expect(
    (await rowsOf("nhap.xlsx", "Minh chứng")).map((row) => [...row.slice(0, 7), row[9], row[11], row[14]]),
  ).toEqual([
    ["MC0001", "Q1", "01", "Đoàn", "1", "Báo cáo quý I", "12-BC/ĐTN", "", 9, "chờ"],
    ["MC0002", "Q1", "03", "Đoàn", "2", "Kế hoạch năm", "2-KH/ĐTN", "", "", "chờ"],
    ["MC0003", "Q1", "03", "Đoàn", "2", "Kế hoạch tháng Thanh niên", "3-KH/ĐTN", 2, "", "chờ"],
  ]);
  expect(await rowsOf("nhap.xlsx", "Nhật ký")).toHaveLength(2);
});

test("a form for one unit; a period, a set or a unit that nobody knows is asked for", async () => {
  const call = (...args: string[]): ReturnType<typeof thidua> =>
    thidua(...FORMS, inFolder("so.xlsx"), ...args);
  expect(await call("--unit", "02", "--folder", inFolder("mot"), "--json")).toMatchObject({ code: 0 });
  expect(await readdir(inFolder("mot"))).toEqual(["Phiếu minh chứng - Xã Trường Xuân - Quý I.xlsx"]);
  expect(await call("--unit", "99")).toMatchObject({
    code: 2,
    err: "Không có đơn vị này. Các đơn vị: 01, 02, 03.\n",
  });
  expect((await call("--period", "Q9")).code).toBe(2);
  expect((await call("--set", "Hội")).code).toBe(2);
});

describe("a map", () => {
  const LINES = [
    "Sở ta",
    "Tên ĐV\tKỳ\tNội dung số\tViệc đã làm\tSố hiệu",
    "Truong Xuân xã\tQ1\t2\tKế hoạch\t7-KH/ĐTN",
  ];
  const importing = (...args: string[]): ReturnType<typeof thidua> =>
    thidua("import", "minh-chung", inFolder("so.xlsx"), ...args, "--json", "--out", inFolder("ra.xlsx"));

  test("says which row is the header, which column is what, and what names mean; without it nothing of the file comes in", async () => {
    await writeFile(inFolder("la.txt"), LINES.join("\n"));
    const without = await importing(inFolder("la.txt"));
    expect(without.code).toBe(1);
    expect(await rowsOf("ra.xlsx", "Minh chứng")).toEqual([]);

    await writeFile(
      inFolder("map.json"),
      JSON.stringify({
        headerRow: 2,
        columns: {
          "Tên ĐV": "unit",
          "Nội dung số": "criterion",
          "Việc đã làm": "title",
          "Số hiệu": "document",
        },
        names: { "Truong Xuân xã": "02" },
        set: "Đoàn",
      }),
    );
    const told = await importing(inFolder("la.txt"), "--map", inFolder("map.json"));
    expect(told).toMatchObject({ code: 0, err: "" });
    expect((await rowsOf("ra.xlsx", "Minh chứng")).map((row) => row.slice(0, 7))).toEqual([
      ["MC0001", "Q1", "02", "Đoàn", "2", "Kế hoạch", "7-KH/ĐTN"],
    ]);
    expect((await rowsOf("ra.xlsx", "Đơn vị"))[1]?.[2]).toBe("Truong Xuân xã");
  });

  test("chooses a hidden sheet and leaves another out", async () => {
    const { read, utils, write } = await import("@e965/xlsx");
    void read;
    const book = utils.book_new();
    const head = ["Đơn vị", "Kỳ", "Tiêu chí", "Tên minh chứng", "Số văn bản"];
    const sheet = (number: string): ReturnType<typeof utils.aoa_to_sheet> =>
      utils.aoa_to_sheet([head, ["Xuân Lam", "Q1", "2", "Kế hoạch", number]]);
    utils.book_append_sheet(book, sheet("1-KH/ĐTN"), "Trang chính");
    utils.book_append_sheet(book, sheet("2-KH/ĐTN"), "Trang ẩn");
    book.Workbook = { Sheets: [{}, { Hidden: 1 }] };
    await writeFile(inFolder("hai.xlsx"), write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
    const numbers = async (): Promise<unknown[]> =>
      (await rowsOf("ra.xlsx", "Minh chứng")).map((row) => row[6]);

    const unasked = JSON.parse((await importing(inFolder("hai.xlsx"))).out) as {
      files: { sheet: string; new: number; unclear: { why: string }[] }[];
    };
    expect(
      unasked.files.map(({ sheet: name, new: added, unclear }) => [name, added, unclear[0]?.why]),
    ).toEqual([
      ["Trang chính", 1, undefined],
      ["Trang ẩn", 0, "hidden"],
    ]);
    expect(await numbers()).toEqual(["1-KH/ĐTN"]);

    await writeFile(
      inFolder("map.json"),
      JSON.stringify({ sheets: { "trang ẩn": {}, "Trang chính": false } }),
    );
    expect((await importing(inFolder("hai.xlsx"), "--map", inFolder("map.json"))).code).toBe(0);
    expect(await numbers()).toEqual(["2-KH/ĐTN"]);
  });

  test("of another shape is refused, whatever it says", async () => {
    await writeFile(inFolder("la.txt"), LINES.join("\n"));
    for (const map of ["[]", '{"headerRow":"hai"}', '{"sheets":{"A":true}}', '{"columnss":{}}', "{"]) {
      await writeFile(inFolder("map.json"), map);
      const told = await importing(inFolder("la.txt"), "--map", inFolder("map.json"));
      expect([map, told.code, told.out]).toEqual([map, 2, ""]);
    }
  });
});

test("a trial through the headless door leaves even the file that it writes as it was", async () => {
  await writeFile(
    inFolder("mot.txt"),
    "Đơn vị\tKỳ\tTiêu chí\tTên minh chứng\tSố văn bản\nXuân Lam\tQ1\t2\tKế hoạch\t1-KH/ĐTN",
  );
  const args = [
    "import",
    "minh-chung",
    inFolder("so.xlsx"),
    inFolder("mot.txt"),
    "--out",
    inFolder("ra.xlsx"),
  ];
  expect((await thidua(...args, "--dry-run")).code).toBe(0);
  expect(await rowsOf("ra.xlsx", "Minh chứng")).toEqual([]);
  expect(await rowsOf("ra.xlsx", "Nhật ký")).toEqual([]);
  await thidua(...args);
  expect(await rowsOf("ra.xlsx", "Minh chứng")).toHaveLength(1);
});
