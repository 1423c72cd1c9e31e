import { withDistinctNames } from "../page/sheetName";
import type { Page } from "../page/blocks";
import type { DocumentSource } from "../words";
import { awardList } from "./awardList";
import { certificateData } from "./certificateData";
import type { DocumentDeclaration, DocumentGroup } from "./document";
import { dueList } from "./dueList";
import { evidenceMatrix } from "./evidenceMatrix";
import { evidencePack } from "./evidencePack";
import { studyFollowUp, supportFollowUp, twinningFollowUp, visitFollowUp } from "./followUps";
import { groupList } from "./groupList";
import { minutes } from "./minutes";
import { missingNotices } from "./missingNotices";
import { oversightList } from "./oversightList";
import { halfYearReport, monthReport, nineMonthReport, quarterReport, yearReport } from "./reports";
import { surveyForm } from "./forms/surveyForm";
import { agreements, ceremonyMinutes } from "./forms/twinningForms";
import { ownCalendars, visitForms } from "./forms/visitForms";
import { attendanceSheet, convenedList, convocation } from "./letters/convocation";
import { reminderLetters } from "./letters/reminderLetters";
import { quickStudyReport, studyReport, supportReport } from "./plans/programmeReports";
import { clusterNotice } from "./plans/clusterNotice";
import { emulationPlan } from "./plans/emulationPlan";
import { groupDecision } from "./plans/groupDecision";
import { studyPlan } from "./plans/studyPlan";
import { supportPlan } from "./plans/supportPlan";
import { twinningPlan } from "./plans/twinningPlan";
import { visitPlan } from "./plans/visitPlan";
import { periodRanking, yearRanking } from "./scoring/ranking";
import { selfScoreForms, verificationForms } from "./scoring/scoreForms";
import { verificationMinutes } from "./scoring/verificationMinutes";
import { twinningAnnex } from "./twinningAnnex";
import { visitCalendar } from "./visitCalendar";

/** Every kind of document that can be made, in the order in which people see them. */
export const DOCUMENT_DECLARATIONS = [
  monthReport,
  quarterReport,
  halfYearReport,
  nineMonthReport,
  yearReport,
  twinningFollowUp,
  visitFollowUp,
  supportFollowUp,
  studyFollowUp,
  dueList,
  twinningAnnex,
  oversightList,
  groupList,
  visitCalendar,
  awardList,
  minutes,
  certificateData,
  evidenceMatrix,
  missingNotices,
  evidencePack,
  selfScoreForms,
  verificationForms,
  verificationMinutes,
  periodRanking,
  yearRanking,
  clusterNotice,
  twinningPlan,
  visitPlan,
  supportPlan,
  studyPlan,
  emulationPlan,
  groupDecision,
  supportReport,
  quickStudyReport,
  studyReport,
  convocation,
  convenedList,
  attendanceSheet,
  reminderLetters,
  visitForms,
  ownCalendars,
  agreements,
  ceremonyMinutes,
  surveyForm,
] as const;

export type DocumentKind = (typeof DOCUMENT_DECLARATIONS)[number]["kind"];

const DECLARED: readonly DocumentDeclaration<DocumentKind>[] = DOCUMENT_DECLARATIONS;
const BY_KIND = new Map(DECLARED.map((declaration) => [declaration.kind, declaration]));

export const DOCUMENTS: readonly DocumentKind[] = DECLARED.map(({ kind }) => kind);

/** Kinds of document in the groups that people look for them in. */
export const DOCUMENT_GROUPS: Readonly<Record<DocumentGroup, readonly DocumentKind[]>> = {
  reports: ofGroup("reports"),
  followUps: ofGroup("followUps"),
  lists: ofGroup("lists"),
  awards: ofGroup("awards"),
  evidence: ofGroup("evidence"),
  scoring: ofGroup("scoring"),
  plans: ofGroup("plans"),
  letters: ofGroup("letters"),
  forms: ofGroup("forms"),
};

function ofGroup(group: DocumentGroup): DocumentKind[] {
  return DECLARED.filter((declaration) => declaration.group === group).map(({ kind }) => kind);
}

export function documentOf(kind: DocumentKind): DocumentDeclaration<DocumentKind> {
  const declaration = BY_KIND.get(kind);
  if (!declaration) throw new RangeError(`no such kind of document: ${String(kind)}`);
  return declaration;
}

/** The pages of a document, each with a sheet name of its own and in the form of the organisation. */
export function makeDocument(kind: DocumentKind, source: DocumentSource): readonly Page[] {
  const { margins } = source.profile.form;
  const pages = documentOf(kind).make(source).map(asVersion);
  return withDistinctNames(pages).map((page) => ({ ...page, margins }));
}

/** A later version stands beside the signed one. */
function asVersion(page: Page): Page {
  const { paper, sheet } = page;
  return paper && paper.version > 1 ? { ...page, sheet: `${sheet} (${paper.version})` } : page;
}
