import { element, flagOf, type XmlElement } from "../../package";
import { assertWord, invalid } from "../object";

/** What a point of a scale, bar or set of icons is measured by, with the words of files (`cfvo`). */
export const MEASURES = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
} as const;
type Measure = keyof typeof MEASURES;

export interface Point {
  readonly type: string;
  /** With `=`; null for the lowest and highest value. */
  readonly formula: string | null;
}

export interface PointForms {
  ruleToPerson(formula: string): string;
  ruleToFile(formula: string): string;
}

export function pointOf(cfvo: XmlElement | undefined, forms: PointForms): Point {
  const { type = "min", val } = cfvo?.attributes ?? {};
  const measure = (Object.keys(MEASURES) as Measure[]).find((known) => MEASURES[known] === type) ?? "Number";
  return { type: measure, formula: val === undefined ? null : `=${forms.ruleToPerson(val)}` };
}

/** The point of an object `{ type, formula }`. @throws HostError InvalidArgument */
export function cfvoOf(
  point: unknown,
  forms: PointForms,
  attributes: Readonly<Record<string, number>> = {},
): XmlElement {
  const { type, formula } = (point ?? {}) as { readonly type?: unknown; readonly formula?: unknown };
  assertWord(type, Object.keys(MEASURES));
  const measure = type as Measure;
  const needsValue = measure !== "LowestValue" && measure !== "HighestValue";
  const isGiven = typeof formula === "string" || typeof formula === "number";
  const text = isGiven ? String(formula).replace(/^=/u, "") : "";
  if (needsValue && text === "") throw invalid(`A point of type ${measure} has a formula.`);
  return element("cfvo", {
    type: MEASURES[measure],
    val: needsValue ? forms.ruleToFile(text) : undefined,
    ...attributes,
  });
}

/** Whether a threshold counts as reached by its very value. */
export function isReachedAt(cfvo: XmlElement | undefined): boolean {
  return flagOf(cfvo, "gte", true);
}
