import { readPrice } from "./pricePerItem";
import { ordinary, type LeafRule } from "./rule";

/** số lượng: points for each item or unit of Số lượng, up to a cap. */
export const perItem: LeafRule<"leafPerItem"> = {
  ...ordinary,
  id: "perItem",
  word: "số lượng",
  read: readPrice,
};
