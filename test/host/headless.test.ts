import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { openWorkbook } from "../../src/host/bridge/opened";
import { CellError, Workbook } from "../../src/host/model";
import { convert, hasLibreOffice } from "../libreOffice";
import { serialDay } from "../../src/text";
import { thidua, type Told } from "./door";

const root = path.resolve(__dirname, "../..");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "thidua-"));
});

/** Calls a door of package.json as a person does, in a process of its own; resolves with its exit code and what it printed. */
async function call(file: string, args: readonly string[], from = root): Promise<Told> {
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [path.join(root, "scripts/run.mjs"), file, ...args],
      { cwd: from, maxBuffer: 1e9 },
    );
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const failed = error as { code: number; stdout: string; stderr: string };
    return { code: failed.code, out: failed.stdout, err: failed.stderr };
  }
}
const started = (...args: string[]): Promise<Told> => call("src/headless/main.ts", args);

const inFolder = (name: string): string => path.join(folder, name);

test("sample, check, score, awards over files; the input is never changed", async () => {
  expect((await started("sample", "tho-xuan", "--out", inFolder("mau.xlsx"))).code).toBe(0);
  const before = await readFile(inFolder("mau.xlsx"));
  // From any folder, with a path that is meant from there.
  expect(await call("src/headless/main.ts", ["check", "mau.xlsx"], folder)).toMatchObject({
    code: 0,
    out: "0 lỗi, 0 cảnh báo.\n",
    err: "",
  });

  const scored = await thidua(
    "score",
    inFolder("mau.xlsx"),
    "--out",
    inFolder("diem.xlsx"),
    "--json",
    "--set",
    "Hội",
    "--period",
    "D1",
    "--today",
    "2024-10-01",
  );
  expect(scored.code).toBe(0);
  const { results } = JSON.parse(scored.out) as {
    results: { clusters: { set: string; period: string; cluster: string; rank: number }[]; units: unknown[] };
  };
  expect(results.clusters.map((cluster) => [cluster.set, cluster.period])).toEqual(
    Array(8).fill(["Hội", "D1"]),
  );
  expect(results.units).toHaveLength(52);

  const awards = JSON.parse(
    (await thidua("awards", inFolder("diem.xlsx"), "--json", "--today", "2024-10-01")).out,
  ) as {
    results: {
      budget: { lines: { set: string; planned: number; decided: number }[] };
      awards: { name: string; decided: boolean }[];
    };
  };
  // Plan S4: 3,000,000 đ from two issuers; plan S2 adds the award for the progress of a special unit.
  expect(awards.results.budget.lines.map((line) => [line.set, line.planned, line.decided])).toEqual([
    ["Đoàn", 1_500_000, 1_500_000],
    ["Hội", 1_500_000, 1_500_000],
    ["Đặc thù", 300_000, 300_000],
  ]);
  expect(awards.results.awards.map((award) => award.name)).toEqual([
    "Cụm số 2 – Lam Sơn",
    "Lê Thị Thùy Trang",
    "Cụm số 3 – Tả ngạn sông Chu",
    "Hoàng Thị Quỳnh Nga",
    "Xã Xuân Phú",
  ]);
  expect(await readFile(inFolder("mau.xlsx"))).toEqual(before);
});

