import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import {
  dressPair,
  dressTable,
  HALF,
  keepsWithNext,
  printableWidth,
  type BlockOf,
  type Look,
  type Page,
} from "../paper";
import { paragraphOf, twips } from "./paragraph";

/** Between a text and the lines around its cell, twips: 2 points above and below, 2 mm beside. */
const CELL_MARGINS = { top: 40, bottom: 40, left: twips(2), right: twips(2) };

/** More lines of recipients than this may go on on the next page. */
const MANY_PAIRS = 20;

/** Neighbouring pairs as one table without lines: letterhead, signatures. */
export function pairTable(pairs: readonly BlockOf<"pair">[], page: Page): Table {
  const whole = twips(printableWidth(page));
  const left = Math.round(whole * (pairs[0]?.leftShare ?? HALF));
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
    rows: pairs.map((pair) => {
      // Word parts anywhere what no page can hold: of so many recipients it is told where.
      const keepNext = pair.keepWithNext === true && !(pair.givesWay && pairs.length > MANY_PAIRS);
      return new TableRow({
        cantSplit: true,
        children: dressPair(pair).map(
          ({ text, look }, at) =>
            new TableCell({
              width: { size: widths[at] ?? whole, type: WidthType.DXA },
              children: [paragraphOf(text, look, { keepNext })],
            }),
        ),
      });
    }),
  });
}

/** A table with its heading repeated on every page. */
export function dataTable(table: BlockOf<"table">, page: Page): Table {
  const { columns } = table;
  const whole = twips(printableWidth(page));
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / total) * whole));
  const { heading, lines } = dressTable(table);
  const cell = (text: string, look: Look, width: number, columnSpan: number, keepNext: boolean): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      columnSpan,
      verticalAlign: VerticalAlign.CENTER,
      children: [paragraphOf(text, look, { keepNext })],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    margins: { marginUnitType: WidthType.DXA, ...CELL_MARGINS },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heading.map(({ text, look }, at) => cell(text, look, widths[at] ?? whole, 1, true)),
      }),
      ...lines.map(({ texts, isWide, announces }, at) => {
        const keepNext = keepsWithNext(announces, at, lines.length);
        return new TableRow({
          cantSplit: true,
          children: texts.map(({ text, look }, column) =>
            isWide
              ? cell(text, look, whole, columns.length, keepNext)
              : cell(text, look, widths[column] ?? whole, 1, keepNext),
          ),
        });
      }),
    ],
  });
}
