import { fold } from "../../../../text";
import type { ImportContext } from "../../context";
import type { Scoped } from "../../scope";
import type { SourceSheet } from "../../sourceSheet";
import { setsNamed } from "../../titles";

/** The set of special units, in every organisation. */
const SPECIAL = "Đặc thù";

/** What sets are called that a title may begin: an office that has no criteria yet has no sets either. */
function usualSets({ words }: ImportContext): string[] {
  return [...words.sets, SPECIAL];
}

/**
 * The set that a sheet of criteria is: what its title says, also one that is new, else `--set`, else the only one there is in
 * the criteria or in `BoTieuChi`; otherwise a question.
 */
export function setOfCriteria(
  sheet: SourceSheet,
  titles: readonly string[],
  context: ImportContext,
): Scoped<string> {
  const known = knownSets(context);
  const written = (name: string): string => known.find((set) => fold(set) === fold(name)) ?? name;
  const all = [...new Set([...known, ...usualSets(context)].map(written))];
  const named = setsNamed(titles, all).concat(
    titles.some((title) => /tiêu chí.*(?:đơn vị|cơ sở).*đặc thù/u.test(fold(title)))
      ? [written(SPECIAL)]
      : [],
  );
  const [inTitle, ...others] = new Set(named);
  if (inTitle !== undefined && others.length === 0) return { value: inTitle };
  const given = context.options.set ?? "";
  if (given !== "") return { value: written(given) };
  const [only, ...more] = known;
  if (only !== undefined && more.length === 0 && inTitle === undefined) return { value: only };
  const { file, sheet: name } = sheet.grid;
  return {
    unclear: {
      from: { file, sheet: name, cell: "" },
      text: titles[0] ?? "",
      why: "setUnknown",
      candidates: known,
    },
  };
}

/** A set as it is written elsewhere; a new one as it is usually called. */
export function writtenSet(text: string, context: ImportContext): string {
  return [...knownSets(context), ...usualSets(context)].find((set) => fold(set) === fold(text)) ?? text;
}

/** Sets that the criteria have, and those that the office has named before it has criteria. */
export function knownSets({ sets, snapshot }: ImportContext): string[] {
  return [...new Set([...sets, ...snapshot.settings.sets.map(({ name }) => name)])];
}
