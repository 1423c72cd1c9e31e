import { HostError } from "../../errors";
import {
  append,
  childNamed,
  elementsOf,
  element,
  findElement,
  numberOf,
  remove,
  setText,
  type OfficePackage,
  XmlElement,
  type XmlPart,
} from "../../package";
import type { Sheet } from "../sheet";
import { ensureTheme } from "../theme";
import type { Workbook } from "../workbook";
import { EMU_PER_POINT, SheetGeometry, type Spot } from "./geometry";
import {
  CHART_NAMESPACE,
  CHART_TYPE,
  DRAWING_NAMESPACE,
  DRAWING_TYPE,
  RELATIONSHIPS,
  SHEET_DRAWING_NAMESPACE,
} from "./schema";

/** Where a frame lies, in points. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const ANCHORS = ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"];

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
    const anchor = this.anchor();
    const from = this.corner(anchor, "from");
    if (anchor.name === "absoluteAnchor")
      return { ...cornerOf(childNamed(anchor, "pos")), ...sizeOf(anchor) };
    const { left, top } = this.geometry.pointsOf(from);
    if (anchor.name === "oneCellAnchor") return { left, top, ...sizeOf(anchor) };
    const end = this.geometry.pointsOf(this.corner(anchor, "to"));
    return { left, top, width: Math.max(0, end.left - left), height: Math.max(0, end.top - top) };
  }

  /** Moves and sizes the frame; what it hangs on (cells or the page) stays as it was. */
  set box({ left, top, width, height }: Box) {
    this.drawing.edit();
    const anchor = this.anchor();
    if (anchor.name === "absoluteAnchor") {
      const position = childNamed(anchor, "pos");
      if (position) Object.assign(position.attributes, { x: emu(left), y: emu(top) });
    } else this.setCorner(anchor, "from", this.geometry.spotAt(left, top));
    if (anchor.name === "twoCellAnchor")
      this.setCorner(anchor, "to", this.geometry.spotAt(left + width, top + height));
    else {
      const size = childNamed(anchor, "ext");
      if (size) Object.assign(size.attributes, { cx: emu(width), cy: emu(height) });
    }
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
    this.setCorner(anchor, "from", corner(from.row, from.column));
    this.setCorner(anchor, "to", corner(to.row + 1, to.column + 1));
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
    for (const [anchor, relation] of charts(this.drawing)) if (relation === this.relation) return anchor;
    throw new HostError("ItemNotFound", "The chart is gone.");
  }

  private corner(anchor: XmlElement, name: "from" | "to"): Spot {
    const corner = childNamed(anchor, name);
    const figure = (child: string): number => Number((corner && childNamed(corner, child)?.text) ?? 0);
    return {
      column: figure("col"),
      intoColumn: figure("colOff") / EMU_PER_POINT,
      row: figure("row"),
      intoRow: figure("rowOff") / EMU_PER_POINT,
    };
  }

  private setCorner(anchor: XmlElement, name: "from" | "to", spot: Spot): void {
    const corner = childNamed(anchor, name);
    if (!corner) return;
    const figures: Readonly<Record<string, number>> = {
      col: spot.column,
      colOff: emu(spot.intoColumn),
      row: spot.row,
      rowOff: emu(spot.intoRow),
    };
    for (const [child, figure] of Object.entries(figures)) {
      const own = childNamed(corner, child);
      if (own) setText(own, String(figure));
    }
  }
}

