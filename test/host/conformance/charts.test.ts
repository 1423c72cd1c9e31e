/* eslint-disable office-addins/load-object-before-read, office-addins/no-empty-load -- The rules take results of methods, `series.add` and words of a load that is put together for what they are not. */
import { told } from "./excel";

/** What the reference says of charts: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-charts. */

/** Names in the first column and in the first row, as most charts are made from. */
const SALES = [
  ["Hàng", "Quý 1", "Quý 2"],
  ["Khung", 10, 20],
  ["Bánh", 30, 40],
  ["Yên", 50, 60],
];

type Work<T> = (chart: Excel.Chart, context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T> | T;

/** Makes a chart of the sales and tells what the work finds. */
function charted<T>(type: string, work: Work<T>): Promise<T | string> {
  return told(async (context, sheet) => {
    sheet.getRange("A1:C4").values = SALES;
    const chart = sheet.charts.add(type as "Line", sheet.getRange("A1:C4"), "Auto");
    const found = await work(chart, context, sheet);
    await context.sync();
    return found;
  });
}

const TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "3DColumn",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "3DBarClustered",
  "CylinderCol",
  "Line",
  "LineStacked",
  "LineMarkers",
  "Pie",
  "3DPie",
  "PieOfPie",
  "Doughnut",
  "DoughnutExploded",
  "Area",
  "AreaStacked",
  "XYScatter",
  "XYScatterLines",
  "XYScatterSmoothNoMarkers",
  "Radar",
  "RadarMarkers",
  "RadarFilled",
  "Bubble",
];

describe("making charts", () => {
  test.each(TYPES)("of type %s", async (type) => {
    const read = charted(type, async (chart, context) => {
      chart.load("chartType,name,series/count");
      await context.sync();
      return [chart.chartType, chart.name, chart.series.count];
    });
    const isOne = type === "Bubble";
    expect(await read).toEqual([type, "Chart 1", isOne ? 1 : 2]);
  });

  test("the first column gives categories, the first row names", async () => {
    const read = charted("Line", async (chart, context) => {
      chart.series.load("items/name");
      await context.sync();
      const [first] = chart.series.items;
      const categories = first?.getDimensionValues("Categories");
      const values = first?.getDimensionValues("Values");
      const source = first?.getDimensionDataSourceString("Values");
      await context.sync();
      return [chart.series.items.map(({ name }) => name), categories?.value, values?.value, source?.value];
    });
    expect(await read).toEqual([
      ["Quý 1", "Quý 2"],
      ["Khung", "Bánh", "Yên"],
      ["10", "30", "50"],
      "Sheet1!$B$2:$B$4",
    ]);
  });

  test.each([
    ["Rows", ["Khung", "Bánh", "Yên"]],
    ["Columns", ["Quý 1", "Quý 2"]],
  ] as const)("by %s", async (seriesBy, names) => {
    const read = told(async (context, sheet) => {
      sheet.getRange("A1:C4").values = SALES;
      const chart = sheet.charts.add("Line", sheet.getRange("A1:C4"), seriesBy);
      chart.series.load("items/name");
      await context.sync();
      return chart.series.items.map(({ name }) => name);
    });
    expect(await read).toEqual(names);
  });

  test("numbers alone are one series without a name", async () => {
    const read = told(async (context, sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:A3"), "Columns");
      chart.series.load("items/name,items/points/count");
      await context.sync();
      return chart.series.items.map(({ name, points }) => [name, points.count]);
    });
    expect(await read).toEqual([["Series1", 3]]);
  });

  test.each([
    ["a word that is no type", "Nope", "!InvalidArgument"],
    ["a type that is not drawn here", "Waterfall", "!NotImplemented"],
  ])("%s is refused", async (_name, type, answer) => {
    expect(await charted(type, () => "made")).toBe(answer);
  });
});

describe("the collection", () => {
  test("counts, finds by name without regard to case, and by place", async () => {
    const read = charted("Line", async (chart, context, sheet) => {
      chart.name = "Doanh thu";
      const count = sheet.charts.getCount();
      const found = sheet.charts.getItem("DOANH THU").load("name");
      const at = sheet.charts.getItemAt(0).load("name");
      const none = sheet.charts.getItemOrNullObject("khác").load("name");
      sheet.charts.load("count");
      await context.sync();
      return [count.value, sheet.charts.count, found.name, at.name, none.isNullObject];
    });
    expect(await read).toEqual([1, 1, "Doanh thu", "Doanh thu", true]);
  });

  test("what is not there is not found", async () => {
    expect(
      await charted("Line", (_chart, _context, sheet) => void sheet.charts.getItem("khác").load("name")),
    ).toBe("!ItemNotFound");
  });

  test("a chart that is deleted is gone", async () => {
    const read = charted("Line", async (chart, context, sheet) => {
      chart.delete();
      const count = sheet.charts.getCount();
      await context.sync();
      return count.value;
    });
    expect(await read).toBe(0);
  });
});

