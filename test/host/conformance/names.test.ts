import { told } from "./excel";

/** What the reference says of NamedItem and NamedItemCollection. */

describe("adding names", () => {
  test.each([
    [
      "a range",
      (sheet: Excel.Worksheet) => sheet.getRange("A1:B2"),
      "=Sheet1!$A$1:$B$2",
      "Range",
      "Sheet1!$A$1:$B$2",
    ],
    [
      "whole columns",
      (sheet: Excel.Worksheet) => sheet.getRange("A:B"),
      "=Sheet1!$A:$B",
      "Range",
      "Sheet1!$A:$B",
    ],
    ["a formula of cells", () => "=Sheet1!$C$3", "=Sheet1!$C$3", "Range", "Sheet1!$C$3"],
    ["a whole number", () => "=5", "=5", "Integer", 5],
    ["a number", () => "=0.5", "=0.5", "Double", 0.5],
    ["a text", () => '="Đạt ""tốt"""', '="Đạt ""tốt"""', "String", 'Đạt "tốt"'],
    ["a truth", () => "=TRUE", "=TRUE", "Boolean", true],
    ["an error", () => "=#N/A", "=#N/A", "Error", "#N/A"],
    ["an array", () => "={1,2;3,4}", "={1,2;3,4}", "Array", 1],
    ["a text without its sign", () => "Sheet1!A1", '="Sheet1!A1"', "String", "Sheet1!A1"],
  ])("%s", async (_, reference, formula, type, value) => {
    const item = await told(async (context, sheet) => {
      const named = context.workbook.names.add("Ten", reference(sheet), "ghi chú");
      named.load();
      await context.sync();
      return named.toJSON();
    });
    expect(item).toMatchObject({
      name: "Ten",
      formula,
      type,
      value,
      comment: "ghi chú",
      visible: true,
      scope: "Workbook",
    });
  });

  test.each([
    ["an address", "A1", "=5", "!InvalidArgument"],
    ["a space", "hai tu", "=5", "!InvalidArgument"],
    ["a row and column", "R1C1", "=5", "!InvalidArgument"],
    ["half a formula", "Ten", "=SUM(", "!InvalidArgument"],
    ["no formula", "Ten", "=", "!InvalidArgument"],
    ["a name that is taken, in other letters", "CO", "=5", "!ItemAlreadyExists"],
  ])("%s is refused", async (_, name, reference, code) => {
    const added = await told(async (context) => {
      context.workbook.names.add("co", "=1");
      context.workbook.names.add(name, reference);
      await context.sync();
    });
    expect(added).toBe(code);
  });

  test("a formula is taken in the person's form", async () => {
    const formulas = await told(async (context) => {
      const { names } = context.workbook;
      const items = ["=SUM(Sheet1!A1;0,5)", '=IF(1,5>1;"a;b,5";{1\\2,5;3\\4})'].map((formula, at) =>
        names.addFormulaLocal(`Ten${at}_`, formula),
      );
      for (const item of items) item.load("formula");
      await context.sync();
      return items.map(({ formula }) => formula as string);
    });
    expect(formulas).toEqual(["=SUM(Sheet1!A1,0.5)", '=IF(1.5>1,"a;b,5",{1,2.5;3,4})']);
  });
});

describe("scopes", () => {
  test("the workbook and its sheets have names of their own", async () => {
    const outcome = await told(async (context, sheet) => {
      context.workbook.names.add("Chung", "=1");
      sheet.names.add("Chung", "=2");
      const rieng = sheet.names.add("Rieng", sheet.getRange("A1"));
      const counts = [context.workbook.names.getCount(), sheet.names.getCount()];
      const global = context.workbook.names.getItem("chung").load("value,scope");
      const local = sheet.names.getItem("CHUNG").load("value,scope");
      const missing = context.workbook.names.getItemOrNullObject("Rieng");
      const owner = rieng.worksheet.load("name");
      const none = context.workbook.names.getItem("Chung").worksheetOrNullObject;
      none.load("name");
      await context.sync();
      return [
        counts.map(({ value }) => value),
        [global.value, global.scope, local.value, local.scope],
        [missing.isNullObject, owner.name, none.isNullObject],
      ];
    });
    expect(outcome).toEqual([
      [1, 2],
      [1, "Workbook", 2, "Worksheet"],
      [true, "Sheet1", true],
    ]);
  });

  test("a name of the workbook has no sheet", async () => {
    const outcome = await told(async (context) => {
      context.workbook.names.add("Chung", "=1").worksheet.load("name");
      await context.sync();
    });
    expect(outcome).toBe("!ItemNotFound");
  });

  test("a name of the sheet goes before the workbook's in formulas of that sheet", async () => {
    const loaded = await told(async (context, sheet) => {
      context.workbook.names.add("Xa", "=1");
      sheet.names.add("Gan", "=2");
      const { names } = context.workbook;
      names.load("items/name");
      sheet.names.load("items/name");
      await context.sync();
      return [names.items.map(({ name }) => name), sheet.names.items.map(({ name }) => name)];
    });
    expect(loaded).toEqual([["Xa"], ["Gan"]]);
  });
});

