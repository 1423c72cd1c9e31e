import { translator } from "../../i18n";
import type { TrueLine } from "./log";

/** The log speaks Vietnamese whatever the language of the pane. */
const inSheets = translator("vi");

const PERIOD_ACTS = {
  lock: inSheets("log.lock"),
  publish: inSheets("log.publish"),
  unlock: inSheets("log.unlock"),
};
type PeriodActKind = keyof typeof PERIOD_ACTS;

/** What was done to a period, as the log has it. */
export interface LoggedAct {
  readonly kind: PeriodActKind;
  readonly period: string;
  readonly line: TrueLine;
}

/**
 * Lines of runs that hold: neither taken back later nor the taking back itself, nor of a year before the one that the workbook
 * is about now.
 */
export function standingLines(lines: readonly TrueLine[]): TrueLine[] {
  const standing: TrueLine[] = [];
  for (const line of lines) {
    if (line.act !== inSheets("log.undo")) {
      standing.push(line);
      continue;
    }
    // Which run was taken back stands in the line.
    standing.splice(0, standing.length, ...standing.filter(({ run }) => run === "" || run !== line.after));
  }
  return standing.slice(standing.findLastIndex(({ act }) => act === inSheets("log.newYear")) + 1);
}

/** Locking, publishing and unlocking, in their order. */
export function periodActs(lines: readonly TrueLine[]): LoggedAct[] {
  const kinds = Object.entries(PERIOD_ACTS) as [PeriodActKind, string][];
  return lines.flatMap((line) => {
    const [kind] = kinds.find(([, word]) => word === line.act) ?? [];
    // The subject is code and name.
    const [period = ""] = line.subject.split(" · ");
    return kind ? [{ kind, period, line }] : [];
  });
}

/** The lines that say what a run wrote onto a result sheet. */
export function resultLines(lines: readonly TrueLine[]): TrueLine[] {
  return lines.filter(({ act }) => act === inSheets("log.write"));
}
