import { framesOf, SheetGeometry, type Box as PointBox } from "../../model/charts";
import type { Sheet } from "../../model";
import type { Box, Geometry } from "../geometry";
import type { Grid } from "../gridParts";
import type { Layer, Overlay } from "../layer";
import { slicesOf } from "./colors";
import type { FramedPicture } from "./read";

/** Pixels of a point. */
const PIXELS = 4 / 3;

type Drawing = typeof import("./drawing") & typeof import("./read");

/** Draws the charts of the sheet in front over its cells. What draws is loaded with the first chart. */
export function showCharts(grid: Grid, layer: Layer): void {
  let drawing: Drawing | undefined;
  let isAsked = false;
  layer.add((sheet) => {
    const { store } = grid.desk;
    if (framesOf(store, sheet).length === 0) return [];
    if (drawing) {
      const { drawChart } = drawing;
      return drawing.chartsOn(store, sheet).map((chart) => overlayOf(grid, sheet, chart, drawChart));
    }
    if (!isAsked) {
      isAsked = true;
      void Promise.all([import("./drawing"), import("./read")]).then(([draws, reads]) => {
        drawing = { ...draws, ...reads };
        layer.refresh();
      });
    }
    return [];
  });
}

function overlayOf(
  { desk: { store, text } }: Grid,
  sheet: Sheet,
  { frame, picture }: FramedPicture,
  drawChart: Drawing["drawChart"],
): Overlay {
  const element = document.createElement("div");
  const spots = new SheetGeometry(sheet);
  const { left, top, width, height } = frame.box;
  const [from, to] = [spots.spotAt(left, top), spots.spotAt(left + width, top + height)];
  const colors = slicesOf(store, picture);
  let drawn = "";
  return {
    element,
    row: from.row,
    column: from.column,
    box: (geometry) => {
      const box = between(geometry, from, to);
      const [wide, high] = [Math.round(box.width / geometry.scale), Math.round(box.height / geometry.scale)];
      // Scrolling draws nothing anew.
      if (drawn !== `${wide}×${high}`) {
        drawn = `${wide}×${high}`;
        element.replaceChildren(drawChart(picture, wide, high, colors, text));
      }
      return box;
    },
  };
}

type Spot = ReturnType<SheetGeometry["spotAt"]>;

/** The pixels between two places that are known by their cells: the grid's rows are not as high as the file says. */
function between(geometry: Geometry, from: Spot, to: Spot): Box {
  const corner = ({ row, column, intoRow, intoColumn }: Spot): Pick<PointBox, "left" | "top"> => {
    const cell = geometry.cell(row, column);
    const into = (points: number, most: number): number => Math.min(points * PIXELS * geometry.scale, most);
    return (
      cell && { left: cell.left + into(intoColumn, cell.width), top: cell.top + into(intoRow, cell.height) }
    );
  };
  const [start, end] = [corner(from), corner(to)];
  return { ...start, width: end.left - start.left, height: end.top - start.top };
}
