import {
  PeopleLinkRegular,
  PeopleTeamRegular,
  PersonStarRegular,
  type FluentIcon,
} from "@fluentui/react-icons";
import type { AssignmentKind } from "../../../domain/model";
import type { MenuEntry, Page } from "../page";
import { Assign } from "./Assign";

export interface AssignView {
  readonly kind: AssignmentKind;
}

/** A proposal of one kind of assignment. */
export const assign: Page<AssignView> = {
  // What was tried for one kind says nothing about another.
  component: (props) => <Assign key={props.view.kind} {...props} />,
  entries: [
    entry("twinning", 10, PeopleLinkRegular),
    entry("oversight", 20, PersonStarRegular),
    entry("groups", 30, PeopleTeamRegular),
  ],
};

function entry(kind: AssignmentKind, place: number, icon: FluentIcon): MenuEntry {
  return { section: "assignment", place, title: `assign.title.${kind}`, icon, opens: { at: "assign", kind } };
}
