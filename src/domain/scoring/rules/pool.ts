import type { Fraction } from "../../exact/fraction";
import type { Pool, RowSums } from "./rule";

/** The pool with one more unit that has accepted rows: with any target by its share of them, without by its quantity. */
export function withMember(pool: Pool, { quantity, quantityWithTarget, target }: RowSums): Pool {
  if (target === undefined) return { ...pool, amount: greater(quantity, pool.amount) };
  return target.isZero() ? pool : { ...pool, ratio: greater(quantityWithTarget.divide(target), pool.ratio) };
}

/** Who is better than the pool knows is the best. */
export function greater(value: Fraction, best: Fraction | undefined): Fraction {
  return best === undefined || value.compare(best) > 0 ? value : best;
}
