import type { Area, Sheet, Workbook } from "../../model";
import { framesOf, SheetGeometry } from "../../model/charts";
import { rowFit } from "../../model/sizes";
import { PageBreaks, PageLayoutObject, RangeAreasObject, RangeObject } from "../../objects";

/** A stretch of rows or columns on a page, at its place there. */
export interface Line {
  /** From 0, on the sheet. */
  readonly index: number;
  /** Points of the sheet, from the page's first one; not scaled. */
  readonly start: number;
  readonly size: number;
}

/** A page of a sheet as it is printed. */
export interface PrintedPage {
  /** As printed; from the sheet's first page number. */
  readonly number: number;
  /** From 1, within the sheet. */
  readonly place: number;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
}

/** How a sheet is printed, in points. */
export interface Printing {
  readonly pages: readonly PrintedPage[];
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
  /** 1 = as large as on the sheet. */
  readonly scale: number;
  readonly isCentered: { readonly across: boolean; readonly down: boolean };
  readonly hasGridlines: boolean;
}

/** Points of paper, upright. */
const PAPERS: Readonly<Record<string, readonly [number, number]>> = {
  A3: [841.89, 1190.55],
  A4: [595.28, 841.89],
  A5: [419.53, 595.28],
  Legal: [612, 1008],
  Letter: [612, 792],
};
/** Excel prints no smaller. */
const LEAST_SCALE = 0.1;
/** Sizes are sums of fractions: a page is not left for a hair. */
const HAIR = 0.01;

