import { Fraction } from "../../exact/fraction";
import { ordinary, scaleOf, scored, type LeafRule } from "./rule";

/** đạt: the maximum when enough accepted rows are there, else 0. `Mức điểm` says nothing here. */
export const met: LeafRule<"leafMet" | "leafNotMet"> = {
  ...ordinary,
  id: "met",
  word: "đạt",
  read: () => ({
    scale: scaleOf({
      score: ({ items }, { maximum, required }) =>
        items >= required
          ? scored(maximum, "leafMet", { items, required })
          : scored(Fraction.zero, "leafNotMet", { items, required }),
    }),
  }),
};
