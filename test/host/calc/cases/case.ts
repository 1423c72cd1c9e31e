/** What a cell shows. */
export type Shown = string | number | boolean;

/**
 * One formula without `=`, over the cells of `data.ts`. With a value: Excel's by its documentation, because the other
 * program says another or does not know the function; without one, both must say the same.
 */
export type Case = string | readonly [formula: string, excel: Shown, because: string];

/** Why LibreOffice is not asked. */
export const UNKNOWN_THERE = "a function of Excel 365 that LibreOffice 7 does not have";

/** Cases by the function they are about. */
export type Cases = Readonly<Record<string, readonly Case[]>>;
