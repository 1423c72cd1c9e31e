import { fold } from "../../../../text";
import { pointsOf, shownText, type CellMeaning } from "../../cells";
import type { GridCell } from "../../grid";
import { detectChoices, type Section } from "./ruleInWords";

/** What "Khung điểm" says of a leaf. */
export interface LeafPoints {
  readonly meaning: CellMeaning<number>;
  /** "cộng 5 điểm", "-2": points outside the total. */
  readonly section?: Section;
  /** "8/6/4/2/0": the points that the verifier may choose from, which the rule is made of. */
  readonly choices?: string;
}

const SIGN = /^(?:(trừ|-|−)|(cộng|thưởng|\+))\s*(?:tối đa\s*)?(?=\d)/u;

/** Reads the maximum of a leaf; a sign says that it stands outside the total. */
export function leafPoints(cell: GridCell): LeafPoints {
  if (typeof cell === "number" && cell < 0)
    return { meaning: { kind: "value", value: -cell }, section: "penalty" };
  const text = fold(shownText(cell));
  const choices = typeof cell === "string" ? detectChoices(text) : undefined;
  if (choices) return { meaning: { kind: "value", value: choices.most }, choices: choices.steps };
  const [signed = "", taken] = typeof cell === "string" ? (SIGN.exec(text) ?? []) : [];
  if (signed === "") return { meaning: pointsOf(cell) };
  return {
    meaning: pointsOf(text.slice(signed.length)),
    section: taken === undefined ? "bonus" : "penalty",
  };
}

/** What a heading says of the points below it. */
export function sectionOf(heading: string): Section | undefined {
  const words = fold(heading);
  const isBonus = /điểm (?:thưởng|cộng)|(?:cộng|thưởng) (?:thêm )?điểm/u.test(words);
  const isPenalty = /điểm trừ|trừ điểm/u.test(words);
  if (isBonus === isPenalty) return undefined;
  return isBonus ? "bonus" : "penalty";
}
