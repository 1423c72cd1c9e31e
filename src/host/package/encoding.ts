/** Bytes as text: UTF-8 unless the byte order mark says UTF-16. */
export function decoded(bytes: Uint8Array): string {
  const encodings: Readonly<Record<string, string>> = { "255,254": "utf-16le", "254,255": "utf-16be" };
  return new TextDecoder(encodings[`${bytes[0]},${bytes[1]}`] ?? "utf-8").decode(bytes);
}