describe("place and size", () => {
  test("are points and stay as they are set", async () => {
    const read = charted("Line", async (chart, context) => {
      chart.left = 30;
      chart.top = 40;
      chart.width = 250;
      chart.height = 120;
      chart.load("left,top,width,height");
      await context.sync();
      return [chart.left, chart.top, chart.width, chart.height].map(Math.round);
    });
    expect(await read).toEqual([30, 40, 250, 120]);
  });

  test("cover cells", async () => {
    const read = charted("Line", async (chart, context, sheet) => {
      sheet.getRange("B:B").format.columnWidth = 96;
      chart.setPosition("B3", "C6");
      chart.load("left,top,width,height");
      await context.sync();
      return [chart.left, chart.top, chart.width, chart.height];
    });
    // 48 points a usual column, 15 a row.
    expect(await read).toEqual([48, 30, 144, 60]);
  });

  test("keep the size without an end", async () => {
    const read = charted("Line", async (chart, context) => {
      chart.width = 200;
      chart.setPosition("C2");
      chart.load("left,top,width");
      await context.sync();
      return [chart.left, chart.top, Math.round(chart.width)];
    });
    expect(await read).toEqual([96, 15, 200]);
  });

  test("are no numbers below 0", async () => {
    expect(await charted("Line", (chart) => void (chart.width = -1))).toBe("!InvalidArgument");
  });
});

describe("title and legend", () => {
  test("of several series say what Excel says, until they are told", async () => {
    const read = charted("Line", async (chart, context) => {
      chart.title.load("text,visible");
      chart.legend.load("visible,position");
      await context.sync();
      const before = [chart.title.text, chart.title.visible, chart.legend.visible, chart.legend.position];
      chart.title.text = "Doanh thu\nnăm";
      chart.title.format.font.size = 20;
      chart.title.format.font.color = "#FF0000";
      chart.legend.position = "Right";
      chart.legend.overlay = true;
      chart.title.load("text,format/font/size,format/font/color");
      chart.legend.load("position,overlay");
      await context.sync();
      const { font } = chart.title.format;
      return [before, chart.title.text, font.size, font.color, chart.legend.position, chart.legend.overlay];
    });
    expect(await read).toEqual([
      ["Chart Title", true, true, "Bottom"],
      "Doanh thu\nnăm",
      20,
      "#FF0000",
      "Right",
      true,
    ]);
  });

  test("are hidden and shown", async () => {
    const read = charted("Line", async (chart, context) => {
      chart.title.visible = false;
      chart.legend.visible = false;
      chart.load("title/visible,legend/visible");
      await context.sync();
      return [chart.title.visible, chart.legend.visible];
    });
    expect(await read).toEqual([false, false]);
  });
});

describe("axes", () => {
  test("have bounds, units, titles and gridlines", async () => {
    const read = charted("ColumnClustered", async (chart, context) => {
      const { valueAxis, categoryAxis } = chart.axes;
      valueAxis.minimum = 5;
      valueAxis.maximum = 95;
      valueAxis.majorUnit = 10;
      valueAxis.numberFormat = "0.0";
      valueAxis.title.text = "Điểm";
      valueAxis.majorGridlines.visible = false;
      valueAxis.displayUnit = "Hundreds";
      categoryAxis.reversePlotOrder = true;
      categoryAxis.tickLabelPosition = "Low";
      categoryAxis.majorTickMark = "Cross";
      valueAxis.load(
        "minimum,maximum,majorUnit,numberFormat,title/text,majorGridlines/visible,displayUnit,type",
      );
      categoryAxis.load("reversePlotOrder,tickLabelPosition,majorTickMark,visible");
      await context.sync();
      return [
        [
          valueAxis.minimum,
          valueAxis.maximum,
          valueAxis.majorUnit,
          valueAxis.numberFormat,
          valueAxis.title.text,
        ],
        [valueAxis.majorGridlines.visible, valueAxis.displayUnit, valueAxis.type],
        [
          categoryAxis.reversePlotOrder,
          categoryAxis.tickLabelPosition,
          categoryAxis.majorTickMark,
          categoryAxis.visible,
        ],
      ];
    });
    expect(await read).toEqual([
      [5, 95, 10, "0.0", "Điểm"],
      [false, "Hundreds", "Value"],
      [true, "Low", "Cross", true],
    ]);
  });

  test.each([
    ["a pie has none", "Pie", "!ItemNotFound"],
    ["categories have no bounds", "Line", "!InvalidArgument"],
  ])("%s", async (_name, type, answer) => {
    expect(await charted(type, (chart) => void (chart.axes.categoryAxis.minimum = 1))).toBe(answer);
  });
});

