import { unzipSync, zipSync } from "fflate";
import { crc32 } from "../text";
import { Unreadable } from "./unreadable";

/** The parts of a container by their paths. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** A province's evidence as a workbook takes a quarter of this; far above it a pane runs out of memory instead of saying so. */
const MOST_UNPACKED = 400_000_000;
const SIGNATURE = { central: 0x02014b50, end: 0x06054b50 };
const ENCRYPTED = 1;
/** What stands where a number does not fit in, which then follows elsewhere. */
const BEYOND = 0xffffffff;

/** What the directory of a container says of a part. */
interface Listed {
  readonly crc: number;
  readonly isEncrypted: boolean;
}

/**
 * The parts whose paths are wanted. Nothing bigger than the directory announces is unpacked, and nothing that is not what it
 * announces is given back: a changed bit would otherwise pass for another figure.
 */
export function unpacked(bytes: Uint8Array, isWanted: (path: string) => boolean): Parts {
  const listed = directoryOf(bytes);
  let total = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isWanted(name)) return false;
      if (listed.get(name)?.isEncrypted) throw new Unreadable("password");
      total += originalSize;
      if (total > MOST_UNPACKED) throw new Unreadable("tooLarge");
      return true;
    },
  });
  for (const [path, part] of Object.entries(parts))
    if (listed.get(path)?.crc !== crc32(part)) throw new Unreadable("damaged");
  return parts;
}

/** The paths in a container, in its order. */
export function pathsIn(bytes: Uint8Array): string[] {
  const paths: string[] = [];
  unzipSync(bytes, {
    filter: ({ name }) => {
      paths.push(name);
      return false;
    },
  });
  return paths;
}

/** A container of these parts for a library that opens it itself; nothing is compressed. */
export function packed(parts: Parts): Uint8Array {
  return zipSync(parts, { level: 0 });
}

/**
 * What the directory at the end says. Each part has its name a second time before it: where one of the two was changed, a sheet
 * would be missing without a word. A container of more than 65,535 parts or 4 GB (ZIP64) is none of a workbook or a document.
 */
function directoryOf(bytes: Uint8Array): Map<string, Listed> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameAt = (start: number, length: number): string =>
    new TextDecoder().decode(bytes.subarray(start, start + length));
  const listed = new Map<string, Listed>();
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== SIGNATURE.end) end -= 1;
  if (end < 0) throw new Unreadable("damaged");
  let at = view.getUint32(end + 16, true);
  let count = 0;
  for (; at + 46 <= bytes.length && view.getUint32(at, true) === SIGNATURE.central; count++) {
    const nameLength = view.getUint16(at + 28, true);
    const name = nameAt(at + 46, nameLength);
    const local = view.getUint32(at + 42, true);
    if (local !== BEYOND && nameAt(local + 30, view.getUint16(local + 26, true)) !== name)
      throw new Unreadable("damaged");
    listed.set(name, {
      crc: view.getUint32(at + 16, true),
      isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (count !== view.getUint16(end + 10, true)) throw new Unreadable("damaged");
  return listed;
}
