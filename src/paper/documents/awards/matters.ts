import type { RegisteredPaper } from "../../../domain/model";
import type { DocumentSource } from "../../words";
import { decisionRowOf } from "./decisionPaper";
import { wholeMatters, type Matter } from "./matter";
import { partedBySigned } from "./signedParts";

/**
 * What award papers are on: for each issuer, set and period what its signed decision names, and apart from it, with a decision and papers
 * of its own, who came after. What is signed never comes to name anybody else.
 */
export function mattersOf(source: DocumentSource): Matter[] {
  return wholeMatters(source).flatMap((matter) => partsOf(matter, undefined, 1, source));
}

/** @param signed the decision that those of the matter come after @param ordinal how many decisions there are with that on the matter */
function partsOf(
  matter: Matter,
  signed: RegisteredPaper | undefined,
  ordinal: number,
  source: DocumentSource,
): Matter[] {
  const { superseded, signedDecisions } = source.options;
  const own = signed ? furtherMatter(matter, signed, ordinal - 1, source) : matter;
  const row = decisionRowOf(own, source);
  const rows = row && superseded?.has(row) !== true ? signedDecisions?.get(row) : undefined;
  if (!row || !rows) return [own];
  const parts = partedBySigned(own, rows, source);
  const until = { met: { ...own.met, until: row.date } };
  if (!parts) return [{ ...own, ...until }];
  return [
    { ...own, ...until, ...parts.signed },
    ...partsOf({ ...matter, ...parts.late }, row, ordinal + 1, source),
  ];
}

/** A matter of those who came after a signed decision. @param ordinal 1 for the first further decision */
function furtherMatter(
  matter: Matter,
  after: RegisteredPaper,
  ordinal: number,
  { translate }: DocumentSource,
): Matter {
  const about =
    ordinal === 1
      ? translate("honour.further")
      : translate("honour.furtherAgain", { ordinal: String(ordinal) });
  return {
    ...matter,
    key: { ...matter.key, about, isFurther: true },
    label: `${matter.label} ${about}`,
    after,
    met: { since: after.date },
  };
}
