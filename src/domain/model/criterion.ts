/** The rules of `Cách chấm`. */
export type LeafRuleKind =
  | "met" // đạt
  | "steps" // mức
  | "perItem" // số lượng
  | "share" // tỷ lệ
  | "target" // chỉ tiêu
  | "verified" // thẩm định
  | "bonus" // cộng
  | "penalty" // trừ
  | "study"; // học tập

/** Criterion — điều kiện: a leaf of the tree tiêu chí → nội dung → điều kiện. One row of `TieuChi`. */
export interface Criterion {
  /** Bộ: the criteria set (Đoàn, Hội, …). A code is unique within its set. */
  readonly set: string;
  readonly code: string;
  /** Tiêu chí, nội dung: the branches above the leaf. */
  readonly group?: string;
  readonly topic?: string;
  /** Điều kiện: the wording of the leaf. */
  readonly text: string;
  /** Điểm tối đa, points. */
  readonly maximum: number;
  readonly rule: LeafRuleKind;
  /** Mức điểm as typed; parsed by scoring/steps. */
  readonly steps: string;
  /** Số minh chứng tối thiểu; absent = 1. */
  readonly requiredItems?: number;
  /** Hạn nộp of this leaf, Excel serial day; goes before the period's. */
  readonly deadline?: number;
  /** Kỳ: codes of the periods in which it counts; empty = every period. */
  readonly periods: readonly string[];
  /** Áp dụng cho: kinds or unit codes; empty = all units. */
  readonly appliesTo: readonly string[];
  /** 0-based data row of its table, for findings that jump to the cell; absent when it comes from elsewhere. */
  readonly row?: number;
}
