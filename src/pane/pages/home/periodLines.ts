import {
  currentPeriods,
  lastDayOf,
  type MissingFacts,
  type PeriodFacts,
  type YearKnown,
} from "../../../domain/year";
import type { Translate } from "../../../i18n";
import { formatDate } from "../../../text";
import { periodName } from "../../periodName";

/** A period in words: what it is called and until when, and what is in. */
export interface PeriodWords {
  readonly code: string;
  readonly text: string;
  readonly detail: string;
  readonly isCurrent: boolean;
}

/** The periods that people work on first, the others in their order. */
export function periodWords(
  { facts, worked }: Pick<YearKnown, "facts" | "worked">,
  text: Translate,
): PeriodWords[] {
  const current = currentPeriods(facts.periods);
  const others = facts.periods.filter((period) => !current.includes(period));
  return [...current, ...others].map((period) => ({
    code: period.period.code,
    text: text(`home.period.${stateOf(period)}`, {
      period: periodName(period.period),
      from: formatDate(period.period.from),
      until: formatDate(lastDayOf(period.period)),
      days: lastDayOf(period.period) - facts.today,
    }),
    detail: [intakeWords(period, text), ...unfinishedWords(period, worked?.unverified, text)].join(" · "),
    isCurrent: current.includes(period),
  }));
}

function stateOf({ state, phase }: PeriodFacts): "locked" | "published" | "ahead" | "running" | "over" {
  return state === "open" ? phase : state;
}

function intakeWords({ rows, sets }: PeriodFacts, text: Translate): string {
  if (rows === 0) return text("home.intake.none");
  return sets
    .map(({ set, rows: count, sent, units }) => text("home.intake", { set, count, sent, units }))
    .join("; ");
}

/** Rows that nobody has finished: as the scores tell, or until they do, those that nobody has looked at. */
function unfinishedWords(
  { period, waiting, state }: PeriodFacts,
  unverified: ReadonlyMap<string, number> | undefined,
  text: Translate,
): string[] {
  const count = state === "published" ? 0 : (unverified?.get(period.code) ?? waiting);
  return count === 0 ? [] : [text("home.unfinished", { count })];
}

/** How many clusters a line names. */
const NAMED = 3;

/** What is missing in a set and period, and with whom. @param nameOf the cluster's name */
export function missingWords(
  { set, period, leaves, overdue, units, clusters }: MissingFacts,
  nameOf: (cluster: string) => string,
  text: Translate,
): { readonly text: string; readonly detail: string } {
  const named = clusters.slice(0, NAMED).map(({ cluster, leaves: count }) =>
    text("home.missing.cluster", {
      name: cluster === undefined ? text("home.missing.noCluster") : nameOf(cluster),
      count,
    }),
  );
  const more = clusters.length - named.length;
  return {
    text: text(overdue > 0 ? "home.missing.overdue" : "home.missing.toCome", {
      set,
      period: periodName(period),
      leaves: overdue > 0 ? overdue : leaves,
      units,
    }),
    detail: [...named, ...(more > 0 ? [text("home.missing.more", { count: more })] : [])].join(", "),
  };
}
