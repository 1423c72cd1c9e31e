/** Signed, so that the engine counts in whole numbers of 32 bits: three times as fast. */
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The CRC-32 by which a zip container vouches for each of its parts. */
export function crc32(bytes: Uint8Array): number {
  const { length } = bytes;
  let crc = -1;
  for (let at = 0; at < length; at++)
    crc = (TABLE[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}
