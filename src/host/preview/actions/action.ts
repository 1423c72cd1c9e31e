import type { Area, Workbook } from "../../model";
import { seenParts } from "../../model/filters";
import { GridRefusal } from "../refusal";
import type { Standing } from "../selection";

/** Something that is done to the workbook where the person stands. @throws HostError or GridRefusal when it is not done */
export type Action = (store: Workbook, at: Standing) => void;

/** The one area that is selected. @throws GridRefusal when there are several */
export function oneArea({ areas: [area, ...others] }: Standing): Area {
  if (!area || others.length > 0) throw new GridRefusal("several");
  return area;
}

/**
 * The cells that what is done to contents and looks reaches: what a filter leaves out stays as it is, rows that somebody hid do
 * not.
 * @throws GridRefusal when all of it is left out: it is documented nowhere what Excel does then
 */
export function reached(store: Workbook, { sheet, areas }: Pick<Standing, "sheet" | "areas">): Area[] {
  const seen = areas.flatMap((area) => seenParts(store, sheet, area));
  if (seen.length === 0) throw new GridRefusal("filtered");
  return seen;
}
