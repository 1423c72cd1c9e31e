import { displayText } from "../../text";
import { CellError, type CellValue, type Workbook } from "../../model";
import {
  accentColor,
  kindNamed,
  placesNamed,
  solidColor,
  valuesOf,
  type ChartFrame,
  type ChartKind,
  type Plot,
} from "../../model/charts";
import { getMember, type HostObject } from "../../objects";
import { ChartCollectionObject } from "../../objects/chart";
import type { Sheet } from "../../model";
import type { ChartForm, ChartPicture, PictureSeries } from "./picture";

/** A chart of a sheet: its frame, and what is drawn into it. */
export interface FramedPicture {
  readonly frame: ChartFrame;
  readonly picture: ChartPicture;
}

const FORMS: Readonly<Partial<Record<ChartKind["group"], ChartForm>>> = {
  barChart: "bars",
  lineChart: "lines",
  areaChart: "areas",
  pieChart: "pie",
  doughnutChart: "pie",
  scatterChart: "points",
};
/** The colour of what has none, where a workbook has no theme. */
const PLAIN = "#4472C4";

/** The charts of a sheet as they are now: titles and names follow their cells, cells that are hidden are left out as in Excel. */
export function chartsOn(store: Workbook, sheet: Sheet): FramedPicture[] {
  return new ChartCollectionObject(store, sheet).items().map((chart) => ({
    frame: chart.chart.frame,
    picture: pictureOf(store, sheet, chart),
  }));
}

type Chart = ReturnType<ChartCollectionObject["items"]>[number];

function pictureOf(store: Workbook, sheet: Sheet, chart: Chart): ChartPicture {
  const plot = plotOf(chart);
  const nothing = {
    form: undefined,
    isSideways: false,
    stacking: "none",
    legend: undefined,
    categoryTitle: "",
    valueTitle: "",
    categories: [],
    series: [],
  } as const;
  if (!plot) return { ...nothing, title: chart.Name, type: "" };
  const type = plot.typeOf();
  const title = titleIn(chart);
  const kinds = plot.series().map((number) => kindNamed(plot.typeOf(number)));
  const [kind] = kinds;
  const form = kind && kinds.every((other) => other?.group === kind.group) ? FORMS[kind.group] : undefined;
  if (!form || !kind) return { ...nothing, title: title === "" ? chart.Name : title, type };
  const axes = form === "pie" ? undefined : getMember(chart, "Axes");
  const position = told(chart, "Legend", "Visible") === true ? told(chart, "Legend", "Position") : undefined;
  return {
    title,
    type,
    form,
    isSideways: kind.direction === "bar",
    stacking:
      ({ stacked: "stacked", percentStacked: "share" }[String(kind.grouping)] as
        "stacked" | "share" | undefined) ?? "none",
    legend: legendAt(position),
    categoryTitle: axes === undefined ? "" : titleIn(told(axes as HostObject, "CategoryAxis") as HostObject),
    valueTitle: axes === undefined ? "" : titleIn(told(axes as HostObject, "ValueAxis") as HostObject),
    categories: categoriesOf(store, sheet, plot),
    series: seriesOf(store, sheet, chart, plot, form),
  };
}

/** Charts of the newer form have no plot that is known here. */
function plotOf({ chart }: Chart): Plot | undefined {
  try {
    return chart.plot;
  } catch {
    return undefined;
  }
}

function told(object: HostObject, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((at, name) => getMember(at as HostObject, name), object);
}

function titleIn(owner: HostObject): string {
  return told(owner, "Title", "Visible") === true ? String(told(owner, "Title", "Text")) : "";
}

function legendAt(position: unknown): ChartPicture["legend"] {
  if (position === undefined) return undefined;
  return position === "Bottom" || position === "Top" ? "bottom" : "right";
}

interface SeenCell {
  readonly value: CellValue;
  readonly text: string;
}

/** Cells that a part of a series names, hidden ones left out; what the chart keeps where they are elsewhere. */
function cellsNamed(store: Workbook, sheet: Sheet, plot: Plot, number: number, part: string): SeenCell[] {
  const reference = plot.seriesNode(number).child(part).find();
  const places = placesNamed(store, sheet, reference);
  const plain = (value: CellValue): SeenCell => ({ value, text: value === null ? "" : String(value) });
  if (!places) return valuesOf(store, sheet, reference).map(plain);
  const showsHidden = ["0", "false"].includes(plot.root.at("chart", "plotVisOnly").attribute("val") ?? "");
  return places.flatMap(({ sheet: home, area }) => {
    const used = home.usedArea(true);
    const bottom = Math.min(area.bottom, Math.max(area.top, used?.bottom ?? 0));
    const right = Math.min(area.right, Math.max(area.left, used?.right ?? 0));
    const cells: SeenCell[] = [];
    for (let row = area.top; row <= bottom; row++)
      for (let column = area.left; column <= right; column++) {
        const isHidden = home.isRowHidden(row) || home.columns.settings(column).hidden === true;
        if (isHidden && !showsHidden) continue;
        const value = home.cellValue(row, column);
        const content = value instanceof CellError ? { error: value.word } : value;
        const format = home.numberFormat(row, column);
        cells.push({ value, text: displayText(content, format, store.locale, { date1904: store.is1904 }) });
      }
    return cells;
  });
}

/** Of categories in several columns the words of each row are read together. */
function categoriesOf(store: Workbook, sheet: Sheet, plot: Plot): string[] {
  const [first] = plot.series();
  if (first === undefined) return [];
  const words = cellsNamed(store, sheet, plot, first, "cat").map(({ text }) => text);
  const count = cellsNamed(store, sheet, plot, first, "val").length;
  if (words.length === 0) return Array.from({ length: count }, (_, at) => String(at + 1));
  const levels = Math.round(words.length / Math.max(1, count));
  if (levels <= 1) return words;
  return Array.from({ length: count }, (_, at) =>
    words
      .slice(at * levels, (at + 1) * levels)
      .filter((word) => word !== "")
      .join(" – "),
  );
}

function seriesOf(store: Workbook, sheet: Sheet, chart: Chart, plot: Plot, form: ChartForm): PictureSeries[] {
  const names = ((getMember(chart, "Series") as HostObject).items() ?? []).map((one) =>
    String(told(one, "Name")),
  );
  const numbers = (part: string, number: number): (number | null)[] =>
    cellsNamed(store, sheet, plot, number, part).map(({ value }) =>
      typeof value === "number" ? value : null,
    );
  return plot.series().map((number, at) => {
    const kind = kindNamed(plot.typeOf(number));
    const values = numbers(form === "points" ? "yVal" : "val", number);
    const across = form === "points" ? numbers("xVal", number) : [];
    return {
      name: names[at] ?? "",
      color: colorOf(store, plot, number, kind?.lines === true || form === "lines"),
      values,
      // Without numbers for them points stand one after the other.
      across: across.some((value) => value !== null) ? across : values.map((_, place) => place + 1),
      hasMarks: kind?.markers === true,
      isJoined: form === "lines" || kind?.lines === true,
    };
  });
}

function colorOf({ styles }: Workbook, plot: Plot, number: number, isLine: boolean): string {
  const look = plot.seriesNode(number).child("spPr");
  const holder = isLine ? look.child("a:ln") : look;
  return solidColor(styles, holder.child("a:solidFill").find()) ?? accentColor(styles, number) ?? PLAIN;
}
