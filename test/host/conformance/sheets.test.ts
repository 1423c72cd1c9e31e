import { first, told } from "./excel";

const code = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => "accepted",
    (error: { code: string }) => error.code,
  );

describe("sheets", () => {
  test("the last visible one cannot be hidden or deleted", async () => {
    const codes = told(async (context, sheet) => {
      context.workbook.worksheets.add("Thứ hai").visibility = "Hidden";
      await context.sync();
      sheet.visibility = "Hidden";
      const hidden = await code(context.sync());
      sheet.delete();
      return [hidden, await code(context.sync())];
    });
    expect(await codes).toEqual(["InvalidOperation", "InvalidOperation"]);
  });

  test("hiding the active one makes another active", async () => {
    const active = told(async (context, sheet) => {
      context.workbook.worksheets.add("Thứ hai");
      sheet.activate();
      sheet.visibility = "Hidden";
      const now = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return now.name;
    });
    expect(await active).toBe("Thứ hai");
  });

  test("what refers to a deleted one is an error", async () => {
    const left = told(async (context, sheet) => {
      const other = context.workbook.worksheets.add("Dữ liệu");
      other.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      const name = context.workbook.names.add("Bang", other.getRange("A1:B2"));
      const cells = sheet.getRange("A1:A3");
      cells.formulas = [["='Dữ liệu'!A1+1"], ["=SUM('Dữ liệu'!A1:B2)"], ["=SUM(Bang)"]];
      await context.sync();
      other.delete();
      cells.load("formulas,values");
      name.load("formula,type,value");
      await context.sync();
      const left: unknown[] = [cells.formulas, cells.values, name.formula, name.type, name.value];
      return left;
    });
    expect(await left).toEqual([
      [["=#REF!A1+1"], ["=SUM(#REF!A1:B2)"], ["=SUM(Bang)"]],
      [["#REF!"], ["#REF!"], ["#REF!"]],
      "=#REF!$A$1:$B$2",
      "Error",
      "#REF!",
    ]);
  });

  test("visibility is one of three words", async () => {
    const word = told(async (context, sheet) => {
      sheet.visibility = "Nope" as "Visible";
      await context.sync();
    });
    expect(await word).toBe("!InvalidArgument");
  });

  test.each([
    ["", "!InvalidArgument"],
    ["x".repeat(32), "!InvalidArgument"],
    ["a/b", "!InvalidArgument"],
    ["a?b", "!InvalidArgument"],
    ["'a", "!InvalidArgument"],
    ["History", "!InvalidArgument"],
    ["SHEET1", "!ItemAlreadyExists"],
    ["Điểm thi đua – 2024", "added"],
  ])("a sheet named %j", async (name, answer) => {
    const added = told(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
      return "added";
    });
    expect(await added).toBe(answer);
  });

  test("cells beyond the last row or column are refused", async () => {
    const cell = (row: number, column: number): Promise<unknown> =>
      told(async (context, sheet) => {
        sheet.getCell(row, column).load("address");
        await context.sync();
        return "there";
      });
    expect([
      await cell(1_048_575, 16_383),
      await cell(1_048_576, 0),
      await cell(0, 16_384),
      await cell(-1, 0),
    ]).toEqual(["there", "!InvalidArgument", "!InvalidArgument", "!InvalidArgument"]);
  });
});

describe("names", () => {
  test.each(["A1", "XFD1048576", "R1C1", "R", "c", "1a", "a b", "", "x".repeat(256)])(
    "%j is no name for cells or tables",
    async (name) => {
      const named = (
        use: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void,
      ): Promise<unknown> =>
        told(async (context, sheet) => {
          use(context, sheet);
          await context.sync();
          return "accepted";
        });
      expect([
        await named((context, sheet) => context.workbook.names.add(name, sheet.getRange("A1"))),
        await named((_, sheet) => (sheet.tables.add("A1:B2", true).name = name)),
      ]).toEqual(["!InvalidArgument", "!InvalidArgument"]);
    },
  );

  test("a name of another form is one", async () => {
    const value = told(async (context, sheet) => {
      sheet.getRange("B2").values = [[42]];
      context.workbook.names.add("Điểm_tối_đa", sheet.getRange("B2"));
      const range = context.workbook.names.getItem("điểm_tối_đa").getRange().load("values,address");
      await context.sync();
      return [range.address, range.values];
    });
    expect(await value).toEqual(["Sheet1!B2", [[42]]]);
  });
});

describe("tables", () => {
  test.each([
    ["overlapping another table", "B2:C3"],
    ["over merged cells", "E1:F3"],
  ])("are refused %s", async (_name, address) => {
    const table = told(async (context, sheet) => {
      sheet.tables.add("A1:B3", true);
      sheet.getRange("E2:F2").merge();
      await context.sync();
      sheet.tables.add(address, true);
      return code(context.sync());
    });
    expect(await table).toBe("InvalidArgument");
  });
});

describe("two open workbooks", () => {
  test("keep their own values", async () => {
    const twice = (value: number): Promise<unknown> =>
      told(async (context, sheet) => {
        sheet.getRange("A1:B1").formulas = [[value, "=A1*2"]];
        const result = sheet.getRange("B1").load("values");
        await context.sync();
        return first(result.values);
      });
    expect(await Promise.all([twice(10), twice(50)])).toEqual([20, 100]);
  });
});
