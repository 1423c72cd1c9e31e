import { told } from "./excel";

/** What the reference says of ConditionalFormat, its kinds and ConditionalFormatCollection. */

/** Criteria of three icons, the last of which is another than that of the set. */
function criteria(customIcon: Excel.Icon): Excel.ConditionalIconCriterion[] {
  const above = (formula: string): Excel.ConditionalIconCriterion => ({
    type: "Number",
    operator: "GreaterThanOrEqual",
    formula,
  });
  return [{} as Excel.ConditionalIconCriterion, above("=10"), { ...above("=20"), customIcon }];
}

describe("the collection", () => {
  test("a new format goes before the others; formats of any cell of a range belong to it", async () => {
    const outcome = await told(async (context, sheet) => {
      const range = sheet.getRange("A1:A9");
      range.conditionalFormats.add("Custom");
      const second = sheet.getRange("A5:B6").conditionalFormats.add("TopBottom").load("priority,type,id");
      const counts = ["A1:A9", "B1:B9", "C1"].map((address) =>
        sheet.getRange(address).conditionalFormats.getCount(),
      );
      range.conditionalFormats.load("items/type,items/priority,items/stopIfTrue");
      await context.sync();
      const found = range.conditionalFormats.getItem(second.id).load("type");
      const none = range.conditionalFormats.getItemOrNullObject("{X}");
      const first = range.conditionalFormats.getItemAt(0).load("type");
      await context.sync();
      const values = counts.map(({ value }) => value);
      const items = range.conditionalFormats.items.map(({ type, priority, stopIfTrue }) => [
        type,
        priority,
        stopIfTrue,
      ]);
      return [values, items, found.type, none.isNullObject, first.type];
    });
    expect(outcome).toEqual([
      [2, 1, 0],
      [
        ["TopBottom", 0, false],
        ["Custom", 1, false],
      ],
      "TopBottom",
      true,
      "TopBottom",
    ]);
  });

  test("clearAll takes what is in the range, the rest stays", async () => {
    const outcome = await told(async (context, sheet) => {
      sheet.getRange("A1:A9").conditionalFormats.add("Custom");
      sheet.getRange("A3:A4").conditionalFormats.clearAll();
      const counts = ["A1:A2", "A3:A4", "A5:A9"].map((address) =>
        sheet.getRange(address).conditionalFormats.getCount(),
      );
      await context.sync();
      return counts.map(({ value }) => value);
    });
    expect(outcome).toEqual([1, 0, 1]);
  });

  test("priorities are ranks: setting one moves the others", async () => {
    const outcome = await told(async (context, sheet) => {
      const { conditionalFormats } = sheet.getRange("A1");
      const formats = ["1", "2", "3"].map((value) => {
        const format = conditionalFormats.add("Custom");
        format.custom.rule.formula = `=A1=${value}`;
        return format;
      });
      const order = async (): Promise<unknown> => {
        conditionalFormats.load("items/custom/rule/formula");
        await context.sync();
        return conditionalFormats.items.map(({ custom }) => custom.rule.formula.slice(-1)).join("");
      };
      const orders = [await order()];
      (formats[0] as Excel.ConditionalFormat).priority = 0;
      orders.push(await order());
      (formats[0] as Excel.ConditionalFormat).priority = -1;
      orders.push(await order());
      (formats[2] as Excel.ConditionalFormat).priority = 99;
      orders.push(await order());
      return orders;
    });
    expect(outcome).toEqual(["321", "132", "321", "213"]);
  });

  test.each([
    [
      "a type that is none",
      (range: Excel.Range) => range.conditionalFormats.add("Stripes" as "Custom"),
      "!InvalidArgument",
    ],
    [
      "a place behind the last",
      (range: Excel.Range) => range.conditionalFormats.getItemAt(0).load("id"),
      "!InvalidArgument",
    ],
    [
      "an id of none",
      (range: Excel.Range) => range.conditionalFormats.getItem("{X}").load("id"),
      "!ItemNotFound",
    ],
    [
      "another kind",
      (range: Excel.Range) => range.conditionalFormats.add("Custom").cellValue.load("rule"),
      "!InvalidOperation",
    ],
    [
      "stopping by a picture",
      (range: Excel.Range) => (range.conditionalFormats.add("DataBar").stopIfTrue = true),
      "!InvalidArgument",
    ],
    [
      "half a formula",
      (range: Excel.Range) => (range.conditionalFormats.add("Custom").custom.rule.formula = "=SUM("),
      "!InvalidArgument",
    ],
    [
      "an operator that is none",
      (range: Excel.Range) =>
        (range.conditionalFormats.add("CellValue").cellValue.rule = {
          formula1: "1",
          operator: "Bigger" as "Between",
        }),
      "!InvalidArgument",
    ],
    [
      "one bound of two",
      (range: Excel.Range) =>
        (range.conditionalFormats.add("CellValue").cellValue.rule = { formula1: "1", operator: "Between" }),
      "!InvalidArgument",
    ],
    [
      "a rank of 0",
      (range: Excel.Range) =>
        (range.conditionalFormats.add("TopBottom").topBottom.rule = { rank: 0, type: "TopItems" }),
      "!InvalidArgument",
    ],
    [
      "a percentage above 100",
      (range: Excel.Range) =>
        (range.conditionalFormats.add("TopBottom").topBottom.rule = { rank: 101, type: "TopPercent" }),
      "!InvalidArgument",
    ],
    [
      "a criterion that is none",
      (range: Excel.Range) =>
        (range.conditionalFormats.add("PresetCriteria").preset.rule = { criterion: "Odd" as "Blanks" }),
      "!InvalidArgument",
    ],
    [
      "no text",
      (range: Excel.Range) =>
        (range.conditionalFormats.add("ContainsText").textComparison.rule = {
          operator: "Contains",
          text: "",
        }),
      "!InvalidArgument",
    ],
    [
      "icons that are none",
      (range: Excel.Range) =>
        (range.conditionalFormats.add("IconSet").iconSet.style = "ThreeHearts" as "ThreeStars"),
      "!InvalidArgument",
    ],
    [
      "an icon that its set does not have",
      (range: Excel.Range) =>
        (range.conditionalFormats.add("IconSet").iconSet.criteria = criteria({
          set: "ThreeStars",
          index: 3,
        })),
      "!InvalidArgument",
    ],
    [
      "an icon of one's own in a turned set",
      (range: Excel.Range) => {
        const { iconSet } = range.conditionalFormats.add("IconSet");
        iconSet.reverseIconOrder = true;
        iconSet.criteria = criteria({ set: "ThreeStars", index: 2 });
      },
      "!NotImplemented",
    ],
    [
      "too few criteria",
      (range: Excel.Range) => (range.conditionalFormats.add("IconSet").iconSet.criteria = []),
      "!InvalidArgument",
    ],
    [
      "a point without its value",
      (range: Excel.Range) =>
        (range.conditionalFormats.add("ColorScale").colorScale.criteria = {
          minimum: { type: "Number", color: "red" },
          maximum: { type: "HighestValue", color: "red" },
        }),
      "!InvalidArgument",
    ],
  ])("%s is refused", async (_, run, code) => {
    const outcome = await told(async (context, sheet) => {
      run(sheet.getRange("A1:A3"));
      await context.sync();
    });
    expect(outcome).toBe(code);
  });

  test("a protected sheet takes none", async () => {
    const outcome = await told(async (context, sheet) => {
      sheet.protection.protect();
      sheet.getRange("A1").conditionalFormats.add("Custom");
      await context.sync();
    });
    expect(outcome).toBe("!AccessDenied");
  });
});