describe("changing names", () => {
  test("formula, comment and visibility are written", async () => {
    const item = await told(async (context) => {
      const named = context.workbook.names.add("Ten", "=1");
      named.formula = "=Sheet1!$B$2";
      named.comment = "mới";
      named.visible = false;
      named.load();
      await context.sync();
      return named.toJSON();
    });
    expect(item).toMatchObject({ formula: "=Sheet1!$B$2", comment: "mới", visible: false, type: "Range" });
  });

  test.each([["Sheet1!A1"], ["=SUM("], [5]])("%j is no formula", async (formula) => {
    const outcome = await told(async (context) => {
      context.workbook.names.add("Ten", "=1").formula = formula;
      await context.sync();
    });
    expect(outcome).toBe("!InvalidArgument");
  });

  test("a deleted name is gone", async () => {
    const outcome = await told(async (context) => {
      const named = context.workbook.names.add("Ten", "=1");
      named.delete();
      const after = context.workbook.names.getItemOrNullObject("Ten");
      const count = context.workbook.names.getCount();
      await context.sync();
      named.load("formula");
      const gone = await context.sync().then(
        () => "there",
        (error: OfficeExtension.Error) => error.code,
      );
      const { value: left } = count;
      return [after.isNullObject, left, gone];
    });
    expect(outcome).toEqual([true, 0, "ItemNotFound"]);
  });
});

describe("ranges and arrays of names", () => {
  test("the range of a name, of a table's column too", async () => {
    const addresses = await told(async (context, sheet) => {
      sheet.getRange("A1:B3").values = [
        ["Mã", "Điểm"],
        ["a", 1],
        ["b", 2],
      ];
      sheet.tables.add("A1:B3", true).name = "Bang";
      const formulas = ["=Sheet1!$D$1:$E$2", "=Bang[Điểm]", "=Bang[#All]", "=Bang"];
      const ranges = formulas.map((formula, at) =>
        context.workbook.names.add(`Ten${at}_`, formula).getRange().load("address"),
      );
      await context.sync();
      return ranges.map(({ address }) => address);
    });
    expect(addresses).toEqual(["Sheet1!D1:E2", "Sheet1!B2:B3", "Sheet1!A1:B3", "Sheet1!A2:B3"]);
  });

  test("a name that is no range has none", async () => {
    const outcome = await told(async (context) => {
      const named = context.workbook.names.add("Ten", "=1");
      const none = named.getRangeOrNullObject();
      none.load("address");
      await context.sync();
      named.getRange().load("address");
      const code = await context.sync().catch((error: OfficeExtension.Error) => error.code);
      return [none.isNullObject, code];
    });
    expect(outcome).toEqual([true, "InvalidOperation"]);
  });

  test("values and types of an array", async () => {
    const outcome = await told(async (context) => {
      const { arrayValues } = context.workbook.names.add("Ten", '={1,"a";TRUE,#N/A}');
      arrayValues.load();
      await context.sync();
      return [arrayValues.values, arrayValues.types];
    });
    expect(outcome).toEqual([
      [
        [1, "a"],
        [true, "#N/A"],
      ],
      [
        ["Double", "String"],
        ["Boolean", "Error"],
      ],
    ]);
  });

  test("formulas are calculated over the cells as they stand", async () => {
    const outcome = await told(async (context, sheet) => {
      const table = sheet.tables.add("A1:A3", true);
      table.name = "Diem";
      table.getRange().values = [["Điểm"], [3], ["=A2+1.5"]];
      const { names } = context.workbook;
      const items = [
        names.add("Tong", "=SUM(Diem[Điểm])"),
        names.add("Chu", '=Sheet1!$A$1&"!"'),
        names.add("Gap", "=Diem[Điểm]*2"),
        names.add("Cua", "=Tong>7"),
        names.add("Loi", "=1/0"),
      ].map((item) => item.load("type,value"));
      const { arrayValues } = items[2] as Excel.NamedItem;
      arrayValues.load("values");
      await context.sync();
      return [items.map(({ type, value }) => [type, value as unknown]), arrayValues.values];
    });
    expect(outcome).toEqual([
      [
        ["Double", 7.5],
        ["String", "Điểm!"],
        ["Array", 6],
        ["Boolean", true],
        ["Error", "#DIV/0!"],
      ],
      [[6], [9]],
    ]);
  });

  test.each([
    ["a formula that depends on where it is used", "=SUM(Sheet1!A1:A3)"],
    ["a formula that comes to cells", "=INDEX(Sheet1!$A:$A,2)"],
    ["a function that nobody knows", "=KHONGCO(1)"],
    ["a function made by LAMBDA", "=LAMBDA(x,x+1)"],
  ])("%s is refused by name", async (_name, formula) => {
    const outcome = await told(async (context) => {
      context.workbook.names.add("Ten", formula).load("value");
      await context.sync();
    });
    expect(outcome).toBe("!NotImplemented");
  });
});
