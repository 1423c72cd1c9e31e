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
  const { file } = workbook;
  const sheet = workbook.sheet(sheetName);
  if (!sheet) throw new Error(`no sheet ${sheetName}`);
  const drawing = drawingOf(workbook, sheet) ?? addDrawing(workbook, sheet);
  const path = file.freePath("xl/media/image#.png");
  file.add(path, "image/png", PNG);
  const relation = file.relate(drawing.path, "image", path);
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
      element(
        "pic",
        {},
        element("nvPicPr", {}, element("cNvPr", { id: freeId(root), name }), element("cNvPicPr")),
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
      ),
      element("clientData"),
    ),
  );
  workbook.emit({ kind: "objects", origin: "api" });
}
