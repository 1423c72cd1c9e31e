import type { Column, TableSchema } from "./types";

const state: Column = { id: "state", header: "Giữ/Mới", kind: "text", width: 8 };
const accept: Column = { id: "accept", header: "Chấp nhận", kind: "text", width: 10 };

/**
 * What the add-in wrote once and reads back: the choices people made beside its results, and the locked periods.
 * No office fills these tables from scratch, so the template and the user guide leave them out.
 */
export const memoryTables = [
  {
    id: "choices",
    sheet: "Kết quả khen thưởng",
    table: "KetQuaKhen",
    columns: [
      { id: "set", header: "Bộ", kind: "text", width: 9 },
      { id: "period", header: "Kỳ", kind: "text", width: 7 },
      { id: "award", header: "Giải", kind: "text", width: 46 },
      { id: "code", header: "Mã", kind: "text", width: 9 },
      { id: "group", header: "Nhóm đồng hạng", kind: "text", width: 24 },
      { id: "choice", header: "Quyết định chọn", kind: "text", width: 16 },
      { id: "choiceReason", header: "Lý do chọn", kind: "text", width: 30 },
    ],
  },
  {
    id: "seals",
    sheet: "Khóa sổ",
    table: "KhoaSo",
    columns: [
      { id: "period", header: "Kỳ", kind: "text", width: 8 },
      { id: "part", header: "Phần", kind: "whole", width: 8 },
      { id: "lockedAt", header: "Khóa lúc", kind: "text", width: 20 },
      { id: "digest", header: "Mã băm", kind: "text", width: 66 },
      { id: "content", header: "Nội dung", kind: "text", width: 60 },
    ],
  },
  {
    id: "twinningAccepted",
    sheet: "Đề xuất kết nghĩa",
    table: "DeXuatKetNghia",
    columns: [
      { id: "left", header: "Đơn vị đỡ đầu", kind: "text", width: 14 },
      { id: "right", header: "Đơn vị kết nghĩa", kind: "text", width: 14 },
      state,
      accept,
    ],
  },
  {
    id: "oversightAccepted",
    sheet: "Đề xuất phụ trách",
    table: "DeXuatPhuTrach",
    columns: [
      { id: "left", header: "Cán bộ", kind: "text", width: 12 },
      { id: "right", header: "Đối tượng", kind: "text", width: 12 },
      state,
      accept,
    ],
  },
  {
    id: "groupsAccepted",
    sheet: "Đề xuất tổ công tác",
    table: "DeXuatTo",
    columns: [
      { id: "left", header: "Cán bộ", kind: "text", width: 12 },
      { id: "right", header: "Đơn vị hỗ trợ", kind: "text", width: 14 },
      { id: "role", header: "Vai trò", kind: "text", width: 12 },
      state,
      accept,
    ],
  },
] as const satisfies readonly TableSchema[];

export type MemoryTableId = (typeof memoryTables)[number]["id"];
