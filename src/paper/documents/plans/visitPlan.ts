import { oversightList } from "../../../domain/reports";
import { toDate } from "../../../text";
import {
  announcement,
  attachedTo,
  blankLine,
  ownWords,
  paperHead,
  paperPage,
  paragraph,
  part,
  subpart,
  subtitle,
  title,
  usualBasis,
} from "../../form";
import type { Page } from "../../page/blocks";
import { lowered, type DocumentSource } from "../../words";
import { declare } from "../document";
import { oversightTable } from "../oversightList";

/** The plan that sends the officers in charge to the grassroots (plan S1), with who is in charge of what as its annex. */
export const visitPlan = declare("ke-hoach-di-co-so", "plans", pages);

function pages(source: DocumentSource): Page[] {
  const { snapshot, translate, words, options } = source;
  const rows = oversightList(snapshot, options.day);
  if (rows.length === 0) return [];
  const { visitMonths } = snapshot.settings.assignment;
  const year = String(toDate(options.day).getUTCFullYear());
  const office = source.officeName();
  const paper = source.paper({
    kind: visitPlan.kind,
    symbol: "KH",
    span: year,
    subject: words.text("visitPlan.subject", { year }),
    basis: usualBasis(source, year),
  });
  const units = new Set(rows.flatMap((row) => row.units)).size;
  const clusters = new Set(rows.flatMap((row) => row.clusters)).size;
  const [first, last] = [Math.min(...visitMonths), Math.max(...visitMonths)];
  const topics = snapshot.settings.programmes.visitTopics;
  return [
    paperPage(source, paper, {
      sheet: translate("visitPlan.sheet"),
      day: options.day,
      blocks: [
        ...paperHead(paper, source),
        paragraph(words.text("plan.intro", { office, subject: lowered(paper.subject) })),
        part(1, "plan.purposeTitle", source),
        ownWords(translate("plan.purpose"), "visitPlan.purpose", source),
        ownWords(translate("plan.demands"), "visitPlan.demands", source),
        part(2, "visitPlan.timeTitle", source),
        subpart(translate("visitPlan.time")),
        paragraph(
          words.text("visitPlan.timeWords", { first, last, year, months: words.count(visitMonths.length) }),
        ),
        subpart(translate("visitPlan.places")),
        paragraph(
          words.text("visitPlan.placeWords", {
            units: words.count(units),
            clusters: words.count(clusters),
            officers: words.count(rows.length),
          }),
        ),
        part(3, "visitPlan.contentTitle", source),
        ...topics.map((topic, at) =>
          paragraph(translate("report.section", { number: `${at + 1}`, title: `${topic}.` })),
        ),
        paragraph(words.text("visitPlan.duty", { number: topics.length + 1 })),
        part(4, "plan.orderTitle", source),
        ownWords(translate("plan.ofOffice", { number: 1, body: office }), "visitPlan.officeWords", source),
        ownWords(translate("visitPlan.ofOfficers"), "visitPlan.officerWords", source),
        ownWords(words.text("visitPlan.ofUnits"), "visitPlan.unitWords", source),
        announcement(words.text("plan.endAll", { office })),
      ],
    }),
    {
      sheet: translate("visitPlan.annexSheet"),
      orientation: "Portrait",
      goesWith: paper,
      blocks: [
        title(translate("print.oversight.title")),
        subtitle(attachedTo(paper, source)),
        blankLine(),
        oversightTable(rows, source),
      ],
    },
  ];
}
