import type { KindDeclaration } from "../kind";
import { proposalTable } from "../proposalTable";

/** Working groups (tổ công tác, plan S2): officers in groups that support special units. */
export const declaration: KindDeclaration<"groups", "to-cong-tac"> = {
  id: "groups",
  word: "tổ công tác",
  input: "groups",
  rows: ({ memberships }) =>
    memberships.map(({ officer, unit, role, from, to, locked, row }) => ({
      left: officer,
      right: unit,
      role,
      from,
      to,
      locked,
      row,
    })),
  proposal: proposalTable("groups", {
    sheet: "Đề xuất tổ công tác",
    table: "DeXuatTo",
    columns: [
      { id: "group", header: "Tổ", kind: "text", width: 6 },
      { id: "left", header: "Cán bộ", kind: "text", width: 9 },
      { id: "leftName", header: "Họ tên", kind: "text", width: 26 },
      { id: "role", header: "Vai trò", kind: "text", width: 11 },
      { id: "right", header: "Đơn vị hỗ trợ", kind: "text", width: 9 },
      { id: "rightName", header: "Tên đơn vị hỗ trợ", kind: "text", width: 24 },
      { id: "topics", header: "Nội dung phụ trách", kind: "text", width: 30 },
      { id: "companions", header: "Đơn vị đồng hành", kind: "text", width: 24 },
    ],
  }),
  weights: ["keep", "balance", "cohesion", "preference"],
  report: "to-cong-tac",
};
