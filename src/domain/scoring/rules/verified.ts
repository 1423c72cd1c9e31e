import { ordinary, type LeafRule } from "./rule";
import { byVerifier } from "./verifier";

/** thẩm định: the verified points, 0 to the maximum. */
export const verified: LeafRule<never> = {
  ...ordinary,
  id: "verified",
  word: "thẩm định",
  read: () => ({ scale: byVerifier }),
};
