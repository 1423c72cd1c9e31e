import fc from "fast-check";
import { snapshotOf } from "../../src/host/calc/cells";
import { listItems } from "../../src/host/calc/listItems";
import { EmbeddedHost } from "../../src/host/host";
import { MAX_ROWS, Workbook, type Area } from "../../src/host/model";
import {
  clearContents,
  enterTexts,
  filterColumn,
  makeTable,
  placeFilter,
} from "../../src/host/model/commands";
import { sightOf } from "../../src/host/objects/table/sight";
import { Validations } from "../../src/host/model/validation";
import { actions, type SimpleAction } from "../../src/host/preview/actions";
import { fromTabbed, toTabbed } from "../../src/host/preview/tabbed";

/** Rows written from A1 on. */
function bookWith(rows: readonly (readonly (string | number)[])[]): Workbook {
  const store = Workbook.open();
  rows.forEach((row, down) => row.forEach((value, across) => store.firstSheet.write(down, across, value)));
  return store;
}

describe("cells on the clipboard", () => {
  test("tabs, line breaks and quotes come back as they were", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "\t", "\n", '"', " ") });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      )
      // A single empty cell at the end cannot be told from a line break there.
      .filter((rows) => rows.length === 1 || rows.at(-1)?.join("\t") !== "");
    fc.assert(fc.property(block, (rows) => expect(fromTabbed(toTabbed(rows))).toEqual(rows)));
  });

  test("what other programs write: Windows' line ends, rows of different lengths, a quote within a text", () => {
    expect(fromTabbed("a\tb\r\nc\r\n")).toEqual([
      ["a", "b"],
      ["c", ""],
    ]);
    expect(fromTabbed('12" x 3\t"hai\ndòng"')).toEqual([['12" x 3', "hai\ndòng"]]);
  });
});

test("texts that are pasted are typed, under the person's settings", () => {
  const store = bookWith([]);
  const sheet = store.firstSheet;
  enterTexts(store, sheet, { top: 0, left: 0, bottom: 0, right: 4 }, [
    ["1,5", "50%", "=A1*2", "#N/A", "'01"],
  ]);
  expect(sheet.values({ top: 0, left: 0, bottom: 0, right: 4 })[0]).toEqual([1.5, 0.5, "", "#N/A", "01"]);
  expect(sheet.formula(0, 2)).toBe("A1*2");
  expect(sheet.numberFormat(0, 1)).toBe("0%");
  expect(sheet.hasError(0, 3)).toBe(true);
});

describe("cells are emptied", () => {
  test("with their formulas, not with their looks; a header gets a name", () => {
    const store = bookWith([
      ["Mã", "Điểm"],
      ["A", 1],
      ["B", "=B2+1"],
    ]);
    const sheet = store.firstSheet;
    const table = makeTable(store, sheet, { top: 0, left: 0, bottom: 2, right: 1 }, true);
    sheet.restyle({ top: 2, left: 1, bottom: 2, right: 1 }, { font: { bold: true } });
    clearContents(store, sheet, [
      { top: 2, left: 1, bottom: 2, right: 1 },
      { top: 0, left: 0, bottom: 0, right: 0 },
    ]);
    expect([sheet.formula(2, 1), sheet.value(2, 1), sheet.style(2, 1).font.bold]).toEqual([
      undefined,
      null,
      true,
    ]);
    expect(table.headers()).toEqual(["Column1", "Điểm"]);
    expect(sheet.value(0, 0)).toBe("Column1");
  });

  test("not on a protected sheet, and then nowhere", () => {
    const store = bookWith([["a", "b"]]);
    const sheet = store.firstSheet;
    sheet.restyle({ top: 0, left: 0, bottom: 0, right: 0 }, { locked: false });
    sheet.protection.protect({}, undefined);
    const cell = (column: number) => ({ top: 0, left: column, bottom: 0, right: column });
    expect(() => clearContents(store, sheet, [cell(0), cell(1)])).toThrow(/is protected/u);
    expect(sheet.value(0, 0)).toBe("a");
    clearContents(store, sheet, [cell(0)]);
    expect(sheet.value(0, 0)).toBeNull();
  });
});

