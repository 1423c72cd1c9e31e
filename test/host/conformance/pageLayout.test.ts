/* eslint-disable office-addins/load-object-before-read -- The rules take results of methods, `series.add` and words of a load that is put together for what they are not. */
import { openExcel } from "../../../src/host/bridge/node";
import { told } from "./excel";

/** What the reference says of printing: https://learn.microsoft.com/javascript/api/excel/excel.pagelayout. */

test("settings stay as they are set", async () => {
  const wanted = {
    orientation: "Landscape",
    paperSize: "A4",
    blackAndWhite: true,
    draftMode: true,
    centerHorizontally: true,
    centerVertically: true,
    printGridlines: true,
    printHeadings: true,
    printOrder: "OverThenDown",
    printErrors: "Dash",
    printComments: "EndSheet",
    firstPageNumber: 5,
    leftMargin: 36,
    headerMargin: 20,
  } as const;
  const read = told(async (context, sheet) => {
    const layout = sheet.pageLayout;
    layout.load();
    await context.sync();
    const { orientation, paperSize, printOrder, firstPageNumber, leftMargin, topMargin } = layout;
    const before = [orientation, paperSize, printOrder, firstPageNumber, leftMargin, topMargin];
    layout.set(wanted);
    layout.load();
    await context.sync();
    return [before, Object.keys(wanted).map((name) => layout[name as keyof typeof wanted])];
  });
  expect(await read).toEqual([["Portrait", "Letter", "DownThenOver", "", 50.4, 54], Object.values(wanted)]);
});

test("margins are said in other units; those left out stay", async () => {
  const read = told(async (context, sheet) => {
    sheet.pageLayout.setPrintMargins("Centimeters", { top: 2.54, left: 1.27 });
    sheet.pageLayout.load("topMargin,leftMargin,bottomMargin");
    await context.sync();
    const { topMargin, leftMargin, bottomMargin } = sheet.pageLayout;
    return [topMargin, leftMargin, bottomMargin];
  });
  expect(await read).toEqual([72, 36, 54]);
});

describe("the zoom", () => {
  test.each([
    [{ scale: 80 }, { scale: 80, horizontalFitToPages: null, verticalFitToPages: null }],
    [{ horizontalFitToPages: 1 }, { scale: null, horizontalFitToPages: 1, verticalFitToPages: 0 }],
    [
      { horizontalFitToPages: 2, verticalFitToPages: 3 },
      { scale: null, horizontalFitToPages: 2, verticalFitToPages: 3 },
    ],
    [{ scale: 9 }, "!InvalidArgument"],
    [{ scale: 401 }, "!InvalidArgument"],
    [{}, "!InvalidArgument"],
  ])("%j is %j", async (zoom, answer) => {
    const read = told(async (context, sheet) => {
      sheet.pageLayout.zoom = zoom;
      sheet.pageLayout.load("zoom");
      await context.sync();
      return sheet.pageLayout.zoom;
    });
    expect(await read).toEqual(answer);
  });
});

describe("print areas and titles", () => {
  test("are none at first", async () => {
    const read = told(async (context, sheet) => {
      const area = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
      const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const columns = sheet.pageLayout.getPrintTitleColumnsOrNullObject().load("address");
      await context.sync();
      return [area.isNullObject, rows.isNullObject, columns.isNullObject];
    });
    expect(await read).toEqual([true, true, true]);
  });

  test("are what was set", async () => {
    const read = told(async (context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.setPrintArea("A1:D41,F1:G2");
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintTitleColumns(sheet.getRange("A:A"));
      const area = pageLayout.getPrintArea().load("address,areaCount,cellCount");
      area.areas.load("items/address");
      const rows = pageLayout.getPrintTitleRows().load("address");
      const columns = pageLayout.getPrintTitleColumns().load("address");
      await context.sync();
      return [
        area.address,
        area.areaCount,
        area.cellCount,
        area.areas.items.length,
        rows.address,
        columns.address,
      ];
    });
    expect(await read).toEqual(["Sheet1!A1:D41, Sheet1!F1:G2", 2, 168, 2, "Sheet1!1:2", "Sheet1!A:A"]);
  });

  test.each([
    ["no area", (sheet: Excel.Worksheet) => sheet.pageLayout.getPrintArea().load("address"), "!ItemNotFound"],
    [
      "rows that are not whole",
      (sheet: Excel.Worksheet) => sheet.pageLayout.setPrintTitleRows("A1:B2"),
      "!InvalidArgument",
    ],
    [
      "an address that is none",
      (sheet: Excel.Worksheet) => sheet.pageLayout.setPrintArea("Nope!"),
      "!InvalidArgument",
    ],
  ] as const)("%s: refused", async (_name, work, answer) => {
    expect(
      await told(async (context, sheet) => {
        work(sheet);
        await context.sync();
      }),
    ).toBe(answer);
  });
});

