import type { Explanation } from "../domain/scoring";
import { compute, officeTexts, writeComputation, type Computation } from "../session";
import { explain as explainSubject, explanationText } from "../sheets/plan";
import { option, text } from "./argument";
import { command, CommandRefused } from "./command";

interface Explained {
  readonly tree: Explanation;
  readonly computation: Computation;
}

/** Why a unit, cluster or award came out as it did; the explanation also goes to the sheet `Diễn giải điểm`. */
export const explain = command({
  name: "explain",
  opens: true,
  args: { subject: text("cli.noSubject"), set: option, period: option },
  writes: ["results", "log"],
  prepare: async (session, { subject: code, set, period }, options): Promise<Explained> => {
    const board = (await session.reading(options)).board();
    const subject = { set: set ?? board.sets()[0] ?? "", period, code };
    const tree = explainSubject(board, subject);
    if (!tree) throw new CommandRefused("cli.unknownSubject", { code, set: subject.set });
    return { tree, computation: await compute(session, { ...options, fresh: false, explain: [subject] }) };
  },
  write: (session, { computation }) => writeComputation(session, computation),
  tell: ({ tree, computation }, _, translate) => ({
    lines: explanationText(tree, officeTexts(translate, computation.reading.snapshot)).split("\n"),
    findings: computation.findings,
    results: { explanation: tree },
  }),
});
