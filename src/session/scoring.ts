import { awardResults, explanations, positionsOf } from "../contract";
import type { AwardChoice, ConditionMark, Finding } from "../domain/model";
import type { Scoreboard } from "../domain/scoring";
import type { Results } from "../domain/results";
import { drawScoreCharts, readTablePlaces, writeWorkbook } from "../office/workbook";
import {
  BLANK,
  checkRows,
  digest,
  digestOfBytes,
  isUnchanged,
  planSteps,
  resultRowSteps,
  withKeptRows,
  type Planned,
  type Review,
  type TablePlaces,
  type Subject,
  type TablePlan,
  type WritePlan,
} from "../sheets/plan";
import { markedSteps } from "../sheets/log";
import { cellText } from "../sheets/read";
import { actLines, rowCount, writtenBy, type LogLine } from "./log";
import { inSheets, officeTexts } from "./texts";
import type { Reading } from "./reading";
import { refuseUnreadSeals } from "./sealed";
import type { AskOptions, Session } from "./session";
import { inSlices } from "../office/inSlices";
import { inTurn } from "../office/inTurn";

/** A computation with what it would write; nothing is written yet. */
export interface Computation {
  readonly reading: Reading;
  readonly board: Scoreboard;
  readonly results: Results;
  readonly review: Review;
  /** Findings of reading and of computing together. */
  readonly findings: readonly Finding[];
  readonly plan: WritePlan;
}

/** What a person wants of a computation besides the scores. */
export interface ComputeOptions extends AskOptions {
  /** To be explained on the sheet `Diễn giải điểm`, besides what stands there already. */
  readonly explain?: readonly Subject[];
  /** Choices a person made in the pane; they go before what the sheet says for the same award. */
  readonly choices?: readonly AwardChoice[];
  /** What a person said in the pane of conditions that nothing can compute; it goes before what the sheet says of the same candidate. */
  readonly marks?: readonly ConditionMark[];
}

/** Scores, decides awards and plans what to write over what stands in the result tables. */
export async function compute(session: Session, options: ComputeOptions = {}): Promise<Computation> {
  const reading = await session.reading(options);
  options.signal?.throwIfAborted();
  const computation = await computeFrom(reading, options);
  if (computation.plan.tables.every(isUnchanged))
    session.upToDate = { digest: computation.plan.inputDigest, day: reading.today };
  return computation;
}

/** The same from a workbook as it was read. */
export async function computeFrom(
  reading: Reading,
  { explain = [], choices = [], marks = [], ...options }: ComputeOptions = {},
): Promise<Computation> {
  const board = reading.boardWith(choices, marks);
  const results = await inSlices(reading.resultSteps(board), options);
  const review = await inSlices(reading.reviewSteps(board), options);
  const found = [...reading.findings, ...results.findings];
  const places = await readTablePlaces(undefined, options.signal ? { signal: options.signal } : {});
  options.signal?.throwIfAborted();
  const subjects = withStanding(explain, places);
  const computed = { board, results, review, findings: found, subjects, chosen: choices, marked: marks };
  const inWords = officeTexts(inSheets, reading.snapshot);
  const fresh = await inSlices(resultRowSteps(computed, reading.raw, inWords), options);
  const { unreadable } = reading.snapshot;
  const kept = withKeptRows(fresh, places, { unreadable, awards: results.awards }, inWords);
  const findings = [...found, ...kept.findings];
  const rows = {
    ...kept.rows,
    checks: [...fresh.checks, ...checkRows(kept.findings, reading.raw, inWords)],
  };
  const checksOf = (gone: readonly Finding[]) => checkRows(gone, reading.raw, inWords);
  const { tables, orphans } = await inSlices(planSteps(rows, places, checksOf), options);
  const plan: WritePlan = { tables, orphans, inputDigest: await reading.digest() };
  return { reading, board, results, review, findings, plan };
}

/** What is explained in the workbook already stays explained, with the figures of now. */
function withStanding(wanted: readonly Subject[], places: TablePlaces): Subject[] {
  const { headers = [], rows = [] } = places.explanations?.standing ?? {};
  const at = positionsOf(explanations, headers);
  const explained = rows
    .filter((row) => row[at("criterion")] === inSheets("explain.whole"))
    .map((row): Subject => {
      const period = cellText(row[at("period")]);
      return {
        set: cellText(row[at("set")]),
        period: period === inSheets("result.year") ? undefined : period,
        code: cellText(row[at("unit")]),
      };
    });
  const key = ({ set, period, code }: Subject): string => [set, period ?? "", code].join("\n");
  return [...new Map([...explained, ...wanted].map((subject) => [key(subject), subject])).values()];
}

