/** Why a file is not read: a password keeps it, it is broken, it is none of the kinds that are read, too large, or its letters cannot be told. */
export type UnreadableCode = "password" | "damaged" | "unknownKind" | "tooLarge" | "encoding";

/** A file of somebody that cannot be read; `code` and `file` are for a sentence of the dictionaries. */
export class SourceUnreadable extends Error {
  override readonly name = "SourceUnreadable";

  constructor(
    readonly code: UnreadableCode,
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super(`${file}: ${code}`, options);
  }
}

/** What reads a file finds out by which a reason can be told; the door adds the name of the file. */
export class Unreadable extends Error {
  constructor(readonly code: UnreadableCode) {
    super(code);
  }
}
