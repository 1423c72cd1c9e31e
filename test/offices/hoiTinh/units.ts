import type { StartRow } from "../../../src/office/write";
import { inTurn, namer, seeded } from "../../../src/samples/making";

const FIRST = "An Bình Cẩm Đông Hòa Long Phú Tân Thanh Vĩnh Xuân Mỹ Phước".split(" ");
const SECOND = "Hưng Thạnh Lộc Sơn Khê Lâm Phong Thọ Trung Giang Hải Điền".split(" ");
/** Communes of the first fourteen blocks; schools and enterprises are the last two. */
const COMMUNES = 154;
const BLOCKS = 16;
const SCHOOLS = [
  "Hội Sinh viên Trường Đại học An Hải",
  "Hội Sinh viên Trường Đại học Kỹ thuật An Hải",
  "Hội Sinh viên Trường Cao đẳng Y tế An Hải",
  "Hội Sinh viên Trường Cao đẳng Sư phạm An Hải",
  "Hội Sinh viên Trường Cao đẳng Nghề Long Điền",
  "Chi hội Trường Trung cấp Kinh tế An Hải",
  "Chi hội Trường Trung cấp Nông nghiệp An Hải",
];
const ENTERPRISES = [
  "Chi hội Doanh nhân trẻ tỉnh",
  "Chi hội Thầy thuốc trẻ tỉnh",
  "Chi hội Tri thức trẻ tình nguyện tỉnh",
  "Chi hội Công ty cổ phần Dệt may An Hải",
  "Chi hội Công ty TNHH Cảng Đông Sơn",
  "Chi hội Ngân hàng Chính sách xã hội tỉnh",
  "Câu lạc bộ Thanh niên khởi nghiệp tỉnh",
];

const codeAt = (at: number): string => `H${String(at + 1).padStart(3, "0")}`;
const blockAt = (at: number): string => `K${String(at + 1).padStart(2, "0")}`;

/** 168 member bodies: 154 communes of all three kinds, seven schools, seven branches of enterprises and societies. */
export function unitRows(): StartRow<"units">[] {
  const draw = seeded(20_251_231);
  const communes = Array.from({ length: COMMUNES }, (_, at): StartRow<"units"> => {
    const place = `${inTurn(FIRST, Math.floor(at / SECOND.length))} ${inTurn(SECOND, at)}`;
    let [word, kind] = at % 3 === 1 ? ["Phường", "phường"] : ["Xã", "xã"];
    if (at === COMMUNES - 1) [word, kind] = ["Đặc khu", "đặc khu"];
    return {
      code: codeAt(at),
      name: `${word} ${place}`,
      aliases: place,
      kind,
      cluster: blockAt(Math.floor(at / 11)),
      members: 80 + Math.floor(draw() * 400),
      grade: inTurn(["tiên tiến", "khá", "khá", "trung bình"], at),
      lastYear: 40 + Math.round(draw() * 30),
      ...(at === 20 && { special: "x", grade: "yếu", lastYear: 14 }),
    };
  });
  const others = [...SCHOOLS, ...ENTERPRISES].map((name, at): StartRow<"units"> => ({
    code: codeAt(COMMUNES + at),
    name,
    kind: at < SCHOOLS.length ? "trường" : "doanh nghiệp",
    cluster: blockAt(at < SCHOOLS.length ? BLOCKS - 2 : BLOCKS - 1),
    members: 120 + 40 * at,
    grade: "khá",
    lastYear: 45 + at,
    least: 1,
    most: 2,
  }));
  return [...communes, ...others];
}

/** A head and a deputy for each block, from its first two members, and those of the province's committee. */
export function officerRows(units: readonly StartRow<"units">[]): StartRow<"officers">[] {
  const nameOf = namer(OFFICE.map(([, name]) => name));
  const office = OFFICE.map(([code, name, position, role]) => ({ code, name, position, role }));
  const heads = Array.from({ length: BLOCKS }, (_, at): StartRow<"officers">[] => {
    const block = blockAt(at);
    const members = units.filter(({ cluster }) => cluster === block);
    return members.slice(0, 2).map((unit, place) => {
      const code = `${block}-${place === 0 ? "T" : "P"}`;
      return {
        code,
        name: nameOf(code),
        position: positionIn(String(unit.name), place === 0),
        role: place === 0 ? "cụm trưởng" : "khác",
        unit: unit.code,
      };
    });
  }).flat();
  return [...office, ...heads];
}

/** "Chủ tịch Hội LHTN xã An Hưng", "Chi hội trưởng Chi hội …". */
function positionIn(name: string, isFirst: boolean): string {
  if (name.startsWith("Chi hội")) return `${isFirst ? "Chi hội trưởng" : "Chi hội phó"} ${name}`;
  const body = /^(?:Xã|Phường|Đặc khu) /u.test(name)
    ? `Hội LHTN ${name.charAt(0).toLowerCase()}${name.slice(1)}`
    : name;
  return `${isFirst ? "Chủ tịch" : "Phó Chủ tịch"} ${body}`;
}

