import type { Sheet, Workbook } from "../model";
import type { Grid } from "./gridParts";
import type { Layer, Overlay } from "./layer";
import { make } from "./popup";

/** Pixels of the mark in a cell's corner, and of the box with the text. */
const [MARK, WIDTH, GAP] = [8, 240, 10];

/** What somebody wrote about a cell. */
interface Remark {
  readonly row: number;
  readonly column: number;
  readonly kind: "note" | "comment";
  readonly lines: readonly { readonly author: string; readonly text: string }[];
}

/** Marks cells with notes and comments in their corner; the text is shown beside the cell under the pointer or selected. */
export function showNotes(grid: Grid, layer: Layer): () => void {
  const { api, desk } = grid;
  let hovered: string | undefined;
  const hover = api.addEvent(api.Event.CellHover, ({ row, column }) => {
    const cell = `${row}:${column}`;
    if (cell === hovered) return;
    hovered = cell;
    if (hasRemarks(desk.store, desk.store.active)) layer.refresh();
  });
  layer.add((sheet) => {
    if (!hasRemarks(desk.store, sheet)) return [];
    const remarks = remarksOn(desk.store, sheet);
    const at = (cell: string | undefined): Remark | undefined =>
      remarks.find(({ row, column }) => `${row}:${column}` === cell);
    const { cell } = grid.standing();
    const open = at(hovered) ?? at(`${cell.row}:${cell.column}`);
    return [...remarks.map(markOf), ...(open ? [boxOf(open)] : [])];
  });
  return () => hover.dispose();
}

/** Most sheets have none: they are not looked through at every move of the pointer. */
function hasRemarks({ file }: Workbook, { path }: Sheet): boolean {
  return file.relations(path).some(({ kind }) => kind === "comments" || kind === "threadedComment");
}

function remarksOn(store: Workbook, sheet: Sheet): Remark[] {
  const notes = store
    .notes(sheet)
    .all()
    .map((note): Remark => ({
      ...note.cell,
      kind: "note",
      lines: [{ author: note.author, text: note.text }],
    }));
  const comments = store
    .comments(sheet)
    .all()
    .map((comment): Remark => ({
      ...comment.cell,
      kind: "comment",
      lines: [comment, ...comment.replies()].map(({ author, text }) => ({ author: author.name, text })),
    }));
  return [...notes, ...comments];
}

function markOf({ row, column, kind }: Remark): Overlay {
  return {
    element: make("div", { class: `mark ${kind}` }),
    row,
    column,
    box: (geometry) => {
      const cell = geometry.cell(row, column);
      return { left: cell.left + cell.width - MARK, top: cell.top, width: MARK, height: MARK };
    },
  };
}

function boxOf({ row, column, kind, lines }: Remark): Overlay {
  const paragraphs = lines.map(({ author, text }) =>
    make("p", {}, ...(author === "" ? [] : [make("strong", {}, author)]), text),
  );
  const element = make("div", { class: `remark ${kind}`, role: "note" }, ...paragraphs);
  return {
    element,
    row,
    column,
    isFree: true,
    box: (geometry) => {
      const cell = geometry.cell(row, column);
      const right = cell.left + cell.width + GAP;
      const fits = right + WIDTH <= geometry.canvas.width;
      return {
        left: fits ? right : Math.max(0, cell.left - WIDTH - GAP),
        top: cell.top,
        width: WIDTH,
        height: element.scrollHeight,
      };
    },
  };
}
