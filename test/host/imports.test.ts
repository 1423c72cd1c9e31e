import { bindCommands, CommandRefused, type BoundCommands } from "../../src/commands";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { translator } from "../../src/i18n";
import type { StartRows } from "../../src/office/write";
import { digestOfBytes } from "../../src/sheets/plan";
import { serialDay } from "../../src/text";
import { sessionAt } from "./desk";
import { contents, openWith, run, small, tableRows } from "./workbook";

const vi = translator("vi");
let excel: EmbeddedExcel;
let bound: BoundCommands;
afterEach(() => excel.close());

/** Two quarters, three units, leaves of one set; a row of evidence is accepted, another waits. */
const office: StartRows = {
  ...small,
  units: [
    { code: "01", name: "Xã Xuân Trường", kind: "xã", cluster: "C1", aliases: "Xuân Trường cũ" },
    { code: "02", name: "Xã Trường Xuân", kind: "xã", cluster: "C2" },
    { code: "03", name: "Xã Xuân Lam", kind: "xã", cluster: "C2" },
  ],
  periods: [
    ...(small.periods ?? []).map((period) => ({ ...period, state: "mở" })),
    {
      code: "Q2",
      name: "Quý II",
      from: serialDay(2024, 4, 1),
      to: serialDay(2024, 6, 30),
      deadline: serialDay(2024, 7, 10),
      state: "mở",
    },
  ],
  criteria: [
    { set: "Đoàn", code: "1", text: "Báo cáo", maximum: 10, rule: "thẩm định" },
    { set: "Đoàn", code: "2", text: "Có kế hoạch", maximum: 5, rule: "đạt" },
  ],
  evidence: [
    ...(small.evidence ?? []),
    {
      code: "M3",
      period: "Q2",
      unit: "01",
      set: "Đoàn",
      criterion: "1",
      title: "Báo cáo quý II",
      document: "5-BC/ĐTN",
      quantity: 1,
      self: 6,
      verified: 6,
      status: "đạt",
    },
    {
      code: "M4",
      period: "Q2",
      unit: "01",
      set: "Đoàn",
      criterion: "2",
      title: "Kế hoạch",
      document: "7-KH/ĐTN",
      quantity: 1,
      status: "đạt",
    },
  ],
};

async function start(rows: StartRows = office): Promise<void> {
  excel = await openWith(rows);
  bound = bindCommands(sessionAt());
}

/** A file of lines with tabs between their cells. */
function file(name: string, ...lines: readonly string[]): { name: string; bytes: Uint8Array } {
  const text = lines.map((line) => line.replaceAll(" | ", "\t")).join("\n");
  return { name, bytes: new TextEncoder().encode(text) };
}

type Args = Parameters<BoundCommands["import"]["prepare"]>[0];

async function importing(args: Args): Promise<readonly string[]> {
  const { prepared, written } = await bound.import.run(args, { fresh: true });
  return (await bound.import.tell(prepared, args, vi, written)).lines;
}

const put = (sheet: string, cell: string, value: unknown): Promise<void> =>
  run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[value]];
    await context.sync();
  });

const formulaAt = (cell: string): Promise<unknown> =>
  run(async (context) => {
    const range = context.workbook.worksheets.getItem("Minh chứng").getRange(cell).load("formulas");
    await context.sync();
    return (range.formulas[0] as unknown[])[0];
  });

const filled = (table: string): Record<string, unknown>[] =>
  tableRows(excel, table).filter((row) => Object.values(row).some((cell) => cell !== "" && cell !== null));

/** The rows of evidence in short. */
const evidence = (): unknown[][] =>
  filled("MinhChung").map((row) =>
    ["Mã", "Kỳ", "Đơn vị", "Tiêu chí", "Số văn bản", "Số lượng", "Điểm tự chấm", "Trạng thái"].map(
      (header) => row[header],
    ),
  );

const logged = (): unknown[] => filled("NhatKy").map((row) => [row["Việc"], row["Đối tượng"], row["Sau"]]);

const withoutLog = (): Record<string, string> => {
  const { "Nhật ký": _, ...others } = contents(excel);
  return others;
};

const HEAD = "Đơn vị | Kỳ | Tiêu chí | Tên minh chứng | Số văn bản | Số lượng | Điểm tự chấm";
/** A return of unit 02 with two documents, none of which stands. */
const FIRST = file(
  "truong-xuan.txt",
  HEAD,
  "Trường Xuân | Q2 | 1 | Báo cáo quý II | 9-BC/ĐTN | 1 | 8",
  "Trường Xuân | Q2 | 2 | Kế hoạch | 3-KH/ĐTN | 2 | 5",
);
const RETURNS = { import: "minh-chung", sources: [FIRST] } as const;

