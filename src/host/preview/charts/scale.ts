/** Round figures that an axis shows, from the first at or below the least value to the last at or above the greatest. */
export interface Scale {
  readonly ticks: readonly number[];
  /** The place of a value, 0 at the first figure and 1 at the last. */
  readonly at: (value: number) => number;
}

/** As many figures as this, more or less. */
const WANTED = 5;

/** @param values that must lie on the axis; 0 lies on it too, unless `isFree` */
export function scaleOf(values: readonly number[], isFree = false): Scale {
  const all = isFree && values.length > 0 ? values : [0, ...values];
  const [least, greatest] = [Math.min(...all), Math.max(...all)];
  const span = greatest - least || Math.abs(greatest) || 1;
  const power = 10 ** Math.floor(Math.log10(span / WANTED));
  const step =
    [1, 2, 5, 10].map((factor) => factor * power).find((wide) => span / wide <= WANTED + 1) ?? span;
  const [first, last] = [
    Math.floor(least / step),
    Math.max(Math.floor(least / step) + 1, Math.ceil(greatest / step)),
  ];
  const ticks = Array.from({ length: last - first + 1 }, (_, count) =>
    Number(((first + count) * step).toPrecision(12)),
  );
  return { ticks, at: (value) => (value / step - first) / (last - first) };
}
