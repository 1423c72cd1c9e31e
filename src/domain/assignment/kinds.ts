import { groups } from "./groups";
import { oversight } from "./oversight";
import { twinning } from "./twinning";

/**
 * Every kind of assignment, in the order in which people see them. A new kind is a folder beside this file, a line here,
 * and its texts in the dictionaries.
 */
export const kinds = [twinning, oversight, groups] as const;

export type AnyAssignmentKind = (typeof kinds)[number];
/** Name of a kind inside the program. */
export type AssignmentKind = AnyAssignmentKind["id"];

export function kindOf(id: AssignmentKind): AnyAssignmentKind {
  const kind = kinds.find((candidate) => candidate.id === id);
  if (!kind) throw new Error(`no kind of assignment is called ${id}`);
  return kind;
}
