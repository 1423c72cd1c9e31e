import type { AnnexReading } from "../../domain/imports";
import type { Translate } from "../../i18n";

/** What of a pasted annex was not taken, line by line, and what it may have meant. */
export function importProblems({ unclear, incomplete }: AnnexReading, translate: Translate): string[] {
  return [
    ...unclear.map(({ line, name, near, several }) =>
      translate(several ? "import.several" : near.length > 0 ? "import.unknownNear" : "import.unknown", {
        line,
        name,
        near: near.map((one) => `«${one}»`).join(", "),
      }),
    ),
    ...incomplete.map((line) => translate("import.incomplete", { line })),
  ];
}