test("headers have three parts, those of the first and of even pages apart", async () => {
  const read = told(async (context, sheet) => {
    const group = sheet.pageLayout.headersFooters;
    group.state = "FirstOddAndEven";
    group.defaultForAllPages.leftHeader = '&"Lucida Console,Regular"&12Trái';
    group.defaultForAllPages.centerHeader = "&P/&N";
    group.defaultForAllPages.rightFooter = "A && B";
    group.firstPage.centerHeader = "Trang đầu";
    group.evenPages.leftFooter = "Chẵn";
    group.load(
      "state,useSheetMargins,defaultForAllPages/leftHeader,defaultForAllPages/centerHeader,defaultForAllPages/rightHeader," +
        "defaultForAllPages/rightFooter,oddPages/centerHeader,firstPage/centerHeader,evenPages/leftFooter",
    );
    await context.sync();
    const { defaultForAllPages: all } = group;
    return [
      [group.state, group.useSheetMargins],
      [all.leftHeader, all.centerHeader, all.rightHeader, all.rightFooter],
      [group.oddPages.centerHeader, group.firstPage.centerHeader, group.evenPages.leftFooter],
    ];
  });
  expect(await read).toEqual([
    ["FirstOddAndEven", true],
    ['&"Lucida Console,Regular"&12Trái', "&P/&N", "", "A && B"],
    ["&P/&N", "Trang đầu", "Chẵn"],
  ]);
});

describe("page breaks", () => {
  test("stand before a cell, in order, and go", async () => {
    const read = told(async (context, sheet) => {
      const { horizontalPageBreaks: breaks } = sheet;
      breaks.add("A21");
      breaks.add("B11:C12");
      breaks.load("items/rowIndex,items/columnIndex");
      const cell = breaks.getItem(0).getCellAfterBreak().load("address");
      const count = breaks.getCount();
      await context.sync();
      const before = [
        breaks.items.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex]),
        cell.address,
        count.value,
      ];
      breaks.getItem(0).delete();
      const left = breaks.getCount();
      breaks.removePageBreaks();
      const none = breaks.getCount();
      await context.sync();
      return [before, left.value, none.value];
    });
    expect(await read).toEqual([
      [
        [
          [10, 0],
          [20, 0],
        ],
        "Sheet1!A11",
        2,
      ],
      1,
      0,
    ]);
  });

  test("before the first row are refused", async () => {
    expect(
      await told(async (context, sheet) => {
        sheet.horizontalPageBreaks.add("C1");
        await context.sync();
      }),
    ).toBe("!InvalidArgument");
  });

  test("are not there where the sheet is fitted to pages, and come back with the scale", async () => {
    const read = told(async (context, sheet) => {
      const count = async (): Promise<number> => {
        const counted = sheet.horizontalPageBreaks.getCount();
        await context.sync();
        return counted.value;
      };
      sheet.horizontalPageBreaks.add("A11");
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      const fitted = await count();
      sheet.horizontalPageBreaks.add("A21");
      const added = await count();
      sheet.pageLayout.zoom = { scale: 100 };
      return [fitted, added, await count()];
    });
    expect(await read).toEqual([0, 0, 2]);
  });
});

test("print settings are in the file", async () => {
  const one = await openExcel();
  await one.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.name = "Báo cáo 'quý' 1";
    sheet.pageLayout.setPrintArea("A1:C3");
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = " &P ";
    await context.sync();
  });
  const two = await openExcel({ workbook: await one.save() });
  one.close();
  try {
    const read = await two.Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("Báo cáo 'quý' 1");
      const area = pageLayout.getPrintArea().load("address");
      pageLayout.load("zoom,headersFooters/defaultForAllPages/centerHeader");
      await context.sync();
      return [area.address, pageLayout.zoom, pageLayout.headersFooters.defaultForAllPages.centerHeader];
    });
    expect(read).toEqual([
      "'Báo cáo ''quý'' 1'!A1:C3",
      { scale: null, horizontalFitToPages: 1, verticalFitToPages: 0 },
      " &P ",
    ]);
  } finally {
    two.close();
  }
});
