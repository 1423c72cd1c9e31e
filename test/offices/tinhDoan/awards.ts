import { settingList } from "../../../src/contract";
import type { Snapshot } from "../../../src/domain/model";
import type { StartRow, StartRows } from "../../../src/office/write";
import { homeProfile } from "../../../src/profile";
import { readSnapshot } from "../../../src/sheets/read";
import { serialDay } from "../../../src/text";
import { rawTables } from "../../unit/sample";

export const day = (month: number, date: number): number => serialDay(2025, month, date) as number;

const SETTINGS: Readonly<Record<string, string>> = {
  ...homeProfile.settings,
  DonViBanHanh: "BAN THƯỜNG VỤ TỈNH ĐOÀN THANH HÓA",
  CapTren: "TRUNG ƯƠNG ĐOÀN",
  DiaDanh: "Thanh Hóa",
  KyHieuVanBan: "TĐTN",
  ChucVuKy: "BÍ THƯ",
  NguoiKy: "Nguyễn Văn An",
  NoiNhan: "Ban Bí thư Trung ương Đoàn (b/c); Lưu VP",
  Nam: "2025",
  BoTieuChi: "Đoàn: BTV Tỉnh đoàn; Hội: UB Hội LHTN Việt Nam tỉnh",
  CachTinhCum: "trung bình",
  TieuChiPhu: "điểm",
  MotCumHaiGiai: "có",
  CumTruongThuocCumDauDan: "không",
  PhatMuon: "không",
};

/** So many units win the award to units; each name has nine words. */
export const WINNERS = 20;
const UNITS = Array.from({ length: 24 }, (_, at) => ({
  code: `X${String(at + 1).padStart(2, "0")}`,
  name: `Chi đoàn Trung tâm Nghiên cứu và Phát triển Số ${at + 1}`,
  kind: "cơ quan",
  cluster: at < 12 ? "C1" : "C2",
}));

const CRITERIA = ["Đoàn", "Hội"].map((set) => ({
  set,
  code: `${set === "Đoàn" ? "D" : "H"}01`,
  text: "Kết quả công tác năm",
  maximum: 100,
  rule: "thẩm định",
}));

/** Points that no two units share, so that 20 of 24 win without a tie. */
function evidence(): StartRow<"evidence">[] {
  return CRITERIA.flatMap(({ set, code }) =>
    UNITS.map((unit, at) => ({
      code: `${set}-${unit.code}`,
      period: "N",
      unit: unit.code,
      set,
      criterion: code,
      submitted: day(9, 1),
      verified: set === "Đoàn" ? 99 - at : 50 + at,
      status: "đạt",
    })),
  );
}

/**
 * An office of a province: three signers, three issuers (one of them written in two ways), 20 winners with names of nine words,
 * nominations of every kind.
 */
export function awardRows(): StartRows {
  return {
    settings: settingList.map(({ key, initial }) => ({ key, value: SETTINGS[key] ?? initial })),
    units: UNITS,
    clusters: [
      { code: "C1", name: "Cụm số 1", headUnit: "X01", head: "B1" },
      { code: "C2", name: "Cụm số 2", headUnit: "X13", head: "B2" },
    ],
    officers: [
      { code: "B1", name: "Trần Thị Bình", position: "Bí thư", role: "cụm trưởng", unit: "X01" },
      { code: "B2", name: "Lê Văn Cường", position: "Phó Bí thư", role: "cụm trưởng", unit: "X13" },
    ],
    periods: [
      { code: "N", name: "Năm 2025", from: day(1, 1), to: day(9, 30), deadline: day(10, 15), state: "mở" },
    ],
    criteria: CRITERIA,
    evidence: evidence(),
    awards: [
      {
        code: "G1",
        set: "Đoàn",
        name: "Đơn vị xuất sắc công tác Đoàn",
        target: "đơn vị",
        indicator: "điểm",
        count: WINNERS,
        money: 500_000,
        form: "Giấy khen",
        issuer: "BTV Tỉnh đoàn",
        tie: "chọn",
      },
      {
        code: "G2",
        set: "Đoàn",
        name: "Cụm trưởng xuất sắc công tác Đoàn",
        target: "cụm trưởng",
        indicator: "điểm",
        count: 1,
        money: 1_005_000,
        form: "Giấy khen",
        issuer: "Ban Thường vụ Tỉnh Đoàn Thanh Hóa",
        tie: "chọn",
      },
      {
        code: "G3",
        set: "Hội",
        name: "Cụm thi đua dẫn đầu công tác Hội",
        target: "cụm",
        indicator: "điểm",
        count: 1,
        money: 2_000_000,
        form: "Giấy khen",
        tie: "chọn",
      },
    ],
    nominations: [
      {
        target: "cá nhân",
        name: "Phạm Thị Dung",
        position: "Ủy viên Ban Chấp hành",
        unit: "X24",
        achievement: "Có thành tích xuất sắc trong vận động hiến máu tình nguyện.",
        proposer: "Ban Phong trào",
        money: 300_000,
        set: "Đoàn",
        votes: "14/15",
      },
      {
        target: "cá nhân",
        name: "Trần Thị Bình",
        unit: "X01",
        achievement: "Có thành tích trong chuyển đổi số",
        set: "Đoàn",
        state: "đồng ý",
      },
      {
        target: "cá nhân",
        name: "Vũ Văn Em",
        achievement: "Có thành tích",
        set: "Đoàn",
        money: 900_000,
        state: "không đồng ý",
      },
      {
        target: "tập thể",
        unit: "X24",
        achievement: "Đạt nhiều kết quả trong phong trào kết nghĩa",
        movement: "Phong trào kết nghĩa giai đoạn 2020 - 2025",
        issuer: "UBND tỉnh Thanh Hóa",
        form: "Bằng khen",
      },
    ],
    signatories: [
      {
        body: "UBND tỉnh Thanh Hóa",
        authority: "TM. ỦY BAN NHÂN DÂN",
        position: "CHỦ TỊCH",
        person: "Đỗ Văn Giang",
        symbol: "UBND",
      },
      {
        body: "UB Hội LHTN Việt Nam tỉnh",
        authority: "TM. ỦY BAN HỘI",
        position: "CHỦ TỊCH",
        person: "Hoàng Thị Hà",
        symbol: "UBH",
      },
    ],
    meetings: [
      {
        kind: "Biên bản",
        set: "Đoàn",
        date: day(11, 20),
        opened: "08 giờ 00",
        closed: "11 giờ 30",
        place: "phòng họp Tỉnh đoàn",
        chair: "Nguyễn Văn An, Bí thư Tỉnh đoàn",
        secretary: "Ngô Thị Khánh, Chánh Văn phòng",
        present: "Nguyễn Văn An, Bí thư; Ngô Thị Khánh, Chánh Văn phòng",
        absent: "Lý Văn Long (công tác)",
        votes: "G1: 14/15; G2: 15/15",
        conclusion: "Giao Văn phòng hoàn thiện hồ sơ trình ký.",
      },
    ],
    papers: [
      {
        kind: "Quyết định khen thưởng",
        number: "07-QĐ/TĐTN",
        date: day(12, 5),
        set: "Đoàn",
        basis: "Căn cứ Điều lệ Đoàn; Căn cứ Quy chế thi đua, khen thưởng",
        state: "dự thảo",
      },
    ],
  };
}

export function awardSnapshot(rows: StartRows = awardRows()): Snapshot {
  return readSnapshot(rawTables(rows)).snapshot;
}
