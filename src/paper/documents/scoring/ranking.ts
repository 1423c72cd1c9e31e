import { evidenceView, unitRanking, type RankedUnit, type UnitRanking } from "../../../domain/reports";
import type { UnitScore } from "../../../domain/scoring";
import { gradeWords } from "../../../sheets/plan";
import {
  announcement,
  heading,
  note,
  paperPage,
  orBlank,
  paragraph,
  scopeParagraph,
  subject,
  yearText,
} from "../../form";
import type { Block, Page, PageLine } from "../../page/blocks";
import { sheetName } from "../../page/sheetName";
import { periodInText, sentence, type DocumentSource } from "../../words";
import { declare } from "../document";

/** Every unit of a set in its place, of the year: one page a set, or that of the set that is asked for. */
export const yearRanking = declare("bang-xep-hang", "scoring", yearPages, { sets: true });

/** The same of one period. */
export const periodRanking = declare("bang-xep-hang-ky", "scoring", periodPages, { view: true });

/** Text of the tables, points. */
const TABLE_SIZE = 12;

function yearPages(source: DocumentSource): Page[] {
  const { options } = source;
  const board = source.board(options.day);
  const sets = board.sets().filter((set) => options.set === undefined || set === options.set);
  return sets.flatMap((set) =>
    board.yearPeriods(set).length === 0
      ? []
      : page(unitRanking(board, set, undefined), yearRanking.kind, source),
  );
}

function periodPages(source: DocumentSource): Page[] {
  const { snapshot, options } = source;
  const view = evidenceView(snapshot, options);
  if (!view) return [];
  const ranking = unitRanking(source.board(options.day), view.set, view.period);
  return page(ranking, periodRanking.kind, source);
}

type RankingKind = typeof yearRanking.kind | typeof periodRanking.kind;

function page(ranking: UnitRanking, kind: RankingKind, source: DocumentSource): Page[] {
  const { translate, snapshot, options } = source;
  const { set, period, ranked, special, unranked } = ranking;
  if (ranked.length + special.length + unranked.length === 0) return [];
  const title = translate(`document.kind.${kind}`);
  const year = yearText(snapshot);
  const paper = source.paper({
    kind,
    set,
    ...(period ? { period: period.code } : { span: year }),
    waits: source.waitsFor([{ set, period: period?.code }], title, options.day),
  });
  const scope = period ? periodInText(period.name) : translate("ranking.year", { year: orBlank(year) });
  return [
    paperPage(source, paper, {
      sheet: sheetName(
        (short) => translate("ranking.sheet", { set: short, scope: period?.code ?? year }),
        set,
      ),
      day: options.day,
      blocks: [
        ...subject(translate("ranking.kind"), translate("ranking.title", { set, scope })),
        ...(period ? [] : scopeParagraph(new Set([set]), source)),
        ...(ranked.length > 0 ? [placesTable(ranked, source)] : []),
        ...(special.length > 0
          ? [
              ...(ranked.length > 0 ? [heading(translate("ranking.special"))] : []),
              placesTable(special, source),
            ]
          : []),
        ...unrankedBlocks(ranking, source),
        announcement(
          translate("ranking.end", {
            count: source.words.count(ranked.length + special.length),
            all: source.words.count(ranked.length + special.length + unranked.length),
          }),
        ),
      ],
    }),
  ];
}

function placesTable(units: readonly RankedUnit[], source: DocumentSource): Block {
  const { translate, words } = source;
  const hasGrades = units.some(({ score }) => score.grade !== undefined);
  return {
    kind: "table",
    size: TABLE_SIZE,
    columns: [
      { header: translate("ranking.rank"), width: 13, align: "Center" },
      { header: translate("follow.unit"), width: 50 },
      { header: translate("report.column.cluster"), width: 41 },
      { header: translate("ranking.points"), width: 16, align: "Center" },
      { header: translate("ranking.maximum"), width: 16, align: "Center" },
      { header: translate("report.column.rate"), width: 18, align: "Center" },
      ...(hasGrades ? [{ header: translate("ranking.grade"), width: 22, align: "Center" as const }] : []),
    ],
    lines: units.map(({ score, rank }): PageLine => {
      const { cluster, percent, score: points, maximum } = score;
      return {
        cells: [
          String(rank),
          unitName(score, source),
          cluster === undefined ? "" : source.name(cluster),
          words.figure(points),
          words.figure(maximum),
          percent === undefined ? "" : translate("report.percent", { percent }),
          ...(hasGrades ? [sentence(gradeWords(score, translate) ?? "–")] : []),
        ],
      };
    }),
  };
}

/** A unit by its body, as the other papers name it. */
function unitName({ unit: code, name }: UnitScore, source: DocumentSource): string {
  const unit = source.snapshot.units.find((candidate) => candidate.code === code);
  return unit ? source.bodyName(unit) : name;
}

/** Who stands in no place, and why. */
function unrankedBlocks({ unranked }: UnitRanking, source: DocumentSource): Block[] {
  const { translate } = source;
  const without = unranked.filter(({ disqualified }) => !disqualified);
  const names = (scores: readonly { readonly unit: string }[]): string =>
    scores.map(({ unit }) => source.body(unit)).join("; ");
  return [
    ...(without.length > 0 ? [paragraph(translate("ranking.without", { units: names(without) }))] : []),
    ...unranked.flatMap(({ unit, disqualified }) =>
      disqualified
        ? [note(translate("ranking.notConsidered", { unit: source.body(unit), reason: disqualified.reason }))]
        : [],
    ),
  ];
}
