import type { AssignmentKind } from "../model";
import { groups } from "./groups";
import { oversight } from "./oversight";
import { twinning } from "./twinning";

/**
 * Every kind of assignment, in the order in which people see them. A new kind is a folder beside this file, its name in
 * `AssignmentKind`, a line here, and its texts in the dictionaries.
 */
const byId = { twinning, oversight, groups } satisfies {
  readonly [Id in AssignmentKind]: { readonly id: Id };
};

export type AnyAssignmentKind = (typeof byId)[AssignmentKind];
export const kinds: readonly AnyAssignmentKind[] = Object.values(byId);

export function kindOf(id: AssignmentKind): AnyAssignmentKind {
  return byId[id];
}
