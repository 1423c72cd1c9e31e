import type { Profile } from "../../profile";
import { escaped, fold, isBodyName } from "../../text";

/**
 * Whether two texts name the same body: "BTV Huyện đoàn" is "BAN THƯỜNG VỤ HUYỆN ĐOÀN THỌ XUÂN". The organ of a body does not
 * tell it from another (its committee signs for it), nor do abbreviations, nor the place at the end that one of them leaves out.
 */
export function isSameBody(a: string, b: string, { form }: Profile): boolean {
  const [one, other] = [bodyWords(a, form), bodyWords(b, form)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length > 0 && short.every((word, at) => word === long[at]);
}

/** The words of a body's name, folded, abbreviations written out, without the organ that acts for it. */
export function bodyWords(name: string, { bodyAbbreviations, organs }: Profile["form"]): string[] {
  let text = ` ${fold(name)} `;
  for (const [short, long] of Object.entries(bodyAbbreviations))
    text = text.replaceAll(` ${fold(short)} `, ` ${fold(long)} `);
  for (const organ of organs) text = text.replace(new RegExp(`^ ${escaped(fold(organ))} `, "u"), " ");
  return text.trim().split(/\s+/u).filter(Boolean);
}

/** The name of a body without the organ that acts for it, as it is written: "BTV Huyện đoàn" is "Huyện đoàn". */
export function withoutOrgan(name: string, { form: { bodyAbbreviations, organs } }: Profile): string {
  const acting = new Set(organs.map(fold));
  const short = Object.entries(bodyAbbreviations).flatMap(([word, long]) =>
    acting.has(fold(long)) ? [word] : [],
  );
  return name.replace(
    new RegExp(`^(?:${[...organs, ...short].map(escaped).join("|")})\\s+(?=\\S)`, "iu"),
    "",
  );
}

/**
 * The organisation that a body is of, by its name without the organ that acts for it: "UB Hội LHTN huyện" is of the Youth Federation.
 * Undefined for a body of none that the add-in knows.
 */
export function organisationOf(name: string, all: readonly Profile[]): Profile | undefined {
  return all.find((profile) => isBodyName(bodyWords(name, profile.form).join(" "), profile.units));
}
