import fc from "fast-check";
import { serialDay } from "../../src/text";
import { arrange, cellsOf, DOCUMENTS, fitTables, type Block, type Page } from "../../src/paper";
import { leastWidthOf } from "../../src/paper/layout/measure";
import { toCopied } from "../../src/word";
import { makePages, nth, sampleSnapshot } from "./sample";

const sample = sampleSnapshot();
const day = serialDay(2024, 9, 30) as number;
/** Addresses may be broken, points. */
const LONG_WORD = 113;

type Table = Extract<Block, { kind: "table" }>;

const tablesOf = (page: Page): Table[] => fitTables(page).blocks.filter((block) => block.kind === "table");

/** Words of tables that their columns are too narrow for. */
function broken(page: Page): string[] {
  const { rows, widths } = arrange(page);
  return rows
    .filter(({ table }) => table)
    .flatMap(({ cells }) =>
      cells.flatMap(({ text, look, column, span }) => {
        const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
        return text.split(/[ \n]/u).filter((word) => {
          const least = leastWidthOf(word, look);
          return least > width + 0.01 && least < LONG_WORD;
        });
      }),
    );
}

test.each(DOCUMENTS)("no column of %s is so narrow that it breaks a word", (kind) => {
  for (const page of makePages(kind, sample, { day, set: "Đoàn", period: "D1" }))
    expect(broken(page)).toEqual([]);
});

test("a cluster of many units goes on below with its leaves named again, on one sheet", () => {
  const units = sample.units.map((unit) => ({ ...unit, cluster: sample.clusters[0]?.code }));
  const large = { ...sample, units: units.slice(0, 20), clusters: sample.clusters.slice(0, 1) };
  const pages = makePages("tong-hop-minh-chung", large, { day, set: "Đoàn", period: "D1" });
  expect(pages.length).toBe(1);
  const tables = tablesOf(nth(pages));
  expect(tables.length).toBeGreaterThan(1);
  const named = tables.flatMap(({ columns }) => columns.slice(2).map(({ header }) => header));
  expect(new Set(named).size).toBe(20);
  expect(named.length).toBe(20);
  for (const { columns, lines } of tables) {
    expect(columns.slice(0, 2).map(({ header }) => header)).toEqual(["Mã", "Điều kiện"]);
    expect(lines.map((line) => ("cells" in line ? line.cells[0] : line.text))).toEqual(
      nth(tables).lines.map((line) => ("cells" in line ? line.cells[0] : line.text)),
    );
    for (const { width } of columns.slice(2)) expect(width).toBeGreaterThanOrEqual(17);
  }
  expect(broken(nth(pages))).toEqual([]);
});

test("a calendar of twelve months is two parts, each with number and name, in Word as on the sheet", () => {
  const visits = sample.visits.map((visit, at) => ({ ...visit, month: String((at % 12) + 1) }));
  const page = nth(makePages("lich-di-co-so", { ...sample, visits }, { day }));
  const tables = tablesOf(page);
  expect(tables.map(({ columns }) => columns.length)).toEqual([8, 8]);
  expect(
    new Set(
      tables.map(({ lines }) =>
        JSON.stringify(lines.map((line) => "cells" in line && line.cells.slice(0, 2))),
      ),
    ).size,
  ).toBe(1);
  expect(toCopied([page]).html.match(/<thead>/gu)?.length).toBe(2);
  expect(broken(page)).toEqual([]);
});

test("whatever a table holds, its parts hold every cell once, its columns fill the page and hold their words", () => {
  const word = fc.constantFrom(
    "Đoàn",
    "Nghiêng",
    "DENTAL",
    "10/06/2024",
    "1.000.000",
    "thường trực",
    "Thọ Xuân",
  );
  const table = fc.integer({ min: 1, max: 24 }).chain((count) =>
    fc.record({
      columns: fc.array(fc.record({ header: word, width: fc.integer({ min: 3, max: 60 }) }), {
        minLength: count,
        maxLength: count,
      }),
      rows: fc.integer({ min: 1, max: 5 }),
      repeats: fc.constant(Math.min(2, count - 1)),
      orientation: fc.constantFrom("Portrait" as const, "Landscape" as const),
    }),
  );
  fc.assert(
    fc.property(table, ({ columns, rows, repeats, orientation }) => {
      const lines = Array.from({ length: rows }, (_, row) => ({
        cells: columns.map((_, at) => `${row}.${at}`),
      }));
      const page: Page = {
        sheet: "x",
        orientation,
        blocks: [
          {
            kind: "table",
            columns: columns.map((one, at) => ({ ...one, header: `${one.header} ${at}` })),
            lines,
            repeats,
          },
        ],
      };
      const said = cellsOf(arrange(page)).flat();
      const parts = tablesOf(page);
      for (const { cells } of lines)
        cells.forEach((cell, at) =>
          expect([cell, said.filter((text) => text === cell).length]).toEqual([
            cell,
            at < repeats ? parts.length : 1,
          ]),
        );
      expect(broken(page)).toEqual([]);
      const whole = orientation === "Portrait" ? 160 : 247;
      for (const part of parts)
        expect(Math.abs(part.columns.reduce((sum, { width }) => sum + width, 0) - whole)).toBeLessThan(0.01);
    }),
    { numRuns: 100 },
  );
});
