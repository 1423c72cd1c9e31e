import { answer, kinds, type Pair, type Proposal } from "../domain/assignment";
import type { AssignmentKind, Finding } from "../domain/model";
import { translator } from "../i18n";
import { loadSolver } from "../solver";
import {
  planAssignment,
  planVisitRows,
  askAssignment,
  type AnnexImport,
  planAnnexImport,
  writeAnnexImport,
  writeAssignment,
  writeVisits,
} from "../session/assignment";
import {
  contradictionFindings,
  importProblems,
  moreWords,
  nextWords,
  reasonWords,
  roleWord,
  summaryWords,
} from "../sheets/plan";

/** Which rows of a proposal are accepted without a person looking at each. */
export type Accept = "all" | "kept" | "none";

export interface AssignOptions {
  readonly today: number;
  readonly now: string;
  readonly accept: Accept;
}

/** What came of a proposal: lines for people, findings, and the proposal itself; undefined when there is none. */
export interface Assigned {
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
  readonly proposal?: Proposal;
}

/** What can be assigned: every kind, and the visits that follow from who is in charge. */
export type AssignProblem = AssignmentKind | "visits";
export const ASSIGN_PROBLEMS: readonly AssignProblem[] = [...kinds.map(({ id }) => id), "visits"];

const translate = translator("vi");

/** Proposes, writes the proposal's sheet and what is accepted of it. */
export async function assign(kind: AssignmentKind, { today, now, accept }: AssignOptions): Promise<Assigned> {
  const assigning = await askAssignment(kind, { today, now });
  const { inspection, question } = assigning;
  const { timeLimit } = inspection.snapshot.settings.assignment;
  const answered = answer(question, await loadSolver(), { timeLimit });
  const findings = [...inspection.findings, ...answered.findings];
  switch (answered.answer.kind) {
    case "nothing":
      return { lines: [translate("cli.nothingFound")], findings };
    case "contradiction": {
      const { rules, subjects } = answered.answer.contradiction;
      return {
        lines: [translate("cli.contradiction", { count: rules.length }), ...subjects],
        findings: [...findings, ...contradictionFindings(rules, translate)],
      };
    }
    case "proposal": {
      const { proposal } = answered.answer;
      const accepted = acceptedOf(proposal, accept);
      await writeAssignment(await planAssignment(assigning, proposal, { accepted }), { now });
      return { lines: [...summaryWords(proposal, translate), ...rowLines(proposal)], findings, proposal };
    }
  }
}

function acceptedOf({ rows, ended }: Proposal, accept: Accept): readonly Pair[] {
  switch (accept) {
    case "none":
      return [];
    case "kept":
      return rows.filter(({ state }) => state === "kept");
    case "all":
      return [...rows, ...ended];
  }
}

/** Plans the visits of the year and writes them into `DiCoSo`. */
export async function assignVisits({ today, now }: Pick<AssignOptions, "today" | "now">): Promise<Assigned> {
  const plan = await planVisitRows({ today, now });
  await writeVisits(plan, { now });
  return {
    lines: [
      translate("cli.visits", { count: plan.visits.length }),
      ...plan.visits.map(({ officer, unit, month, year, branchMeeting }) =>
        [`${month}/${year}`, officer, unit, branchMeeting ? "x" : ""].join("\t"),
      ),
    ],
    findings: [...plan.inspection.findings, ...plan.findings],
  };
}

/** Reads an annex of plan S0 into `KetNghia`; what is unclear is said and left out. */
export async function importAnnex(
  text: string,
  { today, now }: Pick<AssignOptions, "today" | "now">,
): Promise<{ lines: string[]; unclear: number; plan: AnnexImport }> {
  const plan = await planAnnexImport(text, { today, now });
  await writeAnnexImport(plan, { now });
  const problems = importProblems(plan.reading, translate);
  return {
    lines: [translate("import.done", { added: plan.added.length, same: plan.same.length }), ...problems],
    unclear: problems.length,
    plan,
  };
}

function rowLines(proposal: Proposal): string[] {
  const { rows, names } = proposal;
  return rows.map((row) =>
    [
      row.right,
      names[row.right] ?? "",
      row.left,
      names[row.left] ?? "",
      ...(row.role ? [roleWord(row.role, translate)] : []),
      translate(`assign.state.${row.state}`),
      reasonWords(row, proposal, translate),
      nextWords(row, proposal, translate),
      moreWords(row, translate),
    ].join("\t"),
  );
}
