import { strToU8, unzipSync, zipSync } from "fflate";
import { HostError } from "../../../src/host/errors";
import { Workbook } from "../../../src/host/model";
import { DrawnChart } from "../../../src/host/objects/chart/drawn";
import { ChartFillObject } from "../../../src/host/objects/chart/fill";
import {
  addFrame,
  chartPart,
  framesOf,
  kindNamed,
  Plot,
  type SeriesBy,
} from "../../../src/host/model/charts";

const AREA = { top: 0, left: 0, bottom: 3, right: 2 };
const BOX = { left: 200, top: 20, width: 300, height: 150 };

function filled(): Workbook {
  const workbook = Workbook.open();
  const sheet = workbook.firstSheet;
  const rows = [
    ["Hàng", "Quý 1", "Quý 2"],
    ["Khung & bánh", 10, 20],
    ["Yên", 30, 40],
    ["Phanh", 50, 60],
  ];
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.setValue(row, column, value)));
  return workbook;
}

function draw(workbook: Workbook, type: string, seriesBy: SeriesBy = "Auto"): string {
  const kind = kindNamed(type);
  if (!kind) throw new Error(`no kind ${type}`);
  const sheet = workbook.firstSheet;
  return addFrame(workbook, sheet, chartPart(kind, sheet, AREA, seriesBy), BOX).path;
}

async function partsOf(workbook: Workbook): Promise<Record<string, string>> {
  const parts = unzipSync(await workbook.save());
  return Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
}

/** Names of the children of an element in a text, in their order. */
function childrenOf(text: string, parent: string): string[] {
  const inner = new RegExp(`<${parent}>([\\s\\S]*?)</${parent}>`, "u").exec(text)?.[1] ?? "";
  const names: string[] = [];
  let depth = 0;
  for (const [, close, name = "", empty] of inner.matchAll(/<(\/)?([\w:]+)[^>]*?(\/)?>/gu)) {
    if (close) depth -= 1;
    else {
      if (depth === 0) names.push(name);
      if (!empty) depth += 1;
    }
  }
  return names;
}

describe("a new chart", () => {
  test("is a part with its types and relations, with the values it draws", async () => {
    const workbook = filled();
    const path = draw(workbook, "LineMarkers");
    const parts = await partsOf(workbook);
    expect(path).toBe("xl/charts/chart1.xml");
    expect(parts["[Content_Types].xml"]).toContain('PartName="/xl/charts/chart1.xml"');
    expect(parts["[Content_Types].xml"]).toContain('PartName="/xl/drawings/drawing1.xml"');
    expect(parts["xl/worksheets/_rels/sheet1.xml.rels"]).toContain('Target="/xl/drawings/drawing1.xml"');
    expect(parts["xl/drawings/_rels/drawing1.xml.rels"]).toContain('Target="/xl/charts/chart1.xml"');
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/<drawing r:id="rId1"\/><\/worksheet>$/u);
    const chart = parts[path] ?? "";
    expect(chart).toContain("<f>Sheet1!$B$2:$B$4</f>");
    expect(chart).toContain('<pt idx="0"><v>Khung &amp; bánh</v></pt>');
    expect(chart).toContain('<pt idx="2"><v>50</v></pt>');
    expect(childrenOf(chart, "ser")).toEqual(["idx", "order", "tx", "cat", "val", "smooth"]);
    expect(childrenOf(chart, "catAx")).toEqual(
      "axId scaling delete axPos numFmt majorTickMark minorTickMark tickLblPos crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl".split(
        " ",
      ),
    );
  });

  test("is read again where it was put", async () => {
    const workbook = filled();
    draw(workbook, "BarStacked");
    const again = Workbook.open(await workbook.save());
    const [frame, ...others] = framesOf(again, again.firstSheet);
    expect(others).toEqual([]);
    expect(frame?.name).toBe("Chart 1");
    expect(Object.values(frame?.box ?? {}).map(Math.round)).toEqual([200, 20, 300, 150]);
    expect(frame && new Plot(frame.part).typeOf()).toBe("BarStacked");
  });

  test("leaves no part behind when it is deleted", async () => {
    const workbook = filled();
    const before = Object.keys(await partsOf(workbook));
    draw(workbook, "Pie");
    framesOf(workbook, workbook.firstSheet)[0]?.delete();
    const after = await partsOf(workbook);
    // Empty lists of relations may stay.
    const added = Object.keys(after).filter((path) => !before.includes(path) && !path.endsWith(".rels"));
    expect(added).toEqual([]);
    expect(after["xl/worksheets/sheet1.xml"]).not.toContain("<drawing");
  });
});

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A chart as Excel writes it, with an extension and a style of its own, and a picture beside it. */
async function foreign(): Promise<Uint8Array> {
  const workbook = filled();
  draw(workbook, "ColumnClustered");
  const parts = unzipSync(await workbook.save());
  const bar =
    '<c:ser><c:idx val="4"/><c:order val="1"/><c:tx><c:v>Sau</c:v></c:tx><c:val><c:numRef><c:f>Sheet1!$C$2:$C$4</c:f></c:numRef></c:val>' +
    '<c:extLst><c:ext uri="{own}"><x:kept xmlns:x="urn:x">1</x:kept></c:ext></c:extLst></c:ser>' +
    '<c:ser><c:idx val="2"/><c:order val="0"/><c:tx><c:v>Trước</c:v></c:tx><c:val><c:numRef><c:f>Sheet1!$B$2:$B$4</c:f></c:numRef></c:val></c:ser>';
  parts["xl/charts/chart1.xml"] = strToU8(
    `<?xml version="1.0"?><c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}"><c:style val="26"/><c:chart><c:autoTitleDeleted val="1"/>` +
      `<c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${bar}<c:axId val="1"/><c:axId val="2"/></c:barChart>` +
      '<c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>' +
      '<c:valAx><c:axId val="2"/><c:scaling><c:max val="70"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>' +
      "</c:plotArea></c:chart></c:chartSpace>",
  );
  const corner = (name: string, at: number): string =>
    `<xdr:${name}><xdr:col>${at}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  parts["xl/drawings/drawing1.xml"] = strToU8(
    `<?xml version="1.0"?><xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN}">` +
      `<xdr:twoCellAnchor editAs="oneCell">${corner("from", 0)}${corner("to", 1)}<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="7" name="Khung chữ"/></xdr:nvSpPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>` +
      `<xdr:oneCellAnchor>${corner("from", 2)}<xdr:ext cx="1270000" cy="635000"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="Doanh thu"/></xdr:nvGraphicFramePr>` +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
  );
  return zipSync(parts);
}

