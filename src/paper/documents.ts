import { awardListPage, certificateDataPage, minutesPage } from "./awardPapers";
import { duePage } from "./duePage";
import { missingPages, packPages } from "./evidencePages";
import { followUpPage, FOLLOW_UPS } from "./followUps";
import { LISTS } from "./lists";
import { matrixPages } from "./matrixPages";
import { reportPage, REPORTS } from "./reports";
import type { Maker } from "./source";

/** Documents that go by a criteria set and a period, one sheet or more a cluster. */
const EVIDENCE = ["tong-hop-minh-chung", "thieu-minh-chung", "ho-so-minh-chung"] as const;
const AWARDS = ["danh-sach-khen-thuong", "bien-ban", "du-lieu-giay-khen"] as const;

/** Every document that can be made, by the name of its report kind, in the groups that people look for them in. */
export const DOCUMENT_GROUPS = {
  reports: REPORTS,
  followUps: [...FOLLOW_UPS, "viec-den-han"],
  lists: Object.keys(LISTS) as (keyof typeof LISTS)[],
  awards: AWARDS,
  evidence: EVIDENCE,
} as const;

export type DocumentKind = (typeof DOCUMENT_GROUPS)[keyof typeof DOCUMENT_GROUPS][number];

export const DOCUMENTS: readonly DocumentKind[] = Object.values(DOCUMENT_GROUPS).flat();

/** Documents that name the evidence: its titles and links are read for them. */
export const WITH_TITLES: ReadonlySet<DocumentKind> = new Set(["ho-so-minh-chung"]);

const PAPERS = {
  "viec-den-han": (source) => [duePage(source)],
  "danh-sach-khen-thuong": (source) => [awardListPage(source)],
  "bien-ban": (source) => [minutesPage(source)],
  "du-lieu-giay-khen": (source) => [certificateDataPage(source)],
  "tong-hop-minh-chung": matrixPages,
  "thieu-minh-chung": missingPages,
  "ho-so-minh-chung": packPages,
} satisfies Partial<Record<DocumentKind, Maker>>;

/** How each document is made. */
export const MAKERS: Readonly<Record<DocumentKind, Maker>> = {
  ...PAPERS,
  ...makers(REPORTS, (kind) => (source) => [reportPage(kind, source)]),
  ...makers(FOLLOW_UPS, (kind) => (source) => [followUpPage(kind, source)]),
  ...makers(Object.keys(LISTS) as (keyof typeof LISTS)[], (kind) => (source) => [LISTS[kind](source)]),
};

function makers<Kind extends DocumentKind>(
  kinds: readonly Kind[],
  makerOf: (kind: Kind) => Maker,
): Record<Kind, Maker> {
  return Object.fromEntries(kinds.map((kind) => [kind, makerOf(kind)])) as Record<Kind, Maker>;
}
