import type { Sheet } from "../sheet";

/** The size of a note's box in points. */
export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

const USUAL: BoxSize = { width: 108, height: 59.25 };
const POINTS_PER_PIXEL = 0.75;
/** Numbers of shapes are given out in blocks, one or more for each drawing. */
const BLOCK = 1024;

const SHAPE = /<v:shape\b(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>\s*/gu;

/** A drawing for the boxes of notes without any yet, in the language of older programs (VML, ECMA-376 part 4, 19). @param block number of its block of shapes */
export function emptyBoxes(block: number): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
  );
}

/** Numbers of the blocks that drawings have taken. */
export function blocksOf(vml: string): number[] {
  return [...vml.matchAll(/<o:idmap\b[^>]*\bdata=["']([\d,]+)["']/gu)].flatMap(([, data = ""]) =>
    data.split(",").map(Number),
  );
}

/** The drawing with one more box, hidden beside its cell. */
export function withBox(vml: string, sheet: Sheet, row: number, column: number): string {
  const numbers = [...vml.matchAll(/\bid=["']_x0000_s(\d+)["']/gu)].map(([, number]) => Number(number));
  const [block = 1] = blocksOf(vml);
  const number = Math.max(block * BLOCK, ...numbers) + 1;
  const shape =
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style='position:absolute;margin-left:0;margin-top:0;width:${USUAL.width}pt;height:${USUAL.height}pt;z-index:1;visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style=\'mso-direction-alt:auto\'><div style=\'text-align:left\'></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchorOf(sheet, row, column, USUAL)}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  const end = vml.lastIndexOf("</xml>");
  return vml.slice(0, end) + shape + vml.slice(end);
}

export function withoutBox(vml: string, row: number, column: number): string {
  return vml.replace(SHAPE, (shape) => (isAt(shape, row, column) ? "" : shape));
}

/** Whether anything is drawn at all. */
export function hasShapes(vml: string): boolean {
  return /<v:shape\b/u.test(vml);
}

/** The box of a cell's note; undefined where there is none. */
export function boxAt(vml: string, row: number, column: number): string | undefined {
  return vml.match(SHAPE)?.find((shape) => isAt(shape, row, column));
}

export function isBoxVisible(box: string): boolean {
  return /<x:Visible\b/u.test(box) || !/visibility:\s*hidden/u.test(styleOf(box));
}

export function withVisibility(box: string, isVisible: boolean): string {
  const style = styleOf(box).replace(/;?\s*visibility:\s*\w+/u, "");
  const shown = box
    .replace(/<x:Visible\s*\/>|<x:Visible>[^<]*<\/x:Visible>/u, "")
    .replace(styleOf(box), `${style};visibility:${isVisible ? "visible" : "hidden"}`);
  return isVisible ? shown.replace("</x:ClientData>", "<x:Visible/></x:ClientData>") : shown;
}

/** Points, as the style of the box says; a box without is as usual. */
export function sizeOf(box: string): BoxSize {
  const style = styleOf(box);
  const points = (name: string): number | undefined => {
    const [, figure, unit] = new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)(pt|px|in)?`, "u").exec(style) ?? [];
    const scale = { pt: 1, px: POINTS_PER_PIXEL, in: 72 }[unit ?? "pt"] ?? 1;
    return figure === undefined ? undefined : Number(figure) * scale;
  };
  return { width: points("width") ?? USUAL.width, height: points("height") ?? USUAL.height };
}

export function withSize(box: string, sheet: Sheet, row: number, column: number, size: BoxSize): string {
  const style = styleOf(box)
    .replace(/(^|;)\s*width:[^;]*/u, "$1")
    .replace(/(^|;)\s*height:[^;]*/u, "$1");
  return box
    .replace(styleOf(box), `${style};width:${size.width}pt;height:${size.height}pt`.replaceAll(/;+/gu, ";"))
    .replace(/(<x:Anchor>)[^<]*(<\/x:Anchor>)/u, `$1${anchorOf(sheet, row, column, size)}$2`);
}

function isAt(shape: string, row: number, column: number): boolean {
  const figure = (name: string): string | undefined =>
    new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`, "u").exec(shape)?.[1];
  const isNote = /<x:ClientData\s+ObjectType=["']Note["']/u.test(shape);
  return isNote && figure("Row") === String(row) && figure("Column") === String(column);
}

function styleOf(box: string): string {
  return (
    /<v:shape\b[^>]*?\bstyle=(?:'([^']*)'|"([^"]*)")/u
      .exec(box)
      ?.slice(1)
      .find((style) => style !== undefined) ?? ""
  );
}

/** Left column, its pixels, top row, its pixels, right column, its pixels, bottom row, its pixels: beside the cell, a bit above. */
function anchorOf(sheet: Sheet, row: number, column: number, { width, height }: BoxSize): string {
  const left = { at: column + 1, offset: 15 };
  const top = row === 0 ? { at: 0, offset: 2 } : { at: row - 1, offset: 10 };
  const right = along(
    left,
    width / POINTS_PER_PIXEL,
    (at) => (sheet.columns.settings(at).width ?? 64 / 7) * 7,
  );
  const bottom = along(
    top,
    height / POINTS_PER_PIXEL,
    (at) => (sheet.rowHeight(at) ?? sheet.defaultRowHeight) / POINTS_PER_PIXEL,
  );
  return [left, top, right, bottom].flatMap(({ at, offset }) => [at, Math.round(offset)]).join(", ");
}

interface Mark {
  readonly at: number;
  readonly offset: number;
}

function along(from: Mark, pixels: number, sizeAt: (at: number) => number): Mark {
  let { at, offset } = from;
  offset += pixels;
  for (let size = sizeAt(at); offset > size && size > 0; size = sizeAt(at)) {
    offset -= size;
    at += 1;
  }
  return { at, offset };
}
