import { counted, told } from "./excel";

type Trace = "getDirectPrecedents" | "getPrecedents" | "getDirectDependents" | "getDependents";

/** The addresses that ranges lead to by formulas, or the codes of the errors. */
async function traces(
  context: Excel.RequestContext,
  asks: readonly (readonly [address: string, trace: Trace])[],
): Promise<unknown[]> {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  // One after the other: an error ends a request.
  return asks.reduce<Promise<unknown[]>>(async (before, [address, trace]) => {
    const answers = await before;
    const found = sheet.getRange(address)[trace]().load("addresses");
    const answer = await context.sync().then(
      () => found.addresses,
      (error: { code: string }) => error.code,
    );
    return [...answers, answer];
  }, Promise.resolve([]));
}

test("cells lead to those that their formulas name, and back, across sheets", async () => {
  const outcome = await told(async (context, sheet) => {
    const other = context.workbook.worksheets.add("Other");
    other.getRange("B2").formulas = [["=Sheet1!C1+1"]];
    sheet.getRange("A1:E1").formulas = [[1, 2, "=A1*B1", "=SUM(Other!B2,A1:B1,F:F)", "=D1"]];
    return traces(context, [
      ["C1", "getDirectPrecedents"],
      ["D1", "getDirectPrecedents"],
      ["D1", "getPrecedents"],
      ["C1:D1", "getDirectPrecedents"],
      ["A1", "getDirectDependents"],
      ["A1", "getDependents"],
      ["F9", "getDependents"],
      ["A1", "getPrecedents"],
      ["E1", "getDependents"],
    ]);
  });
  expect(outcome).toEqual([
    ["Sheet1!A1:B1"],
    ["Sheet1!A1:B1, Sheet1!F:F", "Other!B2"],
    ["Sheet1!A1:C1, Sheet1!F:F", "Other!B2"],
    ["Sheet1!A1:B1, Sheet1!F:F", "Other!B2"],
    ["Sheet1!C1:D1"],
    ["Sheet1!C1:E1", "Other!B2"],
    ["Sheet1!D1:E1"],
    "ItemNotFound",
    "ItemNotFound",
  ]);
});

test("names, tables and spilled ranges lead to their cells; what is no cell of the workbook leads nowhere", async () => {
  const outcome = await told(async (context, sheet) => {
    sheet.getRange("A1:B3").values = [
      ["x", "y"],
      [1, 2],
      [3, 4],
    ];
    sheet.tables.add("A1:B3", true).name = "T";
    context.workbook.names.add("Kept", sheet.getRange("B3"));
    sheet.getRange("D1").formulas = [["=SEQUENCE(A2+2)"]];
    sheet.getRange("E1:I1").formulas = [
      [
        "=SUM(T[x])",
        "=Kept",
        "=SUM(D1#)",
        "=Unknown+A2",
        '=SUMIF(A2:A3,">0",B2)+OFFSET(A2,INDIRECT("B9"),0)',
      ],
    ];
    return traces(context, [
      ["E1", "getDirectPrecedents"],
      ["F1", "getDirectPrecedents"],
      ["G1", "getDirectPrecedents"],
      ["G1", "getPrecedents"],
      ["H1", "getPrecedents"],
      ["I1", "getPrecedents"],
      ["D2", "getDirectDependents"],
    ]);
  });
  expect(outcome).toEqual([
    ["Sheet1!A2:A3"],
    ["Sheet1!B3"],
    ["Sheet1!D1:D3"],
    ["Sheet1!D1:D3, Sheet1!A2"],
    ["Sheet1!A2"],
    ["Sheet1!A2:B2, Sheet1!A3"],
    ["Sheet1!G1"],
  ]);
});

test("what Excel would take is refused where it is documented nowhere", async () => {
  const outcome = await told(async (context, sheet) => {
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("C1").formulas = [["=A1:A2*2"]];
    sheet.getRange("D1:D2").formulas = [["=C2"], ["=SUM(A1:B1 B1:B2)"]];
    const spilling = await traces(context, [
      ["C2", "getDirectPrecedents"],
      ["D1", "getPrecedents"],
    ]);
    const crossing = await traces(context, [
      ["D2", "getDirectPrecedents"],
      ["A1", "getDependents"],
    ]);
    sheet.getRange("D2").clear();
    return [...spilling, ...crossing, ...(await traces(context, [["A1", "getDependents"]]))];
  });
  expect(outcome).toEqual(Array(5).fill("NotImplemented"));
});

test("ranges that were found are told by sheets and one by one, and follow their cells", async () => {
  const outcome = await told(async (context, sheet) => {
    const other = context.workbook.worksheets.add("Other");
    context.workbook.worksheets.add("Third");
    sheet.getRange("A1").formulas = [["=B2+D2+Other!C3"]];
    const found = sheet.getRange("A1").getDirectPrecedents().load("addresses");
    found.areas.load("items/address");
    found.ranges.load("items/address");
    const last = found.areas.getItemAt(1).load("address");
    const own = found.getRangeAreasBySheet("Other").load("address");
    const none = found.getRangeAreasOrNullObjectBySheet("Third");
    await context.sync();
    const { areas, ranges } = found;
    const count = await counted(context, areas.getCount());
    const addresses = [areas.items, ranges.items].map((items) => items.map(({ address }) => address));
    found.track();
    other.getRange("1:1").insert("Down");
    found.load("addresses");
    await context.sync();
    const moved = found.addresses;
    sheet.getRange("A1").clear();
    other.delete();
    found.load("addresses");
    await context.sync();
    const left = found.addresses;
    found.getRangeAreasBySheet("Third").load("address");
    const refused = await context.sync().catch((error: { code: string }) => error.code);
    return [...addresses, count, last.address, own.address, none.isNullObject, moved, left, refused];
  });
  expect(outcome).toEqual([
    ["Sheet1!B2, Sheet1!D2", "Other!C3"],
    ["Sheet1!B2", "Sheet1!D2", "Other!C3"],
    2,
    "Other!C3",
    "Other!C3",
    true,
    ["Sheet1!B2, Sheet1!D2", "Other!C4"],
    ["Sheet1!B2, Sheet1!D2"],
    "ItemNotFound",
  ]);
});