describe("series", () => {
  test("are added, filled and deleted", async () => {
    const read = charted("Line", async (chart, context, sheet) => {
      sheet.getRange("D2:D4").values = [[7], [8], [9]];
      const added = chart.series.add("Quý 3");
      added.setValues(sheet.getRange("D2:D4"));
      added.setXAxisValues(sheet.getRange("A2:A4"));
      chart.series.getItemAt(0).delete();
      chart.series.load("items/name");
      const values = added.getDimensionValues("Values");
      await context.sync();
      return [chart.series.items.map(({ name }) => name), values.value];
    });
    expect(await read).toEqual([
      ["Quý 2", "Quý 3"],
      ["7", "8", "9"],
    ]);
  });

  test("keep what they are given when others go", async () => {
    const read = charted("Line", async (chart, context) => {
      const second = chart.series.getItemAt(1);
      second.name = "Còn lại";
      await context.sync();
      chart.series.getItemAt(0).delete();
      second.load("name");
      await context.sync();
      return second.name;
    });
    expect(await read).toBe("Còn lại");
  });

  test("are drawn in their own way, on their own axes", async () => {
    const read = charted("ColumnClustered", async (chart, context) => {
      const series = chart.series.getItemAt(1);
      series.chartType = "Line";
      series.axisGroup = "Secondary";
      const first = chart.series.getItemAt(0).load("chartType,axisGroup");
      series.load("chartType,axisGroup");
      await context.sync();
      return [first.chartType, first.axisGroup, series.chartType, series.axisGroup];
    });
    expect(await read).toEqual(["ColumnClustered", "Primary", "Line", "Secondary"]);
  });

  test("have labels, lines and marks", async () => {
    const read = charted("LineMarkers", async (chart, context) => {
      const series = chart.series.getItemAt(0);
      series.hasDataLabels = true;
      series.dataLabels.position = "Top";
      series.format.line.color = "#00FF00";
      series.format.line.weight = 3;
      series.format.line.lineStyle = "Dash";
      series.markerStyle = "Diamond";
      series.markerSize = 9;
      series.markerBackgroundColor = "#0000FF";
      series.smooth = true;
      series.load(
        "hasDataLabels,markerStyle,markerSize,markerBackgroundColor,smooth,dataLabels/showValue,dataLabels/position," +
          "format/line/color,format/line/weight,format/line/lineStyle",
      );
      await context.sync();
      const { line } = series.format;
      return [
        [series.hasDataLabels, series.dataLabels.showValue, series.dataLabels.position],
        [line.color, line.weight, line.lineStyle],
        [series.markerStyle, series.markerSize, series.markerBackgroundColor, series.smooth],
      ];
    });
    expect(await read).toEqual([
      [true, true, "Top"],
      ["#00FF00", 3, "Dash"],
      ["Diamond", 9, "#0000FF", true],
    ]);
  });

  test.each<[string, string, (chart: Excel.Chart) => unknown]>([
    [
      "labels of areas stand nowhere else",
      "Area",
      (chart: Excel.Chart) => (chart.dataLabels.position = "Top"),
    ],
    ["lines have no gap", "Line", (chart: Excel.Chart) => (chart.series.getItemAt(0).gapWidth = 10)],
    [
      "bars have no marks",
      "BarClustered",
      (chart: Excel.Chart) => (chart.series.getItemAt(0).markerSize = 5),
    ],
    ["a mark is 2 to 72", "Line", (chart: Excel.Chart) => (chart.series.getItemAt(0).markerSize = 1)],
    [
      "a name has 255 letters",
      "Line",
      (chart: Excel.Chart) => (chart.series.getItemAt(0).name = "x".repeat(256)),
    ],
  ])("%s", async (_name, type, change) => {
    expect(await charted(type, (chart) => void change(chart))).toBe("!InvalidArgument");
  });
});