test.each([
  ["tho-xuan", "2024-10-05", "theo-doi-ket-nghia", 52],
  ["binh-phuoc", "2018-12-20", "theo-doi-di-co-so", 40],
  ["khoi-dan-chinh-dang", "2018-12-20", "to-cong-tac", 33],
  ["thanh-hoa", "2019-01-10", "theo-doi-hoc-tap", 44],
  ["giong-rieng", "2024-10-25", "danh-sach-khen-thuong", 30],
])("the sample %s has no findings on %s, and makes its plan's %s", async (name, today, document, units) => {
  const file = inFolder(`${name}.xlsx`);
  const made = await thidua("sample", name, "--out", file, "--json");
  expect(made.code).toBe(0);
  const { sheets } = Workbook.open(await readFile(file));
  const rows = sheets.find((sheet) => sheet.name === "Đơn vị")?.usedArea(true)?.bottom;
  expect(rows).toBe(units);
  const checked = await thidua("check", file, "--today", today, "--json");
  expect([checked.code, (JSON.parse(checked.out) as { findings: unknown[] }).findings]).toEqual([0, []]);
  const scored = await thidua("score", file, "--today", today, "--json");
  expect([scored.code, (JSON.parse(scored.out) as { findings: unknown[] }).findings]).toEqual([0, []]);
  const report = await thidua("report", document, file, "--today", today, "--json");
  expect([report.code, (JSON.parse(report.out) as { findings: unknown[] }).findings]).toEqual([0, []]);
});

test("the sample is the same file content every time", async () => {
  await thidua("sample", "tho-xuan", "--out", inFolder("a.xlsx"));
  const [a, b] = [
    await thidua("score", inFolder("a.xlsx"), "--json"),
    await thidua("score", inFolder("mau.xlsx"), "--json"),
  ];
  expect(JSON.parse(a.out)).toEqual(JSON.parse(b.out));
});

test("explain, certainty, lock, publish, unlock, verify over files", async () => {
  const explained = await thidua(
    "explain",
    inFolder("mau.xlsx"),
    "X01",
    "--period",
    "D1",
    "--out",
    inFolder("giai.xlsx"),
    "--today",
    "2024-10-01",
  );
  expect(explained.code).toBe(0);
  expect(explained.out).toMatch(/^Thị trấn Thọ Xuân: [\d,]+\/[\d,]+ điểm, đạt [\d,]+%\.\n/u);
  expect(explained.out).toMatch(/Đ02 · .*: \d điểm: \d+\/\d+ người tham gia \([\d,]+%\), mức/u);
  expect(explained.out).toMatch(/Đ19 · .*chỉ tiêu/u);
  expect(await thidua("explain", inFolder("mau.xlsx"), "X99")).toMatchObject({
    code: 2,
    err: "Không có đơn vị, cụm hay giải «X99» trong bộ «Đoàn».\n",
  });

  const certain = JSON.parse(
    (await thidua("awards", inFolder("mau.xlsx"), "--json", "--today", "2024-10-01")).out,
  ) as {
    results: {
      certainty: { verdict: string; state: string; upset?: { count: number; items: unknown[] } }[];
    };
  };
  for (const { verdict, state, upset } of certain.results.certainty) {
    if (state === "decided") expect(verdict).toBe(upset ? "có thể đổi" : "an toàn");
    if (upset) expect(upset.items).toHaveLength(upset.count);
  }
  expect((await thidua("certainty", inFolder("mau.xlsx"), "--today", "2024-10-01")).out).toContain(
    "có thể đổi",
  );

  expect(await thidua("lock", inFolder("mau.xlsx"), "--out", inFolder("khoa.xlsx"))).toMatchObject({
    code: 2,
    err: "Cần mã kỳ: --period.\n",
  });
  expect(
    (await thidua("lock", inFolder("mau.xlsx"), "--period", "D1", "--out", inFolder("khoa.xlsx"))).code,
  ).toBe(0);
  expect((await thidua("verify", inFolder("khoa.xlsx"))).out).toMatch(/^Kỳ D1: khóa lúc /u);
  expect(await thidua("publish", inFolder("khoa.xlsx"), "--period", "D1")).toMatchObject({ code: 2 });
  expect(
    (
      await thidua(
        "unlock",
        inFolder("khoa.xlsx"),
        "--period",
        "D1",
        "--reason",
        "Sửa số liệu",
        "--out",
        inFolder("mo.xlsx"),
      )
    ).code,
  ).toBe(0);
  expect((await thidua("verify", inFolder("mo.xlsx"))).out).not.toContain("Kỳ D1: khóa lúc");
});

