import type { Cluster, Evidence, Period } from "../domain/model";
import { evidencePack, missingOfCluster, type PackCluster } from "../domain/reports";
import { formatDate } from "../text";
import { BLANK_MARK, ending, letterhead, paragraph, provenance, subject, lead, typed } from "./form";
import type { Page, PageLine } from "./page";
import { sheetName } from "./sheetName";
import { numbered, sentence, type DocumentSource } from "./source";

/** The set and period that an evidence document is of: as asked, else the first set and the period around the day. */
export function evidenceView({
  snapshot,
  options,
}: DocumentSource): { set: string; period: Period } | undefined {
  const { settings, criteria, periods } = snapshot;
  const set = options.set ?? settings.sets[0]?.name ?? criteria[0]?.set;
  const own = periods.filter((period) => period.set === undefined || period.set === set);
  const period =
    options.period === undefined
      ? (own.find(({ from, to }) => from <= options.day && options.day <= to) ??
        own.findLast(({ from }) => from <= options.day) ??
        own[0])
      : own.find(({ code }) => code === options.period);
  return set === undefined || !period ? undefined : { set, period };
}

/** What each cluster still owes in a period, as a notice ready to send (plan S4). */
export function missingPages(source: DocumentSource): Page[] {
  const view = evidenceView(source);
  if (!view) return [];
  const { missing } = source.results(source.options.day);
  return source.snapshot.clusters.flatMap((cluster) => {
    const units = missingOfCluster(missing, cluster, view.set, view.period);
    return units.length === 0 ? [] : [missingPage(cluster, view, units, source)];
  });
}

function missingPage(
  cluster: Cluster,
  { set, period }: { set: string; period: Period },
  units: ReturnType<typeof missingOfCluster>,
  { translate, snapshot, options }: DocumentSource,
): Page {
  const { settings } = snapshot;
  const count = units.reduce((sum, { leaves }) => sum + leaves.length, 0);
  return {
    sheet: sheetName(
      (short) => translate("missingList.sheet", { set: short, period: period.code, cluster: cluster.code }),
      set,
    ),
    orientation: "Portrait",
    signed: "alone",
    blocks: [
      ...letterhead(settings, translate),
      ...subject(translate("missingList.kind"), translate("missingList.title", { period: period.name })),
      {
        kind: "text",
        text: translate("missingList.to", { cluster: cluster.name }),
        look: { size: 14, align: "Center" },
      },
      { kind: "text", text: "" },
      lead(
        translate(period.deadline === undefined ? "missingList.text" : "missingList.textDeadline", {
          set,
          period: period.name,
          day: formatDate(options.day),
          count,
          units: units.length,
          deadline: period.deadline === undefined ? "" : formatDate(period.deadline),
        }),
      ),
      {
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
              deadline === undefined ? "" : formatDate(deadline),
              sentence(translate(`missing.${state}`)),
            ],
          })),
        ]),
      },
      lead(translate("missingList.end")),
      ...ending(settings, translate, false),
      ...provenance(settings, options.day, options.digest, translate),
    ],
  };
}

