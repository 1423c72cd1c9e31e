import { translator } from "../../i18n";
import type { LogRow } from "../log";
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
export interface LoggedAct<Line extends LogRow = TrueLine> {
  readonly kind: PeriodActKind;
  readonly period: string;
  readonly line: Line;
}

/**
 * Lines of runs that hold: neither taken back later nor the taking back itself, nor of a year before the one that the workbook
 * is about now.
 */
export function standingLines<Line extends LogRow>(lines: readonly Line[]): Line[] {
  const standing: Line[] = [];
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
export function periodActs<Line extends LogRow>(lines: readonly Line[]): LoggedAct<Line>[] {
  const kinds = Object.entries(PERIOD_ACTS) as [PeriodActKind, string][];
  return lines.flatMap((line) => {
    const [kind] = kinds.find(([, word]) => word === line.act) ?? [];
    // The subject is code and name.
    const [period = ""] = line.subject.split(" · ");
    return kind ? [{ kind, period, line }] : [];
  });
}

/** The lines that say what a run wrote onto a result sheet. */
export function resultLines<Line extends LogRow>(lines: readonly Line[]): Line[] {
  return lines.filter(({ act }) => act === inSheets("log.write"));
}
