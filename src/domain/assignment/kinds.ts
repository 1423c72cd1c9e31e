import { assignmentKinds, type AssignmentKind } from "../model";
import { groups } from "./groups";
import { oversight } from "./oversight";
import { twinning } from "./twinning";

/**
 * Every kind of assignment. A new kind is a folder beside this file, its name in `assignmentKinds`, a line here, and its texts
 * in the dictionaries.
 */
const byId = { twinning, oversight, groups } satisfies {
  readonly [Id in AssignmentKind]: { readonly id: Id };
};

export type AnyAssignmentKind = (typeof byId)[AssignmentKind];
/** In the order in which people see them. */
export const kinds: readonly AnyAssignmentKind[] = assignmentKinds.map((id) => byId[id]);

export function kindOf(id: AssignmentKind): AnyAssignmentKind {
  return byId[id];
}
