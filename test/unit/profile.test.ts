import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { settingList } from "../../src/contract";
import { inputs } from "../../src/domain/tables";
import { importKindOf, type ImportWord } from "../../src/domain/imports";
import { readAnnex } from "./golden/annex";
import type { Snapshot } from "../../src/domain/model";
import type { StartRow, StartRows } from "../../src/office/write";
import { arrange, marginsOf, points } from "../../src/paper";
import { homeProfile, type Profile, type SourceKind } from "../../src/profile";
import { understandImport } from "../../src/sheets/imports";
import { readSnapshot } from "../../src/sheets/read";
import { serialDay } from "../../src/text";
import { tradeUnion } from "./profiles/tradeUnion";
import { makePages, nth, rawTables, textsOf } from "./sample";

const day = serialDay(2024, 9, 30) as number;
const date = (month: number, of: number): number => serialDay(2024, month, of) as number;

/** `ThietLap` as the template begins with it for an organisation, with what its office has filled in. */
function settingRows(profile: Profile, filled: Readonly<Record<string, string>>): StartRow<"settings">[] {
  const own: Readonly<Record<string, string>> = profile.settings;
  return settingList.map(({ key, initial }) => ({ key, value: filled[key] ?? own[key] ?? initial }));
}

/** A small workbook of a trade union: two hosts, two communes, a visit, a criteria set, an award. */
function unionWorkbook(): Snapshot {
  const rows: StartRows = {
    settings: settingRows(tradeUnion, {
      DonViBanHanh: "LIÊN ĐOÀN LAO ĐỘNG HUYỆN",
      CapTren: "LIÊN ĐOÀN LAO ĐỘNG TỈNH",
      DiaDanh: "Thọ Xuân",
      SoVanBan: "15/KH-LĐLĐ",
      NgayVanBan: "01/02/2024",
      ChucVuKy: "CHỦ TỊCH",
      NguoiKy: "Người ký",
      NoiNhan: "Như trên; Lưu VT",
      Nam: "2024",
      BoTieuChi: "Công đoàn: LĐLĐ huyện",
      CachTinhCum: "trung bình",
      TieuChiPhu: "điểm",
      MotCumHaiGiai: "có",
      CumTruongThuocCumDauDan: "không",
      NguongXepLoai: "Xuất sắc: 90; Khá: 50",
      PhatMuon: "không",
    }),
    units: [
      { code: "D1", name: "CĐCS Nhà máy giấy", kind: "doanh nghiệp", cluster: "K1" },
      { code: "D2", name: "CĐCS Bệnh viện huyện", kind: "cơ quan", cluster: "K1" },
      { code: "X1", name: "Công đoàn xã Xuân Lai", kind: "xã", cluster: "K1" },
      { code: "X2", name: "Xã Xuân Lập", kind: "xã", cluster: "K1" },
      { code: "X3", name: "Phường Lam Sơn", kind: "phường", cluster: "K1" },
    ],
    clusters: [{ code: "K1", name: "Khối số 1", headUnit: "D1", head: "C1" }],
    officers: [{ code: "C1", name: "Nguyễn Văn An", position: "Chủ tịch", role: "BCH", unit: "D1" }],
    periods: [
      { code: "N", name: "Năm 2024", from: date(1, 1), to: date(12, 31), deadline: date(9, 15), state: "mở" },
    ],
    criteria: [{ set: "Công đoàn", code: "C01", text: "Ký thỏa ước", maximum: 10, rule: "đạt" }],
    evidence: [
      {
        code: "E1",
        period: "N",
        unit: "D1",
        set: "Công đoàn",
        criterion: "C01",
        submitted: date(9, 1),
        status: "đạt",
      },
    ],
    awards: [
      {
        code: "G1",
        set: "Công đoàn",
        name: "Đơn vị dẫn đầu",
        target: "đơn vị",
        indicator: "điểm",
        count: 1,
        money: 1_000_000,
        form: "Giấy khen",
        tie: "cùng nhận",
      },
    ],
    pairings: [
      { number: "01", host: "D1", partner: "X1", from: date(1, 1), signed: date(2, 20) },
      { number: "01", host: "D1", partner: "X2", from: date(1, 1) },
      { number: "02", host: "D2", partner: "X3", from: date(1, 1) },
    ],
    activities: [{ date: date(8, 1), host: "D1", partner: "X1", kind: "công trình thanh niên", value: 5 }],
    visits: [{ officer: "C1", unit: "X1", month: "8/2024", date: date(8, 2), branchMeeting: "x" }],
  };
  return readSnapshot(rawTables(rows)).snapshot;
}