test("template and findings: exit 0 and 1", async () => {
  expect((await thidua("template", "--out", inFolder("trong.xlsx"))).code).toBe(0);
  expect((await thidua("check", inFolder("trong.xlsx"))).code).toBe(0);
  await writeFile(
    inFolder("sua.js"),
    'await Excel.run(async (context) => { context.workbook.worksheets.getItem("Đơn vị").getRange("A2:B3").values = [["\'01", "Một"], ["\'01", "Hai"]]; await context.sync(); });',
  );
  expect(
    (
      await call("src/headless/officejs.ts", [
        inFolder("sua.js"),
        inFolder("trong.xlsx"),
        "--out",
        inFolder("sai.xlsx"),
      ])
    ).code,
  ).toBe(0);
  const checked = await started("check", inFolder("sai.xlsx"), "--json");
  expect(checked.code).toBe(1);
  expect(
    (JSON.parse(checked.out) as { findings: { code: string; problem: string }[] }).findings.map(
      (finding) => finding.code,
    ),
  ).toEqual(["duplicateCode", "duplicateCode"]);
});

test("cells that a script fills call our own functions, and the file has what they come to", async () => {
  await thidua("sample", "tho-xuan", "--out", inFolder("ham.xlsx"));
  await writeFile(
    inFolder("ham.js"),
    `await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Hướng dẫn").getRange("H1:H2").formulas = [['=CLUSTERSCORE("C1","D1")'], ['=UNITSCORE("?")']];
      await context.sync();
    });`,
  );
  const done = await call("src/headless/officejs.ts", [
    inFolder("ham.js"),
    inFolder("ham.xlsx"),
    "--out",
    inFolder("ham-ra.xlsx"),
  ]);
  expect(done).toMatchObject({ code: 0, err: "" });
  const sheet = Workbook.open(await readFile(inFolder("ham-ra.xlsx"))).sheet("Hướng dẫn");
  expect(sheet?.value(0, 7)).toBeGreaterThan(0);
  expect(sheet?.cellValue(1, 7)).toEqual(CellError.of("#N/A"));
});

test("wrong calls and unreadable files: exit 2 and one line", async () => {
  await writeFile(inFolder("van-ban.xlsx"), "không phải Excel");
  for (const [args, line] of [
    [["check", inFolder("van-ban.xlsx")], /không phải tệp Excel/u],
    [["check", inFolder("khong-co.xlsx")], /Không đọc được/u],
    [["check"], /Cần tệp/u],
    [["nhảy"], /Không có việc «nhảy»/u],
    [["sample", "khac"], /Không có sổ mẫu «khac»/u],
    [["score", inFolder("mau.xlsx"), "--khac"], /--khac/u],
    [["check", "--lang", "en"], /An input \.xlsx file/u],
    [["due", inFolder("mau.xlsx"), "--days", "ba"], /--days nhận số ngày/u],
    [["due", inFolder("mau.xlsx"), "--days", "1.5"], /--days nhận số ngày/u],
    [["due", inFolder("mau.xlsx"), "--days=-1"], /--days nhận số ngày/u],
    // What only the pane gives has no name here.
    [["score", inFolder("mau.xlsx"), "--choices", "C1"], /--choices/u],
    [["assign", inFolder("mau.xlsx"), "--decision", "x"], /--decision/u],
    // A command of two words is no first word, and what may follow `assign` is all named.
    [["visits", inFolder("mau.xlsx")], /Không có việc «visits»/u],
    [["assign", inFolder("mau.xlsx")], /twinning, oversight, groups, visits/u],
    [["assign", "visits", inFolder("mau.xlsx"), "--accept", "some"], /--accept/u],
    [["assign", "visits"], /Cần tệp/u],
    // Nothing would come of what the workbook does not have.
    [["score", inFolder("mau.xlsx"), "--period", "D9"], /Không có kỳ «D9»\. Các kỳ: D1, D2, D3/u],
    [["awards", inFolder("mau.xlsx"), "--set", "Đoan"], /Không có bộ tiêu chí «Đoan»/u],
    [["report", "phieu-tham-dinh", inFolder("mau.xlsx"), "--unit", "Cụm số 1"], /«Cụm số 1»/u],
    [["papers", "quy", inFolder("mau.xlsx"), "--period", "D9"], /Không có kỳ «D9»/u],
  ] as const) {
    const { code, out, err } = await thidua(...args);
    expect([code, out, err.trim().split("\n").length]).toEqual([2, "", 1]);
    expect(err).toMatch(line);
    if (args[0] === "nhảy") expect(await started(...args)).toEqual({ code, out, err });
  }
});

