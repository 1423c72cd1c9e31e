import { translator } from "../../src/i18n";
import { serialDay } from "../../src/text";
import { DOCUMENTS } from "../../src/paper";
import { Words } from "../../src/paper/words";
import { makePages, nth, sampleSnapshot } from "./sample";

const sample = sampleSnapshot();
const day = serialDay(2024, 9, 30) as number;
const words = new Words(translator("vi"), { name: (code) => code, organiser: () => "" });
const NUMBER = /^[+-]?\d{1,3}(?:\.\d{3})*(?:,(\d+))?%?$/u;

test.each(DOCUMENTS)("numbers of a column have the same decimals in %s", (kind) => {
  const pages = makePages(kind, sample, { day, set: "Đoàn", period: "D1" });
  for (const { sheet, blocks } of pages)
    for (const block of blocks) {
      if (block.kind !== "table") continue;
      block.columns.forEach(({ header }, at) => {
        const texts = block.lines.flatMap((line) => ("cells" in line ? [line.cells[at] ?? ""] : []));
        const numbers = texts.filter((text) => text !== "");
        if (!numbers.every((text) => NUMBER.test(text))) return;
        const decimals = new Set(numbers.map((text) => NUMBER.exec(text)?.[1]?.length ?? 0));
        expect([sheet, header, decimals.size <= 1 ? "alike" : numbers]).toEqual([sheet, header, "alike"]);
      });
    }
});

test("the sample has columns whose numbers would differ", () => {
  const report = nth(makePages("bao-cao-quy", sample, { day }));
  const cells = report.blocks.flatMap((block) =>
    block.kind === "table" ? block.lines.flatMap((line) => ("cells" in line ? line.cells : [])) : [],
  );
  expect(cells).toEqual(expect.arrayContaining(["75,00", "77,16", "90,0%", "93,7%"]));
});

test("a column is written with the decimals of the one that has most; nothing stays nothing", () => {
  const write = words.numbers([1000, 2.5, undefined, -3.125, 0]);
  expect([1000, 2.5, undefined, -3.125, 0].map(write)).toEqual(["1.000,000", "2,500", "", "-3,125", "0,000"]);
  expect(words.numbers([1000, undefined, 7])(1000)).toBe("1.000");
  const percent = words.percents([
    { count: 1, of: 3 },
    { count: 9, of: 10 },
    { count: 0, of: 0 },
  ]);
  expect([percent({ count: 1, of: 3 }), percent({ count: 9, of: 10 }), percent({ count: 0, of: 0 })]).toEqual(
    ["33,3%", "90,0%", ""],
  );
});
