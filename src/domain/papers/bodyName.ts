import type { Profile } from "../../profile";
import { fold } from "../../text";

/**
 * A body as sentences write it, from the capitals of a letterhead: "BTV HUYỆN ĐOÀN THỌ XUÂN" → "Ban Thường vụ Huyện Đoàn Thọ Xuân",
 * "ỦY BAN HỘI LHTN HUYỆN" → "Ủy ban Hội LHTN Huyện". A name that has small letters stays as somebody typed it.
 */
export function bodyName(name: string, { form, units }: Profile): string {
  if (name !== name.toLocaleUpperCase("vi")) return name;
  const { bodyAbbreviations, organs } = form;
  const organOf = (text: string): string | undefined =>
    organs.find((organ) => fold(text) === fold(organ) || fold(text).startsWith(`${fold(organ)} `));
  const [first = "", ...others] = name.split(/\s+/u);
  const meant = bodyAbbreviations[fold(first)];
  const organ = organOf(meant ?? name);
  const rest =
    organ === undefined
      ? [first, ...others]
      : wordsAfter(organ, meant === undefined ? name : undefined, others);
  const isAbbreviation = (word: string): boolean =>
    bodyAbbreviations[fold(word)] !== undefined || units.abbreviations[fold(word)] !== undefined;
  const shown = rest.map((word) =>
    isAbbreviation(word) ? word : word.charAt(0) + word.slice(1).toLocaleLowerCase("vi"),
  );
  return [...(organ === undefined ? [] : [organ]), ...shown].join(" ");
}

/** What follows an organ that the whole name begins with, or that its first word stood for. */
function wordsAfter(organ: string, whole: string | undefined, others: readonly string[]): readonly string[] {
  return whole === undefined ? others : whole.split(/\s+/u).slice(organ.split(" ").length);
}
