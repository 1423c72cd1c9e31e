import type { EmbeddedExcel } from "../../../src/host/bridge/node";
import { drawPicture } from "../drawings";
import { counted, told } from "./excel";

/** What the reference says of shapes: https://learn.microsoft.com/javascript/api/excel/excel.shapecollection. */

const withPictures = ({ host }: EmbeddedExcel): void => {
  drawPicture(host.store, "Sheet1", "Logo");
  drawPicture(host.store, "Sheet1", "Con dấu");
};

test("a sheet without any has none", async () => {
  const found = told(async (context, sheet) => {
    const missing = sheet.shapes.getItemOrNullObject("Logo").load("name");
    return [await counted(context, sheet.shapes.getCount()), missing.isNullObject];
  });
  expect(await found).toEqual([0, true]);
});

test("pictures are counted, listed and found; charts have a collection of their own", async () => {
  const found = told(async (context, sheet) => {
    sheet.getRange("A1:B2").values = [
      ["Một", 1],
      ["Hai", 2],
    ];
    sheet.charts.add("Line", sheet.getRange("A1:B2"), "Auto");
    const { shapes, charts } = sheet;
    shapes.load("items/name,items/type");
    const named = shapes.getItem("LOGO").load("name");
    const second = shapes.getItemAt(1).load("name,id,type");
    const counts = [shapes.getCount(), charts.getCount()];
    await context.sync();
    return [
      shapes.items.map(({ name, type }) => `${name}: ${type}`),
      named.name,
      second.toJSON(),
      counts.map(({ value }) => value),
    ];
  }, withPictures);
  expect(await found).toEqual([
    ["Logo: Image", "Con dấu: Image"],
    "Logo",
    { id: "3", name: "Con dấu", type: "Image" },
    [2, 1],
  ]);
});

test.each([
  ["by name", (shapes: Excel.ShapeCollection) => shapes.getItem("Ảnh"), "!ItemNotFound"],
  ["by place", (shapes: Excel.ShapeCollection) => shapes.getItemAt(2), "!InvalidArgument"],
])("one that is not there is not found %s", async (_how, ask, code) => {
  const found = told(async (context, sheet) => {
    ask(sheet.shapes).load("name");
    await context.sync();
  }, withPictures);
  expect(await found).toBe(code);
});
