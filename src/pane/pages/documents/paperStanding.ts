import type { Translate } from "../../../i18n";
import type { Page } from "../../../paper";

/** How a paper stands, in words. */
export interface PaperStanding {
  readonly isDraft: boolean;
  readonly state: string;
  readonly facts: readonly string[];
}

/**
 * State, number and version of the paper that a page is of; undefined for a page that is no paper of its own.
 * @param isStanding it is signed and says the same still, so that it is not written again
 */
export function paperStanding(
  { paper, goesWith = paper }: Page,
  isStanding: boolean,
  text: Translate,
): PaperStanding | undefined {
  if (!goesWith) return undefined;
  const { state, waits, symbol, number, isNumberProposed, version } = goesWith;
  const isDraft = state === "draft";
  return {
    isDraft,
    state: text(isDraft && waits.length > 0 ? "documents.state.waits" : `documents.state.${state}`),
    facts: [
      ...(symbol === undefined ? [] : [numberWords(number, isNumberProposed, text)]),
      ...(version > 1 ? [text("documents.state.version", { version })] : []),
      ...(isStanding ? [text("documents.state.standing")] : []),
    ],
  };
}

function numberWords(number: string, isProposed: boolean, text: Translate): string {
  if (number === "") return text("documents.state.noNumber");
  return text(isProposed ? "documents.state.proposed" : "documents.state.number", { number });
}
