import { readMonth, supportKind } from "../assignment";
import type { Finding, Snapshot } from "../model";
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
  return visits.flatMap(({ officer, month, topic, row }): Finding[] => {
    const at = { table: "DiCoSo", key: `${officer} – ${month}`, ...(row !== undefined && { row }) };
    const beyond = splitList(topic ?? "").filter(
      (part) =>
        /^\d{1,2}[.)]?$/u.test(part) &&
        !(Number.parseInt(part, 10) >= 1 && Number.parseInt(part, 10) <= items),
    );
    return [
      ...(readMonth(month, ANY_YEAR)
        ? []
        : [
            {
              ...at,
              severity: "error",
              code: "visitMonthUnclear",
              column: "Tháng",
              params: { shown: month },
            } as const,
          ]),
      ...(beyond.length > 0
        ? [
            {
              ...at,
              severity: "warning",
              code: "visitTopicUnknown",
              column: "Nội dung",
              params: { shown: beyond, items },
            } as const,
          ]
        : []),
    ];
  });
}

function supportFindings({ support, settings }: Snapshot): Finding[] {
  return support.flatMap((task): Finding[] => {
    const at = {
      severity: "warning",
      table: "HoTro",
      key: `${task.unit} – ${task.topic}`,
      ...(task.row !== undefined && { row: task.row }),
    } as const;
    const isMeeting = supportKind(task, settings) === "meeting";
    return [
      ...(isMeeting && quarterOf(task.quarter) === undefined
        ? [{ ...at, code: "quarterUnclear", column: "Quý", params: { shown: task.quarter ?? "" } } as const]
        : []),
      ...(isKnownState(task.state)
        ? []
        : [
            {
              ...at,
              code: "taskStateUnclear",
              column: "Trạng thái",
              params: { shown: task.state ?? "" },
            } as const,
          ]),
    ];
  });
}

/** An activity of two who are not paired counts in the sums, but in no pair. */
function activityFindings({ activities, pairings }: Snapshot): Finding[] {
  if (pairings.length === 0) return [];
  const pairs = new Set(pairings.map(({ host, partner }) => `${host}\n${partner}`));
  return activities
    .filter(({ host, partner }) => !pairs.has(`${host}\n${partner}`))
    .map(({ host, partner, row }) => ({
      severity: "warning",
      code: "activityUnpaired",
      table: "HoatDong",
      key: `${host} – ${partner}`,
      column: "Đơn vị kết nghĩa",
      ...(row !== undefined && { row }),
      params: { host, partner },
    }));
}
