import { groupRoles, inputs, proposalTable, text } from "../../../contract";
import type { KindDeclaration } from "../kind";

/** Working groups (tổ công tác, plan S2): officers in groups that support special units. */
export const declaration: KindDeclaration<"groups", "to-cong-tac"> = {
  id: "groups",
  word: "tổ công tác",
  input: inputs.groups,
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
  roles: groupRoles,
  proposal: proposalTable("groups", {
    sheet: "Đề xuất tổ công tác",
    table: "DeXuatTo",
    columns: {
      group: text("Tổ", { width: 6 }),
      left: text("Cán bộ", { width: 9 }),
      leftName: text("Họ tên", { width: 26 }),
      role: text("Vai trò", { width: 11 }),
      right: text("Đơn vị hỗ trợ", { width: 9 }),
      rightName: text("Tên đơn vị hỗ trợ", { width: 24 }),
      topics: text("Nội dung phụ trách", { width: 30 }),
      companions: text("Đơn vị đồng hành", { width: 24 }),
    },
  }),
  weights: ["keep", "balance", "cohesion", "preference"],
  report: "to-cong-tac",
};
