import { moneyWords } from "../../../text";
import { emulationPlan as planOf, type PlannedSet } from "../../../domain/reports";
import {
  announcement,
  evidencePlace,
  ownWords,
  paperHead,
  paperPage,
  orBlank,
  paragraph,
  part,
  signingBodies,
  subpart,
  tableOrNothing,
  usualBasis,
  yearText,
} from "../../form";
import type { Block, Page } from "../../page/blocks";
import { lowered, withinSentence, type DocumentSource } from "../../words";
import type { PaperTextKey } from "../../../i18n/papers";
import { openMoney } from "../awards/openAwards";
import { declare } from "../document";

/** The plan of emulation of the clusters in compiling evidence (plan S4), signed by both bodies: sets, days, awards with their money. */
export const emulationPlan = declare("ke-hoach-thi-dua", "plans", pages);

function pages(source: DocumentSource): Page[] {
  const { snapshot, translate, words, options } = source;
  const plan = planOf(snapshot, source.profile);
  if (plan.clusters === 0) return [];
  const year = orBlank(yearText(snapshot));
  const paper = source.paper({
    kind: emulationPlan.kind,
    symbol: "KH",
    span: yearText(snapshot),
    isJoint: true,
    subject: words.text("emulationPlan.subject", { year }),
    basis: usualBasis(source, year),
  });
  const office = signingBodies(paper, source);
  const sets = plan.sets.map(({ set }) => set).join(", ");
  const awarded = plan.sets.filter(({ awards }) => awards.length > 0);
  return [
    paperPage(source, paper, {
      sheet: translate("emulationPlan.sheet"),
      day: options.day,
      blocks: [
        ...paperHead(paper, source),
        paragraph(words.text("plan.intro", { office, subject: lowered(paper.subject) })),
        part(1, "plan.purposeTitle", source),
        ownWords(translate("plan.purpose"), "emulationPlan.purpose", source),
        ownWords(translate("plan.demands"), "emulationPlan.demands", source),
        part(2, "emulationPlan.scopeTitle", source),
        paragraph(
          words.text("emulationPlan.who", {
            clusters: words.count(plan.clusters),
            units: words.count(plan.units),
          }),
        ),
        paragraph(words.text("emulationPlan.what", { sets, count: words.count(plan.sets.length) })),
        announcement(words.text("emulationPlan.when", { to: evidencePlace(source) })),
        tableOrNothing(
          [
            { header: translate("emulationPlan.period"), width: 62 },
            { header: translate("emulationPlan.span"), width: 62, align: "Center" },
            { header: translate("emulationPlan.deadline"), width: 36, align: "Center" },
          ],
          plan.periods.map(({ name, from, to, deadline }) => ({
            cells: [name, `${words.day(from)} – ${words.day(to)}`, words.day(deadline)],
          })),
          source,
        ),
        paragraph(words.text("emulationPlan.change", { office })),
        part(3, "emulationPlan.awardTitle", source),
        ...(awarded.length === 0
          ? [paragraph(translate("emulationPlan.noAwards"))]
          : [
              ...awarded.flatMap((set, at) => awardBlocks(set, at + 1, source)),
              paragraph(
                words.text("emulationPlan.sum", {
                  count: words.count(plan.places),
                  money: words.number(plan.money),
                  inWords: moneyWords(plan.money),
                }),
              ),
              ...openMoney(
                awarded.flatMap(({ awards }) =>
                  awards.flatMap(({ name, money }) => (money === undefined ? [name] : [])),
                ),
                source,
              ),
            ]),
        part(4, "plan.orderTitle", source),
        ownWords(
          translate("plan.ofOffice", { number: 1, body: office }),
          "emulationPlan.officeWords",
          source,
          { superior: source.superiorName() },
        ),
        ownWords(words.text("emulationPlan.ofClusters"), "emulationPlan.clusterWords", source, {
          to: evidencePlace(source),
        }),
        announcement(words.text("plan.endAll", { office })),
      ],
    }),
  ];
}

/** Money is each winner's own: said where several share the line. */
function awardKey(count: number, money: number): PaperTextKey {
  if (money <= 0) return "emulationPlan.awardOnly";
  return count > 1 ? "emulationPlan.awardEach" : "emulationPlan.award";
}

function awardBlocks({ set, awards }: PlannedSet, number: number, source: DocumentSource): Block[] {
  const { translate, words } = source;
  return [
    subpart(translate("emulationPlan.set", { number, set })),
    ...awards.map(({ name, form, issuer, count, money = 0 }) =>
      paragraph(
        words.text(awardKey(count, money), {
          form: [form ?? translate("emulationPlan.reward"), issuer].filter(Boolean).join(" của "),
          name: withinSentence(name, source.profile.units.prefix),
          count: words.count(count),
          money: words.number(money),
        }),
      ),
    ),
  ];
}
