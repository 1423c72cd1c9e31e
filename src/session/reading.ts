import { areForSameAward, areOfSameCandidate } from "../domain/awards";
import type { AwardChoice, ConditionMark, Finding, Snapshot } from "../domain/model";
import { nextYear, Scoreboard, stageSteps } from "../domain/scoring";
import { reviewedSteps } from "../domain/certainty";
import { resultSteps, type Results } from "../domain/results";
import { ended, type Steps } from "../domain/steps";
import { digestOfBytes, inputSteps, type Review } from "../sheets/plan";
import { readEvidenceTitles } from "../office/read";
import type { WorkbookState } from "../office/workbook";
import {
  areSame,
  readSnapshot,
  type Around,
  type EvidenceTitles,
  type RawTables,
  type SnapshotReading,
  type TableState,
} from "../sheets/read";

import { inSlices } from "../office/inSlices";

/**
 * The workbook as it was read at one moment, and what follows from it: each thing worked out when somebody asks for it, and
 * once, whoever asks.
 */
export class Reading implements SnapshotReading {
  private readonly boards = new Map<number, Scoreboard>();
  private readonly scored = new Map<Scoreboard, Results>();
  private readonly reviewed = new Map<Scoreboard, Review>();
  private fingerprint: Promise<string> | undefined;
  private evidenceTitles: Promise<EvidenceTitles> | undefined;

  /** @param today Excel serial day on which it was read */
  constructor(
    readonly raw: RawTables,
    readonly today: number,
    /** How the workbook was open. */
    readonly state: WorkbookState,
    readonly around: Around = {},
    private readonly understood: SnapshotReading = readSnapshot(raw, around),
  ) {}

  get snapshot(): Snapshot {
    return this.understood.snapshot;
  }

  /** What is wrong with what people typed. */
  get findings(): readonly Finding[] {
    return this.understood.findings;
  }

  get tables(): readonly TableState[] {
    return this.understood.tables;
  }

  /** The scores as of a day (Excel serial; today unless told otherwise). */
  board(day: number = this.today): Scoreboard {
    const known = this.boards.get(day) ?? new Scoreboard(this.snapshot, day);
    this.boards.set(day, known);
    return known;
  }

  /**
   * The scores of today with what a person has just decided; it goes before what the sheet says: choices for the same award,
   * marks of the same candidate.
   */
  boardWith(chosen: readonly AwardChoice[], marked: readonly ConditionMark[]): Scoreboard {
    if (chosen.length === 0 && marked.length === 0) return this.board();
    const { choices, conditionMarks } = this.snapshot;
    const snapshot = {
      ...this.snapshot,
      choices: [
        ...choices.filter((choice) => !chosen.some((other) => areForSameAward(choice, other))),
        ...chosen,
      ],
      conditionMarks: [
        ...conditionMarks.filter((mark) => !marked.some((other) => areOfSameCandidate(mark, other))),
        ...marked,
      ],
    };
    return new Scoreboard(snapshot, this.today);
  }

  /** Everything that the result tables say of a board. */
  results(board: Scoreboard = this.board()): Results {
    return ended(this.resultSteps(board));
  }

  /** What an office looks at before it signs. */
  review(board: Scoreboard = this.board()): Review {
    return ended(this.reviewSteps(board));
  }

  /** The results piece by piece; afterwards `results`, and every question to the board, is answered at once. */
  *resultSteps(board: Scoreboard = this.board()): Steps<Results> {
    const known = this.scored.get(board) ?? (yield* resultSteps(board));
    this.scored.set(board, known);
    return known;
  }

  /** The same of `review`. */
  *reviewSteps(board: Scoreboard = this.board()): Steps<Review> {
    const known = this.reviewed.get(board) ?? {
      stages: yield* stageSteps(board),
      certainty: yield* reviewedSteps(board),
      nextYear: nextYear(board),
    };
    this.reviewed.set(board, known);
    return known;
  }

  /** Fingerprint of the input. */
  digest(): Promise<string> {
    this.fingerprint ??= fingerprintOf(this.raw);
    return this.fingerprint;
  }

  /** What evidence is called and where it lies: long texts, read when a document needs them. */
  titles(): Promise<EvidenceTitles> {
    this.evidenceTitles ??= readEvidenceTitles();
    return this.evidenceTitles;
  }

  /** Whether the workbook still says the same; the same cells do, and it is seen sooner than their fingerprint. */
  async isStill(now: RawTables): Promise<boolean> {
    return areSame(now, this.raw) || (await fingerprintOf(now)) === (await this.digest());
  }
}

/** The same as `inputDigest`, in slices. */
export async function fingerprintOf(raw: RawTables): Promise<string> {
  return digestOfBytes(await inSlices(inputSteps(raw)));
}
