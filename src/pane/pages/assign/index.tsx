import {
  PeopleLinkRegular,
  PeopleRegular,
  PeopleTeamRegular,
  PersonStarRegular,
} from "@fluentui/react-icons";
import type { AssignmentKind } from "../../../domain/model";
import type { MenuEntry, Page } from "../page";
import { Assign } from "./Assign";

export interface AssignView {
  readonly kind: AssignmentKind;
}

const KINDS: readonly AssignmentKind[] = ["twinning", "oversight", "groups"];

/** Kinds that have a picture of their own. */
const ICONS: Readonly<Partial<Record<AssignmentKind, MenuEntry["icon"]>>> = {
  twinning: PeopleLinkRegular,
  oversight: PersonStarRegular,
  groups: PeopleTeamRegular,
};

/** A proposal of one kind of assignment. */
export const assign: Page<AssignView> = {
  // What was tried for one kind says nothing about another.
  component: (props) => <Assign key={props.view.kind} {...props} />,
  entries: KINDS.map((kind, at) => ({
    section: "assignment",
    place: 10 * (at + 1),
    title: `assign.title.${kind}`,
    icon: ICONS[kind] ?? PeopleRegular,
    opens: { at: "assign", kind },
  })),
};
