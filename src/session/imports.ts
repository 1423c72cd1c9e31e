import type { Grid, ImportKind, ImportOptions, Layout, SourceProblem } from "../domain/imports";
import { inputs } from "../domain/tables";
import { readTablePlaces } from "../office/workbook";
import { homeProfile } from "../profile";
import {
  importEdits,
  understandImport,
  unreadSheet,
  wholeTables,
  withoutFormulas,
  type ImportOutcome,
} from "../sheets/imports";
import { digest, planEdits } from "../sheets/plan";
import { writePlanned, type PlannedWriting } from "./written";
import type { LogLine } from "./log";
import { inSheets } from "./texts";
import type { AskOptions, Session } from "./session";

/** A source as it was given: a file, this workbook, or the clipboard. */
export interface ImportSource {
  /** Name of the file; "" for this workbook and the clipboard. */
  readonly name: string;
  /** Fingerprint of its bytes, by which the log knows it again. */
  readonly digest: string;
  /** Why it could not be read: the ending of a sentence `error.source.…`. */
  readonly problem?: SourceProblem;
  readonly sheets: readonly {
    readonly grid: Grid;
    /** What a person said of the sheet. */
    readonly layout?: Layout | undefined;
  }[];
}

/** What is to be imported, and what whoever imports says of it. */
export interface ImportQuestion {
  readonly kind: ImportKind;
  readonly sources: readonly ImportSource[];
  readonly options: ImportOptions;
}

/** An import understood and held against the workbook; nothing is written yet. */
export interface ImportPlan extends PlannedWriting {
  readonly question: ImportQuestion;
  readonly outcome: ImportOutcome;
}

/** Reads sources as one kind of data and plans what they change; what is unclear is left out and said. */
export async function planImport(
  session: Session,
  question: ImportQuestion,
  options: AskOptions = {},
): Promise<ImportPlan> {
  const { kind, sources } = question;
  const reading = await session.reading(options);
  const sheets = sources.flatMap((source) => source.sheets);
  const places = await readTablePlaces([...new Set([...kind.tables, "units" as const])], options);
  const understood = understandImport(
    {
      kind,
      grids: sheets.map(({ grid }) => grid),
      layouts: sheets.map(({ layout }) => layout),
      options: question.options,
    },
    wholeTables(reading.raw, places),
    reading.snapshot,
    homeProfile,
  );
  const outcome = withFailures(withoutFormulas(understood, places), sources);
  const edits = importEdits(outcome, reading.snapshot).map((edit) => planEdits(edit, places[edit.id]));
  return {
    question,
    outcome,
    reading,
    tables: [],
    edits,
    resultDigest: await digest(
      outcome.rows.map(({ draft, state, changes }) => [draft.cells, state, changes]),
    ),
  };
}

/** Files that could not be read stand among the sheets, so that each file has its line. */
function withFailures(outcome: ImportOutcome, sources: readonly ImportSource[]): ImportOutcome {
  const failed = sources.flatMap(({ name, problem }) =>
    problem === undefined ? [] : [unreadSheet(name, problem)],
  );
  return failed.length === 0 ? outcome : { ...outcome, sheets: [...outcome.sheets, ...failed] };
}

/** Writes an import, all or nothing, if the workbook is still the same; each file is a line of the log. @throws WriteRefused, WriteUndone */
export async function writeImport(session: Session, plan: ImportPlan): Promise<void> {
  await writePlanned(session, plan, plan.edits?.length ? logLines(plan) : []);
}

function logLines({ question: { kind, sources }, outcome }: ImportPlan): LogLine[] {
  const [table] = kind.tables;
  const what = table === undefined ? kind.word : inputs[table].sheet;
  return sources.map(({ name, digest: fingerprint }) => {
    const sheets = outcome.sheets.filter(({ file }) => file === name);
    const senders = new Set(
      sheets.flatMap(({ returned, byCluster }) => byCluster ?? returned.map(({ unit }) => unit)),
    );
    const sum = (count: "new" | "changed" | "same" | "refused"): number =>
      sheets.reduce((total, sheet) => total + sheet[count], 0);
    return {
      act: inSheets("log.import", { what }),
      subject: inSheets("log.importFrom", {
        name: name === "" ? inSheets("import.pasted") : name,
        digest: fingerprint,
        senders: senders.size === 0 ? "" : ` – ${[...senders].join(", ")}`,
      }),
      before: "",
      after: inSheets("log.importCount", {
        added: sum("new"),
        changed: sum("changed"),
        same: sum("same"),
        refused: sum("refused"),
      }),
    };
  });
}
