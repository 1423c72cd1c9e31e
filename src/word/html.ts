import {
  dressPair,
  dressRemarks,
  dressTable,
  FIRST_LINE,
  fitPage,
  FONT,
  HALF,
  TEXT_SIZE,
  type Block,
  type BlockOf,
  type Dressed,
  type Look,
  type Page,
  type PageChart,
} from "../paper";

/** A document as the clipboard holds it: formatted for Word, and its bare text for whatever takes no more. */
export interface Copied {
  readonly html: string;
  readonly text: string;
}

/** Documents to be pasted into Word: the same texts, looks and tables as in the Word file; charts as tables of their numbers. */
export function toCopied(pages: readonly Page[]): Copied {
  const fitting = pages.map(fitPage);
  const html = fitting
    .map(({ blocks }) => blocks.map(htmlOf).join("\n"))
    .join('\n<br style="page-break-before:always">\n');
  return {
    html: `<html><head><meta charset="utf-8"></head><body style="font-family:'${FONT}'">\n${html}\n</body></html>`,
    text: fitting.flatMap(({ blocks }) => blocks.flatMap(linesOf)).join("\n"),
  };
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case "text":
      return paragraph({ text: block.text, ...(block.look && { look: block.look }) });
    case "pair":
      return pair(block);
    case "remarks": {
      const { label, paragraphs } = dressRemarks(block);
      return [label, ...paragraphs].map(paragraph).join("\n");
    }
    case "table":
      return table(block);
    case "chart":
      return table(numbersOf(block.chart));
  }
}

function pair(block: BlockOf<"pair">): string {
  const share = Math.round((block.leftShare ?? HALF) * 100);
  const cells = dressPair(block).map(
    (dressed, at) =>
      `<td style="border:none;width:${at === 0 ? share : 100 - share}%;vertical-align:top">${paragraph(dressed)}</td>`,
  );
  return `<table style="width:100%;border-collapse:collapse"><tr>${cells.join("")}</tr></table>`;
}

function table(block: BlockOf<"table">): string {
  const { columns } = block;
  const { heading, lines } = dressTable(block);
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const share = (at: number): number => Math.round(((columns[at]?.width ?? 0) / total) * 100);
  const cell = (name: "td" | "th", dressed: Dressed, attributes: string): string =>
    `<${name} style="border:1px solid black;padding:2pt 4pt"${attributes}>${paragraph(dressed)}</${name}>`;
  const first = heading.map((dressed, at) => cell("th", dressed, ` width="${share(at)}%"`));
  const rows = lines.map(({ texts, isWide }) =>
    texts.map((dressed) => cell("td", dressed, isWide ? ` colspan="${columns.length}"` : "")).join(""),
  );
  return [
    '<table style="width:100%;border-collapse:collapse">',
    `<thead><tr>${first.join("")}</tr></thead>`,
    ...rows.map((row) => `<tr>${row}</tr>`),
    "</table>",
  ].join("\n");
}

/** What a chart is drawn from. */
function numbersOf({ title, series, categories, values }: PageChart): BlockOf<"table"> {
  return {
    kind: "table",
    columns: [
      { header: title, width: 3 },
      { header: series, width: 1, align: "Right" },
    ],
    lines: categories.map((category, at) => ({ cells: [category, String(values[at] ?? "")] })),
  };
}

function paragraph({ text, look = {} }: Dressed): string {
  return `<p style="${styleOf(look)}">${escaped(text).replaceAll("\n", "<br>") || "&nbsp;"}</p>`;
}

function styleOf({ size = TEXT_SIZE, bold, italic, underline, align = "Left", firstLine }: Look): string {
  return [
    `margin:0;font-size:${size}pt;text-align:${align.toLowerCase()};font-weight:${bold ? "bold" : "normal"}`,
    ...(italic ? ["font-style:italic"] : []),
    ...(firstLine ? [`text-indent:${FIRST_LINE}mm`] : []),
    ...(underline ? ["text-decoration:underline"] : []),
  ].join(";");
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case "text":
      return [onOneLine(block.text)];
    case "pair":
      return [`${onOneLine(block.left.text)}\t${onOneLine(block.right.text)}`];
    case "remarks":
      return [block.label, ...(block.words ?? [block.hint])];
    case "table":
      return [
        block.columns.map(({ header }) => header).join("\t"),
        ...dressTable(block).lines.map(({ texts }) => texts.map(({ text }) => text).join("\t")),
      ];
    case "chart":
      return linesOf(numbersOf(block.chart));
  }
}

/** Bare text is broken by whoever shows it. */
function onOneLine(text: string): string {
  return text.replaceAll("\n", " ");
}
