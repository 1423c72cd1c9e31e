/** Đối tượng of an award. */
export type AwardTarget = "cluster" | "clusterHead" | "unit" | "progressUnit";
/** Chỉ số that decides it: điểm, đầy đủ, đúng hạn, tiến bộ. */
export type AwardIndicator = "score" | "coverage" | "punctuality" | "progress";
/**
 * What a person decided where ranks could not: an `x` in `Quyết định chọn` of `KetQuaKhen`. It holds only as long
 * as the tie is the one it was made for.
 */
export interface AwardChoice {
  readonly set: string;
  /** Absent = the year. */
  readonly period?: string;
  /** Tên giải. */
  readonly award: string;
  /** Mã of who was chosen. */
  readonly code: string;
  /** Nhóm đồng hạng: the tie as it stood when the choice was made. */
  readonly group: string;
  readonly reason?: string;
}

/** Đồng hạng: cùng nhận, tiêu chí phụ, chọn. */
export type TieRule = "share" | "keys" | "choose";

/** AwardRule — giải thưởng. One row of `GiaiThuong`. */
export interface AwardRule {
  readonly code: string;
  readonly set: string;
  /** Kỳ; absent = the year. */
  readonly period?: string;
  readonly name: string;
  readonly target: AwardTarget;
  readonly indicator: AwardIndicator;
  /** Số lượng: how many receive it. */
  readonly count: number;
  /** Mức thưởng, đồng for each. */
  readonly money: number;
  /** Hình thức: giấy khen, … */
  readonly form?: string;
  /** Cơ quan khen; absent = the issuer of the set. */
  readonly issuer?: string;
  /** Điều kiện in the office's own words: shown beside the result, never evaluated. */
  readonly condition?: string;
  /** Absent = `choose`: a person decides. */
  readonly tie?: TieRule;
  /** 0-based data row of its table, for findings that jump to the cell; absent when it comes from elsewhere. */
  readonly row?: number;
}
