import type { Finding, Snapshot } from "../../src/domain/model";
import { Scoreboard } from "../../src/domain/scoring";
import { resultsOf, type Results, type Scores } from "../../src/domain/results";
import { translator } from "../../src/i18n";
import {
  documentOf,
  DocumentSource,
  makeDocument,
  type DocumentKind,
  type Page,
  type SourceOptions,
} from "../../src/paper";
import { readSnapshot, type EvidenceTitles } from "../../src/sheets/read";
import type { StartRows } from "../../src/office/write";
import { rawTables } from "../unit/sample";

/** What an office whose papers are read says of itself. */
export interface OfficeDeclaration {
  /** The folder of its papers in `test/cases/documents`. */
  readonly name: string;
  readonly rows: StartRows;
  /** Of which its papers are, and on which they are made (Excel serial days). */
  readonly day: number;
  readonly today: number;
  /** What single kinds are made with besides. */
  readonly options?: Partial<Record<DocumentKind, Partial<SourceOptions>>>;
  /** Kinds that its life has nothing for: they say so, or are not made. */
  readonly nothing?: readonly DocumentKind[];
  /** What stands on none of its papers. */
  readonly never?: RegExp;
}

/** An office as the papers are made from it; everything is computed once. */
export interface Office extends Required<Omit<OfficeDeclaration, "rows" | "never">> {
  readonly rows: StartRows;
  readonly never: RegExp | undefined;
  readonly snapshot: Snapshot;
  /** What is wrong with its rows. */
  readonly findings: readonly Finding[];
  /** The pages of a kind, with what the office makes that kind with. */
  readonly pages: (kind: DocumentKind, more?: Partial<SourceOptions>) => readonly Page[];
}

export function officeOf(declaration: OfficeDeclaration): Office {
  const { rows, day, today, options = {}, nothing = [], never } = declaration;
  const { snapshot, findings } = readSnapshot(rawTables(rows));
  const scores = scoresOf(snapshot);
  const titles = titlesOf(rows);
  return {
    ...declaration,
    options,
    nothing,
    never,
    snapshot,
    findings,
    pages: (kind, more = {}) =>
      makeDocument(
        kind,
        new DocumentSource(snapshot, translator("vi"), {
          day,
          today,
          digest: "abcdef0123456789",
          scores,
          ...(documentOf(kind).needs.titles && { titles }),
          ...options[kind],
          ...more,
        }),
      ),
  };
}

/** Boards and results of a workbook, each day's computed once. */
function scoresOf(snapshot: Snapshot): Scores {
  const boards = new Map<number, Scoreboard>();
  const known = new Map<number, Results>();
  const board = (day: number): Scoreboard => {
    const made = boards.get(day) ?? new Scoreboard(snapshot, day);
    boards.set(day, made);
    return made;
  };
  return {
    board,
    results: (day) => {
      const made = known.get(day) ?? resultsOf(board(day));
      known.set(day, made);
      return made;
    },
  };
}

/** Names of evidence by data row, as they stand in the table. */
function titlesOf({ evidence = [] }: StartRows): EvidenceTitles {
  return new Map(
    evidence.map(({ title = "", document = "", link = "" }, row) => [
      row,
      { title: String(title), document: String(document), link: String(link) },
    ]),
  );
}
