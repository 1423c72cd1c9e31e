import type { StartRow } from "../../office/write";
import { seeded, type Manner } from "../making";

/** Two sets, two different leaders; special units have a set of their own. */
export const manner: Manner = {
  seed: 20_240_610,
  strengths: {
    Đoàn: { C1: 0.9, C2: 0.97, C3: 0.84, C4: 0.88, C5: 0.8, C6: 0.82, C7: 0.86, C8: 0.76 },
    "Đặc thù": { C5: 0.7, C8: 0.6 },
    Hội: { C1: 0.95, C2: 0.87, C3: 0.85, C4: 0.9, C5: 0.82, C6: 0.98, C7: 0.83, C8: 0.78 },
  },
};

/** Units with last year's points, somewhat below what their cluster does this year. */
export function withLastYears(units: readonly StartRow<"units">[]): StartRow<"units">[] {
  const draw = seeded(20_231_231);
  return units.map((unit) => ({
    ...unit,
    lastYear: unit.special === "x" ? 18 + Math.round(draw() * 8) : 42 + Math.round(draw() * 20),
  }));
}
