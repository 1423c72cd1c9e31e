/** CachTinhCum: how unit scores become a cluster score. */
export type ClusterMethod = "mean" | "sum" | "ratio" | "coverage";
/** PhatMuon: what evidence that came in late loses. */
export type Lateness =
  | { readonly kind: "none" }
  /** `5% mỗi ngày; tối đa 50%`: share of the points lost per day, and at most; both 0–1. */
  | { readonly kind: "perDay"; readonly share: number; readonly cap: number }
  /** `0 điểm` */
  | { readonly kind: "zero" };

/** A class of NguongXepLoai: units whose percent of the maximum reaches `least` belong to it. */
export interface Grade {
  readonly name: string;
  readonly least: number;
}

/** What TongDiem declares of a set, points: without bonus, the bonus, and the parts tiêu chí by tiêu chí. */
export interface DeclaredTotal {
  readonly set: string;
  readonly total: number;
  readonly bonus?: number;
  readonly parts?: readonly number[];
}

/** A key of TieuChiPhu. */
export type TieKey = "score" | "coverage" | "punctuality" | "progress";

/**
 * The settings that scoring and awards use. Absent ones have no default on purpose: no plan settles them,
 * so the step that needs one asks the office (workbook.md, "Settings").
 */
export interface Settings {
  /** Every value of `ThietLap` as typed, by key: what a locked period is compared with. */
  readonly texts: Readonly<Record<string, string>>;
  /** BoTieuChi: criteria sets in the office's order, each with its issuer. */
  readonly sets: readonly { readonly name: string; readonly issuer?: string }[];
  readonly clusterMethod?: ClusterMethod;
  /** DacThuTrongCum: whether special units count in their cluster's score. */
  readonly specialInCluster: boolean;
  readonly tieKeys?: readonly TieKey[];
  /** MotCumHaiGiai: whether one cluster may lead in two sets. */
  readonly oneClusterTwoAwards?: boolean;
  /** CumTruongThuocCumDauDan: whether the outstanding head must head the leading cluster. */
  readonly headOfLeadingCluster?: boolean;
  /** PhatMuon; absent = not decided. */
  readonly lateness?: Lateness;
  /** NguongXepLoai, best first; absent = not decided, units are not classed. */
  readonly grades?: readonly Grade[];
  /** TranXepLoai: percent above which bonus does not lift a unit when it is classed. */
  readonly gradeCap?: number;
  /** TyLeXuatSac: at most this share (0–1) of the units may be in the first class. */
  readonly outstandingQuota?: number;
  /** NguongTienBo, points: the least increase that counts as progress; absent = any increase. */
  readonly progressThreshold?: number;
  /** BoDacThu: set with which special units alone are scored (plan S2). */
  readonly specialSet?: string;
  /** XepHangDacThu = quy đổi: special units are ranked among the others by share of their own maximum, and labelled. */
  readonly rankSpecialByShare?: boolean;
  /** PhanLoaiNamSau: class of this year → Phân loại of the next year's sheet. */
  readonly nextYearGrades?: Readonly<Record<string, string>>;
  /** TongDiem. */
  readonly declaredTotals?: readonly DeclaredTotal[];
  /** SoLe: decimals of rounded points. */
  readonly decimals: number;
}
