import { LANGUAGE, type Titled } from "./titled";
import {
  BorderStyle,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphStyleOptions,
  type ParagraphChild,
} from "docx";
import {
  A4,
  dressPair,
  FONT,
  HALF,
  marginsOf,
  printableWidth,
  TEXT_SIZE,
  type BlockOf,
  type Dressed,
  type Look,
  type Page,
} from "../paper";
import { ALIGN, halfPoints, twips } from "./paragraph";

/**
 * The main document of a mail merge: a page of texts and pairs whose «Ten» are fields of the data table (`MERGEFIELD Ten`). Word asks
 * for the table when the merge is begun; the first sheet row holds the names of the fields.
 */
export function toMergeForm(page: Page, { title, issuer }: Titled): Promise<Blob> {
  const styles = new Styles();
  const children = page.blocks.flatMap((block): (Paragraph | Table)[] => {
    if (block.kind === "text")
      return [styles.paragraph({ text: block.text, ...(block.look && { look: block.look }) })];
    return block.kind === "pair" ? [pairRow(block, page, styles)] : [];
  });
  const margins = marginsOf(page);
  const file = new Document({
    title,
    subject: title,
    creator: issuer,
    lastModifiedBy: issuer,
    styles: {
      default: {
        document: { run: { font: FONT, size: halfPoints(TEXT_SIZE), language: { value: LANGUAGE } } },
      },
      paragraphStyles: styles.all(),
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twips(A4.short),
              height: twips(A4.long),
              orientation:
                page.orientation === "Landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(margins.top),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              right: twips(margins.right),
            },
          },
        },
        children,
      },
    ],
  });
  return Packer.toBlob(file);
}

/** Looks as styles of paragraphs: what a field is filled with takes the look of its paragraph, none of its own. */
class Styles {
  private readonly made = new Map<string, IParagraphStyleOptions>();

  paragraph({ text, look = {} }: Dressed): Paragraph {
    return new Paragraph({ style: this.styleOf(look), children: withFields(text) });
  }

  all(): IParagraphStyleOptions[] {
    return [...this.made.values()];
  }

  private styleOf(look: Look): string {
    const { size = TEXT_SIZE, bold = false, italic = false, align = "Left" } = look;
    const key = JSON.stringify([size, bold, italic, align]);
    const known = this.made.get(key);
    if (known) return known.id;
    const style: IParagraphStyleOptions = {
      id: `look${this.made.size + 1}`,
      name: `Look ${this.made.size + 1}`,
      run: { font: FONT, size: halfPoints(size), bold, italics: italic },
      paragraph: { alignment: ALIGN[align] },
    };
    this.made.set(key, style);
    return style.id;
  }
}

/** "«Ten»" becomes a field, "«HinhThuc \\* Upper»" one with its switch; the rest stays text. */
function withFields(text: string): ParagraphChild[] {
  return text
    .split(/(«[^»]+»)/u)
    .filter((part) => part !== "")
    .map((part) => {
      const field = /^«([^»]+)»$/u.exec(part)?.[1];
      return field === undefined
        ? new TextRun(part)
        : new SimpleField(` MERGEFIELD ${field} `, `«${field.split(" ")[0] ?? ""}»`);
    });
}

/** Two texts side by side, without lines. */
function pairRow(pair: BlockOf<"pair">, page: Page, styles: Styles): Table {
  const whole = twips(printableWidth(page));
  const left = Math.round(whole * (pair.leftShare ?? HALF));
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    columnWidths: [left, whole - left],
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: dressPair(pair).map(
          (dressed, at) =>
            new TableCell({
              width: { size: at === 0 ? left : whole - left, type: WidthType.DXA },
              children: [styles.paragraph(dressed)],
            }),
        ),
      }),
    ],
  });
}
