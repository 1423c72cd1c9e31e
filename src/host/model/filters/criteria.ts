import type { DynamicKind } from "./periods";

/** What a column is filtered by (ECMA-376 part 1, 18.3.2). */
export type Criteria =
  | {
      readonly kind: "values";
      /** Texts as cells show them. */
      readonly texts: readonly string[];
      readonly blanks: boolean;
      readonly dates: readonly DateGroup[];
    }
  | { readonly kind: "custom"; readonly comparisons: readonly Comparison[]; readonly joins: "and" | "or" }
  | { readonly kind: "top"; readonly isTop: boolean; readonly isPercent: boolean; readonly count: number }
  | { readonly kind: "dynamic"; readonly dynamic: DynamicKind }
  /** By colour, by icon, or what is newer than this: kept, but nobody here can say which rows it leaves. */
  | { readonly kind: "unknown"; readonly element: string };

/** Dates from the year down to the part that still counts. */
export interface DateGroup {
  /** Year, month from 1, day, hour, minute, second: as many as count. */
  readonly parts: readonly number[];
}

export const DATE_PARTS = ["year", "month", "day", "hour", "minute", "second"] as const;

export const OPERATORS = {
  "=": "equal",
  "<>": "notEqual",
  ">": "greaterThan",
  ">=": "greaterThanOrEqual",
  "<": "lessThan",
  "<=": "lessThanOrEqual",
} as const;
export type Operator = (typeof OPERATORS)[keyof typeof OPERATORS];

/** One comparison of a custom filter, as it stands in the file. */
export interface Comparison {
  readonly operator: Operator;
  /** A number or a text with wildcards; `" "` with `notEqual` means all but blanks, as Excel writes it. */
  readonly value: string;
}

/** What `notEqual` compares with to leave the blanks out. */
export const NOT_BLANK = " ";
