import { DOCUMENT_GROUPS, type DocumentGroup, type DocumentKind } from "../../../paper";
import type { Translate } from "../../../i18n";
import { bareLetters } from "../../../text";

/** A group of documents with those of them that are shown. */
export interface FoundGroup {
  readonly group: DocumentGroup;
  readonly kinds: readonly DocumentKind[];
}

/**
 * The documents whose name or group has all words of a query, whichever of them are typed without accents and however far; all of them
 * for a query without words.
 */
export function foundPapers(query: string, text: Translate): FoundGroup[] {
  const words = bareLetters(query)
    .split(" ")
    .filter((word) => word !== "");
  return (Object.keys(DOCUMENT_GROUPS) as DocumentGroup[]).flatMap((group) => {
    const kinds = DOCUMENT_GROUPS[group].filter((kind) => {
      const said = ` ${bareLetters(`${text(`document.kind.${kind}`)} ${text(`documents.${group}`)}`)}`;
      return words.every((word) => said.includes(` ${word}`));
    });
    return kinds.length === 0 ? [] : [{ group, kinds }];
  });
}
