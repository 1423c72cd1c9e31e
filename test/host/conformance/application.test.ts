import { openExcel } from "../../../src/host/bridge/node";
import { answersTo, told } from "./excel";

test("calculation is automatic, and iteration off; what the file says of it is kept", async () => {
  const outcome = await told(async (context) => {
    const { application } = context.workbook;
    const iteration = application.iterativeCalculation;
    const answers = await answersTo(context, [
      () => (application.calculationMode = "Automatic"),
      () => (application.calculationMode = "Manual"),
      () => application.calculate("Full"),
      () => application.calculate("Sometimes" as "Full"),
      () => (iteration.maxIteration = 0),
      () => (iteration.maxChange = -1),
      () => (iteration.enabled = true),
      () => (iteration.maxIteration = 7),
      () => (iteration.maxChange = 0.5),
    ]);
    application.load();
    iteration.load();
    context.workbook.load("readOnly,autoSave");
    await context.sync();
    const { calculationMode, calculationState, useSystemSeparators } = application;
    const { enabled, maxIteration, maxChange } = iteration;
    const { readOnly, autoSave } = context.workbook;
    return [
      answers,
      [calculationMode, calculationState, useSystemSeparators],
      [enabled, maxIteration, maxChange],
      [readOnly, autoSave],
    ];
  });
  const refused = ["InvalidArgument", "InvalidArgument", "InvalidArgument", "NotImplemented"];
  expect(outcome).toEqual([
    ["accepted", "accepted", "accepted", ...refused, "accepted", "accepted"],
    ["Manual", "Done", true],
    [false, 7, 0.5],
    [false, false],
  ]);
});

test.each([
  ["vi-VN", ",", "."],
  ["en-US", ".", ","],
])("separators are those of the person's settings (%s)", async (locale, decimal, thousands) => {
  const excel = await openExcel({ locale });
  try {
    const outcome = await excel.Excel.run(async (context) => {
      const { application } = context.workbook;
      const culture = application.cultureInfo.load("name");
      const { numberFormat } = application.cultureInfo;
      application.load("decimalSeparator,thousandsSeparator");
      numberFormat.load();
      await context.sync();
      const { numberDecimalSeparator, numberGroupSeparator } = numberFormat;
      const own = [application.decimalSeparator, application.thousandsSeparator];
      return [culture.name, ...own, numberDecimalSeparator, numberGroupSeparator];
    });
    expect(outcome).toEqual([locale, decimal, thousands, decimal, thousands]);
  } finally {
    excel.close();
  }
});

test.each([
  ["en-US", "m/d/yyyy", "dddd, mmmm d, yyyy", "h:mm:ss AM/PM"],
  // Long ones are not the same in all versions of Windows.
  ["vi-VN", "dd/mm/yyyy", "NotImplemented", "NotImplemented"],
])("patterns of days and times are those of the person's settings (%s)", async (locale, day, ...long) => {
  const excel = await openExcel({ locale });
  try {
    const outcome = await excel.Excel.run(async (context) => {
      const { datetimeFormat } = context.workbook.application.cultureInfo;
      datetimeFormat.load("shortDatePattern,dateSeparator,timeSeparator");
      await context.sync();
      const { shortDatePattern, dateSeparator, timeSeparator } = datetimeFormat;
      const refusals = await answersTo(context, [
        () => datetimeFormat.load("longDatePattern"),
        () => datetimeFormat.load("longTimePattern"),
      ]);
      const patterns = [() => datetimeFormat.longDatePattern, () => datetimeFormat.longTimePattern].map(
        (read, at) => (refusals[at] === "accepted" ? read() : refusals[at]),
      );
      return [shortDatePattern, dateSeparator, timeSeparator, ...patterns];
    });
    expect(outcome).toEqual([day, "/", ":", ...long]);
  } finally {
    excel.close();
  }
});
