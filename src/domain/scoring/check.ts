import type { Finding, Snapshot } from "../model";
import { appliesTo } from "./leafCatalogue";

/** Evidence and units that are well typed but will not count the way their writer may think; warnings only. */
export function checkFit(snapshot: Snapshot): Finding[] {
  const criteria = new Map(
    snapshot.criteria.map((criterion) => [`${criterion.set}\n${criterion.code}`, criterion]),
  );
  const units = new Map(snapshot.units.map((unit) => [unit.code, unit]));
  const findings: Finding[] = [];
  for (const {
    code,
    row,
    set,
    criterion: leafCode,
    unit: unitCode,
    period,
    status,
    reason,
  } of snapshot.evidence) {
    const criterion = criteria.get(`${set}\n${leafCode}`);
    const unit = units.get(unitCode);
    if (!criterion || !unit) continue;
    const at = {
      severity: "warning",
      table: "MinhChung",
      key: code,
      ...(row !== undefined && { row }),
    } as const;
    if (reason === undefined && (status === "returned" || status === "rejected" || status === "disputed")) {
      findings.push({ ...at, code: "reasonMissing", column: "Lý do", params: { status } });
    }
    if (!appliesTo(criterion, unit, snapshot.settings.specialSet))
      findings.push({ ...at, code: "evidenceNotApplicable", column: "Tiêu chí" });
    else if (criterion.periods.length > 0 && !criterion.periods.includes(period))
      findings.push({ ...at, code: "evidenceOutsidePeriod", column: "Kỳ" });
  }
  findings.push(...learnersTwice(snapshot));
  if (snapshot.clusters.length === 0) return findings;
  for (const unit of snapshot.units) {
    if (unit.cluster !== undefined) continue;
    findings.push({
      severity: "warning",
      code: "unitWithoutCluster",
      table: "DonVi",
      key: unit.code,
      column: "Cụm",
      ...(unit.row !== undefined && { row: unit.row }),
    });
  }
  return findings;
}

/** A person whom two units list for one session counts once; which unit that should be, somebody must say. */
function learnersTwice({ learners }: Snapshot): Finding[] {
  const units = new Map<string, Set<string>>();
  for (const { session, person, unit } of learners) {
    const key = `${session} · ${person}`;
    units.set(key, (units.get(key) ?? new Set<string>()).add(unit));
  }
  return [...units]
    .filter(([, own]) => own.size > 1)
    .map(([key, own]): Finding => {
      const learner = learners.find((candidate) => `${candidate.session} · ${candidate.person}` === key);
      const row = learner?.row;
      return {
        severity: "warning",
        code: "learnerTwoUnits",
        table: "NguoiHoc",
        key,
        column: "Đơn vị",
        ...(row !== undefined && { row }),
        params: { person: learner?.person ?? "", units: [...own].sort() },
      };
    });
}
