import type { Pairing, Snapshot, Unit } from "../../model";
import { twinningLife, type Span, type TwinningLife } from "../../programmes";
import { byKind } from "../unitKinds";
import {
  NO_DATA,
  firstOf,
  named,
  say,
  sayShare,
  when,
  type Account,
  type FollowUp,
  type Names,
  type Spans,
  type Statement,
} from "./account";

/** Twinning in a span, and in the span before where there is anything to compare with. */
export interface TwinningFigures {
  readonly life: TwinningLife;
  readonly former: TwinningLife | undefined;
}

export type TwinningExhibit = "kinds" | "kindChart";

/** What a report says of twinning (plan S0). */
export function twinningReport(
  snapshot: Snapshot,
  { span, before }: Spans,
): Account<TwinningFigures, TwinningExhibit> {
  const life = twinningLife(snapshot, span);
  // A workbook that begins with this year has nothing to compare with.
  const hasFormer = snapshot.activities.some(({ date }) => date <= before.to);
  const figures = { life, former: hasFormer ? twinningLife(snapshot, before) : undefined };
  if (life.pairs.length === 0) return { figures, parts: [NO_DATA] };
  return {
    figures,
    parts: [
      ...ceremonyStatements(life, snapshot),
      ...activityStatements(figures, snapshot),
      ...when<{ show: TwinningExhibit }>(life.kinds.length > 0, { show: "kinds" }, { show: "kindChart" }),
      ...quietStatement(life, snapshot),
    ],
  };
}

export type TwinningChapter = "follow.ceremonies" | "follow.activities" | "follow.balance" | "follow.quiet";

/** Everything about twinning in the year: ceremonies one by one, the balance of each pair. */
export function twinningFollowUp(
  snapshot: Snapshot,
  span: Span,
): FollowUp<TwinningFigures, TwinningChapter, TwinningExhibit | "ceremonies" | "balance"> {
  const life = twinningLife(snapshot, span);
  return {
    figures: { life, former: undefined },
    chapters: [
      {
        title: "follow.ceremonies",
        parts:
          life.pairs.length === 0
            ? [NO_DATA]
            : [...ceremonyStatements(life, snapshot), { show: "ceremonies" }],
      },
      {
        title: "follow.activities",
        parts: life.kinds.length === 0 ? [NO_DATA] : [{ show: "kinds" }, { show: "kindChart" }],
      },
      { title: "follow.balance", parts: [{ show: "balance" }] },
      ...when(life.quiet.length > 0, {
        title: "follow.quiet" as const,
        parts: quietStatement(life, snapshot, Infinity),
      }),
    ],
  };
}

function ceremonyStatements(life: TwinningLife, snapshot: Snapshot): Statement[] {
  const { preparation } = snapshot.settings.programmes;
  const { prepared, unprepared, ceremonies, witnessed, overdue, ceremonyList } = life;
  const kinds = { kinds: { kinds: partnerKinds(life, snapshot) } };
  const outside = ceremonyList.filter(({ state }) => state === "heldOutside").map(({ partner }) => partner);
  const submitted = prepared ?? { count: 0, of: 0 };
  return [
    ...(preparation === undefined
      ? sayShare("report.prepared", submitted, kinds)
      : sayShare("report.preparedUntil", submitted, { ...kinds, day: { day: preparation.to } })),
    ...when(unprepared.length > 0, say("report.unprepared", countAndPairs(unprepared))),
    ...sayShare("report.ceremonies", ceremonies, kinds),
    ...sayShare("report.witnessed", witnessed),
    ...when(outside.length > 0, say("report.ceremoniesOutside", countAndNames(outside))),
    ...when(overdue.length > 0, say("report.ceremoniesOverdue", countAndPairs(overdue))),
  ];
}

function activityStatements({ life, former }: TwinningFigures, snapshot: Snapshot): Statement[] {
  const { total, active, out, back } = life;
  if (total.count === 0) return [say("report.noActivities")];
  const facts = {
    count: total.count,
    active: active.count,
    of: active.of,
    kinds: { kinds: partnerKinds(life, snapshot) },
  };
  return [
    former
      ? say("report.activitiesTrend", { ...facts, trend: { change: total.count - former.total.count } })
      : say("report.activities", facts),
    ...sizeStatement(total),
    say("report.directions", { out: { direction: out }, back: { direction: back } }),
  ];
}

/** What the activities were worth and how many people took part, as far as anybody wrote it down. */
function sizeStatement({ value, people }: TwinningLife["total"]): readonly Statement[] {
  if (value > 0 && people > 0) return [say("report.activityValueAndPeople", { value, people })];
  if (value > 0) return [say("report.activityValue", { value })];
  return when(people > 0, say("report.activityPeople", { people }));
}

function quietStatement(
  { quiet }: TwinningLife,
  { settings }: Snapshot,
  most?: number,
): readonly Statement[] {
  return when(
    quiet.length > 0,
    say("report.quiet", {
      count: quiet.length,
      months: settings.programmes.quietMonths,
      names: pairNames(
        quiet.map(({ pairing }) => pairing),
        most,
      ),
    }),
  );
}

function pairNames(pairs: readonly Pairing[], most?: number): Names {
  return firstOf(
    pairs.map(({ host, partner }) => ({ host, partner })),
    most,
  );
}

function countAndPairs(pairs: readonly Pairing[]): { count: number; names: Names } {
  return { count: pairs.length, names: pairNames(pairs) };
}

function partnerKinds({ ceremonyList }: TwinningLife, snapshot: Snapshot): readonly string[] {
  return byKind(
    snapshot,
    ceremonyList.map(({ partner }) => partner.code),
  ).map(({ kind }) => kind);
}

function countAndNames(units: readonly Unit[]): { count: number; names: Names } {
  return { count: units.length, names: firstOf(named(units.map(({ code }) => code))) };
}
