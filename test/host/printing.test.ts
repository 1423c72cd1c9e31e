import { Workbook, type Sheet } from "../../src/host/model";
import { renameSheet } from "../../src/host/model/commands";
import { setTabColor } from "../../src/host/model/tabColor";
import { HeaderFooterGroupObject, PageBreaks, PageLayoutObject } from "../../src/host/objects";
import { headersOf, read, type HeaderFacts } from "../../src/host/preview/print/headers";
import { divided, printingOf, type Printing } from "../../src/host/preview/print/pages";
import { groupsOf } from "../../src/host/preview/sheetList";

const FACTS: HeaderFacts = {
  page: 3,
  pages: 7,
  sheet: "Báo cáo",
  file: "so.xlsx",
  date: "05/10/2024",
  time: "08:00",
};

function bookOf(rows: number, columns: number): { store: Workbook; sheet: Sheet; layout: PageLayoutObject } {
  const store = Workbook.open();
  const sheet = store.firstSheet;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) sheet.write(row, column, `${row} ${column}`);
  const layout = new PageLayoutObject(store, sheet);
  layout.PaperSize = "A4";
  return { store, sheet, layout };
}

const rowsOf = ({ pages }: Printing): (number | undefined)[][] =>
  pages.map(({ rows }) => [rows[0]?.index, rows.at(-1)?.index]);

describe("a sheet is divided into pages", () => {
  const of = (from: number, to: number, options: Partial<Parameters<typeof divided>[2]> = {}): number[][] =>
    divided(from, to, { size: () => 10, room: 30, breaks: [], titles: undefined, ...options }).map((page) =>
      page.map(({ index }) => index),
    );

  test.each([
    ["when a page is full", {}, [[0, 1, 2], [3, 4, 5], [6]]],
    ["where somebody said so", { breaks: [1] }, [[0], [1, 2, 3], [4, 5, 6]]],
    [
      "with its titles again behind them",
      { titles: [0, 0] as const },
      [
        [0, 1, 2],
        [0, 3, 4],
        [0, 5, 6],
      ],
    ],
    [
      "without what is hidden",
      { size: (at: number) => (at === 1 ? 0 : 10) },
      [
        [0, 2, 3],
        [4, 5, 6],
      ],
    ],
    [
      "what is larger than a page has its own",
      { size: (at: number) => (at === 3 ? 90 : 10) },
      [[0, 1, 2], [3], [4, 5, 6]],
    ],
  ])("%s", (_, options, pages) => expect(of(0, 6, options)).toEqual(pages));

  test("each row stands at the end of those before it on its page", () => {
    const [, second] = divided(0, 4, { size: (at) => at + 1, room: 6, breaks: [], titles: undefined });
    expect(second).toEqual([{ index: 3, start: 0, size: 4 }]);
  });
});

