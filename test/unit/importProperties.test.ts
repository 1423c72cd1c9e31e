import fc from "fast-check";
import { addressOf, importKinds, type Grid, type GridCell } from "../../src/domain/imports";
import { inputs } from "../../src/domain/tables";
import { homeProfile } from "../../src/profile";
import { understandImport, type ImportOutcome } from "../../src/sheets/imports";
import { readSnapshot, type RawTables } from "../../src/sheets/read";
import { thoXuan } from "../../src/samples/thoXuan";
import { rawTables } from "./sample";
import { parseTables } from "./textTables";

/** `RUNS=10000` is the nightly run. */
const RUNS = Number(process.env.RUNS ?? 500);

const { raw } = parseTables(`
# DonVi
Mã | Tên đơn vị | Khối
XT | Xã Xuân Trường | xã
TX | Xã Trường Xuân | xã
PX | Xã Phú Xuân | xã
XP | Xã Xuân Phú | xã
XH | Xã Xuân Hòa | xã
TTX | Thị trấn Thọ Xuân | thị trấn
LL | Đoàn trường THPT Lê Lợi | trường

# Ky
Mã | Tên kỳ | Từ ngày | Đến ngày | Hạn gửi
Q1 | Quý I | 01/01/2024 | 31/03/2024 | 10/04/2024
Q2 | Quý II | 01/04/2024 | 30/06/2024 | 10/07/2024

# TieuChi
Bộ | Mã | Điều kiện | Điểm tối đa | Cách chấm
Đoàn | 1.1 | Có kế hoạch | 5 | thẩm định
Đoàn | 1.2 | Học tập Bác | 10 | thẩm định
Đoàn | 2.1 | Công trình thanh niên | 10 | thẩm định
Đoàn | 10 | Việc khác | 10 | thẩm định
`);

function imported(tables: RawTables, word: string, grid: Grid): ImportOutcome {
  const kind = importKinds.find((candidate) => candidate.word === word);
  if (!kind) throw new Error(`no kind ${word}`);
  return understandImport(
    { kind, grids: [grid], options: {} },
    tables,
    readSnapshot(tables).snapshot,
    homeProfile,
  );
}

function gridOf(cells: readonly (readonly GridCell[])[]): Grid {
  return { file: "tep.xlsx", sheet: "Sheet1", hidden: false, cells, merged: [], marks: {} };
}

/** A cell of points as people write it, and what must become of it. */
type Written = { readonly cell: GridCell } & (
  { readonly means: number } | { readonly means: "blank" | "notApplicable" | "unclear" }
);

const points = fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4);
const comma = (value: number): string => String(value).replace(".", ",");
const written: fc.Arbitrary<Written> = fc.oneof(
  { weight: 4, arbitrary: points.map((value) => ({ cell: value, means: value })) },
  points.map((value) => ({ cell: comma(value), means: value })),
  points.map((value) => ({ cell: `${comma(value)} điểm`, means: value })),
  points.map((value) => ({ cell: `Tối đa ${comma(value)}đ`, means: value })),
  fc.constantFrom<Written>(
    { cell: "", means: "blank" },
    { cell: "-", means: "blank" },
    { cell: " – ", means: "blank" },
  ),
  fc.constantFrom<Written>(
    { cell: "KAD", means: "notApplicable" },
    { cell: "Không áp dụng", means: "notApplicable" },
  ),
  fc.constantFrom<Written>(
    { cell: "4-6", means: "unclear" },
    { cell: "#REF!", means: "unclear" },
    { cell: "1.250", means: "unclear" },
    { cell: { day: 45_000 }, means: "unclear" },
    { cell: { formula: "=A1" }, means: "unclear" },
    { cell: "tốt", means: "unclear" },
    { cell: true, means: "unclear" },
  ),
);

/** How a name may be written and still mean just that unit. */
const FORMS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => `Đoàn ${name.replace(/^Đoàn /u, "")}`,
  (name) => `BCH Đoàn ${name.replace(/^Đoàn /u, "")}`,
  (name) => name.replace(/^Xã /u, ""),
  (name) => name.replace(/^Thị trấn /u, "TT "),
  (name) => name.replace("Hòa", "Hoà").normalize("NFD"),
  (name) => `  ${name.replace(" ", "  ")} `,
];

const office = readSnapshot(raw).snapshot;
const sheetOf = fc.record({
  units: fc.shuffledSubarray([...office.units], { minLength: 2 }),
  leaves: fc.shuffledSubarray([...office.criteria], { minLength: 2 }),
  form: fc.array(fc.nat(FORMS.length - 1), { minLength: 7, maxLength: 7 }),
  cells: fc.array(fc.array(written, { minLength: 7, maxLength: 7 }), { minLength: 4, maxLength: 4 }),
  isTurned: fc.boolean(),
  titles: fc.subarray([
    ["ĐOÀN TNCS HỒ CHÍ MINH"],
    ["HUYỆN ĐOÀN THỌ XUÂN", "", "Thọ Xuân, ngày 05 tháng 7 năm 2024"],
    [],
  ]),
  sums: fc.boolean(),
});

