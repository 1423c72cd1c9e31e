import type { StartRow } from "../../office/write";
import type { Draw } from "./draw";

/** What an item of evidence says in figures; steps where the verifier chooses among them. */
export interface Measured {
  readonly quantity?: number;
  readonly target?: number;
  readonly steps: readonly number[];
}

/** Figures of one item of evidence, by the rule of its leaf: the stronger the unit, the more. */
export function measure({ rule, steps }: StartRow<"criteria">, strength: number, draw: Draw): Measured {
  const text = String(steps ?? "");
  switch (rule) {
    case "tỷ lệ":
    case "mức tỷ lệ":
    case "chỉ tiêu": {
      const target = 10 + Math.floor(draw() * 40);
      return {
        target,
        quantity: Math.min(Math.round(target * 1.1), Math.round(target * (strength - 0.2 + draw() * 0.35))),
        steps: [],
      };
    }
    case "mức": {
      if (!text.includes(":"))
        return { steps: text.split(";").map((step) => Number(step.replace(",", "."))) };
      if (text.includes("%"))
        return { quantity: Math.round((strength - 0.15 + draw() * 0.2) * 100) / 100, steps: [] };
      const best = Number(/>=(\d+)/u.exec(text)?.[1] ?? 1);
      return { quantity: Math.max(0, Math.round(best * (strength - 0.35 + draw() * 0.7))), steps: [] };
    }
    case "số lượng":
      return { quantity: 1 + Math.floor(draw() * strength * 5), steps: [] };
    case "cộng":
    case "trừ":
      return { quantity: 1 + Math.floor(draw() * 2), steps: [] };
    default:
      return { steps: [] };
  }
}
