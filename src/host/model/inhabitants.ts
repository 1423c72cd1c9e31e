import { allElements, childNamed, elementsOf } from "../package";
import { formatArea, intersect, isWithin, parseArea, type Area } from "./address";
import { cellArea } from "./areas";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Whether a comment or a note belongs to a cell of an area. */
export function hasComments(workbook: Workbook, sheet: Sheet, area: Area): boolean {
  return commentAreas(workbook, sheet).some((cell) => intersect(cell, area) !== undefined);
}

function commentAreas({ file }: Workbook, sheet: Sheet): Area[] {
  return file
    .relations(sheet.path)
    .filter(({ kind, target }) => (kind === "comments" || kind === "threadedComment") && file.has(target))
    .flatMap(({ target }) => [...allElements(file.xml(target).root)])
    .flatMap(({ name, attributes: { ref } }) =>
      (name === "comment" || name === "threadedComment") && ref !== undefined ? [parseArea(ref)] : [],
    );
}

/** Whether a picture, shape or chart stands wholly over an area's cells. */
export function hasDrawings({ file }: Workbook, sheet: Sheet, area: Area): boolean {
  const drawing = file.relations(sheet.path).find(({ kind }) => kind === "drawing");
  if (!drawing || !file.has(drawing.target)) return false;
  return elementsOf(file.xml(drawing.target).root).some((anchor) => {
    const from = childNamed(anchor, "xdr:from");
    if (!from) return false;
    const to = childNamed(anchor, "xdr:to") ?? from;
    const figure = (marker: typeof from, name: string): number => Number(childNamed(marker, name)?.text ?? 0);
    const over = {
      top: figure(from, "xdr:row"),
      left: figure(from, "xdr:col"),
      bottom: figure(to, "xdr:row"),
      right: figure(to, "xdr:col"),
    };
    return isWithin(over, area);
  });
}

/** The links of an area cell by cell, so that each can go its own way: those over several cells are taken apart. */
export function linksApart(workbook: Workbook, sheet: Sheet, area: Area): void {
  const list = sheet.child("hyperlinks");
  if (!list) return;
  const links = workbook.hyperlinks(sheet);
  for (const { attributes } of elementsOf(list)) {
    const whole = parseArea(attributes.ref ?? "A1");
    const shared = intersect(whole, area);
    if (!shared || formatArea(whole) === formatArea(cellArea(whole.top, whole.left))) continue;
    const link = links.at(shared);
    if (!link) continue;
    for (let row = shared.top; row <= shared.bottom; row++)
      for (let column = shared.left; column <= shared.right; column++) links.set(cellArea(row, column), link);
  }
}
