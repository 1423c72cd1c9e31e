import { CellError, type CellValue } from "./values";

/** One condition of a sort, the first ones go before. */
export interface SortField {
  /** Which of the values of a line it looks at, from 0. */
  readonly key: number;
  readonly isAscending: boolean;
  /** Texts that look like numbers are sorted among the numbers. */
  readonly readsTexts?: boolean;
}

/** Numbers, texts, booleans, errors: the order of kinds that Excel documents for sorting. */
const [NUMBER, TEXT, BOOLEAN, ERROR] = [0, 1, 2, 3];

/** The offices' Excel is Vietnamese: `đ` is a letter of its own behind `d`. */
const collators = {
  ignoresCase: new Intl.Collator("vi", { sensitivity: "accent" }),
  matchesCase: new Intl.Collator("vi", { sensitivity: "variant", caseFirst: "lower" }),
};

/**
 * Two texts as Excel sorts them: hyphens and apostrophes count only where the texts are the same otherwise, and then the one
 * with the hyphen comes last ("Sort data in a range or table", Microsoft support).
 * @returns below 0 when `one` comes first, above 0 when `other` does
 */
export function compareTexts(one: string, other: string, matchesCase = false): number {
  const { compare } = matchesCase ? collators.matchesCase : collators.ignoresCase;
  const [bareOne, bareOther] = [bare(one), bare(other)];
  return compare(bareOne, bareOther) || one.length - bareOne.length - (other.length - bareOther.length);
}

function bare(text: string): string {
  return /['-]/u.test(text) ? text.replaceAll(/['-]/gu, "") : text;
}

/** Two values of cells as an ascending sort of Excel has them: numbers, texts, FALSE, TRUE, errors; blanks are not compared. */
export function compareValues(
  one: Exclude<CellValue, null>,
  other: Exclude<CellValue, null>,
  matchesCase = false,
): number {
  const byKind = kindOf(one) - kindOf(other);
  if (byKind !== 0) return byKind;
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one === "string" && typeof other === "string") return compareTexts(one, other, matchesCase);
  if (typeof one === "boolean" && typeof other === "boolean") return Number(one) - Number(other);
  // All errors are alike.
  return 0;
}

function kindOf(value: Exclude<CellValue, null>): number {
  if (value instanceof CellError) return ERROR;
  if (typeof value === "number") return NUMBER;
  return typeof value === "string" ? TEXT : BOOLEAN;
}

/**
 * The order of lines (rows, or columns of a sort from left to right) after a sort: which of the old ones stands at each
 * place. Lines that are alike keep their order; blanks come last whichever way it goes.
 * @param lines values that the fields look at
 */
export function sortedOrder(
  lines: readonly (readonly CellValue[])[],
  fields: readonly SortField[],
  matchesCase = false,
): number[] {
  const keys = fields.map(({ key, readsTexts = false }) =>
    lines.map((line) => comparable(line[key] ?? null, readsTexts)),
  );
  const compare = (one: number, other: number): number => {
    for (const [at, { isAscending }] of fields.entries()) {
      const [first, second] = [keys[at]?.[one] ?? null, keys[at]?.[other] ?? null];
      if (first === null && second === null) continue;
      if (first === null) return 1;
      if (second === null) return -1;
      const order = compareValues(first, second, matchesCase);
      if (order !== 0) return isAscending ? order : -order;
    }
    return 0;
  };
  return lines.map((_, at) => at).sort((one, other) => compare(one, other) || one - other);
}

function comparable(value: CellValue, readsTexts: boolean): CellValue {
  if (value === "") return null;
  if (!readsTexts || typeof value !== "string" || !/^\s*[+-]?[\d.,]*\d[\d.,]*\s*$/u.test(value)) return value;
  const number = Number(value.replaceAll(",", ""));
  return Number.isNaN(number) ? value : number;
}
