import { Fraction, sum } from "../exact/fraction";
import type { AwardRule, Criterion, DeclaredTotal, Finding, FindingParams, Snapshot } from "../model";
import { appliesTo } from "./leaves";
import { holds } from "./points";
import { parseRule, type LeafRule, type Step } from "./rule";

/**
 * What is well typed and understood, yet hardly what the office means: gaps in steps, totals that do not add up,
 * leaves for nobody, awards without money, settings that contradict each other. Warnings only; scoring goes on.
 */
export function lint(snapshot: Snapshot): Finding[] {
  return [
    ...snapshot.criteria.flatMap((criterion) => [...lintRule(criterion), ...lintScope(snapshot, criterion)]),
    ...(snapshot.settings.declaredTotals ?? []).flatMap((declared) => lintTotal(snapshot, declared)),
    ...lintSets(snapshot),
    ...snapshot.awards.flatMap((award) => lintAward(snapshot, award)),
    ...lintSettings(snapshot),
  ];
}

function leafFinding(
  criterion: Criterion,
  code: Finding["code"],
  column: string,
  params: FindingParams = {},
): Finding {
  return {
    severity: "warning",
    code,
    table: "TieuChi",
    key: `${criterion.set} · ${criterion.code}`,
    column,
    ...(criterion.row !== undefined && { row: criterion.row }),
    params,
  };
}

function lintRule(criterion: Criterion): Finding[] {
  const parsed = parseRule(criterion.rule, criterion.steps);
  if ("problem" in parsed) return [];
  const { rule } = parsed;
  const { maximum, steps: text } = criterion;
  const most = highest(rule);
  const findings: Finding[] = [];
  if (most !== undefined && most.compare(Fraction.of(maximum)) > 0) {
    findings.push(
      leafFinding(criterion, "ruleAboveMaximum", "Mức điểm", { steps: text, points: most.round(6), maximum }),
    );
  }
  if (
    (rule.kind === "perItem" || rule.kind === "bonus" || rule.kind === "penalty") &&
    rule.cap &&
    rule.cap.compare(Fraction.of(maximum)) < 0
  ) {
    findings.push(
      leafFinding(criterion, "ruleCapBelowMaximum", "Mức điểm", {
        steps: text,
        cap: rule.cap.round(6),
        maximum,
      }),
    );
  }
  if (rule.kind === "steps" || rule.kind === "study") findings.push(...lintSteps(criterion, rule));
  return findings;
}

/** The most a rule can give by its own words; undefined when only the maximum limits it. */
function highest(rule: LeafRule): Fraction | undefined {
  const greatest = (points: readonly Fraction[]): Fraction =>
    points.reduce((best, value) => (value.compare(best) > 0 ? value : best));
  switch (rule.kind) {
    case "steps":
    case "study":
      return greatest([...rule.steps.map((step) => step.points), rule.otherwise ?? Fraction.zero]);
    case "choice":
      return greatest(rule.points);
    case "perItem":
    case "bonus":
    case "penalty":
      return rule.cap;
    default:
      return undefined;
  }
}

