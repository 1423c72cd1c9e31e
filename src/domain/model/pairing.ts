/** Pairing — kết nghĩa: one host–commune link of plan S0. One row of `KetNghia`. */
export interface Pairing {
  readonly number?: string;
  /** Đơn vị đỡ đầu (code). */
  readonly host: string;
  /** Đơn vị kết nghĩa (code). */
  readonly partner: string;
  readonly from?: number;
  readonly to?: number;
  /** Khóa: never moved by a proposal. */
  readonly locked: boolean;
  /** 0-based data row of its table, for findings that jump to the cell and for ending the pair. */
  readonly row?: number;
}
