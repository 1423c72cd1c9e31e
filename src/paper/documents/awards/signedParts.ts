import { honourOf, type Honour } from "../../../domain/papers";
import type { AwardResult } from "../../../domain/awards";
import type { AwardRule } from "../../../domain/model";
import { fold } from "../../../text";
import type { DocumentSource } from "../../words";
import { achievementOf, nameOf, placeOf } from "./honourWords";
import type { Matter } from "./matter";

/** What a signed decision and its list say, row by row, cell by cell. */
export type SignedRows = readonly (readonly string[])[];

/** What two decisions share of a matter. */
type Share = Pick<Matter, "awards" | "considered" | "nominations" | "honours" | "money">;

/**
 * Parts a matter into what its signed decision names and what came after it: whoever was nominated or decided on since then is honoured by
 * a decision of its own. Undefined where nobody came after, and where the signed decision is on nobody of them.
 */
export function partedBySigned(
  matter: Matter,
  rows: SignedRows,
  source: DocumentSource,
): { readonly signed: Share; readonly late: Share } | undefined {
  const named = namedIn(matter.honours, rows, source);
  const late = matter.honours.filter((honour) => !named.has(honour));
  const isLate = (result: AwardResult): boolean =>
    result.decided ? late.some((honour) => isOf(honour, result, source)) : !saysOpen(rows, result.award);
  const isAnythingLate = late.length > 0 || matter.considered.some(isLate);
  if (named.size === 0 || !isAnythingLate) return undefined;
  const lateResults = matter.considered.filter(isLate);
  const signedHonours = matter.honours.filter((honour) => named.has(honour));
  const counts = new Map(
    matter.awards.map(({ code, count }) => {
      const open = lateResults.filter(({ award }) => award.code === code);
      const given = signedHonours.filter(({ from }) => "award" in from && from.award.code === code).length;
      const isOpen = open.some(({ decided }) => !decided);
      return [code, { late: isOpen ? Math.max(0, count - given) : open.length, given }];
    }),
  );
  const placesOf = (of: "signed" | "late"): AwardRule[] =>
    matter.awards.flatMap((award): AwardRule[] => {
      const { late: after = 0, given = 0 } = counts.get(award.code) ?? {};
      if (of === "late") return after > 0 ? [{ ...award, count: after }] : [];
      if (after === 0) return [award];
      return given > 0 ? [{ ...award, count: Math.max(given, award.count - after) }] : [];
    });
  const share = (honours: readonly Honour[], of: "signed" | "late"): Share => ({
    honours,
    awards: placesOf(of),
    considered: matter.considered.filter((result) => isLate(result) === (of === "late")),
    nominations: honours.flatMap(({ from }) => ("nomination" in from ? [from.nomination] : [])),
    money: honours.reduce((sum, { money = 0 }) => sum + money, 0),
  });
  return { signed: share(signedHonours, "signed"), late: share(late, "late") };
}

/**
 * Those whom rows name, each by a row of their own: first by all that lists say of them, then by the name alone, as what else is said may
 * be worded otherwise by now.
 */
function namedIn(honours: readonly Honour[], rows: SignedRows, source: DocumentSource): Set<Honour> {
  const left = new Set(rows.map((row) => new Set(row.map(fold))));
  const named = new Set<Honour>();
  const take = (honour: Honour, texts: readonly string[]): void => {
    const wanted = texts.filter((text) => text !== "").map(fold);
    const row = [...left].find((cells) => wanted.every((text) => cells.has(text)));
    if (!row) return;
    left.delete(row);
    named.add(honour);
  };
  for (const honour of honours)
    take(honour, [nameOf(honour, source), placeOf(honour, source), achievementOf(honour, source)]);
  for (const honour of honours) if (!named.has(honour)) take(honour, [nameOf(honour, source)]);
  return named;
}

function isOf({ from, name }: Honour, result: AwardResult, { snapshot }: DocumentSource): boolean {
  return "award" in from && from.award.code === result.award.code && name === honourOf(result, snapshot).name;
}

/** Whether what was signed says of an award that nobody has decided it yet. */
function saysOpen(rows: SignedRows, { name }: AwardRule): boolean {
  return rows.some((cells) => cells.some((cell) => fold(cell).includes(fold(name))));
}
