import type { Cluster, Officer } from "../../domain/model";
import {
  countLeaves,
  duesOfCluster,
  evidenceView,
  missingOfCluster,
  type ClusterDues,
  type EvidenceView,
} from "../../domain/reports";
import { inChargeOf } from "../../domain/assignment";
import { formatDate } from "../../text";
import { addressed, announcement, evidencePlace, paperPage, paragraph, replyDay } from "../form";
import type { Block, Page, PageLine } from "../page/blocks";
import { sheetName } from "../page/sheetName";
import { leafTitle, numbered, periodInText, sentence, type DocumentSource } from "../words";
import { declare } from "./document";

/**
 * What each cluster still owes in a period, as a letter to the cluster (plan S4): what is due, apart from it what still has time; what
 * was sent and waits for the office is nobody's debt. A cluster that owes nothing gets no letter.
 */
export const missingNotices = declare("thieu-minh-chung", "evidence", pages, { view: true });

function pages(source: DocumentSource): Page[] {
  const view = evidenceView(source.snapshot, source.options);
  if (!view) return [];
  const { day } = source.options;
  const { missing } = source.results(day);
  return source.snapshot.clusters.flatMap((cluster) => {
    const dues = duesOfCluster(missingOfCluster(missing, cluster, view.set, view.period), day);
    return dues.due.length + dues.ahead.length === 0 ? [] : [page(cluster, view, dues, source)];
  });
}

function page(
  cluster: Cluster,
  { set, period }: EvidenceView,
  dues: ClusterDues,
  source: DocumentSource,
): Page {
  const { translate, words, options } = source;
  const paper = source.paper({
    kind: missingNotices.kind,
    symbol: "CV",
    set,
    period: period.code,
    about: cluster.code,
    subject: translate("missingList.subject", { period: periodInText(period.name) }),
    addressee: cluster.name,
    recipients: [translate("letter.asAbove"), ...clusterRecipients(cluster, source)],
    toThemAlone: true,
  });
  const { due, ahead, waiting } = dues;
  const facts = { set, period: periodInText(period.name), day: formatDate(options.day) };
  const to = { to: evidencePlace(source) };
  return paperPage(source, paper, {
    sheet: sheetName(
      (short) => translate("missingList.sheet", { set: short, period: period.code, cluster: cluster.code }),
      set,
    ),
    day: options.day,
    blocks: [
      ...addressed(paper, source),
      ...(due.length > 0
        ? [
            announcement(
              words.text("missingList.due", {
                ...facts,
                count: words.count(countLeaves(due)),
                units: words.count(due.length),
              }),
            ),
            leafTable(due, source),
          ]
        : [paragraph(words.text("missingList.nothingDue", facts))]),
      ...(ahead.length > 0
        ? [
            announcement(
              words.text("missingList.ahead", {
                count: words.count(countLeaves(ahead)),
                units: words.count(ahead.length),
              }),
            ),
            leafTable(ahead, source),
          ]
        : []),
      ...(waiting > 0 ? [paragraph(words.text("missingList.waiting", { count: words.count(waiting) }))] : []),
      announcement(
        due.length > 0
          ? words.text(ahead.length > 0 ? "missingList.askBoth" : "missingList.askDue", {
              ...to,
              until: formatDate(replyDay(paper, source)),
            })
          : words.text("missingList.askAhead", to),
      ),
    ],
  });
}

/** Those who answer for a cluster, by name and position: its head, the deputy, who is in charge of it. */
export function clusterRecipients(cluster: Cluster, source: DocumentSource): string[] {
  const { snapshot, words, options } = source;
  const of = (code: string | undefined): Officer[] =>
    snapshot.officers.filter((officer) => officer.code === code);
  const inCharge = inChargeOf(snapshot, cluster.code, options.day);
  return [
    ...of(cluster.head).map((officer) => words.text("letter.toHead", { person: source.comrade(officer) })),
    ...of(cluster.deputy).map((officer) =>
      words.text("letter.toDeputy", { person: source.comrade(officer) }),
    ),
    ...inCharge.map((officer) => words.text("letter.toInCharge", { person: source.comrade(officer) })),
  ];
}

function leafTable(units: ClusterDues["due"], source: DocumentSource): Block {
  const { translate, words } = source;
  return {
    kind: "table",
    columns: [
      { header: translate("print.number"), width: 12, align: "Center" },
      { header: translate("scoreForm.leaf"), width: 66 },
      { header: translate("missingList.wanted"), width: 40 },
      { header: translate("missingList.deadline"), width: 24, align: "Center" },
      { header: translate("due.state"), width: 22 },
    ],
    lines: units.flatMap(({ unit, leaves }): PageLine[] => [
      {
        text: translate("missingList.unit", {
          unit: source.bodyName(unit),
          count: words.count(leaves.length),
        }),
        bold: true,
      },
      ...leaves.map(({ criterion, deadline, state }, at) => ({
        cells: [
          numbered(at + 1, leaves.length),
          leafTitle(criterion),
          criterion.wanted ?? "",
          words.day(deadline),
          sentence(translate(`missing.${state}`)),
        ],
      })),
    ]),
  };
}
