import { twinningLife, type Ceremony, type PairLife, type TwinningLife } from "../../domain/programmes";
import { listName } from "../../text";
import { paragraph } from "../form";
import type { Block } from "../page";
import { numbered, type DocumentSource } from "../source";
import type { FollowUp, Section } from "./section";

/** Twinning (plan S0) in a report. */
export const twinningSection: Section = (source, { span, before }) => {
  const { snapshot, translate } = source;
  const life = twinningLife(snapshot, span);
  if (life.pairs.length === 0) return [source.noData()];
  // A workbook that begins with this year has nothing to compare with.
  const former = snapshot.activities.some(({ date }) => date <= before.to)
    ? twinningLife(snapshot, before)
    : undefined;
  const { total, out, back } = life;
  return [
    ...ceremonySentences(life, source),
    activitySentence(life, former, source),
    ...(total.count > 0
      ? [
          paragraph(
            translate("report.directions", {
              out: out.count,
              outValue: out.value,
              back: back.count,
              backValue: back.value,
            }),
          ),
        ]
      : []),
    ...(life.kinds.length > 0 ? [kindTable(life, source, former), kindChart(life, source)] : []),
    ...quietSentence(life, source),
  ];
};

function activitySentence(
  { total, active, ceremonyList }: TwinningLife,
  former: TwinningLife | undefined,
  source: DocumentSource,
): Block {
  const { translate } = source;
  if (total.count === 0) return paragraph(translate("report.noActivities"));
  const params = {
    ...total,
    active: active.count,
    of: active.of,
    kinds: source.kinds(ceremonyList.map(({ partner }) => partner.code)),
  };
  return paragraph(
    former
      ? translate("report.activitiesTrend", {
          ...params,
          trend: source.trend(total.count, former.total.count),
        })
      : translate("report.activities", params),
  );
}

/** Everything about twinning in the year: ceremonies one by one, the balance of each pair. */
export const twinningFollowUp: FollowUp = (source, span) => {
  const { translate } = source;
  const life = twinningLife(source.snapshot, span);
  return [
    {
      title: translate("follow.ceremonies"),
      blocks:
        life.pairs.length === 0
          ? [source.noData()]
          : [...ceremonySentences(life, source), ceremonyTable(life.ceremonyList, source)],
    },
    {
      title: translate("follow.activities"),
      blocks:
        life.kinds.length === 0 ? [source.noData()] : [kindTable(life, source), kindChart(life, source)],
    },
    { title: translate("follow.balance"), blocks: [balanceTable(life.pairs, source)] },
    ...(life.quiet.length > 0
      ? [{ title: translate("follow.quiet"), blocks: quietSentence(life, source, Infinity) }]
      : []),
  ];
};

function ceremonySentences(life: TwinningLife, source: DocumentSource): Block[] {
  const { translate, snapshot } = source;
  const { preparation } = snapshot.settings.programmes;
  const kinds = source.kinds(life.ceremonyList.map(({ partner }) => partner.code));
  const outside = life.ceremonyList.filter(({ state }) => state === "heldOutside");
  return [
    ...(life.prepared === undefined
      ? []
      : [
          paragraph(
            preparation === undefined
              ? translate("report.prepared", { ...source.shareParams(life.prepared), kinds })
              : translate("report.preparedUntil", {
                  ...source.shareParams(life.prepared),
                  kinds,
                  day: source.day(preparation.to),
                }),
          ),
        ]),
    ...(life.unprepared.length > 0
      ? [
          paragraph(
            translate("report.unprepared", {
              count: life.unprepared.length,
              names: source.names(life.unprepared.map(listName)),
            }),
          ),
        ]
      : []),
    paragraph(translate("report.ceremonies", { ...source.shareParams(life.ceremonies), kinds })),
    ...(life.witnessed.of > 0
      ? [paragraph(translate("report.witnessed", source.shareParams(life.witnessed)))]
      : []),
    ...(outside.length > 0
      ? [
          paragraph(
            translate("report.ceremoniesOutside", {
              count: outside.length,
              names: source.names(outside.map(({ partner }) => listName(partner))),
            }),
          ),
        ]
      : []),
    ...(life.overdue.length > 0
      ? [
          paragraph(
            translate("report.ceremoniesOverdue", {
              count: life.overdue.length,
              names: source.names(life.overdue.map(listName)),
            }),
          ),
        ]
      : []),
  ];
}