const OFFICE = [
  ["TK1", "Lâm Quốc Thái", "Chủ tịch Hội LHTN Việt Nam tỉnh", "chuyên trách"],
  ["TK2", "Võ Ngọc Diệp", "Phó Chủ tịch Hội LHTN Việt Nam tỉnh", "chuyên trách"],
  ["TK3", "Đặng Hải Yến", "Ủy viên Ban Thư ký, Trưởng Ban Mặt trận thanh niên", "BTK"],
  ["TK4", "Châu Văn Lợi", "Ủy viên Ban Thư ký, Chánh Văn phòng", "BTK"],
  ["TK5", "Tô Minh Hiếu", "Ủy viên Ban Thư ký", "BTK"],
  ["TK6", "Thạch Thị Sa Rinh", "Ủy viên Ủy ban Hội", "UBH"],
] as const;

/** What the last two blocks are of. */
const TOPICS: ReadonlyMap<number, string> = new Map([
  [BLOCKS - 2, " – Trường học"],
  [BLOCKS - 1, " – Doanh nghiệp, hội quần chúng"],
]);

export function blockRows(units: readonly StartRow<"units">[]): StartRow<"clusters">[] {
  return Array.from({ length: BLOCKS }, (_, at): StartRow<"clusters"> => {
    const code = blockAt(at);
    return {
      code,
      name: `Khối thi đua số ${at + 1}${TOPICS.get(at) ?? ""}`,
      headUnit: units.find(({ cluster }) => cluster === code)?.code,
      head: `${code}-T`,
      deputy: `${code}-P`,
      inCharge: inTurn(["TK3", "TK4", "TK5"], at),
      basis: "Thông báo số 08-TB/UBH ngày 15/01/2026 của Ủy ban Hội LHTN Việt Nam tỉnh An Hải",
    };
  });
}

export const settings: Readonly<Record<string, string>> = {
  ToChuc: "Hội",
  TenCum: "khối thi đua",
  DonViBanHanh: "ỦY BAN HỘI LHTN VIỆT NAM TỈNH AN HẢI",
  CapTren: "TRUNG ƯƠNG HỘI LHTN VIỆT NAM",
  DiaDanh: "An Hải",
  SoVanBan: "36-BC/UBH",
  NgayVanBan: "20/10/2026",
  ThamQuyenKy: "TM. ỦY BAN HỘI",
  TieuDePhai: "HỘI LHTN VIỆT NAM",
  ChucVuKy: "CHỦ TỊCH",
  NguoiKy: "Lâm Quốc Thái",
  NoiNhan: "Trung ương Hội (b/c); Ban Thường vụ Tỉnh ủy (b/c); Các cơ sở Hội (t/h); Lưu VP",
  NoiGuiMinhChung: "Văn phòng Ủy ban Hội tỉnh",
  Nam: "2026",
  KyHieuVanBan: "UBH",
  BoTieuChi: "Hội: Ủy ban Hội LHTN Việt Nam tỉnh; Đặc thù: Ủy ban Hội LHTN Việt Nam tỉnh",
  TongDiem: "Hội: 60 + 5 = 20/25/15; Đặc thù: 20",
  BoDacThu: "Đặc thù",
  XepHangDacThu: "riêng",
  CachTinhCum: "trung bình",
  DacThuTrongCum: "không",
  TieuChiPhu: "đầy đủ; đúng hạn",
  MotCumHaiGiai: "không",
  CumTruongThuocCumDauDan: "không",
  PhatMuon: "không",
  NguongXepLoai: "Xuất sắc: 90; Tốt: 75; Khá: 60; Trung bình: 50; Yếu: 0",
  TranXepLoai: "100",
  TyLeXuatSac: "20",
  PhanLoaiNamSau: "Xuất sắc: tiên tiến; Tốt: tiên tiến; Khá: khá; Trung bình: trung bình; Yếu: yếu",
  KhoiKetNghia: "xã; phường; đặc khu",
  KhoiPhuTrach: "xã; phường; đặc khu",
  VaiTroPhuTrach: "BTK",
  VaiTroTo: "BTK; UBH; chuyên trách",
  ChucVuToTruong: "Chủ tịch; Phó Chủ tịch",
  NoiDungHoTro:
    "Theo dõi, đánh giá theo bảng riêng; Kiện toàn tổ chức, bồi dưỡng nghiệp vụ cán bộ Hội; Đẩy mạnh hoạt động phong trào, chăm lo hội viên, thanh niên",
  NoiDungDiCoSo:
    "Củng cố nhân sự; Nắm tình hình tư tưởng, tuyên truyền; Chế độ sinh hoạt, quản lý hội viên; Chất lượng phong trào thi đua; Câu lạc bộ, đội, nhóm; Hoạt động của khối thi đua",
  ThangDiCoSo: "2-11",
  DotChuanBiKetNghia: "01/02/2026 - 20/02/2026",
  NgayBatDauLeKyKet: "21/02/2026",
  HanLeKyKet: "15/03/2026",
  MocHoTro: "28/02/2026: Triển khai kế hoạch; 30/06/2026: Sơ kết; 30/11/2026: Tổng kết",
  CanCuKetNghia: "Kế hoạch số 12-KH/UBH ngày 25/01/2026 của Ủy ban Hội LHTN Việt Nam tỉnh An Hải",
  CanCuPhanCong: "Thông báo số 08-TB/UBH ngày 15/01/2026 của Ủy ban Hội LHTN Việt Nam tỉnh An Hải",
  CanCuToCongTac: "Quyết định số 05-QĐ/UBH ngày 20/01/2026 của Ủy ban Hội LHTN Việt Nam tỉnh An Hải",
  CotDoDau: "Hội, chi hội trường học, doanh nghiệp",
  CotKetNghia: "Hội LHTN xã, phường, đặc khu kết nghĩa",
};
