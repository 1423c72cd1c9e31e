/** The text that a formula is, as names of a workbook stand for one (`="abc"`); undefined for every other formula. */
export function textConstant(formula: string): string | undefined {
  return /^=?"((?:[^"]|"")*)"$/u.exec(formula.trim())?.[1]?.replaceAll('""', '"');
}
