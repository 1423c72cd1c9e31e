import type { Area, BorderLine, CellStyle, LineStyle, Sheet, Workbook } from "../../model";
import { displayText } from "../../text";
import { make } from "../popup";
import { headersOf, type HeaderFacts } from "./headers";
import type { Line, PrintedPage, Printing } from "./pages";

/** A chart as it lies on the sheet, in points, and what draws it into so many pixels. */
export interface PrintedChart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly draw: (width: number, height: number) => SVGElement;
}

/** Draws a page as large as paper is, a point a pixel. */
export function drawPage(
  { store, sheet }: { readonly store: Workbook; readonly sheet: Sheet },
  printing: Printing,
  page: PrintedPage,
  charts: readonly PrintedChart[],
  facts: HeaderFacts,
): HTMLElement {
  const { width, height, margins, scale, isCentered } = printing;
  const body = make("div", { class: "print-body" });
  const [bodyWidth, bodyHeight] = [lengthOf(page.columns), lengthOf(page.rows)];
  const room = { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
  const left = margins.left + (isCentered.across ? Math.max(0, room.width - bodyWidth * scale) / 2 : 0);
  const top = margins.top + (isCentered.down ? Math.max(0, room.height - bodyHeight * scale) / 2 : 0);
  Object.assign(body.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${bodyWidth}px`,
    height: `${bodyHeight}px`,
    transform: `scale(${scale})`,
  });
  body.append(...cellsOf(store, sheet, page, printing.hasGridlines), ...chartElements(charts));
  return make("div", { class: "print-paper" }, body, ...headerElements(store, sheet, printing, page, facts));
}

function lengthOf(lines: readonly Line[]): number {
  const last = lines.at(-1);
  return last ? last.start + last.size : 0;
}

function headerElements(
  store: Workbook,
  sheet: Sheet,
  { margins, width }: Printing,
  page: PrintedPage,
  facts: HeaderFacts,
): HTMLElement[] {
  return headersOf(store, sheet, page, facts).map(({ edge, side, text, size, font, isBold, isItalic }) => {
    const element = make("div", { class: "print-header" }, text);
    Object.assign(element.style, {
      left: `${margins.left}px`,
      width: `${width - margins.left - margins.right}px`,
      ...(edge === "Header" ? { top: `${margins.header}px` } : { bottom: `${margins.footer}px` }),
      textAlign: side.toLowerCase(),
      fontSize: `${size}px`,
      ...(font !== undefined && { fontFamily: `"${font}", serif` }),
      fontWeight: isBold ? "700" : "400",
      fontStyle: isItalic ? "italic" : "normal",
    });
    return element;
  });
}

/** Pixels of a point: charts are drawn as large as on a screen, and shown as large as the page is. */
const PIXELS = 4 / 3;

function chartElements(charts: readonly PrintedChart[]): HTMLElement[] {
  return charts.map(({ left, top, width, height, draw }) => {
    const drawn = draw(Math.round(width * PIXELS), Math.round(height * PIXELS));
    const element = make("div", { class: "print-chart" }, drawn);
    Object.assign(element.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    return element;
  });
}

function cellsOf(store: Workbook, sheet: Sheet, page: PrintedPage, hasGridlines: boolean): HTMLElement[] {
  const { rows, columns } = page;
  const merged = new Map<string, { readonly row: number; readonly column: number; readonly area: Area }>();
  for (const area of sheet.merges.areas())
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        merged.set(`${row} ${column}`, { row: area.top, column: area.left, area });
  const elements: HTMLElement[] = [];
  rows.forEach((row) =>
    columns.forEach((column, across) => {
      const whole = merged.get(`${row.index} ${column.index}`);
      if (whole && (whole.row !== row.index || whole.column !== column.index)) return;
      const size = whole
        ? {
            width: within(columns, whole.area.left, whole.area.right),
            height: within(rows, whole.area.top, whole.area.bottom),
          }
        : { width: column.size, height: row.size };
      const style = sheet.style(row.index, column.index);
      const shown = textOf(store, sheet, row.index, column.index);
      const isBare = shown === "" && style.fill.pattern === "none" && Object.keys(style.borders).length === 0;
      if (isBare && !hasGridlines) return;
      const next = columns[across + 1];
      const overflows =
        !whole &&
        !style.alignment.wrapText &&
        next !== undefined &&
        textOf(store, sheet, row.index, next.index) === "";
      const element = make("div", { class: "print-cell" }, make("span", {}, shown));
      Object.assign(element.style, {
        left: `${column.start}px`,
        top: `${row.start}px`,
        width: `${size.width}px`,
        height: `${size.height}px`,
        ...lookOf(style, typeof sheet.value(row.index, column.index) === "number"),
        ...(hasGridlines && Object.keys(style.borders).length === 0 && { outline: "0.5px solid #a0a0a0" }),
        overflow: overflows ? "visible" : "hidden",
      });
      elements.push(element);
    }),
  );
  return elements;
}

function within(lines: readonly Line[], from: number, to: number): number {
  return lines.filter(({ index }) => index >= from && index <= to).reduce((all, { size }) => all + size, 0);
}

function textOf(store: Workbook, sheet: Sheet, row: number, column: number): string {
  const value = sheet.value(row, column);
  if (sheet.hasError(row, column)) return String(value);
  return displayText(value, sheet.numberFormat(row, column), store.locale);
}

const ACROSS = { left: "left", center: "center", right: "right", justify: "justify" } as const;
const DOWN = { top: "flex-start", center: "center", bottom: "flex-end" } as const;
/** Points of a step of indent. */
const INDENT = 7;

function lookOf(
  { font, fill, borders, alignment }: CellStyle,
  isNumber: boolean,
): Partial<CSSStyleDeclaration> {
  const { horizontal, vertical, wrapText, indent } = alignment;
  const usual = isNumber ? "right" : "left";
  const side = (ACROSS as Partial<Record<typeof horizontal, string>>)[horizontal] ?? usual;
  return {
    textAlign: horizontal === "centerContinuous" ? "center" : side,
    alignItems: (DOWN as Partial<Record<typeof vertical, string>>)[vertical] ?? "flex-end",
    whiteSpace: wrapText ? "pre-wrap" : "pre",
    paddingLeft: `${2 + (side === "right" ? 0 : indent * INDENT)}px`,
    paddingRight: `${2 + (side === "right" ? indent * INDENT : 0)}px`,
    fontFamily: `"${font.name}", ${/times|serif|roman/iu.test(font.name) ? "serif" : "sans-serif"}`,
    fontSize: `${font.size}px`,
    fontWeight: font.bold ? "700" : "400",
    fontStyle: font.italic ? "italic" : "normal",
    textDecoration: [
      font.underline === "none" ? "" : "underline",
      font.strikethrough ? "line-through" : "",
    ].join(" "),
    color: font.color ?? "#000000",
    backgroundColor: fill.pattern === "none" ? "transparent" : (fill.color ?? "transparent"),
    borderLeft: lineOf(borders.left),
    borderRight: lineOf(borders.right),
    borderTop: lineOf(borders.top),
    borderBottom: lineOf(borders.bottom),
  };
}

const WIDTHS: Readonly<Partial<Record<LineStyle, number>>> = {
  hair: 0.25,
  medium: 1.5,
  mediumDashed: 1.5,
  mediumDashDot: 1.5,
  mediumDashDotDot: 1.5,
  slantDashDot: 1.5,
  thick: 2.25,
  double: 2.25,
};

function lineOf(line: BorderLine | undefined): string {
  if (!line) return "none";
  const { style, color = "#000000" } = line;
  const kind = /dash/iu.test(style)
    ? "dashed"
    : ({ dotted: "dotted", double: "double" }[style as string] ?? "solid");
  return `${WIDTHS[style] ?? 0.75}px ${kind} ${color}`;
}
