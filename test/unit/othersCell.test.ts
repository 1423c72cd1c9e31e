import { newTableChange } from "../../src/sheets/plan";
import { schemaOf } from "../../src/domain/tables";
import { othersCell } from "../../src/office/write/others";

/** The clusters as a run makes them, and the sheet as it stands then. */
const headers = schemaOf("clusters").columns.map(({ header }) => header);
const rows = ["C1", "C2", "C3"].map((code) => headers.map((_, at) => (at === 0 ? code : `${code} ${at}`)));
const change = newTableChange("clusters", { sheet: "Cụm thi đua" }, rows, 6);
const grid = [headers, ...rows];
const blank = headers.map(() => "");

describe("what is somebody else's on a sheet that a run made", () => {
  test.each([
    ["as it was made", grid],
    ["sorted", [headers, ...[...rows].reverse()]],
    ["rows above", [blank, blank, ...grid]],
    ["columns before", grid.map((row) => ["", "", ...row])],
    ["a row deleted", [headers, ...rows.slice(1)]],
    ["a row blank in between", [headers, rows[0] ?? [], blank, ...rows.slice(1)]],
    ["a column deleted", grid.map((row) => row.slice(1))],
    ["columns that changed places", grid.map((row) => [...row].reverse())],
    ["a cell emptied", [headers, ["", ...(rows[0] ?? []).slice(1)], ...rows.slice(1)]],
  ])("%s: nothing", (_, cells) => expect(othersCell(change, cells)).toBeUndefined());

  const typed = (row: number, column: number): string[][] =>
    grid.map((cells, at) => cells.map((cell, place) => (at === row && place === column ? "LAN" : cell)));
  test.each([
    ["a cell in a row of ours", typed(2, 1), { row: "C2", column: headers[1] }],
    [
      "the same after a sort",
      [headers, ...typed(2, 1).slice(1).reverse()],
      { row: "C2", column: headers[1] },
    ],
    ["the key of a row", typed(2, 0), { row: "LAN", column: headers[0] }],
    ["a row of its own", [...grid, ["LAN", ...blank.slice(1)]], { row: "LAN" }],
    ["a row once more", [...grid, rows[1] ?? []], { row: "C2" }],
    ["something below", [...grid, blank, blank, ["ký tên", ...blank.slice(1)]], { row: "ký tên" }],
    [
      "something above",
      [["Tiêu đề", ...blank.slice(1)], ...grid],
      { row: "Tiêu đề", place: { row: 0, column: 0 } },
    ],
    [
      "a column of its own",
      grid.map((row, at) => [at === 0 ? "Riêng" : "", ...row]),
      { row: "Riêng", place: { row: 0, column: 0 } },
    ],
  ])("%s is named", (_, cells, found) => expect(othersCell(change, cells)).toEqual(found));
});
