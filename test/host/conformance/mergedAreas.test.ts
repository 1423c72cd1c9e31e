import { told } from "./excel";

/** What is told of merged cells: the reference of `Range.getMergedAreasOrNullObject`, and office-js#3611. */

test("of merged cells those are told of that begin in the range, not all that reach into it", async () => {
  const places = told(async (context, sheet) => {
    for (const address of ["A1:C2", "B4:B6", "D5:E5"]) sheet.getRange(address).merge();
    const [all, behind, below] = ["A1:E6", "B2:E6", "A5:C6"].map((address) =>
      sheet.getRange(address).getMergedAreasOrNullObject().load("address,areaCount"),
    );
    await context.sync();
    return [all?.areaCount, behind?.address, below?.isNullObject];
  });
  expect(await places).toEqual([3, "Sheet1!B4:B6, Sheet1!D5:E5", true]);
});

test("not more than 512 of them are told of at once", async () => {
  const counts = told(async (context, sheet) => {
    // Each row across is one.
    sheet.getRange("A1:B513").merge(true);
    const most = sheet.getRange("A1:B512").getMergedAreasOrNullObject().load("areaCount");
    await context.sync();
    const { areaCount } = most;
    sheet.getRange("A1:B513").getMergedAreasOrNullObject().load("areaCount");
    return context.sync().then(
      () => [areaCount],
      (error: { code: string }) => [areaCount, error.code],
    );
  });
  expect(await counts).toEqual([512, "GeneralException"]);
});