describe("conditions", () => {
  test.each([
    ["CellValue", { formula1: "=5", formula2: "=10", operator: "NotBetween" }],
    ["CellValue", { formula1: "=MAX($A$1:$A$9)", operator: "GreaterThanOrEqual" }],
    ["ContainsText", { operator: "BeginsWith", text: 'Đạt "tốt"' }],
    ["ContainsText", { operator: "NotContains", text: "Không" }],
    ["TopBottom", { rank: 3, type: "BottomItems" }],
    ["TopBottom", { rank: 25, type: "TopPercent" }],
    ["PresetCriteria", { criterion: "DuplicateValues" }],
    ["PresetCriteria", { criterion: "BelowAverage" }],
    ["PresetCriteria", { criterion: "TwoStdDevAboveAverage" }],
    ["PresetCriteria", { criterion: "LastSevenDays" }],
    ["PresetCriteria", { criterion: "NonErrors" }],
  ] as const)("%s %j comes back as it was given", async (type, rule) => {
    const outcome = await told(async (context, sheet) => {
      const format = sheet.getRange("B2:B9").conditionalFormats.add(type);
      const parts = {
        CellValue: "cellValue",
        ContainsText: "textComparison",
        TopBottom: "topBottom",
        PresetCriteria: "preset",
      } as const;
      const part = format[parts[type]] as { rule: unknown; load(names: string): void };
      part.rule = rule;
      part.load("rule");
      format.load("type");
      await context.sync();
      return [format.type, part.rule];
    });
    expect(outcome).toEqual([type, rule]);
  });

  test("a value needs no sign, a second bound goes where it is not asked for", async () => {
    const outcome = await told(async (context, sheet) => {
      const { cellValue } = sheet.getRange("A1").conditionalFormats.add("CellValue");
      cellValue.rule = { formula1: "0", formula2: "9", operator: "LessThan" };
      cellValue.load("rule");
      await context.sync();
      return cellValue.rule;
    });
    expect(outcome).toEqual({ formula1: "=0", operator: "LessThan" });
  });

  test("a formula is told in the person's form too", async () => {
    const outcome = await told(async (context, sheet) => {
      const { rule } = sheet.getRange("A1").conditionalFormats.add("Custom").custom;
      rule.formulaLocal = "=AND(A1>0,5;XOR(B1;C1))";
      rule.load("formula,formulaLocal");
      await context.sync();
      return [rule.formula, rule.formulaLocal];
    });
    expect(outcome).toEqual(["=AND(A1>0.5,XOR(B1,C1))", "=AND(A1>0,5;XOR(B1;C1))"]);
  });

  test("the look is what was said, and no more", async () => {
    const outcome = await told(async (context, sheet) => {
      const { format } = sheet.getRange("A1").conditionalFormats.add("Custom").custom;
      format.font.color = "#FF0000";
      format.font.bold = true;
      format.fill.color = "yellow";
      format.numberFormat = "0.00";
      format.borders.getItem("EdgeTop").style = "Dash";
      format.borders.bottom.color = "#0000FF";
      format.font.load();
      format.fill.load();
      format.borders.load("items/sideIndex,items/style,items/color");
      format.load("numberFormat");
      await context.sync();
      const { bold, italic, underline, color } = format.font;
      const { numberFormat } = format as { readonly numberFormat: unknown };
      const borders = format.borders.items.map(({ sideIndex, style, color: line }) => [
        sideIndex,
        style,
        line,
      ]);
      return [bold, italic, underline, color, format.fill.color, numberFormat, borders];
    });
    expect(outcome).toEqual([
      true,
      null,
      null,
      "#FF0000",
      "#FFFF00",
      "0.00",
      [
        ["EdgeTop", "Dash", ""],
        ["EdgeBottom", "Continuous", "#0000FF"],
        ["EdgeLeft", "None", ""],
        ["EdgeRight", "None", ""],
      ],
    ]);
  });

  test("parts of the look are cleared", async () => {
    const outcome = await told(async (context, sheet) => {
      const { format } = sheet.getRange("A1").conditionalFormats.add("Custom").custom;
      format.font.italic = true;
      format.fill.color = "#00FF00";
      format.font.clear();
      format.numberFormat = "0%";
      format.numberFormat = null;
      format.font.load("italic");
      format.fill.load("color");
      format.load("numberFormat");
      await context.sync();
      const { numberFormat } = format as { readonly numberFormat: unknown };
      return [format.font.italic, format.fill.color, numberFormat];
    });
    expect(outcome).toEqual([null, "#00FF00", null]);
  });
});

