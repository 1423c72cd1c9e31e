import { openExcel } from "../../../src/host/bridge/node";
import { FUNCTIONS } from "../../../src/host/objects/functionNames";
import { answersTo, told } from "./excel";

type Functions = Excel.Functions;
type Result = Excel.FunctionResult<unknown>;

/** Names, and figures that are a number, a text that reads as one, and nothing. */
async function filled(sheet: Excel.Worksheet): Promise<void> {
  sheet.getRange("A1:B4").values = [
    ["name", "points"],
    ["An", 7],
    ["Bình", "=3+2"],
    ["Chi", "'4"],
  ];
  await sheet.context.sync();
}

/** What functions over the filled sheet come to, as their values, or their errors with a `!`. */
function called(call: (functions: Functions, sheet: Excel.Worksheet) => readonly Result[]): Promise<unknown> {
  return told(async (context, sheet) => {
    await filled(sheet);
    const results = call(context.workbook.functions, sheet).map((result) => result.load("value, error"));
    await context.sync();
    return results.map(({ value, error }) => (error ? `!${error}` : value));
  });
}

describe("functions of Excel", () => {
  test("are given values, ranges, addresses and what others came to", async () => {
    const outcome = called((functions, sheet) => {
      const points = sheet.getRange("B2:B4");
      return [
        functions.vlookup("Bình", sheet.getRange("A1:B4"), 2, false),
        functions.sum(points, 1, 3),
        functions.sum(functions.max(points), functions.count(points)),
        functions.countA({ address: "Sheet1!A:A" }),
        functions.round(functions.average(points), 1),
        functions.upper("đoàn"),
        functions.and(true, functions.not(false)),
        functions.ceiling_Math(4.2),
        functions.choose(2, "a", "b"),
        functions.sum(functions.choose(1, points, 0)),
      ];
    });
    expect(await outcome).toEqual([5, 16, 9, 4, 6, "ĐOÀN", true, 5, "b", 12]);
  });

  test("have an error in place of a value, which goes through others", async () => {
    const outcome = called((functions, sheet) => {
      const missing = functions.match("Dũng", sheet.getRange("A2:A4"), 0);
      return [missing, functions.sum(1, missing), functions.mod(1, 0), functions.if(true, 1, missing)];
    });
    expect(await outcome).toEqual(["!#N/A", "!#N/A", "!#DIV/0!", 1]);
  });

  test("have no error when they have a value, and no value when they have an error", async () => {
    const outcome = told(async (context) => {
      const { functions } = context.workbook;
      const [fine, faulty] = [functions.abs(-2).load(), functions.mod(1, 0).load()];
      await context.sync();
      return [fine.toJSON(), faulty.toJSON()];
    });
    expect(await outcome).toEqual([
      { error: null, value: 2 },
      { error: "#DIV/0!", value: null },
    ]);
  });

  test("come to what cells are at their point of the script, formulas calculated", async () => {
    const outcome = told(async (context, sheet) => {
      const { functions } = context.workbook;
      sheet.getRange("A1:A2").values = [[2], ["=A1*10"]];
      const before = functions.sum(sheet.getRange("A1:A2"));
      sheet.getRange("A1").values = [[3]];
      const after = functions.sum(sheet.getRange("A1:A2"));
      before.load("value");
      after.load("value");
      await context.sync();
      return [before.value, after.value];
    });
    expect(await outcome).toEqual([22, 33]);
  });

  test("are refused where Excel's own answer is not known", async () => {
    const answers = told(async (context, sheet) => {
      await filled(sheet);
      const { functions } = context.workbook;
      return answersTo(context, [
        () => functions.besselI(1, 1).load("value"),
        () => functions.abs(sheet.getRange("B2:B4")).load("value"),
        () => functions.vlookup("An", sheet.getRange("A1:C4"), 3, false).load("value"),
        () => functions.sum({ address: "Nowhere!A1" }).load("value"),
        () => functions.countIf(sheet.getRange("B2:B4"), sheet as unknown as string).load("value"),
      ]);
    });
    expect(await answers).toEqual([
      "ApiNotFound",
      "NotImplemented",
      "NotImplemented",
      "ItemNotFound",
      "InvalidArgument",
    ]);
  });

  test("are refused where nobody calculates", async () => {
    const excel = await openExcel({ calculate: false });
    const answer = excel.Excel.run(async (context) => {
      context.workbook.functions.abs(1).load("value");
      await context.sync();
    });
    await expect(answer).rejects.toMatchObject({ code: "NotImplemented" });
    excel.close();
  });

  test("that are named here are calculated here", async () => {
    const excel = await openExcel();
    const { calculator } = excel.host.store;
    const unknown = Object.values(FUNCTIONS).filter((name) => {
      try {
        calculator?.call(name, [1, 1, 1]);
        return false;
      } catch (error) {
        return /is not calculated here/u.test(String(error));
      }
    });
    excel.close();
    expect(unknown).toEqual([]);
  });
});
