import { utils, write, type WorkSheet } from "@e965/xlsx";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";

/*
 * The folder of an office that has never seen our forms: lists with letterheads, sections and signatures, clusters as captions
 * in a decision, criteria in nine columns, points with leaves down and units across, returns as documents and text files.
 */

type Row = readonly (string | number | null)[];

function sheetOf(rows: readonly Row[], merged: readonly string[] = []): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet["!merges"] = merged.map((area) => utils.decode_range(area));
  return sheet;
}

function workbook(sheets: Readonly<Record<string, WorkSheet>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** A document of lines and tables, a table being a list of rows. */
async function word(parts: readonly (string | readonly Row[])[]): Promise<Uint8Array> {
  const children = parts.map((part) =>
    typeof part === "string"
      ? new Paragraph(part)
      : new Table({
          rows: part.map(
            (row) =>
              new TableRow({
                children: row.map((text) => new TableCell({ children: [new Paragraph(String(text ?? ""))] })),
              }),
          ),
        }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const LETTERHEAD: readonly Row[] = [["HUYỆN ĐOÀN THỌ XUÂN", null, null, "ĐOÀN TNCS HỒ CHÍ MINH"], []];
const SIGNED: readonly Row[] = [[], [null, null, null, "TM. BAN THƯỜNG VỤ"], [null, null, null, "Lê Văn Ký"]];

const units = (): Uint8Array =>
  workbook({
    "DS cơ sở": sheetOf(
      [
        ...LETTERHEAD,
        ["DANH SÁCH CƠ SỞ ĐOÀN NĂM 2024"],
        [],
        ["STT", "Tên cơ sở Đoàn", "Số ĐV", "Ghi chú"],
        ["I", "KHỐI XÃ, THỊ TRẤN"],
        [1, "Đoàn xã Xuân Trường", 142],
        [2, "Đoàn xã Trường Xuân", "1.250", "đông nhất huyện"],
        [3, "Đoàn TT Thọ Xuân", 90],
        [4, "Đoàn xã Xuân Hoà", 75],
        ["II", "KHỐI TRƯỜNG HỌC"],
        [5, "Đoàn trường THPT Lê Lợi", 640],
        [6, "Đoàn trường THPT Lê Hoàn", 512],
        [null, "Tổng cộng", 2709],
        ...SIGNED,
      ],
      ["A1:B1", "A3:D3"],
    ),
  });

const officers = (): Uint8Array =>
  workbook({
    Sheet1: sheetOf(
      [
        ...LETTERHEAD,
        ["DANH SÁCH CÁN BỘ ĐOÀN CHỦ CHỐT"],
        ["STT", "Họ và tên", "Chức vụ", "Đơn vị công tác"],
        [1, "Đ/c Nguyễn Văn An", "Bí thư", "Đoàn xã Xuân Trường"],
        [2, "Bà Lê Thị Hoà", "Phó Bí thư", "Trường Xuân"],
        [3, "ThS. Trần Minh", "Bí thư", "THPT Lê Lợi"],
        [null, "Tổng số: 03 đồng chí"],
        ...SIGNED,
      ],
      ["A1:B1", "A3:D3"],
    ),
  });

const clusters = (): Promise<Uint8Array> =>
  word([
    "HUYỆN ĐOÀN THỌ XUÂN",
    "THÔNG BÁO",
    "Phân chia cụm thi đua năm 2024",
    "CỤM SỐ 1: gồm 3 đơn vị",
    "Cụm trưởng: Đoàn xã Xuân Trường",
    [
      ["TT", "Đơn vị", "Ghi chú"],
      [1, "Đoàn xã Xuân Trường", ""],
      [2, "Đoàn thị trấn Thọ Xuân", ""],
      [3, "Đoàn trường THPT Lê Lợi", ""],
    ],
    "CỤM SỐ 2: gồm 3 đơn vị",
    "Cụm trưởng: Đoàn xã Trường Xuân",
    [
      ["TT", "Đơn vị", "Ghi chú"],
      [1, "Đoàn xã Trường Xuân", ""],
      [2, "Đoàn xã Xuân Hòa", "Cụm phó"],
      [3, "Đoàn trường THPT Lê Hoàn", ""],
    ],
    "Nơi nhận: các đơn vị, lưu VP.",
  ]);

const criteria = (): Uint8Array =>
  workbook({
    "BTC 2024": sheetOf(
      [
        ["ĐOÀN TNCS HỒ CHÍ MINH"],
        ["BỘ TIÊU CHÍ ĐOÀN NĂM 2024 (30 điểm)"],
        [
          ...["Tiêu chí", "Nội dung", "Mục", "Điều kiện chấm điểm", "Yêu cầu minh chứng và nguyên tắc chấm"],
          ...["Tổ theo dõi", "Khung điểm", "Thời hạn", "Đơn vị áp dụng"],
        ],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"],
        [
          ...["Tiêu chí 1: Công tác giáo dục", "1. Giáo dục chính trị", "1.1", "Có kế hoạch tuyên truyền"],
          ...["Kế hoạch có dấu", "Tổ 1", "05 điểm", null, "Tất cả"],
        ],
        [
          null,
          null,
          "1.2",
          "Tổ chức học tập nghị quyết",
          "Báo cáo, hình ảnh",
          "Tổ 1",
          "Tối đa 10đ",
          null,
          "Tất cả",
        ],
        [
          ...["Tiêu chí 2: Phong trào", "1. Tình nguyện", "2.1", "Có công trình thanh niên"],
          ...["Biên bản bàn giao", "Tổ 2", 10, null, "Xã, thị trấn"],
        ],
        [null, null, "2.2", "Nộp báo cáo đúng hạn", "Báo cáo", "Tổ 2", 5, null, null],
        ["Tổng cộng", null, null, null, null, null, 30],
        [],
        [null, null, null, null, null, null, "TM. BAN THƯỜNG VỤ"],
      ],
      ["A2:I2", "A5:A6", "B5:B6", "A7:A8", "B7:B8"],
    ),
  });

const points = (): Uint8Array =>
  workbook({
    "Quý I": sheetOf(
      [
        ["ĐOÀN TNCS HỒ CHÍ MINH"],
        ["BẢNG ĐIỂM THẨM ĐỊNH QUÝ I NĂM 2024"],
        [],
        [
          ...["TT", "Nội dung", "Điểm tối đa", "Xuân Trường", "Đoàn xã Trường Xuân", "TT Thọ Xuân"],
          ...["Xuân Hòa", "THPT Lê Lợi", "THPT Lê Hoàn"],
        ],
        ["I", "Công tác giáo dục", 15, 13.5, 11.5, 12, 15, 11, 12.5],
        ["1.1", "Có kế hoạch tuyên truyền", 5, 5, 4, 3, 5, 5, "4,5"],
        ["1.2", "Tổ chức học tập nghị quyết", 10, 8.5, "7,5", 9, 10, 6, 8],
        ["II", "Phong trào", 15, 12, 10, 5, 8, 5, 5],
        ["2.1", "Có công trình thanh niên", 10, 7, 10, 0, "03 điểm", "-", "-"],
        ["2.2", "Nộp báo cáo đúng hạn", 5, 5, null, 5, 5, 5, 5],
        ["Tổng cộng", null, 30, 25.5, 21.5, 17, 23, 16, 17.5],
      ],
      ["A2:I2"],
    ),
    "Quý I (nháp)": sheetOf([
      ["TT", "Nội dung", "Xuân Trường"],
      ["1.1", "Có kế hoạch tuyên truyền", 1],
    ]),
  });

/** A return as a document, of a unit that says itself who it is. */
const returnOfXuanHoa = (): Promise<Uint8Array> =>
  word([
    "HUYỆN ĐOÀN THỌ XUÂN",
    "Đơn vị: Đoàn xã Xuân Hòa",
    "PHIẾU MINH CHỨNG BỘ TIÊU CHÍ ĐOÀN QUÝ II NĂM 2024",
    [
      ["TT", "Mục", "Điều kiện chấm điểm", "Minh chứng", "Số, ký hiệu văn bản", "Điểm tự chấm"],
      [1, "1.1", "Có kế hoạch tuyên truyền", "Kế hoạch quý II", "15-KH/ĐTN", 5],
      [2, "1.2", "Tổ chức học tập nghị quyết", "Báo cáo học tập", "20-BC/ĐTN", "8,5"],
      [3, "2.1", "Có công trình thanh niên", "Không có", "", ""],
    ],
    "TM. BAN CHẤP HÀNH",
  ]);

/** A return as Excel saves it for others, with semicolons and the mark of its encoding. */
const returnOfLeLoi = (): Uint8Array =>
  new TextEncoder().encode(
    [
      "\uFEFFBỘ TIÊU CHÍ ĐOÀN - QUÝ II NĂM 2024;;;",
      "Đơn vị;Mã tiêu chí;Tên minh chứng;Số văn bản",
      "Trường THPT Lê Lợi;1.1;Kế hoạch tuyên truyền;3-KH/ĐTN",
      "Trường THPT Lê Lợi;2.2;Báo cáo quý II;9-BC/ĐTN",
    ].join("\r\n"),
  );

const twinning = (): Promise<Uint8Array> =>
  word([
    "PHỤ LỤC",
    "Danh sách đơn vị kết nghĩa năm 2024",
    [
      ["TT", "Đơn vị đỡ đầu", "Đơn vị kết nghĩa"],
      ["01", "Đoàn trường THPT Lê Lợi", "Đoàn xã Xuân Trường; Đoàn xã Xuân Hòa"],
      ["02", "Đoàn trường THPT Lê Hoàn", "Đoàn xã Trường Xuân"],
    ],
  ]);

/** The files of the folder by name. */
export async function officeFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map([
    ["Danh sach co so Doan.xlsx", units()],
    ["Can bo chu chot.xlsx", officers()],
    ["TB phan cum 2024.docx", await clusters()],
    ["BTC Doan 2024.xlsx", criteria()],
    ["Diem tham dinh quy I.xlsx", points()],
    ["Minh chung/Xuan Hoa quy II.docx", await returnOfXuanHoa()],
    ["Minh chung/THPT Le Loi.csv", returnOfLeLoi()],
    ["Phu luc ket nghia.docx", await twinning()],
  ]);
}

/** What every score is by hand: the sums of the points above, over the criteria that apply to the unit. */
export const byHand = {
  units: {
    "Đoàn xã Xuân Trường": [25.5, 30],
    "Đoàn xã Trường Xuân": [21.5, 30],
    "Đoàn TT Thọ Xuân": [17, 30],
    "Đoàn xã Xuân Hoà": [23, 30],
    "Đoàn trường THPT Lê Lợi": [16, 20],
    "Đoàn trường THPT Lê Hoàn": [17.5, 20],
  },
  /** Means of their units: (25,5 + 17 + 16) : 3 and (21,5 + 23 + 17,5) : 3. */
  clusters: [
    [1, "Cụm số 2", 20.67],
    [2, "Cụm số 1", 19.5],
  ],
} as const;
