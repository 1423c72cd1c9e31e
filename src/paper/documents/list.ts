import { besides, withDistinctNames } from "../page/sheetName";
import type { Page } from "../page/blocks";
import type { DocumentSource } from "../words";
import {
  awardList,
  certificate,
  certificateData,
  decision,
  estimate,
  minutes,
  proposal,
  resultNotice,
  signForList,
} from "./awards";
import type { DocumentDeclaration, DocumentGroup } from "./document";
import { dueList } from "./dueList";
import { evidenceMatrix } from "./evidenceMatrix";
import { evidencePack } from "./evidencePack";
import { studyFollowUp, supportFollowUp, twinningFollowUp, visitFollowUp } from "./followUps";
import { groupList } from "./groupList";
import { missingNotices } from "./missingNotices";
import { oversightList } from "./oversightList";
import {
  halfYearReport,
  monthReport,
  nineMonthReport,
  quarterReport,
  spanReport,
  yearReport,
} from "./reports";
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
  spanReport,
  twinningFollowUp,
  visitFollowUp,
  supportFollowUp,
  studyFollowUp,
  dueList,
  twinningAnnex,
  oversightList,
  groupList,
  visitCalendar,
  resultNotice,
  minutes,
  proposal,
  decision,
  awardList,
  estimate,
  signForList,
  certificate,
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

/** Pages of documents by kind, each with a sheet name of its own among all, and in the form of the organisation. */
export function finishDocuments(
  documents: ReadonlyMap<DocumentKind, readonly Page[]>,
  { profile }: DocumentSource,
): ReadonlyMap<DocumentKind, readonly Page[]> {
  const { margins } = profile.form;
  const all = [...documents.values()].flat().map(asVersion);
  const named = withDistinctNames(all).map((page) => ({ margins, ...page }));
  let at = 0;
  return new Map([...documents].map(([kind, { length }]) => [kind, named.slice(at, (at += length))]));
}

/** The pages of one document. */
export function makeDocument(kind: DocumentKind, source: DocumentSource): readonly Page[] {
  return finishDocuments(new Map([[kind, documentOf(kind).make(source)]]), source).get(kind) ?? [];
}

/** A later version stands beside the signed one. */
function asVersion(page: Page): Page {
  const { paper, goesWith = paper, sheet } = page;
  return goesWith && goesWith.version > 1 ? { ...page, sheet: besides(sheet, goesWith.version) } : page;
}
