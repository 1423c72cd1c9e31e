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

/** Points that a proposal pays for what it is asked to avoid (TrongSo…); higher weighs more, 0 switches a part off. */
export interface AssignmentWeights {
  /** TrongSoGiuNguyen: for each standing pair that is given up. */
  readonly keep: number;
  /** TrongSoKhoangCach: per kilometre between host and partner. */
  readonly distance: number;
  /** TrongSoManhYeu: for a host without strength at a partner in full need; in proportion between. */
  readonly need: number;
  /** TrongSoCanBang: per unit above or below the fair load; in working groups per duty that an officer has already. */
  readonly balance: number;
  /** TrongSoThemDoDau: for each host of a partner after the first. */
  readonly extraHost: number;
  /** TrongSoUuTien: for a preference of `RangBuoc` without a weight of its own. */
  readonly preference: number;
  /** TrongSoLuanPhien: for leaving an officer with what was theirs last year. */
  readonly rotation: number;
  /** TrongSoCungCum: for a unit whose officer is not the one in charge of its cluster. */
  readonly cohesion: number;
}

/** What the assignment problems (plans S0, S1, S2) are told by `ThietLap`. */
export interface AssignmentSettings {
  readonly weights: AssignmentWeights;
  /** KhoiKetNghia: kinds of units that are taken on by hosts, folded. */
  readonly partnerKinds: readonly string[];
  /** SoDonViDoDauToiDa: most hosts of one partner. */
  readonly hostsPerPartner: number;
  /** KhoangCachToiDa, kilometres; absent = no limit. */
  readonly farthest?: number;
  /** KhoiPhuTrach: kinds of units that get an officer in charge, folded. */
  readonly overseenKinds: readonly string[];
  /** VaiTroPhuTrach: roles of the officers in charge, folded. */
  readonly overseerRoles: readonly string[];
  /** TranhDonViNha: no officer is in charge of their own unit. */
  readonly avoidHome: boolean;
  /** ThangDiCoSo: months with a visit, 1–12. */
  readonly visitMonths: readonly number[];
  /** DuSinhHoatChiDoan: which planned visits take in a meeting of a chi đoàn. */
  readonly branchMeetings: "every" | "first" | "none";
  /** SoToTruong, SoThanhVienTo: leaders and members of a working group. */
  readonly leaders: number;
  readonly members: number;
  /** VaiTroTo: roles of officers who may be in a working group, folded; the head of the cluster may always. */
  readonly groupRoles: readonly string[];
  /** ChucVuToTruong: what the position of a leader begins with, folded. */
  readonly leaderPositions: readonly string[];
  /** MotNguoiMotTo: nobody is in two groups. */
  readonly oneGroupEach: boolean;
  /** NoiDungHoTro: content items shared among the members where `HoTro` names none for the unit. */
  readonly topics: readonly string[];
  /** GioiHanGiay: seconds after which the best plan so far is taken. */
  readonly timeLimit: number;
}

/** What the follow-up of the programmes is told by `ThietLap`. */
export interface ProgrammeSettings {
  /** HanLeKyKet: by when every ceremony of twinning is to be held, Excel serial day; absent = no deadline. */
  readonly ceremonyDeadline?: number;
  /** NgayBatDauLeKyKet: from when ceremonies are to be held. */
  readonly ceremonyStart?: number;
  /** DotChuanBiKetNghia: when the pairs are to make their plan and submit it, both days inclusive. */
  readonly preparation?: { readonly from: number; readonly to: number };
  /** SoThangKhongHoatDong: months after which a pair without activity is named. */
  readonly quietMonths: number;
  /** NoiDungDiCoSo: the content items of visits (plan S1), in the office's order. */
  readonly visitTopics: readonly string[];
  /** NoiDungHopTo: what a row of `HoTro` is called that stands for a quarterly meeting of the working group. */
  readonly meetingTopic: string;
  /** MocHoTro: milestones of the support (plan S2), by day. */
  readonly milestones: readonly { readonly day: number; readonly name: string }[];
}

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
  /** What the proposals of assignments go by. */
  readonly assignment: AssignmentSettings;
  /** What the follow-up of twinning, visits, support and study goes by. */
  readonly programmes: ProgrammeSettings;
  /** SoLe: decimals of rounded points. */
  readonly decimals: number;
}
