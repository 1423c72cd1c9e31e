import { Fraction } from "../../exact/fraction";
import { Percent } from "./reason";
import { scaleOf, scored, unscored, type LeafRule, type Scale } from "./rule";
import { lintSteps } from "./stepLint";
import { pointsOf, readSteps, stepFor, type StepTable } from "./stepTable";

type Code = "leafStudy" | "leafStudyOtherwise" | "leafStudyUnlisted";

/**
 * học tập: the first step whose condition holds for the unit's participation rate, present ÷ convened (plan S3); 0 until
 * every session that it owes has a list of its people.
 */
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
      const { present = 0, convened = 0, unlisted = [] } = participation ?? {};
      if (unlisted.length > 0 || convened === 0)
        return {
          ...scored(Fraction.zero, "leafStudyUnlisted", { sessions: unlisted.join("; ") }),
          open: pointsOf(table, maximum),
        };
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
