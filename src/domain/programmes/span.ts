/** Days from one to another, both inclusive, Excel serial days: what a report speaks of. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export function isIn(day: number | undefined, { from, to }: Span): boolean {
  return day !== undefined && from <= day && day <= to;
}

/** Something out of something: both numbers are shown, rates are never averaged (plan S3). */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** 0–1; undefined when there is nothing to be a part of. */
export function rate({ count, of }: Share): number | undefined {
  return of === 0 ? undefined : count / of;
}
