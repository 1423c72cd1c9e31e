import type { Finding, Snapshot } from "../model";
import { appliesTo } from "./leaves";

/** Evidence and units that are well typed but will not count the way their writer may think; warnings only. */
export function checkFit(snapshot: Snapshot): Finding[] {
  const criteria = new Map(snapshot.criteria.map((criterion) => [`${criterion.set}\n${criterion.code}`, criterion]));
  const units = new Map(snapshot.units.map((unit) => [unit.code, unit]));
  const findings: Finding[] = [];
  for (const { code, row, set, criterion: leafCode, unit: unitCode, period } of snapshot.evidence) {
    const criterion = criteria.get(`${set}\n${leafCode}`);
    const unit = units.get(unitCode);
    if (!criterion || !unit) continue;
    const at = { severity: "warning", table: "MinhChung", key: code, ...(row !== undefined && { row }) } as const;
    if (!appliesTo(criterion, unit, snapshot.settings.specialSet)) findings.push({ ...at, code: "evidenceNotApplicable", column: "Tiêu chí" });
    else if (criterion.periods.length > 0 && !criterion.periods.includes(period)) findings.push({ ...at, code: "evidenceOutsidePeriod", column: "Kỳ" });
  }
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
