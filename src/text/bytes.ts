/** How many bytes a text takes in UTF-8, without encoding it: requests of megabytes are measured cell by cell. */
export const utf8Length: (text: string) => number =
  // Node counts by itself, many times faster.
  typeof Buffer === "undefined" ? countedLength : (text) => Buffer.byteLength(text);

/** The same where nobody counts but oneself: in a browser. */
export function countedLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    // Each half of a surrogate pair stands for two of its four bytes.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}

/** Control characters that JSON writes as a letter behind a backslash; the others become a number of six characters. */
const LETTERED = new Set([..."\b\f\n\r\t"].map((character) => character.charCodeAt(0)));
const [QUOTE, BACKSLASH] = [0x22, 0x5c];

/** How many bytes a text takes as JSON in UTF-8, without writing it; of half a surrogate pair, which becomes six, two are counted. */
export function jsonLength(text: string): number {
  let bytes = 2;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
    else if (unit >= 0x20) bytes += unit === QUOTE || unit === BACKSLASH ? 2 : 1;
    else bytes += LETTERED.has(unit) ? 2 : 6;
  }
  return bytes;
}
