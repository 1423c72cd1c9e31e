import type { PageChart } from "../page/blocks";

/** How the numbers of a chart are written and where its axis has marks. */
export interface ChartScale {
  /** A number format of Excel; all values have the same decimals. */
  readonly format: string;
  /** From one mark to the next; absent = as the program finds. */
  readonly step?: number;
  /** Where the axis ends; absent = as the program finds. */
  readonly top?: number;
}

/** Decimals of a value that are shown at most. */
const MOST_DECIMALS = 2;
/** Marks of an axis of counts at most. */
const MARKS = 8;

/** The scale of a chart: counts have whole numbers on their axis and at their bars. */
export function chartScale({ values, whole = false }: Pick<PageChart, "values" | "whole">): ChartScale {
  const decimals = whole ? 0 : Math.max(0, ...values.map(decimalsOf));
  const format = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  if (!whole) return { format };
  const step = stepFor(Math.max(1, ...values));
  return { format, step, top: (Math.floor(Math.max(0, ...values) / step) + 1) * step };
}

/** The least of 1, 2, 5, 10, 20 … with which an axis to `most` has few marks. */
function stepFor(most: number): number {
  for (let ten = 1; ; ten *= 10)
    for (const digit of [1, 2, 5]) if (most / (digit * ten) < MARKS) return digit * ten;
}

function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++)
    if (Math.abs(value - Number(value.toFixed(decimals))) < 1e-9) return decimals;
  return MOST_DECIMALS;
}
