import type { KindDeclaration } from "../kind";
import { proposalTable } from "../proposalTable";

/** Oversight (phân công phụ trách, plan S1): officers are in charge of clusters and units. */
export const declaration: KindDeclaration<"oversight", "phan-cong-phu-trach"> = {
  id: "oversight",
  word: "phụ trách",
  input: "duties",
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
    columns: [
      { id: "left", header: "Cán bộ", kind: "text", width: 9 },
      { id: "leftName", header: "Họ tên", kind: "text", width: 28 },
      { id: "right", header: "Đối tượng", kind: "text", width: 10 },
      { id: "rightName", header: "Tên đối tượng", kind: "text", width: 28 },
    ],
  }),
  weights: ["keep", "rotation", "cohesion", "balance", "preference"],
  report: "phan-cong-phu-trach",
};
