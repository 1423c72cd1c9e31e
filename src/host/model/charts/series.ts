import { childNamed, elementsOf, insertInOrder, numberOf, remove, type XmlElement } from "../../package";
import type { Sheet } from "../sheet";
import { referenceElement } from "./data";
import type { ChartKind } from "./kinds";
import { orderIn } from "./schema";
import type { SeriesSource } from "./source";

/** Puts the cells of a series in place of those before. */
export function fill(series: XmlElement, kind: ChartKind, sheet: Sheet, source: SeriesSource): void {
  const { name, categories, values, sizes } = source;
  const isPair = kind.data !== "categories";
  for (const old of elementsOf(series)) if (CELLS.includes(old.name)) remove(old);
  const put = (child: XmlElement): void => insertInOrder(series, child, orderIn("ser"));
  if (name) put(referenceElement("tx", sheet, name));
  if (categories) put(referenceElement(isPair ? "xVal" : "cat", sheet, categories));
  put(referenceElement(isPair ? "yVal" : "val", sheet, values));
  if (sizes) put(referenceElement("bubbleSize", sheet, sizes));
}

/** What of a series comes from cells. */
const CELLS = ["tx", "cat", "val", "xVal", "yVal", "bubbleSize"];

/** Which of the series it is as they are drawn. */
export function orderOf(series: XmlElement): number {
  return numberOf(childNamed(series, "order"), "val") ?? 0;
}

/** The number of a series, which stays the same whatever happens to the others. */
export function numberOfSeries(series: XmlElement): number {
  return numberOf(childNamed(series, "idx"), "val") ?? 0;
}
