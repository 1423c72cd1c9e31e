import type { Unclear } from "../../domain/imports";
import type { Translate } from "../../i18n";

/** What was left out and why, as a sentence, with what it may mean. */
export function unclearWords(
  { from, text, why, candidates, about = "" }: Unclear,
  translate: Translate,
): string {
  const cell = from.cell === "" ? from.sheet : from.cell;
  const sentence = translate(`import.unclear.${why}`, { cell, text, about });
  if (candidates.length === 0) return sentence;
  const near = candidates.map((candidate) => `«${candidate}»`).join(", ");
  return translate("import.unclearNear", { sentence, near });
}