test("help says what each command takes, in both languages", async () => {
  const { code, out } = await thidua("help");
  expect(code).toBe(0);
  const lines = out.split("\n");
  expect(lines.filter((_, at) => at % 2 === 0)).toEqual([
    "template",
    "sample <tho-xuan|binh-phuoc|khoi-dan-chinh-dang|thanh-hoa|giong-rieng>",
    "check in.xlsx",
    ...["score", "awards"].map((name) => `${name} in.xlsx [--set giá trị] [--period giá trị]`),
    "certainty in.xlsx [--set giá trị] [--period giá trị] [--exact]",
    "explain in.xlsx <mã hoặc tên> [--set giá trị] [--period giá trị]",
    "lock in.xlsx [--period giá trị]",
    "publish in.xlsx [--period giá trị]",
    "unlock in.xlsx [--period giá trị] [--reason giá trị]",
    "verify in.xlsx [--digest giá trị]",
    "assign in.xlsx <twinning|oversight|groups> [--accept all|kept|none]",
    "assign visits in.xlsx",
    expect.stringMatching(
      /^report in\.xlsx <bao-cao-thang\|[a-z0-9|-]+> \[--set giá trị\] \[--period giá trị\] \[--from ngày\] \[--to ngày\] \[--before giá trị\] \[--sections giá trị\] \[--skip-empty\] \[--unit giá trị\] \[--twinning\] \[--docx giá trị\] \[--ics giá trị\] \[--final\]$/u,
    ),
    "papers in.xlsx <khen-thuong|quy|ke-hoach-nam> [--set giá trị] [--period giá trị] [--out-dir giá trị] [--zip giá trị] [--final]",
    "report phieu-minh-chung in.xlsx [--period giá trị] [--set giá trị] [--cluster giá trị] [--unit giá trị] [--units] [--folder giá trị]",
    "due in.xlsx [--days giá trị] [--ics giá trị]",
    expect.stringMatching(
      /^import in\.xlsx <don-vi\|[a-z|-]*ket-nghia[a-z|-]*> <tệp nguồn> … \[--period giá trị\].* \[--map tệp nguồn\] \[--dry-run\]$/u,
    ),
    "functions in.xlsx [--sheet giá trị] [--namespace giá trị]",
    "freeze in.xlsx [--sheet giá trị] [--namespace giá trị]",
    "rename-functions in.xlsx [--sheet giá trị] [--from giá trị] [--to giá trị]",
    expect.stringMatching(
      /^insert in\.xlsx <CLUSTERSCORE\|[A-Z|]+> \[--cell giá trị\] \[--with giá trị\] \[--namespace giá trị\] \[--replace\]$/u,
    ),
    "mend in.xlsx [--from giá trị] [--to giá trị]",
    "set in.xlsx <khóa> <giá trị>",
    "new-year in.xlsx [--unfinished]",
    "undo in.xlsx",
    "upgrade in.xlsx",
    "",
  ]);
  expect((await thidua("--help", "--lang", "en")).out).toContain(
    "due in.xlsx [--days value] [--ics value]\n    Lists what is overdue",
  );
});

