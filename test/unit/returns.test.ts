import fc from "fast-check";
import {
  importKindOf,
  readReturnMark,
  writeReturnMark,
  type Grid,
  type GridCell,
} from "../../src/domain/imports";
import { inSheets } from "../../src/session";
import { homeProfile } from "../../src/profile";
import { differenceWords, understandImport, type ImportOutcome } from "../../src/sheets/imports";
import { readSnapshot } from "../../src/sheets/read";
import { collectReturns, returnForm, type ReturnForm } from "../../src/sheets/returns";
import { parseDate } from "../../src/text";
import { parseTables } from "./textTables";

const { raw } = parseTables(`
# DonVi
Mã | Tên đơn vị | Khối | Cụm | Hiệu lực đến
XL | Xã Xuân Lai | xã | C1 |
LL | Trường THPT Lê Lợi | trường | C1 |
CU | Xã Cũ | xã | C1 | 31/12/2023
TX | Xã Trường Xuân | xã | C2 |

# Cum
Mã | Tên cụm
C1 | Cụm số 1
C2 | Cụm số 2

# Ky
Mã | Tên kỳ | Từ ngày | Đến ngày | Hạn gửi
Q1 | Quý I năm 2024 | 01/01/2024 | 31/03/2024 | 10/03/2024
Q2 | Quý II năm 2024 | 01/04/2024 | 30/06/2024 | 10/06/2024

# TieuChi
Bộ | Mã | Điều kiện | Điểm tối đa | Cách chấm | Kỳ | Áp dụng cho
Đoàn | 1.1 | Có kế hoạch | 5 | đạt | |
Đoàn | 1.2 | Hiến máu | 10 | thẩm định | | xã
Đoàn | 1.3 | Tổng kết năm học | 10 | thẩm định | Q1 | trường
Hội | 1.1 | Tôi yêu Tổ quốc tôi | 10 | thẩm định | |
`);
const { snapshot } = readSnapshot(raw);
const translate = inSheets;
const day = (text: string): number => parseDate(text) ?? 0;
const issued = day("15/05/2024");

function formOf(kind: "unit" | "cluster", code: string): ReturnForm {
  const form = returnForm({ period: "Q2", set: "Đoàn", whose: { kind, code }, issued }, snapshot, translate);
  if (!form) throw new Error("no form");
  return form;
}

/** The form as it comes back, with what was written into it by unit and leaf. */
function filled(
  form: ReturnForm,
  file: string,
  written: Readonly<Record<string, Record<string, GridCell>>>,
): Grid {
  const rows = form.rows.map((row) => {
    const own = written[`${row.unit} ${row.criterion}`] ?? {};
    return form.columns.map(({ id }) => own[id] ?? row[id] ?? "");
  });
  return {
    file,
    sheet: form.sheet,
    hidden: false,
    cells: [...form.titles.map((title) => [title]), form.columns.map(({ header }) => header), ...rows],
    merged: [],
    marks: { [form.mark.name]: form.mark.text },
  };
}

function read(...grids: Grid[]): ImportOutcome {
  const kind = importKindOf("minh-chung");
  if (!kind) throw new Error("no kind");
  return understandImport({ kind, grids, options: {} }, raw, snapshot, homeProfile);
}

const plan = { title: "Kế hoạch", document: "15-KH/ĐTN" };

