/** A visit to the grassroots (đi cơ sở, plan S1), planned or done: one row of `DiCoSo`. */
export interface Visit {
  readonly officer: string;
  readonly unit: string;
  /** Tháng as typed: `4`, `04/2018`. */
  readonly month: string;
  /** Ngày đi, Excel serial day; absent = not done yet. */
  readonly date?: number;
  readonly branchMeeting: boolean;
  readonly row?: number;
}