describe("a chart that came with a file", () => {
  test("is read", async () => {
    const workbook = Workbook.open(await foreign());
    const [frame] = framesOf(workbook, workbook.firstSheet);
    if (!frame) throw new Error("no chart");
    const plot = new Plot(frame.part);
    expect([frame.name, frame.box]).toEqual(["Doanh thu", { left: 96, top: 30, width: 100, height: 50 }]);
    expect([plot.typeOf(), plot.series()]).toEqual(["ColumnClustered", [2, 4]]);
    expect(plot.axisNode("Value", "Primary").child("scaling").numeric("max")).toBe(70);
  });

  test("that nobody changed is saved byte for byte", async () => {
    const bytes = await foreign();
    const workbook = Workbook.open(bytes);
    framesOf(workbook, workbook.firstSheet).forEach((frame) => new Plot(frame.part).typeOf());
    const [before, after] = [unzipSync(bytes), unzipSync(await workbook.save())];
    for (const path of ["xl/charts/chart1.xml", "xl/drawings/drawing1.xml"])
      expect(after[path]).toEqual(before[path]);
  });

  test("keeps what nobody here knows when it is changed, and the shapes beside it", async () => {
    const workbook = Workbook.open(await foreign());
    const [frame] = framesOf(workbook, workbook.firstSheet);
    const kind = kindNamed("LineMarkers");
    if (!frame || !kind) throw new Error("no chart");
    frame.name = "Mới";
    frame.box = { ...frame.box, left: 10, width: 200 };
    const plot = new Plot(frame.part);
    plot.change(kind);
    plot.remove(2);
    const parts = await partsOf(workbook);
    const chart = parts["xl/charts/chart1.xml"] ?? "";
    expect(chart).toContain('<x:kept xmlns:x="urn:x">1</x:kept>');
    expect(chart).toContain('<style val="26"/>');
    expect(chart).toContain('<max val="70"/>');
    expect(chart).toContain('<idx val="4"/><order val="0"/>');
    expect(chart).not.toContain("Trước");
    expect(parts["xl/drawings/drawing1.xml"]).toContain('name="Khung chữ"');
    const again = Workbook.open(await workbook.save());
    const [moved] = framesOf(again, again.firstSheet);
    expect([moved?.name, moved?.box]).toEqual(["Mới", { left: 10, top: 30, width: 200, height: 50 }]);
    moved?.delete();
    const left = await partsOf(again);
    expect(left["xl/drawings/drawing1.xml"]).toContain('name="Khung chữ"');
    expect(left["xl/charts/chart1.xml"]).toBeUndefined();
  });
});

describe("the colour of an area, which the library here does not ask for yet", () => {
  function fill(): ChartFillObject {
    const workbook = filled();
    draw(workbook, "Line");
    const [frame] = framesOf(workbook, workbook.firstSheet);
    if (!frame) throw new Error("no chart");
    const chart = new DrawnChart(workbook, frame);
    return new ChartFillObject(chart, [chart.plot.root]);
  }

  test("is told as it was set", () => {
    const area = fill();
    area.SetSolidColor("#ff8800");
    expect(area.GetSolidColor()).toBe("#FF8800");
  });

  test.each([
    ["left to Excel", (): void => undefined],
    ["none", (area: ChartFillObject): void => area.Clear()],
  ])("is refused where it is %s", (_, work) => {
    const area = fill();
    work(area);
    expect(() => area.GetSolidColor()).toThrow(HostError);
  });
});
