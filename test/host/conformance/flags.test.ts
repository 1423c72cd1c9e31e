/* eslint-disable office-addins/load-object-before-read, office-addins/call-sync-before-read -- The rules take what is written for read. */
import { answersTo, put, told } from "./excel";

/** Whatever is true or false in the reference takes nothing else: the file would say what no Excel reads. */

/** The objects of a sheet with a table, a chart and rules, and what of each is true or false. */
function flagsOf(
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
): readonly [object, readonly string[]][] {
  const cells = sheet.getRange("A1:B3");
  cells.values = [
    ["Đơn vị", "Điểm"],
    ["Xã Xuân Trường", 7],
    ["Xã Trường Xuân", 9],
  ];
  const table = sheet.tables.add("A1:B3", true);
  const chart = sheet.charts.add("LineMarkers", cells);
  const [series, axis] = [chart.series.getItemAt(0), chart.axes.categoryAxis];
  const icons = cells.conditionalFormats.add("IconSet").iconSet;
  const custom = cells.conditionalFormats.add("Custom");
  custom.custom.rule.formula = "=TRUE";
  const trend = series.trendlines.add("Linear");
  series.hasDataLabels = true;
  chart.title.text = "Điểm";
  context.workbook.styles.add("Riêng");
  return [
    [sheet, ["showGridlines", "showHeadings"]],
    [table, ["highlightFirstColumn", "highlightLastColumn", "showBandedColumns", "showBandedRows"]],
    [table, ["showFilterButton", "showHeaders", "showTotals"]],
    [cells, ["rowHidden", "columnHidden"]],
    [cells.dataValidation, ["ignoreBlanks"]],
    [sheet.pageLayout, ["blackAndWhite", "draftMode", "centerHorizontally", "centerVertically"]],
    [sheet.pageLayout, ["printGridlines", "printHeadings"]],
    [sheet.pageLayout.headersFooters, ["useSheetMargins", "useSheetScale"]],
    [
      context.workbook.styles.getItem("Riêng"),
      ["wrapText", "shrinkToFit", "autoIndent", "locked", "formulaHidden"],
    ],
    [icons, ["reverseIconOrder", "showIconOnly"]],
    [custom, ["stopIfTrue"]],
    [custom.custom.format.font, ["bold", "italic", "strikethrough"]],
    [chart, ["plotVisibleOnly", "showDataLabelsOverMaximum"]],
    [chart.format, ["roundedCorners"]],
    [chart.format.font, ["bold", "italic"]],
    [chart.title, ["visible", "overlay", "showShadow"]],
    [chart.legend, ["visible", "overlay"]],
    [chart.legend.legendEntries.getItemAt(0), ["visible"]],
    [chart.getDataTable(), ["visible", "showHorizontalBorder", "showVerticalBorder", "showOutlineBorder"]],
    [chart.getDataTable(), ["showLegendKey"]],
    [axis, ["visible", "reversePlotOrder", "linkNumberFormat", "multiLevel", "isBetweenCategories"]],
    [chart.axes.valueAxis, ["showDisplayUnitLabel"]],
    [axis.majorGridlines, ["visible"]],
    [axis.title, ["visible"]],
    [series, ["hasDataLabels", "varyByCategories", "invertIfNegative", "smooth"]],
    [series.points.getItemAt(0), ["hasDataLabel"]],
    [
      series.dataLabels,
      ["showValue", "showCategoryName", "showSeriesName", "showPercentage", "showLegendKey"],
    ],
    [series.dataLabels, ["showBubbleSize", "linkNumberFormat"]],
    [trend, ["showEquation", "showRSquared"]],
  ];
}

test.each(["yes", 1])("%p is neither true nor false", async (value) => {
  const outcome = told(async (context, sheet) => {
    const flags = flagsOf(sheet, context).flatMap(([object, names]) =>
      names.map((name) => [object, name] as const),
    );
    await context.sync();
    const answers = await answersTo(
      context,
      flags.map(
        ([object, name]) =>
          () =>
            put(object, name, value),
      ),
    );
    return flags.flatMap(([object, name], at) =>
      answers[at] === "InvalidArgument" ? [] : [`${object.constructor.name}.${name}: ${answers[at]}`],
    );
  });
  expect(await outcome).toEqual([]);
});
