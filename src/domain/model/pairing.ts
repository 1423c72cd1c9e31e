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
  /** Ngày ký kết: day of the signing ceremony, Excel serial day. */
  readonly signed?: number;
  /** Người chứng kiến. */
  readonly witness?: string;
  /** Ngày trình kế hoạch: when the pair submitted its plan to its superiors, Excel serial day. */
  readonly prepared?: number;
  /** 0-based data row of its table, for findings that jump to the cell and for ending the pair. */
  readonly row?: number;
}

/** What an activity of twinning was (hoạt động kết nghĩa). */
export type ActivityKind = "exchange" | "experience" | "gift" | "facilities" | "works" | "signing" | "other";

/** One row of `HoatDong`. */
export interface Activity {
  readonly date: number;
  readonly host: string;
  readonly partner: string;
  readonly kind: ActivityKind;
  readonly text?: string;
  /** Giá trị, đồng. */
  readonly value?: number;
  /** Số người. */
  readonly people?: number;
  /** Chiều: đi = from host to partner, về = the other way. */
  readonly direction?: "out" | "in";
  readonly row?: number;
}
