import { arrange, type Look, type Page } from "../../src/paper";

/** Lines of Times New Roman on a screen, shares of the size, and what Excel leaves beside a text, points. */
const LINE = 1.19;
const BESIDE = 4;
const INDENT = 6.75;
/** Widths of the bold letters of these names, thousandths of the size: of the widest kinds, from the font itself. */
const BOLD: readonly (readonly [string, number])[] = [
  ["HKGOQ", 778],
  ["ADNRCUVXY", 722],
  ["BTLE", 667],
  ["PS", 556],
  ["mM", 840],
  ["u", 600],
  ["hknpbdđq", 556],
  ["aoôơvxyg0123456789", 500],
  ["ceêrz", 444],
  ["s", 389],
  ["tjf()-:;", 333],
  ["I", 389],
  ["il ", 264],
  ["/", 278],
  [".,", 250],
  ["–“”«»", 500],
];

const widthOf = (text: string, { size = 13, bold = false }: Look): number =>
  [...text]
    .map((letter) => (letter === "đ" || letter === "Đ" ? letter : letter.normalize("NFD").charAt(0)))
    .reduce((sum, letter) => sum + (BOLD.find(([letters]) => letters.includes(letter))?.[1] ?? 722), 0) *
  (size / 1000) *
  (bold ? 1 : 0.9);

/** Lines that a text takes where words stay whole and one that is longer than a line goes on in the next. */
function linesIn(text: string, room: number, look: Look): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(" ")) {
    const width = widthOf(word, look);
    if (used > 0 && used + widthOf(" ", look) + width > room) [lines, used] = [lines + 1, 0];
    used += (used > 0 ? widthOf(" ", look) : 0) + width;
    for (; used > room; used -= room) lines += 1;
  }
  return lines;
}

/** Texts of a page that their rows cannot hold. */
export function cutTexts(page: Page): string[] {
  const { rows, widths } = arrange(page);
  return rows.flatMap(({ cells, height }) =>
    cells
      .filter(({ text, look, column, span }) => {
        if (text === "") return false;
        const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
        const room = width - BESIDE - (look.inset && look.align !== "Center" ? INDENT : 0);
        const lines = text.split("\n").reduce((sum, line) => sum + linesIn(line, room, look), 0);
        return lines * (look.size ?? 13) * LINE > height;
      })
      .map(({ text }) => text),
  );
}
