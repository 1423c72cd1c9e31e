/** A place in a working group (tổ công tác, plan S2): one row of `ToCongTac`. */
export interface Membership {
  /** Tổ: name or number of the group. */
  readonly group: string;
  readonly officer: string;
  readonly role: "leader" | "member";
  /** Đơn vị hỗ trợ (code). */
  readonly unit: string;
  /** Nội dung phụ trách, separated by `;`. */
  readonly topics?: string;
  /** Excel serial days, both inclusive; absent = open. */
  readonly from?: number;
  readonly to?: number;
  readonly locked: boolean;
  readonly row?: number;
}

/** A task of the support for a special unit (hỗ trợ): one row of `HoTro`. */
export interface SupportTask {
  readonly unit: string;
  readonly topic: string;
  /** Phụ trách (officer). */
  readonly owner?: string;
  /** Hạn, Excel serial day. */
  readonly due?: number;
  /** Quý as typed. */
  readonly quarter?: string;
  readonly result?: string;
  /** Trạng thái as typed: `xong`, `hoàn thành` … close the task, and so does a result. */
  readonly state?: string;
  readonly row?: number;
}
