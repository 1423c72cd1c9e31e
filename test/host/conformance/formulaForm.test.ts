import { got, put, told } from "./excel";

/** Formulas that are loaded, one after the other. */
function formulasOf(range: Excel.Range): unknown[] {
  return (range.formulas as unknown[][]).flat();
}

/** Writes formulas into a workbook with sheets, a table and names, and reads them back. */
async function readBack(formulas: readonly string[], first = "F1"): Promise<unknown> {
  return told(
    async (context, sheet) => {
      const { worksheets, names } = context.workbook;
      worksheets.add("Sheet2");
      worksheets.add("Điểm cụm");
      worksheets.add("R1C1");
      sheet.getRange("A1:C2").values = [
        ["Amount", "Số lượng", "Own"],
        [1, 2, null],
      ];
      sheet.tables.add("A1:C2", true).name = "Tbl";
      names.add("Rate", "=0.5");
      worksheets.getItem("Sheet2").names.add("Local", "=2");
      names.add("AddOne", "=LAMBDA(x,x+1)");
      const range = sheet.getRange(first).getResizedRange(formulas.length - 1, 0);
      range.formulas = formulas.map((formula) => [formula]);
      range.load("formulas");
      await context.sync();
      return formulasOf(range);
    },
    ({ host }) => host.store.customFunctions.set("CONTOSO.ADDALL", "CONTOSO.AddAll"),
  );
}

describe("formulas are told in Excel's own form", () => {
  test.each<[what: string, written: string, told: string]>([
    ["functions", "=sum(a2:b2)", "=SUM(A2:B2)"],
    ["younger functions", "=textjoin(a1,true,b1)", "=TEXTJOIN(A1,TRUE,B1)"],
    ["booleans", "=true", "=TRUE"],
    ["errors", "=iferror(#n/a,1)", "=IFERROR(#N/A,1)"],
    ["arrays", "={1,true;#n/a,3}", "={1,TRUE;#N/A,3}"],
    ["fixed cells", "=$a$1+b$2", "=$A$1+B$2"],
    ["ends of ranges", "=sum(b$3:$a1)", "=SUM($A1:B$3)"],
    ["whole columns", "=sum(c:b)", "=SUM(B:C)"],
    ["whole rows", "=sum(3:$2)", "=SUM($2:3)"],
    ["one cell written as a range", "=sum(a1:a1)", "=SUM(A1:A1)"],
    ["sheets", "=sheet2!a1", "=Sheet2!A1"],
    ["quotes that nobody needs", "='sheet2'!a1", "=Sheet2!A1"],
    ["quotes that are needed", "='điểm CỤM'!a1", "='Điểm cụm'!A1"],
    ["quotes around what looks like a cell", "='r1c1'!a1", "='R1C1'!A1"],
    ["several sheets", "=sum('sheet1:sheet2'!a1)", "=SUM(Sheet1:Sheet2!A1)"],
    ["columns of tables", "=sum(tbl[AMOUNT])", "=SUM(Tbl[Amount])"],
    ["parts of tables", "=sum(tbl[[#all],[amount]:[SỐ LƯỢNG]])", "=SUM(Tbl[[#All],[Amount]:[Số lượng]])"],
    ["tables", "=rows(TBL)", "=ROWS(Tbl)"],
    ["names", "=RATE*2", "=Rate*2"],
    ["names of sheets", "=sheet2!LOCAL", "=Sheet2!Local"],
    ["functions that are names", "=addone(1)", "=AddOne(1)"],
    ["functions of the add-in", "=contoso.addall(a1)", "=CONTOSO.AddAll(A1)"],
    ["variables", "=let(Rate,1,x,2,Rate+x+a1)", "=LET(Rate,1,x,2,Rate+x+A1)"],
    ["functions as arguments", "=byrow(a1:b2,sum)", "=BYROW(A1:B2,SUM)"],
    ["signs before", "=-a1%", "=-A1%"],
    ["one of many", "=@a1:a3", "=@A1:A3"],
    ["what another formula fills", "=sum(a1#)", "=SUM(A1#)"],
  ])("%s: %s is %s", async (_, written, expected) => {
    expect(await readBack([written])).toEqual([expected]);
  });

  test("spaces, texts and numbers stay as they are written", async () => {
    expect(await readBack(['= sum( a1 , 1.50 )&"sum(a1)"&1e3'])).toEqual([
      '= SUM( A1 , 1.50 )&"sum(a1)"&1e3',
    ]);
  });

  test("what the workbook does not have stays as it is written", async () => {
    const unknown = ["=nosuch!a1", "=nosuch(1)", "=nosuch", "=tbl[nosuch]", "=sheet2!rate"];
    expect(await readBack(unknown)).toEqual(unknown);
  });

  test("what cannot be read stays as it is written", async () => {
    const formulas = await told(async (context, sheet) => {
      const range = sheet.getRange("A1:A2");
      range.formulas = [["=sum(b1"], ["=b1+*b2"]];
      range.load("formulas");
      await context.sync();
      const written = formulasOf(range);
      range.clear();
      await context.sync();
      return written;
    });
    expect(formulas).toEqual(["=sum(b1", "=b1+*b2"]);
  });

  test("within its table a column is named without it", async () => {
    expect(await readBack(["=tbl[@amount]+tbl[[#this row],[số lượng]]+sum(tbl[amount])"], "C2")).toEqual([
      "=[@Amount]+[@[Số lượng]]+SUM([Amount])",
    ]);
  });

  test("formulas of equal shape each have their own cells and order", async () => {
    const written = [
      "=SUM(A2:B3)",
      "=SUM(A4:B5)",
      "=SUM(A6:B3)",
      "=sum(a2:b3)+sheet2!c1",
      "=sum(a14:b15)+sheet2!c16",
      "=sum(b$4:$a2)",
      "=sum(b$9:$a8)",
      "=sum(b8:a9)",
      "=sum(b1:a2)",
      "=sheet2!A1",
      "=Sheet2!A2",
    ];
    expect(await readBack(written)).toEqual([
      "=SUM(A2:B3)",
      "=SUM(A4:B5)",
      "=SUM(A3:B6)",
      "=SUM(A2:B3)+Sheet2!C1",
      "=SUM(A14:B15)+Sheet2!C16",
      "=SUM($A2:B$4)",
      "=SUM($A8:B$9)",
      "=SUM(A8:B9)",
      "=SUM(A1:B2)",
      "=Sheet2!A1",
      "=Sheet2!A2",
    ]);
  });
});

