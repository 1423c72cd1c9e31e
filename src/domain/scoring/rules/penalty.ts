import { bonus } from "./bonus";
import type { LeafRule } from "./rule";

/** trừ: what a bonus is, taken away. */
export const penalty: LeafRule<"leafPerItem"> = { ...bonus, id: "penalty", word: "trừ", penalty: true };