function ceremonyTable(ceremonies: readonly Ceremony[], source: DocumentSource): Block {
  const { translate } = source;
  const withPlan = ceremonies.some(({ prepared }) => prepared !== undefined);
  return source.table(
    [
      { header: translate("print.number"), width: 12, align: "Center" },
      { header: translate("follow.partner"), width: 36 },
      { header: translate("follow.hosts"), width: 62 },
      ...(withPlan ? [{ header: translate("follow.prepared"), width: 26, align: "Center" as const }] : []),
      { header: translate("follow.signed"), width: 26, align: "Center" },
      { header: translate("follow.witness"), width: 54 },
      { header: translate("due.state"), width: 31 },
    ],
    ceremonies.map(({ partner, hosts, prepared, day, witness, state }, at) => ({
      cells: [
        numbered(at + 1, ceremonies.length),
        listName(partner),
        hosts.map(({ name }) => name).join("; "),
        ...(withPlan ? [source.day(prepared)] : []),
        source.day(day),
        day === undefined ? "" : (witness ?? translate("follow.noWitness")),
        translate(`ceremony.${state}`),
      ],
    })),
  );
}

function kindTable({ kinds, total }: TwinningLife, source: DocumentSource, former?: TwinningLife): Block {
  const { translate } = source;
  return {
    kind: "table",
    columns: [
      { header: translate("report.column.kind"), width: 54 },
      { header: translate("report.column.count"), width: 26, align: "Center" },
      ...(former ? [{ header: translate("report.column.before"), width: 24, align: "Center" as const }] : []),
      { header: translate("report.column.value"), width: 34, align: "Right" },
      { header: translate("report.column.people"), width: 22, align: "Center" },
    ],
    lines: [
      ...kinds.map(({ kind, count, value, people }) => ({
        cells: [
          translate(`activity.${kind}`),
          source.number(count),
          ...(former ? [source.some(former.kinds.find((other) => other.kind === kind)?.count ?? 0)] : []),
          source.some(value),
          source.some(people),
        ],
      })),
      {
        bold: true,
        cells: [
          translate("report.total"),
          source.number(total.count),
          ...(former ? [source.some(former.total.count)] : []),
          source.number(total.value),
          source.number(total.people),
        ],
      },
    ],
  };
}

function kindChart({ kinds }: TwinningLife, { translate }: DocumentSource): Block {
  return {
    kind: "chart",
    chart: {
      title: translate("report.chart.activities"),
      series: translate("report.column.count"),
      categories: kinds.map(({ kind }) => translate(`activity.${kind}`)),
      values: kinds.map(({ count }) => count),
    },
  };
}

function balanceTable(pairs: readonly PairLife[], source: DocumentSource): Block {
  const { translate } = source;
  return source.table(
    [
      { header: translate("print.number"), width: 12, align: "Center" },
      { header: translate("follow.hosts"), width: 62 },
      { header: translate("follow.partner"), width: 36 },
      { header: translate("follow.out"), width: 18, align: "Center" },
      { header: translate("follow.back"), width: 18, align: "Center" },
      { header: translate("follow.outValue"), width: 30, align: "Right" },
      { header: translate("follow.backValue"), width: 30, align: "Right" },
      { header: translate("report.column.people"), width: 17, align: "Center" },
      { header: translate("follow.last"), width: 24, align: "Center" },
    ],
    pairs.map(({ pairing, out, back, value, valueBack, people, last }, at) => ({
      cells: [
        numbered(at + 1, pairs.length),
        source.name(pairing.host),
        source.name(pairing.partner),
        source.some(out),
        source.some(back),
        source.some(value),
        source.some(valueBack),
        source.some(people),
        last === undefined ? translate("follow.none") : source.day(last),
      ],
    })),
  );
}

function quietSentence({ quiet }: TwinningLife, source: DocumentSource, most?: number): Block[] {
  if (quiet.length === 0) return [];
  return [
    paragraph(
      source.translate("report.quiet", {
        count: quiet.length,
        months: source.snapshot.settings.programmes.quietMonths,
        names: source.names(
          quiet.map(({ pairing }) => `${source.name(pairing.host)} – ${source.name(pairing.partner)}`),
          most,
          "; ",
        ),
      }),
    ),
  ];
}