/** Probes the quantities at, between and beyond the thresholds: between two of them every quantity fares the same. */
function lintSteps(
  criterion: Criterion,
  rule: { readonly steps: readonly Step[]; readonly otherwise?: Fraction },
): Finding[] {
  const { steps } = rule;
  const thresholds = [
    ...new Map(steps.map((step) => [step.threshold.toString(), step.threshold])).values(),
  ].sort((a, b) => a.compare(b));
  const probes = [
    ...(thresholds[0].compare(Fraction.zero) > 0 ? [thresholds[0].divide(Fraction.of(2))] : []),
    ...thresholds.flatMap((threshold, at) => {
      const next = thresholds.at(at + 1);
      return [threshold, next ? threshold.add(next).divide(Fraction.of(2)) : threshold.add(Fraction.one)];
    }),
  ];
  const findings: Finding[] = [];
  const number = (value: Fraction): number => value.round(6);
  if (!rule.otherwise) {
    // A participation rate ends at 100%: nothing lies beyond.
    const reachable =
      criterion.rule === "study" ? probes.filter((probe) => probe.compare(Fraction.one) <= 0) : probes;
    const gaps = reachable.filter((probe) => !steps.some((step) => holds(step, probe)));
    if (gaps.length > 0)
      findings.push(
        leafFinding(criterion, "ruleGap", "Mức điểm", { steps: criterion.steps, example: number(gaps[0]) }),
      );
  }
  steps.forEach((step, at) => {
    const own = probes.filter((probe) => holds(step, probe));
    const shadowedBy = steps.findIndex(
      (earlier, index) => index < at && own.every((probe) => holds(earlier, probe)),
    );
    if (shadowedBy >= 0) {
      findings.push(
        leafFinding(criterion, "ruleUnreachable", "Mức điểm", {
          steps: criterion.steps,
          step: at + 1,
          earlier: shadowedBy + 1,
        }),
      );
      return;
    }
    // Steps of one direction overlap by design (>=3, >=2, >=1); of opposite directions, the order decides in silence.
    const clash = steps.findIndex(
      (earlier, index) => index < at && opposite(earlier, step) && own.some((probe) => holds(earlier, probe)),
    );
    if (clash >= 0)
      findings.push(
        leafFinding(criterion, "ruleOverlap", "Mức điểm", {
          steps: criterion.steps,
          step: at + 1,
          earlier: clash + 1,
        }),
      );
  });
  return findings;
}

function opposite(a: Step, b: Step): boolean {
  return (
    (a.comparison.startsWith(">") && b.comparison.startsWith("<")) ||
    (a.comparison.startsWith("<") && b.comparison.startsWith(">"))
  );
}

function lintScope(snapshot: Snapshot, criterion: Criterion): Finding[] {
  const findings: Finding[] = [];
  const { units, periods, settings } = snapshot;
  if (units.length > 0 && !units.some((unit) => appliesTo(criterion, unit, settings.specialSet))) {
    findings.push(
      leafFinding(criterion, "leafForNobody", "Áp dụng cho", {
        shown: criterion.appliesTo.length > 0 ? criterion.appliesTo : [criterion.set],
      }),
    );
  }
  const own = periods.filter(
    (period) =>
      (period.set === undefined || period.set === criterion.set) &&
      (criterion.periods.length === 0 || criterion.periods.includes(period.code)),
  );
  const { deadline } = criterion;
  // Evidence is handed in until some time after the period; the period's own deadline is the latest that makes sense.
  if (
    deadline !== undefined &&
    own.length > 0 &&
    !own.some(
      (period) => period.from <= deadline && deadline <= Math.max(period.to, period.deadline ?? period.to),
    )
  ) {
    findings.push(
      leafFinding(criterion, "deadlineOutsidePeriods", "Hạn nộp", {
        day: deadline,
        periods: own.map((period) => period.code),
      }),
    );
  }
  return findings;
}

/** Σ of the leaves against what `TongDiem` declares: without bonus, bonus, and tiêu chí by tiêu chí. */
function lintTotal({ criteria }: Snapshot, { set, total, bonus, parts }: DeclaredTotal): Finding[] {
  const leaves = criteria.filter((criterion) => criterion.set === set);
  const at = { severity: "warning", table: "ThietLap", key: "TongDiem", column: "Giá trị" } as const;
  if (leaves.length === 0) return [{ ...at, code: "totalUnknownSet", params: { set } }];
  const points = (wanted: (criterion: Criterion) => boolean): number =>
    sum(leaves.filter(wanted).map((criterion) => Fraction.of(criterion.maximum))).round(6);
  const inside = (criterion: Criterion): boolean =>
    criterion.rule !== "bonus" && criterion.rule !== "penalty";
  const findings: Finding[] = [];
  const expect = (part: string, declared: number, actual: number): void => {
    if (declared !== actual)
      findings.push({ ...at, code: "totalMismatch", params: { set, part, declared, actual } });
  };
  expect("", total, points(inside));
  if (bonus !== undefined)
    expect(
      "+",
      bonus,
      points((criterion) => criterion.rule === "bonus"),
    );
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
  return findings;
}