/** Words that only the Youth Union says; "công đoàn" and "liên đoàn" are others'. */
const YOUTH = /(?<!công |liên )đoàn|thanh niên|thiếu nhi|tncs|đtn|shcđ|chi đoàn/iu;

describe("another organisation is one file", () => {
  const snapshot = unionWorkbook();
  const said = (kind: Parameters<typeof makePages>[0]): string[] =>
    makePages(kind, snapshot, { day, profile: tradeUnion }).flatMap(textsOf);

  test.each([
    "bao-cao-9-thang",
    "theo-doi-ket-nghia",
    "theo-doi-di-co-so",
    "theo-doi-dac-thu",
    "phu-luc-ket-nghia",
    "phan-cong-phu-trach",
    "lich-di-co-so",
    "danh-sach-khen-thuong",
    "bien-ban",
    "thong-bao-ket-qua",
    "to-trinh-khen-thuong",
    "quyet-dinh-khen-thuong",
    "du-toan-khen-thuong",
    "ky-nhan-tien-thuong",
    "giay-khen",
    "thieu-minh-chung",
  ] as const)("%s of a trade union says no word of the Youth Union", (kind) => {
    const text = said(kind);
    expect(text.length).toBeGreaterThan(3);
    expect(text.filter((line) => YOUTH.test(line))).toEqual([]);
  });

  test("its report has its letterhead, its programmes and its words", () => {
    expect(said("bao-cao-9-thang")).toEqual(
      expect.arrayContaining([
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "LIÊN ĐOÀN LAO ĐỘNG HUYỆN | Độc lập - Tự do - Hạnh phúc",
        "Kết quả phong trào công nhân, viên chức, lao động và hoạt động công đoàn 9 tháng đầu năm 2024",
        "I. CÔNG ĐOÀN CƠ SỞ KẾT NGHĨA",
        "Dự 1/1 buổi sinh hoạt tổ công đoàn theo lịch, đạt 100%.",
        "III. HỖ TRỢ CÔNG ĐOÀN CƠ SỞ CÒN KHÓ KHĂN",
      ]),
    );
  });

  test("its annex names units and the plan its own way", () => {
    expect(said("phu-luc-ket-nghia").slice(1)).toEqual([
      "(Kèm theo Kế hoạch số 15/KH-LĐLĐ ngày 01 tháng 02 năm 2024 của Liên đoàn Lao động huyện)",
      "",
      "TT | Đơn vị đỡ đầu | Đơn vị kết nghĩa",
      "01 | CĐCS Nhà máy giấy | Công đoàn cơ sở các đơn vị: Xuân Lai, Xuân Lập",
      "02 | CĐCS Bệnh viện huyện | Công đoàn P. Lam Sơn",
    ]);
    const line = "02 CĐCS Bệnh viện huyện – Công đoàn P. Lam Sơn";
    expect(readAnnex(line, snapshot, tradeUnion)).toMatchObject({
      links: [{ host: "D2", partner: "X3" }],
      unclear: [],
    });
  });

  test("its award list has its winner, and its pages its margins", () => {
    const page = nth(makePages("danh-sach-khen-thuong", snapshot, { day, profile: tradeUnion }));
    expect(said("danh-sach-khen-thuong")).toContain(
      "01 | CĐCS Nhà máy giấy | Đạt danh hiệu “Đơn vị dẫn đầu” năm 2024 | Giấy khen | 1.000.000",
    );
    expect(marginsOf(page)).toEqual(tradeUnion.form.margins);
    const { widths } = arrange(page);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(points(210 - 35 - 15) * 0.945, 5);
  });
});

