/** mở: input counts as it comes; khóa: closed for input; công bố: published. */
export type PeriodState = "open" | "locked" | "published";

/** Period — kỳ thi đua, usually a quarter. One row of `Ky`. Days are Excel serial days. */
export interface Period {
  readonly code: string;
  readonly name: string;
  /** Bộ: the criteria set it belongs to; absent = all sets. */
  readonly set?: string;
  readonly from: number;
  readonly to: number;
  /** Hạn gửi: last day on which evidence is on time; absent (a finding) = nothing is on time. */
  readonly deadline?: number;
  /** Trọng số in the year's result; absent = 1. */
  readonly weight?: number;
  readonly state: PeriodState;
  /** 0-based data row of its table, for findings that jump to the cell; absent when it comes from elsewhere. */
  readonly row?: number;
}
