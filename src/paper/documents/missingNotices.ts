import type { Cluster } from "../../domain/model";
import { evidenceView, missingOfCluster, type EvidenceView } from "../../domain/reports";
import { formatDate } from "../../text";
import { announcement, paperPage, subject } from "../form";
import { BODY_SIZE } from "../page/a4";
import type { Block, Page, PageLine } from "../page/blocks";
import { sheetName } from "../page/sheetName";
import { numbered, sentence, type DocumentSource } from "../words";
import { declare } from "./document";

type Missing = ReturnType<typeof missingOfCluster>;

/** What each cluster still owes in a period, as a notice ready to send (plan S4). */
export const missingNotices = declare("thieu-minh-chung", "evidence", pages, { view: true });

function pages(source: DocumentSource): Page[] {
  const view = evidenceView(source.snapshot, source.options);
  if (!view) return [];
  const { missing } = source.results(source.options.day);
  return source.snapshot.clusters.flatMap((cluster) => {
    const units = missingOfCluster(missing, cluster, view.set, view.period);
    return units.length === 0 ? [] : [page(cluster, view, units, source)];
  });
}

function page(cluster: Cluster, { set, period }: EvidenceView, units: Missing, source: DocumentSource): Page {
  const { translate, words, options } = source;
  const paper = source.paper({
    kind: missingNotices.kind,
    symbol: "TB",
    set,
    period: period.code,
    about: cluster.code,
    addressee: cluster.name,
  });
  return paperPage(source, paper, {
    sheet: sheetName(
      (short) => translate("missingList.sheet", { set: short, period: period.code, cluster: cluster.code }),
      set,
    ),
    day: options.day,
    blocks: [
      ...subject(translate("missingList.kind"), translate("missingList.title", { period: period.name })),
      {
        kind: "text",
        text: translate("missingList.to", { cluster: cluster.name }),
        look: { size: BODY_SIZE, align: "Center" },
      },
      { kind: "text", text: "" },
      announcement(
        translate(period.deadline === undefined ? "missingList.text" : "missingList.textDeadline", {
          set,
          period: period.name,
          day: formatDate(options.day),
          count: units.reduce((sum, { leaves }) => sum + leaves.length, 0),
          units: units.length,
          deadline: words.day(period.deadline),
        }),
      ),
      missingTable(units, source),
      announcement(translate("missingList.end")),
    ],
  });
}

function missingTable(units: Missing, { translate, words }: DocumentSource): Block {
  return {
    kind: "table",
    columns: [
      { header: translate("print.number"), width: 12, align: "Center" },
      { header: translate("matrix.code"), width: 16, align: "Center" },
      { header: translate("matrix.leaf"), width: 72 },
      { header: translate("missingList.deadline"), width: 26, align: "Center" },
      { header: translate("due.state"), width: 34 },
    ],
    lines: units.flatMap(({ unit, leaves }): PageLine[] => [
      { text: translate("missingList.unit", { unit: unit.name, count: leaves.length }), bold: true },
      ...leaves.map(({ criterion, deadline, state }, at) => ({
        cells: [
          numbered(at + 1, leaves.length),
          criterion.code,
          criterion.text,
          words.day(deadline),
          sentence(translate(`missing.${state}`)),
        ],
      })),
    ]),
  };
}