test("values that the template begins with are the organisation's where the profile says so", () => {
  const first = new Map<string, string>(settingList.map(({ key, initial }) => [key, initial]));
  for (const [key, value] of Object.entries(homeProfile.settings))
    expect([key, first.get(key)]).toEqual([key, value]);
});

test("words to choose from in the input tables are the organisation's", () => {
  const { unitKinds, officerRoles, learnerKinds } = homeProfile.choices;
  const choices = [inputs.units.column.kind, inputs.officers.column.role, inputs.learners.column.kind];
  expect(choices.map((column) => Object.keys(column.choices ?? {}))).toEqual([
    unitKinds,
    officerRoles,
    learnerKinds,
  ]);
});

const KINDS: Readonly<Record<SourceKind, ImportWord>> = {
  units: "don-vi",
  officers: "can-bo",
  clusters: "cum",
  pairings: "ket-nghia",
  activities: "hoat-dong",
  learners: "diem-danh",
  returns: "minh-chung",
  criteria: "tieu-chi",
};

test.each([homeProfile, tradeUnion])("words for files belong to what the imports know: %#", (profile) => {
  const { headers, learnerKinds } = profile.imports;
  for (const [kind, columns] of Object.entries(headers)) {
    const fields = importKindOf(KINDS[kind as SourceKind])?.fields.map(({ id }) => id);
    expect(fields).toEqual(expect.arrayContaining(Object.keys(columns)));
  }
  expect(profile.choices.learnerKinds).toEqual(expect.arrayContaining(Object.values(learnerKinds)));
});

test("files are read with the organisation's words", () => {
  const raw = rawTables({
    units: [
      { code: "D1", name: "CĐCS Nhà máy giấy" },
      { code: "X1", name: "Công đoàn xã Xuân Lai" },
    ],
  });
  const read = (word: ImportWord, cells: string[][], profile: Profile): unknown[] => {
    const kind = importKindOf(word);
    if (!kind) throw new Error(word);
    const grids = [{ file: "a.xlsx", sheet: "A", hidden: false, cells, merged: [], marks: {} }];
    return understandImport({ kind, grids, options: {} }, raw, readSnapshot(raw).snapshot, profile).rows.map(
      ({ draft }) => draft.cells,
    );
  };
  const members = [
    ["Tên CĐCS", "Số CNVCLĐ"],
    ["CĐCS Nhà máy giấy", "120"],
  ];
  expect(read("don-vi", members, tradeUnion)).toEqual([{ code: "D1", members: 120 }]);
  expect(read("don-vi", members, homeProfile)).toEqual([]);
  const activities = [
    ["Công đoàn cơ sở: CĐCS Nhà máy giấy", "", ""],
    ["Ngày", "Đơn vị được giúp đỡ", "Loại hoạt động"],
    ["01/08/2024", "Xuân Lai", "Sáng kiến"],
  ];
  expect(read("hoat-dong", activities, tradeUnion)).toMatchObject([
    { host: "D1", partner: "X1", kind: "công trình thanh niên" },
  ]);
  expect(read("hoat-dong", activities, homeProfile)).toEqual([]);
});

test("rooms that make documents or read files hold no word of the Youth Union", () => {
  const folders = ["paper", "word", "office/print", "domain/reports", "domain/programmes", "domain/imports"];
  const found = folders.flatMap((folder) => {
    const root = path.resolve(__dirname, "../../src", folder);
    return readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) => {
        // Comments explain plans of the Youth Union; what runs does not name it.
        const code = readFileSync(path.join(root, name), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, "");
        return YOUTH.test(code) ? [`${folder}/${name}`] : [];
      });
  });
  expect(found).toEqual([]);
});
