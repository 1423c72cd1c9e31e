import { readFile } from "node:fs/promises";
import { Workbook } from "../../src/host/model";
import { byHand } from "../office/files";
import { OfficeFolder } from "../office/folder";

let office: OfficeFolder;

beforeAll(async () => {
  office = await OfficeFolder.make();
});

const importing = (kind: string, file: string): Promise<string[]> => office.import(kind, file);

const pick = async (table: string, ...headers: string[]): Promise<unknown[][]> =>
  (await office.rows(table)).map((row) => headers.map((header) => row[header] ?? ""));

/** What stands in every sheet of a workbook. */
function cellsOf(bytes: Uint8Array): unknown {
  return Workbook.open(bytes).sheets.map((sheet) => {
    const used = sheet.usedArea(true);
    return [sheet.name, used && sheet.values(used)];
  });
}

const NOTHING_WRONG = "0 lỗi, 0 cảnh báo.";
const DRAFT = [
  "Diem tham dinh quy I.xlsx · Quý I (nháp): 0 mới, 0 sửa, 0 giữ nguyên, 0 để lại.",
  "  Trang tính «Quý I (nháp)» có vẻ là bản nháp hoặc bản mẫu nên không đọc. Hãy chọn trang tính này nếu cần nhập.",
];

/** The steps of a clerk, one after another on the same workbook. */
describe("an office with forms of its own", () => {
  test("begins with empty tables, says who it is and which periods there are", async () => {
    await office.begin();
    expect(await pick("Ky", "Mã", "Hạn gửi")).toEqual([
      ["Q1", 45392],
      ["Q2", 45483],
    ]);
  });

  test("brings in its units, of two kinds, whatever stands above and below them", async () => {
    expect(await importing("don-vi", "Danh sach co so Doan.xlsx")).toEqual([
      "0",
      "Danh sach co so Doan.xlsx · DS cơ sở: 6 mới, 0 sửa, 0 giữ nguyên, 0 để lại.",
      NOTHING_WRONG,
    ]);
    expect(await pick("DonVi", "Mã", "Tên đơn vị", "Khối", "Số đoàn viên")).toEqual([
      ["DV01", "Đoàn xã Xuân Trường", "xã", 142],
      ["DV02", "Đoàn xã Trường Xuân", "xã", 1250],
      ["DV03", "Đoàn TT Thọ Xuân", "thị trấn", 90],
      ["DV04", "Đoàn xã Xuân Hoà", "xã", 75],
      ["DV05", "Đoàn trường THPT Lê Lợi", "trường", 640],
      ["DV06", "Đoàn trường THPT Lê Hoàn", "trường", 512],
    ]);
  });

  test("its officers", async () => {
    expect(await importing("can-bo", "Can bo chu chot.xlsx")).toEqual([
      "0",
      "Can bo chu chot.xlsx · Sheet1: 3 mới, 0 sửa, 0 giữ nguyên, 0 để lại.",
      NOTHING_WRONG,
    ]);
    expect(await pick("CanBo", "Mã", "Họ tên", "Chức vụ", "Đơn vị")).toEqual([
      ["CB01", "Nguyễn Văn An", "Bí thư", "DV01"],
      ["CB02", "Lê Thị Hoà", "Phó Bí thư", "DV02"],
      ["CB03", "Trần Minh", "Bí thư", "DV05"],
    ]);
  });

  test("its clusters from the captions of a document", async () => {
    expect(await importing("cum", "TB phan cum 2024.docx")).toEqual([
      "1",
      "TB phan cum 2024.docx · 1: 1 mới, 3 sửa, 0 giữ nguyên, 0 để lại.",
      "TB phan cum 2024.docx · 2: 1 mới, 3 sửa, 0 giữ nguyên, 0 để lại.",
      // The deputy is a person, and the document names only the unit.
      "  Ô B7: không có cán bộ nào tên «Đoàn xã Xuân Hòa». Chưa nhập ô này; hãy chọn đúng người hoặc thêm vào bảng Cán bộ.",
      NOTHING_WRONG,
    ]);
    expect(await pick("Cum", "Mã", "Tên cụm", "Đơn vị cụm trưởng")).toEqual([
      ["C1", "Cụm số 1", "DV01"],
      ["C2", "Cụm số 2", "DV02"],
    ]);
    expect(await pick("DonVi", "Mã", "Cụm")).toEqual([
      ["DV01", "C1"],
      ["DV02", "C2"],
      ["DV03", "C1"],
      ["DV04", "C2"],
      ["DV05", "C1"],
      ["DV06", "C2"],
    ]);
  });

  test("its criteria in nine columns", async () => {
    expect(await importing("tieu-chi", "BTC Doan 2024.xlsx")).toEqual([
      "0",
      "BTC Doan 2024.xlsx · BTC 2024: 4 mới, 0 sửa, 0 giữ nguyên, 0 để lại.",
      NOTHING_WRONG,
    ]);
    expect(await pick("TieuChi", "Bộ", "Mã", "Điểm tối đa", "Cách chấm", "Áp dụng cho")).toEqual([
      ["Đoàn", "1.1", 5, "thẩm định", ""],
      ["Đoàn", "1.2", 10, "thẩm định", ""],
      ["Đoàn", "2.1", 10, "thẩm định", "xã; thị trấn"],
      ["Đoàn", "2.2", 5, "thẩm định", ""],
    ]);
  });

  test("the points of a quarter, leaves down and units across; the draft beside them is named and left", async () => {
    expect(await importing("bang-diem", "Diem tham dinh quy I.xlsx")).toEqual([
      "1",
      "Diem tham dinh quy I.xlsx · Quý I: 21 mới, 0 sửa, 0 giữ nguyên, 0 để lại.",
      ...DRAFT,
      NOTHING_WRONG,
    ]);
  });

  test("the returns of the next quarter from a folder, a document and a text file; who is awaited is named", async () => {
    expect(await importing("minh-chung", "Minh chung")).toEqual([
      "0",
      "THPT Le Loi.csv: 2 mới, 0 sửa, 0 giữ nguyên, 0 để lại.",
      "Xuan Hoa quy II.docx · 1: 2 mới, 0 sửa, 0 giữ nguyên, 0 để lại.",
      "Kỳ Q2, bộ Đoàn: còn chờ 6 nơi gửi: Cụm số 1; Cụm số 2; Đoàn xã Xuân Trường; Đoàn xã Trường Xuân; Đoàn TT Thọ Xuân; Đoàn trường THPT Lê Hoàn.",
      NOTHING_WRONG,
    ]);
    const rows = await pick(
      "MinhChung",
      "Kỳ",
      "Đơn vị",
      "Tiêu chí",
      "Số văn bản",
      "Điểm tự chấm",
      "Trạng thái",
    );
    expect(rows.slice(21)).toEqual([
      ["Q2", "DV05", "1.1", "3-KH/ĐTN", "", "chờ"],
      ["Q2", "DV05", "2.2", "9-BC/ĐTN", "", "chờ"],
      ["Q2", "DV04", "1.1", "15-KH/ĐTN", 5, "chờ"],
      ["Q2", "DV04", "1.2", "20-BC/ĐTN", 8.5, "chờ"],
    ]);
  });

  test("its twinning from the annex of a plan", async () => {
    expect(await importing("ket-nghia", "Phu luc ket nghia.docx")).toEqual([
      "0",
      "Phu luc ket nghia.docx · 1: 3 mới, 0 sửa, 0 giữ nguyên, 0 để lại.",
      NOTHING_WRONG,
    ]);
    expect(await pick("KetNghia", "TT", "Đơn vị đỡ đầu", "Đơn vị kết nghĩa")).toEqual([
      ["01", "DV05", "DV01"],
      ["01", "DV05", "DV04"],
      ["02", "DV06", "DV02"],
    ]);
  });

  test("then nothing is wrong, every score is what one comes to by hand, and the quarter is locked", async () => {
    expect(await office.call("check", office.book)).toEqual(["0", NOTHING_WRONG]);
    expect((await office.call("score", office.book))[0]).toBe("0");
    const scores = (await office.rows("DiemDonVi")).filter((row) => row["Kỳ"] === "Q1");
    expect(
      Object.fromEntries(scores.map((row) => [row["Tên đơn vị"], [row["Điểm"], row["Điểm tối đa áp dụng"]]])),
    ).toEqual(byHand.units);
    expect(
      (await office.rows("DiemCum"))
        .filter((row) => row["Kỳ"] === "Q1")
        .map((row) => [row["Hạng"], row["Tên cụm"], row["Điểm"]])
        .sort(),
    ).toEqual(byHand.clusters);
    expect((await office.call("lock", office.book, "--period", "Q1"))[0]).toBe("0");
    expect(await pick("Ky", "Mã", "Trạng thái")).toEqual([
      ["Q1", "khóa"],
      ["Q2", "mở"],
    ]);
  });

  test("the same folder once more changes nothing", async () => {
    const standing = await readFile(office.book);
    const lines = [
      ...(await importing("don-vi", "Danh sach co so Doan.xlsx")),
      ...(await importing("can-bo", "Can bo chu chot.xlsx")),
      ...(await importing("cum", "TB phan cum 2024.docx")),
      ...(await importing("tieu-chi", "BTC Doan 2024.xlsx")),
      ...(await importing("bang-diem", "Diem tham dinh quy I.xlsx")),
      ...(await importing("minh-chung", "Minh chung")),
      ...(await importing("ket-nghia", "Phu luc ket nghia.docx")),
    ];
    expect(lines.filter((line) => / mới,/u.test(line) && !/: 0 mới, 0 sửa,/u.test(line))).toEqual([]);
    expect(lines.filter((line) => / mới,/u.test(line))).toHaveLength(10);
    expect(cellsOf(await readFile(office.book))).toEqual(cellsOf(standing));
  });
});
