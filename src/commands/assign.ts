import { kinds, type Answered, type Pair, type Proposal, type WhatIf } from "../domain/assignment";
import type { Translate } from "../i18n";
import {
  askAssignment,
  planAssignment,
  planVisitRows,
  writeAssignment,
  writeVisits,
  type Assigning,
  type Decision,
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
import { given, optionOf, word } from "./argument";
import { command, type Told } from "./command";

/** Which rows of a proposal are accepted without a person looking at each. */
const ACCEPTS = ["all", "kept", "none"] as const;
type Accept = (typeof ACCEPTS)[number];

/** A proposal, or why there is none, with the workbook it was made from. */
export interface Asked extends Answered {
  readonly assigning: Assigning;
}

/** Proposes who is with whom, writes the proposal's sheet and what is accepted of it. */
export const assign = command({
  name: "assign",
  opens: true,
  args: {
    problem: word(() => kinds.map(({ id }) => id), "cli.assignKinds"),
    accept: optionOf(ACCEPTS, "cli.acceptWords"),
    /** From when the plan is to hold, Excel serial day; absent = today. */
    day: given<number>(),
    whatIf: given<WhatIf>(),
    /** What was decided row by row; it goes before `accept`. */
    decision: given<Decision>(),
  },
  writes: ["proposals", "inputs", "log"],
  prepare: async (session, { problem, day, whatIf = {} }, options): Promise<Asked> => {
    const { onSearch, onBest, ...reading } = options;
    const assigning = await askAssignment(session, problem, {
      ...reading,
      whatIf,
      ...(day !== undefined && { day }),
    });
    const { timeLimit } = assigning.reading.snapshot.settings.assignment;
    const answered = await session.solve(assigning.question, {
      timeLimit,
      ...(options.signal && { signal: options.signal }),
      ...(onSearch && { onProgress: onSearch }),
      ...(onBest && { onBest }),
    });
    return { assigning, ...answered };
  },
  write: async (session, { assigning, answer }, { accept = "none", decision }) => {
    if (answer.kind !== "proposal") return;
    const { proposal } = answer;
    const decided = decision ?? { accepted: acceptedOf(proposal, accept) };
    await writeAssignment(session, await planAssignment(assigning, proposal, decided));
  },
  tell: (asked, _, translate) => toldAnswer(asked, translate),
});

/** Plans the visits of the year that follow from who is in charge. */
export const visits = command({
  name: "visits",
  called: ["assign", "visits"],
  opens: true,
  args: {},
  writes: ["inputs", "log"],
  prepare: (session, _, options) => planVisitRows(session, options),
  write: (session, plan) => writeVisits(session, plan),
  tell: (plan, _, translate) => toldVisits(plan, translate),
});

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

function toldAnswer({ assigning, answer, findings: found }: Asked, translate: Translate): Told {
  const findings = [...assigning.reading.findings, ...found];
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
