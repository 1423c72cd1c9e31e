import { answersTo, first, told, valuesOf } from "./excel";

/** The reference: https://learn.microsoft.com/javascript/api/excel (AutoFilter, Filter, FilterCriteria). */

/** "Diem" at A1:C7: unit, cluster, points; X05 has none. */
function points(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("A1:C7").values = [
    ["Đơn vị", "Cụm", "Điểm"],
    ["X01", "C1", 8],
    ["X02", "c1", 5.5],
    ["X03", "C2", 9],
    ["X04", "C2", "'10"],
    ["X05", "C3", ""],
    ["X06", "", 9],
  ];
  const table = sheet.tables.add("A1:C7", true);
  table.name = "Diem";
  return table;
}

/** Criteria as they are handed out: what is not set is null. */
function handedOut(set: Partial<Excel.FilterCriteria>): object {
  const unset = { color: null, criterion1: null, criterion2: null, dynamicCriteria: null, filterOn: null };
  return { ...unset, icon: null, operator: null, subField: null, values: null, ...set };
}

/** Criteria that were handed out, as they can be applied again. */
function asGiven(criteria: Excel.FilterCriteria): Excel.FilterCriteria {
  const set = Object.entries(criteria).filter(([, value]) => value !== null);
  return Object.fromEntries(set) as unknown as Excel.FilterCriteria;
}

/** Rows of the sheet, from 1, that are hidden in the saved file among the first nine. */
function hidden(excel: { host: { store: { firstSheet: { isRowHidden(row: number): boolean } } } }): number[] {
  return Array.from({ length: 9 }, (_, row) => row).flatMap((row) =>
    excel.host.store.firstSheet.isRowHidden(row) ? [row + 1] : [],
  );
}

type Ask = (filter: (column: string) => Excel.Filter) => void;

/** Units whose rows stay after filtering. */
async function left(ask: Ask, prepare?: (sheet: Excel.Worksheet) => void): Promise<unknown> {
  let rows: () => number[] = () => [];
  const asked = await told(
    async (context, sheet) => {
      prepare?.(sheet);
      const table = points(sheet);
      ask((column) => table.columns.getItem(column).filter);
      await context.sync();
      return "asked";
    },
    (excel) => (rows = () => hidden(excel)),
  );
  if (asked !== "asked") return asked;
  const gone = rows();
  return [2, 3, 4, 5, 6, 7]
    .filter((row) => !gone.includes(row))
    .map((row) => `X0${row - 1}`)
    .join(" ");
}