describe("pictures", () => {
  test("a colour scale of two and of three points", async () => {
    const outcome = await told(async (context, sheet) => {
      const { colorScale } = sheet.getRange("A1:A9").conditionalFormats.add("ColorScale");
      colorScale.load("criteria,threeColorScale");
      await context.sync();
      const { threeColorScale: isThree } = colorScale;
      const criteria = {
        minimum: { formula: null as unknown as string, type: "LowestValue" as const, color: "#0000FF" },
        maximum: { formula: "=90", type: "Percentile" as const, color: "#FF0000" },
      };
      colorScale.criteria = criteria;
      colorScale.load("criteria,threeColorScale");
      await context.sync();
      return [isThree, colorScale.threeColorScale, colorScale.criteria];
    });
    expect(outcome).toEqual([
      true,
      false,
      {
        minimum: { formula: null, type: "LowestValue", color: "#0000FF" },
        maximum: { formula: "=90", type: "Percentile", color: "#FF0000" },
      },
    ]);
  });

  test("an icon set with thresholds", async () => {
    const outcome = await told(async (context, sheet) => {
      const { iconSet } = sheet.getRange("A1:A9").conditionalFormats.add("IconSet");
      iconSet.style = "ThreeSymbols";
      iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: "Number", operator: "GreaterThanOrEqual", formula: "=700" },
        { type: "Formula", operator: "GreaterThan", formula: "=$B$1*2" },
      ];
      iconSet.reverseIconOrder = true;
      iconSet.showIconOnly = true;
      iconSet.load();
      await context.sync();
      const { criteria, style, reverseIconOrder, showIconOnly } = iconSet;
      return [style, reverseIconOrder, showIconOnly, criteria.slice(1)];
    });
    expect(outcome).toEqual([
      "ThreeSymbols",
      true,
      true,
      [
        { type: "Number", operator: "GreaterThanOrEqual", formula: "=700", customIcon: null },
        { type: "Formula", operator: "GreaterThan", formula: "=$B$1*2", customIcon: null },
      ],
    ]);
  });

  test.each(["ThreeStars", "ThreeTriangles", "FiveBoxes"] as const)("the icons %s", async (set) => {
    const outcome = await told(async (context, sheet) => {
      const range = sheet.getRange("A1:A9");
      const { iconSet } = range.conditionalFormats.add("IconSet");
      iconSet.style = set;
      iconSet.showIconOnly = true;
      iconSet.load("style,showIconOnly,criteria");
      const first = range.conditionalFormats.getItemAt(0).load("type,priority");
      const place = first.getRange().load("address");
      await context.sync();
      const { style, showIconOnly, criteria: own } = iconSet;
      return [style, showIconOnly, own.length, first.type, first.priority, place.address];
    });
    expect(outcome).toEqual([set, true, set === "FiveBoxes" ? 5 : 3, "IconSet", 0, "Sheet1!A1:A9"]);
  });

  test("a set of icons with one's own among them", async () => {
    const outcome = await told(async (context, sheet) => {
      const { iconSet } = sheet.getRange("A1:A9").conditionalFormats.add("IconSet");
      iconSet.style = "ThreeArrows";
      iconSet.criteria = criteria({ set: "FiveBoxes", index: 4 });
      iconSet.load("style,criteria");
      await context.sync();
      return [iconSet.style, iconSet.criteria.map(({ formula, customIcon }) => [formula, customIcon])];
    });
    expect(outcome).toEqual([
      "ThreeArrows",
      [
        ["", null],
        ["=10", null],
        ["=20", { set: "FiveBoxes", index: 4 }],
      ],
    ]);
  });

  test("later icons keep their rank, and others come in their place", async () => {
    const outcome = await told(async (context, sheet) => {
      const { conditionalFormats } = sheet.getRange("A1:A9");
      const icons = conditionalFormats.add("IconSet");
      icons.iconSet.style = "ThreeStars";
      conditionalFormats.add("Custom").custom.rule.formula = "=A1>5";
      icons.priority = 0;
      conditionalFormats.load("items/type");
      await context.sync();
      const types = conditionalFormats.items.map(({ type }) => type);
      icons.iconSet.style = "FourRating";
      icons.iconSet.load("style,criteria");
      const count = conditionalFormats.getCount();
      await context.sync();
      conditionalFormats.getItemAt(0).delete();
      conditionalFormats.load("items/type");
      await context.sync();
      const { style, criteria: own } = icons.iconSet;
      const { value } = count;
      return [types, style, own.length, value, conditionalFormats.items.map(({ type }) => type)];
    });
    expect(outcome).toEqual([["IconSet", "Custom"], "FourRating", 4, 2, ["Custom"]]);
  });

  test("a data bar with its sides, axis and bounds", async () => {
    const outcome = await told(async (context, sheet) => {
      const { dataBar } = sheet.getRange("A1:A9").conditionalFormats.add("DataBar");
      dataBar.barDirection = "LeftToRight";
      dataBar.showDataBarOnly = true;
      dataBar.lowerBoundRule = { type: "Number", formula: "=5" };
      dataBar.axisFormat = "CellMidPoint";
      dataBar.axisColor = "#00FF00";
      dataBar.positiveFormat.fillColor = "#112233";
      dataBar.positiveFormat.gradientFill = false;
      dataBar.positiveFormat.borderColor = "#445566";
      dataBar.negativeFormat.fillColor = "#AA0000";
      dataBar.negativeFormat.borderColor = "#BB0000";
      dataBar.load();
      dataBar.positiveFormat.load();
      dataBar.negativeFormat.load();
      await context.sync();
      return dataBar.toJSON();
    });
    expect(outcome).toEqual({
      barDirection: "LeftToRight",
      showDataBarOnly: true,
      lowerBoundRule: { type: "Number", formula: "=5" },
      upperBoundRule: { type: "HighestValue", formula: null },
      axisFormat: "CellMidPoint",
      axisColor: "#00FF00",
      positiveFormat: { fillColor: "#112233", gradientFill: false, borderColor: "#445566" },
      negativeFormat: {
        fillColor: "#AA0000",
        borderColor: "#BB0000",
        matchPositiveFillColor: false,
        matchPositiveBorderColor: false,
      },
    });
  });

  test("pictures stop nothing", async () => {
    const outcome = await told(async (context, sheet) => {
      const formats = (["DataBar", "ColorScale", "IconSet"] as const).map((type) =>
        sheet.getRange("A1").conditionalFormats.add(type).load("stopIfTrue"),
      );
      await context.sync();
      return formats.map(({ stopIfTrue }) => stopIfTrue);
    });
    expect(outcome).toEqual([null, null, null]);
  });
});

describe("where a format applies", () => {
  test("to its range, until it is deleted", async () => {
    const outcome = await told(async (context, sheet) => {
      const format = sheet.getRange("A1:A9").conditionalFormats.add("DataBar");
      format.dataBar.axisColor = "#000000";
      const range = format.getRange().load("address");
      const same = format.getRangeOrNullObject().load("address");
      await context.sync();
      format.delete();
      const left = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      const { value } = left;
      return [range.address, same.address, value];
    });
    expect(outcome).toEqual(["Sheet1!A1:A9", "Sheet1!A1:A9", 0]);
  });

  test("kinds that a format is not are null objects", async () => {
    const outcome = await told(async (context, sheet) => {
      const format = sheet.getRange("A1").conditionalFormats.add("TopBottom");
      const parts = [format.topBottomOrNullObject, format.customOrNullObject, format.dataBarOrNullObject];
      for (const part of parts) part.load();
      await context.sync();
      return parts.map(({ isNullObject }) => isNullObject);
    });
    expect(outcome).toEqual([false, true, true]);
  });
});
