/** Names of the kinds of assignment inside the program, in the order in which people see them; what each is stands in its folder in `domain/assignment`. */
export const assignmentKinds = ["twinning", "oversight", "groups"] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];
