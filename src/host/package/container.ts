import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "../../text";

/** A part as it lies in the container: compressed or not. */
export interface RawEntry {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

const [STORED, DEFLATED] = [0, 8];
const SIGNATURE = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980: a container of the same parts is the same bytes. */
const DATE = 0x0021;
/** Bigger parts are left to the machine's own compressor. */
const LARGE = 65_536;

/**
 * The parts of a container as they lie in it, so that those nobody changed are copied and not compressed again. What is
 * unusual (ZIP64, encryption) is left out: such parts are compressed anew.
 */
export function rawEntries(bytes: Uint8Array): Map<string, RawEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, RawEntry>();
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== SIGNATURE.end) end -= 1;
  if (end < 0) return entries;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && at + 46 <= bytes.length; left--) {
    if (view.getUint32(at, true) !== SIGNATURE.central) break;
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const crc = view.getUint32(at + 16, true);
    const [compressed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const nameLength = view.getUint16(at + 28, true);
    const offset = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const isPlain = (flags & 1) === 0 && compressed !== 0xffffffff && offset + 30 <= bytes.length;
    if (!isPlain || (method !== STORED && method !== DEFLATED)) continue;
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + compressed <= bytes.length)
      entries.set(name, { method, crc, size, data: bytes.subarray(start, start + compressed) });
  }
  return entries;
}

/** A part compressed for a container. */
export async function compressed(part: Uint8Array): Promise<RawEntry> {
  const data = part.length > LARGE ? await deflated(part) : deflateSync(part);
  return { method: DEFLATED, crc: crc32(part), size: part.length, data };
}

async function deflated(part: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([part as BlobPart]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A container of these parts, in their order. */
export function containerOf(entries: ReadonlyMap<string, RawEntry>): Uint8Array {
  const names = [...entries.keys()].map((name) => strToU8(name));
  const total = [...entries.values()].reduce((sum, { data }) => sum + data.length, 22);
  const bytes = new Uint8Array(total + names.reduce((sum, { length }) => sum + 76 + 2 * length, 0));
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  const header = (entry: RawEntry, name: Uint8Array): void => {
    // Version, flags, method, time, date, check sum, sizes, lengths of name and extra field.
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, FLAGS, true);
    view.setUint16(at + 4, entry.method, true);
    view.setUint16(at + 8, DATE, true);
    view.setUint32(at + 10, entry.crc, true);
    view.setUint32(at + 14, entry.data.length, true);
    view.setUint32(at + 18, entry.size, true);
    view.setUint16(at + 22, name.length, true);
    at += 26;
  };
  [...entries.values()].forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, SIGNATURE.local, true);
    at += 4;
    header(entry, name);
    bytes.set(name, at);
    bytes.set(entry.data, at + name.length);
    at += name.length + entry.data.length;
  });
  const directory = at;
  [...entries.values()].forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, SIGNATURE.central, true);
    view.setUint16(at + 4, 20, true);
    at += 6;
    header(entry, name);
    view.setUint32(at + 10, offsets[index] ?? 0, true);
    at += 14;
    bytes.set(name, at);
    at += name.length;
  });
  view.setUint32(at, SIGNATURE.end, true);
  view.setUint16(at + 8, entries.size, true);
  view.setUint16(at + 10, entries.size, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
