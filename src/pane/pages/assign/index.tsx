import {
  PeopleLinkRegular,
  PeopleRegular,
  PeopleTeamRegular,
  PersonStarRegular,
} from "@fluentui/react-icons";
import { kinds } from "../../../domain/assignment";
import type { AssignmentKind } from "../../../domain/model";
import type { MenuEntry, Page } from "../page";
import { Assign } from "./Assign";
import { placeOf } from "./place";
import type { AssignView } from "./view";

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
  entries: kinds.map(({ id: kind }) => ({
    section: "assignment",
    place: placeOf(kind),
    title: `assign.title.${kind}`,
    icon: ICONS[kind] ?? PeopleRegular,
    opens: { at: "assign", kind },
  })),
};
