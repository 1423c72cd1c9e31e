import type { Membership, Snapshot } from "../../model";
import type { KindCell, KindCells, KindSentence, RowDetails } from "../kind";
import type { Pair } from "../model";
import type { Proposal } from "../proposal";
import { groupPlans, type GroupPlan } from "./plans";

/** Keys of the dictionaries that the rows of working groups use. */
export type GroupWord = `group.${Membership["role"]}` | "group.whole" | "assign.topics" | "assign.companions";

/** What a row of a working group says beyond officer and unit: its group, the role, the content items, the companions. */
export function groupDetails(
  snapshot: Snapshot,
  proposal: Pick<Proposal, "rows" | "names">,
  day: number,
): RowDetails<GroupWord> {
  const plans = new Map(groupPlans(snapshot, proposal, day).map((plan) => [plan.unit, plan]));
  const named = (plan: GroupPlan): string =>
    plan.companions.map((code) => proposal.names[code] ?? code).join("; ");
  const place = ({ right: unit, role }: Pair): KindCells<GroupWord> => {
    const plan = plans.get(unit);
    return { ...(role && { role: roleCell(role) }), ...(plan && { group: plan.group }) };
  };
  return {
    ended: place,
    proposed: (row) => {
      const plan = plans.get(row.right);
      return {
        ...place(row),
        ...(plan && {
          topics: topicsCell(plan, row),
          companions: row.role === "leader" ? named(plan) : undefined,
        }),
      };
    },
    added: ({ left: officer, right: unit, role = "member" }) => {
      const plan = plans.get(unit);
      return {
        group: plan?.group ?? "",
        officer,
        role: roleCell(role),
        unit,
        topics: topicsCell(plan, { left: officer, right: unit, role }),
      };
    },
    sentences: ({ left: officer, right: unit, role }) => {
      const plan = plans.get(unit);
      const topics = topicsOf(plan, officer);
      return [
        ...sentence("assign.topics", { topics }),
        ...(plan && role === "leader" ? sentence("assign.companions", { names: named(plan) }) : []),
      ];
    },
  };
}

function roleCell(role: Membership["role"]): KindCell<GroupWord> {
  return { word: `group.${role}` };
}

/** A leader has the whole, a member their content items. */
function topicsCell(plan: GroupPlan | undefined, { left: officer, role }: Pair): KindCell<GroupWord> {
  return role === "leader" ? { word: "group.whole" } : topicsOf(plan, officer);
}

function topicsOf(plan: GroupPlan | undefined, officer: string): string {
  return (plan?.topics.get(officer) ?? []).join("; ");
}

/** None where there is nothing to be said. */
function sentence(word: GroupWord, params: Readonly<Record<string, string>>): KindSentence<GroupWord>[] {
  return Object.values(params).some((text) => text !== "") ? [{ word, params }] : [];
}
