/** Disqualification — không xét thi đua: a unit, cluster or officer that is scored but neither ranked nor rewarded. One row of `KhongXet`. */
export interface Disqualification {
  /** Code of a unit, cluster or officer. */
  readonly target: string;
  /** Absent = every set. */
  readonly set?: string;
  /** Absent = every period that ends on `date` or later, and the year. */
  readonly period?: string;
  /** Ngày, Excel serial day. */
  readonly date: number;
  readonly reason: string;
  /** 0-based data row of its table. */
  readonly row?: number;
}