/** What came of writing beside the tables. */
export interface WriteOutcome {
  /** The charts on `Điểm cụm`: drawn, as they were, or not drawn although the results are written. */
  readonly charts: "drawn" | "kept" | "failed";
}

/**
 * Writes a computation, if the workbook is still the one it was computed from, and adds to the log.
 * @throws WriteRefused where what locked periods rest on could not be read as well, WriteUndone
 */
export async function writeComputation(
  session: Session,
  { reading, plan }: Computation,
): Promise<WriteOutcome> {
  refuseUnreadSeals(reading);
  const written = await tableLines(plan);
  // What goes with the results has the fingerprint of all of them.
  const resultDigest = await digest(written.map((line) => line.resultDigest));
  const said = written.length > 0 ? [...written, ...decisionLines(plan), ...orphanLines(plan.orphans)] : [];
  const lines = actLines(said, writtenBy(session.clock), { inputDigest: plan.inputDigest, resultDigest });
  await session.writing((run) =>
    writeWorkbook(plan, (now) => reading.isStill(now), { lines, ...run }, inSheets),
  );
  const clusters = plan.tables.find((table) => table.id === "clusterScores");
  if (!clusters || isUnchanged(clusters)) return { charts: "kept" };
  try {
    await drawScoreCharts(clusters, officeTexts(inSheets, reading.snapshot));
    return { charts: "drawn" };
  } catch {
    // A chart that cannot be drawn must not cost the results: they stand, and the person is told.
    return { charts: "failed" };
  }
}

/** A line for each table that changes, with the mark over it as it is written. */
async function tableLines({ tables }: WritePlan): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  await inTurn(
    tables.filter((table) => !isUnchanged(table)),
    async ({ schema, place, headers, rows }) => {
      lines.push({
        act: inSheets("log.write"),
        subject: schema.sheet,
        before: rowCount(place.standing?.rows.length ?? 0),
        after: rowCount(rows.length),
        resultDigest: await digestOfBytes(await inSlices(markedSteps(schema, headers, rows))),
      });
    },
  );
  return lines;
}

/** Notes whose row is gone live on in the log, whatever later runs do to the findings. */
export function orphanLines(orphans: readonly Finding[]): LogLine[] {
  return orphans.map(({ table, key, params }) => ({
    act: inSheets("log.orphan"),
    subject: `${table} · ${key ?? ""}`,
    before: cellText(params?.note),
    after: "",
  }));
}

/** What people decided that counts from this run on: whom they chose, out of which tie and why, and whose condition they confirmed. */
function decisionLines({ tables }: WritePlan): LogLine[] {
  const table = tables.find((candidate) => candidate.id === "awardResults");
  if (!table) return [];
  const { standing } = table.place;
  const now = decisionsIn(table.headers, table.rows);
  const known = new Set(decisionsIn(standing?.headers ?? [], standing?.rows ?? []).map(({ key }) => key));
  return now.filter(({ key }) => !known.has(key)).map(({ line }) => line);
}

/** The rows of `KetQuaKhen` that a person decided and that count: they have money. */
function decisionsIn(
  headers: TablePlan["headers"],
  rows: readonly (readonly Planned[])[],
): { key: string; line: LogLine }[] {
  const at = positionsOf(awardResults, headers);
  return rows.flatMap((row) => {
    const read = (id: Parameters<typeof at>[0]): string => cellText(row[at(id)] ?? BLANK);
    if (read("money") === "") return [];
    const key = awardResults.key.map(read);
    const [subject, group, name] = [read("award"), read("group"), read("name")];
    const after = [name, read("choiceReason")].filter((part) => part !== "").join(": ");
    const chosen = { act: inSheets("log.choice"), subject, before: group, after };
    const confirmed = { act: inSheets("log.condition"), subject, before: "", after: name };
    return [
      ...(read("choice") !== "" && group !== "" ? [{ key: [...key, group].join("\n"), line: chosen }] : []),
      ...(read("eligible") !== "" ? [{ key: ["condition", ...key].join("\n"), line: confirmed }] : []),
    ];
  });
}
