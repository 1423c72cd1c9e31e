import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type ISectionOptions,
  type Table,
} from "docx";
import { ChartRun } from "docx/charts";
import {
  A4,
  BODY_SIZE,
  chartScale,
  dressRemarks,
  FIRST_LINE,
  fitPage,
  FONT,
  marginsOf,
  TEXT_SIZE,
  type Block,
  type BlockOf,
  type Page,
  type PageChart,
} from "../paper";
import { LANGUAGE, type Titled } from "./titled";
import { halfPoints, paragraphOf, twips } from "./paragraph";
import { dataTable, pairTable } from "./tables";

export { toCopied, type Copied } from "./html";
export { toMergeForm } from "./mergeForm";
export type { Titled } from "./titled";

const CHART = { width: 560, height: 300, color: "595959" };
/** Indent of the first line of a paragraph, and space below it, as offices set them: 6 points. */
const INDENT = twips(FIRST_LINE);
const SPACE = 120;

/**
 * A document as an editable Word file (.docx) in the same form as its sheets: A4, Times New Roman, margins of the guide, page
 * number from page 2, tables with repeated headings, headings in the outline, charts that Word draws from their data.
 */
export function toWord(pages: readonly Page[], { title, issuer }: Titled): Promise<Blob> {
  const file = new Document({
    title,
    subject: title,
    creator: issuer,
    lastModifiedBy: issuer,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: halfPoints(TEXT_SIZE), language: { value: LANGUAGE } },
          paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO } },
        },
        heading1: {
          run: { font: FONT, size: halfPoints(BODY_SIZE), bold: true, color: "000000" },
          paragraph: { spacing: { before: SPACE, after: SPACE } },
        },
        title: {
          run: { font: FONT, size: halfPoints(BODY_SIZE), bold: true, color: "000000" },
          paragraph: { alignment: AlignmentType.CENTER },
        },
      },
    },
    sections: pages.map((page) => sectionOf(fitPage(page))),
  });
  return Packer.toBlob(file);
}

function sectionOf(page: Page): ISectionOptions {
  const isLandscape = page.orientation === "Landscape";
  const margins = marginsOf(page);
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(A4.short),
          height: twips(A4.long),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margins.top),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          right: twips(margins.right),
          header: twips(margins.top / 2),
          footer: twips(margins.bottom / 2),
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

function bodyOf(page: Page): Child[] {
  const children: Child[] = [];
  // Neighbouring pairs that wait for the last of them.
  let pairs: BlockOf<"pair">[] = [];
  const layPairs = (): void => {
    if (pairs.length > 0) children.push(pairTable(pairs, page));
    pairs = [];
  };
  for (const block of page.blocks) {
    if (block.kind === "pair") pairs.push(block);
    else {
      layPairs();
      children.push(...childrenOf(block, page));
    }
  }
  layPairs();
  return children;
}

function childrenOf(block: Exclude<Block, BlockOf<"pair">>, page: Page): Child[] {
  switch (block.kind) {
    case "text":
      return [
        paragraphOf(block.text, block.look, { keepNext: block.keepWithNext === true, ...roleOf(block) }),
      ];
    case "remarks":
      return remarksOf(block);
    case "chart":
      return [chartOf(block.chart)];
    case "table":
      return [dataTable(block, page), new Paragraph({})];
  }
}

function remarksOf(block: BlockOf<"remarks">): Child[] {
  const { label, paragraphs } = dressRemarks(block);
  return [
    paragraphOf(label.text, label.look, { keepNext: true, heading: HeadingLevel.HEADING_1 }),
    ...paragraphs.map(({ text, look }) => paragraphOf(text, look, { indent: { firstLine: INDENT } })),
  ];
}

/** What a text is in Word: a heading of the outline, the title, or a paragraph with an indented first line. */
function roleOf({ role, look }: BlockOf<"text">): Partial<IParagraphOptions> {
  if (role === "heading") return { heading: HeadingLevel.HEADING_1 };
  if (role === "title") return { heading: HeadingLevel.TITLE };
  return look?.firstLine ? { indent: { firstLine: INDENT }, spacing: { after: SPACE } } : {};
}

/** Bars that Word draws from their data. */
function chartOf(chart: PageChart): Paragraph {
  const { title, series, categories, values, unit } = chart;
  const { format, step, top } = chartScale(chart);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new ChartRun({
        type: "bar",
        title,
        categories: [...categories],
        series: [{ name: series, values: [...values], color: CHART.color }],
        legend: false,
        font: { name: FONT },
        dataLabels: { value: true, numberFormat: format },
        categoryAxis: { reverseOrder: true },
        valueAxis: {
          minimum: 0,
          title: unit,
          numberFormat: "#,##0",
          ...(step !== undefined && { interval: step }),
          ...(top !== undefined && { maximum: top }),
        },
        transformation: { width: CHART.width, height: CHART.height },
      }),
    ],
  });
}
