import { openExcel, type EmbeddedExcel } from "../../../src/host/bridge/node";
import { Parts } from "../validator/parts";
import { assertValidPackage } from "../packageValidator";
import { told } from "./excel";

/** Runs a script on a new workbook. @returns what it returns, and the text of a part of the saved file */
async function saved<T>(
  script: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  part = "xl/worksheets/sheet1.xml",
  prepare?: (excel: EmbeddedExcel) => void,
): Promise<{ readonly outcome: T; readonly text: string }> {
  const excel = await openExcel();
  prepare?.(excel);
  try {
    const outcome = await excel.Excel.run((context) =>
      script(context.workbook.worksheets.getItem("Sheet1"), context),
    );
    const bytes = await excel.save();
    assertValidPackage(bytes);
    return { outcome, text: new Parts(bytes).text(part) ?? "" };
  } finally {
    excel.close();
  }
}

/** The formula of a custom validation. */
async function ruleOf(range: Excel.Range): Promise<string | undefined> {
  const validation = range.dataValidation.load("rule");
  await range.context.sync();
  return validation.rule.custom?.formula;
}

test("a validation has the names of newer functions in the file, and the person's in the API", async () => {
  const { outcome, text } = await saved(async (sheet) => {
    const range = sheet.getRange("A1:A9");
    range.dataValidation.rule = { custom: { formula: '=IFS(A1>1,TRUE,TRUE,CONCAT("a","b")="ab")' } };
    return ruleOf(range);
  });
  expect(outcome).toBe('=IFS(A1>1,TRUE,TRUE,CONCAT("a","b")="ab")');
  expect(text).toContain('<formula1>_xlfn.IFS(A1&gt;1,TRUE,TRUE,_xlfn.CONCAT("a","b")="ab")</formula1>');
});

test("the function of an add-in stands in a validation of the file as one", async () => {
  const { outcome, text } = await saved(
    async (sheet) => {
      const range = sheet.getRange("A1");
      range.dataValidation.rule = { custom: { formula: "=CONTOSO.FITS(A1)" } };
      return ruleOf(range);
    },
    undefined,
    ({ host }) => host.store.customFunctions.set("CONTOSO.FITS", "CONTOSO.FITS"),
  );
  expect(outcome).toBe("=CONTOSO.FITS(A1)");
  expect(text).toContain("<formula1>_xldudf_CONTOSO_FITS(A1)</formula1>");
});

test("calculated columns and rows of totals stand in the table's part in the file's form", async () => {
  const { outcome, text } = await saved(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["Điểm", "Hạng"],
      [1, ""],
      [2, ""],
    ];
    const table = sheet.tables.add("A1:B3", true);
    sheet.getRange("B2:B3").formulas = [['=IFS([@Điểm]>A1,"a",TRUE,"b")'], ['=IFS([@Điểm]>A2,"a",TRUE,"b")']];
    table.showTotals = true;
    await context.sync();
    sheet.getRange("B4").formulas = [['=CONCAT([Hạng])&"!"']];
    table.showTotals = false;
    table.showTotals = true;
    const total = sheet.getRange("B4").load("formulas");
    await context.sync();
    return total.formulas;
  }, "xl/tables/table1.xml");
  expect(outcome).toEqual([['=CONCAT([Hạng])&"!"']]);
  expect(text).toContain(
    '<calculatedColumnFormula>_xlfn.IFS(Table1[[#This Row],[Điểm]]&gt;A1,"a",TRUE,"b")</calculatedColumnFormula>',
  );
  expect(text).toContain('<totalsRowFormula>_xlfn.CONCAT(Table1[Hạng])&amp;"!"</totalsRowFormula>');
});

describe("rules that lose their first cell", () => {
  async function formulasAfter(change: (sheet: Excel.Worksheet) => void): Promise<unknown> {
    return told(async (context, sheet) => {
      sheet.getRange("B2:C9").dataValidation.rule = { custom: { formula: "=AND(B2>A2,$A$2>0,B$2>0)" } };
      const format = sheet.getRange("B2:C9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=B2>$A2";
      change(sheet);
      const cells = format.getRange().load("address");
      const { rule } = format.custom.load("rule/formula");
      await context.sync();
      return [cells.address, rule.formula, await ruleOf(sheet.getRange(cells.address.replace(/^.*!/u, "")))];
    });
  }

  test("are told from the next row", async () => {
    expect(await formulasAfter((sheet) => sheet.getRange("1:3").delete("Up"))).toEqual([
      "Sheet1!B1:C6",
      "=B1>$A1",
      "=AND(B1>A1,#REF!>0,#REF!>0)",
    ]);
  });

  test("are told from the next column; what they say of the cell that went is an error", async () => {
    expect(await formulasAfter((sheet) => sheet.getRange("B:B").delete("Left"))).toEqual([
      "Sheet1!B2:B9",
      "=B2>$A2",
      "=AND(B2>#REF!,$A$2>0,B$2>0)",
    ]);
  });

  test("stay as they are where later rows go", async () => {
    expect(await formulasAfter((sheet) => sheet.getRange("4:5").delete("Up"))).toEqual([
      "Sheet1!B2:C7",
      "=B2>$A2",
      "=AND(B2>A2,$A$2>0,B$2>0)",
    ]);
  });
});

test("the point of a colour scale that is a formula follows its cell", async () => {
  const formulas = await told(async (context, sheet) => {
    const scale = sheet.getRange("A1:A9").conditionalFormats.add("ColorScale").colorScale;
    scale.criteria = {
      minimum: { type: "Formula", formula: "=$D$5", color: "#FF0000" },
      maximum: { type: "HighestValue", color: "#00FF00" },
    };
    sheet.getRange("3:4").insert("Down");
    scale.load("criteria");
    await context.sync();
    return scale.criteria.minimum.formula;
  });
  expect(formulas).toBe("=$D$7");
});
