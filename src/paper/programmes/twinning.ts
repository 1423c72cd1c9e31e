import type { Ceremony, PairLife } from "../../domain/programmes";
import {
  twinningFollowUp,
  twinningReport,
  type TwinningExhibit,
  type TwinningFigures,
} from "../../domain/reports";
import { tableOrNothing } from "../form";
import type { Block } from "../page/blocks";
import { numbered, type DocumentSource } from "../words";
import { partsOf, sectionOf, type FollowedProgramme } from "./section";

/** Twinning (plan S0). */
export const twinning: FollowedProgramme = {
  programme: "twinning",
  section: (source, spans) => {
    const { figures, parts } = twinningReport(source.snapshot, spans);
    return sectionOf(parts, source, (exhibit) => draw(exhibit, figures, source));
  },
  followUp: (source, span) => {
    const { figures, chapters } = twinningFollowUp(source.snapshot, span);
    return partsOf(chapters, source, (exhibit) => {
      if (exhibit === "ceremonies") return ceremonyTable(figures.life.ceremonyList, source);
      if (exhibit === "balance") return balanceTable(figures.life.pairs, source);
      return draw(exhibit, figures, source);
    });
  },
};

function draw(exhibit: TwinningExhibit, figures: TwinningFigures, source: DocumentSource): Block {
  switch (exhibit) {
    case "kinds":
      return kindTable(figures, source);
    case "kindChart":
      return kindChart(figures, source);
  }
}

function ceremonyTable(ceremonies: readonly Ceremony[], source: DocumentSource): Block {
  const { translate, words } = source;
  const withPlan = ceremonies.some(({ prepared }) => prepared !== undefined);
  return tableOrNothing(
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
        source.nameAlone(partner.code),
        hosts.map(({ name }) => name).join("; "),
        ...(withPlan ? [words.day(prepared)] : []),
        words.day(day),
        day === undefined ? "" : (witness ?? translate("follow.noWitness")),
        translate(`ceremony.${state}`),
      ],
    })),
    source,
  );
}

function kindTable({ life, former }: TwinningFigures, { translate, words }: DocumentSource): Block {
  const { kinds, total } = life;
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
          words.activity(kind),
          words.number(count),
          ...(former ? [words.some(former.kinds.find((other) => other.kind === kind)?.count ?? 0)] : []),
          words.some(value),
          words.some(people),
        ],
      })),
      {
        bold: true,
        cells: [
          translate("report.total"),
          words.number(total.count),
          ...(former ? [words.some(former.total.count)] : []),
          words.number(total.value),
          words.number(total.people),
        ],
      },
    ],
  };
}

function kindChart({ life: { kinds } }: TwinningFigures, { translate, words }: DocumentSource): Block {
  return {
    kind: "chart",
    chart: {
      title: translate("report.chart.activities"),
      series: translate("report.column.count"),
      categories: kinds.map(({ kind }) => words.activity(kind)),
      values: kinds.map(({ count }) => count),
      unit: translate("report.chart.unit.activities"),
      whole: true,
    },
  };
}

function balanceTable(pairs: readonly PairLife[], source: DocumentSource): Block {
  const { translate, words } = source;
  return tableOrNothing(
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
        source.nameAlone(pairing.host),
        source.nameAlone(pairing.partner),
        words.some(out),
        words.some(back),
        words.some(value),
        words.some(valueBack),
        words.some(people),
        last === undefined ? translate("follow.none") : words.day(last),
      ],
    })),
    source,
  );
}
