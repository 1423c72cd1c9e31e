/* eslint-disable office-addins/load-object-before-read -- The rules take results of methods, `series.add` and words of a load that is put together for what they are not. */
import { told } from "./excel";

/** What the reference says of data validation: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation. */

/** Sets a rule on A1:A10 and tells what is read back from there. */
function ruled(rule: unknown, address = "A1:A10"): Promise<unknown> {
  return told(async (context, sheet) => {
    sheet.getRange("A1:A10").dataValidation.rule = rule as Excel.DataValidationRule;
    const validation = sheet.getRange(address).dataValidation.load("type,rule,ignoreBlanks");
    await context.sync();
    return [validation.type, validation.rule, validation.ignoreBlanks];
  });
}

describe("rules", () => {
  test.each([
    [
      "WholeNumber",
      { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } },
      { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } },
    ],
    [
      "Decimal",
      { decimal: { formula1: "2.5", operator: "GreaterThanOrEqualTo" } },
      { decimal: { formula1: 2.5, operator: "GreaterThanOrEqualTo" } },
    ],
    [
      "TextLength",
      { textLength: { formula1: "=$C$1", operator: "NotEqualTo" } },
      { textLength: { formula1: "=$C$1", operator: "NotEqualTo" } },
    ],
    [
      "Date",
      { date: { formula1: "2024-01-01", formula2: "2024-12-31", operator: "NotBetween" } },
      { date: { formula1: "=45292", formula2: "=45657", operator: "NotBetween" } },
    ],
    [
      "Time",
      { time: { formula1: "06:00", operator: "LessThan" } },
      { time: { formula1: "=0.25", operator: "LessThan" } },
    ],
    [
      "List",
      { list: { inCellDropDown: true, source: "có,không" } },
      { list: { inCellDropDown: true, source: "có,không" } },
    ],
    [
      "List",
      { list: { inCellDropDown: false, source: "=$C$1:$C$3" } },
      { list: { inCellDropDown: false, source: "=$C$1:$C$3" } },
    ],
    [
      "Custom",
      { custom: { formula: "=COUNTIF($A$1:$A$10,A1)=1" } },
      { custom: { formula: "=COUNTIF($A$1:$A$10,A1)=1" } },
    ],
  ])("%s reads back as it is: %j", async (type, rule, read) => {
    expect(await ruled(rule)).toEqual([type, read, true]);
  });

  test("are relative to the cells they are read from", async () => {
    expect(await ruled({ custom: { formula: "=B1>0" } }, "A3:A4")).toEqual([
      "Custom",
      { custom: { formula: "=B3>0" } },
      true,
    ]);
  });

  test.each([
    [{}],
    [{ wholeNumber: { formula1: 1, operator: "Between" } }],
    [{ wholeNumber: { formula1: 10, formula2: 1, operator: "Between" } }],
    [{ wholeNumber: { formula1: 1, operator: "Nope" } }],
    [{ wholeNumber: { formula1: "abc", operator: "EqualTo" } }],
    [{ list: { inCellDropDown: true, source: "" } }],
    [{ list: { inCellDropDown: true, source: "x".repeat(256) } }],
    [{ custom: { formula: "" } }],
    [{ nope: { formula1: 1 } }],
    [{ list: { source: "a" }, custom: { formula: "=TRUE" } }],
  ])("%j is none", async (rule) => {
    expect(await ruled(rule)).toBe("!InvalidArgument");
  });
});

describe("ranges with several rules", () => {
  const mixed = (address: string): Promise<unknown> =>
    told(async (context, sheet) => {
      sheet.getRange("A1:A10").dataValidation.rule = { custom: { formula: "=B1>0" } };
      sheet.getRange("A3:A4").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      sheet.getRange("A6").dataValidation.clear();
      const validation = sheet.getRange(address).dataValidation.load("type,rule");
      await context.sync();
      return [validation.type, validation.rule];
    });

  test.each([
    ["A1:A2", "Custom", { custom: { formula: "=B1>0" } }],
    ["A3:A4", "List", { list: { inCellDropDown: true, source: "a,b" } }],
    ["A7:A10", "Custom", { custom: { formula: "=B7>0" } }],
    ["A6", "None", {}],
    ["A1:A4", "Inconsistent", null],
    ["A5:A7", "MixedCriteria", null],
    ["B1:B4", "None", {}],
  ])("%s is %s", async (address, type, rule) => {
    expect(await mixed(address)).toEqual([type, rule]);
  });
});

