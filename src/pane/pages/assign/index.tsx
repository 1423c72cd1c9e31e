import {
  PeopleLinkRegular,
  PeopleRegular,
  PeopleTeamRegular,
  PersonStarRegular,
} from "@fluentui/react-icons";
import { assignmentKinds, type AssignmentKind } from "../../../domain/model";
import type { Page, PageEntry } from "../page";
import { onDemand } from "../onDemand";
import { placeOf } from "./place";
import type { AssignView } from "./view";

/** Kinds that have a picture of their own. */
const ICONS: Readonly<Partial<Record<AssignmentKind, PageEntry["icon"]>>> = {
  twinning: PeopleLinkRegular,
  oversight: PersonStarRegular,
  groups: PeopleTeamRegular,
};

/** A proposal of one kind of assignment. */
export const assign: Page<AssignView> = {
  component: onDemand(async () => (await import("./Assign")).Assign),
  entries: assignmentKinds.map((kind) => ({
    area: "assignments",
    place: placeOf(kind),
    title: `assign.title.${kind}`,
    about: `assign.about.${kind}`,
    icon: ICONS[kind] ?? PeopleRegular,
    opens: { at: "assign", kind },
  })),
};
