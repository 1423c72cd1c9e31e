import { escaped } from "./unitNames";

/** How an organisation spells bodies and abbreviations within a text. */
interface Spelling {
  /** "Huyện đoàn", "BTV", "xã". */
  readonly spellings: readonly string[];
  /** Folded abbreviations, which stay in capitals. */
  readonly abbreviations: Iterable<string>;
}

const VOWEL = /[aeiouy]/iu;

/**
 * The name of a body within a text, where its letterhead has it in capitals: "BTV HUYỆN ĐOÀN THỌ XUÂN" is "BTV Huyện đoàn Thọ Xuân".
 * What nobody knows the spelling of is the name of a place. A name that is not in capitals stays as it is.
 */
export function bodyInText(body: string, { spellings, abbreviations }: Spelling): string {
  if (body !== body.toLocaleUpperCase("vi")) return body;
  const short = new Set(abbreviations);
  const asName = body.replace(/[\p{L}\p{M}\d]+/gu, (word) => {
    const isShort = short.has(word.toLocaleLowerCase("vi")) || !VOWEL.test(word.normalize("NFD"));
    return isShort ? word : word.charAt(0) + word.slice(1).toLocaleLowerCase("vi");
  });
  const spelled = new Map(spellings.map((spelling) => [spelling.toLocaleLowerCase("vi"), spelling]));
  const longest = [...spellings]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");
  const known = new RegExp(`(?<![\\p{L}\\p{M}])(?:${longest})(?![\\p{L}\\p{M}])`, "giu");
  const text = asName.replace(known, (word) => spelled.get(word.toLocaleLowerCase("vi")) ?? word);
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