test("labels of the whole chart are those of its series", async () => {
  const read = charted("ColumnClustered", async (chart, context) => {
    chart.dataLabels.format.font.size = 15;
    chart.series.load("items/hasDataLabels,items/dataLabels/format/font/size");
    await context.sync();
    return chart.series.items.map((series) => [series.hasDataLabels, series.dataLabels.format.font.size]);
  });
  expect(await read).toEqual([
    [true, 15],
    [true, 15],
  ]);
});

test("points have values and looks of their own", async () => {
  const read = charted("Pie", async (chart, context) => {
    const { points } = chart.series.getItemAt(0);
    points.getItemAt(1).format.fill.setSolidColor("#FF8800");
    points.getItemAt(1).hasDataLabel = true;
    points.load("count,items/value,items/hasDataLabel");
    await context.sync();
    return [points.count, points.items.map(({ value, hasDataLabel }) => [value as number, hasDataLabel])];
  });
  expect(await read).toEqual([
    3,
    [
      [10, false],
      [30, true],
      [50, false],
    ],
  ]);
});

test("trendlines are added, told and deleted", async () => {
  const read = charted("ColumnClustered", async (chart, context) => {
    const { trendlines } = chart.series.getItemAt(0);
    trendlines.add("Linear");
    trendlines.add("Polynomial").showEquation = true;
    trendlines.getItem(0).delete();
    trendlines.load("items/type,items/showEquation");
    await context.sync();
    return trendlines.items.map(({ type, showEquation }) => [type, showEquation]);
  });
  expect(await read).toEqual([["Polynomial", true]]);
});

test("a new trendline is a dotted line of its series' accent, and takes another colour", async () => {
  const read = charted("ColumnClustered", async (chart, context) => {
    const { line } = chart.series.getItemAt(1).trendlines.add("Linear").format;
    line.load("color,weight,lineStyle");
    await context.sync();
    const before = [line.color, line.weight, line.lineStyle];
    line.color = "#FF0000";
    line.load("color,weight,lineStyle");
    await context.sync();
    return [before, [line.color, line.weight, line.lineStyle]];
  });
  expect(await read).toEqual([
    ["#ED7D31", 1.5, "RoundDot"],
    ["#FF0000", 1.5, "RoundDot"],
  ]);
});

test("the colour of a seventh series is Excel's own shade, which is not known here", async () => {
  const read = told(async (context, sheet) => {
    sheet.getRange("A1:G2").values = [
      [1, 2, 3, 4, 5, 6, 7],
      [1, 2, 3, 4, 5, 6, 7],
    ];
    const chart = sheet.charts.add("Line", sheet.getRange("A1:G2"), "Columns");
    const last = chart.series.getItemAt(6).format.line.load("color");
    await context.sync();
    return last.color;
  });
  expect(await read).toBe("!NotImplemented");
});

describe("changing", () => {
  test.each(TYPES.filter((type) => type !== "Bubble"))(
    "into %s keeps series, names and the title",
    async (type) => {
      const read = charted("ColumnClustered", async (chart, context) => {
        chart.title.text = "Doanh thu";
        chart.chartType = type as "Line";
        chart.load("chartType,title/text");
        chart.series.load("items/name,items/chartType");
        await context.sync();
        return [
          chart.chartType,
          chart.title.text,
          chart.series.items.map((series) => [series.name, series.chartType]),
        ];
      });
      expect(await read).toEqual([
        type,
        "Doanh thu",
        [
          ["Quý 1", type],
          ["Quý 2", type],
        ],
      ]);
    },
  );

  test("the data keeps the looks of series by their places", async () => {
    const read = charted("Line", async (chart, context, sheet) => {
      chart.series.getItemAt(0).format.line.color = "#123456";
      chart.setData(sheet.getRange("A1:B3"), "Columns");
      chart.series.load("items/name,items/points/count,items/format/line/color");
      await context.sync();
      return chart.series.items.map((series) => [series.name, series.points.count, series.format.line.color]);
    });
    expect(await read).toEqual([["Quý 1", 2, "#123456"]]);
  });
});

test("a chart leads to its sheet", async () => {
  const read = charted("Line", async (chart, context) => {
    chart.worksheet.load("name");
    await context.sync();
    return chart.worksheet.name;
  });
  expect(await read).toBe("Sheet1");
});
