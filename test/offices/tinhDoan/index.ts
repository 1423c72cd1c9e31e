import type { StartRow, StartRows } from "../../../src/office/write";
import { attendanceRows, day, namer, rowsOf } from "../../../src/samples/making";
import { officeOf } from "../office";
import { awardRows } from "./awards";
import * as life from "./life";

function rows(): StartRows {
  const base = awardRows();
  const communes = rowsOf("units", life.moreUnits);
  const units = [...(base.units ?? []), ...communes];
  const officers = [...(base.officers ?? []), ...rowsOf("officers", life.moreOfficers)];
  const nameOf = namer(officers.map(({ name }) => String(name)));
  const attended = (session: string, of: readonly StartRow<"units">[], papersFrom: number) =>
    attendanceRows({
      session,
      units: of,
      least: 2,
      more: 2,
      strengthOf: () => 0.93,
      papersFrom,
      seed: papersFrom,
      nameOf,
    });
  const settings = new Map([
    ["NgayVanBan", "10/12/2025"],
    ["ThamQuyenKy", "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN"],
    ["DonViPhoiHop", "ỦY BAN HỘI LHTN VIỆT NAM TỈNH"],
    ["ChucVuKyPhoiHop", "CHỦ TỊCH"],
    ["NguoiKyPhoiHop", "Hoàng Thị Hà"],
    ["NguongXepLoai", "Xuất sắc: 90; Tốt: 80; Khá: 65; Trung bình: 50"],
    ["TyLeXuatSac", "20"],
    ["ThangDiCoSo", "10-12"],
    ["DotChuanBiKetNghia", "01/03/2025 - 10/03/2025"],
    ["NgayBatDauLeKyKet", "11/03/2025"],
    ["HanLeKyKet", "26/03/2025"],
    ["MocHoTro", "28/02/2025: Triển khai kế hoạch; 30/11/2025: Tổng kết"],
    ["NoiNhan", life.RECIPIENTS.join("; ")],
  ]);
  return {
    ...base,
    settings: (base.settings ?? []).map((row) => ({
      ...row,
      value: settings.get(String(row.key)) ?? row.value,
    })),
    units,
    officers,
    papers: [...(base.papers ?? []), ...rowsOf("papers", life.signer3)],
    pairings: rowsOf("pairings", life.pairings),
    activities: rowsOf("activities", life.activities),
    duties: rowsOf("duties", life.duties),
    visits: rowsOf("visits", life.visits),
    groups: rowsOf("groups", life.groups),
    support: rowsOf("support", life.support),
    sessions: rowsOf("sessions", life.sessions),
    learners: [
      ...attended("HT-TINH", units, day(2025, 10, 25)),
      ...attended("HT-Y01", communes.slice(0, 1), day(2025, 11, 24)),
    ],
  };
}

/** A province whose plan three bodies sign and twenty receive, with units whose names have nine words, at the end of its year. */
export const tinhDoan = officeOf({
  name: "tinh-doan",
  rows: rows(),
  day: day(2025, 12, 10),
  today: day(2025, 12, 10),
  options: {
    "phieu-tu-cham": { set: "Đoàn", period: "N", unit: "X01" },
    "thieu-minh-chung": { set: "Đoàn", period: "N" },
  },
  // Visits and evidence begin in autumn.
  nothing: ["bao-cao-6-thang", "bao-cao-9-thang"],
});
