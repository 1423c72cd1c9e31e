import { Fraction } from "../../exact/fraction";
import { parseDecimal, splitList } from "../../../text";
import { ordinary, scaleOf, scored, unscored, type LeafRule, type Scale } from "./rule";
import { lintSteps } from "./stepLint";
import { readSteps, stepFor, type StepTable } from "./stepTable";
import { byChoice } from "./verifier";

/** mức: the first step whose condition holds for Σ Số lượng; without conditions the verifier picks one of the points. */
export const steps: LeafRule<"leafStep" | "leafOtherwise"> = {
  ...ordinary,
  id: "steps",
  word: "mức",
  read: (text) => {
    const choices = readChoices(text);
    if (choices) return { scale: byChoice(choices) };
    const table = readSteps(text);
    return "notUnderstood" in table ? table : { scale: byQuantity(table) };
  },
};

/** `8; 6; 4; 0`: points without conditions. */
function readChoices(text: string): Fraction[] | undefined {
  const points = splitList(text).map(parseDecimal);
  const understood = points.filter((value) => value !== undefined);
  return understood.length > 0 && understood.length === points.length
    ? understood.map((value) => Fraction.of(value))
    : undefined;
}

function byQuantity(table: StepTable): Scale<"leafStep" | "leafOtherwise"> {
  return scaleOf({
    score: ({ quantity }, { maximum }) => {
      const step = stepFor(table, quantity);
      if (step) return scored(step.points.min(maximum), "leafStep", { quantity, step: step.label });
      return table.otherwise
        ? scored(table.otherwise.min(maximum), "leafOtherwise", { quantity })
        : unscored("stepGap");
    },
    lint: (maximum) => lintSteps(table, maximum, "ruleGap"),
  });
}
