import { serialDay } from "../../src/text";
import { DOCUMENTS, dressTable } from "../../src/paper";
import { evenDecimals } from "../../src/paper/layout/decimals";
import { makePages, nth, sampleSnapshot } from "./sample";

const sample = sampleSnapshot();
const day = serialDay(2024, 9, 30) as number;
const NUMBER = /^[+-]?\d{1,3}(?:\.\d{3})*(?:,(\d+))?%?$/u;

test.each(DOCUMENTS)("numbers of a column have the same decimals in %s", (kind) => {
  const pages = makePages(kind, sample, { day, set: "Đoàn", period: "D1" });
  for (const { sheet, blocks } of pages)
    for (const block of blocks) {
      if (block.kind !== "table") continue;
      const { lines } = dressTable(block);
      block.columns.forEach(({ header }, at) => {
        const texts = lines.flatMap(({ texts: cells, isWide }) => (isWide ? [] : [cells[at]?.text ?? ""]));
        const numbers = texts.filter((text) => NUMBER.test(text));
        const decimals = new Set(numbers.map((text) => NUMBER.exec(text)?.[1]?.length ?? 0));
        expect([sheet, header, decimals.size <= 1 ? "alike" : numbers]).toEqual([sheet, header, "alike"]);
      });
    }
});

test("the sample has columns whose numbers would differ", () => {
  const report = nth(makePages("bao-cao-quy", sample, { day }));
  const cells = report.blocks.flatMap((block) =>
    block.kind === "table"
      ? dressTable(block).lines.flatMap(({ texts }) => texts.map(({ text }) => text))
      : [],
  );
  expect(cells).toEqual(expect.arrayContaining(["75,00", "77,16", "90,0%", "93,7%"]));
});

test("a column is written with the decimals of the one that has most; words and blanks stay", () => {
  expect(evenDecimals(["1.000", "2,5", "", "-3,125", "0", "chưa có", "Đ1.2"])).toEqual([
    "1.000,000",
    "2,500",
    "",
    "-3,125",
    "0,000",
    "chưa có",
    "Đ1.2",
  ]);
  expect(evenDecimals(["33,3%", "90%", ""])).toEqual(["33,3%", "90,0%", ""]);
  expect(evenDecimals(["1.000", "7"])).toEqual(["1.000", "7"]);
});
