import fc from "fast-check";
import { importKindOf, type Grid, type GridCell } from "../../src/domain/imports";
import { homeProfile } from "../../src/profile";
import { understandImport } from "../../src/sheets/imports";
import { readSnapshot } from "../../src/sheets/read";
import { parseTables } from "./textTables";

const { raw } = parseTables(`
# DonVi
Mã | Tên đơn vị | Khối | Cụm
XL | Xã Xuân Lai | xã | C1
TX | Xã Trường Xuân | xã | C1

# Ky
Mã | Tên kỳ | Từ ngày | Đến ngày | Hạn gửi
Q2 | Quý II | 01/04/2024 | 30/06/2024 | 10/06/2024

# TieuChi
Bộ | Mã | Điều kiện | Điểm tối đa | Cách chấm
Đoàn | 1.1 | Có kế hoạch | 5 | đạt
Đoàn | 1.10 | Hiến máu | 10 | thẩm định
`);
const { snapshot } = readSnapshot(raw);

/** Cells of lists and returns, in any disorder. */
const words: GridCell[] = [
  ..."Tiêu chí|Nội dung|Mục|Điều kiện|Điểm tối đa|Minh chứng|Số văn bản|Đơn vị|Điểm tự chấm|Số lượng|Hạn nộp|Cách chấm".split(
    "|",
  ),
  ..."I|1|1.1|1.10|a|-|A|I. Giáo dục (5 điểm)|Có kế hoạch|Hiến máu|Xã Xuân Lai|Trường Xuân|Tổng cộng|Điểm thưởng|Điểm trừ".split(
    "|",
  ),
  ..."5 điểm|8/6/4/2/0|Đạt 100%: 5 điểm; còn lại: 0 điểm|mỗi lần trừ 1 điểm|KAD|4-6|1.250|30/6|Trong năm|Số 15-KH/ĐTN ngày 1/2/2024".split(
    "|",
  ),
  "1. Kế hoạch\n2. Báo cáo",
  "1. 5-KH/ĐTN\n2. 6-BC/ĐTN",
  1.1,
  5,
  -3,
  0,
  { day: 45_000 },
  { formula: "=A1" },
  true,
];
const cell = fc.oneof(
  { weight: 2, arbitrary: fc.constant<GridCell>("") },
  fc.constantFrom<GridCell>(...words),
);
const area = fc.record({ top: fc.nat(11), left: fc.nat(6), down: fc.nat(3), right: fc.nat(3) });
const grid = fc.record({
  cells: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
  areas: fc.array(area, { maxLength: 4 }),
  mark: fc.constantFrom(undefined, "1|Q2|Đoàn|unit|XL|15/05/2024", "1|Q2|Đoàn|cluster|C9|15/05/2024", "x"),
});

test.each(["tieu-chi", "minh-chung"])(
  "%s: no sheet breaks the reading, and whatever comes in has its place",
  (word) => {
    const kind = importKindOf(word);
    if (!kind) throw new Error("no kind");
    fc.assert(
      fc.property(grid, ({ cells, areas, mark }) => {
        const source: Grid = {
          file: "a.xlsx",
          sheet: "Sheet1",
          hidden: false,
          cells: [
            ["Điều kiện", "Điểm tối đa", "Mục", "Tên minh chứng", "Số văn bản", "Đơn vị", "Điểm tự chấm"],
            ...cells,
          ],
          merged: areas.map(({ top, left, down, right }) => ({
            top,
            left,
            bottom: top + down,
            right: left + right,
          })),
          marks: mark === undefined ? {} : { _thi_dua_phieu: mark },
        };
        const { rows, sheets } = understandImport(
          { kind, grids: [source], options: { period: "Q2", set: "Đoàn" } },
          raw,
          snapshot,
          homeProfile,
        );
        for (const { draft } of rows) {
          expect(draft.from.cell).toMatch(/^[A-Z]+\d+$/u);
          expect(draft.cells[word === "tieu-chi" ? "text" : "criterion"]).toBeTruthy();
          if (word === "minh-chung") expect(draft.cells.status).toBe("chờ");
          else expect(Number(draft.cells.maximum)).toBeGreaterThanOrEqual(0);
        }
        for (const { refused, unclear } of sheets) if (refused > 0) expect(unclear.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  },
);
