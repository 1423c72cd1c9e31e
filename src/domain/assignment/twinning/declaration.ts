import type { KindDeclaration } from "../kind";
import { proposalTable } from "../proposalTable";

/** Twinning (kết nghĩa, plan S0): hosts take on partners. */
export const declaration: KindDeclaration<"twinning", "phu-luc-ket-nghia"> = {
  id: "twinning",
  word: "kết nghĩa",
  input: "pairings",
  rows: ({ pairings }) =>
    pairings.map(({ host, partner, from, to, locked, row }) => ({
      left: host,
      right: partner,
      from,
      to,
      locked,
      row,
    })),
  proposal: proposalTable("twinning", {
    sheet: "Đề xuất kết nghĩa",
    table: "DeXuatKetNghia",
    columns: [
      { id: "left", header: "Đơn vị đỡ đầu", kind: "text", width: 9 },
      { id: "leftName", header: "Tên đơn vị đỡ đầu", kind: "text", width: 30 },
      { id: "right", header: "Đơn vị kết nghĩa", kind: "text", width: 9 },
      { id: "rightName", header: "Tên đơn vị kết nghĩa", kind: "text", width: 20 },
    ],
  }),
  weights: ["keep", "distance", "need", "balance", "extraHost", "preference"],
  report: "phu-luc-ket-nghia",
};
