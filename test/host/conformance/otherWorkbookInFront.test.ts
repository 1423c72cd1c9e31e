import { openExcel } from "../../../src/host/bridge/node";
import type { PlatformName } from "../../../src/host/platforms";
import { answersTo } from "./excel";

/**
 * "API limitations when the active workbook switches":
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-troubleshooting
 */
const ASKS: Readonly<Record<string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown>> = {
  "Range.select": (_, sheet) => sheet.getRange("B2").select(),
  "Table.clearFilters": (_, sheet) => sheet.tables.getItem("Bang").clearFilters(),
  "Workbook.getActiveCell": ({ workbook }) => workbook.getActiveCell().load("address"),
  "Workbook.getSelectedRange": ({ workbook }) => workbook.getSelectedRange().load("address"),
  "Workbook.getSelectedRanges": ({ workbook }) => workbook.getSelectedRanges().load("address"),
  "Worksheet.activate": (_, sheet) => sheet.activate(),
  "Worksheet.showGridlines": (_, sheet) => (sheet.showGridlines = false),
  "Worksheet.showHeadings": (_, sheet) => (sheet.showHeadings = false),
  "WorksheetCollection.add": ({ workbook }) => workbook.worksheets.add(),
  "WorksheetFreezePanes.freezeAt": (_, { freezePanes }) => freezePanes.freezeAt("A1:A1"),
  "WorksheetFreezePanes.unfreeze": (_, { freezePanes }) => freezePanes.unfreeze(),
  "WorksheetFreezePanes.freezeRows": (_, { freezePanes }) => freezePanes.freezeRows(1),
  "WorksheetFreezePanes.getLocationOrNullObject": (_, { freezePanes }) =>
    freezePanes.getLocationOrNullObject().load("address"),
  "Worksheet.delete": ({ workbook }) => workbook.worksheets.getItem("Khác").delete(),
  // All else goes on.
  "Range.values": (_, sheet) => (sheet.getRange("A2").values = [[2]]),
  "Worksheet.showGridlines, read": (_, sheet) => sheet.load("showGridlines"),
  "TableCollection.add": (_, sheet) => sheet.tables.add("D1:D2", true),
};

const GOES_ON = ["Range.values", "Worksheet.showGridlines, read", "TableCollection.add"];
const OF_SELECTION = [
  "Workbook.getActiveCell",
  "Workbook.getSelectedRange",
  "Workbook.getSelectedRanges",
  "Worksheet.delete",
];

/** How everything ends while another workbook is in front, and the last of it when this one is again. */
async function asked(platform: PlatformName): Promise<{ away: Record<string, string>; back: string[] }> {
  const excel = await openExcel({ platform });
  try {
    return await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.tables.add("A1:B3", true).name = "Bang";
      context.workbook.worksheets.add("Khác");
      await context.sync();
      excel.host.me.elsewhere = true;
      const names = Object.keys(ASKS);
      const answers = await answersTo(
        context,
        Object.values(ASKS).map((ask) => () => ask(context, sheet)),
      );
      excel.host.me.elsewhere = false;
      const back = await answersTo(context, [
        () => sheet.tables.getItem("Bang").clearFilters(),
        () => sheet.freezePanes.unfreeze(),
      ]);
      return { away: Object.fromEntries(names.map((name, at) => [name, answers[at] ?? ""])), back };
    });
  } finally {
    excel.close();
  }
}

const accepted = Object.fromEntries(Object.keys(ASKS).map((name) => [name, "accepted"]));

test.each(["windows", "mac"] as const)("while another workbook is in front, on %s", async (platform) => {
  const refused = Object.keys(ASKS)
    .filter((name) => !GOES_ON.includes(name))
    .map((name) => [name, OF_SELECTION.includes(name) ? "InvalidSelection" : "GeneralException"] as const);
  expect(await asked(platform)).toEqual({
    away: { ...accepted, ...Object.fromEntries(refused) },
    back: ["accepted", "accepted"],
  });
});

test("on the web each workbook has its own window", async () => {
  expect(await asked("web")).toEqual({ away: accepted, back: ["accepted", "accepted"] });
});
