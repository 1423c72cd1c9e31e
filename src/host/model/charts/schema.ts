export const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const SHEET_DRAWING_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
export const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Every element of a plot group; each kind of group has some of them, all in this order. */
const GROUP = words(`
  barDir wireframe ofPieType scatterStyle radarStyle grouping varyColors ser dLbls dropLines gapWidth gapDepth shape overlap
  splitType splitPos custSplit secondPieSize serLines hiLowLines upDownBars marker smooth firstSliceAng holeSize bubble3D
  bubbleScale showNegBubbles sizeRepresents axId extLst`);
const AXIS = words(`
  axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx
  crosses crossesAt crossBetween auto lblAlgn lblOffset baseTimeUnit majorUnit majorTimeUnit minorUnit minorTimeUnit dispUnits
  tickLblSkip tickMarkSkip noMultiLvlLbl extLst`);
const LABEL = `layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator`;
const FILLS = "a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill";
const RUN = words(
  `a:ln ${FILLS} a:effectLst a:effectDag a:highlight a:uLnTx a:uLn a:uFillTx a:uFill a:latin a:ea a:cs a:sym`,
);

/** The plot groups of DrawingML, by their elements. */
export const GROUPS = [
  "areaChart",
  "area3DChart",
  "lineChart",
  "line3DChart",
  "stockChart",
  "radarChart",
  "scatterChart",
  "pieChart",
  "pie3DChart",
  "doughnutChart",
  "barChart",
  "bar3DChart",
  "ofPieChart",
  "surfaceChart",
  "surface3DChart",
  "bubbleChart",
] as const;
export type GroupName = (typeof GROUPS)[number];
export const AXES = ["valAx", "catAx", "dateAx", "serAx"] as const;

/** Children in the order of the schema (ECMA-376 part 1, 21.2 for charts, 20.1 for what they look like), by their parent. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  chartSpace: words(
    "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst",
  ),
  chart: words(
    `title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax
    extLst`,
  ),
  plotArea: ["layout", ...GROUPS, ...AXES, "dTable", "spPr", "extLst"],
  title: words("tx layout overlay spPr txPr extLst"),
  legend: words("legendPos legendEntry layout overlay spPr txPr extLst"),
  legendEntry: words("idx delete txPr extLst"),
  dTable: words("showHorzBorder showVertBorder showOutline showKeys spPr txPr extLst"),
  ser: words(
    `idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat val xVal yVal bubbleSize
    bubble3D shape smooth extLst`,
  ),
  dPt: words("idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst"),
  marker: words("symbol size spPr extLst"),
  dLbls: words(`dLbl delete ${LABEL} showLeaderLines leaderLines extLst`),
  dLbl: words(`idx delete ${LABEL} extLst`),
  trendline: words(
    "name spPr trendlineType order period forward backward intercept dispRSqr dispEq trendlineLbl extLst",
  ),
  scaling: words("logBase orientation max min extLst"),
  dispUnits: words("custUnit builtInUnit dispUnitsLbl extLst"),
  tx: ["strRef", "rich", "v"],
  rich: ["a:bodyPr", "a:lstStyle", "a:p"],
  txPr: ["a:bodyPr", "a:lstStyle", "a:p"],
  spPr: words(`a:xfrm a:custGeom a:prstGeom ${FILLS} a:ln a:effectLst a:effectDag a:scene3d a:sp3d a:extLst`),
  "a:ln": words(`${FILLS} a:prstDash a:custDash a:round a:bevel a:miter a:headEnd a:tailEnd a:extLst`),
  "a:p": ["a:pPr", "a:r", "a:br", "a:fld", "a:endParaRPr"],
  "a:pPr": words("a:lnSpc a:spcBef a:spcAft a:defRPr a:extLst"),
  "a:defRPr": RUN,
  "a:rPr": RUN,
  "a:r": ["a:rPr", "a:t"],
  ...Object.fromEntries(GROUPS.map((name) => [name, GROUP])),
  ...Object.fromEntries(AXES.map((name) => [name, AXIS])),
};

/** The order of an element's children; empty where they stand in any order. */
export function orderIn(parent: string): readonly string[] {
  return ORDERS[parent] ?? [];
}

/** Ways to fill a shape, a line or letters: one at most is there. */
export const FILL_NAMES = words(FILLS);
