import { findElement } from "../../package";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { boxOf, type Box } from "./anchor";
import { anchoredIn, chartIn, drawingOf } from "./drawing";
import { SheetGeometry } from "./geometry";

/** A picture, shape, line or group that lies on a sheet. */
export interface DrawnShape {
  readonly id: string;
  readonly name: string;
  readonly type: `${Excel.ShapeType}`;
  readonly box: Box;
}

const TYPES: Readonly<Record<string, DrawnShape["type"]>> = {
  pic: "Image",
  sp: "GeometricShape",
  cxnSp: "Line",
  grpSp: "Group",
};

/** The shapes of a sheet, the lowest first. Charts are none of them: they have a collection of their own. What groups hold is theirs. */
export function shapesOf(workbook: Workbook, sheet: Sheet): DrawnShape[] {
  const drawing = drawingOf(workbook, sheet);
  if (!drawing) return [];
  const geometry = new SheetGeometry(sheet);
  return anchoredIn(drawing).flatMap(({ anchor, thing }) => {
    if (thing.name === "graphicFrame" && chartIn(thing)) return [];
    const { id = "", name = "" } = findElement(thing, "cNvPr")?.attributes ?? {};
    return [{ id, name, type: TYPES[thing.name] ?? "Unsupported", box: boxOf(anchor, geometry) }];
  });
}
