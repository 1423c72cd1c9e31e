import { inputs, proposalTable, text } from "../../../contract";
import type { KindDeclaration } from "../kind";

/** Oversight (phân công phụ trách, plan S1): officers are in charge of clusters and units. */
export const declaration: KindDeclaration<"oversight", "phan-cong-phu-trach"> = {
  id: "oversight",
  word: "phụ trách",
  input: inputs.duties,
  rows: ({ duties }) =>
    duties.map(({ officer, target, from, to, locked, row }) => ({
      left: officer,
      right: target,
      from,
      to,
      locked,
      row,
    })),
  proposal: proposalTable("oversight", {
    sheet: "Đề xuất phụ trách",
    table: "DeXuatPhuTrach",
    columns: {
      left: text("Cán bộ", { width: 9 }),
      leftName: text("Họ tên", { width: 28 }),
      right: text("Đối tượng", { width: 10 }),
      rightName: text("Tên đối tượng", { width: 28 }),
    },
  }),
  weights: ["keep", "rotation", "cohesion", "balance", "preference"],
  report: "phan-cong-phu-trach",
};
