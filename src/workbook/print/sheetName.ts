/** Characters that no sheet name may hold, and how long one may be, with room for a number behind it. */
const FORBIDDEN = /[\\/?*[\]:']/gu;
const LONGEST = 27;

/** A name that Excel takes for a sheet. */
export function sheetName(name: string): string {
  return name.replace(FORBIDDEN, ".").slice(0, LONGEST).trim();
}
