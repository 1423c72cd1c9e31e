import { openExcel } from "../../../src/host/bridge/node";
import { OfficePackage } from "../../../src/host/package";
import { assertValidPackage } from "../packageValidator";
import { told } from "./excel";

/** What the reference says of frozen panes: https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes. */

/** Where the frozen cells are after some work; null where there are none. */
function frozenAfter(
  work: (panes: Excel.WorksheetFreezePanes, sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<string | null> {
  return told(async (context, sheet) => {
    work(sheet.freezePanes, sheet, context);
    const location = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    return location.isNullObject ? null : location.address;
  });
}

test.each<
  [
    string,
    (panes: Excel.WorksheetFreezePanes, sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
    unknown,
  ]
>([
  ["nothing", () => undefined, null],
  ["a row, if nothing is said", (panes) => panes.freezeRows(), "Sheet1!1:1"],
  ["rows", (panes) => panes.freezeRows(3), "Sheet1!1:3"],
  ["a column, if nothing is said", (panes) => panes.freezeColumns(), "Sheet1!A:A"],
  ["columns", (panes) => panes.freezeColumns(2), "Sheet1!A:B"],
  ["other rows", (panes) => [panes.freezeRows(3), panes.freezeRows(1)], "Sheet1!1:1"],
  ["no rows any more", (panes) => [panes.freezeRows(3), panes.freezeRows(0)], null],
  ["no columns any more", (panes) => [panes.freezeColumns(3), panes.freezeColumns(0)], null],
  ["cells", (panes, sheet) => panes.freezeAt(sheet.getRange("A1:B3")), "Sheet1!A1:B3"],
  ["cells by their address", (panes) => panes.freezeAt("A1:B3"), "Sheet1!A1:B3"],
  ["cells, and nothing before them in sight", (panes) => panes.freezeAt("H2:K5"), "Sheet1!H2:K5"],
  ["whole rows", (panes) => panes.freezeAt("1:2"), "Sheet1!1:2"],
  ["whole columns", (panes) => panes.freezeAt("A:C"), "Sheet1!A:C"],
  ["the first rows after others", (panes) => [panes.freezeAt("5:6"), panes.freezeRows(2)], "Sheet1!1:2"],
  ["nothing any more", (panes) => [panes.freezeAt("A1:B3"), panes.unfreeze()], null],
  ["nothing where nothing was", (panes) => panes.unfreeze(), null],
  [
    "nothing, told by no range",
    (panes) => [panes.freezeAt("A1:B3"), panes.freezeAt(null as unknown as string)],
    null,
  ],
  ["fewer rows than none", (panes) => panes.freezeRows(-1), "!InvalidArgument"],
  ["parts of rows", (panes) => panes.freezeRows(1.5), "!InvalidArgument"],
  ["all rows", (panes) => panes.freezeRows(1_048_576), "!InvalidArgument"],
  ["all columns", (panes) => panes.freezeColumns(16_384), "!InvalidArgument"],
  ["everything", (panes, sheet) => panes.freezeAt(sheet.getRange()), "!InvalidArgument"],
  [
    "cells of another sheet",
    (panes, _sheet, { workbook }) => panes.freezeAt(workbook.worksheets.add().getRange("A1")),
    "!InvalidArgument",
  ],
  ["rows beside columns", (panes) => [panes.freezeColumns(1), panes.freezeRows(1)], "!NotImplemented"],
  ["columns beside rows", (panes) => [panes.freezeAt("A1:B3"), panes.freezeColumns(1)], "!NotImplemented"],
])("%s", async (_name, work, expected) => {
  expect(await frozenAfter(work)).toBe(expected);
});

test("the place of none is an error", async () => {
  const answer = told(async (context, sheet) => {
    sheet.freezePanes.getLocation().load("address");
    await context.sync();
  });
  expect(await answer).toBe("!ItemNotFound");
});

test("the file tells where the panes begin and what is out of sight", async () => {
  const excel = await openExcel();
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").freezePanes.freezeAt("H2:K5");
    await context.sync();
  });
  const file = await excel.save();
  excel.close();
  assertValidPackage(file);
  const sheet = OfficePackage.open(file).text("xl/worksheets/sheet1.xml");
  expect(sheet).toContain('topLeftCell="H2"');
  expect(sheet).toContain(
    '<pane xSplit="4" ySplit="4" topLeftCell="L6" activePane="bottomRight" state="frozen"/>',
  );
});
