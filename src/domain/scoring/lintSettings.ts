import { CURRENT_VERSION, findings, type SettingKey } from "../../contract";
import type { Finding, Snapshot } from "../model";

/** Sets that only the settings or only the criteria know. */
export function lintSets({ settings, criteria, awards }: Snapshot): Finding[] {
  const sets = [...new Set(criteria.map((criterion) => criterion.set))];
  const isUnknown = (set: string): boolean => criteria.length > 0 && !sets.includes(set);
  const { specialSet } = settings;
  return [
    ...settings.sets
      .filter(({ name }) => isUnknown(name))
      .map(({ name }) => findings.setWithoutCriteria("BoTieuChi", { set: name, sets })),
    ...(specialSet !== undefined && isUnknown(specialSet)
      ? [findings.setWithoutCriteria("BoDacThu", { set: specialSet, sets })]
      : []),
    ...sets
      .filter((set) => awards.length > 0 && !awards.some((award) => award.set === set))
      .map((set) => findings.setWithoutAward({ set })),
  ];
}

/** A workbook that a newer add-in has written: it is read, but what is new in it is not understood. */
export function lintVersion({ settings: { document } }: Snapshot): Finding[] {
  const { version = 1 } = document;
  if (version <= CURRENT_VERSION) return [];
  return [findings.workbookNewer("PhienBan", { version, known: CURRENT_VERSION })];
}

/** Settings that have no effect, or undo each other. `why` names the words in the dictionary. */
export function lintSettings(snapshot: Snapshot): Finding[] {
  const { settings, awards, units } = snapshot;
  const { grades, gradeCap, outstandingQuota, tieKeys = [] } = settings;
  const found: Finding[] = [];
  const contradict = (setting: SettingKey, why: string): void => {
    found.push(findings.settingsContradict(setting, { setting, why }));
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
  return found;
}
