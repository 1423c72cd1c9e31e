/**
 * Comparing Vietnamese text the way the contract says: NFC, trimmed, inner spaces collapsed, case folded.
 * Tone placement (hoà/hòa) and look-alike names are NOT folded: they are different until a person says so.
 */
export function fold(text: string): string {
  return nameKey(tidy(text));
}

/**
 * By which Excel tells names of sheets, tables and cells apart: letter case does not count. Vietnamese has no lower case of its
 * own beside Unicode's, and asking for a language takes ten times as long.
 */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

/** NFC and trimmed, case kept: how codes and names are carried inside the program. */
export function tidy(text: string): string {
  return text.normalize("NFC").trim().replace(/\s+/gu, " ");
}

/** The parts of a cell that holds a list: separated by `;`, empty parts dropped. */
export function splitList(text: string): string[] {
  return text
    .split(";")
    .map(tidy)
    .filter((part) => part !== "");
}

const collator = new Intl.Collator("vi", { numeric: true });

/** Order of names and codes as a Vietnamese reader expects it. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
