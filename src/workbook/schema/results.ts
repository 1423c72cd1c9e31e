import type { Column, TableSchema } from "./types";

const set: Column = { id: "set", header: "Bộ", kind: "text", width: 9 };
const period: Column = { id: "period", header: "Kỳ", kind: "text", width: 7 };
const cluster: Column = { id: "cluster", header: "Cụm", kind: "text", width: 8 };
const unit: Column = { id: "unit", header: "Đơn vị", kind: "text", width: 10 };
const score: Column = { id: "score", header: "Điểm", kind: "number", decimals: 2, width: 10 };
const coverage: Column = { id: "coverage", header: "Đầy đủ", kind: "share", width: 10 };
const punctuality: Column = { id: "punctuality", header: "Đúng hạn", kind: "share", width: 10 };
const note: Column = { id: "note", header: "Ghi chú", kind: "text", kept: true, width: 30 };

/** The tables the add-in writes. Columns marked `kept` belong to people. */
export const resultTables = [
  {
    id: "unitScores",
    sheet: "Điểm đơn vị",
    table: "DiemDonVi",
    key: ["set", "period", "unit"],
    columns: [
      set,
      period,
      cluster,
      unit,
      { id: "name", header: "Tên đơn vị", kind: "text", width: 40 },
      score,
      { id: "maximum", header: "Điểm tối đa áp dụng", kind: "number", decimals: 2, width: 12 },
      { id: "share", header: "Tỷ lệ", kind: "share", width: 10 },
      coverage,
      punctuality,
      { id: "rank", header: "Hạng trong cụm", kind: "whole", width: 10 },
      { id: "grade", header: "Xếp loại", kind: "text", width: 12 },
      note,
    ],
  },
  {
    id: "clusterScores",
    sheet: "Điểm cụm",
    table: "DiemCum",
    key: ["set", "period", "cluster"],
    columns: [
      set,
      period,
      cluster,
      { id: "name", header: "Tên cụm", kind: "text", width: 46 },
      { id: "units", header: "Số đơn vị", kind: "whole", width: 9 },
      score,
      coverage,
      punctuality,
      { id: "rank", header: "Hạng", kind: "whole", width: 8 },
      { id: "sharing", header: "Đồng hạng", kind: "whole", width: 10 },
      { id: "lead", header: "Cách hạng sau", kind: "number", decimals: 2, width: 11 },
      note,
    ],
  },
  {
    id: "awardResults",
    sheet: "Kết quả khen thưởng",
    table: "KetQuaKhen",
    key: ["set", "period", "award", "code"],
    columns: [
      set,
      period,
      { id: "award", header: "Giải", kind: "text", width: 46 },
      { id: "target", header: "Đối tượng", kind: "text", width: 12 },
      { id: "code", header: "Mã", kind: "text", width: 9 },
      { id: "name", header: "Tên", kind: "text", width: 46 },
      { id: "value", header: "Chỉ số", kind: "number", decimals: 2, width: 10 },
      { id: "rank", header: "Hạng", kind: "whole", width: 7 },
      { id: "money", header: "Mức thưởng", kind: "money", width: 13 },
      { id: "form", header: "Hình thức", kind: "text", width: 14 },
      { id: "issuer", header: "Cơ quan khen", kind: "text", width: 30 },
      { id: "reason", header: "Lý do", kind: "text", width: 56 },
      { id: "choice", header: "Quyết định chọn", kind: "text", kept: true, width: 16 },
    ],
  },
  {
    id: "missing",
    sheet: "Thiếu minh chứng",
    table: "ThieuMinhChung",
    key: ["set", "period", "unit", "group", "criterion"],
    columns: [
      set,
      period,
      cluster,
      unit,
      { id: "group", header: "Tiêu chí", kind: "text", width: 34 },
      { id: "criterion", header: "Điều kiện", kind: "text", width: 60 },
      { id: "deadline", header: "Hạn", kind: "date", width: 12 },
      { id: "state", header: "Tình trạng", kind: "text", width: 12 },
    ],
  },
  {
    id: "checks",
    sheet: "Kiểm tra",
    table: "KiemTra",
    key: ["table", "key", "column", "problem"],
    columns: [
      { id: "severity", header: "Mức", kind: "text", width: 10 },
      { id: "table", header: "Bảng", kind: "text", width: 16 },
      { id: "key", header: "Dòng", kind: "text", width: 18 },
      { id: "column", header: "Cột", kind: "text", width: 18 },
      { id: "cell", header: "Ô", kind: "text", width: 22 },
      { id: "problem", header: "Vấn đề", kind: "text", width: 70 },
      { id: "mend", header: "Cách sửa", kind: "text", width: 70 },
    ],
  },
] as const satisfies readonly TableSchema[];

export type ResultTableId = (typeof resultTables)[number]["id"];

/** Append only: who did what, with digests of input and result. */
export const logTable = {
  id: "log",
  sheet: "Nhật ký",
  table: "NhatKy",
  columns: [
    { id: "time", header: "Thời điểm", kind: "text", width: 20 },
    { id: "person", header: "Người", kind: "text", width: 18 },
    { id: "act", header: "Việc", kind: "text", width: 34 },
    { id: "subject", header: "Đối tượng", kind: "text", width: 40 },
    { id: "before", header: "Trước", kind: "text", width: 24 },
    { id: "after", header: "Sau", kind: "text", width: 24 },
    { id: "inputDigest", header: "Mã băm đầu vào", kind: "text", width: 22 },
    { id: "resultDigest", header: "Mã băm kết quả", kind: "text", width: 22 },
  ],
} as const satisfies TableSchema;