describe("the form of a return", () => {
  test("has the leaves of each unit of the cluster in that period", () => {
    const { rows, titles, file, columns } = formOf("cluster", "C1");
    expect(rows.map(({ unit, criterion }) => `${unit} ${criterion}`)).toEqual(["XL 1.1", "XL 1.2", "LL 1.1"]);
    expect(titles).toContain("Cụm: Cụm số 1");
    expect(titles).toContain("Hạn gửi: 10/06/2024");
    expect(file).toBe("Phiếu minh chứng - Cụm số 1 - Quý II năm 2024");
    expect(columns.filter(({ isFilled }) => isFilled).map(({ header }) => header)).toEqual([
      "Tên minh chứng",
      "Số văn bản",
      "Liên kết",
      "Ngày nộp",
      "Số lượng",
      "Chỉ tiêu",
      "Điểm tự chấm",
      "Ghi chú",
    ]);
    expect(columns.find(({ id }) => id === "unit")?.choices).toEqual(["XL", "LL"]);
  });

  test("is not made for somebody who owes nothing", () => {
    const of = (period: string, code: string): ReturnForm | undefined =>
      returnForm({ period, set: "Đoàn", whose: { kind: "unit", code }, issued }, snapshot, translate);
    expect(of("Q9", "XL")).toBeUndefined();
    expect(of("Q2", "ZZ")).toBeUndefined();
  });

  test("comes back as rows that wait, whatever its file is called", () => {
    const { rows, sheets } = read(
      filled(formOf("unit", "XL"), "Trường Xuân (2).xlsx", { "XL 1.1": { ...plan, self: 5 } }),
    );
    expect(sheets.flatMap(({ unclear }) => unclear)).toEqual([]);
    expect(rows.map(({ draft }) => draft.cells)).toEqual([
      {
        code: "MC0001",
        period: "Q2",
        unit: "XL",
        set: "Đoàn",
        criterion: "1.1",
        ...plan,
        self: 5,
        status: "chờ",
      },
    ]);
  });

  test("says what its mark says, and nothing that we did not write", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1 });
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.constantFrom("unit" as const, "cluster" as const),
        (period, set, code, kind) => {
          const mark = { period, set, whose: { kind, code }, issued };
          expect(readReturnMark({ marks: { _thi_dua_phieu: writeReturnMark(mark) } })).toEqual(mark);
        },
      ),
    );
    expect(readReturnMark({ marks: {} })).toBeUndefined();
    expect(readReturnMark({ marks: { _thi_dua_phieu: "2|Q2" } })).toBe("2|Q2");
  });
});

describe("an aggregate beside the returns of its units", () => {
  test("differs in rows of its own, rows it lacks and values, where both are imported together", () => {
    const aggregate = filled(formOf("cluster", "C1"), "cum.xlsx", {
      "XL 1.1": { ...plan, self: 5 },
      "XL 1.2": { title: "Danh sách", document: "20-BC/ĐTN" },
      "LL 1.1": plan,
    });
    const unit = filled(formOf("unit", "XL"), "xl.xlsx", {
      "XL 1.1": { ...plan, self: 4 },
      "XL 1.2": { title: "Danh sách", document: "21-BC/ĐTN" },
    });
    expect(read(aggregate).differences).toEqual([]);
    const found = read(aggregate, unit).differences;
    expect(found.map(({ kind }) => kind)).toEqual(["differs", "onlyAggregate", "onlyUnit"]);
    expect(found[0]).toMatchObject({ cells: [{ column: "self", aggregate: 5, unit: 4 }] });
    expect(found.map((difference) => differenceWords(difference, inSheets))).toEqual([
      "XL, tiêu chí 1.1, «Kế hoạch» (xl.xlsx, ô D8): cụm và đơn vị ghi khác nhau – Điểm tự chấm «5» / «4».",
      "XL, tiêu chí 1.2: cụm tổng hợp «Danh sách» (cum.xlsx, ô E9) nhưng phiếu của đơn vị không có.",
      "XL, tiêu chí 1.2: đơn vị nộp «Danh sách» (xl.xlsx, ô D9) nhưng cụm không tổng hợp.",
    ]);
  });
});

describe("the returns that came in", () => {
  test("are not those that nobody has filled in; one that says that there is nothing is", () => {
    const awaiting = (written: Parameters<typeof filled>[2]): string[] => {
      const outcome = read(filled(formOf("cluster", "C1"), "cum.xlsx", written));
      const request = { period: "Q2", set: "Đoàn", today: day("01/06/2024") };
      return collectReturns(outcome, snapshot, request).awaited.map(({ code }) => code);
    };
    expect(awaiting({})).toEqual(["C1", "C2", "XL", "LL", "TX"]);
    expect(awaiting({ "XL 1.2": plan })).toEqual(["C1", "C2", "LL", "TX"]);
    expect(awaiting({ "XL 1.2": plan, "LL 1.1": { title: "không có" } })).toEqual(["C2", "TX"]);
  });

  test("are summed up by file, with who is awaited", () => {
    const outcome = read(filled(formOf("unit", "XL"), "xl.xlsx", { "XL 1.1": plan }));
    const collection = collectReturns(outcome, snapshot, {
      period: "Q2",
      set: "Đoàn",
      today: day("12/06/2024"),
      received: new Map([["xl.xlsx", day("11/06/2024")]]),
    });
    expect(collection.files).toMatchObject([
      { file: "xl.xlsx", units: ["XL"], new: 1, changed: 0, refused: 0, gone: 0, isLate: true },
    ]);
    expect(collection.awaited.map(({ kind, code, isOverdue }) => `${kind} ${code} ${isOverdue}`)).toEqual([
      "cluster C1 true",
      "cluster C2 true",
      "unit LL true",
      "unit TX true",
    ]);
  });
});
