/** Đối tượng of an award. */
export type AwardTarget = "cluster" | "clusterHead" | "unit" | "progressUnit";
/** Chỉ số that decides it: điểm, đầy đủ, đúng hạn, tiến bộ. */
export type AwardIndicator = "score" | "coverage" | "punctuality" | "progress";
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
