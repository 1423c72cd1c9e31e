/** Kinds of sources whose columns an organisation may call in its own way. */
export type SourceKind =
  "units" | "officers" | "clusters" | "pairings" | "activities" | "learners" | "returns" | "criteria";

/**
 * What the people of an organisation call things in the lists, sheets and returns that they send: besides the headers of our own
 * tables and what every Vietnamese office says (STT, Đơn vị, Ghi chú), which the imports know. Letter case makes no difference.
 */
export interface SourceWords {
  /** Headers of columns, by kind of source and field: the columns of its table, or the fields that the kind has besides. */
  readonly headers: Readonly<Partial<Record<SourceKind, Readonly<Record<string, readonly string[]>>>>>;
  /** What its units are called together: "cơ sở đoàn". */
  readonly units: readonly string[];
  /** What else means all of them: "toàn đoàn". */
  readonly allUnits: readonly string[];
  /** What stands with a colon before the name of who sends a sheet: "Chi đoàn: …". */
  readonly senders: readonly string[];
  /** Bodies above the units; the spaces within may be missing. */
  readonly superiors: readonly string[];
  /** Bodies whose points are the verified ones ("Huyện đoàn chấm"). */
  readonly verifiers: readonly string[];
  /** Positions of persons. */
  readonly positions: {
    /** Those that may have "phó" and "nguyên" before them. */
    readonly heads: readonly string[];
    readonly others: readonly string[];
  };
  /** Criteria sets that a title may name before the office has any. */
  readonly sets: readonly string[];
  /** What else kinds of learners are called: word → one of `choices.learnerKinds`. */
  readonly learnerKinds: Readonly<Record<string, string>>;
  /** What the kind of twinning activity is called that builds something, besides the word of the contract. */
  readonly works: readonly string[];
}