describe("a return", () => {
  test("goes below the last row and waits; its log names the file, its fingerprint and who sent it; undo puts everything back", async () => {
    await start();
    await put("Minh chứng", "T1", "Ghi của văn phòng");
    await put("Minh chứng", "T2", "xem bản giấy");
    const before = withoutLog();
    const rows = evidence();
    expect(await importing(RETURNS)).toEqual([
      "truong-xuan.txt: 2 mới, 0 sửa, 0 giữ nguyên, 0 để lại.",
      "Kỳ Q2, bộ Đoàn: còn chờ 2 nơi gửi: Cụm 2; Xã Xuân Lam.",
    ]);
    expect(evidence()).toEqual([
      ...rows,
      ["M5", "Q2", "02", "1", "9-BC/ĐTN", 1, 8, "chờ"],
      ["M6", "Q2", "02", "2", "3-KH/ĐTN", 2, 5, "chờ"],
    ]);
    const fingerprint = await digestOfBytes(FIRST.bytes);
    expect(logged()).toEqual([
      [
        "Nhập Minh chứng",
        `truong-xuan.txt (mã đối chiếu ${fingerprint}) – 02`,
        "2 mới, 0 sửa, 0 giữ nguyên, 0 để lại",
      ],
    ]);

    const { prepared, written } = await bound.undo.run({});
    expect((await bound.undo.tell(prepared, {}, vi, written)).lines).toHaveLength(2);
    expect(withoutLog()).toEqual(before);
  });

  test("that comes a second time changes nothing, not even the log", async () => {
    await start();
    await importing(RETURNS);
    const standing = contents(excel);
    expect((await importing(RETURNS))[0]).toBe("truong-xuan.txt: 0 mới, 0 sửa, 2 giữ nguyên, 0 để lại.");
    expect(contents(excel)).toEqual(standing);
  });

  test("that was corrected changes what it says anew and makes that row wait again; a row that says the same stays accepted", async () => {
    await start();
    const corrected = file(
      "xuan-truong-lan-2.txt",
      HEAD,
      "Xuân Trường | Q2 | 1 | BÁO CÁO quý II | 5-bc/đtn | 1 | 6",
      "Xuân Trường | Q2 | 2 | Kế hoạch | 7-KH/ĐTN | 3 | ",
    );
    expect((await importing({ import: "minh-chung", sources: [corrected] }))[0]).toBe(
      "xuan-truong-lan-2.txt: 0 mới, 1 sửa, 1 giữ nguyên, 0 để lại.",
    );
    expect(evidence().slice(2)).toEqual([
      ["M3", "Q2", "01", "1", "5-BC/ĐTN", 1, 6, "đạt"],
      ["M4", "Q2", "01", "2", "7-KH/ĐTN", 3, "", "chờ"],
    ]);
    // Verified points are the office's, and stay.
    expect(filled("MinhChung")[2]).toMatchObject({ "Điểm thẩm định": 6 });
  });

  test("of a locked period is left out and said, the rest comes in", async () => {
    await start();
    await bound.lock.run({ period: "Q1" });
    const before = filled("MinhChung").length;
    const both = file(
      "xuan-lam.txt",
      HEAD,
      "Xuân Lam | Q1 | 2 | Kế hoạch | 1-KH/ĐTN | 1 | ",
      "Xuân Lam | Q2 | 2 | Kế hoạch | 2-KH/ĐTN | 1 | ",
    );
    const args = { import: "minh-chung", sources: [both] } as const;
    const { prepared, written } = await bound.import.run(args, { fresh: true });
    const told = await bound.import.tell(prepared, args, vi, written);
    expect(told.lines.slice(0, 2)).toEqual([
      "xuan-lam.txt: 1 mới, 0 sửa, 0 giữ nguyên, 1 để lại.",
      "  Ô D2: kỳ Q1 đã khóa. Chưa nhập; cần mở khóa kỳ trước.",
    ]);
    expect(told.incomplete).toBe(true);
    expect(filled("MinhChung")).toHaveLength(before + 1);
    expect(filled("MinhChung").at(-1)).toMatchObject({ Kỳ: "Q2", "Đơn vị": "03" });
  });
});

describe("a cell that calculates", () => {
  const CHANGED = file("xuan-truong.txt", HEAD, "Xuân Trường | Q2 | 2 | Kế hoạch | 7-KH/ĐTN | 4 | 3");

  test("is never written over, and said; the other cells of its row come in", async () => {
    await start();
    await put("Minh chứng", "J5", "=1+1");
    const lines = await importing({ import: "minh-chung", sources: [CHANGED] });
    expect(lines.slice(0, 2)).toEqual([
      "xuan-truong.txt: 0 mới, 1 sửa, 0 giữ nguyên, 1 để lại.",
      "  Ô D2: ô tương ứng trong sổ đang tính bằng công thức nên không ghi đè. Hãy sửa công thức nếu cần.",
    ]);
    expect(await formulaAt("J5")).toBe("=1+1");
    expect(evidence()[3]?.slice(6)).toEqual([3, "chờ"]);
  });

  test("leaves its row accepted where nothing else of it would change", async () => {
    await start();
    await put("Minh chứng", "J5", "=1+1");
    const only = file("xuan-truong.txt", HEAD, "Xuân Trường | Q2 | 2 | Kế hoạch | 7-KH/ĐTN | 4 | ");
    const standing = contents(excel);
    expect((await importing({ import: "minh-chung", sources: [only] }))[0]).toBe(
      "xuan-truong.txt: 0 mới, 0 sửa, 1 giữ nguyên, 1 để lại.",
    );
    expect(contents(excel)).toEqual(standing);
  });
});

