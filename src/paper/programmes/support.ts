import {
  supportFollowUp,
  supportReport,
  type SupportedUnit,
  type SupportExhibit,
  type SupportFigures,
} from "../../domain/reports";
import type { YearScope } from "../../domain/scoring";
import { tableOrNothing } from "../form";
import type { Block } from "../page/blocks";
import type { DocumentSource } from "../words";
import { partsOf, sectionOf, type FollowedProgramme } from "./section";

/** Support of special units (plan S2). */
export const support: FollowedProgramme = {
  programme: "support",
  section: (source, spans) => {
    const { figures, parts } = supportReport(source.snapshot, spans, (day) => source.results(day));
    return sectionOf(parts, source, (exhibit) => draw(exhibit, figures, spans.span.to, source));
  },
  followUp: (source, span) => {
    const { figures, chapters } = supportFollowUp(source.snapshot, span, (day) => source.results(day));
    return partsOf(chapters, source, (exhibit) =>
      exhibit === "units" || exhibit === "milestones"
        ? draw(exhibit, figures, span.to, source)
        : taskTable(
            figures.units.find(({ unit }) => exhibit === `tasks ${unit.code}`),
            source,
          ),
    );
  },
};

/** @param day as of which the figures hold */
function draw(exhibit: SupportExhibit, figures: SupportFigures, day: number, source: DocumentSource): Block {
  switch (exhibit) {
    case "units":
      return unitTable(figures, day, source);
    case "milestones":
      return milestoneTable(figures, source);
  }
}

/** "Điểm năm nay (2/3 kỳ)": units of different sets may go by different periods. */
function thisYear({ units }: SupportFigures, day: number, source: DocumentSource): string {
  const { translate } = source;
  const periodsOf = ({ counted, all }: YearScope): string => translate("scope.periods", { counted, all });
  const scopes = units.flatMap(({ score }) =>
    score ? [periodsOf(source.board(day).yearScope(score.set))] : [],
  );
  const title = translate("follow.thisYear");
  return scopes.length === 0 ? title : `${title} (${[...new Set(scopes)].join("; ")})`;
}

function unitTable(figures: SupportFigures, day: number, source: DocumentSource): Block {
  const { translate, words } = source;
  const { units } = figures;
  const lastYearOf = ({ unit, score }: SupportedUnit): number | undefined => score?.lastYear ?? unit.lastYear;
  return {
    kind: "table",
    columns: [
      { header: translate("follow.unit"), width: 44 },
      { header: translate("follow.tasksDone"), width: 22, align: "Center" },
      { header: translate("follow.overdue"), width: 19, align: "Center" },
      { header: translate("follow.meetings"), width: 19, align: "Center" },
      { header: translate("follow.lastYear"), width: 18, align: "Center" },
      { header: thisYear(figures, day, source), width: 19, align: "Center" },
      { header: translate("follow.progress"), width: 19, align: "Center" },
    ],
    lines: units.map((supported) => ({
      cells: [
        source.nameAlone(supported.unit.code),
        words.share(supported.done),
        words.some(supported.overdue.length),
        words.share(supported.held),
        words.figure(lastYearOf(supported)),
        words.figure(supported.score?.score),
        words.signed(supported.score?.progress),
      ],
    })),
  };
}

function milestoneTable({ milestones }: SupportFigures, { translate, words }: DocumentSource): Block {
  return {
    kind: "table",
    columns: [
      { header: translate("due.day"), width: 34, align: "Center" },
      { header: translate("follow.milestone"), width: 86 },
      { header: translate("due.state"), width: 40 },
    ],
    lines: milestones.map(({ day, name, state }) => ({
      cells: [words.day(day), name, translate(`task.${state}`)],
    })),
  };
}

function taskTable(supported: SupportedUnit | undefined, source: DocumentSource): Block {
  const { translate, words } = source;
  return tableOrNothing(
    [
      { header: translate("follow.topic"), width: 76 },
      { header: translate("follow.owner"), width: 54 },
      { header: translate("due.day"), width: 26, align: "Center" },
      { header: translate("follow.quarter"), width: 15, align: "Center" },
      { header: translate("follow.result"), width: 48 },
      { header: translate("due.state"), width: 28 },
    ],
    (supported?.tasks ?? []).map(({ task, state }) => ({
      cells: [
        task.topic,
        task.owner === undefined ? "" : source.name(task.owner),
        words.day(task.due),
        task.quarter ?? "",
        task.result ?? "",
        translate(`task.${state}`),
      ],
    })),
    source,
  );
}