describe("a column of a table shows", () => {
  test.each<[string, Ask, string]>([
    // A list of values looks at the text that cells show, whatever its case and their type.
    ["values", (filter) => filter("Cụm").applyValuesFilter(["C1"]), "X01 X02"],
    ["numbers by their text", (filter) => filter("Điểm").applyValuesFilter(["9", "10"]), "X03 X04 X06"],
    ["blanks", (filter) => filter("Cụm").applyValuesFilter(["", "C3"]), "X05 X06"],
    // Comparisons look at values of their own type.
    ["greater numbers, texts are none", (filter) => filter("Điểm").applyCustomFilter(">8"), "X03 X06"],
    ["a span", (filter) => filter("Điểm").applyCustomFilter(">=5.5", "<9", "And"), "X01 X02"],
    ["one or the other", (filter) => filter("Điểm").applyCustomFilter("<6", "=9", "Or"), "X02 X03 X06"],
    [
      "all but a number, texts and blanks too",
      (filter) => filter("Điểm").applyCustomFilter("<>9"),
      "X01 X02 X04 X05",
    ],
    ["texts by wildcards", (filter) => filter("Đơn vị").applyCustomFilter("=*2", "=X?5", "Or"), "X02 X05"],
    ["all but texts by wildcards", (filter) => filter("Cụm").applyCustomFilter("<>C*"), "X06"],
    ["blanks alone", (filter) => filter("Điểm").applyCustomFilter("="), "X05"],
    ["all but blanks", (filter) => filter("Điểm").applyCustomFilter("<>"), "X01 X02 X03 X04 X06"],
    [
      "the greatest, those that are as great too",
      (filter) => filter("Điểm").applyTopItemsFilter(1),
      "X03 X06",
    ],
    ["the least", (filter) => filter("Điểm").applyBottomItemsFilter(2), "X01 X02"],
    ["the greatest half", (filter) => filter("Điểm").applyTopPercentFilter(50), "X03 X06"],
    ["the least quarter", (filter) => filter("Điểm").applyBottomPercentFilter(25), "X02"],
    ["above the average", (filter) => filter("Điểm").applyDynamicFilter("AboveAverage"), "X01 X03 X06"],
    ["below the average", (filter) => filter("Điểm").applyDynamicFilter("BelowAverage"), "X02"],
    [
      "what two columns ask for",
      (filter) => {
        filter("Cụm").applyValuesFilter(["C2"]);
        filter("Điểm").apply({ filterOn: "Custom", criterion1: ">8" });
      },
      "X03",
    ],
    [
      "all of it when cleared",
      (filter) => {
        filter("Cụm").applyValuesFilter(["C2"]);
        filter("Cụm").clear();
      },
      "X01 X02 X03 X04 X05 X06",
    ],
    [
      "what the other column still asks for",
      (filter) => {
        filter("Cụm").applyValuesFilter(["C2"]);
        filter("Điểm").applyTopItemsFilter(1);
        filter("Cụm").clear();
      },
      "X03 X06",
    ],
    ["nothing", (filter) => filter("Cụm").applyValuesFilter(["C9"]), ""],
    [
      "what is asked as criteria",
      (filter) => filter("Điểm").apply({ filterOn: "TopItems", criterion1: "1" }),
      "X03 X06",
    ],
  ])("%s", async (_, ask, units) => {
    expect(await left(ask)).toBe(units);
  });

  test.each<[string, Ask, string]>([
    ["a colour", (filter) => filter("Điểm").applyCellColorFilter("#FF0000"), "NotImplemented"],
    ["a colour of the font", (filter) => filter("Điểm").applyFontColorFilter("#FF0000"), "NotImplemented"],
    [
      "an icon",
      (filter) => filter("Điểm").applyIconFilter({ index: 0, set: "ThreeArrows" }),
      "NotImplemented",
    ],
    ["no values", (filter) => filter("Điểm").applyValuesFilter([]), "InvalidArgument"],
    [
      "numbers as values",
      (filter) => filter("Điểm").applyValuesFilter([9] as unknown as string[]),
      "InvalidArgument",
    ],
    ["a comparison with nothing", (filter) => filter("Điểm").applyCustomFilter(">"), "InvalidArgument"],
    ["no figure", (filter) => filter("Điểm").applyTopItemsFilter(0), "InvalidArgument"],
    ["more than all", (filter) => filter("Điểm").applyTopPercentFilter(101), "InvalidArgument"],
    [
      "a word that is none",
      (filter) => filter("Điểm").applyDynamicFilter("Nope" as "Today"),
      "InvalidArgument",
    ],
    [
      "criteria that are none",
      (filter) => filter("Điểm").apply({ filterOn: "Nope" as "Custom" }),
      "InvalidArgument",
    ],
  ])("nothing by %s", async (_, ask, answer) => {
    expect(await left(ask)).toBe(`!${answer}`);
  });
});

