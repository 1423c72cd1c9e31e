import type { Message } from "./message";

/** Something was written, and what follows from it could not be read: no failure of the writing. */
export class Unread extends Error {
  override readonly name = "Unread";
  constructor(
    override readonly cause: unknown,
    /** What the writing said. */
    readonly said: Message | undefined,
  ) {
    super("written, but not read again");
  }
}

/** Reads what follows from something that was written. @throws Unread */
export async function readAfter<T>(said: Message | undefined, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new Unread(error, said);
  }
}
