import { serialDay } from "../../text";
import { translator } from "../../i18n";
import { settingRows, type StartRow, type StartRows } from "../../office/write";
import { textTable, type TextTable } from "../textTable";
import { criteria } from "./criteria";
import { delegateRows, evidenceRows, lastYears, learnerRows } from "./evidence";
import {
  activityRows,
  groupRows,
  sessionRows,
  supportRows,
  unitLearnerRows,
  visitRows,
  withCeremonies,
} from "./programmes";
import { clusters, pairings, units } from "./units";

const day = (year: number, month: number, date: number): number => serialDay(year, month, date) as number;

/** The dates of plan S4: evidence before 10/6, 10/9 and 10/10. The third round has none yet. */
const PERIODS = [
  {
    code: "D1",
    name: "Đợt 1 năm 2024",
    from: day(2024, 1, 1),
    to: day(2024, 5, 31),
    deadline: day(2024, 6, 10),
  },
  {
    code: "D2",
    name: "Đợt 2 năm 2024",
    from: day(2024, 6, 1),
    to: day(2024, 8, 31),
    deadline: day(2024, 9, 10),
  },
  {
    code: "D3",
    name: "Đợt 3 năm 2024",
    from: day(2024, 9, 1),
    to: day(2024, 9, 30),
    deadline: day(2024, 10, 10),
  },
];

const SETTINGS: Readonly<Record<string, string>> = {
  DonViBanHanh: "BTV HUYỆN ĐOÀN THỌ XUÂN",
  CapTren: "TỈNH ĐOÀN THANH HÓA",
  DiaDanh: "Thọ Xuân",
  ThamQuyenKy: "TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN",
  ChucVuKy: "BÍ THƯ",
  ChucVuKyPhoiHop: "CHỦ TỊCH",
  NoiNhan: "BTV Tỉnh đoàn (b/c); Thường trực Huyện ủy (b/c); Các cơ sở Đoàn (t/h); Lưu VP",
  DonViPhoiHop: "ỦY BAN HỘI LHTN HUYỆN",
  Nam: "2024",
  BoTieuChi: "Đoàn: BTV Huyện đoàn; Hội: UB Hội LHTN huyện; Đặc thù: BTV Huyện đoàn",
  TongDiem: "Đoàn: 109 + 6 = 25/29/16/7/19/13; Hội: 60 + 4 = 13/23/24; Đặc thù: 50 = 30/20",
  BoDacThu: "Đặc thù",
  XepHangDacThu: "riêng",
  CachTinhCum: "tỷ lệ",
  DacThuTrongCum: "không",
  TieuChiPhu: "điểm; đúng hạn",
  MotCumHaiGiai: "có",
  CumTruongThuocCumDauDan: "không",
  PhatMuon: "2% mỗi ngày; tối đa 20%",
  NguongXepLoai: "Xuất sắc: 90; Tốt: 80; Khá: 65; Trung bình: 50",
  TranXepLoai: "100",
  TyLeXuatSac: "20",
  PhanLoaiNamSau: "Xuất sắc: tiên tiến; Tốt: tiên tiến; Khá: khá; Trung bình: trung bình",
  NguongTienBo: "1",
  DotChuanBiKetNghia: "15/02/2020 - 25/02/2020",
  NgayBatDauLeKyKet: "25/02/2020",
  HanLeKyKet: "10/03/2020",
  MocHoTro: "31/01/2024: Triển khai kế hoạch; 30/06/2024: Sơ kết; 31/10/2024: Tổng kết",
  CanCuKetNghia: "Kế hoạch số 132-KH/ĐTN, ngày 13/02/2020 của BTV Huyện Đoàn",
  CotDoDau: "Đoàn trường THPT, TT GDNN - GDTX; Đoàn, Chi đoàn cơ quan, doanh nghiệp",
  CotKetNghia: "Đoàn xã (thị trấn) kết nghĩa",
};

const UNIT_COLUMNS = [
  "mã",
  "tên",
  "tên khác",
  "khối",
  "cụm",
  "đoàn viên",
  "phân loại",
  "đặc thù",
  "nhận ít",
  "nhận nhiều",
] as const;
const CRITERIA_COLUMNS = [
  "bộ",
  "mã",
  "tiêu chí",
  "nội dung",
  "điều kiện",
  "tối đa",
  "cách chấm",
  "mức điểm",
  "minh chứng",
  "số mc",
  "áp dụng",
] as const;

