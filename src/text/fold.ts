/**
 * Comparing Vietnamese text the way the contract says: NFC, trimmed, inner spaces collapsed, case folded, the tone of oa, oe
 * and uy on the second letter (hòa, khỏe, Thủy are hoà, khoẻ, Thuỷ: two ways of writing the same word). Look-alike names are
 * NOT folded: they are different until a person says so.
 */
export function fold(text: string): string {
  const key = nameKey(tidy(text));
  // A hundred thousand rows are compared, and hardly a text has such a tone: looking is cheaper than replacing.
  return OLD_TONE.test(key) ? key.replace(OLD_TONES, (pair) => newTone.get(pair) ?? pair) : key;
}

/** The tone on the first letter of oa, oe, uy: no other word is written so. */
const OLD_TONE = /[òóỏõọ][ae]|[ùúủũụ]y/u;
const OLD_TONES = new RegExp(OLD_TONE, "gu");
const TONES = { o: "òóỏõọ", u: "ùúủũụ", a: "àáảãạ", e: "èéẻẽẹ", y: "ỳýỷỹỵ" } as const;
const newTone: ReadonlyMap<string, string> = new Map(
  (["oa", "oe", "uy"] as const).flatMap((pair) => {
    const [first, second] = [...pair] as ["o" | "u", "a" | "e" | "y"];
    return [...TONES[first]].map((letter, tone) => [letter + second, first + TONES[second].charAt(tone)]);
  }),
);

/** The letters and digits of a folded text without tones and marks ("Số lượng (lần)" is "so luong"): what it looks like typed in haste. */
export function bareLetters(text: string): string {
  return fold(text)
    .replace(/\(.*?\)/gu, " ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}

/**
 * By which Excel tells names of sheets, tables and cells apart: letter case does not count. Vietnamese has no lower case of its
 * own beside Unicode's, and asking for a language takes ten times as long.
 */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

/** Letters, digits and signs of ASCII, without a blank. */
const PLAIN = /^[!-~]*$/u;

/** NFC and trimmed, case kept: how codes and names are carried inside the program. */
export function tidy(text: string): string {
  // Most cells hold a code or a word of plain letters: of a province's million cells they are seen at once.
  if (PLAIN.test(text)) return text;
  return text.normalize("NFC").trim().replace(/\s+/gu, " ");
}

/** The parts of a cell that holds a list: separated by `;`, empty parts dropped. */
export function splitList(text: string): string[] {
  return text
    .split(";")
    .map(tidy)
    .filter((part) => part !== "");
}

/** The paragraphs of a cell or field: its lines, blank ones dropped. */
export function splitLines(text: string): string[] {
  return text
    .split(/\r\n|[\r\n]/u)
    .map(tidy)
    .filter((line) => line !== "");
}

const collator = new Intl.Collator("vi", { numeric: true });

/** Order of names and codes as a Vietnamese reader expects it. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
