/** A visit to the grassroots (đi cơ sở, plan S1), planned or done: one row of `DiCoSo`. */
export interface Visit {
  readonly officer: string;
  readonly unit: string;
  /** Tháng as typed: `4`, `04/2018`. */
  readonly month: string;
  /** Ngày đi, Excel serial day; absent = not done yet. */
  readonly date?: number;
  readonly branchMeeting: boolean;
  readonly topic?: string;
  /** Kết quả, in writing (plan S1). */
  readonly result?: string;
  readonly proposal?: string;
  /** Mức: what the officer found. */
  readonly grade?: "good" | "fair" | "weak";
  /** Đã xử lý: what was weak is resolved. */
  readonly resolved?: boolean;
  readonly row?: number;
}