/** The charts of a sheet in the order in which they lie on each other, the lowest first. */
export function framesOf(workbook: Workbook, sheet: Sheet): ChartFrame[] {
  const drawing = drawingOf(workbook, sheet);
  if (!drawing) return [];
  return [...charts(drawing)].flatMap(([, relation]) => {
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

function drawingOf({ file }: Workbook, sheet: Sheet): XmlPart | undefined {
  const id = sheet.child("drawing")?.attributes["r:id"];
  const relation = id === undefined ? undefined : file.relation(sheet.path, id);
  return relation && file.has(relation.target) ? file.xml(relation.target) : undefined;
}

function addDrawing({ file }: Workbook, sheet: Sheet): XmlPart {
  const path = file.freePath("xl/drawings/drawing#.xml");
  file.add(
    path,
    DRAWING_TYPE,
    `<wsDr xmlns="${SHEET_DRAWING_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}"></wsDr>`,
  );
  sheet.part.edit().attributes["xmlns:r"] ??= RELATIONSHIPS;
  sheet.editChild("drawing").attributes["r:id"] = file.relate(sheet.path, "drawing", path);
  return file.xml(path);
}

/** Frames of charts in a drawing with their relations. Charts within groups of shapes are parts of those, as in Excel. */
function* charts(drawing: XmlPart): Generator<readonly [anchor: XmlElement, relation: string], undefined> {
  for (const anchor of anchorsIn(drawing.root)) {
    const frame = elementsOf(anchor)
      .flatMap(chosen)
      .find(({ name }) => name === "graphicFrame");
    const data = frame && findElement(frame, "a:graphicData");
    const chart = data && elementsOf(data).find(({ name }) => /^(?:\w+:)?chart$/u.test(name));
    const id = Object.entries(chart?.attributes ?? {}).find(([name]) => name.endsWith(":id"))?.[1];
    if (id !== undefined) yield [anchor, id];
  }
}

function anchorsIn(root: XmlElement): XmlElement[] {
  return elementsOf(root)
    .flatMap(chosen)
    .filter(({ name }) => ANCHORS.includes(name));
}

/** What stands in an alternative for programs that know it; other elements as they are. */
function chosen(child: XmlElement): XmlElement[] {
  if (child.name !== "mc:AlternateContent") return [child];
  const choice = childNamed(child, "mc:Choice");
  return choice ? elementsOf(choice) : [];
}

/** An anchor, or the alternatives that it is one of. */
function wholeOf(anchor: XmlElement): XmlElement {
  const choice = anchor.parent;
  const alternatives = choice?.parent;
  return choice instanceof XmlElement && choice.name === "mc:Choice" && alternatives instanceof XmlElement
    ? alternatives
    : anchor;
}

/** Parts of charts that some drawing shows. */
function charted(file: OfficePackage): ReadonlySet<string> {
  const drawings = file.paths().filter((path) => /^xl\/drawings\/[^/]+\.xml$/u.test(path));
  return new Set(drawings.flatMap((path) => file.relations(path)).map(({ target }) => target));
}

/** Numbers of the things in a drawing are its own; Excel begins with 2. */
function freeId(root: XmlElement): number {
  let highest = 1;
  const look = (from: XmlElement): void => {
    if (/^(?:\w+:)?cNvPr$/u.test(from.name)) highest = Math.max(highest, numberOf(from, "id") ?? 0);
    for (const child of elementsOf(from)) look(child);
  };
  look(root);
  return highest + 1;
}

function cornerElement(name: "from" | "to", { column, intoColumn, row, intoRow }: Spot): XmlElement {
  return element(
    name,
    {},
    element("col", {}, String(column)),
    element("colOff", {}, String(emu(intoColumn))),
    element("row", {}, String(row)),
    element("rowOff", {}, String(emu(intoRow))),
  );
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

function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

function cornerOf(position: XmlElement | undefined): { left: number; top: number } {
  return {
    left: (numberOf(position, "x") ?? 0) / EMU_PER_POINT,
    top: (numberOf(position, "y") ?? 0) / EMU_PER_POINT,
  };
}

function sizeOf(anchor: XmlElement): { width: number; height: number } {
  const size = childNamed(anchor, "ext");
  return {
    width: (numberOf(size, "cx") ?? 0) / EMU_PER_POINT,
    height: (numberOf(size, "cy") ?? 0) / EMU_PER_POINT,
  };
}