test("new-year begins the next year in another file, and asks while a period is open; upgrade says that nothing is lacking", async () => {
  await thidua("sample", "tho-xuan", "--out", inFolder("nam2024.xlsx"));
  const [old, next] = [inFolder("nam2024.xlsx"), inFolder("nam2025.xlsx")];
  const before = await readFile(old);
  expect(await thidua("new-year", old, "--out", next)).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringMatching(/^Chưa mở được năm mới: kỳ D1, D2, D3 chưa khóa/u) as string,
  });
  const { code, out } = await thidua("new-year", old, "--unfinished", "--out", next, "--today", "2025-01-05");
  expect(code).toBe(0);
  expect(out).toContain("Mở năm mới: 2024 → 2025.");
  expect(out).toContain("D1 · Đợt 1 năm 2025");
  expect(await readFile(old)).toEqual(before);
  const periods = Workbook.open(await readFile(next)).table("Ky");
  expect(periods?.sheet.values(periods.body)[0]?.slice(0, 2)).toEqual(["D1", "Đợt 1 năm 2025"]);
  expect((await thidua("check", next, "--today", "2025-01-05")).code).toBe(0);
  expect((await thidua("upgrade", old)).out).toMatch(/^Sổ đã theo mẫu hiện nay \(phiên bản 3\)\./u);
});

test("freeze puts the values in the file in the place of our functions, functions says where they are", async () => {
  const made = openWorkbook({ calculate: false, functions: [{ id: "DUE", name: "DUE", parameters: [] }] });
  const sheet = made.host.store.firstSheet;
  sheet.setFormula(0, 0, "DUE()");
  sheet.setResult(0, 0, "07");
  sheet.setFormula(1, 0, "LEN(A1)");
  sheet.setResult(1, 0, 2);
  await writeFile(inFolder("ham.xlsx"), await made.save());
  made.close();
  expect(await thidua("functions", inFolder("ham.xlsx"))).toMatchObject({
    code: 0,
    out: "«Sheet1»: 1 ô (A1)\n0 lỗi, 0 cảnh báo.\n",
  });
  expect(await thidua("freeze", inFolder("ham.xlsx"), "--out", inFolder("gui.xlsx"))).toMatchObject({
    code: 0,
    out: "Đã thay 1 ô bằng giá trị.\n«Sheet1»: 1 ô (A1)\n0 lỗi, 0 cảnh báo.\n",
  });
  const sent = openWorkbook({ workbook: await readFile(inFolder("gui.xlsx")), calculate: false });
  const { firstSheet } = sent.host.store;
  expect([0, 1].map((row) => [firstSheet.formula(row, 0), firstSheet.value(row, 0)])).toEqual([
    [undefined, "07"],
    ["LEN(A1)", 2],
  ]);
  sent.close();
});

test("functions that are entered again are in the file as Excel stores them", async () => {
  const made = openWorkbook({ calculate: false });
  made.host.store.firstSheet.setFormula(0, 0, "_xldudf_DUE()");
  made.host.store.firstSheet.setResult(0, 0, CellError.of("#NAME?") ?? null);
  await writeFile(inFolder("name.xlsx"), await made.save());
  made.close();
  await thidua("functions", inFolder("name.xlsx"), "--out", inFolder("again.xlsx"));
  const sheet = unzipSync(await readFile(inFolder("again.xlsx")))["xl/worksheets/sheet1.xml"];
  expect(strFromU8(sheet ?? new Uint8Array())).toMatch(/<f[^>]*>_xldudf_DUE\(\)<\/f>/u);
});

