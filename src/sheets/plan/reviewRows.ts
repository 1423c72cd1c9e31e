import type { Certainty, OpenItem } from "../../domain/certainty";
import type { NextYearUnit, Scoreboard, StageDifference, Stages } from "../../domain/scoring";
import type { Translate } from "../../i18n";
import { formatDate } from "../../text";
import type { ResultRowOf } from "./resultRow";
import { scopeWords } from "./scopeWords";

/** What an office looks at before it signs: the stages side by side, how safe each winner is, and what the next year starts with. */
export interface Review {
  readonly stages: Stages;
  readonly certainty: readonly Certainty[];
  readonly nextYear: readonly NextYearUnit[];
}

/** A cell names so many items; the rest is a number. */
const ITEMS_SHOWN = 12;

export function certaintyRows({ certainty }: Review, translate: Translate): ResultRowOf<"certainty">[] {
  return certainty.map((entry) => ({
    set: entry.award.set,
    period: entry.award.period ?? translate("result.year"),
    award: entry.award.name,
    code: entry.winners.map((winner) => winner.code).join("; ") || undefined,
    name: entry.winners.map((winner) => winner.name).join("; ") || undefined,
    verdict: certaintyVerdict(entry, translate),
    margin: entry.margin,
    fewest: fewestWords(entry, translate),
    items: entry.upset && itemsWords(entry.upset.items, translate),
    challenger: entry.upset?.challengerName || undefined,
    possible: entry.possible.join("; ") || undefined,
    allAccepted: entry.allAccepted.join("; ") || undefined,
    open: entry.open,
    ahead: aheadWords(entry, translate),
    exactness: translate(`certainty.${entry.exactness}`),
  }));
}

/** an toàn, có thể đổi, chưa chắc chắn, chưa quyết định, chưa có đối tượng đạt */
export function certaintyVerdict({ state, upset, exactness }: Certainty, translate: Translate): string {
  if (state !== "decided") return translate(`certainty.${state}`);
  if (upset !== undefined) return translate("certainty.canChange");
  return translate(exactness === "exact" ? "certainty.safe" : "certainty.unknown");
}

export function fewestWords(
  { upset, least, exactness }: Certainty,
  translate: Translate,
): string | undefined {
  if (exactness === "exact") return upset && translate("certainty.count", { count: upset.count });
  if (least === undefined) return upset && translate("certainty.atMost", { count: upset.count });
  return upset
    ? translate("certainty.between", { least, most: upset.count })
    : translate("certainty.atLeast", { count: least });
}

export function itemsWords(items: readonly OpenItem[], translate: Translate): string {
  const shown = items.slice(0, ITEMS_SHOWN).map(({ evidence, kind }) =>
    translate("certainty.item", {
      code: evidence.code,
      kind: translate(kindWord(kind)),
      unit: evidence.unit,
      criterion: evidence.criterion,
    }),
  );
  const more = items.length - shown.length;
  return more > 0 ? `${shown.join("; ")}; ${translate("certainty.more", { count: more })}` : shown.join("; ");
}

function kindWord(kind: OpenItem["kind"]) {
  switch (kind) {
    case "late":
    case "targetMissing":
    case "verifiedMissing":
      return `certainty.${kind}` as const;
    default:
      return `missing.${kind}` as const;
  }
}

/** Leaves to which evidence may still come in; undefined = none. */
export function aheadWords({ ahead }: Certainty, translate: Translate): string | undefined {
  const words = ahead.map(({ criterion, period, deadline }) =>
    translate("certainty.ahead", { criterion, period, deadline: formatDate(deadline) }),
  );
  return words.length > 0 ? words.join("; ") : undefined;
}

/** Leaves whose stages disagree, and rows that were turned down, with their reasons. */
export function comparisonRows(
  differences: readonly StageDifference[],
  translate: Translate,
): ResultRowOf<"comparison">[] {
  return differences.map((difference) => ({
    set: difference.set,
    period: difference.period.code,
    cluster: difference.unit.cluster,
    unit: difference.unit.code,
    criterion: `${difference.criterion.code} · ${difference.criterion.text}`,
    self: difference.self,
    clusterStage: difference.cluster,
    verified: difference.verified,
    difference: difference.difference,
    state:
      [...new Set(difference.open.map(({ status }) => translate(`status.${status}`)))].join("; ") ||
      undefined,
    reason:
      difference.open
        .map(({ code, reason }) => `${code}: ${reason ?? translate("stage.noReason")}`)
        .join("; ") || undefined,
  }));
}

/** The next year's `Đơn vị`: class and points carried over, with what they rest on. */
export function nextYearRows(
  board: Scoreboard,
  { nextYear }: Review,
  translate: Translate,
): ResultRowOf<"nextYear">[] {
  const { snapshot, periods } = board;
  const open = periods.filter((period) => period.state === "open").map((period) => period.code);
  return nextYear.map(({ unit, grade, from, points, set }) => ({
    unit: unit.code,
    name: unit.name,
    cluster: unit.cluster,
    grade,
    special: unit.special ? "x" : undefined,
    lastYear: points,
    basis: [
      points === undefined
        ? translate("nextYear.noScore")
        : translate("nextYear.basis", {
            set: set ?? "",
            year: snapshot.settings.texts.Nam ?? "",
            grade: from ?? "–",
          }),
      ...(set === undefined
        ? []
        : [translate("nextYear.scope", { scope: scopeWords(board, set, undefined, translate) ?? "" })]),
      ...(open.length > 0 ? [translate("nextYear.open", { periods: open.join(", ") })] : []),
    ].join(" "),
  }));
}
