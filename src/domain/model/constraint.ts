import type { Membership } from "./group";

/** The three problems that a proposal answers: kết nghĩa (S0), phụ trách (S1), tổ công tác (S2). */
export type AssignmentKind = "twinning" | "oversight" | "groups";

/** What the office wants of a pair: bắt buộc and cấm always hold; ưu tiên and tránh have a price. */
export type ConstraintKind = "must" | "forbid" | "prefer" | "avoid";

/** One row of `RangBuoc`. A and B are codes of the pair, in either order. */
export interface Constraint {
  readonly problem: AssignmentKind;
  readonly a: string;
  readonly b: string;
  readonly kind: ConstraintKind;
  /** Trọng số, points; absent = TrongSoUuTien. */
  readonly weight?: number;
  readonly row?: number;
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
