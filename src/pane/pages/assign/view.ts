import type { AssignmentKind } from "../../../domain/model";

export interface AssignView {
  readonly kind: AssignmentKind;
}