describe("criteria", () => {
  test("are read as they were set, and set again after clearing", async () => {
    const read = told(async (context, sheet) => {
      const table = points(sheet);
      table.columns.getItem("Cụm").filter.applyValuesFilter(["C1", ""]);
      table.columns.getItem("Điểm").filter.applyCustomFilter(">5", "<9", "And");
      table.autoFilter.load("criteria,enabled,isDataFiltered");
      await context.sync();
      const { criteria } = table.autoFilter;
      table.clearFilters();
      table.autoFilter.load("criteria,isDataFiltered");
      await context.sync();
      const { isDataFiltered } = table.autoFilter;
      criteria.forEach((criterion, column) => {
        if (criterion.filterOn) table.autoFilter.apply(table.getRange(), column, asGiven(criterion));
      });
      const filter = table.columns.getItem("Điểm").filter.load("criteria");
      const none = table.columns.getItem("Đơn vị").filter.load("criteria");
      await context.sync();
      return [criteria, isDataFiltered, filter.criteria, none.criteria];
    });
    const custom = handedOut({ filterOn: "Custom", criterion1: ">5", criterion2: "<9", operator: "And" });
    expect(await read).toEqual([
      [handedOut({}), handedOut({ filterOn: "Values", values: ["C1", ""] }), custom],
      false,
      custom,
      null,
    ]);
  });

  test("are refused as they are handed out, with null for what is not set (office-js#1226)", async () => {
    const answers = told(async (context, sheet) => {
      const table = points(sheet);
      const filter = table.columns.getItem("Cụm").filter;
      filter.applyValuesFilter(["C1"]);
      table.autoFilter.load("criteria");
      filter.load("criteria");
      await context.sync();
      const { criteria } = filter;
      const ofTable = table.autoFilter.criteria[1] ?? criteria;
      // What is undefined is not sent at all.
      const loose = { ...asGiven(criteria), criterion1: undefined } as unknown as Excel.FilterCriteria;
      return answersTo(context, [
        () => filter.apply(criteria),
        () => table.autoFilter.apply(table.getRange(), 1, ofTable),
        () => filter.apply({ ...asGiven(criteria), subField: null as unknown as string }),
        () => filter.apply(asGiven(criteria)),
        () => table.autoFilter.apply(table.getRange(), 1, loose),
      ]);
    });
    const refused = "InvalidArgument";
    expect(await answers).toEqual([refused, refused, refused, "accepted", "accepted"]);
  });

  test("of a table's filter are for its whole range and its columns", async () => {
    const answers = told(async (context, sheet) => {
      const table = points(sheet);
      await context.sync();
      return answersTo(context, [
        () => table.autoFilter.apply("A1:B7", 0, { filterOn: "Values", values: ["X01"] }),
        () => table.autoFilter.apply(table.getRange(), 3, { filterOn: "Values", values: ["X01"] }),
        () => table.autoFilter.clearColumnCriteria(3),
        () => sheet.autoFilter.apply("A1:C7"),
      ]);
    });
    expect(await answers).toEqual([
      "InvalidArgument",
      "InvalidArgument",
      "InvalidArgument",
      "InvalidArgument",
    ]);
  });

  test("are applied to changed cells only when asked", async () => {
    let rows: () => number[] = () => [];
    const seen = told(
      async (context, sheet) => {
        const table = points(sheet);
        table.columns.getItem("Cụm").filter.applyValuesFilter(["C1"]);
        await context.sync();
        sheet.getRange("B2").values = [["C9"]];
        await context.sync();
        const before = rows();
        table.reapplyFilters();
        await context.sync();
        return [before, rows()];
      },
      (excel) => (rows = () => hidden(excel)),
    );
    expect(await seen).toEqual([
      [4, 5, 6, 7],
      [2, 4, 5, 6, 7],
    ]);
  });
});

describe("a sheet's filter", () => {
  const filled = (sheet: Excel.Worksheet): void => {
    sheet.getRange("A1:B5").values = [
      ["Ngày", "Điểm"],
      [45_292, 1],
      [45_323, 2],
      [45_336, 3],
      ["chưa rõ", 4],
    ];
    sheet.getRange("A2:A4").numberFormat = [["dd/mm/yyyy"], ["dd/mm/yyyy"], ["dd/mm/yyyy"]];
  };

  test("hides rows, says so, and goes", async () => {
    let rows: () => number[] = () => [];
    const seen = told(
      async (context, sheet) => {
        filled(sheet);
        sheet.autoFilter.apply("A1:B5", 1, { filterOn: "TopPercent", criterion1: "50" });
        const range = sheet.autoFilter.getRange().load("address");
        sheet.autoFilter.load("enabled,isDataFiltered,criteria");
        await context.sync();
        const { enabled, isDataFiltered, criteria } = sheet.autoFilter;
        const filtered = rows();
        sheet.autoFilter.remove();
        const gone = sheet.autoFilter.getRangeOrNullObject();
        await context.sync();
        return [range.address, enabled, isDataFiltered, criteria, filtered, rows(), gone.isNullObject];
      },
      (excel) => (rows = () => hidden(excel)),
    );
    expect(await seen).toEqual([
      "Sheet1!A1:B5",
      true,
      true,
      [handedOut({}), handedOut({ filterOn: "TopPercent", criterion1: "50" })],
      [2, 3],
      [],
      true,
    ]);
  });

  test("knows dates by year and month, whatever the day", async () => {
    let rows: () => number[] = () => [];
    const seen = told(
      async (context, sheet) => {
        filled(sheet);
        const values = [{ date: "2024-02-01", specificity: "Month" as const }];
        sheet.autoFilter.apply("A1:B5", 0, { filterOn: "Values", values });
        sheet.autoFilter.load("criteria");
        await context.sync();
        return [rows(), sheet.autoFilter.criteria[0]?.values];
      },
      (excel) => (rows = () => hidden(excel)),
    );
    expect(await seen).toEqual([[2, 5], [{ date: "2024-02-01T00:00:00", specificity: "Month" }]]);
  });

  test.each([
    ["criteria without a column", undefined, { filterOn: "TopItems", criterion1: "1" }],
    ["a column beyond the range", 2, { filterOn: "TopItems", criterion1: "1" }],
    ["a column before it", -1, { filterOn: "TopItems", criterion1: "1" }],
  ] as const)("takes no %s", async (_, column, criteria) => {
    const asked = told(async (context, sheet) => {
      filled(sheet);
      sheet.autoFilter.apply("A1:B5", column, criteria);
      await context.sync();
    });
    expect(await asked).toBe("!InvalidArgument");
  });

  test("on a protected sheet only where the protection allows it", async () => {
    const ask = (allowAutoFilter: boolean): Promise<unknown> =>
      told(async (context, sheet) => {
        filled(sheet);
        sheet.protection.protect({ allowAutoFilter });
        sheet.autoFilter.apply("A1:B5");
        await context.sync();
        return "filtered";
      });
    expect([await ask(true), await ask(false)]).toEqual(["filtered", "!AccessDenied"]);
  });
});

