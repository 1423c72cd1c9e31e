import type { Meeting, RegisteredPaper } from "../../../domain/model";
import type { DocumentSource } from "../../words";
import { decisionRowOf } from "./decisionPaper";
import { wholeMatters, type Matter } from "./matter";
import { partedBySigned, type SignedRows } from "./signedParts";

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
  const { isMet = () => true } = own;
  const row = decisionRowOf(own, source);
  const rows = row && superseded?.has(row) !== true ? signedDecisions?.get(row) : undefined;
  if (!row || !rows) return [own];
  const parts = partedBySigned(own, rows, source);
  const isBefore = (meeting: Meeting): boolean => isMet(meeting) && isMeetingOf(meeting, row, rows, source);
  if (!parts) return [{ ...own, isMet: isBefore }];
  const isAfter = (meeting: Meeting): boolean =>
    meeting.date !== undefined && !isMeetingOf(meeting, row, rows, source);
  return [
    { ...own, isMet: isBefore, ...parts.signed },
    ...partsOf({ ...matter, isMet: isAfter, ...parts.late }, row, ordinal + 1, source),
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
  };
}

/** Whether a signed decision rests on a meeting: one held by its day, or one whose day it names. */
function isMeetingOf(
  { date }: Meeting,
  { date: signed }: RegisteredPaper,
  rows: SignedRows,
  { words }: DocumentSource,
): boolean {
  if (date === undefined || signed === undefined || date <= signed) return true;
  return rows.some((cells) => cells.some((cell) => cell.includes(words.longDay(date))));
}
