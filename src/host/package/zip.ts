import { strFromU8, unzipSync } from "fflate";

/** The parts of a file by their paths. */
export type Parts = Record<string, Uint8Array>;

/** Why bytes are no workbook that can be opened here. */
export type UnreadableReason = "encrypted" | "oldFormat" | "damaged" | "notWorkbook";

/** The bytes cannot be opened; `reason` says why, for a sentence of the dictionaries. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  constructor(readonly reason: UnreadableReason) {
    super(`the file cannot be opened: ${reason}`);
  }
}

/** First bytes of a compound file: an .xls of before 2007, or an .xlsx that a password encrypts. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** Its directory names the stream of an encrypted package in UTF-16. */
const ENCRYPTED = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

/** The parts of an .xlsx file by their paths. @throws UnreadableFile */
export function unpack(bytes: Uint8Array): Parts {
  if (startsWith(bytes, COMPOUND)) {
    const isEncrypted = strFromU8(bytes, true).includes(ENCRYPTED);
    throw new UnreadableFile(isEncrypted ? "encrypted" : "oldFormat");
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw new UnreadableFile("notWorkbook");
  try {
    return unzipSync(bytes);
  } catch {
    throw new UnreadableFile("damaged");
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