/** The year's evidence for the superior body (plan S4): a cover with the sums, and per cluster the index of documents and links. */
export function packPages(source: DocumentSource): Page[] {
  const { translate, snapshot, options } = source;
  const { settings } = snapshot;
  const clusters = evidencePack(source.board(options.day));
  if (clusters.length === 0) return [];
  const year = typed(settings, "Nam") || BLANK_MARK;
  const total = clusters.flatMap(({ sets }) => sets);
  const indexes = clusters.filter(({ items }) => items.length > 0);
  const cover: Page = {
    sheet: translate("pack.sheet"),
    orientation: "Portrait",
    signed: "alone",
    blocks: [
      ...letterhead(settings, translate),
      ...subject(translate("pack.kind"), translate("pack.title", { year })),
      paragraph(
        translate("pack.text", {
          count: clusters.reduce((sum, { items }) => sum + items.length, 0),
          clusters: clusters.length,
          units: clusters.reduce((sum, { units }) => sum + units.length, 0),
          day: formatDate(options.day),
        }),
      ),
      source.table(
        [
          { header: translate("report.column.cluster"), width: 54 },
          { header: translate("paper.set"), width: 20 },
          { header: translate("pack.units"), width: 18, align: "Center" },
          { header: translate("pack.complete"), width: 26, align: "Center" },
          { header: translate("report.column.rate"), width: 18, align: "Center" },
          { header: translate("pack.index"), width: 24, align: "Center" },
        ],
        [
          ...clusters.flatMap(({ cluster, units, sets, items }): PageLine[] =>
            sets.map(({ set, complete }, at) => ({
              cells: [
                at === 0 ? cluster.name : "",
                set,
                at === 0 ? source.number(units.length) : "",
                source.share(complete),
                source.percent(complete),
                at === 0 && items.length > 0
                  ? translate("pack.annex", {
                      number: indexes.findIndex((one) => one.cluster === cluster) + 1,
                    })
                  : "",
              ],
            })),
          ),
          {
            bold: true,
            cells: [
              translate("report.total"),
              "",
              "",
              source.share(sumOf(total.map(({ complete }) => complete))),
              source.percent(sumOf(total.map(({ complete }) => complete))),
              "",
            ],
          },
        ],
      ),
      lead(translate("pack.end")),
      ...ending(settings, translate, false),
      ...provenance(settings, options.day, options.digest, translate),
    ],
  };
  return [cover, ...indexes.map((one, at) => indexPage(one, at + 1, year, source))];
}

function sumOf(shares: readonly { readonly count: number; readonly of: number }[]): {
  count: number;
  of: number;
} {
  return shares.reduce<{ count: number; of: number }>(
    (sum, share) => ({ count: sum.count + share.count, of: sum.of + share.of }),
    { count: 0, of: 0 },
  );
}

/** Points. */
const INDEX_SIZE = 11;

/** The index of one cluster: accepted evidence leaf by leaf, with document number and link. */
function indexPage(
  { cluster, items }: PackCluster,
  number: number,
  year: string,
  source: DocumentSource,
): Page {
  const { translate, snapshot, options } = source;
  const titleOf = ({ row }: Evidence): { title: string; document: string; link: string } =>
    (row === undefined ? undefined : options.titles?.get(row)) ?? { title: "", document: "", link: "" };
  const texts = new Map(
    snapshot.criteria.map((criterion) => [`${criterion.set}\n${criterion.code}`, criterion]),
  );
  let former = "";
  const lines = items.flatMap((item, at): PageLine[] => {
    const leaf = `${item.set}\n${item.criterion}`;
    const isNew = leaf !== former;
    former = leaf;
    const { title, document, link } = titleOf(item);
    return [
      ...(isNew
        ? [
            {
              text: translate("pack.leaf", {
                set: item.set,
                code: item.criterion,
                text: texts.get(leaf)?.text ?? "",
              }),
              bold: true,
            },
          ]
        : []),
      {
        cells: [
          String(at + 1),
          source.name(item.unit),
          title || item.code,
          document,
          item.submitted === undefined ? "" : formatDate(item.submitted),
          link,
        ],
      },
    ];
  });
  return {
    sheet: sheetName((short) => translate("pack.indexSheet", { cluster: short }), cluster.code),
    orientation: "Portrait",
    blocks: [
      {
        kind: "text",
        text: translate("pack.annexTitle", { number }),
        look: { size: 14, bold: true, align: "Center" },
        joined: true,
      },
      {
        kind: "text",
        text: translate("pack.indexTitle", { cluster: cluster.name, year }),
        look: { size: 14, bold: true, align: "Center" },
        joined: true,
      },
      { kind: "text", text: "", joined: true },
      {
        kind: "table",
        columns: [
          { header: translate("print.number"), width: 12, align: "Center" },
          { header: translate("follow.unit"), width: 26 },
          { header: translate("pack.document"), width: 41 },
          { header: translate("pack.number"), width: 24 },
          { header: translate("pack.submitted"), width: 21, align: "Center" },
          { header: translate("pack.link"), width: 36 },
        ],
        lines,
        size: INDEX_SIZE,
      },
    ],
  };
}
