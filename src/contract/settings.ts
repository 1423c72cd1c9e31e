/** One row of `ThietLap`. `initial` is the visible default of the template; absent = the office must decide. */
export interface SettingSchema {
  readonly key: string;
  readonly initial?: string;
  /** Allowed words, for the drop-down and the check. */
  readonly choices?: Readonly<Record<string, string>>;
  /** No plan settles it: the step that needs it asks. */
  readonly asked?: boolean;
}

const YES_NO = { có: "yes", không: "no" } as const;

/** The settings of the contract, in the order of the sheet; their explanations are in the dictionaries. */
export const settings = [
  { key: "DonViBanHanh", initial: "" },
  { key: "CapTren", initial: "" },
  { key: "DiaDanh", initial: "" },
  { key: "SoVanBan", initial: "" },
  { key: "NgayVanBan", initial: "" },
  { key: "ChucVuKy", initial: "" },
  { key: "NguoiKy", initial: "" },
  { key: "ThamQuyenKy", initial: "TM. BAN THƯỜNG VỤ" },
  { key: "DonViPhoiHop", initial: "" },
  { key: "ChucVuKyPhoiHop", initial: "" },
  { key: "NguoiKyPhoiHop", initial: "" },
  { key: "NoiNhan", initial: "" },
  { key: "Nam", initial: "" },
  { key: "BoTieuChi", initial: "" },
  {
    key: "CachTinhCum",
    asked: true,
    choices: { "trung bình": "mean", tổng: "sum", "tỷ lệ": "ratio", "đầy đủ": "coverage" },
  },
  { key: "TongDiem", initial: "" },
  { key: "DacThuTrongCum", initial: "có", choices: YES_NO },
  { key: "BoDacThu", initial: "" },
  { key: "XepHangDacThu", initial: "riêng", choices: { riêng: "apart", "quy đổi": "share" } },
  { key: "TieuChiPhu", asked: true },
  { key: "MotCumHaiGiai", asked: true, choices: YES_NO },
  { key: "CumTruongThuocCumDauDan", asked: true, choices: YES_NO },
  { key: "NguongXepLoai", asked: true },
  { key: "TranXepLoai", initial: "" },
  { key: "PhanLoaiNamSau", initial: "" },
  { key: "TyLeXuatSac", initial: "" },
  { key: "PhatMuon", asked: true },
  { key: "SoLe", initial: "2" },
  { key: "NguongTienBo", initial: "" },
  { key: "KhoangCachToiDa", initial: "" },
  { key: "KhoiKetNghia", initial: "xã; phường; thị trấn; đặc khu" },
  { key: "SoDonViDoDauToiDa", initial: "2" },
  { key: "KhoiPhuTrach", initial: "xã; phường; thị trấn; đặc khu" },
  { key: "VaiTroPhuTrach", initial: "BTV" },
  { key: "TranhDonViNha", initial: "có", choices: YES_NO },
  { key: "ThangDiCoSo", initial: "4-12" },
  {
    key: "DuSinhHoatChiDoan",
    initial: "mỗi lần",
    choices: { "mỗi lần": "every", "lần đầu": "first", không: "none" },
  },
  { key: "SoToTruong", initial: "1" },
  { key: "SoThanhVienTo", initial: "3" },
  { key: "VaiTroTo", initial: "BTV; BCH; chuyên trách" },
  { key: "ChucVuToTruong", initial: "Bí thư; Phó Bí thư" },
  { key: "MotNguoiMotTo", initial: "có", choices: YES_NO },
  {
    key: "NoiDungHoTro",
    initial:
      "Theo dõi, đánh giá theo bảng riêng; Kiện toàn tổ chức, bồi dưỡng nghiệp vụ cán bộ Đoàn; Đẩy mạnh hoạt động phong trào, chăm lo đoàn viên, thanh niên",
  },
  { key: "TrongSoGiuNguyen", initial: "200" },
  { key: "TrongSoKhoangCach", initial: "2" },
  { key: "TrongSoManhYeu", initial: "50" },
  { key: "TrongSoCanBang", initial: "20" },
  { key: "TrongSoThemDoDau", initial: "300" },
  { key: "TrongSoUuTien", initial: "60" },
  { key: "TrongSoLuanPhien", initial: "40" },
  { key: "TrongSoCungCum", initial: "30" },
  { key: "GioiHanGiay", initial: "20" },
  { key: "CanCuKetNghia", initial: "" },
  { key: "CotDoDau", initial: "Đơn vị đỡ đầu" },
  { key: "CotKetNghia", initial: "Đơn vị kết nghĩa" },
  { key: "CanCuPhanCong", initial: "" },
  { key: "CanCuToCongTac", initial: "" },
  { key: "DotChuanBiKetNghia", initial: "" },
  { key: "NgayBatDauLeKyKet", initial: "" },
  { key: "HanLeKyKet", initial: "" },
  { key: "SoThangKhongHoatDong", initial: "3" },
  {
    key: "NoiDungDiCoSo",
    initial:
      "Củng cố nhân sự; Nắm tình hình tư tưởng, tuyên truyền; Chế độ sinh hoạt, quản lý đoàn viên, đoàn vụ; Chất lượng phong trào thi đua; Câu lạc bộ, đội, nhóm; Hoạt động của cụm thi đua",
  },
  { key: "NoiDungHopTo", initial: "Họp tổ công tác" },
  { key: "MocHoTro", initial: "" },
  { key: "TieuDePhai", initial: "ĐOÀN TNCS HỒ CHÍ MINH" },
  { key: "DongNguonGoc", initial: "có", choices: YES_NO },
] as const satisfies readonly SettingSchema[];

export type SettingKey = (typeof settings)[number]["key"];
