import type { AssignmentKind } from "./assignmentKind";
import type { Membership } from "./rows";

/**
 * What a person decided where ranks could not: an `x` in `Quyết định chọn` of `KetQuaKhen`. It holds only as long
 * as the tie is the one it was made for.
 */
export interface AwardChoice {
  readonly set: string;
  /** Absent = the year. */
  readonly period?: string;
  /** Tên giải. */
  readonly award: string;
  /** Mã of who was chosen. */
  readonly code: string;
  /** Nhóm đồng hạng: the tie as it stood when the choice was made. */
  readonly group: string;
  readonly reason?: string;
}

/** What a person said, in `Đủ điều kiện` of `KetQuaKhen`, of a condition that nothing can compute. */
export interface ConditionMark {
  readonly set: string;
  /** Absent = the year. */
  readonly period?: string;
  /** Tên giải. */
  readonly award: string;
  /** Mã of whom it is said. */
  readonly code: string;
  /** x: the condition is met; không: it is not. */
  readonly holds: boolean;
}

/** A row of a `DeXuat…` sheet that a person accepted (Chấp nhận = x): no later proposal moves it. */
export interface Acceptance {
  readonly problem: AssignmentKind;
  /** Host or officer. */
  readonly left: string;
  /** Commune, cluster, or unit in charge of or supported. */
  readonly right: string;
  readonly role?: Membership["role"];
  /** What was accepted is that a standing row ends. */
  readonly ends?: true;
}
