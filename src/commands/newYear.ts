import { settingName, type Translate } from "../i18n";
import { planNewYear, writeNewYear, type NewYear } from "../session";
import { flag } from "./argument";
import { command } from "./command";

/** Makes a copy of last year's workbook the one of this year; what is the old year's stays behind in the old file. */
export const newYear = command({
  name: "new-year",
  opens: true,
  args: {
    /** Although periods are neither locked nor published. */
    unfinished: flag,
  },
  writes: ["inputs", "results", "proposals", "locks", "log"],
  prepare: (session, _, options): Promise<NewYear> => planNewYear(session, options),
  write: (session, plan, { unfinished = false }) => writeNewYear(session, plan, unfinished),
  tell: (plan, _, translate) => ({
    lines: [
      translate("newYear.years", plan.year),
      ...carriedLines(plan, translate),
      ...leftLines(plan, translate),
      ...dueLines(plan, translate),
    ],
    findings: plan.open,
  }),
});

/** What goes on into the new year. */
export function carriedLines(plan: NewYear, translate: Translate): string[] {
  const { units, periods, pairings, keepsGrades } = plan;
  return [
    translate("newYear.units", { count: units.all, scored: units.scored }),
    keepsGrades ? translate("newYear.gradesKept") : translate("newYear.grades", { count: units.graded }),
    translate("newYear.periods", {
      count: periods.length,
      names: periods.map(({ code, name }) => `${code} · ${name}`).join("; "),
    }),
    translate("newYear.pairings", { count: pairings }),
    translate("newYear.same"),
  ];
}

/** What is taken out of this workbook, sheet by sheet. */
export function leftLines({ left }: NewYear, translate: Translate): string[] {
  return left.length === 0
    ? [translate("newYear.leftNothing")]
    : left.map(({ sheet, rows }) => translate("newYear.left", { sheet, rows }));
}

/** What the office looks at itself. */
export function dueLines({ dated }: NewYear, translate: Translate): string[] {
  return [
    ...(dated.length === 0
      ? []
      : [
          translate("newYear.dated", {
            settings: dated.map((key) => settingName(key, translate)).join(", "),
          }),
        ]),
    translate("newYear.papers"),
  ];
}
