import { allElements, remove } from "../../package";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { rewriteAreas } from "./elements";
import type { Rewriter } from "./rewriter";

/** Comments and notes stand at their cells: in their own parts, and notes in the drawing that shows them. */
export function rewriteComments(workbook: Workbook, sheet: Sheet, rewriter: Rewriter): void {
  const { file } = workbook;
  for (const { kind, target } of file.relations(sheet.path)) {
    if ((kind === "comments" || kind === "threadedComment") && file.has(target)) {
      const part = file.xml(target);
      for (const element of [...allElements(part.root)]) {
        if (element.name !== "comment" && element.name !== "threadedComment") continue;
        const before = element.attributes.ref ?? "A1";
        const after = rewriteAreas(before, sheet, rewriter);
        if (after === before) continue;
        part.edit();
        if (after === "") remove(element);
        else element.attributes.ref = after;
      }
    }
    if (kind === "vmlDrawing" && file.has(target)) {
      const before = file.text(target);
      const after = rewriteNotes(before, sheet, rewriter);
      if (after !== before) file.put(target, after);
    }
  }
}

/** The boxes of notes, in a language of its own that is no proper XML. */
function rewriteNotes(vml: string, sheet: Sheet, rewriter: Rewriter): string {
  return vml.replace(/<v:shape\b(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/gu, (shape) => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/u.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/u.exec(shape)?.[1];
    if (row === undefined || column === undefined) return shape;
    const [top, left] = [Number(row), Number(column)];
    const moved = rewriter.area(sheet, { top, left, bottom: top, right: left });
    if (moved === "gone" || moved.sheet !== sheet) return "";
    const [down, right] = [moved.area.top - top, moved.area.left - left];
    if (down === 0 && right === 0) return shape;
    return shape
      .replace(/(<x:Row>)\s*\d+\s*(<\/x:Row>)/u, `$1${moved.area.top}$2`)
      .replace(/(<x:Column>)\s*\d+\s*(<\/x:Column>)/u, `$1${moved.area.left}$2`)
      .replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/u, (whole, open: string, anchor: string, close: string) => {
        const figures = anchor.split(",").map(Number);
        if (figures.length !== 8 || figures.some(Number.isNaN)) return whole;
        // Left column, offset, top row, offset, right column, offset, bottom row, offset.
        const shifts = [right, 0, down, 0, right, 0, down, 0];
        return `${open}${figures.map((figure, at) => Math.max(0, figure + (shifts[at] ?? 0))).join(", ")}${close}`;
      });
  });
}
