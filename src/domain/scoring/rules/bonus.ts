import { readPrice } from "./pricePerItem";
import type { LeafRule } from "./rule";
import { byVerifier } from "./verifier";

/** cộng: a bonus above the total; without a price per item the verifier says how much. */
export const bonus: LeafRule<"leafPerItem"> = {
  id: "bonus",
  word: "cộng",
  needs: "nothing",
  outsideMaximum: true,
  penalty: false,
  read: (text) => (text.trim() === "" ? { scale: byVerifier } : readPrice(text)),
};
