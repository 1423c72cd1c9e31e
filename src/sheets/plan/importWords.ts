import type { AnnexReading } from "../../domain/imports";
import type { Translate } from "../../i18n";

/** What of a pasted annex was not taken, line by line, and what it may have meant. */
export function importProblems({ unclear, incomplete }: AnnexReading, translate: Translate): string[] {
  return [
    ...unclear.map(({ line, name, near, several }) => {
      const facts = { line, name, near: near.map((candidate) => `«${candidate}»`).join(", ") };
      if (several) return translate("import.several", facts);
      return translate(near.length > 0 ? "import.unknownNear" : "import.unknown", facts);
    }),
    ...incomplete.map((line) => translate("import.incomplete", { line })),
  ];
}
