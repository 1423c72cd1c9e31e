import fc from "fast-check";
import { arrange, type Block, type Look, type Page } from "../../src/paper";

/** Lines of Times New Roman on a screen, shares of the size, and what Excel leaves beside a text, points. */
const LINE = 1.19;
const BESIDE = 4;
const INDENT = 6.75;
/** Widths of the bold letters of these names, thousandths of the size: of the widest kinds, from the font itself. */
const BOLD: readonly (readonly [string, number])[] = [
  ["HKG", 778],
  ["ADNRCUVXY", 722],
  ["BTLE", 667],
  ["PS", 556],
  ["mM", 840],
  ["u", 600],
  ["hknpbdđ", 556],
  ["aoôơvxyg0123456789", 500],
  ["ceêr", 444],
  ["s", 389],
  ["t", 333],
  ["il ", 264],
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

/** Texts that their rows cannot hold. */
function cut(page: Page): string[] {
  const { rows, widths } = arrange(page);
  return rows.flatMap(({ cells, height }) =>
    cells
      .filter(({ text, look, column, span }) => {
        if (text === "") return false;
        const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
        const room = width - BESIDE - (look.inset && look.align !== "Center" ? INDENT : 0);
        return linesIn(text, room, look) * (look.size ?? 13) * LINE > height;
      })
      .map(({ text }) => text),
  );
}

const name = fc
  .array(
    fc.constantFrom(
      ..."Đoàn Thanh niên Cộng sản Hồ Chí Minh Trường Trung học phổ thông chuyên Nguyễn Bỉnh Khiêm khối Doanh nghiệp tỉnh Thừa Thiên Huế hướng nghiệp".split(
        " ",
      ),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((words) => words.join(" "));
const look = fc.record({ size: fc.constantFrom(10, 11, 12, 13, 14, 15), bold: fc.boolean() });

test("no long name is cut in a letterhead, a heading, a cell or a line across a table", () => {
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc
      .record({ left: name, right: name, look, leftShare: fc.constantFrom(0.38, 0.5) })
      .map(({ left, right, look, leftShare }): Block => ({
        kind: "pair",
        left: { text: left, look },
        right: { text: right, look },
        leftShare,
      })),
    fc.record({ text: name, look }).map((one): Block => ({ kind: "text", ...one })),
    fc
      .record({
        headers: fc.array(fc.record({ header: name, width: fc.integer({ min: 12, max: 60 }) }), {
          minLength: 1,
          maxLength: 7,
        }),
        cells: fc.array(fc.array(name, { minLength: 7, maxLength: 7 }), { maxLength: 4 }),
        wide: name,
        size: fc.constantFrom(10, 11, 12, 13),
      })
      .map(({ headers, cells, wide, size }): Block => ({
        kind: "table",
        columns: headers.map((column, at) => ({
          ...column,
          ...(at % 2 === 1 && { align: "Center" as const }),
        })),
        lines: [
          { text: wide, bold: true },
          ...cells.map((line, at) => ({ cells: line, bold: at % 2 === 1 })),
        ],
        size,
      })),
  );
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 5 }),
      fc.constantFrom("Portrait" as const, "Landscape" as const),
      (blocks, orientation) => {
        expect(cut({ sheet: "x", orientation, blocks })).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});

test("a line of text takes the height that it needs, and no more than Excel would give it", () => {
  const heightOf = (size: number): number =>
    arrange({
      sheet: "x",
      orientation: "Portrait",
      blocks: [{ kind: "text", text: "Thọ Xuân", look: { size } }],
    }).rows[0]?.height ?? 0;
  // What Excel gives a row of the size by itself, and two points.
  for (const [size, own] of [
    [11, 15],
    [12, 15.75],
    [13, 16.5],
    [14, 18.75],
  ] as const) {
    expect(heightOf(size)).toBeGreaterThanOrEqual(own);
    expect(heightOf(size)).toBeLessThanOrEqual(own + 2.25);
  }
});
