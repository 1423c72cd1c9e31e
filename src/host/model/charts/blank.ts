import { HostError } from "../../errors";
import { childNamed, element, insertInOrder, serializeElement, type XmlElement } from "../../package";
import type { Area } from "../address";
import type { Sheet } from "../sheet";
import { axisCount, axisElements } from "./axes";
import { dress, groupElement, viewElement } from "./groups";
import type { ChartKind } from "./kinds";
import { valued } from "./node";
import { CHART_NAMESPACE, DRAWING_NAMESPACE, orderIn, RELATIONSHIPS } from "./schema";
import { fill } from "./series";
import { divide, type SeriesBy } from "./source";

/** Excel draws no more series in one chart. */
const MAX_SERIES = 255;

/**
 * The part of a new chart, as Excel makes it: a title, which is the name of the only series; a legend where there is something to
 * tell apart.
 * @throws HostError InvalidArgument for a range with nothing to draw
 */
export function chartPart(kind: ChartKind, sheet: Sheet, area: Area, seriesBy: SeriesBy): string {
  const sources = divide(sheet, area, seriesBy, kind.data);
  if (sources.length > MAX_SERIES)
    throw new HostError(
      "InvalidArgument",
      `A chart has at most ${MAX_SERIES} series; the range has ${sources.length}.`,
    );
  const ids = Array.from({ length: axisCount(kind) }, (_, at) => String(111_111_111 + at * 111_111));
  const group = groupElement(kind, ids);
  sources.forEach((source, at) => {
    const series = element("ser", {}, valued("idx", at), valued("order", at));
    fill(series, kind, sheet, source);
    dress(series, kind);
    insertInOrder(group, series, orderIn(group.name));
  });
  const view = viewElement(kind);
  const hasLegend = sources.length > 1 || kind.axes === "none";
  const chart = element(
    "chart",
    {},
    titleElement(),
    valued("autoTitleDeleted", false),
    ...(view ? [view] : []),
    element("plotArea", {}, element("layout"), group, ...axisElements(kind, ids, "Primary")),
    ...(hasLegend ? [legendElement()] : []),
    valued("plotVisOnly", true),
    valued("dispBlanksAs", kind.group === "areaChart" ? "zero" : "gap"),
  );
  return serializeElement(
    element(
      "chartSpace",
      { xmlns: CHART_NAMESPACE, "xmlns:a": DRAWING_NAMESPACE, "xmlns:r": RELATIONSHIPS },
      valued("date1904", false),
      valued("roundedCorners", false),
      chart,
      lettersElement({ sz: 1000 }),
      printElement(),
    ),
  );
}

/** A title that says by itself what there is to say. @param size of its letters, in points */
export function titleElement(size = 14): XmlElement {
  return element("title", {}, valued("overlay", false), lettersElement({ sz: size * 100, b: 0 }));
}

export function legendElement(): XmlElement {
  return element("legend", {}, valued("legendPos", "b"), valued("overlay", false));
}

/** How letters look where nothing else is said. @param looks attributes of DrawingML: `sz` in hundredths of a point, `b` */
export function lettersElement(looks: Readonly<Record<string, number>> = {}): XmlElement {
  return element(
    "txPr",
    {},
    element("a:bodyPr"),
    element("a:lstStyle"),
    element(
      "a:p",
      {},
      element("a:pPr", {}, element("a:defRPr", looks)),
      element("a:endParaRPr", { lang: "en-US" }),
    ),
  );
}

function printElement(): XmlElement {
  const margins = { b: 0.75, l: 0.7, r: 0.7, t: 0.75, header: 0.3, footer: 0.3 };
  return element(
    "printSettings",
    {},
    element("headerFooter"),
    element("pageMargins", margins),
    element("pageSetup"),
  );
}

/** Whether a part is a chart of the kind that everything here reads (newer kinds have a part of another form). */
export function isChartSpace(root: XmlElement): boolean {
  return root.name === "chartSpace" && childNamed(root, "chart") !== undefined;
}
