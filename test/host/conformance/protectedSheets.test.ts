import { answersTo, told } from "./excel";

/** What Excel does not do on a protected sheet although it changes nothing. */

test("cells of a kind are not found on a protected sheet, whatever its protection allows", async () => {
  const answers = told(async (context, sheet) => {
    sheet.getRange("A1:A3").values = [[1], ["=1/0"], ["x"]];
    const other = context.workbook.worksheets.add("Khác");
    other.getRange("A1").values = [["=1"]];
    sheet.protection.protect({ selectionMode: "Normal", allowFormatCells: true });
    await context.sync();
    const asked = await answersTo(context, [
      () => sheet.getRange("A1:A3").getSpecialCells("Constants"),
      () => sheet.getRange().getSpecialCellsOrNullObject("Formulas", "Errors").load("address"),
      () => sheet.getRanges("A1,A3").getSpecialCellsOrNullObject("Visible").load("address"),
      () => other.getRange().getSpecialCells("Formulas"),
    ]);
    sheet.protection.unprotect();
    const errors = sheet.getRange().getSpecialCellsOrNullObject("Formulas", "Errors").load("address");
    await context.sync();
    return [asked, errors.address];
  });
  const refused = "AccessDenied";
  expect(await answers).toEqual([[refused, refused, refused, "accepted"], "Sheet1!A2"]);
});
