import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
  type ISectionOptions,
} from "docx";
import { ChartRun } from "docx/charts";
import {
  A4,
  FONT,
  HALF,
  MARGINS,
  printableWidth,
  TEXT_SIZE,
  type Block,
  type Look,
  type Page,
  type PageLine,
} from "../paper";
import { isWebAddress } from "./webAddress";

const CHART = { width: 560, height: 300, color: "595959" };
const ALIGN = {
  Left: AlignmentType.LEFT,
  Center: AlignmentType.CENTER,
  Right: AlignmentType.RIGHT,
  Justify: AlignmentType.JUSTIFIED,
} as const;
/** Word counts lengths in twentieths of a point. */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
/** Indent of the first line of a paragraph, and space below it, as offices set them: 1 cm and 6 points. */
const INDENT = twips(10);
const SPACE = 120;

/**
 * A document as an editable Word file (.docx) in the same form as its sheets: A4, Times New Roman, margins of the guide, page
 * number from page 2, tables with repeated headings, headings in the outline, charts that Word draws from their data.
 */
export function toWord(pages: readonly Page[], title: string): Promise<Blob> {
  const file = new Document({
    title,
    creator: "",
    styles: {
      default: {
        document: {
          run: { font: FONT, size: halfPoints(TEXT_SIZE) },
          paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO } },
        },
        heading1: {
          run: { font: FONT, size: halfPoints(14), bold: true, color: "000000" },
          paragraph: { spacing: { before: SPACE, after: SPACE } },
        },
        title: {
          run: { font: FONT, size: halfPoints(14), bold: true, color: "000000" },
          paragraph: { alignment: AlignmentType.CENTER },
        },
      },
    },
    sections: pages.map(sectionOf),
  });
  return Packer.toBlob(file);
}

function sectionOf(page: Page): ISectionOptions {
  const landscape = page.orientation === "Landscape";
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(A4.short),
          height: twips(A4.long),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(MARGINS.top),
          bottom: twips(MARGINS.bottom),
          left: twips(MARGINS.left),
          right: twips(MARGINS.right),
          header: twips(MARGINS.top / 2),
          footer: twips(MARGINS.bottom / 2),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT })],
          }),
        ],
      }),
      first: new Header({ children: [new Paragraph({})] }),
    },
    footers: {
      default: new Footer({ children: [new Paragraph({})] }),
      first: new Footer({ children: [new Paragraph({})] }),
    },
    children: bodyOf(page),
  };
}

type Child = Paragraph | Table;
type Pair = Extract<Block, { kind: "pair" }>;

/** Neighbouring pairs are one table without lines: letterhead, signatures. */
function bodyOf({ blocks, orientation }: Page): Child[] {
  const children: Child[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block.kind !== "pair") {
      children.push(...childrenOf(block, orientation));
      continue;
    }
    const pairs: Pair[] = [];
    for (let next = blocks[at]; next?.kind === "pair"; next = blocks[++at]) pairs.push(next);
    at -= 1;
    children.push(pairTable(pairs, orientation));
  }
  return children;
}

function childrenOf(block: Exclude<Block, Pair>, orientation: Page["orientation"]): Child[] {
  switch (block.kind) {
    case "text":
      return [paragraphOf(block.text, block.look, { keepNext: block.joined === true, ...roleOf(block) })];
    case "own":
      return [
        paragraphOf(
          block.label,
          { size: 14, bold: true },
          { keepNext: true, heading: HeadingLevel.HEADING_1 },
        ),
        ...(block.words ?? [block.hint]).map((words) =>
          paragraphOf(
            words,
            { size: 14, align: "Justify", italic: block.words === undefined },
            { indent: { firstLine: INDENT } },
          ),
        ),
      ];
    case "chart":
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [
            new ChartRun({
              type: "bar",
              title: block.chart.title,
              categories: [...block.chart.categories],
              series: [{ name: block.chart.series, values: [...block.chart.values], color: CHART.color }],
              legend: false,
              dataLabels: { value: true },
              categoryAxis: { reverseOrder: true },
              valueAxis: { minimum: 0 },
              transformation: { width: CHART.width, height: CHART.height },
            }),
          ],
        }),
      ];
    case "table":
      return [dataTable(block, orientation), new Paragraph({})];
  }
}

/** What a text is in Word: a heading of the outline, the title, or a paragraph with an indented first line. */
function roleOf({ role, look }: Extract<Block, { kind: "text" }>): Partial<IParagraphOptions> {
  if (role === "heading") return { heading: HeadingLevel.HEADING_1 };
  if (role === "title") return { heading: HeadingLevel.TITLE };
  return look?.align === "Justify" ? { indent: { firstLine: INDENT }, spacing: { after: SPACE } } : {};
}

function pairTable(pairs: readonly Pair[], orientation: Page["orientation"]): Table {
  const whole = twips(printableWidth(orientation));
  const left = Math.round(whole * (pairs[0].leftShare ?? HALF));
  const widths = [left, whole - left];
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    margins: { left: 0, right: 0 },
    rows: pairs.map(
      ({ left, right, joined }) =>
        new TableRow({
          cantSplit: true,
          children: [left, right].map(
            ({ text, look = {} }, at) =>
              new TableCell({
                width: { size: widths[at], type: WidthType.DXA },
                children: [paragraphOf(text, { align: "Center", ...look }, { keepNext: joined === true })],
              }),
          ),
        }),
    ),
  });
}

function dataTable(
  { columns, lines, size = TEXT_SIZE }: Extract<Block, { kind: "table" }>,
  orientation: Page["orientation"],
): Table {
  const whole = twips(printableWidth(orientation));
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / total) * whole));
  const cell = (text: string, look: Look, at: number, span = 1, keepNext = false): TableCell =>
    new TableCell({
      width: { size: span > 1 ? whole : widths[at], type: WidthType.DXA },
      columnSpan: span,
      verticalAlign: VerticalAlign.CENTER,
      children: [paragraphOf(text, look, { keepNext })],
    });
  const rowOf = (line: PageLine, at: number): TableRow => {
    const bold = line.bold ?? false;
    // The last line is not left alone on a page, nor is a line over the whole width parted from what it announces.
    const keepNext = at === lines.length - 2 || (!("cells" in line) && bold && at < lines.length - 1);
    return new TableRow({
      cantSplit: true,
      children:
        "cells" in line
          ? line.cells.map((text, index) =>
              cell(text, { size, bold, align: columns[index].align ?? "Left" }, index, 1, keepNext),
            )
          : [cell(line.text, { size, bold }, 0, columns.length, keepNext)],
    });
  };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ header }, at) =>
          cell(header, { size, bold: true, align: "Center" }, at, 1, true),
        ),
      }),
      ...lines.map(rowOf),
    ],
  });
}

function paragraphOf(
  text: string,
  { size = TEXT_SIZE, bold, italic, underline, align = "Left" }: Look = {},
  options: Partial<IParagraphOptions> = {},
): Paragraph {
  const runs = text.split("\n").map(
    (line, at) =>
      new TextRun({
        text: line,
        font: FONT,
        size: halfPoints(size),
        ...(at > 0 && { break: 1 }),
        ...(bold && { bold: true }),
        ...(italic && { italics: true }),
        ...((underline || isWebAddress(text)) && { underline: { type: UnderlineType.SINGLE } }),
      }),
  );
  return new Paragraph({
    alignment: ALIGN[align],
    ...options,
    children: isWebAddress(text) ? [new ExternalHyperlink({ link: text, children: runs })] : runs,
  });
}

/** Word counts sizes in half points. */
function halfPoints(size: number): number {
  return size * 2;
}
