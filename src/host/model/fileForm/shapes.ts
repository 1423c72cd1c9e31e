import { parseA1Ref, parseStructRef, type AstExpression } from "@borgar/fx/xlsx";

/** How many values an expression comes to. */
export type Shape = "one" | "maybe" | "many";

/** The one with more values. */
export function larger(one: Shape, other: Shape): Shape {
  if (one === "many" || other === "many") return "many";
  return one === "maybe" || other === "maybe" ? "maybe" : "one";
}

/** `INDEX` gives one cell when a row (and column) is named, whole rows or columns for 0 and where one is left out. */
export function shapeOfIndex(args: readonly (AstExpression | null)[], shapes: readonly Shape[]): Shape {
  const [source, ...numbers] = args;
  if (shapes[0] === "one") return "one";
  const isNamed = (number: AstExpression | null | undefined): boolean =>
    number !== null && number !== undefined && !(number.type === "Literal" && Number(number.value) === 0);
  if (numbers.length >= 2) return isNamed(numbers[0]) && isNamed(numbers[1]) ? "one" : "maybe";
  return isNamed(numbers[0]) && isVector(source, new Map()) ? "one" : "maybe";
}

/** One column or one row. */
export function isVector(
  node: AstExpression | null | undefined,
  known: ReadonlyMap<string, unknown>,
): boolean {
  if (node?.type !== "ReferenceIdentifier" || known.has(node.value.toLowerCase())) return false;
  if (node.kind === "table") return parseStructRef(node.value)?.columns?.length === 1;
  const reference = parseA1Ref(node.value);
  if (!reference || !("range" in reference) || !reference.range) return false;
  const { top, left, bottom, right } = reference.range;
  const isOne = (first: number | null | undefined, last: number | null | undefined): boolean =>
    typeof first === "number" && first === last;
  return isOne(left, right) || isOne(top, bottom);
}

/** One cell, or a range of them. */
export function shapeOfRange(value: string): Shape {
  const reference = parseA1Ref(value, { allowTernary: true });
  if (!reference || !("range" in reference) || !reference.range) return "maybe";
  if (reference.sheetName?.includes(":")) return "many";
  const { top, left, bottom, right } = reference.range;
  return typeof top === "number" && typeof left === "number" && top === bottom && left === right
    ? "one"
    : "many";
}

/** A row of one column is one cell; of a row with totals or headers too, as there is one of each. */
export function shapeOfColumns(value: string): Shape {
  const reference = parseStructRef(value);
  if (!reference) return "maybe";
  const { columns, sections } = reference;
  const isOneRow = sections?.length === 1 && ["this row", "totals", "headers"].includes(sections[0] ?? "");
  return isOneRow && columns?.length === 1 ? "one" : "many";
}
