import { allElements, elementsOf, setText, type XmlElement } from "../../package";
import type { Area } from "../address";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { rewriteText } from "./elements";
import type { Rewriter } from "./rewriter";

/** Charts, pictures and shapes that move with their cells. */
export function rewriteDrawing(workbook: Workbook, sheet: Sheet, rewriter: Rewriter): void {
  const { file } = workbook;
  const drawing = file.relations(sheet.path).find(({ kind }) => kind === "drawing");
  if (!drawing || !file.has(drawing.target)) return;
  const part = file.xml(drawing.target);
  for (const anchor of elementsOf(part.root)) {
    if (!["twoCellAnchor", "oneCellAnchor"].includes(plainName(anchor))) continue;
    if (anchor.attributes.editAs === "absolute") continue;
    const [from, to] = [plainChild(anchor, "from"), plainChild(anchor, "to")];
    if (!from) continue;
    const start = markerOf(from);
    const end = to ? markerOf(to) : start;
    const moved = rewriter.area(sheet, { ...start, bottom: end.top, right: end.left });
    if (moved === "gone" && rewriter.overwrites === true) continue;
    const area: Area =
      moved === "gone" || moved.sheet !== sheet ? nearest(start, sheet, rewriter) : moved.area;
    const isSame =
      area.top === start.top &&
      area.left === start.left &&
      area.bottom === end.top &&
      area.right === end.left;
    if (isSame) continue;
    part.edit();
    setMarker(from, area.top, area.left);
    // With `oneCell` a picture keeps its size and moves only.
    const keepsSize = anchor.attributes.editAs === "oneCell";
    if (to)
      setMarker(
        to,
        keepsSize ? area.top + end.top - start.top : area.bottom,
        keepsSize ? area.left + end.left - start.left : area.right,
      );
  }
}

/** The name without its prefix: drawings and charts are written with and without. */
function plainName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}

function plainChild(parent: XmlElement, name: string): XmlElement | undefined {
  return elementsOf(parent).find((child) => plainName(child) === name);
}

/** A drawing whose cells are gone shrinks to the place where they were. */
function nearest(start: { top: number; left: number }, sheet: Sheet, rewriter: Rewriter): Area {
  for (let top = start.top; top >= 0; top--) {
    const moved = rewriter.area(sheet, { top, left: start.left, bottom: top, right: start.left });
    if (moved !== "gone") return moved.area;
  }
  return { top: 0, left: start.left, bottom: 0, right: start.left };
}

function markerOf(marker: XmlElement): { readonly top: number; readonly left: number } {
  const figure = (name: string): number => Number(plainChild(marker, name)?.text ?? 0);
  return { top: figure("row"), left: figure("col") };
}

function setMarker(marker: XmlElement, row: number, column: number): void {
  for (const [name, figure] of [
    ["row", row],
    ["col", column],
  ] as const) {
    const target = plainChild(marker, name);
    if (target) setText(target, String(figure));
  }
}

/** The references of charts. */
export function rewriteCharts(workbook: Workbook, paths: readonly string[], rewriter: Rewriter): void {
  for (const path of paths) {
    if (!/^xl\/(?:chartsheets\/)?charts\/[^/]+\.xml$/u.test(path)) continue;
    const part = workbook.file.xml(path);
    for (const element of [...allElements(part.root)])
      if (plainName(element) === "f") rewriteText(workbook, part, element, { sheet: undefined }, rewriter);
  }
}
