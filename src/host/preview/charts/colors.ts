import type { Workbook } from "../../model";
import { accentColor } from "../../model/charts";
import type { ChartPicture } from "./picture";

/** The colour of what has none, where a workbook has no theme. */
const PLAIN = "#4472C4";

/** A colour for each slice of a pie; of other charts the series have theirs. */
export function slicesOf({ styles }: Workbook, { form, categories }: ChartPicture): string[] {
  return form === "pie" ? categories.map((_, at) => accentColor(styles, at) ?? PLAIN) : [];
}
