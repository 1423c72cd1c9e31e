import { openExcel } from "../../../src/host/bridge/node";
import { OfficePackage } from "../../../src/host/package";
import { told } from "./excel";

/** What the reference says of `RangeFill`: colours, patterns and the colours of patterns. */

const LOOK = "color,pattern,patternColor,tintAndShade,patternTintAndShade";

/** What a fill says of itself after some work on it. */
function fillAfter(work: (fill: Excel.RangeFill) => void): Promise<unknown> {
  return told(async (context, sheet) => {
    const { fill } = sheet.getRange("A1:B2").format;
    work(fill);
    fill.load(LOOK);
    await context.sync();
    const { color, pattern, patternColor, tintAndShade, patternTintAndShade } = fill;
    return [color, pattern, patternColor, tintAndShade, patternTintAndShade];
  });
}

test.each<[string, (fill: Excel.RangeFill) => void, unknown]>([
  ["nothing", () => undefined, ["#FFFFFF", "None", "#000000", null, null]],
  ["a colour", (fill) => (fill.color = "#FF0000"), ["#FF0000", "Solid", "#000000", 0, null]],
  ["a pattern by itself", (fill) => (fill.pattern = "Gray25"), ["#FFFFFF", "Gray25", "#000000", null, null]],
  [
    "a pattern on a colour",
    (fill) => {
      fill.color = "#FF0000";
      fill.pattern = "Checker";
    },
    ["#FF0000", "Checker", "#000000", 0, null],
  ],
  [
    "a colour under a pattern",
    (fill) => {
      fill.pattern = "LightUp";
      fill.patternColor = "#0000FF";
      fill.color = "#FFFF00";
    },
    ["#FFFF00", "LightUp", "#0000FF", 0, 0],
  ],
  [
    "one colour again",
    (fill) => {
      fill.set({ color: "#00FF00", pattern: "CrissCross", patternColor: "#0000FF" });
      fill.pattern = "Solid";
    },
    ["#00FF00", "Solid", "#0000FF", 0, 0],
  ],
  [
    "one colour without saying which",
    (fill) => (fill.pattern = "Solid"),
    ["#FFFFFF", "Solid", "#000000", null, null],
  ],
  [
    "no pattern",
    (fill) => {
      fill.color = "#00FF00";
      fill.pattern = "None";
    },
    ["#FFFFFF", "None", "#000000", null, null],
  ],
  [
    "cleared",
    (fill) => {
      fill.pattern = "Grid";
      fill.clear();
    },
    ["#FFFFFF", "None", "#000000", null, null],
  ],
  ["a gradient", (fill) => (fill.pattern = "LinearGradient"), "!InvalidArgument"],
  ["a colour of no pattern", (fill) => (fill.patternColor = "#0000FF"), "!NotImplemented"],
  ["a tint", (fill) => (fill.tintAndShade = 0.5), "!ApiNotFound"],
])("%s", async (_name, work, expected) => {
  expect(await fillAfter(work)).toEqual(expected);
});

test("cells of several patterns have none in common", async () => {
  const pattern = told(async (context, sheet) => {
    sheet.getRange("A1").format.fill.pattern = "Gray8";
    const { fill } = sheet.getRange("A1:A2").format;
    fill.load("pattern,color");
    await context.sync();
    return [fill.pattern, fill.color];
  });
  expect(await pattern).toEqual([null, "#FFFFFF"]);
});

test("in the file the lines of a pattern are its foreground, and one colour is the foreground itself", async () => {
  const excel = await openExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet
      .getRange("A1")
      .setCellProperties([
        [{ format: { fill: { color: "#112233", pattern: "Down", patternColor: "#445566" } } }],
      ]);
    sheet.getRange("B1").format.fill.color = "#778899";
    await context.sync();
  });
  const styles = OfficePackage.open(await excel.save()).text("xl/styles.xml");
  excel.close();
  expect(styles).toContain(
    '<patternFill patternType="darkDown"><fgColor rgb="FF445566"/><bgColor rgb="FF112233"/></patternFill>',
  );
  expect(styles).toContain(
    '<patternFill patternType="solid"><fgColor rgb="FF778899"/><bgColor indexed="64"/></patternFill>',
  );
});
