import { element, type XmlElement } from "../../package";

/** A cell style that every workbook has, though files name it only when it is used. */
export interface BuiltInStyle {
  /** As files and people name it. */
  readonly name: string;
  /** As Office.js names it (`Excel.BuiltInStyle`). */
  readonly word: string;
  /** Number in files (ECMA-376 part 1, 18.8.7). */
  readonly id: number;
  readonly numberFormat?: number;
  readonly font?: FontLook;
  readonly fill?: Color;
  readonly borders?: Readonly<
    Partial<Record<"left" | "right" | "top" | "bottom", readonly [line: string, color: Color]>>
  >;
}

interface Color {
  readonly rgb?: string;
  readonly theme?: number;
  readonly tint?: number;
}

interface FontLook {
  readonly color?: Color;
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isUnderlined?: boolean;
  /** Of the headings of the theme. */
  readonly isHeading?: boolean;
}

const rgb = (hex: string): Color => ({ rgb: `FF${hex}` });
const theme = (number: number, tint?: number): Color => ({
  theme: number,
  ...(tint !== undefined && { tint }),
});
const box = (line: string, color: Color): NonNullable<BuiltInStyle["borders"]> => ({
  left: [line, color],
  right: [line, color],
  top: [line, color],
  bottom: [line, color],
});
const heading = (number: 1 | 2 | 3 | 4, size: number, line?: readonly [string, Color]): BuiltInStyle => ({
  name: `Heading ${number}`,
  word: `Heading${number}`,
  id: 15 + number,
  font: { color: theme(3), size, isBold: true },
  ...(line && { borders: { bottom: line } }),
});

/** How much lighter the styles of 20, 40 and 60 % are. */
const TINTS = [0.79998168889431442, 0.59999389629810485, 0.39997558519241921];

/** Theme colours of the six accents are numbered from 4, their styles in files from 29. */
const accents = [1, 2, 3, 4, 5, 6].flatMap((number): BuiltInStyle[] => {
  const [color, id] = [number + 3, 29 + (number - 1) * 4];
  return [
    { name: `Accent${number}`, word: `Accent${number}`, id, font: { color: theme(0) }, fill: theme(color) },
    ...[20, 40, 60].map((share, at): BuiltInStyle => ({
      name: `${share}% - Accent${number}`,
      word: `Accent${number}_${share}`,
      id: id + at + 1,
      font: { color: theme(share === 60 ? 0 : 1) },
      fill: theme(color, TINTS[at]),
    })),
  ];
});

export const BUILT_IN_STYLES: readonly BuiltInStyle[] = [
  { name: "Normal", word: "Normal", id: 0 },
  { name: "Comma", word: "Comma", id: 3, numberFormat: 43 },
  { name: "Currency", word: "Currency", id: 4, numberFormat: 44 },
  { name: "Percent", word: "Percent", id: 5, numberFormat: 9 },
  { name: "Comma [0]", word: "WholeComma", id: 6, numberFormat: 41 },
  { name: "Currency [0]", word: "WholeDollar", id: 7, numberFormat: 42 },
  { name: "Hyperlink", word: "Hlink", id: 8, font: { color: theme(10), isUnderlined: true } },
  { name: "Followed Hyperlink", word: "HlinkTrav", id: 9, font: { color: theme(11), isUnderlined: true } },
  { name: "Note", word: "Note", id: 10, fill: rgb("FFFFCC"), borders: box("thin", rgb("B2B2B2")) },
  { name: "Warning Text", word: "WarningText", id: 11, font: { color: rgb("FF0000") } },
  { name: "Title", word: "SheetTitle", id: 15, font: { color: theme(3), size: 18, isHeading: true } },
  heading(1, 15, ["thick", theme(4)]),
  heading(2, 13, ["thick", theme(4, 0.499984740745262)]),
  heading(3, 11, ["medium", theme(4, 0.39997558519241921)]),
  heading(4, 11),
  {
    name: "Input",
    word: "Input",
    id: 20,
    font: { color: rgb("3F3F76") },
    fill: rgb("FFCC99"),
    borders: box("thin", rgb("7F7F7F")),
  },
  {
    name: "Output",
    word: "Output",
    id: 21,
    font: { color: rgb("3F3F3F"), isBold: true },
    fill: rgb("F2F2F2"),
    borders: box("thin", rgb("3F3F3F")),
  },
  {
    name: "Calculation",
    word: "Calculation",
    id: 22,
    font: { color: rgb("FA7D00"), isBold: true },
    fill: rgb("F2F2F2"),
    borders: box("thin", rgb("7F7F7F")),
  },
  {
    name: "Check Cell",
    word: "CheckCell",
    id: 23,
    font: { color: theme(0), isBold: true },
    fill: rgb("A5A5A5"),
    borders: box("double", rgb("3F3F3F")),
  },
  {
    name: "Linked Cell",
    word: "LinkedCell",
    id: 24,
    font: { color: rgb("FA7D00") },
    borders: { bottom: ["double", rgb("FF8001")] },
  },
  {
    name: "Total",
    word: "Total",
    id: 25,
    font: { color: theme(1), isBold: true },
    borders: { top: ["thin", theme(4)], bottom: ["double", theme(4)] },
  },
  { name: "Good", word: "Good", id: 26, font: { color: rgb("006100") }, fill: rgb("C6EFCE") },
  { name: "Bad", word: "Bad", id: 27, font: { color: rgb("9C0006") }, fill: rgb("FFC7CE") },
  { name: "Neutral", word: "Neutral", id: 28, font: { color: rgb("9C5700") }, fill: rgb("FFEB9C") },
  ...accents,
  {
    name: "Explanatory Text",
    word: "ExplanatoryText",
    id: 53,
    font: { color: rgb("7F7F7F"), isItalic: true },
  },
];

/** The font of a built-in style, by the usual one of the workbook. */
export function builtInFont({ font }: BuiltInStyle, usual: XmlElement): XmlElement | undefined {
  if (!font) return undefined;
  const value = (name: string): string | undefined =>
    usual.children.find((child): child is XmlElement => "name" in child && child.name === name)?.attributes
      .val;
  const { color, size, isBold, isItalic, isUnderlined, isHeading } = font;
  const made = element("font");
  const children = [
    isBold === true && element("b"),
    isItalic === true && element("i"),
    isUnderlined === true && element("u"),
    element("sz", { val: size ?? value("sz") ?? 11 }),
    color && colorElement("color", color),
    element("name", { val: isHeading === true ? "Calibri Light" : (value("name") ?? "Calibri") }),
    element("family", { val: value("family") ?? 2 }),
    element("scheme", { val: isHeading === true ? "major" : "minor" }),
  ];
  for (const child of children)
    if (child) {
      child.parent = made;
      made.children.push(child);
    }
  return made;
}

export function builtInFill({ fill }: BuiltInStyle): XmlElement | undefined {
  return (
    fill &&
    element(
      "fill",
      {},
      element(
        "patternFill",
        { patternType: "solid" },
        colorElement("fgColor", fill),
        element("bgColor", { indexed: 64 }),
      ),
    )
  );
}

export function builtInBorder({ borders }: BuiltInStyle): XmlElement | undefined {
  if (!borders) return undefined;
  const sides = (["left", "right", "top", "bottom"] as const).map((side) => {
    const [line, color] = borders[side] ?? [];
    return line !== undefined && color
      ? element(side, { style: line }, colorElement("color", color))
      : element(side);
  });
  return element("border", {}, ...sides, element("diagonal"));
}

function colorElement(name: string, { rgb: hex, theme: number, tint }: Color): XmlElement {
  return element(name, { rgb: hex, theme: number, tint });
}
