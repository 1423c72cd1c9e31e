import { Fraction } from "../../exact/fraction";
import { Percent } from "./reason";
import { scaleOf, scored, unscored, type LeafRule, type Scale } from "./rule";
import { lintSteps } from "./stepLint";
import { readSteps, stepFor, type StepTable } from "./stepTable";

type Code = "leafStudy" | "leafStudyOtherwise" | "leafStudyNobody";

/** học tập: the first step whose condition holds for the unit's participation rate, present ÷ convened (plan S3). */
export const study: LeafRule<Code> = {
  id: "study",
  word: "học tập",
  needs: "participation",
  outsideMaximum: false,
  penalty: false,
  read: (text) => {
    // `100%: 10; >=90%: 8`: a bare rate means exactly that rate; rates always have conditions.
    const table = readSteps(text.replace(/(^|;)(\s*)(?=\d)/gu, "$1$2="));
    return "notUnderstood" in table ? { notUnderstood: text } : { scale: byRate(table) };
  },
};

function byRate(table: StepTable): Scale<Code> {
  return scaleOf({
    score: (_rows, { maximum }, { participation }) => {
      if (!participation) return scored(Fraction.zero, "leafStudyNobody", {});
      const { present, convened } = participation;
      const rate = Fraction.ratio(present, convened);
      const facts = { present, convened, percent: new Percent(rate, Fraction.one, 2) };
      const step = stepFor(table, rate);
      if (step) return scored(step.points.min(maximum), "leafStudy", { ...facts, step: step.label });
      return table.otherwise
        ? scored(table.otherwise.min(maximum), "leafStudyOtherwise", facts)
        : unscored("rateGap", facts);
    },
    // A participation rate ends at 100%: nothing lies beyond.
    lint: (maximum) => lintSteps(table, maximum, "ruleGap", Fraction.one),
  });
}