test("rename-functions calls our functions in a file by another namespace, as Excel stores them, and back", async () => {
  const made = openWorkbook({ calculate: false, functions: [{ id: "DUE", name: "DUE", parameters: [] }] });
  made.host.store.firstSheet.setFormula(0, 0, 'DUE()&LEN("DUE()")');
  await writeFile(inFolder("ten.xlsx"), await made.save());
  made.close();
  const stored = async (file: string): Promise<string> => {
    const sheet = unzipSync(await readFile(inFolder(file)))["xl/worksheets/sheet1.xml"];
    return /<f[^>]*>(.*?)<\/f>/u.exec(strFromU8(sheet ?? new Uint8Array()))?.[1] ?? "";
  };
  expect(await stored("ten.xlsx")).toBe('_xldudf_DUE()&amp;LEN("DUE()")');
  const renamed = ["--to", "THIDUA", "--out", inFolder("moi.xlsx")];
  expect(await thidua("rename-functions", inFolder("ten.xlsx"), ...renamed)).toMatchObject({
    code: 0,
    out: "Đã đổi tên hàm trong 1 công thức.\n«Sheet1»: 1 ô (A1)\n0 lỗi, 0 cảnh báo.\n",
  });
  expect(await stored("moi.xlsx")).toBe('_xldudf_THIDUA_DUE()&amp;LEN("DUE()")');
  await thidua("rename-functions", inFolder("moi.xlsx"), "--from", "THIDUA", "--out", inFolder("cu.xlsx"));
  expect(await stored("cu.xlsx")).toBe(await stored("ten.xlsx"));
  expect(await thidua("rename-functions", inFolder("ten.xlsx"), "--from", "A", "--to", "a")).toMatchObject({
    code: 2,
  });
  expect(await thidua("rename-functions", inFolder("ten.xlsx"), "--to", "thi đua")).toMatchObject({
    code: 2,
  });
});

test("insert enters a function into a cell, and what stands there goes only when that is said", async () => {
  await thidua("sample", "tho-xuan", "--out", inFolder("so.xlsx"));
  const into = ["insert", "CLUSTERSCORE", inFolder("so.xlsx"), "--cell", "'Hướng dẫn'!H1", "--with", "C1|D1"];
  const out = ["--out", inFolder("so.xlsx")];
  expect(await thidua(...into, ...out)).toMatchObject({
    code: 0,
    out: expect.stringContaining('H1 của trang tính «Hướng dẫn».\n=CLUSTERSCORE("C1","D1")\n') as string,
  });
  expect(await thidua(...into, ...out)).toMatchObject({ code: 2 });
  expect(await thidua(...into, "--replace", ...out)).toMatchObject({ code: 0 });
  expect(await thidua("insert", "UNITSCORE", inFolder("so.xlsx"), "--cell", "H1")).toMatchObject({ code: 2 });
});

test("due lists what falls due within the days, with its words and as a calendar", async () => {
  const on = ["--today", "2024-10-01"];
  const listed = await thidua("due", inFolder("mau.xlsx"), ...on, "--json", "--ics", inFolder("han.ics"));
  expect(listed.code).toBe(0);
  const { results } = JSON.parse(listed.out) as {
    results: { days: number; due: { day: number; late: number; words: { day: string; task: string } }[] };
  };
  const today = serialDay(2024, 10, 1) as number;
  expect(results.days).toBe(30);
  expect(results.due.length).toBeGreaterThan(0);
  expect(results.due.every(({ day }) => day <= today + 30)).toBe(true);
  const calendar = await readFile(inFolder("han.ics"), "utf8");
  expect(calendar.match(/BEGIN:VEVENT/gu)).toHaveLength(results.due.length);

  // The same as the document of the same list, which looks ahead as far.
  const text = await thidua("due", inFolder("mau.xlsx"), ...on);
  const lines = text.out.split("\n").slice(0, -2);
  expect(lines.map((line) => line.split("\t").slice(0, 2))).toEqual(
    results.due.map(({ words }) => [words.day, words.task]),
  );
  expect(text.out).toMatch(/\n0 lỗi, \d+ cảnh báo\.\n$/u);
  const report = await thidua("report", "viec-den-han", inFolder("mau.xlsx"), ...on, "--json");
  const { calendar: same } = JSON.parse(report.out) as { calendar: string };
  const events = (file: string): string[] => file.match(/UID:.*|DTSTART.*|SUMMARY:.*/gu) ?? [];
  expect(events(calendar)).toEqual(events(same));

  const none = await thidua("due", inFolder("mau.xlsx"), "--today", "2020-01-01", "--days", "0");
  expect(none).toMatchObject({ code: 0, out: "Không có việc nào đến hạn.\n0 lỗi, 0 cảnh báo.\n" });
  const longer = JSON.parse(
    (await thidua("due", inFolder("mau.xlsx"), ...on, "--days", "120", "--json")).out,
  ) as { results: { due: unknown[] }; calendar?: string };
  expect(longer.results.due.length).toBeGreaterThan(results.due.length);
  expect(longer.calendar).toBeUndefined();

  const wrong = await thidua("due", inFolder("sai.xlsx"), "--lang", "en");
  expect(wrong).toMatchObject({ code: 1 });
  expect(wrong.out).toMatch(/^Nothing falls due\.\n2 errors/u);
});

