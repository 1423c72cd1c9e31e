import { milestones, supporting, type GroupMeeting, type UnitSupport } from "../../domain/programmes";
import type { UnitScore } from "../../domain/scoring";
import { listName } from "../../text";
import { lead, paragraph } from "../form";
import type { Block } from "../page";
import type { DocumentSource } from "../source";
import type { FollowUp, Section } from "./section";

/** Support of special units (plan S2) in a report. */
export const supportSection: Section = (source, { span }) => {
  const { translate } = source;
  const units = supporting(source.snapshot, span);
  if (units.every(({ done, meetings }) => done.of + meetings.length === 0)) return [source.noData()];
  return [
    ...units.map(({ unit, done, overdue }) =>
      paragraph(
        done.of === 0
          ? translate("report.supportNone", { unit: unit.name })
          : overdue.length === 0
            ? translate("report.supportUnit", { unit: unit.name, ...source.shareParams(done) })
            : translate("report.supportLate", {
                unit: unit.name,
                ...source.shareParams(done),
                late: overdue.length,
              }),
      ),
    ),
    unitTable(units, span.to, source),
    ...milestoneBlocks(span.to, source),
  ];
};

/** Everything about the support: milestones, every unit with its tasks, meetings, progress and companions. */
export const supportFollowUp: FollowUp = (source, span) => {
  const { translate } = source;
  const units = supporting(source.snapshot, span);
  return [
    {
      title: translate("follow.supportUnits"),
      blocks:
        units.length === 0
          ? [source.noData()]
          : [unitTable(units, span.to, source), ...milestoneBlocks(span.to, source)],
    },
    ...units.map((support) => ({ title: support.unit.name, blocks: unitBlocks(support, source) })),
  ];
};

function unitTable(units: readonly UnitSupport[], day: number, source: DocumentSource): Block {
  const { translate } = source;
  const held = ({ meetings }: UnitSupport): { count: number; of: number } => ({
    count: meetings.filter(({ state }) => state === "done").length,
    of: meetings.length,
  });
  return {
    kind: "table",
    columns: [
      { header: translate("follow.unit"), width: 44 },
      { header: translate("follow.tasksDone"), width: 22, align: "Center" },
      { header: translate("follow.overdue"), width: 19, align: "Center" },
      { header: translate("follow.meetings"), width: 19, align: "Center" },
      { header: translate("follow.lastYear"), width: 18, align: "Center" },
      { header: translate("follow.thisYear"), width: 19, align: "Center" },
      { header: translate("follow.progress"), width: 19, align: "Center" },
    ],
    lines: units.map((support) => {
      const score = scoreOf(support.unit.code, day, source);
      return {
        cells: [
          listName(support.unit),
          source.share(support.done),
          source.some(support.overdue.length),
          source.share(held(support)),
          support.unit.lastYear === undefined ? "" : source.number(support.unit.lastYear),
          score?.score === undefined ? "" : source.number(score.score),
          score?.progress === undefined ? "" : progressWords(score.progress, source),
        ],
      };
    }),
  };
}

/** The year's score of a unit in the set that last year's points are about. */
function scoreOf(unit: string, day: number, source: DocumentSource): UnitScore | undefined {
  if (source.snapshot.criteria.length === 0) return undefined;
  return source
    .results(day)
    .units.find((score) => score.unit === unit && score.period === undefined && score.progress !== undefined);
}

/** "+3", "-1,5": the sign says which way. */
function progressWords(progress: number, source: DocumentSource): string {
  return progress > 0 ? `+${source.number(progress)}` : source.number(progress);
}

function milestoneBlocks(day: number, source: DocumentSource): Block[] {
  const { translate } = source;
  const lines = milestones(source.snapshot, day);
  if (lines.length === 0) return [];
  return [
    lead(translate("follow.milestones")),
    {
      kind: "table",
      columns: [
        { header: translate("due.day"), width: 34, align: "Center" },
        { header: translate("follow.milestone"), width: 86 },
        { header: translate("due.state"), width: 40 },
      ],
      lines: lines.map(({ day: due, name, state }) => ({
        cells: [source.day(due), name, translate(`task.${state}`)],
      })),
    },
  ];
}

function unitBlocks({ unit, tasks, meetings, companions }: UnitSupport, source: DocumentSource): Block[] {
  const { translate } = source;
  return [
    ...(companions.length > 0
      ? [paragraph(translate("follow.companions", { names: companions.map(listName).join(", ") }))]
      : []),
    ...(meetings.length > 0
      ? [
          paragraph(
            translate("follow.meetingList", {
              list: meetings.map((meeting) => meetingWords(meeting, source)).join("; "),
            }),
          ),
        ]
      : [paragraph(translate("follow.noMeetings", { unit: listName(unit) }))]),
    source.table(
      [
        { header: translate("follow.topic"), width: 76 },
        { header: translate("follow.owner"), width: 54 },
        { header: translate("due.day"), width: 26, align: "Center" },
        { header: translate("follow.quarter"), width: 15, align: "Center" },
        { header: translate("follow.result"), width: 48 },
        { header: translate("due.state"), width: 28 },
      ],
      tasks.map(({ task, state }) => ({
        cells: [
          task.topic,
          task.owner === undefined ? "" : source.name(task.owner),
          source.day(task.due),
          task.quarter ?? "",
          task.result ?? "",
          translate(`task.${state}`),
        ],
      })),
    ),
  ];
}

const QUARTERS = ["I", "II", "III", "IV"];

function meetingWords({ quarter, state }: GroupMeeting, { translate }: DocumentSource): string {
  return translate("follow.meeting", { quarter: QUARTERS[quarter - 1], state: translate(`task.${state}`) });
}