describe("how a sheet is printed", () => {
  test("on A4 with its margins, the second page begins where the first is full", () => {
    const { store, sheet, layout } = bookOf(60, 3);
    layout.TopMargin = 100;
    layout.BottomMargin = 100;
    const printing = printingOf(store, sheet);
    expect([printing.width, printing.height]).toEqual([595.28, 841.89]);
    // 641.89 points hold 42 rows of 15.
    expect(rowsOf(printing)).toEqual([
      [0, 41],
      [42, 59],
    ]);
  });

  test("lying, the paper is wide", () => {
    const { store, sheet, layout } = bookOf(2, 2);
    layout.Orientation = "Landscape";
    expect(printingOf(store, sheet)).toMatchObject({ width: 841.89, height: 595.28 });
  });

  test("the print area alone, with breaks that are set", () => {
    const { store, sheet, layout } = bookOf(40, 5);
    layout.SetPrintArea("A1:B20");
    new PageBreaks(sheet, "rowBreaks").add(5);
    const printing = printingOf(store, sheet);
    expect(rowsOf(printing)).toEqual([
      [0, 4],
      [5, 19],
    ]);
    expect(printing.pages[0]?.columns.map(({ index }) => index)).toEqual([0, 1]);
  });

  test("fitted to a page's width it is smaller, and never larger than it is", () => {
    const wide = bookOf(3, 20);
    wide.layout.Zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    const printing = printingOf(wide.store, wide.sheet);
    expect(printing.pages).toHaveLength(1);
    expect(printing.scale).toBeLessThan(0.6);
    const narrow = bookOf(3, 2);
    narrow.layout.Zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    expect(printingOf(narrow.store, narrow.sheet).scale).toBe(1);
  });

  test("too wide without that, it goes on on further pages: down first, or across", () => {
    const { store, sheet, layout } = bookOf(60, 12);
    const places = (): (number | undefined)[][] =>
      printingOf(store, sheet).pages.map(({ rows, columns }) => [rows[0]?.index, columns[0]?.index]);
    const [, down] = places();
    expect(down).toEqual([expect.any(Number), 0]);
    layout.PrintOrder = "OverThenDown";
    const [, across] = places();
    expect(across).toEqual([0, expect.any(Number)]);
  });

  test("pages are counted from the number that is said", () => {
    const { store, sheet, layout } = bookOf(60, 1);
    layout.FirstPageNumber = 5;
    expect(printingOf(store, sheet).pages.map(({ number, place }) => [number, place])).toEqual([
      [5, 1],
      [6, 2],
    ]);
  });

  test("an empty sheet has no page", () => {
    const store = Workbook.open();
    expect(printingOf(store, store.firstSheet).pages).toEqual([]);
  });
});

describe("headers", () => {
  test.each([
    ['&"Times New Roman,Bold"&13&P', { text: "3", font: "Times New Roman", size: 13, isBold: true }],
    ["Trang &P/&N", { text: "Trang 3/7", size: 11, isBold: false }],
    ["&A && &F, &D", { text: "Báo cáo & so.xlsx, 05/10/2024" }],
    ["&I&Bx&K123456", { text: "x123456", isBold: true, isItalic: true }],
  ])("%s", (code, said) => expect(read(code, FACTS)).toMatchObject(said));

  test("the first page may have none, as in the office's papers", () => {
    const { store, sheet } = bookOf(60, 1);
    const group = new HeaderFooterGroupObject(store, sheet);
    group.State = "FirstAndDefault";
    Object.assign(group.DefaultForAllPages, { CenterHeader: "&P" });
    expect(headersOf(store, sheet, { place: 1 }, FACTS)).toEqual([]);
    expect(headersOf(store, sheet, { place: 2 }, FACTS)).toMatchObject([
      { edge: "Header", side: "Center", text: "3" },
    ]);
  });
});

describe("the list of sheets", () => {
  const named = (...names: string[]): Workbook => {
    const store = Workbook.open();
    for (const name of names) renameSheet(store, store.addSheet(), name);
    store.setVisibility(store.firstSheet, "Hidden");
    return store;
  };
  const told = (store: Workbook, query: string): string[][] =>
    groupsOf(store, query).map(({ sheets }) => sheets.map(({ name }) => name));

  test("groups those of one colour, in the order of their tabs", () => {
    const store = named("Đơn vị", "Điểm cụm", "Kỳ");
    for (const name of ["Đơn vị", "Kỳ"]) setTabColor(store.sheet(name) as Sheet, "FF0F6CBD");
    expect(told(store, "")).toEqual([["Đơn vị", "Kỳ"], ["Điểm cụm"]]);
    expect(groupsOf(store, "")[0]?.color).toBe("#0F6CBD");
  });

  test("finds words typed without accents, and no hidden sheet", () => {
    const store = named("Kết nghĩa", "Hoạt động kết nghĩa", "Kết quả khen thưởng");
    expect(told(store, "nghia ket")).toEqual([["Kết nghĩa", "Hoạt động kết nghĩa"]]);
    expect(told(store, "xyz")).toEqual([]);
    expect(told(store, "").flat()).toHaveLength(3);
  });
});
