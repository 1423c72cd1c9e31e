/**
 * Numbers as Vietnamese offices type them inside text: decimal comma, a point is read too (`1,5 mỗi`).
 * Anything else ("4-6", "8 điểm", "1.000.000") is not a number here: a guess would become a wrong score.
 */
export function parseDecimal(text: string): number | undefined {
  const trimmed = text.trim().replace("−", "-");
  if (!/^-?\d+(?:[.,]\d+)?$/u.test(trimmed)) return undefined;
  if (isUnclearNumber(trimmed)) return undefined;
  return Number(trimmed.replace(",", "."));
}

/** "1.000", "1,000", "12.345.678": groups of thousands, or decimals? A person decides. "0,125" can only be the latter. */
export function isUnclearNumber(text: string): boolean {
  return /^[-−]?(?!0[.,])\d{1,3}(?:[.,]\d{3})+$/u.test(text.trim());
}

/** As `parseDecimal`, also "90%" → 0.9. */
export function parseShare(text: string): number | undefined {
  const percent = /^(.*?)\s*%$/u.exec(text.trim())?.[1];
  if (percent === undefined) return parseDecimal(text);
  const value = parseDecimal(percent);
  return value === undefined ? undefined : Number((value / 100).toPrecision(15));
}