/** The pages on which a sheet is printed: its print area, else all that stands on it, divided as its page layout says. */
export function printingOf(store: Workbook, sheet: Sheet): Printing {
  const layout = new PageLayoutObject(store, sheet);
  const isLandscape = layout.Orientation === "Landscape";
  const [short, long] = paperOf(layout);
  const [width, height] = isLandscape ? [long, short] : [short, long];
  const margins = {
    left: layout.LeftMargin,
    right: layout.RightMargin,
    top: layout.TopMargin,
    bottom: layout.BottomMargin,
    header: layout.HeaderMargin,
    footer: layout.FooterMargin,
  };
  const room = { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
  const areas = printedAreas(store, sheet, layout);
  const titles = titlesOf(layout);
  const sizes = sizesOf(sheet, areas);
  const scale = scaleOf(layout, areas, sizes, room);
  const first = layout.FirstPageNumber === "" ? 1 : layout.FirstPageNumber;
  const pages = areas.flatMap((area) => {
    const down = divided(area.top, area.bottom, {
      size: sizes.row,
      room: room.height / scale,
      breaks: new PageBreaks(sheet, "rowBreaks").effective(),
      titles: titles.rows && [titles.rows.top, titles.rows.bottom],
    });
    const across = divided(area.left, area.right, {
      size: sizes.column,
      room: room.width / scale,
      breaks: new PageBreaks(sheet, "colBreaks").effective(),
      titles: titles.columns && [titles.columns.left, titles.columns.right],
    });
    return layout.PrintOrder === "OverThenDown"
      ? down.flatMap((rows) => across.map((columns) => ({ rows, columns })))
      : across.flatMap((columns) => down.map((rows) => ({ rows, columns })));
  });
  return {
    pages: pages.map((page, at) => ({ ...page, number: first + at, place: at + 1 })),
    width,
    height,
    margins,
    scale,
    isCentered: { across: layout.CenterHorizontally, down: layout.CenterVertically },
    hasGridlines: layout.PrintGridlines,
  };
}

/** Paper that nobody here has a size of is taken for A4: pages are told apart, their edges are not exact. */
function paperOf(layout: PageLayoutObject): readonly [number, number] {
  const A4 = [595.28, 841.89] as const;
  try {
    return PAPERS[layout.PaperSize] ?? A4;
  } catch {
    return A4;
  }
}

function printedAreas(store: Workbook, sheet: Sheet, layout: PageLayoutObject): readonly Area[] {
  const said = layout.GetPrintAreaOrNullObject();
  if (said instanceof RangeAreasObject) return said.areas;
  const used = sheet.usedArea(false);
  const geometry = new SheetGeometry(sheet);
  const whole = framesOf(store, sheet).reduce<Area | undefined>((area, { box }) => {
    const end = geometry.spotAt(box.left + box.width, box.top + box.height);
    const [bottom, right] = [Math.max(area?.bottom ?? 0, end.row), Math.max(area?.right ?? 0, end.column)];
    return { top: 0, left: 0, bottom, right };
  }, used);
  // From the first cell, whatever stands there.
  return whole ? [{ ...whole, top: 0, left: 0 }] : [];
}

function titlesOf(layout: PageLayoutObject): { readonly rows?: Area; readonly columns?: Area } {
  const [rows, columns] = [layout.GetPrintTitleRowsOrNullObject(), layout.GetPrintTitleColumnsOrNullObject()];
  return {
    ...(rows instanceof RangeObject && { rows: rows.area }),
    ...(columns instanceof RangeObject && { columns: columns.area }),
  };
}

interface Sizes {
  readonly row: (row: number) => number;
  readonly column: (column: number) => number;
}

function sizesOf(sheet: Sheet, areas: readonly Area[]): Sizes {
  const geometry = new SheetGeometry(sheet);
  const [first] = areas;
  const fit = first ? rowFit(sheet, first) : () => undefined;
  return {
    row: (row) => {
      if (sheet.isRowHidden(row)) return 0;
      return sheet.rowHeight(row) ?? fit(row) ?? sheet.defaultRowHeight;
    },
    column: (column) => geometry.columnWidth(column),
  };
}

function scaleOf(
  layout: PageLayoutObject,
  areas: readonly Area[],
  sizes: Sizes,
  room: { readonly width: number; readonly height: number },
): number {
  const { scale, horizontalFitToPages: wide, verticalFitToPages: high } = layout.Zoom;
  if (scale !== undefined && scale !== null) return scale / 100;
  const fits = areas.flatMap(({ top, bottom, left, right }) => [
    (room.width * (wide || Infinity)) / sum(left, right, sizes.column),
    (room.height * (high || Infinity)) / sum(top, bottom, sizes.row),
  ]);
  // Fitting makes nothing larger.
  return Math.max(LEAST_SCALE, Math.min(1, ...fits));
}

function sum(from: number, to: number, size: (at: number) => number): number {
  let all = 0;
  for (let at = from; at <= to; at++) all += size(at);
  return all;
}

interface Division {
  readonly size: (at: number) => number;
  /** Of a page, not scaled. */
  readonly room: number;
  /** What begins a page by hand. */
  readonly breaks: readonly number[];
  /** The first and the last of those that stand again on every page behind them. */
  readonly titles: readonly [number, number] | undefined;
}

/** Rows or columns, page by page; hidden ones are left out, each page has at least one. */
export function divided(from: number, to: number, { size, room, breaks, titles }: Division): Line[][] {
  const begins = new Set(breaks);
  const pages: Line[][] = [];
  let page: Line[] = [];
  let [end, own] = [0, 0];
  const put = (index: number, points: number): void => {
    page.push({ index, start: end, size: points });
    end += points;
  };
  const begin = (at: number): void => {
    page = [];
    [end, own] = [0, 0];
    pages.push(page);
    if (!titles || at <= titles[1]) return;
    for (let title = titles[0]; title <= titles[1]; title++) if (size(title) > 0) put(title, size(title));
  };
  for (let at = from; at <= to; at++) {
    const points = size(at);
    const isFull = own > 0 && end + points > room + HAIR;
    if (pages.length === 0 || (begins.has(at) && own > 0) || isFull) begin(at);
    if (points === 0) continue;
    put(at, points);
    own += 1;
  }
  return pages.filter(({ length }) => length > 0);
}