const withLibreOffice = hasLibreOffice ? test : test.skip;

withLibreOffice("LibreOffice opens the written workbook and reads the same winners", async () => {
  await thidua("score", inFolder("mau.xlsx"), "--out", inFolder("diem.xlsx"), "--today", "2024-10-01");
  const sheets = await convert(
    await readFile(inFolder("diem.xlsx")),
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
  );
  const shown = (sheet: string): string => new TextDecoder().decode(sheets.get(`book-${sheet}.csv`));
  const csv = shown("Kết quả khen thưởng");
  expect(csv).toContain("Cụm số 2 – Lam Sơn");
  expect(
    csv
      .split("\n")
      .filter((row) => row.startsWith("Đoàn") || row.startsWith("Hội") || row.startsWith("Đặc thù")),
  ).toHaveLength(5);
  const clusters = shown("Điểm cụm");
  expect(clusters).not.toBe("");
  expect(clusters).not.toContain("###");
});

test("assign, report, import over files", async () => {
  await thidua("sample", "tho-xuan", "--out", inFolder("phan-cong.xlsx"));
  const kept = await thidua(
    "assign",
    "twinning",
    inFolder("phan-cong.xlsx"),
    "--accept",
    "kept",
    "--today",
    "2024-10-01",
    "--json",
    "--out",
    inFolder("kn.xlsx"),
  );
  expect(kept.code).toBe(0);
  const { results } = JSON.parse(kept.out) as {
    results: { proposal: { rows: unknown[]; ended: unknown[]; proof: { status: string; gap: number } } };
  };
  expect([results.proposal.rows.length, results.proposal.ended.length, results.proposal.proof]).toEqual([
    33,
    0,
    { status: "optimal", bound: 1068, gap: 0 },
  ]);

  const report = await thidua(
    "report",
    "phu-luc-ket-nghia",
    inFolder("kn.xlsx"),
    "--today",
    "2024-10-01",
    "--out",
    inFolder("kn.xlsx"),
  );
  expect(report).toMatchObject({
    code: 0,
    out: "Đã lập trang tính «Phụ lục kết nghĩa».\n0 lỗi, 0 cảnh báo.\n",
  });
  const same = await thidua(
    "import",
    "ket-nghia",
    inFolder("kn.xlsx"),
    path.join(root, "test/cases/imports/s0-annex.txt"),
  );
  expect(same).toMatchObject({ code: 0 });
  expect(same.out).toContain("s0-annex.txt: 0 mới, 0 sửa, 33 giữ nguyên, 0 để lại.");
  await writeFile(inFolder("sai.txt"), "01\tĐoàn trường THPT Lê Lợi\tXuân Trườg");
  const near = await thidua("import", inFolder("kn.xlsx"), inFolder("sai.txt"), "ket-nghia");
  expect(near.code).toBe(1);
  expect(near.out).toContain(
    "Ô C1: không có đơn vị nào tên «Xuân Trườg». Chưa nhập; hãy chọn đúng đơn vị. Có phải ",
  );

  const visits = await thidua(
    "assign",
    inFolder("kn.xlsx"),
    "visits",
    "--today",
    "2025-10-01",
    "--out",
    inFolder("kn.xlsx"),
  );
  expect(visits).toMatchObject({ code: 0 });
  expect(visits.out).toContain("Đã lập 15 chuyến đi cơ sở.");
  for (const wrong of [
    ["assign", inFolder("kn.xlsx")],
    ["assign", "twinning", inFolder("kn.xlsx"), "--accept", "some"],
    ["report", inFolder("kn.xlsx")],
    ["import", "ket-nghia", inFolder("kn.xlsx")],
  ])
    expect(await thidua(...wrong)).toMatchObject({ code: 2, out: "" });
});

