import type { SourceProblem } from "../domain/imports/grid";

/** A file of somebody that cannot be read; `code` and `file` are for a sentence of the dictionaries. */
export class SourceUnreadable extends Error {
  override readonly name = "SourceUnreadable";

  constructor(
    readonly code: SourceProblem,
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super(`${file}: ${code}`, options);
  }
}

/** What reads a file finds out by which a reason can be told; the door adds the name of the file. */
export class Unreadable extends Error {
  constructor(readonly code: SourceProblem) {
    super(code);
  }
}
