import type { FUniver } from "@univerjs/core/facade";
import type { Injector } from "@univerjs/core";
import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
} from "@univerjs/preset-sheets-core";

/** Pixels of the window, from the left upper corner of the grid's canvas. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The four parts that frozen rows and columns divide the cells into. */
export type PaneName = "corner" | "top" | "left" | "main";

/** Where cells of the sheet in front are on the screen now. */
export interface Geometry {
  readonly scale: number;
  readonly canvas: DOMRect;
  readonly panes: Readonly<Record<PaneName, Box>>;
  /** The part in which a cell scrolls. */
  paneOf(row: number, column: number): PaneName;
  /** A cell, where it would be if nothing hid it; behind the last of the grid all are as large as that. */
  cell(row: number, column: number): Box;
}

/** @returns undefined while the grid shows no sheet */
export function geometryOf(api: FUniver, injector: Injector): Geometry | undefined {
  const workbook = api.getActiveWorkbook();
  const render = workbook && injector.get(IRenderManagerService).getRenderById(workbook.getId());
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!workbook || !render || !skeleton || !main) return undefined;
  const worksheet = workbook.getActiveSheet().getSheet();
  const [rows, columns] = [worksheet.getRowCount(), worksheet.getColumnCount()];
  const { startRow, startColumn } = worksheet.getFreeze();
  const [frozenRows, frozenColumns] = [Math.max(0, startRow), Math.max(0, startColumn)];
  const { scaleX: scale } = render.scene.getAncestorScale();
  const canvas = render.engine.getCanvasElement().getBoundingClientRect();
  const { rowHeaderWidth, columnHeaderHeight } = skeleton;
  const first = skeleton.getNoMergeCellWithCoordByIndex(frozenRows, frozenColumns);
  const [x, y] = [rowHeaderWidth * scale, columnHeaderHeight * scale];
  const [fixedWidth, fixedHeight] = [first.startX * scale - x, first.startY * scale - y];
  const [width, height] = [canvas.width - x - fixedWidth, canvas.height - y - fixedHeight];
  return {
    scale,
    canvas,
    panes: {
      corner: { left: x, top: y, width: fixedWidth, height: fixedHeight },
      top: { left: x + fixedWidth, top: y, width, height: fixedHeight },
      left: { left: x, top: y + fixedHeight, width: fixedWidth, height },
      main: { left: x + fixedWidth, top: y + fixedHeight, width, height },
    },
    paneOf: (row, column) => {
      if (row < frozenRows) return column < frozenColumns ? "corner" : "top";
      return column < frozenColumns ? "left" : "main";
    },
    cell: (row, column) => {
      const [inRow, inColumn] = [Math.min(row, rows - 1), Math.min(column, columns - 1)];
      const { startX, startY, endX, endY } = skeleton.getNoMergeCellWithCoordByIndex(inRow, inColumn);
      const [wide, high] = [endX - startX, endY - startY];
      const [dx, dy] = [
        column < frozenColumns ? 0 : main.viewportScrollX,
        row < frozenRows ? 0 : main.viewportScrollY,
      ];
      return {
        left: (startX + (column - inColumn) * wide - dx) * scale,
        top: (startY + (row - inRow) * high - dy) * scale,
        width: wide * scale,
        height: high * scale,
      };
    },
  };
}
