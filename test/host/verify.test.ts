import type { Finding } from "../../src/contract";
import { bindCommands, type Told } from "../../src/commands";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { changePeriod as change, Session, textsOf } from "../../src/session";
import { findingAddress } from "../../src/sheets/plan";
import { encodeSeal, sealDigest, type SealRow } from "../../src/sheets/seal/content";
import { decodeSeal } from "../../src/sheets/seal/decode";
import { toList } from "../../src/sheets/seal/evidenceList";
import { changePeriod, compute, sessionAt, solve, write } from "./desk";
import { action, open, openWith, run, small, tableRows } from "./workbook";

let excel: EmbeddedExcel;
let saved: Uint8Array;

const locked = "01/10/2024 09:00:00";
const published = "01/10/2024 10:00:00";

beforeAll(async () => {
  const periods = small.periods ?? [];
  const rows = { ...small, periods: periods.map((period) => ({ ...period, state: "mở" })) };
  excel = await openWith(rows);
  await write(await compute(action), action);
  await changePeriod({ kind: "lock", period: "Q1" }, locked);
  await changePeriod({ kind: "publish", period: "Q1" }, published);
  const last = { ...action, now: "01/10/2024 11:00:00" };
  await put("Minh chứng", "N2", 7.5);
  await write(await compute(last), last);
  saved = await excel.save();
  excel.close();
});
beforeEach(async () => void (excel = await open({ workbook: saved })));
afterEach(() => excel.close());

function put(sheet: string, cell: string, value: unknown): Promise<void> {
  return putRows(sheet, cell, [[value]]);
}

function putRows(sheet: string, address: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  return run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = rows as unknown[][];
    await context.sync();
  });
}

