import type { Column, TableSchema } from "./types";

const state: Column = { id: "state", header: "Giữ/Mới", kind: "text", width: 8 };
const reason: Column = { id: "reason", header: "Lý do", kind: "text", width: 44 };
const next: Column = { id: "next", header: "Phương án kế tiếp", kind: "text", width: 24 };
const more: Column = { id: "more", header: "Chi phí tăng", kind: "text", width: 9 };
const accept: Column = { id: "accept", header: "Chấp nhận", kind: "text", kept: true, width: 10 };

/**
 * What the add-in proposes, row by row. People accept in the last column (x); a later proposal reads that back
 * (`memoryTables`) and moves nothing that is accepted.
 */
export const proposalTables = [
  {
    id: "twinningProposal",
    sheet: "Đề xuất kết nghĩa",
    table: "DeXuatKetNghia",
    key: ["left", "right", "state"],
    columns: [
      { id: "left", header: "Đơn vị đỡ đầu", kind: "text", width: 9 },
      { id: "leftName", header: "Tên đơn vị đỡ đầu", kind: "text", width: 30 },
      { id: "right", header: "Đơn vị kết nghĩa", kind: "text", width: 9 },
      { id: "rightName", header: "Tên đơn vị kết nghĩa", kind: "text", width: 20 },
      state,
      reason,
      next,
      more,
      accept,
    ],
  },
  {
    id: "oversightProposal",
    sheet: "Đề xuất phụ trách",
    table: "DeXuatPhuTrach",
    key: ["left", "right", "state"],
    columns: [
      { id: "left", header: "Cán bộ", kind: "text", width: 9 },
      { id: "leftName", header: "Họ tên", kind: "text", width: 28 },
      { id: "right", header: "Đối tượng", kind: "text", width: 10 },
      { id: "rightName", header: "Tên đối tượng", kind: "text", width: 28 },
      state,
      reason,
      next,
      more,
      accept,
    ],
  },
  {
    id: "groupsProposal",
    sheet: "Đề xuất tổ công tác",
    table: "DeXuatTo",
    key: ["left", "right", "role", "state"],
    columns: [
      { id: "group", header: "Tổ", kind: "text", width: 6 },
      { id: "left", header: "Cán bộ", kind: "text", width: 9 },
      { id: "leftName", header: "Họ tên", kind: "text", width: 26 },
      { id: "role", header: "Vai trò", kind: "text", width: 11 },
      { id: "right", header: "Đơn vị hỗ trợ", kind: "text", width: 9 },
      { id: "rightName", header: "Tên đơn vị hỗ trợ", kind: "text", width: 24 },
      { id: "topics", header: "Nội dung phụ trách", kind: "text", width: 30 },
      { id: "companions", header: "Đơn vị đồng hành", kind: "text", width: 24 },
      state,
      reason,
      next,
      more,
      accept,
    ],
  },
] as const satisfies readonly TableSchema[];

export type ProposalTableId = (typeof proposalTables)[number]["id"];
