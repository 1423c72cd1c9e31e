import type { AssignmentKind } from "./assignmentKind";
import type {
  activities,
  awards,
  clusters,
  constraintsTable,
  criteria,
  disqualified,
  duties,
  evidence,
  groups,
  learners,
  meetings,
  nominations,
  officers,
  pairings,
  papers,
  periods,
  reportSections,
  Row,
  sessions,
  signatories,
  support,
  units,
  visits,
} from "../../contract";

/** Unit — đơn vị: a member body of the office (commune, school, agency, …). */
export type Unit = Row<typeof units>;
/** Cluster — cụm thi đua: units that compete together, with a head. */
export type Cluster = Row<typeof clusters>;
/** Officer — cán bộ. */
export type Officer = Row<typeof officers>;
/** Period — kỳ thi đua, usually a quarter. */
export type Period = Row<typeof periods>;
/** Criterion — điều kiện: a leaf of the tree tiêu chí → nội dung → điều kiện. */
export type Criterion = Row<typeof criteria>;
/** Evidence — minh chứng: what a unit handed in for one leaf in one period. */
export type Evidence = Row<typeof evidence>;
/** AwardRule — giải thưởng. */
export type AwardRule = Row<typeof awards>;
/** Disqualification — không xét thi đua: a unit, cluster or officer that is scored but neither ranked nor rewarded. */
export type Disqualification = Row<typeof disqualified>;
/** Pairing — kết nghĩa: one host–commune link of plan S0. */
export type Pairing = Row<typeof pairings>;
/** Activity of twinning — hoạt động kết nghĩa. */
export type Activity = Row<typeof activities>;
/** Duty — phân công: an officer is in charge of a cluster or unit from one day to another. */
export type Duty = Row<typeof duties>;
/** A visit to the grassroots (đi cơ sở, plan S1), planned or done. */
export type Visit = Row<typeof visits>;
/** A place in a working group (tổ công tác, plan S2). */
export type Membership = Row<typeof groups>;
/** A task of the support for a special unit (hỗ trợ). */
export type SupportTask = Row<typeof support>;
/** Study session — đợt học tập (plan S3). */
export type StudySession = Row<typeof sessions>;
/** Learner — người học: a person convened to a session; two roles are two rows of one person. */
export type Learner = Row<typeof learners>;
/** Nomination — đề nghị khen: a collective or a person praised outside the scores (plans S0, S2). */
export type Nomination = Row<typeof nominations>;
/** Paper — văn bản: its row in the register. */
export type RegisteredPaper = Row<typeof papers>;
/** Signatory — thẩm quyền ký: who signs for a body. */
export type Signatory = Row<typeof signatories>;
/** Meeting — cuộc họp: what minutes say of it. */
export type Meeting = Row<typeof meetings>;
/** Section of a report — mục báo cáo: which one, where, under what title, in whose words. */
export type ReportSection = Row<typeof reportSections>;
/** What the office wants of a pair, in either order: bắt buộc and cấm always hold; ưu tiên and tránh have a price. */
export type Constraint = Row<ReturnType<typeof constraintsTable<AssignmentKind>>>;

/** Trạng thái of an evidence row. Only `accepted` gives points; `notApplicable` takes the leaf out. */
export type EvidenceStatus = Evidence["status"];
/** mở: input counts as it comes; khóa: closed for input; công bố: published. */
export type PeriodState = Period["state"];
/** Đối tượng of an award. */
export type AwardTarget = AwardRule["target"];
/** Chỉ số that decides an award: điểm, đầy đủ, đúng hạn, tiến bộ. */
export type AwardIndicator = AwardRule["indicator"];
/** Đồng hạng: cùng nhận, tiêu chí phụ, chọn. */
export type TieRule = NonNullable<AwardRule["tie"]>;
/** What an activity of twinning was. */
export type ActivityKind = Activity["kind"];
export type ConstraintKind = Constraint["kind"];
