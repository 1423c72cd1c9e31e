import { inputs, proposalTable, text } from "../../../contract";
import type { KindDeclaration } from "../kind";

/** Twinning (kết nghĩa, plan S0): hosts take on partners. */
export const declaration: KindDeclaration<"twinning", "phu-luc-ket-nghia"> = {
  id: "twinning",
  word: "kết nghĩa",
  input: inputs.pairings,
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
    columns: {
      left: text("Đơn vị đỡ đầu", { width: 9 }),
      leftName: text("Tên đơn vị đỡ đầu", { width: 30 }),
      right: text("Đơn vị kết nghĩa", { width: 9 }),
      rightName: text("Tên đơn vị kết nghĩa", { width: 20 }),
    },
  }),
  weights: ["keep", "distance", "need", "balance", "extraHost", "preference"],
  report: "phu-luc-ket-nghia",
};
