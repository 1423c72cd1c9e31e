import { Fraction } from "../../exact/fraction";

const HUNDRED = Fraction.of(100);

/** Decimals of quantities, targets and prices as people read them. */
const QUANTITY_DECIMALS = 6;

/** A part of a whole that people read in percent; divided only when somebody reads it. */
export class Percent {
  /** @param decimals of the percent; absent = those of the points (`SoLe`) */
  constructor(
    readonly part: Fraction,
    readonly whole: Fraction,
    readonly decimals?: number,
  ) {}

  round(shownDecimals: number): number {
    return this.whole.isZero()
      ? 0
      : this.part
          .divide(this.whole)
          .multiply(HUNDRED)
          .round(this.decimals ?? shownDecimals);
  }
}

/** Something a reason rests on; numbers stay exact until somebody reads them. */
export type Fact = string | number | Fraction | Percent;

/** How the points of a leaf came about: `explain.<code>` in the dictionaries words the facts. */
export interface Reason<Code extends string = string> {
  readonly code: Code;
  readonly facts: Readonly<Record<string, Fact>>;
}

/** A fact as people see it. @param shownDecimals `SoLe` */
export function readFact(fact: Fact, shownDecimals: number): string | number {
  if (fact instanceof Fraction) return fact.round(QUANTITY_DECIMALS);
  return fact instanceof Percent ? fact.round(shownDecimals) : fact;
}
