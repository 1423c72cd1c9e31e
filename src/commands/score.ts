import type { AwardChoice, ConditionMark } from "../domain/model";
import {
  certainExactly,
  compute,
  officeTexts,
  writeComputation,
  type Computation,
  type ComputeOptions,
  type Session,
  type WriteOutcome,
} from "../session";
import {
  awardRow,
  certaintyVerdict,
  fewestWords,
  itemsWords,
  missingRows,
  type Subject,
} from "../sheets/plan";
import { cellText } from "../sheets/read";
import { flag, given, option } from "./argument";
import { matches, onlyKnown, type Asked } from "./asked";
import { command } from "./command";

const view = { set: option, period: option } as const;

/** Everything is computed, whatever is asked about. @throws CommandRefused for a set or period that the workbook does not have */
async function computeKnown(session: Session, asked: Asked, options: ComputeOptions): Promise<Computation> {
  const computation = await compute(session, options);
  onlyKnown(computation.reading.snapshot, asked);
  return computation;
}

function writeResults(session: Session, computation: Computation): Promise<WriteOutcome> {
  return writeComputation(session, computation);
}

/** Scores and ranks of units and clusters, award winners, and everything else that the result sheets say. */
export const score = command({
  name: "score",
  opens: true,
  args: {
    ...view,
    /** What was chosen in the pane; it goes before what the sheet says for the same award. */
    choices: given<readonly AwardChoice[]>(),
    /** What was said in the pane of conditions that nothing can compute; it goes before what the sheet says of the same candidate. */
    marks: given<readonly ConditionMark[]>(),
    /** To be explained on the sheet `Diễn giải điểm`, besides what stands there already. */
    explain: given<readonly Subject[]>(),
  },
  writes: ["results", "log"],
  prepare: (session, { choices = [], marks = [], explain = [], ...asked }, options) =>
    computeKnown(session, asked, { ...options, choices, marks, explain }),
  write: writeResults,
  tell: ({ results, findings, reading, plan }, asked, translate) => {
    const clusters = results.clusters.filter((cluster) => matches(cluster, asked));
    const missing = results.missing.filter(({ set, period }) => matches({ set, period: period.code }, asked));
    return {
      lines: [
        ...clusters.map(({ set, period, rank, name, score: points }) =>
          [set, period ?? translate("result.year"), rank ?? "–", name, points ?? ""].join("\t"),
        ),
        ...plan.tables.flatMap(({ place: { sheet, insteadOf } }) =>
          insteadOf === undefined ? [] : [translate("cli.insteadOf", { sheet, name: insteadOf })],
        ),
      ],
      findings,
      tables: reading.tables,
      results: {
        clusters,
        units: results.units.filter((unit) => matches(unit, asked)),
        missing: missingRows(missing, translate),
      },
    };
  },
});

/** The same, told as who receives what. */
export const awards = command({
  name: "awards",
  opens: true,
  args: view,
  writes: ["results", "log"],
  prepare: computeKnown,
  write: writeResults,
  tell: ({ results, findings, review, reading }, asked, translate) => {
    const inWords = officeTexts(translate, reading.snapshot);
    const decided = results.awards
      .filter(({ award }) => matches(award, asked))
      .map((result) => ({ result, row: awardRow(result, inWords) }));
    return {
      lines: decided.map(({ row }) =>
        [row.set, row.award, row.name ?? "–", row.reason].map(cellText).join("\t"),
      ),
      findings,
      results: {
        awards: decided.map(({ result, row }) => ({ ...result, reason: row.reason })),
        budget: results.budget,
        certainty: review.certainty
          .filter(({ award }) => matches(award, asked))
          .map((entry) => ({ ...entry, verdict: certaintyVerdict(entry, translate) })),
      },
    };
  },
});

/** Who would win if the open items went one way or the other; writes nothing. With `--exact` however long it takes. */
export const certainty = command({
  name: "certainty",
  opens: true,
  args: { ...view, exact: flag },
  writes: [],
  prepare: async (session, { exact = false, ...asked }, options) => {
    const computation = await computeKnown(session, asked, options);
    if (!exact) return computation;
    const known = await certainExactly(computation.board, options.signal ? { signal: options.signal } : {});
    return { ...computation, review: { ...computation.review, certainty: known } };
  },
  tell: ({ review, findings }, asked, translate) => {
    const entries = review.certainty.filter(({ award }) => matches(award, asked));
    return {
      lines: entries.map((entry) =>
        [
          entry.award.set,
          entry.award.name,
          entry.winners.map(({ name }) => name).join("; ") || "–",
          certaintyVerdict(entry, translate),
          fewestWords(entry, translate) ?? "–",
          entry.upset ? itemsWords(entry.upset.items, translate) : "–",
        ].join("\t"),
      ),
      findings,
      results: { certainty: entries },
    };
  },
});
