import type { Translate } from "../i18n";
import type { Page } from "../paper";

/** What was composed; where it was asked for as final and is not, nothing of it, and which papers keep it back. */
export type Finalised<Composed> = Composed & { readonly drafts: readonly string[] };

/** Lets nothing through that was asked for as final while results may change or somebody has to decide; the findings say what. */
export function finalised<Composed extends { readonly pages: readonly Page[] }>(
  composed: Composed,
  final: boolean | undefined,
): Finalised<Composed> {
  const waiting = composed.pages.flatMap(({ paper }) =>
    paper && paper.waits.length > 0 ? [paper.title] : [],
  );
  const drafts = final === true ? [...new Set(waiting)] : [];
  return drafts.length > 0 ? { ...composed, pages: [], drafts } : { ...composed, drafts };
}

/** Why no sheet was made. */
export function nothingMade(drafts: readonly string[], translate: Translate): string {
  return drafts.length > 0
    ? translate("paper.notFinal", { papers: drafts.join("; ") })
    : translate("cli.document.nothing");
}