test("messages belong to the cells and not to their rule", async () => {
  const read = told(async (context, sheet) => {
    const range = sheet.getRange("A1:A3").dataValidation;
    range.rule = { list: { inCellDropDown: true, source: "a,b" } };
    range.errorAlert = { showAlert: true, style: "Warning", title: "Chú ý", message: "Chọn a hoặc b" };
    range.prompt = { showPrompt: true, title: "Nhập", message: "a hoặc b" };
    range.ignoreBlanks = false;
    range.rule = { list: { inCellDropDown: true, source: "a,b,c" } };
    const one = sheet.getRange("A2").dataValidation.load("errorAlert,prompt,ignoreBlanks,rule");
    const more = sheet.getRange("A2:A4").dataValidation.load("errorAlert,prompt,ignoreBlanks");
    await context.sync();
    return [
      one.errorAlert,
      one.prompt,
      one.ignoreBlanks,
      one.rule.list?.source,
      more.errorAlert,
      more.ignoreBlanks,
    ];
  });
  expect(await read).toEqual([
    { showAlert: true, style: "Warning", title: "Chú ý", message: "Chọn a hoặc b" },
    { showPrompt: true, title: "Nhập", message: "a hoặc b" },
    false,
    "a,b,c",
    null,
    null,
  ]);
});

test("an alert has a known style", async () => {
  expect(
    await told(async (context, sheet) => {
      sheet.getRange("A1").dataValidation.errorAlert = {
        showAlert: true,
        style: "Nope" as "Stop",
        title: "",
        message: "",
      };
      await context.sync();
    }),
  ).toBe("!InvalidArgument");
});

describe("checking", () => {
  const checked = (rule: Excel.DataValidationRule, values: unknown[][]): Promise<unknown> =>
    told(async (context, sheet) => {
      const range = sheet.getRange(`A1:A${values.length}`);
      range.values = values as string[][];
      sheet.getRange("C1:C2").values = [["a"], [3]];
      range.dataValidation.rule = rule;
      range.dataValidation.load("valid");
      const invalid = range.dataValidation.getInvalidCellsOrNullObject().load("address");
      await context.sync();
      return [range.dataValidation.valid, invalid.isNullObject ? null : invalid.address];
    });

  test.each([
    [{ wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } }, [[1], [9], [""]], [true, null]],
    [
      { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } },
      [[1], [1.5], ["x"], [10], [2]],
      [null, "Sheet1!A2:A4"],
    ],
    [{ decimal: { formula1: "=$C$2", operator: "LessThan" } }, [[4], [3]], [false, "Sheet1!A1:A2"]],
    [{ list: { inCellDropDown: true, source: "a, b" } }, [["a"], ["B"], ["b"]], [null, "Sheet1!A2"]],
    [{ list: { inCellDropDown: true, source: "=$C$1:$C$2" } }, [["A"], [3], ["3x"]], [null, "Sheet1!A3"]],
    [{ textLength: { formula1: 2, operator: "LessThanOrEqualTo" } }, [["ab"], [123]], [null, "Sheet1!A2"]],
  ] as [Excel.DataValidationRule, unknown[][], unknown[]][])("%j over %j", async (rule, values, answer) => {
    expect(await checked(rule, values)).toEqual(answer);
  });

  test.each([
    [{ custom: { formula: "=ISNUMBER(A1)" } }, [[1], ["x"], [""]], [null, "Sheet1!A2"]],
    [{ custom: { formula: "=COUNTIF($A$1:$A$3,A1)-1" } }, [[1], [2], [2]], [null, "Sheet1!A1"]],
    [{ wholeNumber: { formula1: "=$C$2*2", operator: "EqualTo" } }, [[6], [3]], [null, "Sheet1!A2"]],
    [{ list: { inCellDropDown: true, source: '=INDIRECT("C1:C2")' } }, [["a"], [4]], [null, "Sheet1!A2"]],
  ] as [Excel.DataValidationRule, unknown[][], unknown[]][])(
    "%j over %j, calculated",
    async (rule, values, answer) => {
      expect(await checked(rule, values)).toEqual(answer);
    },
  );

  test.each(["=LEFT(A1,1)", "=FIND(9,A1)", "=CUBEVALUE(A1)"])(
    "a rule of which it cannot be said whether it allows a value is not guessed: %s",
    async (formula) => {
      expect(await checked({ custom: { formula } }, [[1]])).toBe("!NotImplemented");
    },
  );
});
