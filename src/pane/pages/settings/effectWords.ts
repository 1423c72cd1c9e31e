import type { AwardChange, Effect, Standing, StandingChange } from "../../../domain/effect";
import type { Finding, Period } from "../../../domain/model";
import type { Translate } from "../../../i18n";
import { gradeWords, words } from "../../../sheets/plan";

/** A part of what an answer changes, under a heading of its own. */
export interface EffectPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What an answer changes, in words: awards first, then clusters and units, then what else is said. */
export function effectWords(effect: Effect, periods: readonly Period[], translate: Translate): EffectPart[] {
  const { awards, clusters, units, raised, settled } = effect;
  const parts: EffectPart[] = [
    {
      heading: translate("settings.effect.awards", { count: awards.length }),
      lines: awards.map((change) => awardLine(change, translate)),
    },
    {
      heading: translate("settings.effect.clusters", { count: clusters.length }),
      lines: telling(clusters).map((change) => standingLine(change, periods, translate)),
    },
    {
      heading: translate("settings.effect.units", { count: units.length }),
      lines: telling(units).map((change) => standingLine(change, periods, translate)),
    },
    {
      heading: translate("settings.effect.settled", { count: settled.length }),
      lines: settled.map((finding) => findingLine(finding, translate)),
    },
    {
      heading: translate("settings.effect.raised", { count: raised.length }),
      lines: raised.map((finding) => findingLine(finding, translate)),
    },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function awardLine({ award, before, after }: AwardChange, translate: Translate): string {
  const names = (winners: readonly string[]): string =>
    winners.length === 0 ? translate("settings.effect.nobody") : winners.join(", ");
  return translate("settings.effect.award", {
    award: award.name,
    before: names(before),
    after: names(after),
  });
}

/** Those that tell most first: of the year, and those that another rank or class comes of. */
function telling(changes: readonly StandingChange[]): StandingChange[] {
  const weight = ({ period, before, after }: StandingChange): number =>
    (period === undefined ? 2 : 0) +
    (before?.rank !== after?.rank || JSON.stringify(before?.grade) !== JSON.stringify(after?.grade) ? 1 : 0);
  return [...changes].sort((a, b) => weight(b) - weight(a));
}

function standingLine(
  { set, period, name, before, after }: StandingChange,
  periods: readonly Period[],
  translate: Translate,
): string {
  const periodName = periods.find(({ code }) => code === period)?.name ?? period;
  const shown = (value: string | number | undefined): string =>
    typeof value === "number" ? translate("pane.number", { count: value }) : (value ?? "–");
  const part = (
    key: "settings.effect.rank" | "settings.effect.score" | "settings.effect.grade",
    read: (standing: Standing) => string | number | undefined,
  ): string[] => {
    const [was, is] = [before && read(before), after && read(after)];
    return was === is ? [] : [translate(key, { before: shown(was), after: shown(is) })];
  };
  const changes = [
    ...part("settings.effect.rank", ({ rank }) => rank),
    ...part("settings.effect.score", ({ score }) => score),
    ...part("settings.effect.grade", (standing) => gradeWords(standing, translate)),
  ];
  return translate("settings.effect.standing", {
    name,
    view: `${set}, ${periodName ?? translate("result.year")}`,
    changes: changes.join("; "),
  });
}

function findingLine(finding: Finding, translate: Translate): string {
  return translate(`finding.${finding.code}`, words(finding, translate));
}
