import {
  anyText,
  criteriaSets,
  decimals,
  declaredTotals,
  grades,
  indicators,
  lateness,
  nextYearGrades,
  percent,
  quota,
  anyNumber,
  words,
  yesNo,
} from "./readings";
import { settingsOf } from "./setting";

const { open, standard } = settingsOf("scoring");
const asked = { asked: true } as const;
const sealed = { sealed: true } as const;

/** Scoring and awards. */
export const scoringSettings = {
  /** Criteria sets in the office's order, each with its issuer. */
  sets: standard("BoTieuChi", criteriaSets, "", sealed),
  /** How unit scores become a cluster score. */
  clusterMethod: open(
    "CachTinhCum",
    words({ "trung bình": "mean", tổng: "sum", "tỷ lệ": "ratio", "đầy đủ": "coverage" }),
    { ...asked, ...sealed },
  ),
  /** What the criteria are to add up to. */
  declaredTotals: open("TongDiem", declaredTotals),
  /** Whether special units count in their cluster's score. */
  specialInCluster: standard("DacThuTrongCum", yesNo, "có", sealed),
  /** Set with which special units alone are scored (plan S2). */
  specialSet: open("BoDacThu", anyText, { examples: ["Đặc thù"], ...sealed }),
  /** Whether special units are ranked among the others by share of their own maximum, and labelled. */
  rankSpecialByShare: standard("XepHangDacThu", words({ riêng: false, "quy đổi": true }), "riêng", sealed),
  /** Ordered keys that part equals. */
  tieKeys: open("TieuChiPhu", indicators, { ...asked, ...sealed }),
  /** Whether one cluster may lead in two sets. */
  oneClusterTwoAwards: open("MotCumHaiGiai", yesNo, asked),
  /** Whether the outstanding head must head the leading cluster. */
  headOfLeadingCluster: open("CumTruongThuocCumDauDan", yesNo, asked),
  /** Thresholds of the classes, best first; undefined = units are not classed. */
  grades: open("NguongXepLoai", grades, { ...asked, ...sealed }),
  /** Percent above which bonus does not lift a unit when it is classed. */
  gradeCap: open("TranXepLoai", percent, sealed),
  /** Class of this year → Phân loại of the next year's sheet. */
  nextYearGrades: open("PhanLoaiNamSau", nextYearGrades),
  /** At most this share (0–1) of the units may be in the first class. */
  outstandingQuota: open("TyLeXuatSac", quota, sealed),
  /** What evidence that came in late loses; undefined = not decided. */
  lateness: open("PhatMuon", lateness, { ...asked, ...sealed }),
  /** Which periods make the year: those that are due, all that have evidence, or only locked ones. */
  yearPeriods: standard(
    "KyTinhNam",
    words({ "đã đến hạn": "due", "tất cả": "all", "đã khóa": "locked" }),
    "đã đến hạn",
  ),
  /** Decimals of rounded points. */
  decimals: standard("SoLe", decimals, "2", sealed),
  /** Points: the least increase that counts as progress; undefined = any increase. */
  progressThreshold: open("NguongTienBo", anyNumber, { examples: ["5"] }),
};
