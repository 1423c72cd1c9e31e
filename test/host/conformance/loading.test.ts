import { told } from "./excel";

test.each(["nothing", "items/nothing", "$none", "items/$none", "no-properties-needed"])(
  "%s is no property: the items of a collection come, and nothing of them",
  async (name) => {
    const outcome = await told(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Sheet2");
      worksheets.load(name);
      await context.sync();
      return {
        count: worksheets.items.length,
        loaded: worksheets.items.map((sheet) => loads(() => sheet.name)),
      };
    });
    expect(outcome).toEqual({ count: 2, loaded: ["PropertyNotLoaded", "PropertyNotLoaded"] });
  },
);

test("a name that is no property does not keep those beside it from being loaded", async () => {
  const outcome = await told(async (context, sheet) => {
    const range = sheet.getRange("B2").load("address, nothing, format/nothing, format/fill/color");
    const table = sheet.tables.getItemOrNullObject("Nowhere").load("nothing");
    await context.sync();
    return [range.address, range.format.fill.color, table.isNullObject];
  });
  expect(outcome).toEqual(["Sheet1!B2", "#FFFFFF", true]);
});

test("a property that Excel has and is not here is refused", async () => {
  const outcome = await told(async (context, sheet) => {
    sheet.load("name, slicers/name");
    await context.sync();
  });
  expect(outcome).toBe("!ApiNotFound");
});

/** What reading a property of an object came to. */
function loads(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return (error as { code: string }).code;
  }
}