/** What happens to cells when a filter has left some rows out. */
describe("where rows are filtered out", () => {
  test("values go to the visible rows, each with the first row of the values (xlwings#747)", async () => {
    const cells = told(async (context, sheet) => {
      sheet.getRange("A1:A5").values = [[1], [""], [""], [4], [5]];
      sheet.autoFilter.apply("A1:A5", 0, { filterOn: "Custom", criterion1: "<>" });
      await context.sync();
      sheet.getRange("A1:A5").values = [[5], [4], [3], [2], [1]];
      return (await valuesOf(sheet.getRange("A1:A5"))).flat();
    });
    expect(await cells).toEqual([5, "", "", 5, 5]);
  });

  test("a table's data are misplaced as much (office-js#224)", async () => {
    const cells = told(async (context, sheet) => {
      const table = points(sheet);
      table.columns.getItem("Cụm").filter.applyValuesFilter(["C2"]);
      await context.sync();
      const body = table.getDataBodyRange();
      const values = await valuesOf(body);
      body.values = values;
      await context.sync();
      return (await valuesOf(table.columns.getItemAt(0).getDataBodyRange())).flat();
    });
    expect(await cells).toEqual(["X01", "X02", "X01", "X01", "X05", "X06"]);
  });

  test("one value goes to the visible cells; a hidden row alone is written", async () => {
    const cells = told(async (_, sheet) => {
      const table = points(sheet);
      table.columns.getItem("Cụm").filter.applyValuesFilter(["C2"]);
      sheet.getRange("C2:C7").values = 0 as unknown as number[][];
      sheet.getRange("A2:C2").values = [["X99", "C1", 7]];
      return valuesOf(table.getDataBodyRange());
    });
    expect(await cells).toEqual([
      ["X99", "C1", 7],
      ["X02", "c1", 5.5],
      ["X03", "C2", 0],
      ["X04", "C2", 0],
      ["X05", "C3", ""],
      ["X06", "", 9],
    ]);
  });

  test("rows of a table are not deleted, nor inserted between others", async () => {
    const answers = told(async (context, sheet) => {
      const table = points(sheet);
      table.columns.getItem("Cụm").filter.applyValuesFilter(["C2"]);
      await context.sync();
      const asked = await answersTo(context, [
        () => table.rows.getItemAt(0).delete(),
        () => table.rows.add(1, [["X07", "C1", 1]]),
        () => sheet.getRange("A3:C3").delete("Up"),
        () => sheet.getRange("A3:C3").insert("Down"),
        () => table.rows.add(undefined, [["X07", "C1", 1]]),
      ]);
      return [asked, first(await valuesOf(sheet.getRange("A8")))];
    });
    const refused = "InsertDeleteConflict";
    expect(await answers).toEqual([[refused, refused, refused, refused, "accepted"], "X07"]);
  });

  test("whole rows that are deleted are those that are seen", async () => {
    const units = told(async (context, sheet) => {
      const table = points(sheet);
      table.columns.getItem("Cụm").filter.applyValuesFilter(["C2"]);
      await context.sync();
      sheet.getRange("3:5").delete("Up");
      return (await valuesOf(table.columns.getItemAt(0).getDataBodyRange())).flat();
    });
    expect(await units).toEqual(["X01", "X02", "X05", "X06"]);
  });

  test("only the rows that are seen are sorted", async () => {
    const units = told(async (_, sheet) => {
      const table = points(sheet);
      table.columns.getItem("Điểm").filter.applyCustomFilter(">=8");
      table.sort.apply([{ key: 2, ascending: false }]);
      return (await valuesOf(table.columns.getItemAt(0).getDataBodyRange())).flat();
    });
    expect(await units).toEqual(["X03", "X02", "X06", "X04", "X05", "X01"]);
  });
});
