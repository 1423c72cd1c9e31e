import type { Unclear } from "../../domain/imports";
import type { Key, Translate } from "../../i18n";

/** What was left out and why, as a sentence, with what it may mean. */
export function unclearWords(
  { from, text, why, candidates, about = "" }: Unclear,
  translate: Translate,
): string {
  if (why === "fileUnreadable") return translate(`error.source.${about}` as Key, { file: text });
  const place =
    from.cell === ""
      ? translate("import.atSheet", { sheet: from.sheet === "" ? from.file : from.sheet })
      : translate("import.atCell", { cell: from.cell });
  const sentence = translate(`import.unclear.${why}`, { cell: place, text, about });
  if (candidates.length === 0) return sentence;
  const near = candidates.map((candidate) => `«${candidate}»`).join(", ");
  return translate("import.unclearNear", { sentence, near });
}
