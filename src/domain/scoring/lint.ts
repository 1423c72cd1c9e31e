import { Fraction, sum } from "../exact/fraction";
import type { AwardRule, Criterion, DeclaredTotal, Finding, FindingParams, Snapshot } from "../model";
import { appliesTo } from "./leafCatalogue";
import { leafRule, parseRule } from "./rules";

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
  return parsed.scale
    .lint(criterion.maximum)
    .map(({ code, facts }) =>
      leafFinding(criterion, code, "Mức điểm", { steps: criterion.steps, ...facts }),
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
  const inside = ({ rule }: Criterion): boolean => leafRule(rule)?.outsideMaximum !== true;
  const isBonus = ({ rule }: Criterion): boolean =>
    leafRule(rule)?.outsideMaximum === true && !leafRule(rule)?.penalty;
  const findings: Finding[] = [];
  const expect = (part: string, declared: number, actual: number): void => {
    if (declared !== actual)
      findings.push({ ...at, code: "totalMismatch", params: { set, part, declared, actual } });
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
  else if (grades?.some((grade, at) => grade.least > (grades[at - 1]?.least ?? Infinity)))
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
