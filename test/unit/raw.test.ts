import { areSame, type RawTables } from "../../src/sheets/read";

const table = {
  headers: ["Mã", "Tên"],
  rows: [["X01", "Xã"]],
  sheet: "Đơn vị",
  headerRow: 0,
  firstColumn: 0,
};
const tables: RawTables = { units: table };

test("two readings are the same when every cell is", () => {
  expect(areSame(tables, { units: { ...table, rows: [["X01", "Xã"]] } })).toBe(true);
});

test.each<[string, RawTables]>([
  ["a cell", { units: { ...table, rows: [["X01", "xã"]] } }],
  ["a number instead of its text", { units: { ...table, rows: [["X01", 1]] } }],
  ["a row more", { units: { ...table, rows: [["X01", "Xã"], []] } }],
  ["a column more", { units: { ...table, rows: [["X01", "Xã", ""]] } }],
  ["a header", { units: { ...table, headers: ["Mã", "tên"] } }],
  ["the place", { units: { ...table, headerRow: 1 } }],
  ["the sheet", { units: { ...table, sheet: "Đơn vị 2" } }],
  ["no table", {}],
  ["another table", { units: table, clusters: table }],
])("they differ by %s", (_, other) => {
  expect(areSame(tables, other)).toBe(false);
  expect(areSame(other, tables)).toBe(false);
});
