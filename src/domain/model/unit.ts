/** Unit — đơn vị: a member body of the office (commune, school, agency, …). One row of `DonVi`. */
export interface Unit {
  /** Mã: text, unique; "01" stays "01". */
  readonly code: string;
  /** Tên đơn vị, as printed. */
  readonly name: string;
  /** Tên khác. */
  readonly aliases: readonly string[];
  /** Khối: xã, phường, trường, cơ quan, … */
  readonly kind?: string;
  /** Cụm: code of the cluster it competes in. */
  readonly cluster?: string;
  /** Đặc thù: has its own conditions and is never ranked among the others (plan S2). */
  readonly special: boolean;
  /** Số đoàn viên. */
  readonly members?: number;
  /** Nhận tối thiểu, Nhận tối đa: how many units it takes on as a host (plan S0); neither = it is no host. */
  readonly least?: number;
  readonly most?: number;
  /** Vĩ độ, Kinh độ, degrees. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** Điểm năm trước, points of the set that `mainSet` names (scoring/progress). */
  readonly lastYear?: number;
  /** Phân loại as typed: tiên tiến, khá, trung bình, yếu. */
  readonly grade?: string;
  /** Hiệu lực từ / đến, Excel serial days, both inclusive; absent = open. */
  readonly validFrom?: number;
  readonly validTo?: number;
  /** 0-based data row of its table, for findings that jump to the cell; absent when it comes from elsewhere. */
  readonly row?: number;
}
