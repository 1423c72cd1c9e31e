import type { AnnexReading } from "../../domain/imports";
import type { Translate } from "../../i18n";
import { unclearWords } from "../imports/words";

/** What of a pasted annex was not taken, line by line, and what it may have meant. */
export function importProblems(
  { unclear, incomplete, others }: AnnexReading,
  translate: Translate,
): string[] {
  return [
    ...unclear.map(({ line, name, near, several }) => {
      const facts = { line, name, near: near.map((candidate) => `«${candidate}»`).join(", ") };
      if (several) return translate("import.several", facts);
      return translate(near.length > 0 ? "import.unknownNear" : "import.unknown", facts);
    }),
    ...incomplete.map((line) => translate("import.incomplete", { line })),
    ...others.map((other) => unclearWords(other, translate)),
  ];
}
