import { specialUnits } from "../../../domain/assignment";
import { milestones } from "../../../domain/programmes";
import { groupList } from "../../../domain/reports";
import {
  announcement,
  ownWords,
  paperHead,
  paperPage,
  orBlank,
  paragraph,
  part,
  remarks,
  subpart,
  tableOrNothing,
  usualBasis,
  yearText,
} from "../../form";
import type { Page } from "../../page/blocks";
import { lowered, numbered, type DocumentSource } from "../../words";
import { declare } from "../document";
import { groupTable } from "../groupList";

/** The plan of support for the special units (plan S2): the units, the working groups, the milestones. */
export const supportPlan = declare("ke-hoach-ho-tro-dac-thu", "plans", pages);

function pages(source: DocumentSource): Page[] {
  const { snapshot, translate, words, options } = source;
  const units = specialUnits(snapshot, options.day);
  if (units.length === 0) return [];
  const year = orBlank(yearText(snapshot));
  const office = source.officeName();
  const groups = groupList(snapshot, options.day);
  const marks = milestones(snapshot, options.day);
  const { specialSet } = snapshot.settings;
  const paper = source.paper({
    kind: supportPlan.kind,
    symbol: "KH",
    span: yearText(snapshot),
    subject: words.text("supportPlan.subject", { year }),
    basis: usualBasis(source, year),
  });
  return [
    paperPage(source, paper, {
      sheet: translate("supportPlan.sheet"),
      day: options.day,
      blocks: [
        ...paperHead(paper, source),
        paragraph(words.text("plan.intro", { office, subject: lowered(paper.subject) })),
        part(1, "plan.purposeTitle", source),
        ownWords(translate("plan.purpose"), "supportPlan.purpose", source),
        part(2, "supportPlan.contentTitle", source),
        subpart(translate("supportPlan.units")),
        announcement(words.text("supportPlan.unitWords", { count: words.count(units.length) })),
        tableOrNothing(
          [
            { header: translate("print.number"), width: 14, align: "Center" },
            { header: translate("follow.unit"), width: 82 },
            { header: translate("report.column.cluster"), width: 64 },
          ],
          units.map((unit, at) => ({
            cells: [
              numbered(at + 1, units.length),
              source.bodyName(unit),
              unit.cluster === undefined ? "" : source.name(unit.cluster),
            ],
          })),
          source,
        ),
        paragraph(
          specialSet === undefined
            ? words.text("supportPlan.tracking")
            : words.text("supportPlan.trackingSet", { set: specialSet }),
        ),
        ownWords(translate("supportPlan.measures"), "supportPlan.measureWords", source),
        part(3, "plan.orderTitle", source),
        subpart(translate("supportPlan.groups")),
        groups.length === 0
          ? remarks(translate("supportPlan.groupsOpen"), source)
          : groupTable(groups, source),
        ownWords(translate("supportPlan.duties"), "supportPlan.dutyWords", source, { office }),
        part(4, "supportPlan.progressTitle", source),
        ...(marks.length === 0
          ? [remarks(translate("plan.time"), source)]
          : marks.map(({ day, name }) =>
              paragraph(translate("supportPlan.milestone", { day: words.day(day), name })),
            )),
        announcement(words.text("plan.endAll", { office })),
      ],
    }),
  ];
}
