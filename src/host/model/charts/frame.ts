import { HostError } from "../../errors";
import {
  append,
  element,
  elementsOf,
  findElement,
  remove,
  type XmlElement,
  type XmlPart,
} from "../../package";
import type { Sheet } from "../sheet";
import { ensureTheme } from "../theme";
import type { Workbook } from "../workbook";
import { boxOf, cornerElement, setBox, setCorner, type Box } from "./anchor";
import { addDrawing, charted, chartsIn, drawingOf, freeId, wholeOf } from "./drawing";
import { SheetGeometry, type Spot } from "./geometry";
import { CHART_NAMESPACE, CHART_TYPE, DRAWING_NAMESPACE, RELATIONSHIPS } from "./schema";

/**
 * The frame of a chart in the drawing of its sheet: its name and where it lies. It is found by its relation to the chart's part;
 * pictures and shapes beside it stay as they are.
 */
export class ChartFrame {
  private readonly geometry: SheetGeometry;

  constructor(
    private readonly workbook: Workbook,
    readonly sheet: Sheet,
    /** Path of the sheet's drawing. */
    private readonly drawingPath: string,
    private readonly relation: string,
    /** Path of the chart's part. */
    readonly path: string,
  ) {
    this.geometry = new SheetGeometry(sheet);
  }

  /** The chart's own part. */
  get part(): XmlPart {
    return this.workbook.file.xml(this.path);
  }

  private get drawing(): XmlPart {
    return this.workbook.file.xml(this.drawingPath);
  }

  /** Follows from the path of the chart's part: the same as long as the file is. */
  get id(): string {
    let hash = 0;
    for (const letter of this.path) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
    return `{${hash.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-A000-000000000000}`;
  }

  get name(): string {
    return findElement(this.anchor(), "cNvPr")?.attributes.name ?? "";
  }

  set name(name: string) {
    this.drawing.edit();
    const properties = findElement(this.anchor(), "cNvPr");
    if (properties) properties.attributes.name = name;
  }

  get box(): Box {
    return boxOf(this.anchor(), this.geometry);
  }

  /** Moves and sizes the frame; what it hangs on (cells or the page) stays as it was. */
  set box(box: Box) {
    this.drawing.edit();
    setBox(this.anchor(), box, this.geometry);
  }

  /** The upper left corner of a cell. */
  cornerOf(row: number, column: number): Pick<Box, "left" | "top"> {
    return { left: this.geometry.left(column), top: this.geometry.top(row) };
  }

  /** Hangs the frame on cells: from the upper left corner of one to the lower right corner of another. */
  cover(
    from: { readonly row: number; readonly column: number },
    to: { readonly row: number; readonly column: number },
  ): void {
    const left = this.geometry.left(from.column);
    const top = this.geometry.top(from.row);
    if (this.anchor().name !== "twoCellAnchor") {
      const width = this.geometry.left(to.column + 1) - left;
      this.box = { left, top, width, height: this.geometry.top(to.row + 1) - top };
      return;
    }
    this.drawing.edit();
    const anchor = this.anchor();
    const corner = (row: number, column: number): Spot => ({ row, column, intoRow: 0, intoColumn: 0 });
    setCorner(anchor, "from", corner(from.row, from.column));
    setCorner(anchor, "to", corner(to.row + 1, to.column + 1));
  }

  /** Takes the chart away, and the drawing with it when nothing else is in it. */
  delete(): void {
    this.remove();
    this.workbook.emit({ kind: "objects", origin: "api" });
  }

  private remove(): void {
    const { file } = this.workbook;
    this.drawing.edit();
    const anchor = this.anchor();
    remove(wholeOf(anchor));
    file.unrelate(this.drawing.path, this.relation);
    if (!charted(file).has(this.path)) file.deleteTree(this.path);
    if (elementsOf(this.drawing.root).length > 0) return;
    const related = file.relations(this.sheet.path).find(({ target }) => target === this.drawing.path);
    if (!related) return;
    remove(this.sheet.editChild("drawing"));
    file.unrelate(this.sheet.path, related.id);
    file.deleteTree(this.drawing.path);
  }

  /** @throws HostError ItemNotFound when the chart is gone */
  private anchor(): XmlElement {
    for (const [anchor, relation] of chartsIn(this.drawing)) if (relation === this.relation) return anchor;
    throw new HostError("ItemNotFound", "The chart is gone.");
  }
}

/** The charts of a sheet in the order in which they lie on each other, the lowest first. */
export function framesOf(workbook: Workbook, sheet: Sheet): ChartFrame[] {
  const drawing = drawingOf(workbook, sheet);
  if (!drawing) return [];
  return [...chartsIn(drawing)].flatMap(([, relation]) => {
    const target = workbook.file.relation(drawing.path, relation);
    if (!target || target.isExternal || !workbook.file.has(target.target)) return [];
    return [new ChartFrame(workbook, sheet, drawing.path, relation, target.target)];
  });
}

/** Puts a chart's part into the drawing of a sheet, above what is there. @param part the text of the part */
export function addFrame(
  workbook: Workbook,
  sheet: Sheet,
  part: string,
  { left, top, width, height }: Box,
): ChartFrame {
  const { file } = workbook;
  ensureTheme(file, workbook.part.path);
  const path = file.freePath("xl/charts/chart#.xml");
  file.add(path, CHART_TYPE, part);
  const drawing = drawingOf(workbook, sheet) ?? addDrawing(workbook, sheet);
  const relation = file.relate(drawing.path, "chart", path);
  const names = new Set(framesOf(workbook, sheet).map(({ name }) => name.toLowerCase()));
  let number = names.size + 1;
  while (names.has(`chart ${number}`)) number += 1;
  const root = drawing.edit();
  const geometry = new SheetGeometry(sheet);
  append(
    root,
    element(
      "twoCellAnchor",
      {},
      cornerElement("from", geometry.spotAt(left, top)),
      cornerElement("to", geometry.spotAt(left + width, top + height)),
      frameElement(freeId(root), `Chart ${number}`, relation),
      element("clientData"),
    ),
  );
  workbook.emit({ kind: "objects", origin: "api" });
  return new ChartFrame(workbook, sheet, drawing.path, relation, path);
}

function frameElement(id: number, name: string, relation: string): XmlElement {
  return element(
    "graphicFrame",
    { macro: "" },
    element("nvGraphicFramePr", {}, element("cNvPr", { id, name }), element("cNvGraphicFramePr")),
    element("xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
    element(
      "a:graphic",
      { "xmlns:a": DRAWING_NAMESPACE },
      element(
        "a:graphicData",
        { uri: CHART_NAMESPACE },
        element("c:chart", { "xmlns:c": CHART_NAMESPACE, "xmlns:r": RELATIONSHIPS, "r:id": relation }),
      ),
    ),
  );
}
