/** Texts in quotes, escaped characters, the width of a character, fill; `General`, exponents, AM/PM; colours, conditions, languages. */
const NOT_OF_A_DATE = /"[^"]*"?|\\.|_.|\*.|general|e[+-]|am\/pm|a\/p|\[[^\]]*\]?/giu;
/** Hours, minutes or seconds counted on beyond a day: [h]:mm. */
const ELAPSED = /\[(?:h+|m+|s+)\]/giu;
/** 31/12/9999. */
const LAST_DAY = 2_958_465;

/**
 * Whether a number format shows the day, month or year of a number, in the form in which files and Office.js name formats in
 * every language: `dd/MM/yyyy`, `[$-42A]d mmmm yyyy`, `mmm-yy`. A time of day alone (`hh:mm`, `[h]:mm`) is none.
 */
export function isDateFormat(format: string): boolean {
  const letters = format.replace(ELAPSED, "h").replace(NOT_OF_A_DATE, "").toLowerCase();
  if (/[ydeb]|mmm/u.test(letters)) return true;
  // Beside hours or seconds they are minutes.
  return letters.includes("m") && !/[hs]/u.test(letters);
}

/** The serial day that a number in this format is seen as, without its time of day; undefined where no date is seen. */
export function dayShown(value: number, format: string): number | undefined {
  return value >= 1 && value < LAST_DAY + 1 && isDateFormat(format) ? Math.floor(value) : undefined;
}