test("a score sheet of any shape comes in with the very numbers that stand there, and whatever is none is said", () => {
  let seen = 0;
  fc.assert(
    fc.property(sheetOf, ({ units, leaves, form, cells, isTurned, titles, sums }) => {
      const nameOf = (at: number): string => FORMS[form[at] ?? 0]?.(units[at]?.name ?? "") ?? "";
      const cellOf = (unit: number, leaf: number): Written =>
        cells[leaf]?.[unit] ?? { cell: "", means: "blank" };
      const table: GridCell[][] = isTurned
        ? [
            ["TT", "Đơn vị", ...leaves.map(({ code }) => code)],
            ...units.map((_, u) => [u + 1, nameOf(u), ...leaves.map((_leaf, l) => cellOf(u, l).cell)]),
          ]
        : [
            ["Mã", "Điều kiện", ...units.map((_, u) => nameOf(u))],
            ...leaves.map(({ code, text }, l) => [code, text, ...units.map((_unit, u) => cellOf(u, l).cell)]),
          ];
      if (sums) table.push(["Tổng cộng", "", ...(table[0]?.slice(2).map(() => 20) ?? [])]);
      const head = [...titles, ["BẢNG ĐIỂM THẨM ĐỊNH QUÝ II NĂM 2024"], []];
      const outcome = imported(raw, "bang-diem", gridOf([...head, ...table]));

      const expected = new Map<string, unknown>();
      const unclear: string[] = [];
      units.forEach((unit, u) =>
        leaves.forEach((leaf, l) => {
          const { means } = cellOf(u, l);
          const [row, column] = isTurned ? [u, l] : [l, u];
          if (means === "unclear") unclear.push(addressOf(head.length + 1 + row, 2 + column));
          else if (means !== "blank") expected.set(`${unit.code} ${leaf.code}`, means);
        }),
      );
      const drafts = new Map(
        outcome.rows.map(
          ({
            draft: {
              cells: { unit, criterion, verified, status, period },
            },
          }) => {
            expect([status, period]).toEqual([verified === undefined ? "không áp dụng" : "đạt", "Q2"]);
            return [`${String(unit)} ${String(criterion)}`, verified ?? "notApplicable"];
          },
        ),
      );
      // A sheet in which no cell can be read is no table of points; then it says that.
      if (expected.size === 0) return;
      seen += 1;
      expect(drafts).toEqual(expected);
      expect(outcome.sheets.flatMap((sheet) => sheet.unclear.map(({ from }) => from.cell)).sort()).toEqual(
        unclear.sort(),
      );
    }),
    { numRuns: RUNS },
  );
  expect(seen).toBeGreaterThan(RUNS / 2);
});

const anyCell: fc.Arbitrary<GridCell> = fc.oneof(
  fc.constant(""),
  fc.constantFrom(
    "Đơn vị",
    "Tên đơn vị",
    "Mã",
    "Tiêu chí",
    "Điểm thẩm định",
    "1.1",
    "Xuân Trường",
    "Quý II năm 2024",
    "Họ tên",
    "Cụm số 1",
    "Đơn vị đỡ đầu",
    "Đơn vị kết nghĩa",
    "Ngày",
  ),
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.nat(80_000).map((day) => ({ day })),
  fc.constant({ formula: "=1/0" }),
);
const anyArea = fc
  .record({ top: fc.nat(6), left: fc.nat(5), height: fc.nat(3), width: fc.nat(3) })
  .map(({ top, left, height, width }) => ({ top, left, bottom: top + height, right: left + width }));
const anyGrid = fc
  .record({
    cells: fc.array(fc.array(anyCell, { maxLength: 7 }), { maxLength: 12 }),
    merged: fc.array(anyArea, { maxLength: 2 }),
  })
  .map(({ cells, merged }): Grid => ({ ...gridOf(cells), merged }));

test.each(importKinds.map(({ word }) => word))(
  "%s: whatever a sheet holds, it is read or said, and no number is invented",
  (word) => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const { rows, sheets } = imported(raw, word, grid);
        for (const sheet of sheets)
          expect(sheet.new + sheet.changed + sheet.same).toBeLessThanOrEqual(rows.length);
        const standing = new Set(
          grid.cells.flat().flatMap((cell) => {
            if (typeof cell === "number") return [String(cell)];
            if (typeof cell === "object" && "day" in cell) return [String(Math.floor(cell.day))];
            return typeof cell === "string" ? [...cell.matchAll(/\d+/gu)].map(([digits]) => digits) : [];
          }),
        );
        for (const { draft } of rows)
          for (const [id, value] of Object.entries(draft.cells))
            if (typeof value === "number" && id !== "date")
              expect(
                [...standing].some((text) => String(value).includes(text) || text.includes(String(value))),
              ).toBe(true);
      }),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  },
);

/** Kinds whose source may be the very table that they write, so that writing it out and reading it again must change nothing. */
const TURNED_ROUND = {
  "don-vi": "units",
  "can-bo": "officers",
  cum: "clusters",
  "ket-nghia": "pairings",
  "tieu-chi": "criteria",
  "hoat-dong": "activities",
} as const;

test.each(Object.entries(TURNED_ROUND))(
  "%s: what a table holds, written out and imported, is the same",
  (word, id) => {
    const tables = rawTables(thoXuan());
    const table = tables[id];
    if (!table) throw new Error(`no table ${id}`);
    const headers = inputs[id].columns.map(({ header }) => header);
    expect(table.headers.every((header) => headers.includes(header))).toBe(true);
    // A sheet shows its days as days.
    const cellOf = (cell: unknown, column: number): GridCell =>
      inputs[id].columns[column]?.kind === "date" && typeof cell === "number"
        ? { day: cell }
        : (cell as GridCell);
    const outcome = imported(
      tables,
      word,
      gridOf([[...table.headers], ...table.rows.map((row) => row.map(cellOf))]),
    );
    const { unclear = [], ...counts } = outcome.sheets[0] ?? {};
    expect(unclear).toEqual([]);
    expect(counts).toMatchObject({ new: 0, changed: 0, same: table.rows.length, refused: 0 });
  },
);
