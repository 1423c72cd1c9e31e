/** Duty — phân công: an officer is in charge of a cluster or unit from one day to another. One row of `PhanCong`. */
export interface Duty {
  readonly officer: string;
  /** Code of a cluster or unit. */
  readonly target: string;
  /** Excel serial days, both inclusive; absent = open. */
  readonly from?: number;
  readonly to?: number;
  /** Khóa: never moved by a proposal. */
  readonly locked: boolean;
  readonly row?: number;
}
