import type { Grid, SourceFile } from "../domain/imports/grid";
import { pathsIn } from "./container";
import { readSeparated } from "./separated";
import { SourceUnreadable, Unreadable } from "./unreadable";

export { gridOfText } from "./separated";
export { SourceUnreadable } from "./unreadable";

/** What a pane still reads without running out of memory. */
const LARGEST = 100_000_000;

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Endings of files that are containers: whatever else they are, they are none any more. */
const CONTAINERS = /\.(?:xls[xmb]|docx|docm)$/iu;
/** Beginnings of texts that are no tables: pages, XML, RTF, PDF, and compressed files of other kinds. */
const OTHER_KINDS = /^(?:<|\{\\rtf|%PDF-|Rar!|7z\xbc\xaf)/u;

/**
 * The tables of a file: of a workbook each sheet, of a document each table, of a text file all of it. What it is shows its
 * content, and its ending only where the content could be several things.
 * @throws SourceUnreadable, and nothing else, whatever the bytes are
 */
export async function readSource({ name, bytes }: SourceFile): Promise<Grid[]> {
  try {
    if (bytes.length > LARGEST) throw new Unreadable("tooLarge");
    return await read(bytes, name);
  } catch (error) {
    throw new SourceUnreadable(codeOf(error), name, { cause: error });
  }
}

const codeOf = (error: unknown): SourceUnreadable["code"] =>
  // Libraries throw what they stumble over, and texts too.
  error instanceof Unreadable ? error.code : "damaged";

async function read(bytes: Uint8Array, name: string): Promise<Grid[]> {
  if (begins(bytes, COMPOUND)) {
    const { readCompound } = await import(/* webpackChunkName: "workbooks" */ "./workbook");
    return readCompound(bytes, name);
  }
  if (begins(bytes, [0x50, 0x4b, 3, 4]) || begins(bytes, [0x50, 0x4b, 5, 6])) {
    const paths = pathsIn(bytes);
    const holds = (folder: string): boolean => paths.some((path) => path.startsWith(folder));
    if (holds("xl/")) {
      const { readContainer } = await import(/* webpackChunkName: "workbooks" */ "./workbook");
      return readContainer(bytes, name);
    }
    if (!holds("word/")) throw new Unreadable("unknownKind");
    const { readDocument } = await import(/* webpackChunkName: "documents" */ "./word");
    return readDocument(bytes, name);
  }
  if (CONTAINERS.test(name)) throw new Unreadable("damaged");
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (OTHER_KINDS.test(start)) throw new Unreadable("unknownKind");
  return [readSeparated(bytes, name)];
}

const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);