describe("what a person does to cells of a filtered list", () => {
  /** Rows 2 and 4 of A1:A5 are seen; row 7 is hidden by hand. */
  function filtered(): Workbook {
    const store = bookWith([["Cụm"], ["C1"], ["C2"], ["C1"], ["C2"], [""], ["ẩn"], ["dưới"]]);
    const sheet = store.firstSheet;
    const filter = placeFilter(store, sheet, { top: 0, left: 0, bottom: 4, right: 0 });
    filterColumn(
      store,
      filter,
      0,
      { kind: "values", texts: ["C1"], blanks: false, dates: [] },
      sightOf(store),
    );
    sheet.setRow(6, { hidden: "1" });
    return store;
  }
  const ask = (store: Workbook, name: SimpleAction, ...areas: readonly Area[]): void => {
    const { top: row = 0, left: column = 0 } = areas[0] ?? {};
    actions[name](store, { sheet: store.firstSheet, areas, cell: { row, column } });
  };
  const ROWS = [0, 1, 2, 3, 4, 5, 6, 7];

  test("Delete leaves what the filter left out; a row that was hidden by hand it empties", () => {
    const store = filtered();
    ask(store, "clearContents", { top: 1, left: 0, bottom: 7, right: 0 });
    const left = ROWS.filter((row) => store.firstSheet.value(row, 0) !== null);
    expect(left).toEqual([0, 2, 4]);
  });

  test("bold too, over a whole column and over several areas", () => {
    const bold = (store: Workbook): number[] =>
      ROWS.filter((row) => store.firstSheet.style(row, 0).font.bold === true);
    const column = filtered();
    ask(column, "bold", { top: 0, left: 0, bottom: MAX_ROWS - 1, right: 0 });
    expect(bold(column)).toEqual([0, 1, 3, 5, 6, 7]);
    const parts = filtered();
    ask(parts, "bold", { top: 1, left: 0, bottom: 2, right: 0 }, { top: 4, left: 0, bottom: 5, right: 0 });
    expect(bold(parts)).toEqual([1, 5]);
  });

  test("cells all of which are left out are refused", () => {
    const store = filtered();
    const out = { top: 2, left: 0, bottom: 2, right: 0 };
    expect(() => ask(store, "clearContents", out)).toThrow("filtered");
    expect(() => ask(store, "italic", out)).toThrow("filtered");
    expect(store.firstSheet.value(2, 0)).toBe("C2");
  });
});

describe("the list of a drop-down", () => {
  const cases: readonly (readonly [formula: string, words: readonly string[] | undefined])[] = [
    ['"chờ,đạt, bổ sung"', ["chờ", "đạt", "bổ sung"]],
    ["$A$2:$A$3", ["X01", "X02"]],
    ["Sheet1!$A:$A", ["Mã", "X01", "X02"]],
    ['INDIRECT("DonVi[Mã]")', ["X01", "X02"]],
    ["INDIRECT($D$1)", ["X01", "X02"]],
    ["Codes", ["X01", "X02"]],
    ["DonVi", ["X01", "Xuân Phú", "X02"]],
    ["OFFSET($A$2,0,0,2,1)", undefined],
    ["INDIRECT($D$9)", undefined],
    ["Nowhere!$A$1", undefined],
  ];
  test.each(cases)("%s", (formula, words) => {
    const store = bookWith([
      ["Mã", "Tên", "", "DonVi[Mã]"],
      ["X01", "Xuân Phú"],
      ["X02", ""],
    ]);
    const sheet = store.firstSheet;
    makeTable(store, sheet, { top: 0, left: 0, bottom: 2, right: 1 }, true).name = "DonVi";
    store.names.add("Codes", "DonVi[Mã]", undefined);
    new Validations(sheet).change(
      { top: 5, left: 0, bottom: 5, right: 0 },
      (entry) => {
        entry.set({ type: "list" });
        entry.setFormula("formula1", formula);
      },
      true,
    );
    const host = new EmbeddedHost(store);
    expect(listItems(host, sheet, 5, 0)?.map(({ text }) => text)).toEqual(words);
    expect(listItems(host, sheet, 6, 0)).toBeUndefined();
  });
});

test("rows without a height are as tall in the grid as their wrapped texts need", () => {
  const long = "Chi đoàn Công ty trách nhiệm hữu hạn Sông Chu";
  const store = bookWith([[long, "ngắn"], [long], ["ngắn"]]);
  const { firstSheet: sheet } = store;
  sheet.columns.set(0, 0, { width: 20, customWidth: 1 });
  sheet.restyle({ top: 1, left: 0, bottom: 2, right: 0 }, ({ alignment }) => ({
    alignment: { ...alignment, wrapText: true },
  }));
  const rows = snapshotOf(store, "grid", (_, __, ___, formula) => formula, new Map()).sheets?.[sheet.id]
    ?.rowData;
  // 46 characters in lines of 18, each 20 pixels high.
  expect(rows).toEqual({ 1: { h: 60, ah: 60, ia: 0, hd: 0 } });
});
