import type { CostKind, CostPart } from "./model";

/** Cost part in whole points; none when it is 0. */
export function costPart(kind: CostKind, points: number, params: CostPart["params"]): CostPart[] {
  const whole = Math.round(points);
  return whole === 0 ? [] : [{ kind, points: whole, params }];
}