describe("points", () => {
  const points = (...lines: string[]): Args => ({
    import: "bang-diem",
    stage: "verified",
    period: "Q1",
    sources: [file("tham-dinh.txt", "Đơn vị | 1 | 2", ...lines)],
  });

  test("change only their cells, the rest of the row stays as it is", async () => {
    await start();
    await put("Minh chứng", "R2", "ghi tay");
    const before = filled("MinhChung");
    await importing(points("Xuân Trường | 8 | ", "Trường Xuân | 9 | "));
    const [first, ...others] = filled("MinhChung");
    expect(first).toEqual({ ...before[0], "Điểm thẩm định": 8 });
    expect(others).toEqual(before.slice(1));
  });

  test("are refused whole where a colleague has edited the workbook since they were shown", async () => {
    await start();
    const args = points("Xuân Trường | 8 | ", "Xuân Lam | 7 | ");
    const prepared = await bound.import.prepare(args, { fresh: true });
    await excel.host.colleague("Lan").type("'Minh chứng'!N3", 4);
    const standing = contents(excel);
    await expect(bound.import.write(prepared, args)).rejects.toMatchObject({
      name: "WriteRefused",
      code: "stale",
    });
    expect(contents(excel)).toEqual(standing);
  });

  test("of a unit by a name that a person has confirmed come in, and the unit is called so from then on", async () => {
    await start();
    const args = points("Xuân Trừơng | 8 | ", "Trường Xuân | 9 | ");
    expect((await importing(args))[1]).toContain("Có phải «Xã Xuân Trường (01)»?");
    expect(filled("MinhChung")[0]).toMatchObject({ "Điểm thẩm định": 7 });

    await importing({ ...args, names: { "Xuân Trừơng": "01" } });
    expect(filled("MinhChung")[0]).toMatchObject({ "Điểm thẩm định": 8 });
    expect(filled("DonVi")[0]).toMatchObject({ "Tên khác": "Xuân Trường cũ; Xuân Trừơng" });
    // Nobody is asked twice.
    const standing = contents(excel);
    expect(await importing(args)).toEqual(["tham-dinh.txt: 0 mới, 0 sửa, 2 giữ nguyên, 0 để lại."]);
    expect(contents(excel)).toEqual(standing);
    await bound.undo.run({});
    expect(filled("DonVi")[0]).toMatchObject({ "Tên khác": "Xuân Trường cũ" });
    expect(filled("MinhChung")[0]).toMatchObject({ "Điểm thẩm định": 7 });
  });
});

describe("files that cannot be read", () => {
  const broken = { name: "hong.xlsx", bytes: new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]) };
  const said = "Tệp «hong.xlsx» bị hỏng";

  test("are said among others, which come in, and have their line in the log", async () => {
    await start();
    const lines = await importing({ import: "minh-chung", sources: [broken, FIRST] });
    expect(lines).toEqual([
      "truong-xuan.txt: 2 mới, 0 sửa, 0 giữ nguyên, 0 để lại.",
      "hong.xlsx: 0 mới, 0 sửa, 0 giữ nguyên, 0 để lại.",
      expect.stringContaining(said),
      "Kỳ Q2, bộ Đoàn: còn chờ 2 nơi gửi: Cụm 2; Xã Xuân Lam.",
    ]);
    expect(filled("MinhChung")).toHaveLength(6);
    expect(logged()).toEqual([
      [
        "Nhập Minh chứng",
        `hong.xlsx (mã đối chiếu ${await digestOfBytes(broken.bytes)})`,
        "0 mới, 0 sửa, 0 giữ nguyên, 0 để lại",
      ],
      [
        "Nhập Minh chứng",
        `truong-xuan.txt (mã đối chiếu ${await digestOfBytes(FIRST.bytes)}) – 02`,
        "2 mới, 0 sửa, 0 giữ nguyên, 0 để lại",
      ],
    ]);
  });

  test("are refused alone", async () => {
    await start();
    const standing = contents(excel);
    await expect(bound.import.prepare({ import: "minh-chung", sources: [broken] })).rejects.toThrow(
      CommandRefused,
    );
    expect(contents(excel)).toEqual(standing);
  });
});

test("an import that is only tried writes nothing and tells the same", async () => {
  await start();
  const standing = contents(excel);
  const tried = await importing({ ...RETURNS, "dry-run": true });
  expect(contents(excel)).toEqual(standing);
  expect(await importing(RETURNS)).toEqual(tried);
});
