import type { ActionName } from "./actions";
import type { DisturbanceName } from "./disturbances";

/** Cases that are known to break, and why: a list to be emptied. A field that is absent stands for all. */
interface Gap {
  readonly actions?: readonly ActionName[];
  readonly disturbances?: readonly DisturbanceName[];
  readonly why: string;
}

const gaps: readonly Gap[] = [
  {
    actions: ["import", "twinning", "oversight", "groups", "visits"],
    disturbances: ["connection gone", "connection gone after"],
    why: "What stands of a run that broke off leaves nothing to do for the next one, which then writes no line of the log.",
  },
];

/** Why a case may break; undefined when it must hold. */
export function gapOf(one: {
  readonly action: ActionName;
  readonly disturbance: DisturbanceName;
}): string | undefined {
  return gaps.find(
    ({ actions, disturbances }) =>
      (actions?.includes(one.action) ?? true) && (disturbances?.includes(one.disturbance) ?? true),
  )?.why;
}
