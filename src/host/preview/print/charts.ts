import type { PreviewTexts } from "../../../i18n/preview";
import type { Sheet, Workbook } from "../../model";
import { drawChart } from "../charts/drawing";
import { slicesOf } from "../charts/colors";
import { chartsOn } from "../charts/read";
import type { PrintedChart } from "./drawPage";

/** The charts of a sheet, to be drawn on its pages. */
export function printedCharts(store: Workbook, sheet: Sheet, text: PreviewTexts): PrintedChart[] {
  return chartsOn(store, sheet).map(({ frame: { box }, picture }) => ({
    ...box,
    draw: (width, height) => drawChart(picture, width, height, slicesOf(store, picture), text),
  }));
}
