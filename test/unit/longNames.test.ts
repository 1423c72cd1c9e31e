import fc from "fast-check";
import { arrange, type Block } from "../../src/paper";
import { cutTexts } from "./cutTexts";

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
        expect(cutTexts({ sheet: "x", orientation, blocks })).toEqual([]);
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
