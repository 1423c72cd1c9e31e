import { kinds, type Answered, type Pair, type Proposal } from "../domain/assignment";
import type { AssignmentKind } from "../domain/model";
import type { Translate } from "../i18n";
import {
  askAssignment,
  planAssignment,
  planVisitRows,
  writeAssignment,
  writeVisits,
  type Assigning,
  type Session,
  type VisitPlan,
} from "../session";
import {
  contradictionFindings,
  moreWords,
  nextWords,
  reasonWords,
  roleWord,
  summaryWords,
} from "../sheets/plan";
import { command, optionOf, word, type Told } from "./command";

/** What can be assigned: every kind, and the visits that follow from who is in charge. */
type Problem = AssignmentKind | "visits";
const PROBLEMS: readonly Problem[] = [...kinds.map(({ id }) => id), "visits"];

/** Which rows of a proposal are accepted without a person looking at each. */
const ACCEPTS = ["all", "kept", "none"] as const;
type Accept = (typeof ACCEPTS)[number];

type Prepared =
  | { readonly what: "visits"; readonly plan: VisitPlan }
  | { readonly what: "assignment"; readonly assigning: Assigning; readonly answered: Answered };

/** Proposes who is with whom, writes the proposal's sheet and what is accepted of it; or plans the visits of the year. */
export const assign = command({
  name: "assign",
  opens: true,
  args: {
    problem: word(() => PROBLEMS, "cli.assignKinds"),
    accept: optionOf(ACCEPTS, "cli.acceptWords"),
  },
  writes: ["proposals", "inputs", "log"],
  prepare: async (session, { problem }): Promise<Prepared> => {
    if (problem === "visits") return { what: "visits", plan: await planVisitRows(session) };
    const assigning = await askAssignment(session, problem);
    const { timeLimit } = assigning.reading.snapshot.settings.assignment;
    return {
      what: "assignment",
      assigning,
      answered: await session.solve(assigning.question, { timeLimit }),
    };
  },
  write: async (session, prepared, { accept = "none" }) => {
    if (prepared.what === "visits") await writeVisits(session, prepared.plan);
    else await writeProposal(session, prepared.assigning, prepared.answered, accept);
  },
  tell: (prepared, _, translate) =>
    prepared.what === "visits"
      ? toldVisits(prepared.plan, translate)
      : toldAnswer(prepared.assigning, prepared.answered, translate),
});

async function writeProposal(
  session: Session,
  assigning: Assigning,
  { answer }: Answered,
  accept: Accept,
): Promise<void> {
  if (answer.kind !== "proposal") return;
  const { proposal } = answer;
  const accepted = acceptedOf(proposal, accept);
  await writeAssignment(session, await planAssignment(assigning, proposal, { accepted }));
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

function toldVisits({ reading, visits, findings }: VisitPlan, translate: Translate): Told {
  return {
    lines: [
      translate("cli.visits", { count: visits.length }),
      ...visits.map(({ officer, unit, month, year, branchMeeting }) =>
        [`${month}/${year}`, officer, unit, branchMeeting ? "x" : ""].join("\t"),
      ),
    ],
    findings: [...reading.findings, ...findings],
  };
}

function toldAnswer({ reading }: Assigning, answered: Answered, translate: Translate): Told {
  const findings = [...reading.findings, ...answered.findings];
  const { answer } = answered;
  switch (answer.kind) {
    case "nothing":
      return { lines: [translate("cli.nothingFound")], findings };
    case "contradiction": {
      const { rules, subjects } = answer.contradiction;
      return {
        lines: [translate("cli.contradiction", { count: rules.length }), ...subjects],
        findings: [...findings, ...contradictionFindings(rules, translate)],
      };
    }
    case "proposal": {
      const { proposal } = answer;
      const lines = [...summaryWords(proposal, translate), ...rowLines(proposal, translate)];
      return { lines, findings, results: { proposal } };
    }
  }
}

function rowLines(proposal: Proposal, translate: Translate): string[] {
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