function lintSets({ settings, criteria, awards }: Snapshot): Finding[] {
  const sets = [...new Set(criteria.map((criterion) => criterion.set))];
  const unknown = settings.sets.filter((set) => criteria.length > 0 && !sets.includes(set.name));
  const special =
    settings.specialSet !== undefined && criteria.length > 0 && !sets.includes(settings.specialSet);
  return [
    ...unknown.map(({ name }): Finding => ({
      severity: "warning",
      code: "setWithoutCriteria",
      table: "ThietLap",
      key: "BoTieuChi",
      column: "Giá trị",
      params: { set: name, sets },
    })),
    ...(special
      ? [
          {
            severity: "warning",
            code: "setWithoutCriteria",
            table: "ThietLap",
            key: "BoDacThu",
            column: "Giá trị",
            params: { set: settings.specialSet as string, sets },
          } as const,
        ]
      : []),
    ...sets
      .filter((set) => awards.length > 0 && !awards.some((award) => award.set === set))
      .map((set): Finding => ({
        severity: "warning",
        code: "setWithoutAward",
        table: "GiaiThuong",
        params: { set },
      })),
  ];
}

function lintAward(snapshot: Snapshot, award: AwardRule): Finding[] {
  const at = {
    severity: "warning",
    table: "GiaiThuong",
    key: award.code,
    ...(award.row !== undefined && { row: award.row }),
  } as const;
  const params = { award: award.name };
  return [
    ...(award.money === 0
      ? [{ ...at, code: "awardWithoutMoney", column: "Mức thưởng", params } as const]
      : []),
    ...(award.count === 0
      ? [{ ...at, code: "awardWithoutPlaces", column: "Số lượng", params } as const]
      : []),
    ...(award.tie === "keys" && (snapshot.settings.tieKeys ?? []).length === 0
      ? [{ ...at, severity: "error", code: "awardKeysMissing", column: "Đồng hạng", params } as const]
      : []),
  ];
}

/** Settings that have no effect, or undo each other. `why` names the words in the dictionary. */
function lintSettings(snapshot: Snapshot): Finding[] {
  const { settings, awards, units } = snapshot;
  const { grades, gradeCap, outstandingQuota, tieKeys = [] } = settings;
  const findings: Finding[] = [];
  const contradict = (key: string, why: string): void => {
    findings.push({
      severity: "warning",
      code: "settingsContradict",
      table: "ThietLap",
      key,
      column: "Giá trị",
      params: { setting: key, why },
    });
  };
  if (grades === undefined && outstandingQuota !== undefined) contradict("TyLeXuatSac", "quotaWithoutGrades");
  if (grades === undefined && gradeCap !== undefined) contradict("TranXepLoai", "capWithoutGrades");
  if (grades && new Set(grades.map((grade) => grade.least)).size < grades.length)
    contradict("NguongXepLoai", "gradesEqual");
  else if (grades?.some((grade, at) => at > 0 && grade.least > grades[at - 1].least))
    contradict("NguongXepLoai", "gradesOrder");
  if (grades && gradeCap !== undefined && gradeCap < Math.max(...grades.map((grade) => grade.least)))
    contradict("TranXepLoai", "capBelowGrades");
  if (new Set(tieKeys).size < tieKeys.length) contradict("TieuChiPhu", "keysTwice");
  const byKeys = awards.filter((award) => award.tie === "keys");
  if (tieKeys.length > 0 && byKeys.some((award) => tieKeys.every((key) => key === award.indicator)))
    contradict("TieuChiPhu", "keysSameAsIndicator");
  if (settings.rankSpecialByShare === true && !units.some((unit) => unit.special))
    contradict("XepHangDacThu", "noSpecialUnits");
  if (settings.specialSet !== undefined && units.length > 0 && !units.some((unit) => unit.special))
    contradict("BoDacThu", "noSpecialUnits");
  if (settings.lateness?.kind === "perDay" && settings.lateness.share > settings.lateness.cap)
    contradict("PhatMuon", "latenessCap");
  return findings;
}
