import { CellError, type Scalar } from "./values";

/** Words in the order of a Vietnamese Excel: marks count, case does not. */
const ORDER = new Intl.Collator("vi", { sensitivity: "accent" });

/** Texts that Excel takes for the same: case does not count. */
export function sameText(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

export function compareTexts(one: string, other: string): number {
  return sameText(one, other) ? 0 : ORDER.compare(one, other);
}

/** Excel compares 15 digits: 0.1+0.2 is 0.3. */
export function compareNumbers(one: number, other: number): number {
  if (one === other || Number(one.toPrecision(15)) === Number(other.toPrecision(15))) return 0;
  return one < other ? -1 : 1;
}

/** Numbers come before texts, texts before booleans, those before errors. */
function rank(value: Exclude<Scalar, null>): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}

/** The order of two values that are not blank. */
export function compareValues(one: Exclude<Scalar, null>, other: Exclude<Scalar, null>): number {
  if (typeof one === "number" && typeof other === "number") return compareNumbers(one, other);
  if (typeof one === "string" && typeof other === "string") return compareTexts(one, other);
  if (typeof one === "boolean" && typeof other === "boolean") return Number(one) - Number(other);
  return Math.sign(rank(one) - rank(other));
}

/** The order that the operators `=`, `<` … see: a blank counts as what it is compared with. */
export function compareOperands(one: Scalar, other: Scalar): number {
  if (one === null && other === null) return 0;
  if (one === null && other !== null) return compareValues(blankAs(other), other);
  if (one !== null && other === null) return compareValues(one, blankAs(one));
  return one === null || other === null ? 0 : compareValues(one, other);
}

function blankAs(other: Exclude<Scalar, null>): Exclude<Scalar, null> {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

/** Whether a lookup takes the two for the same: types count, a blank is only like a blank. */
export function sameValue(one: Scalar, other: Scalar): boolean {
  if (one === null || other === null) return one === other;
  if (one instanceof CellError || other instanceof CellError) return one === other;
  return typeof one === typeof other && compareValues(one, other) === 0;
}
