import { assignmentKinds, type AssignmentKind } from "../../../domain/model";

/** Where a kind stands in the menu; there is room after each for what follows from it. */
export function placeOf(kind: AssignmentKind): number {
  return 10 * (assignmentKinds.indexOf(kind) + 1);
}