async function read(sheet: string, address: string): Promise<unknown[][]> {
  return run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

const rowOf = (table: string, row: number): Promise<void> =>
  run(async (context) => {
    context.workbook.tables.getItem(table).rows.getItemAt(row).delete();
    await context.sync();
  });

const sorted = (table: string, key: number): Promise<void> =>
  run(async (context) => {
    context.workbook.tables.getItem(table).sort.apply([{ key, ascending: false }]);
    await context.sync();
  });

/** Puts a row of a table below its end. */
const appended = (table: string, row: number): Promise<void> =>
  run(async (context) => {
    const body = context.workbook.tables.getItem(table).getDataBodyRange().load("values");
    await context.sync();
    context.workbook.tables
      .getItem(table)
      .rows.add(undefined, [(body.values[row] ?? []).map(literal)] as string[][]);
    await context.sync();
  });

/** Types a row into a table. */
const inserted = (table: string, row: number): Promise<void> =>
  run(async (context) => {
    const header = context.workbook.tables.getItem(table).getHeaderRowRange().load("values");
    await context.sync();
    const cells = header.values[0]?.map((_, at) => (at < 6 ? "tự gõ" : "")) ?? [];
    context.workbook.tables.getItem(table).rows.add(row, [cells]);
    await context.sync();
  });

async function copied(sheet: string, from: string, to: string): Promise<void> {
  await put(sheet, to, literal((await read(sheet, from))[0]?.[0]));
}

/** Changes a cell of the line of the log with this act. */
async function lineOf(act: string, column: string, value: string): Promise<void> {
  const at = tableRows(excel, "NhatKy").findIndex((line) => line["Việc"] === act);
  await put("Nhật ký", `${column}${at + 2}`, value);
}

const removed = (sheet: string): Promise<void> =>
  run(async (context) => {
    const gone = context.workbook.worksheets.getItem(sheet);
    gone.visibility = "Visible";
    gone.delete();
    await context.sync();
  });

const columnOf = (table: string, header: string): Promise<void> =>
  run(async (context) => {
    context.workbook.tables.getItem(table).columns.getItem(header).delete();
    await context.sync();
  });

async function chainless(): Promise<void> {
  const lines = tableRows(excel, "NhatKy");
  await putRows(
    "Nhật ký",
    `J2:J${lines.length + 1}`,
    lines.map(() => [""]),
  );
}

/** Exchanges the cells of two rows of a sheet. */
async function exchange(sheet: string, a: string, b: string): Promise<void> {
  const [first, second] = [await read(sheet, a), await read(sheet, b)];
  await putRows(
    sheet,
    a,
    second.map((row) => row.map(literal)),
  );
  await putRows(
    sheet,
    b,
    first.map((row) => row.map(literal)),
  );
}

function literal(cell: unknown): unknown {
  return typeof cell === "string" && cell !== "" ? `'${cell}` : cell;
}

async function verified(digest?: string): Promise<Told> {
  const { verify } = bindCommands(sessionAt());
  const args = digest === undefined ? {} : { digest };
  const { prepared } = await verify.run(args);
  return verify.tell(prepared, args, textsOf("vi"));
}

/** What is said beside what was typed after the lock, which the base has one of. */
async function found(digest?: string): Promise<readonly Finding[]> {
  const { findings } = await verified(digest);
  return findings.filter(({ code }) => code !== "lockedInputChanged");
}

test("a workbook that nobody has touched is as it was: log, seals and results, with what the codes prove", async () => {
  const told = await verified();
  expect(told.findings.map(({ code }) => code)).toEqual(["lockedInputChanged"]);
  const log = tableRows(excel, "NhatKy").length;
  const [first, second, ...others] = told.lines;
  expect(first).toBe(`Kỳ Q1: khóa lúc ${locked}.`);
  expect(second).toMatch(/^Mã niêm phong kỳ Q1: (?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/u);
  expect(others[0]).toBe(`Nhật ký: ${log} dòng, mã chuỗi liền mạch.`);
  expect(others[1]).toMatch(/^Kết quả: \d+ trang tính đúng như lần ghi cuối\.$/u);
  expect(others[2]).toMatch(/^Ai sửa được sổ cũng tính lại được các mã này/u);
});

test("what people do every day is no fault: sorting, notes, own columns, input that has changed since", async () => {
  await run(async (context) => {
    const table = context.workbook.tables.getItem("DiemDonVi");
    table.sort.apply([{ key: 5, ascending: true }]);
    await context.sync();
  });
  await put("Điểm cụm", "L2", "Đã báo Cụm trưởng");
  await sorted("DiemCum", 3);
  await put("Minh chứng", "J3", 5);
  const told = await verified();
  expect(told.findings.filter(({ code }) => code !== "lockedInputChanged")).toEqual([]);
  expect(told.lines.join("\n")).toMatch(/Số liệu đầu vào đã thay đổi sau lần ghi kết quả/u);
});

/** Rows of `KhoaSo` as they stand. */
const sealRows = (): SealRow[] =>
  tableRows(excel, "KhoaSo").map((row) => ({
    period: String(row["Kỳ"]),
    part: Number(row["Phần"]),
    lockedAt: String(row["Khóa lúc"]),
    digest: String(row["Mã băm"]),
    content: String(row["Nội dung"]),
  }));

/** A seal that is right in itself, with a higher maximum than was sealed. */
async function forge(): Promise<void> {
  const seal = decodeSeal(sealRows());
  if (!seal) throw new Error("no seal");
  const { snapshot } = seal;
  const criteria = snapshot.criteria.map((criterion) => ({ ...criterion, maximum: 90 }));
  const rows = encodeSeal({ ...seal, snapshot: { ...snapshot, criteria } });
  await putRows(
    "Khóa sổ",
    "D2:E3",
    rows.map(({ digest, content }) => [digest, content]),
  );
}

/** A seal as it was written by version 1 of the content, in one row, with any time beside it. */
async function seal1(lockedAt: string): Promise<void> {
  const { snapshot } = decodeSeal(sealRows()) ?? {};
  if (!snapshot) throw new Error("no seal");
  const content = JSON.stringify({ version: 1, ...snapshot, evidence: snapshot.evidence.map(toList) });
  const digest = sealDigest([content]);
  await rowOf("KhoaSo", 1);
  await putRows("Khóa sổ", "C2:E2", [[`'${lockedAt}`, `'${digest}`, content]]);
  const lines = tableRows(excel, "NhatKy");
  const at = lines.findIndex((line) => line["Việc"] === "Khóa kỳ") + 2;
  // The log of that time had no runs and no chain.
  await put("Nhật ký", `G${at}`, `'${digest.slice(0, 16)}`);
  await putRows(
    "Nhật ký",
    `I2:J${lines.length + 1}`,
    lines.map(() => ["", ""]),
  );
}

/** What is said of a tampering: code, key (`#L` the line of the lock, `#E` the one behind the end), column, what was and is. */
type Said = readonly (string | undefined)[];
const [U1, U2] = ["Đoàn · Q1 · 01", "Đoàn · Q1 · 02"];

describe("each tampering is named, and nothing true is accused", () => {
  const tamperings: readonly [what: string, act: () => Promise<unknown>, ...said: Said[]][] = [
    ["a line of the log edited", () => put("Nhật ký", "F3", "99 dòng"), ["logEdited", "#3"]],
    ["who did it changed", () => put("Nhật ký", "B4", "Ông Khác"), ["logEdited", "#4"]],
    ["when it was done changed", () => put("Nhật ký", "A4", "'01/01/2024 08:00:00"), ["logEdited", "#4"]],
    [
      "the lock in the log given to another period",
      () => lineOf("Khóa kỳ", "D", "Q2 · Quý II"),
      ["logEdited", "#L"],
    ],
    ["a line of the log deleted", () => rowOf("NhatKy", 2), ["logDeleted"]],
    ["the first line of the log deleted", () => rowOf("NhatKy", 0), ["logDeleted"]],
    ["two lines exchanged", () => exchange("Nhật ký", "A3:J3", "A4:J4"), ["logMoved"]],
    ["the run of a line changed", () => put("Nhật ký", "I3", "khác"), ["logRelabelled", "#3"]],
    ["the chain of a line erased", () => put("Nhật ký", "J4", ""), ["logRelabelled", "#4"]],
    ["the chain of a line copied over another", () => copied("Nhật ký", "J3", "J2"), ["logRelabelled", "#2"]],
    ["the chains of all lines erased", () => chainless(), ["logUnchained", undefined, "Mã chuỗi"]],
    [
      "the column of the chains deleted, and what the log and the results say changed",
      async () => [
        await columnOf("NhatKy", "Mã chuỗi"),
        await put("Nhật ký", "F3", "99 dòng"),
        await put("Điểm đơn vị", "F2", 9.5),
      ],
      ["logUnchained", undefined, "Mã chuỗi"],
    ],
    ["a line typed into the log", () => inserted("NhatKy", 3), ["logInserted", "#5"]],
    ["a line of the log copied to its end", () => appended("NhatKy", 1), ["logCopied", "#E"]],
    ["the log removed", () => removed("Nhật ký"), ["logGone"]],
    ["the seals removed", () => removed("Khóa sổ"), ["sealGone", "Q1"]],
    [
      "all rows of the seals deleted",
      async () => [await rowOf("KhoaSo", 1), await rowOf("KhoaSo", 0)],
      ["sealGone", "Q1"],
    ],
    ["content of a seal edited", () => put("Khóa sổ", "E3", "{}"), ["sealRowEdited", "#3", "Nội dung"]],
    ["head of a seal edited", () => put("Khóa sổ", "E2", "abc"), ["sealRowEdited", "#2", "Nội dung"]],
    [
      "period of a seal changed",
      () => put("Khóa sổ", "A3", "Q2"),
      ["sealRowRelabelled", "#3", "Kỳ", "Q1", "Q2"],
    ],
    [
      "time of a seal changed",
      () => put("Khóa sổ", "C2", "'01/09/2024 09:00:00"),
      ["sealRowRelabelled", "#2", "Khóa lúc", locked, "01/09/2024 09:00:00"],
    ],
    ["part of a seal changed", () => put("Khóa sổ", "B3", 5), ["sealRowRelabelled", "#3", "Phần", "2", "5"]],
    ["digest of a seal changed", () => put("Khóa sổ", "D3", "'00"), ["sealRowRelabelled", "#3", "Mã băm"]],
    ["a row of a seal deleted", () => rowOf("KhoaSo", 1), ["sealRowGone", "Q1"]],
    ["a row of a seal copied", () => appended("KhoaSo", 1), ["sealRowInserted", "#4"]],
    ["rows of a seal exchanged", () => exchange("Khóa sổ", "A2:E2", "A3:E3"), ["sealRowMoved", "#3"]],
    ["a seal replaced by another, with its digest", forge, ["sealReplaced", "Q1", "Mã băm"]],
    [
      "the time of a seal of version 1 changed",
      () => seal1("01/09/2024 09:00:00"),
      ["sealTimeDiffers", "Q1", "Khóa lúc", locked, "01/09/2024 09:00:00"],
    ],
    [
      "published turned back by hand",
      () => put("Kỳ", "H2", "khóa"),
      ["periodStateByHand", "Q1", "Trạng thái", "công bố", "khóa"],
    ],
    ["opened by hand", () => put("Kỳ", "H2", "mở"), ["periodUnlockedByHand", "Q1", "Trạng thái"]],
    ["a score changed", () => put("Điểm đơn vị", "F2", 9.5), ["resultChanged", U1, "Điểm", "7", "9,5"]],
    ["a score made to calculate", () => put("Điểm đơn vị", "F2", "=3+6"), ["resultChanged", U1, "Điểm", "7"]],
    [
      "a name changed",
      () => put("Điểm đơn vị", "E3", "Xã Khác"),
      ["resultChanged", U2, "Tên đơn vị", "Xã Trường Xuân", "Xã Khác"],
    ],
    ["a unit changed", () => put("Điểm đơn vị", "D2", "'77"), ["resultChanged", U1, "Đơn vị", "01", "77"]],
    [
      "a rank changed, after the sheet was sorted",
      async () => [await put("Điểm cụm", "I2", 1), await sorted("DiemCum", 5)],
      ["resultChanged", "Đoàn · Q1 · C1", "Hạng", "2", "1"],
    ],
    ["a score made a text", () => put("Điểm đơn vị", "F2", "'7"), ["resultRetyped", U1, "Điểm"]],
    [
      "a rank made a text, and a score changed",
      async () => [await put("Điểm cụm", "I2", "'2"), await put("Điểm cụm", "F3", 9.5)],
      ["resultChanged", "Đoàn · Q1 · C2", "Điểm", "9", "9,5"],
      ["resultRetyped", "Đoàn · Q1 · C1", "Hạng"],
    ],
    ["a prize made a text", () => put("Kết quả khen thưởng", "I2", "'1000000"), ["resultRetyped"]],
    ["a row of results deleted", () => rowOf("DiemDonVi", 1), ["resultRowGone", U2]],
    ["a row of results added", () => appended("DiemDonVi", 1), ["resultRowAdded", U2]],
    ["a column renamed", () => put("Điểm đơn vị", "L1", "Loại"), ["resultColumnGone", undefined, "Xếp loại"]],
    ["a result sheet removed", () => removed("Kết quả khen thưởng"), ["resultTableGone"]],
    [
      "a score changed, and the input since: which cell cannot be told",
      async () => [await put("Điểm đơn vị", "F2", 9.5), await put("Đơn vị", "B2", "Xã Khác")],
      ["resultTableChanged"],
    ],
  ];
  test.each(tamperings)("%s", async (_, act, ...said) => {
    const rows = tableRows(excel, "NhatKy");
    const lock = rows.findIndex((row) => row["Việc"] === "Khóa kỳ") + 2;
    await act();
    const told = (await found()).map(({ code, key, column, params }, at) =>
      [code, key, column, params?.before, params?.after].slice(0, said[at]?.length),
    );
    expect(told).toEqual(
      said.map((facts) =>
        facts.map((fact) => fact?.replace("#L", `#${lock}`).replace("#E", `#${rows.length + 2}`)),
      ),
    );
  });
});

test("a line that somebody types right below the results is named, and accuses nobody, also when it goes again", async () => {
  const below = `A${tableRows(excel, "DiemCum").length + 2}`;
  await excel.host.colleague("Lan").type(`'Điểm cụm'!${below}`, "Người lập biểu");
  const stray = [["resultStray", "Người lập biểu"]];
  const said = async (): Promise<unknown> => (await found()).map(({ code, key }) => [code, key]);
  expect(await said()).toEqual(stray);
  const line = (await verified()).lines.find((text) => text.includes("đúng như lần ghi cuối"));
  expect(line).toMatch(/^Kết quả: 8 trang tính/u);
  const later = { ...action, now: "01/10/2024 12:00:00" };
  await put("Minh chứng", "N3", 8);
  await write(await compute(later), later);
  expect(await said()).toEqual(stray);
  const at = tableRows(excel, "DiemCum").findIndex((row) => row["Bộ"] === "Người lập biểu");
  await rowOf("DiemCum", at);
  expect(await said()).toEqual([]);
});

test("lines that are missing at the end of the log: the seal or the state that they told of is not called false", async () => {
  const lines = tableRows(excel, "NhatKy");
  const publish = lines.findIndex((line) => line["Việc"] === "Công bố kỳ");
  await run(async (context) => {
    const { rows } = context.workbook.tables.getItem("NhatKy");
    for (let row = lines.length - 1; row >= publish; row--) rows.getItemAt(row).delete();
    await context.sync();
  });
  const told = await verified();
  expect(told.findings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["periodStateByHand", "resultNotLogged"]),
  );
  expect(told.findings.map(({ code }) => code)).not.toContain("resultChanged");
  expect(told.lines.join("\n")).toContain("hoặc dòng nhật ký của việc ấy đã mất");
});

test("nothing that is typed into log, seals or states makes verify fail", async () => {
  const log = tableRows(excel, "NhatKy").length + 1;
  const junk = [
    "",
    "x",
    -1,
    1e300,
    "'=1",
    "{}",
    "null",
    '{"version":2,"period":1}',
    "1-0000000000000000-0",
    true,
  ];
  const cells = ["A", "C", "D", "H", "I", "J"].flatMap((column) =>
    [2, log].map((row) => ["Nhật ký", `${column}${row}`] as const),
  );
  const sealed = ["A", "B", "C", "D", "E"].flatMap((column) =>
    [2, 3].map((row) => ["Khóa sổ", `${column}${row}`] as const),
  );
  let at = 0;
  for (const [sheet, cell] of [...cells, ...sealed, ["Kỳ", "A2"], ["Kỳ", "H2"]] as const) {
    const [[before] = []] = await read(sheet, cell);
    await put(sheet, cell, junk[at++ % junk.length]);
    expect([sheet, cell, (await found()).length > 0]).toEqual([sheet, cell, true]);
    await put(sheet, cell, literal(before));
  }
  expect((await found()).map(({ code }) => code)).toEqual([]);
});

test("the log says who wrote: results, locks and papers, and the software where nobody said", async () => {
  const before = tableRows(excel, "NhatKy").length;
  const mine = bindCommands(sessionAt({ ...action, now: "02/10/2024 08:00:00" }, " Trần Thị Bình "));
  await put("Minh chứng", "N3", 8);
  await mine.unlock.run({ period: "Q1", reason: "Sai" });
  await mine.score.run({});
  await mine.report.run({ document: "danh-sach-khen-thuong" });
  const lines = tableRows(excel, "NhatKy");
  const written = lines.slice(before);
  expect(new Set(written.map((line) => line["Việc"]))).toEqual(
    new Set(["Mở khóa kỳ", "Ghi kết quả", "Lập văn bản", "Ghi sổ văn bản"]),
  );
  expect(new Set(written.map((line) => line["Người"]))).toEqual(new Set(["Trần Thị Bình"]));
  expect(new Set(lines.slice(0, before).map((line) => line["Người"]))).toEqual(new Set(["Phần mềm Thi đua"]));
  // One act, one run.
  expect(new Set(written.map((line) => line["Mã lượt"])).size).toBe(3);
  expect((await verified()).findings).toEqual([]);
});

test.each([
  ["Điểm đơn vị", "F3", 1, "'Điểm đơn vị'!F3"],
  ["Nhật ký", "F3", "99 dòng", "'Nhật ký'!A3"],
])("what is said of %s leads to the cell", async (sheet, cell, value, address) => {
  await put(sheet, cell, value);
  const { prepared } = await bindCommands(sessionAt()).verify.run({});
  const places = { ...prepared.reading.raw, ...Object.fromEntries(prepared.standing) };
  expect(prepared.findings.map((finding) => findingAddress(finding, places))).toContain(address);
});

test("what was taken back is no difference: a lock, and a write of results", async () => {
  const { undo, unlock, lock, score } = bindCommands(sessionAt({ ...action, now: "02/10/2024 08:00:00" }));
  await unlock.run({ period: "Q1", reason: "Sai" });
  await lock.run({ period: "Q1" });
  await undo.run({});
  expect((await found()).map(({ code }) => code)).toEqual([]);
  await put("Minh chứng", "N3", 8);
  await score.run({});
  await undo.run({});
  expect((await found()).map(({ code }) => code)).toEqual([]);
});

describe("verify --digest", () => {
  test("knows the code of a signed document, however it is typed, and what it is no longer", async () => {
    const code = (await verified()).lines[1]?.split(": ")[1] ?? "";
    expect(code).toMatch(/^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/u);
    for (const typed of [
      code,
      code.toUpperCase().replaceAll(" ", "-"),
      code.replaceAll(" ", "").slice(0, 16),
    ])
      expect((await verified(typed)).lines.join("\n")).toContain(
        `đúng là mã niêm phong của kỳ Q1, khóa lúc ${locked}`,
      );
    await changePeriod({ kind: "unlock", period: "Q1", reason: "Sai" }, "02/10/2024 08:00:00");
    const told = await verified(code);
    expect(told.lines.join("\n")).toContain(
      `là mã niêm phong của kỳ Q1 khi khóa lúc ${locked}; lần khóa ấy nay không còn hiệu lực`,
    );
    expect(told.findings.map(({ code: found }) => found)).not.toContain("digestUnknown");
  });

  test("a seal and its line of the log tell of one moment, however long locking takes", async () => {
    let seconds = 0;
    const now = (): string => `02/10/2024 08:00:${String(seconds++).padStart(2, "0")}`;
    const session = new Session({ today: () => action.today, now }, solve);
    await change(session, { kind: "unlock", period: "Q1", reason: "Sai" });
    await change(session, { kind: "lock", period: "Q1" });
    expect(await found()).toEqual([]);
  });

  test("says so when the seal was replaced together with its line of the log, or the code is none", async () => {
    const code = (await verified()).lines[1]?.split(": ")[1] ?? "";
    await changePeriod({ kind: "unlock", period: "Q1", reason: "Sai" }, "02/10/2024 08:00:00");
    await changePeriod({ kind: "lock", period: "Q1" }, locked);
    await removed("Nhật ký");
    expect((await found(code)).map(({ code: said }) => said)).toContain("digestUnknown");
    await expect(verified("1a2b")).rejects.toMatchObject({
      name: "CommandRefused",
      key: "verify.digestShort",
    });
    await expect(verified("không phải mã niêm phong")).rejects.toMatchObject({ name: "CommandRefused" });
  });
});
