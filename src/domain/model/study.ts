/** Study session — đợt học tập (plan S3). One row of `DotHocTap`. Days are Excel serial days. */
export interface StudySession {
  readonly code: string;
  /** Cấp as typed: tỉnh, huyện, cơ sở … */
  readonly level?: string;
  /** Đơn vị tổ chức as typed: a unit by code or name, or the office itself. */
  readonly organiser?: string;
  readonly due: number;
  /** Ngày tổ chức; absent = not held yet. */
  readonly held?: number;
  readonly speakers?: string;
  readonly speakerQuality?: string;
  readonly documentQuality?: string;
  readonly result?: string;
  readonly proposal?: string;
  readonly row?: number;
}

/** Learner — người học: a person convened to a session. One row of `NguoiHoc`; two roles are two rows of one person. */
export interface Learner {
  readonly session: string;
  /** Mã người. */
  readonly person: string;
  readonly name?: string;
  readonly unit: string;
  /** Đối tượng as typed: cán bộ, bí thư chi đoàn, đoàn viên … */
  readonly kind?: string;
  readonly present: boolean;
  /** Bài thu hoạch handed in, Excel serial day. */
  readonly paper?: number;
  /** Đánh giá of the paper as typed; absent = not marked. */
  readonly mark?: string;
  readonly row?: number;
}
