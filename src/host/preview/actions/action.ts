import type { Area, Workbook } from "../../model";
import { GridRefusal } from "../refusal";
import type { Standing } from "../selection";

/** Something that is done to the workbook where the person stands. @throws HostError or GridRefusal when it is not done */
export type Action = (store: Workbook, at: Standing) => void;

/** The one area that is selected. @throws GridRefusal when there are several */
export function oneArea({ areas: [area, ...others] }: Standing): Area {
  if (!area || others.length > 0) throw new GridRefusal("several");
  return area;
}
