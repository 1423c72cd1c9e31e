import { writeXlsx, type WriteSheet } from "hucre";

const ROWS = [
  ["Mã", "Ngày", "Điểm"],
  ["X01", new Date(Date.UTC(2024, 2, 26)), 9.5],
  ["X02", null, true],
];

/** Workbooks as the library hucre writes them. */
export const LIBRARIES: Readonly<Record<string, readonly WriteSheet[]>> = {
  "hucre: values of all types": [{ name: "Dữ liệu", rows: ROWS }],
  "hucre: many sheets": [
    { name: "A", rows: ROWS },
    { name: "B", rows: [[1, 2]], hidden: true },
    { name: "C", rows: [[3]], freezePane: { rows: 1 } },
  ],
  "hucre: a table, merged cells, a validation": [
    {
      name: "A",
      rows: ROWS,
      tables: [
        { name: "Diem", range: "A1:C3", columns: [{ name: "Mã" }, { name: "Ngày" }, { name: "Điểm" }] },
      ],
      merges: [{ startRow: 5, endRow: 6, startCol: 0, endCol: 2 }],
      dataValidations: [{ type: "list", range: "E1:E9", values: ["Đạt", "Không đạt"] }],
    },
  ],
  "hucre: protection, filter, page": [
    {
      name: "A",
      rows: ROWS,
      protection: { sheet: true },
      autoFilter: { range: "A1:C3" },
      pageSetup: { orientation: "landscape", paperSize: "a4" },
      headerFooter: { oddHeader: "&CĐoàn" },
    },
  ],
};

export function written(sheets: readonly WriteSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [...sheets] });
}
