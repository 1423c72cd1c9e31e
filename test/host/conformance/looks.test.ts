import { openExcel } from "../../../src/host/bridge/node";
import { answersTo, told } from "./excel";

/** What the reference says of named styles, properties of many cells at once, and outlines. */

describe("named styles", () => {
  test("a built-in style gives its looks, and is told by the word for it", async () => {
    const look = told(async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.style = "Good";
      sheet.getRange("B1").style = "20% - Accent1";
      const format = cell.format.load("fill/color,font/color");
      const [accent, both, none] = ["B1", "A1:B1", "C1"].map((address) =>
        sheet.getRange(address).load("style"),
      );
      cell.load("style");
      await context.sync();
      return [cell.style, format.fill.color, format.font.color, accent?.style, both?.style, none?.style];
    });
    expect(await look).toEqual(["Good", "#C6EFCE", "#006100", "Accent1_20", null, "Normal"]);
  });

  test("a style says how its texts stand, and its number format as the person has it", async () => {
    const outcome = told(async (context, sheet) => {
      context.workbook.styles.add("Nghiêng");
      const style = context.workbook.styles.getItem("Nghiêng");
      style.textOrientation = 38;
      style.horizontalAlignment = "Distributed";
      style.autoIndent = true;
      style.numberFormatLocal = "#.##0,0";
      sheet.getRange("A1").style = "Nghiêng";
      const { format } = sheet.getRange("A1").load("numberFormat,format/autoIndent,format/textOrientation");
      style.load("autoIndent,numberFormat,numberFormatLocal,textOrientation");
      await context.sync();
      const { autoIndent, numberFormat, numberFormatLocal, textOrientation } = style;
      return [
        [autoIndent, numberFormat, numberFormatLocal, textOrientation],
        [format.autoIndent, format.textOrientation],
      ];
    });
    expect(await outcome).toEqual([
      [true, "#,##0.0", "#.##0,0", 38],
      [true, 38],
    ]);
  });

  test("a style that is changed changes the cells that have it, but for what they have of their own", async () => {
    const looks = told(async (context, sheet) => {
      const { styles } = context.workbook;
      styles.add("Cụm dẫn đầu");
      sheet.getRange("A1:A2").style = "Cụm dẫn đầu";
      sheet.getRange("A2").format.font.color = "#0000FF";
      const style = styles.getItem("cụm dẫn đầu");
      style.font.bold = true;
      style.font.color = "#FF0000";
      style.numberFormat = "0.0";
      style.textOrientation = 45;
      style.load("name,builtIn,numberFormat");
      const cells = ["A1", "A2"].map((address) => {
        const cell = sheet.getRange(address).load("numberFormat,style");
        return { cell, format: cell.format.load("textOrientation,font/bold,font/color") };
      });
      await context.sync();
      return [
        [style.name, style.builtIn, style.numberFormat],
        ...cells.map(({ cell, format: { textOrientation, font } }) => [
          cell.style,
          cell.numberFormat,
          textOrientation,
          font.bold,
          font.color,
        ]),
      ];
    });
    expect(await looks).toEqual([
      ["Cụm dẫn đầu", false, "0.0"],
      ["Cụm dẫn đầu", [["0.0"]], 45, true, "#FF0000"],
      ["Cụm dẫn đầu", [["0.0"]], 45, false, "#0000FF"],
    ]);
  });

  test("a style that is deleted leaves Normal behind", async () => {
    const style = told(async (context, sheet) => {
      context.workbook.styles.add("Tạm");
      sheet.getRange("A1").style = "Tạm";
      context.workbook.styles.getItem("Tạm").delete();
      const gone = context.workbook.styles.getItemOrNullObject("Tạm");
      const cell = sheet.getRange("A1").load("style");
      await context.sync();
      return [cell.style, gone.isNullObject];
    });
    expect(await style).toEqual(["Normal", true]);
  });

  test.each<[string, (context: Excel.RequestContext) => void, string]>([
    ["a name that is taken", ({ workbook }) => workbook.styles.add("good"), "!ItemAlreadyExists"],
    ["no name", ({ workbook }) => workbook.styles.add(" "), "!InvalidArgument"],
    [
      "a style that is not there",
      ({ workbook }) => workbook.styles.getItem("Không").delete(),
      "!ItemNotFound",
    ],
    ["deleting Normal", ({ workbook }) => workbook.styles.getItem("Normal").delete(), "!InvalidOperation"],
    [
      "a cell of a style that is not there",
      ({ workbook }) => (workbook.getActiveCell().style = "Không"),
      "!InvalidArgument",
    ],
  ])("%s is refused", async (_name, work, code) => {
    const answer = told(async (context) => {
      work(context);
      await context.sync();
    });
    expect(await answer).toBe(code);
  });

  test("styles go into the file and come out of it; looking at them writes nothing", async () => {
    const excel = await openExcel();
    const before = excel.host.store.styles.lookOf("Bad").fill.color;
    const untouched = excel.host.store.file.text("xl/styles.xml");
    await excel.Excel.run(async (context) => {
      const { styles } = context.workbook;
      styles.load("items/name,items/builtIn,items/numberFormat");
      await context.sync();
    });
    expect([before, excel.host.store.file.xml("xl/styles.xml").written]).toEqual(["#FFC7CE", undefined]);
    expect(untouched).toContain("Normal");
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").style = "Heading 1";
      await context.sync();
    });
    const again = await openExcel({ workbook: await excel.host.store.save() });
    excel.close();
    const style = await again.Excel.run(async (context) => {
      const cell = context.workbook.worksheets
        .getItem("Sheet1")
        .getRange("A1")
        .load("style,format/font/size");
      await context.sync();
      return [cell.style, cell.format.font.size];
    });
    again.close();
    expect(style).toEqual(["Heading1", 15]);
  });
});

