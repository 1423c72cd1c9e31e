import type { Honour, HonourGroup } from "./honours";
import { groupBy } from "../scoring/groupBy";

/** A row of an estimate (dự toán): what is given, how often and for how much each, đồng. */
export interface EstimateLine {
  /** Name of the award; undefined for nominations. */
  readonly award: string | undefined;
  /** Whom nominations of this row are for. */
  readonly target: Honour["target"] | undefined;
  readonly form: string | undefined;
  readonly count: number;
  /** Each; undefined = without money, of an award: not set yet. */
  readonly money: number | undefined;
  /** Count × money. */
  readonly planned: number;
  /** So many are decided, and their money. */
  readonly decidedCount: number;
  readonly decided: number;
}

/** What honouring costs: the awards as planned, the nominations as they stand. */
export interface Estimate {
  readonly awards: readonly EstimateLine[];
  readonly nominations: readonly EstimateLine[];
  /** Đồng; those of the awards are the budget of the results (`KinhPhiKhen`). */
  readonly planned: number;
  readonly decided: number;
  readonly nominated: number;
}

export function estimateOf({ awards, honours }: HonourGroup): Estimate {
  const ofAwards = awards.map((award): EstimateLine => {
    const decidedCount = honours.filter(
      ({ from }) => "award" in from && from.award.code === award.code,
    ).length;
    return {
      award: award.name,
      target: undefined,
      form: award.form,
      count: award.count,
      money: award.money,
      planned: award.count * (award.money ?? 0),
      decidedCount,
      decided: decidedCount * (award.money ?? 0),
    };
  });
  const nominees = honours.filter(({ from }) => "nomination" in from);
  const alike = groupBy(nominees, ({ target, form, money }) => `${target}\n${form ?? ""}\n${money ?? ""}`);
  const ofNominations = [...alike.values()].flatMap((those): EstimateLine[] => {
    const [first] = those;
    if (!first) return [];
    const { target, form, money } = first;
    const sum = those.length * (money ?? 0);
    return [
      {
        award: undefined,
        target,
        form,
        count: those.length,
        money,
        planned: sum,
        decidedCount: those.length,
        decided: sum,
      },
    ];
  });
  const total = (lines: readonly EstimateLine[], of: "planned" | "decided"): number =>
    lines.reduce((sum, line) => sum + line[of], 0);
  return {
    awards: ofAwards,
    nominations: ofNominations,
    planned: total(ofAwards, "planned"),
    decided: total(ofAwards, "decided"),
    nominated: total(ofNominations, "planned"),
  };
}
