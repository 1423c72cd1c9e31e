import { findings } from "../../contract";
import { Fraction, sum } from "../exact/fraction";
import type { Criterion, DeclaredTotal, Finding, Period, Snapshot } from "../model";
import { appliesTo } from "./leafCatalogue";
import { leafRule, parseRule, type RuleRemark } from "./rules";

/** What the rule itself remarks about its `Mức điểm`. */
export function lintRule(criterion: Criterion): Finding[] {
  const parsed = parseRule(criterion.rule, criterion.steps);
  if ("problem" in parsed) return [];
  return parsed.scale.lint(criterion.maximum).map((remark) => ruleFinding(criterion, remark));
}

function ruleFinding(criterion: Criterion, remark: RuleRemark): Finding {
  const { steps } = criterion;
  switch (remark.code) {
    case "ruleAboveMaximum":
      return findings.ruleAboveMaximum(criterion, { steps, ...remark.facts });
    case "ruleCapBelowMaximum":
      return findings.ruleCapBelowMaximum(criterion, { steps, ...remark.facts });
    case "ruleGap":
    case "ruleShareGap":
      return findings[remark.code](criterion, { steps, ...remark.facts });
    case "ruleUnreachable":
    case "ruleOverlap":
      return findings[remark.code](criterion, { steps, ...remark.facts });
  }
}

/** A leaf for nobody, a deadline outside its periods. */
export function lintScope({ units, periods, settings }: Snapshot, criterion: Criterion): Finding[] {
  const found: Finding[] = [];
  if (units.length > 0 && !units.some((unit) => appliesTo(criterion, unit, settings.specialSet))) {
    const shown = criterion.appliesTo.length > 0 ? criterion.appliesTo : [criterion.set];
    found.push(findings.leafForNobody(criterion, { shown }));
  }
  const counted = periods.filter(
    (period) =>
      (period.set === undefined || period.set === criterion.set) &&
      (criterion.periods.length === 0 || criterion.periods.includes(period.code)),
  );
  const { deadline: day } = criterion;
  // Evidence is handed in until some time after the period; the period's own deadline is the latest that makes sense.
  const fits = ({ from, to, deadline = to }: Period): boolean =>
    day !== undefined && from <= day && day <= Math.max(to, deadline);
  if (day !== undefined && counted.length > 0 && !counted.some(fits))
    found.push(
      findings.deadlineOutsidePeriods(criterion, { day, periods: counted.map((period) => period.code) }),
    );
  return found;
}

/** The setting that declares the totals. */
const SETTING = "TongDiem";

/** Σ of the leaves against what `TongDiem` declares: without bonus, bonus, and tiêu chí by tiêu chí. */
export function lintTotal({ criteria }: Snapshot, { set, total, bonus, parts }: DeclaredTotal): Finding[] {
  const leaves = criteria.filter((criterion) => criterion.set === set);
  if (leaves.length === 0) return [findings.totalUnknownSet(SETTING, { set })];
  const points = (wanted: (criterion: Criterion) => boolean): number =>
    sum(leaves.filter(wanted).map((criterion) => Fraction.of(criterion.maximum))).round(6);
  const inside = ({ rule }: Criterion): boolean => leafRule(rule)?.outsideMaximum !== true;
  const isBonus = ({ rule }: Criterion): boolean =>
    leafRule(rule)?.outsideMaximum === true && !leafRule(rule)?.penalty;
  const found: Finding[] = [];
  const expect = (part: string, declared: number, actual: number): void => {
    if (declared !== actual) found.push(findings.totalMismatch(SETTING, { set, part, declared, actual }));
  };
  expect("", total, points(inside));
  if (bonus !== undefined) expect("+", bonus, points(isBonus));
  if (parts !== undefined) {
    const groups = [...new Set(leaves.filter(inside).map((criterion) => criterion.group ?? ""))];
    const length = Math.max(groups.length, parts.length);
    for (let index = 0; index < length; index++) {
      const group = groups.at(index) ?? String(index + 1);
      expect(
        group,
        parts.at(index) ?? 0,
        points((criterion) => inside(criterion) && (criterion.group ?? "") === groups.at(index)),
      );
    }
  }
  return found;
}