describe("properties of many cells", () => {
  test("are set and told cell by cell", async () => {
    const properties = told(async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.setCellProperties([
        [
          {
            format: {
              fill: { color: "#FF0000" },
              font: { bold: true },
              borders: { top: { style: "Double" } },
            },
          },
          { style: "Good" },
        ],
      ]);
      const cells = range.getCellProperties({
        address: true,
        style: true,
        format: { fill: { color: true }, font: { bold: true }, borders: { style: true } },
      });
      await context.sync();
      return cells.value[0]?.map(({ address, style, format }) => [
        address,
        style,
        format?.fill?.color,
        format?.font?.bold,
        format?.borders?.top?.style,
        format?.borders?.bottom?.style,
      ]);
    });
    expect(await properties).toEqual([
      ["Sheet1!A1", "Normal", "#FF0000", true, "Double", "None"],
      ["Sheet1!B1", "Good", "#C6EFCE", false, "None", "None"],
    ]);
  });

  test("of rows and columns", async () => {
    const properties = told(async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.setRowProperties([{ format: { rowHeight: 40 } }, { rowHidden: true }]);
      range.setColumnProperties([{ format: { columnWidth: 105 } }, { columnHidden: true }]);
      const [rows, columns] = [
        range.getRowProperties({ rowHidden: true, rowIndex: true, format: { rowHeight: true } }),
        range.getColumnProperties({ columnHidden: true, columnIndex: true }),
      ];
      await context.sync();
      return [rows.value, columns.value];
    });
    expect(await properties).toEqual([
      [
        { rowHidden: false, rowIndex: 0, format: { rowHeight: 40 } },
        { rowHidden: true, rowIndex: 1, format: { rowHeight: 0 } },
      ],
      [
        { columnHidden: false, columnIndex: 0 },
        { columnHidden: true, columnIndex: 1 },
      ],
    ]);
  });

  test.each<[string, (range: Excel.Range) => void, string]>([
    ["of another shape", (range) => range.setCellProperties([[{}]]), "!InvalidArgument"],
    ["for too few rows", (range) => range.setRowProperties([{}]), "!InvalidArgument"],
    [
      "that are not there",
      (range) => range.setCellProperties([[{ nope: 1 } as Excel.SettableCellProperties, {}]]),
      "!ApiNotFound",
    ],
  ])("%s are refused", async (_name, work, code) => {
    const answer = told(async (context, sheet) => {
      work(sheet.getRange(_name === "for too few rows" ? "A1:A2" : "A1:B1"));
      await context.sync();
    });
    expect(await answer).toBe(code);
  });
});

