import type { SettingKey } from "./settings";
import type { InputTableId } from "./tables";

/** What a version added to the one before it. Nothing is ever renamed or taken away, so an older workbook reads as it is. */
interface Addition {
  /** Tables, on sheets of their own. */
  readonly tables: readonly InputTableId[];
  /** Columns, by their names in the program, of tables that were there before. */
  readonly columns: Readonly<Partial<Record<InputTableId, readonly string[]>>>;
  /** Rows of `ThietLap`. */
  readonly settings: readonly SettingKey[];
}

/**
 * Every version after the first with what it added. Whoever adds an input table, a column or a setting raises the version and
 * writes it down here; a test compares version 1 and all additions with the contract.
 */
export const ADDITIONS: Readonly<Record<number, Addition>> = {
  2: {
    tables: ["disqualified"],
    columns: { pairings: ["prepared"], groups: ["from", "to"] },
    settings: [
      "TongDiem",
      "BoDacThu",
      "XepHangDacThu",
      "PhanLoaiNamSau",
      "KyTinhNam",
      "KhoiKetNghia",
      "SoDonViDoDauToiDa",
      "KhoiPhuTrach",
      "VaiTroPhuTrach",
      "TranhDonViNha",
      "ThangDiCoSo",
      "DuSinhHoatChiDoan",
      "SoToTruong",
      "SoThanhVienTo",
      "VaiTroTo",
      "ChucVuToTruong",
      "MotNguoiMotTo",
      "NoiDungHoTro",
      "GioiHanGiay",
      "CanCuKetNghia",
      "CotDoDau",
      "CotKetNghia",
      "CanCuPhanCong",
      "CanCuToCongTac",
      "DotChuanBiKetNghia",
      "NgayBatDauLeKyKet",
      "HanLeKyKet",
      "SoThangKhongHoatDong",
      "NoiDungDiCoSo",
      "NoiDungHopTo",
      "MocHoTro",
      "TieuDePhai",
      "DongNguonGoc",
      "TuVietTat",
      "PhienBan",
    ],
  },
  3: {
    tables: ["nominations", "papers", "signatories", "meetings", "reportSections"],
    columns: {},
    settings: ["KyHieuVanBan", "NoiGuiMinhChung", "MucTrong", "TenCum", "ToChuc", "SoNgayTraLoi"],
  },
};

/** What a workbook of a version may lack. */
export function additionsSince(version: number): Addition {
  const later = Object.entries(ADDITIONS).flatMap(([added, addition]) =>
    Number(added) > version ? [addition] : [],
  );
  const columns: Partial<Record<InputTableId, string[]>> = {};
  for (const addition of later)
    for (const [table, names] of Object.entries(addition.columns) as [InputTableId, readonly string[]][])
      columns[table] = [...(columns[table] ?? []), ...names];
  return {
    tables: later.flatMap(({ tables }) => tables),
    columns,
    settings: later.flatMap(({ settings }) => settings),
  };
}