test("what an office left open of letterhead and signature is said", async () => {
  await thidua("template", "--out", inFolder("de-trong.xlsx"));
  const report = await thidua(
    "report",
    "bao-cao-9-thang",
    inFolder("de-trong.xlsx"),
    "--today",
    "2024-10-01",
    "--json",
  );
  const { findings } = JSON.parse(report.out) as { findings: { code: string; problem: string }[] };
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["documentSettingBlank"]));
  expect(findings.map(({ problem }) => problem)).toContain(
    "Thiết lập «Số, ký hiệu văn bản» (SoVanBan) để trống nên văn bản «Báo cáo 9 tháng 2024» còn chỗ trống «……».",
  );
});

test("a report as sheets and as a Word file; what cannot be made says so", async () => {
  await thidua("sample", "tho-xuan", "--out", inFolder("bao-cao.xlsx"));
  const report = await thidua(
    "report",
    "bao-cao-9-thang",
    inFolder("bao-cao.xlsx"),
    "--today",
    "2024-10-01",
    "--docx",
    inFolder("bao-cao.docx"),
    "--json",
  );
  expect(report.code).toBe(0);
  const told = JSON.parse(report.out) as {
    results: { sheets: string[]; page: { blocks: { kind: string; joined?: boolean }[] } };
    findings: { code: string; problem: string; mend: string }[];
  };
  expect(told.results.sheets).toEqual(["Báo cáo 9 tháng 2024"]);
  // The words of this door stay what they were, whatever the program calls them.
  const { blocks } = told.results.page;
  expect(blocks.filter(({ kind }) => kind === "own").length).toBeGreaterThan(0);
  expect(blocks.filter(({ joined }) => joined === true).length).toBeGreaterThan(0);
  expect(JSON.stringify(blocks)).not.toMatch(/keepWithNext|"remarks"/u);
  expect(told.findings).toEqual([]);
  expect((await readFile(inFolder("bao-cao.docx"))).subarray(0, 2).toString()).toBe("PK");
  const notices = await thidua(
    "report",
    inFolder("bao-cao.xlsx"),
    "thieu-minh-chung",
    "--today",
    "2024-10-01",
    "--set",
    "Hội",
    "--period",
    "D1",
    "--out",
    inFolder("bao-cao.xlsx"),
  );
  expect(notices.code).toBe(0);
  expect(
    notices.out.split("\n").filter((line) => line.startsWith("Đã lập trang tính «Thiếu MC Hội D1 C")).length,
  ).toBe(8);
  await thidua("template", "--out", inFolder("khong-so-lieu.xlsx"));
  const nothing = await thidua("report", inFolder("khong-so-lieu.xlsx"), "bien-ban-ky-ket");
  expect(nothing).toMatchObject({
    code: 1,
    out: "Không có số liệu để lập văn bản này.\n0 lỗi, 0 cảnh báo.\n",
  });
});