describe("outlines", () => {
  test("groups hide and show their rows, levels show the sheet down to one", async () => {
    const hidden = told(async (context, sheet) => {
      const state = async (): Promise<(boolean | null)[]> => {
        const rows = ["2:2", "4:4", "6:6"].map((address) => sheet.getRange(address).load("rowHidden"));
        await context.sync();
        return rows.map(({ rowHidden }) => rowHidden);
      };
      sheet.getRange("2:5").group("ByRows");
      sheet.getRange("4:5").group("ByRows");
      sheet.getRange("4:5").hideGroupDetails("ByRows");
      const inner = await state();
      sheet.getRange("4:5").showGroupDetails("ByRows");
      sheet.showOutlineLevels(1, 0);
      const outer = await state();
      sheet.showOutlineLevels(3, 0);
      return [inner, outer, await state()];
    });
    expect(await hidden).toEqual([
      [false, true, false],
      [true, true, false],
      [false, false, false],
    ]);
  });

  test("a group that is shown again leaves those within folded up", async () => {
    const hidden = told(async (context, sheet) => {
      const rows = ["2:2", "4:4"].map((address) => sheet.getRange(address));
      const state = async (): Promise<(boolean | null)[]> => {
        for (const row of rows) row.load("rowHidden");
        await context.sync();
        return rows.map(({ rowHidden }) => rowHidden);
      };
      sheet.getRange("2:6").group("ByRows");
      sheet.getRange("4:5").group("ByRows");
      sheet.getRange("4:5").hideGroupDetails("ByRows");
      sheet.getRange("2:2").hideGroupDetails("ByRows");
      const folded = await state();
      sheet.getRange("2:2").showGroupDetails("ByRows");
      return [folded, await state()];
    });
    expect(await hidden).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  test("every summary of a group that levels fold up says so in the file", async () => {
    const excel = await openExcel();
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (const rows of ["2:5", "2:3"]) sheet.getRange(rows).group("ByRows");
      for (const columns of ["B:E", "B:C"]) sheet.getRange(columns).group("ByColumns");
      sheet.showOutlineLevels(1, 1);
      await context.sync();
    });
    const { grid, columns } = excel.host.store.firstSheet;
    const rows = [3, 4, 5].map((row) => grid.rows[row]?.attributes?.collapsed);
    expect(rows).toEqual(["1", undefined, "1"]);
    expect([3, 4, 5].map((column) => columns.settings(column).collapsed)).toEqual([true, undefined, true]);
    excel.close();
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ["rows by columns", (sheet) => sheet.getRange("2:3").group("ByColumns"), "!InvalidArgument"],
    ["no word", (sheet) => sheet.getRange("2:3").group("Nope" as "ByRows"), "!InvalidArgument"],
    [
      "ungrouping what is not grouped",
      (sheet) => sheet.getRange("2:3").ungroup("ByRows"),
      "!InvalidOperation",
    ],
    [
      "hiding what is not grouped",
      (sheet) => sheet.getRange("B:B").hideGroupDetails("ByColumns"),
      "!InvalidOperation",
    ],
    [
      "an eighth level",
      (sheet) => {
        for (let level = 0; level < 8; level++) sheet.getRange("B:C").group("ByColumns");
      },
      "!InvalidOperation",
    ],
    ["level nine", (sheet) => sheet.showOutlineLevels(9, 0), "!InvalidArgument"],
  ])("%s is refused", async (_name, work, code) => {
    const answer = told(async (context, sheet) => {
      work(sheet);
      await context.sync();
    });
    expect(await answer).toBe(code);
  });
});

test("colours are taken by every name of HTML, and told as they are; others are refused", async () => {
  const outcome = await told(async (context, sheet) => {
    const { fill, font } = sheet.getRange("A1").format;
    const answers = await answersTo(context, [
      () => (fill.color = "SkyBlue"),
      () => (font.color = "rebeccapurple"),
      () => (sheet.tabColor = "DarkSlateGrey"),
      () => (fill.color = "himmelblau"),
      () => (font.color = "constructor"),
    ]);
    fill.load("color");
    font.load("color");
    sheet.load("tabColor");
    await context.sync();
    return [answers, fill.color, font.color, sheet.tabColor];
  });
  expect(outcome).toEqual([
    ["accepted", "accepted", "accepted", "InvalidArgument", "InvalidArgument"],
    "#87CEEB",
    "#663399",
    "#2F4F4F",
  ]);
});
