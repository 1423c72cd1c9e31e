/** Study session — đợt học tập (plan S3). One row of `DotHocTap`. Days are Excel serial days. */
export interface StudySession {
  readonly code: string;
  readonly due: number;
  /** Ngày tổ chức; absent = not held yet. */
  readonly held?: number;
}

/** Learner — người học: a person convened to a session. One row of `NguoiHoc`; two roles are two rows of one person. */
export interface Learner {
  readonly session: string;
  /** Mã người. */
  readonly person: string;
  readonly unit: string;
  readonly present: boolean;
  /** Bài thu hoạch handed in, Excel serial day. */
  readonly paper?: number;
  readonly row?: number;
}
