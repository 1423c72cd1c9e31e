import { serialDay } from "../../src/text";
import { arrange, type Page } from "../../src/paper";
import { makePages, nth, sampleSnapshot } from "./sample";

const sample = sampleSnapshot();
const day = serialDay(2024, 9, 30) as number;
const countOf = (page: Page): number => arrange(page).breaks.length + 1;

test("a notice of four rows is one page with its signature", () => {
  const notice = nth(makePages("thieu-minh-chung", sample, { day, set: "Đoàn", period: "D1" }));
  const short = {
    ...notice,
    blocks: notice.blocks.map((block) =>
      block.kind === "table" ? { ...block, lines: block.lines.slice(0, 5) } : block,
    ),
  };
  expect(countOf(short)).toBe(1);
});

test("minutes with some lines of own words in each place are two pages", () => {
  const minutes = nth(makePages("bien-ban", { ...sample, nominations: [] }, { day }));
  const words = [
    "Đồng chí Bí thư chủ trì; đại biểu của hai cơ quan dự họp đầy đủ.",
    "Các ý kiến đều nhất trí.",
  ];
  const written = {
    ...minutes,
    blocks: minutes.blocks.map((block) => (block.kind === "remarks" ? { ...block, words } : block)),
  };
  expect(countOf(minutes)).toBe(2);
  expect(countOf(written)).toBe(2);
});

test("the annex of plan S0, nineteen rows, is one page as it was printed then", () => {
  expect(countOf(nth(makePages("phu-luc-ket-nghia", sample, { day })))).toBe(1);
});
