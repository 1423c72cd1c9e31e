/** The error values of Excel, as they are written. */
export const ERROR_WORDS = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#FIELD!",
  "#CALC!",
  "#BUSY!",
] as const;
export type ErrorWord = (typeof ERROR_WORDS)[number];

/** An error value of a cell: no text, though it is shown as one. There is one object for each word. */
export class CellError {
  private static readonly known = new Map<string, CellError>(
    ERROR_WORDS.map((word) => [word, new CellError(word)]),
  );

  private constructor(readonly word: ErrorWord) {}

  /** The error of that word; undefined for any other text. */
  static of(word: ErrorWord): CellError;
  static of(word: string): CellError | undefined;
  static of(word: string): CellError | undefined {
    return CellError.known.get(word);
  }

  toString(): string {
    return this.word;
  }
}

/** What a cell holds: null is blank. */
export type CellValue = string | number | boolean | CellError | null;

/** The same as Office.js hands it out: errors as their words. */
export type Scalar = string | number | boolean | null;

export function scalarOf(value: CellValue): Scalar {
  return value instanceof CellError ? value.word : value;
}

/** Whether a text is the word of an error value. */
export function isErrorWord(text: unknown): text is ErrorWord {
  return typeof text === "string" && CellError.of(text) !== undefined;
}
