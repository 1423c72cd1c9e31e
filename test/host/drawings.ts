import type { Workbook } from "../../src/host/model";
import { addDrawing, drawingOf, freeId } from "../../src/host/model/charts/drawing";
import { RELATIONSHIPS } from "../../src/host/model/charts/schema";
import { append, element } from "../../src/host/package";

/** A picture of one point. */
const PNG = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "base64",
  ),
);
const INCH = 914_400;

/** Puts a picture on a sheet, as somebody does by hand. @param row of its upper edge, from 0 */
export function drawPicture(workbook: Workbook, sheetName: string, name: string, row = 0): void {
  draw(workbook, sheetName, row, (drawing, id) => {
    const { file } = workbook;
    const path = file.freePath("xl/media/image#.png");
    file.add(path, "image/png", PNG);
    const relation = file.relate(drawing.path, "image", path);
    return element(
      "pic",
      {},
      element("nvPicPr", {}, element("cNvPr", { id, name }), element("cNvPicPr")),
      element(
        "blipFill",
        {},
        element("a:blip", { "xmlns:r": RELATIONSHIPS, "r:embed": relation }),
        element("a:stretch", {}, element("a:fillRect")),
      ),
      element(
        "spPr",
        {},
        element("a:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: INCH, cy: INCH })),
        element("a:prstGeom", { prst: "rect" }, element("a:avLst")),
      ),
    );
  });
}

/** Puts SmartArt on a sheet: to Office.js a shape of no kind that it knows. */
export function drawSmartArt(workbook: Workbook, sheetName: string, name: string): void {
  draw(workbook, sheetName, 0, (_, id) =>
    element(
      "graphicFrame",
      { macro: "" },
      element("nvGraphicFramePr", {}, element("cNvPr", { id, name }), element("cNvGraphicFramePr")),
      element("xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: INCH, cy: INCH })),
      element(
        "a:graphic",
        {},
        element("a:graphicData", { uri: "http://schemas.openxmlformats.org/drawingml/2006/diagram" }),
      ),
    ),
  );
}

type Drawing = NonNullable<ReturnType<typeof drawingOf>>;

/** Anchors something of an inch on a sheet. */
function draw(
  workbook: Workbook,
  sheetName: string,
  row: number,
  make: (drawing: Drawing, id: ReturnType<typeof freeId>) => ReturnType<typeof element>,
): void {
  const sheet = workbook.sheet(sheetName);
  if (!sheet) throw new Error(`no sheet ${sheetName}`);
  const drawing = drawingOf(workbook, sheet) ?? addDrawing(workbook, sheet);
  const root = drawing.edit();
  const corner = Object.entries({ col: 0, colOff: 0, row, rowOff: 0 }).map(([part, at]) =>
    element(part, {}, String(at)),
  );
  append(
    root,
    element(
      "oneCellAnchor",
      {},
      element("from", {}, ...corner),
      element("ext", { cx: INCH, cy: INCH }),
      make(drawing, freeId(root)),
      element("clientData"),
    ),
  );
  workbook.emit({ kind: "objects", origin: "api" });
}
