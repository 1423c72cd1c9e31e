/** Trạng thái of an evidence row. Only `accepted` gives points; `notApplicable` takes the leaf out. */
export type EvidenceStatus =
  | "pending" // chờ
  | "accepted" // đạt
  | "rejected" // không đạt
  | "returned" // bổ sung
  | "disputed" // tranh chấp
  | "notApplicable" // không áp dụng
  | "blank";

/** Evidence — minh chứng: what a unit handed in for one leaf in one period. One row of `MinhChung`. */
export interface Evidence {
  readonly code: string;
  readonly period: string;
  readonly unit: string;
  readonly set: string;
  /** Code of the leaf within `set`. */
  readonly criterion: string;
  /** Ngày nộp, Excel serial day; absent = not on time. */
  readonly submitted?: number | undefined;
  /** Số lượng; absent counts 1. */
  readonly quantity?: number | undefined;
  /** Chỉ tiêu. */
  readonly target?: number | undefined;
  /** Điểm thẩm định, points. */
  readonly verified?: number | undefined;
  /** Điểm tự chấm, Điểm cụm chấm: points of the two stages before verification, for comparison only. */
  readonly self?: number | undefined;
  readonly cluster?: number | undefined;
  readonly status: EvidenceStatus;
  /** Lý do of a return, a refusal or a dispute. */
  readonly reason?: string | undefined;
  /** 0-based data row of its table, for findings that jump to the cell; absent when it comes from elsewhere. */
  readonly row?: number | undefined;
}
