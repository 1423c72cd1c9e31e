import type { SettingKey } from "./list";

/** What a setting is about, for people: the sections in which the pane asks, from above. */
export const SETTING_THEMES = [
  "scoring",
  "grades",
  "awards",
  "evidence",
  "office",
  "form",
  "assignment",
  "weights",
  "programmes",
  "entry",
  "workbook",
] as const;
export type SettingTheme = (typeof SETTING_THEMES)[number];

/**
 * Where a setting comes from: a plan (twinning S0, visits S1, special units S2, evidence S4), the guide on the form of papers,
 * the criteria that were issued, the office's own rules, or the add-in itself.
 */
export type SettingSource =
  "twinning" | "visits" | "special" | "evidence" | "form" | "criteria" | "office" | "addIn";

/** What an answer can be seen in before it is saved: scores and awards, or the head and the end of a paper. */
export type SettingEffect = "results" | "paper";

export interface SettingPlace {
  readonly theme: SettingTheme;
  readonly from: SettingSource;
  readonly effect?: SettingEffect;
}

function of(theme: SettingTheme, from: SettingSource, effect?: SettingEffect): SettingPlace {
  return { theme, from, ...(effect && { effect }) };
}

/** Where each setting is asked for, where it comes from, and what its answer is seen in. */
export const settingPlaces: Readonly<Record<SettingKey, SettingPlace>> = {
  DonViBanHanh: of("office", "form", "paper"),
  CapTren: of("office", "form", "paper"),
  DiaDanh: of("office", "form", "paper"),
  SoVanBan: of("form", "form", "paper"),
  NgayVanBan: of("form", "form", "paper"),
  ChucVuKy: of("office", "form", "paper"),
  NguoiKy: of("office", "form", "paper"),
  ThamQuyenKy: of("office", "form", "paper"),
  DonViPhoiHop: of("office", "evidence", "paper"),
  ChucVuKyPhoiHop: of("office", "evidence", "paper"),
  NguoiKyPhoiHop: of("office", "evidence", "paper"),
  NoiNhan: of("office", "form", "paper"),
  Nam: of("office", "office"),
  KyHieuVanBan: of("office", "form", "paper"),
  NoiGuiMinhChung: of("evidence", "evidence"),
  ToChuc: of("office", "form", "paper"),
  TenCum: of("office", "office"),
  SoNgayTraLoi: of("evidence", "office"),
  BoTieuChi: of("scoring", "criteria", "results"),
  CachTinhCum: of("scoring", "evidence", "results"),
  TongDiem: of("scoring", "criteria", "results"),
  DacThuTrongCum: of("scoring", "special", "results"),
  BoDacThu: of("scoring", "special", "results"),
  XepHangDacThu: of("scoring", "special", "results"),
  TieuChiPhu: of("awards", "evidence", "results"),
  MotCumHaiGiai: of("awards", "evidence", "results"),
  CumTruongThuocCumDauDan: of("awards", "evidence", "results"),
  NguongXepLoai: of("grades", "criteria", "results"),
  TranXepLoai: of("grades", "criteria", "results"),
  PhanLoaiNamSau: of("grades", "special"),
  TyLeXuatSac: of("grades", "criteria", "results"),
  PhatMuon: of("evidence", "evidence", "results"),
  KyTinhNam: of("scoring", "office", "results"),
  SoLe: of("scoring", "office", "results"),
  NguongTienBo: of("awards", "special", "results"),
  KhoangCachToiDa: of("assignment", "twinning"),
  KhoiKetNghia: of("assignment", "twinning"),
  SoDonViDoDauToiDa: of("assignment", "twinning"),
  KhoiPhuTrach: of("assignment", "visits"),
  VaiTroPhuTrach: of("assignment", "visits"),
  TranhDonViNha: of("assignment", "office"),
  ThangDiCoSo: of("assignment", "visits"),
  DuSinhHoatChiDoan: of("assignment", "visits"),
  SoToTruong: of("assignment", "special"),
  SoThanhVienTo: of("assignment", "special"),
  VaiTroTo: of("assignment", "special"),
  ChucVuToTruong: of("assignment", "special"),
  MotNguoiMotTo: of("assignment", "office"),
  NoiDungHoTro: of("assignment", "special"),
  TrongSoGiuNguyen: of("weights", "addIn"),
  TrongSoKhoangCach: of("weights", "addIn"),
  TrongSoManhYeu: of("weights", "addIn"),
  TrongSoCanBang: of("weights", "addIn"),
  TrongSoThemDoDau: of("weights", "addIn"),
  TrongSoUuTien: of("weights", "addIn"),
  TrongSoLuanPhien: of("weights", "addIn"),
  TrongSoCungCum: of("weights", "addIn"),
  GioiHanGiay: of("assignment", "addIn"),
  CanCuKetNghia: of("form", "twinning"),
  CotDoDau: of("form", "twinning"),
  CotKetNghia: of("form", "twinning"),
  CanCuPhanCong: of("form", "visits"),
  CanCuToCongTac: of("form", "special"),
  DotChuanBiKetNghia: of("programmes", "twinning"),
  NgayBatDauLeKyKet: of("programmes", "twinning"),
  HanLeKyKet: of("programmes", "twinning"),
  SoThangKhongHoatDong: of("programmes", "twinning"),
  NoiDungDiCoSo: of("programmes", "visits"),
  NoiDungHopTo: of("programmes", "special"),
  MocHoTro: of("programmes", "special"),
  TieuDePhai: of("form", "form", "paper"),
  DongNguonGoc: of("form", "addIn", "paper"),
  MucTrong: of("form", "office"),
  TuVietTat: of("entry", "office"),
  PhienBan: of("workbook", "addIn"),
};