/** The sample workbook "Thọ Xuân": units and links of plan S0, rounds and awards of plan S4, invented evidence. */
export function thoXuan(): StartRows {
  const unitTable = textTable(UNIT_COLUMNS, units);
  const clusterTable = textTable(["mã", "tên", "đơn vị"], clusters);
  const criteriaTable = textTable(CRITERIA_COLUMNS, criteria);
  const before = lastYears(unitTable);
  const links = withCeremonies(pairingRows(textTable(["tt", "đỡ đầu", "kết nghĩa"], pairings)));
  const places = unitTable.map((unit) => ({ code: unit.mã, cluster: unit.cụm, kind: unit.khối }));
  return {
    settings: settingRows(translator("vi"), SETTINGS),
    units: unitTable.map((unit) => ({
      code: unit.mã,
      name: unit.tên,
      aliases: unit["tên khác"],
      kind: unit.khối,
      cluster: unit.cụm,
      members: Number(unit["đoàn viên"]),
      grade: unit["phân loại"],
      special: unit["đặc thù"],
      lastYear: before.get(unit.mã),
      least: number(unit["nhận ít"]),
      most: number(unit["nhận nhiều"]),
    })),
    clusters: clusterTable.map((cluster, index) => ({
      code: cluster.mã,
      name: cluster.tên,
      headUnit: cluster["đơn vị"],
      head: officer("T", index),
      deputy: officer("P", index),
      inCharge: officer("U", index),
      basis: "Thông báo chia cụm và phân công theo dõi năm 2024",
    })),
    officers: officers(clusterTable),
    periods: PERIODS.map((period) => ({
      ...period,
      weight: 1,
      state: "mở",
      basis: "Kế hoạch phối hợp phát động thi đua năm 2024",
    })),
    criteria: criteriaTable.map((leaf) => ({
      set: leaf.bộ,
      code: leaf.mã,
      group: leaf["tiêu chí"],
      topic: leaf["nội dung"],
      text: leaf["điều kiện"],
      maximum: Number(leaf["tối đa"]),
      rule: leaf["cách chấm"],
      steps: leaf["mức điểm"],
      wanted: leaf["minh chứng"],
      requiredItems: number(leaf["số mc"]),
      appliesTo: leaf["áp dụng"],
    })),
    evidence: evidenceRows(unitTable, criteriaTable, PERIODS.slice(0, 2)),
    awards: awards(),
    sessions: sessionRows(places),
    learners: [
      ...delegateRows(unitTable, "HT0"),
      ...learnerRows(unitTable, "HT1"),
      ...unitLearnerRows(sessionRows(places)),
    ],
    pairings: links,
    activities: activityRows(links),
    support: supportRows(),
    groups: groupRows(),
    visits: visitRows(places),
  };
}

function officers(clusterTable: TextTable<"đơn vị">): StartRow<"officers">[] {
  const roles = [
    { letter: "T", name: "Cụm trưởng", position: "Bí thư Đoàn cơ sở", role: "cụm trưởng" },
    { letter: "P", name: "Cụm phó", position: "Phó Bí thư Đoàn cơ sở", role: "khác" },
    { letter: "U", name: "Ủy viên BTV phụ trách", position: "Ủy viên BTV Huyện đoàn", role: "BTV" },
  ];
  // Role names only: the sample names no real person.
  const office: StartRow<"officers">[] = [
    { code: "CB-01", name: "Bí thư Huyện đoàn", position: "Bí thư Huyện đoàn", role: "chuyên trách" },
    { code: "CB-02", name: "Phó Bí thư Huyện đoàn", position: "Phó Bí thư Huyện đoàn", role: "chuyên trách" },
    ...["Văn phòng", "Ban Tổ chức", "Ban Phong trào", "Ban Tuyên giáo"].map((team, index) => ({
      code: `CB-1${index + 1}`,
      name: `Ủy viên BCH phụ trách ${team}`,
      position: `Ủy viên BCH, ${team}`,
      role: "BCH",
    })),
  ];
  const ofClusters = roles.flatMap(({ letter, name, position, role }) =>
    clusterTable.map((cluster, index) => ({
      code: officer(letter, index),
      name: `${name} Cụm số ${index + 1}`,
      position,
      role,
      unit: role === "BTV" ? undefined : cluster["đơn vị"],
    })),
  );
  return [...office, ...ofClusters];
}

function officer(letter: string, cluster: number): string {
  return `CB-${letter}${cluster + 1}`;
}

/**
 * The four awards of plan S4, 3,000,000 đ together, and one for the progress of a special unit (plan S2). What "leading"
 * is measured by is the sample's choice.
 */
function awards(): StartRow<"awards">[] {
  const common = { count: 1, form: "Giấy khen", tie: "chọn" };
  return [
    {
      ...common,
      code: "G1",
      set: "Đoàn",
      name: "Cụm thi đua dẫn đầu công tác Đoàn",
      target: "cụm",
      indicator: "đầy đủ",
      money: 1_000_000,
      issuer: "BTV Huyện đoàn",
    },
    {
      ...common,
      code: "G2",
      set: "Đoàn",
      name: "Cụm trưởng xuất sắc công tác Đoàn",
      target: "cụm trưởng",
      indicator: "điểm",
      money: 500_000,
      issuer: "BTV Huyện đoàn",
    },
    {
      ...common,
      code: "G3",
      set: "Hội",
      name: "Cụm thi đua dẫn đầu công tác Hội",
      target: "cụm",
      indicator: "đầy đủ",
      money: 1_000_000,
      issuer: "UB Hội LHTN huyện",
    },
    {
      ...common,
      code: "G4",
      set: "Hội",
      name: "Cụm trưởng xuất sắc công tác Hội",
      target: "cụm trưởng",
      indicator: "điểm",
      money: 500_000,
      issuer: "UB Hội LHTN huyện",
    },
    {
      ...common,
      code: "G5",
      set: "Đặc thù",
      name: "Đơn vị đặc thù có tiến bộ",
      target: "đơn vị tiến bộ",
      indicator: "tiến bộ",
      money: 300_000,
      issuer: "BTV Huyện đoàn",
    },
  ];
}

function pairingRows(annex: TextTable<"tt" | "đỡ đầu" | "kết nghĩa">): StartRow<"pairings">[] {
  return annex.flatMap((row) =>
    row["đỡ đầu"].split(";").flatMap((host) =>
      row["kết nghĩa"].split(";").map((partner) => ({
        number: row.tt,
        host: host.trim(),
        partner: partner.trim(),
        from: day(2020, 2, 25),
      })),
    ),
  );
}

function number(text: string): number | undefined {
  return text === "" ? undefined : Number(text);
}
