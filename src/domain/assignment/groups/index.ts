import type { AssignmentKindModule } from "../kind";
import { declaration } from "./declaration";
import { groupDetails, type GroupWord } from "./details";
import { poseGroups } from "./pose";

export const groups: AssignmentKindModule<"groups", "to-cong-tac", GroupWord> = {
  ...declaration,
  pose: poseGroups,
  details: groupDetails,
  candidates: (_, { officers }) => officers.map(({ code }) => code),
};
