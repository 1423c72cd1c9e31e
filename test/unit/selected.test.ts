import { inputs } from "../../src/contract";
import { rowSubject } from "../../src/sheets/read";
import { sampleSnapshot } from "./sample";

const snapshot = sampleSnapshot();
const RESULT = ["Bộ", "Kỳ", "Giải", "Đối tượng", "Mã", "Tên"];

/** A row by its headers, and the header of the cell that is selected. */
function subject(table: string, cells: Readonly<Record<string, unknown>>, selected: string) {
  const headers = Object.keys(cells);
  return rowSubject(
    { table, headers, cells: Object.values(cells), column: headers.indexOf(selected) },
    snapshot,
  );
}

describe("what a selected row is about", () => {
  test("a unit in its own table, whichever cell of the row", () => {
    const row = { Mã: "X03", "Tên đơn vị": "Xã Xuân Hồng", Cụm: "C1" };
    const unit = { kind: "unit", code: "X03", name: "Xã Xuân Hồng" };
    expect(subject("DonVi", row, "Tên đơn vị")).toMatchObject(unit);
    expect(subject("donvi", row, "Cụm")).toMatchObject({ kind: "unit", code: "X03" });
  });

  test("of a pairing the unit that the cell names, else the first", () => {
    const [pairing] = snapshot.pairings;
    const row = { TT: "01", "Đơn vị đỡ đầu": pairing?.host, "Đơn vị kết nghĩa": pairing?.partner };
    expect(subject(inputs.pairings.table, row, "Đơn vị kết nghĩa")?.code).toBe(pairing?.partner);
    expect(subject(inputs.pairings.table, row, "TT")?.code).toBe(pairing?.host);
  });

  test("the set and the period of the row; the year where it says so", () => {
    const row = { Bộ: "Hội", Kỳ: "D1", "Đơn vị": "X03", "Tên đơn vị": "Xã Xuân Hồng", Điểm: 1 };
    expect(subject("DiemDonVi", row, "Điểm")).toMatchObject({ set: "Hội", period: "D1", code: "X03" });
    expect(subject("DiemDonVi", { ...row, Kỳ: "Năm" }, "Điểm")).toMatchObject({ period: undefined });
  });

  test("an award in its results, and who receives it where that is the cell", () => {
    const [award] = snapshot.awards;
    const row = { ...Object.fromEntries(RESULT.map((header) => [header, ""])), Bộ: award?.set };
    const filled = { ...row, Giải: award?.name, Mã: "C2", Tên: "Cụm số 2" };
    expect(subject("KetQuaKhen", filled, "Giải")).toMatchObject({ kind: "award", code: award?.name });
    expect(subject("KetQuaKhen", filled, "Tên")).toMatchObject({ kind: "cluster", code: "C2" });
  });

  test("nothing of a row that names nobody, and of tables that are not ours", () => {
    expect(subject("ThietLap", { Khóa: "X03", "Giá trị": "X03" }, "Khóa")).toBeUndefined();
    expect(subject("BangKhac", { Mã: "X03" }, "Mã")).toBeUndefined();
    expect(subject("DonVi", { Mã: "khác", "Tên đơn vị": "x" }, "Mã")).toBeUndefined();
  });
});
