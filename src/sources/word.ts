import { convertToHtml, images } from "mammoth";
import { parseXml, XmlElement, XmlText, type XmlNode } from "@rgrove/parse-xml";
import type { Grid, GridArea } from "../domain/imports/grid";
import { fold } from "../text";
import { cellsOf, raised } from "./cells";
import { packed, unpacked } from "./container";
import { Unreadable } from "./unreadable";

/** More than a row of a Word table can have. */
const MOST_SPANNED = 1_000;

/**
 * The tables of a .docx file, each with the paragraphs since the one before as rows above it, those after the last one below
 * it; a document without any table is its paragraphs.
 * @throws Unreadable, and whatever a broken file leads to
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<Grid[]> {
  const document = packed(unpacked(bytes, (path) => !/^word\/(?:media|embeddings|fonts)\//u.test(path)));
  const { value: html } = await convertToHtml(
    // Node takes the one, a browser the other.
    { buffer: document, arrayBuffer: document } as unknown as { arrayBuffer: ArrayBuffer },
    {
      // Without any style a heading or an item of a list is a paragraph like others.
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      idPrefix: "source-",
      convertImage: images.imgElement(() => Promise.resolve({ src: "" })),
    },
  );
  // What no XML may hold, and halves of letters.
  const wellFormed = html.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
  return gridsOf(parseXml(`<body>${wellFormed}</body>`).root?.children ?? [], file);
}

/** What the tables say that hold nothing but the letterhead or who signs. */
const LAYOUT = /ngày[\s\d.…_]*tháng|nơi nhận|(?:^|\n|\s)(?:tm|kt|tl)\.|độc lập|số\s*:|\*\*\*|\(ký/u;
const MOST_LAYOUT_ROWS = 3;
const MOST_LAYOUT_COLUMNS = 2;

/** A table without lines that lays out a letterhead or signatures: its cells are paragraphs like others. */
function isLayout({ rows }: { readonly rows: readonly (readonly string[])[] }): boolean {
  const isSmall = rows.length <= MOST_LAYOUT_ROWS && rows.every((row) => row.length <= MOST_LAYOUT_COLUMNS);
  return isSmall && LAYOUT.test(fold(rows.flat().join(" ")));
}

/**
 * Lines at the beginning of a document that hold for a later table too: titles, and who sends it. A caption like one of the
 * table's own is that of the first.
 */
function heldBy(own: readonly string[][], opening: readonly string[][]): string[][] {
  const firstWord = ([line = ""]: readonly string[]): string => fold(line).split(" ")[0] ?? "";
  const captions = new Set(own.map(firstWord));
  return opening.filter((row) => {
    const [line = ""] = row;
    const isTitle = line === line.toUpperCase() || /^đơn vị[^:]*:/iu.test(line);
    return isTitle && !captions.has(firstWord(row));
  });
}

function gridsOf(blocks: readonly XmlNode[], file: string): Grid[] {
  const read = blocks.map((block) =>
    block instanceof XmlElement && block.name === "table" ? tableOf(block) : { lines: linesOf([block]) },
  );
  const hasData = read.some((part) => "rows" in part && !isLayout(part));
  const sections: { rows: string[][]; merged: GridArea[]; hasTable: boolean }[] = [];
  /** What stands before the first table holds for the others too. */
  let opening: string[][] = [];
  let rows: string[][] = [];
  for (const part of read) {
    if ("lines" in part) rows.push(...part.lines.map((line) => [line]));
    else if (hasData && isLayout(part))
      rows.push(
        ...part.rows
          .flat()
          .flatMap((cell) => cell.split("\n"))
          .filter((line) => line !== "")
          .map((line) => [line]),
      );
    else {
      if (sections.length === 0) opening = rows;
      else rows = [...heldBy(rows, opening), ...rows];
      const top = rows.length;
      const merged = part.merged.map((area) => ({ ...area, top: area.top + top, bottom: area.bottom + top }));
      sections.push({ rows: [...rows, ...part.rows], merged, hasTable: true });
      rows = [];
    }
  }
  const last = sections.at(-1);
  if (last) last.rows.push(...rows);
  else sections.push({ rows, merged: [], hasTable: false });
  return sections.map((section, at) => ({
    file,
    sheet: section.hasTable ? String(at + 1) : "",
    hidden: false,
    cells: cellsOf(section.rows),
    merged: section.merged,
    marks: {},
  }));
}

function tableOf(table: XmlElement): { rows: string[][]; merged: GridArea[] } {
  const lines = table.children
    .flatMap((child) =>
      child instanceof XmlElement && /^t(?:head|body)$/u.test(child.name) ? child.children : [child],
    )
    .filter((child) => child instanceof XmlElement && child.name === "tr") as XmlElement[];
  const rows: string[][] = lines.map(() => []);
  /** By column, the first row that is free again below a cell over several rows. */
  const free: number[] = [];
  const merged: GridArea[] = [];
  lines.forEach((line, top) => {
    let left = 0;
    for (const cell of line.children) {
      if (!(cell instanceof XmlElement)) continue;
      while ((free[left] ?? 0) > top) left += 1;
      const right = left + spanOf(cell.attributes.colspan) - 1;
      const bottom = Math.min(lines.length, top + spanOf(cell.attributes.rowspan)) - 1;
      const row = rows[top] ?? [];
      while (row.length < left) row.push("");
      row[left] = linesOf(cell.children).join("\n");
      for (let column = left; column <= right; column++) free[column] = bottom + 1;
      if (right > left || bottom > top) merged.push({ top, left, bottom, right });
      left = right + 1;
    }
  });
  return { rows, merged };
}

function spanOf(text: string | undefined): number {
  const span = Number(text ?? 1);
  if (span > MOST_SPANNED * MOST_SPANNED) throw new Unreadable("damaged");
  return span >= 1 ? Math.floor(span) : 1;
}

/** The paragraphs of a part of a document; those of a table within a cell too. Notes and the marks that point to them go. */
function linesOf(nodes: readonly XmlNode[]): string[] {
  const lines: string[] = [];
  let isOpen = false;
  const write = (text: string): void => {
    if (!isOpen) lines.push("");
    isOpen = true;
    lines.push((lines.pop() ?? "") + text);
  };
  const walk = (node: XmlNode, isRaised: boolean): void => {
    if (node instanceof XmlText) write(isRaised ? raised(node.text) : node.text);
    if (!(node instanceof XmlElement) || isNote(node)) return;
    if (node.name === "br") return write("\n");
    if (node.name === "input") return write(node.attributes.checked ? "☒" : "☐");
    const isBlock = BLOCKS.has(node.name);
    if (isBlock) isOpen = false;
    for (const child of node.children) walk(child, isRaised || node.name === "sup");
    if (isBlock) isOpen = false;
  };
  for (const node of nodes) walk(node, false);
  return lines;
}

const BLOCKS = new Set(["p", "td", "th"]);

/** A note at the foot or the end of a document, or the mark that points to one. */
function isNote({ name, attributes }: XmlElement): boolean {
  return (
    (name === "li" && /^source-(?:foot|end)note-/u.test(attributes.id ?? "")) ||
    (name === "a" && /^#source-(?:foot|end)note-/u.test(attributes.href ?? ""))
  );
}
