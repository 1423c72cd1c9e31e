import {
  childNamed,
  elementsOf,
  findElement,
  numberOf,
  XmlElement,
  type OfficePackage,
  type XmlPart,
} from "../../package";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { DRAWING_NAMESPACE, DRAWING_TYPE, RELATIONSHIPS, SHEET_DRAWING_NAMESPACE } from "./schema";

const ANCHORS = ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"];

/** The drawing of a sheet; undefined where it has none. */
export function drawingOf({ file }: Workbook, sheet: Sheet): XmlPart | undefined {
  const id = sheet.child("drawing")?.attributes["r:id"];
  const relation = id === undefined ? undefined : file.relation(sheet.path, id);
  return relation && file.has(relation.target) ? file.xml(relation.target) : undefined;
}

/** Gives a sheet a drawing with nothing in it. */
export function addDrawing({ file }: Workbook, sheet: Sheet): XmlPart {
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
export function* chartsIn(
  drawing: XmlPart,
): Generator<readonly [anchor: XmlElement, relation: string], undefined> {
  for (const anchor of anchorsIn(drawing.root)) {
    const frame = elementsOf(anchor)
      .flatMap(chosen)
      .find(({ name }) => name === "graphicFrame");
    const chart = frame && chartIn(frame);
    const id = Object.entries(chart?.attributes ?? {}).find(([name]) => name.endsWith(":id"))?.[1];
    if (id !== undefined) yield [anchor, id];
  }
}

/** What a frame says of the chart that it holds; undefined for one of something else. */
export function chartIn(frame: XmlElement): XmlElement | undefined {
  const data = findElement(frame, "a:graphicData");
  return data && elementsOf(data).find(({ name }) => /^(?:\w+:)?chart$/u.test(name));
}

/** What the anchors of a drawing hold: pictures, shapes, lines, groups and frames, the lowest first, each with its anchor. */
export function anchoredIn(drawing: XmlPart): { readonly anchor: XmlElement; readonly thing: XmlElement }[] {
  return anchorsIn(drawing.root).flatMap((anchor) =>
    elementsOf(anchor)
      .flatMap(chosen)
      .filter((thing) => findElement(thing, "cNvPr") !== undefined)
      .map((thing) => ({ anchor, thing })),
  );
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
export function wholeOf(anchor: XmlElement): XmlElement {
  const choice = anchor.parent;
  const alternatives = choice?.parent;
  return choice instanceof XmlElement && choice.name === "mc:Choice" && alternatives instanceof XmlElement
    ? alternatives
    : anchor;
}

/** Parts of charts that some drawing shows. */
export function charted(file: OfficePackage): ReadonlySet<string> {
  const drawings = file.paths().filter((path) => /^xl\/drawings\/[^/]+\.xml$/u.test(path));
  return new Set(drawings.flatMap((path) => file.relations(path)).map(({ target }) => target));
}

/** Numbers of the things in a drawing are its own; Excel begins with 2. */
export function freeId(root: XmlElement): number {
  let highest = 1;
  const look = (from: XmlElement): void => {
    if (/^(?:\w+:)?cNvPr$/u.test(from.name)) highest = Math.max(highest, numberOf(from, "id") ?? 0);
    for (const child of elementsOf(from)) look(child);
  };
  look(root);
  return highest + 1;
}
