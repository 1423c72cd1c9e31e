import type { Inputs, ProposalTable } from "../../contract";
import type { AssignmentWeights, Snapshot } from "../model";
import type { Pair, PosedProblem } from "./model";
import type { Proposal, ProposalRow } from "./proposal";
import type { WhatIf } from "./whatIf";

/** A row of a kind's input table, seen as a choice that somebody made. */
export interface StandingRow extends Pair {
  /** Excel serial days, both inclusive; absent = open. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Khóa: never moved by a proposal. */
  readonly locked: boolean;
  /** 0-based data row of its table. */
  readonly row?: number | undefined;
}

/** An input table whose rows are choices: it has from when to when they hold, and `Khóa`. */
export type InputTable = Extract<
  Inputs[keyof Inputs],
  { readonly column: { readonly from: unknown; readonly to: unknown; readonly locked: unknown } }
>;

/** What a kind of assignment is, besides its problem. */
export interface KindDeclaration<Id extends string = string, Report extends string = string> {
  readonly id: Id;
  /** Its word in `RangBuoc`, Bài toán. */
  readonly word: string;
  /** The table that it reads what stands from and writes what is accepted to. */
  readonly input: InputTable;
  /** The rows of that table. */
  readonly rows: (snapshot: Snapshot) => readonly StandingRow[];
  /** Words of the roles that its rows have, where they have any. */
  readonly roles?: Readonly<Record<string, NonNullable<Pair["role"]>>>;
  /** Its sheet of proposals: the columns that all have (`proposalTable`) and its own. */
  readonly proposal: ProposalTable<Id>;
  /** The weights that it goes by, in the order in which the pane asks for them. */
  readonly weights: readonly (keyof AssignmentWeights)[];
  /** The document that shows what was decided. */
  readonly report: Report;
}

/** What a cell says: a text, or a word of the dictionaries. */
export type KindCell<Word extends string> = string | undefined | { readonly word: Word };

/** Cells by column id. */
export type KindCells<Word extends string> = Readonly<Record<string, KindCell<Word>>>;

/** A sentence of the dictionaries. */
export interface KindSentence<Word extends string> {
  readonly word: Word;
  readonly params: Readonly<Record<string, string>>;
}

/** What a kind says of the rows of one proposal, beyond who is given to whom. */
export interface RowDetails<Word extends string> {
  /** Its own cells of a row in its sheet of proposals. */
  proposed(row: Pair): KindCells<Word>;
  /** The same of a standing row that ends. */
  ended(row: Pair): KindCells<Word>;
  /** The row of its input table that an accepted choice becomes; dates and `Khóa` are added for all kinds alike. */
  added(row: Pair): KindCells<Word>;
  /** What the pane tells of a row on demand. */
  sentences(row: ProposalRow): readonly KindSentence<Word>[];
}

/**
 * A kind of assignment: everything that is its own. `Word` are the keys of the dictionaries that its rows use; other words
 * go by its id (`assign.title.<id>`, `assign.print.<id>`, `log.assign.<id>`).
 */
export interface AssignmentKindModule<
  Id extends string = string,
  Report extends string = string,
  Word extends string = never,
> extends KindDeclaration<Id, Report> {
  /** Its problem as of a day (Excel serial). */
  pose(snapshot: Snapshot, day: number, whatIf?: WhatIf): PosedProblem;
  details(snapshot: Snapshot, proposal: Pick<Proposal, "rows" | "names">, day: number): RowDetails<Word>;
  /** Codes of those whom a row can be given to by hand. */
  candidates(proposal: Proposal, snapshot: Snapshot): readonly string[];
}

/** Those who have a load or a row in the proposal: whom a row can be given to where everybody is counted. */
export function loadedOrChosen({ loads, rows }: Proposal): string[] {
  return [...new Set([...loads, ...rows].map(({ left }) => left))];
}