test("values, R1C1 and the person's own form come to the same", async () => {
  const formulas = await told(async (context, sheet) => {
    sheet.getRange("B1").values = [["=sum(a1,true)"]];
    sheet.getRange("B2").formulasR1C1 = [["=sum(R1C1,true)"]];
    sheet.getRange("B3").formulasLocal = [["=sum(a1;true)"]];
    const range = sheet.getRange("B1:B3");
    range.load("formulas");
    await context.sync();
    return formulasOf(range);
  });
  expect(formulas).toEqual(["=SUM(A1,TRUE)", "=SUM($A$1,TRUE)", "=SUM(A1,TRUE)"]);
});

test("names keep their formulas so", async () => {
  const formulas = await told(async (context) => {
    const { names } = context.workbook;
    const one = names.add("One", "=sum(sheet1!$a$1:$b$2)");
    const two = names.addFormulaLocal("Two", "=sum(one;true)");
    const three = names.add("Three", "=1");
    three.formula = "=one*2";
    for (const name of [one, two, three]) name.load("formula");
    await context.sync();
    return [one, two, three].map((name) => got(name, "formula"));
  });
  expect(formulas).toEqual(["=SUM(Sheet1!$A$1:$B$2)", "=SUM(One,TRUE)", "=One*2"]);
});

test("rules keep their formulas so", async () => {
  const rules = await told(async (context, sheet) => {
    const range = sheet.getRange("A1:A9");
    const [custom, between, bar] = (["Custom", "CellValue", "DataBar"] as const).map((type) =>
      range.conditionalFormats.add(type),
    );
    const rules = [
      [range, "dataValidation/rule", { custom: { formula: "=isnumber(a1)" } }],
      [custom, "custom/rule/formula", "=and($a1>1,true)"],
      [between, "cellValue/rule", { formula1: "=$b$1", formula2: "=max($c:$c)", operator: "Between" }],
      [bar, "dataBar/upperBoundRule", { type: "Formula", formula: "=$d$1" }],
    ] as const;
    for (const [owner = range, path, rule] of rules) {
      put(owner, path, rule);
      owner.load(path);
    }
    await context.sync();
    return rules.map(([owner = range, path]) => got(owner, path));
  });
  expect(rules).toEqual([
    { custom: { formula: "=ISNUMBER(A1)" } },
    "=AND($A1>1,TRUE)",
    { formula1: "=$B$1", formula2: "=MAX($C:$C)", operator: "Between" },
    { type: "Formula", formula: "=$D$1" },
  ]);
});
