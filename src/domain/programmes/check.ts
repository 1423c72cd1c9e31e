import { findings, type Finding } from "../../contract";
import { readMonth, supportKind } from "../assignment";
import type { Snapshot } from "../model";
import { splitList } from "../../text";
import { isKnownState, quarterOf } from "./supporting";

/** A year for months that are typed without one: any does to see whether they can be read. */
const ANY_YEAR = 2000;

/** What the follow-up of the programmes cannot use as it was typed, and would otherwise pass over in silence. */
export function checkProgrammes(snapshot: Snapshot): Finding[] {
  return [...visitFindings(snapshot), ...supportFindings(snapshot), ...activityFindings(snapshot)];
}

function visitFindings({ visits, settings }: Snapshot): Finding[] {
  const items = settings.programmes.visitTopics.length;
  return visits.flatMap((visit): Finding[] => {
    const beyond = splitList(visit.topic ?? "").filter((part) => {
      const number = Number.parseInt(part, 10);
      return /^\d{1,2}[.)]?$/u.test(part) && !(number >= 1 && number <= items);
    });
    return [
      ...(readMonth(visit.month, ANY_YEAR)
        ? []
        : [findings.visitMonthUnclear(visit, { shown: visit.month })]),
      ...(beyond.length > 0 ? [findings.visitTopicUnknown(visit, { shown: beyond, items })] : []),
    ];
  });
}

function supportFindings({ support, settings }: Snapshot): Finding[] {
  return support.flatMap((task): Finding[] => {
    const isMeeting = supportKind(task, settings) === "meeting";
    return [
      ...(isMeeting && quarterOf(task.quarter) === undefined
        ? [findings.quarterUnclear(task, { shown: task.quarter ?? "" })]
        : []),
      ...(isKnownState(task.state) ? [] : [findings.taskStateUnclear(task, { shown: task.state ?? "" })]),
    ];
  });
}

/** An activity of two who are not paired counts in the sums, but in no pair. */
function activityFindings({ activities, pairings }: Snapshot): Finding[] {
  if (pairings.length === 0) return [];
  const pairs = new Set(pairings.map(({ host, partner }) => `${host}\n${partner}`));
  return activities
    .filter(({ host, partner }) => !pairs.has(`${host}\n${partner}`))
    .map((activity) => {
      const { host, partner } = activity;
      return findings.activityUnpaired(activity, { host, partner });
    });
}
