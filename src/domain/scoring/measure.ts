import { Fraction } from "../exact/fraction";
import type { Evidence } from "../model";
import type { EvidenceChain, MissingState } from "./leaf";

const { zero, one } = Fraction;

/** What the evidence rows of one unit, leaf and period add up to. */
export interface Measure {
  /** A row says `không áp dụng`. */
  readonly notApplicable: boolean;
  /** Accepted rows. */
  readonly items: number;
  /** Those of them that came in by the deadline. */
  readonly punctual: number;
  /** Σ Số lượng of the accepted rows, a blank one counting 1. */
  readonly quantity: Fraction;
  /** Σ Chỉ tiêu; undefined when no accepted row names one. */
  readonly target: Fraction | undefined;
  /** Accepted rows that carry Điểm thẩm định. */
  readonly judged: readonly Evidence[] | undefined;
  /** Rows that wait for somebody: what a clerk would chase first. */
  readonly waiting: MissingState | undefined;
}

/** A measure to be filled again and again: a hundred thousand leaves need not leave as many objects behind. */
export type Scratch = { -readonly [Key in keyof Measure]: Measure[Key] };

export function blankMeasure(): Scratch {
  return {
    notApplicable: false,
    items: 0,
    punctual: 0,
    quantity: zero,
    target: undefined,
    judged: undefined,
    waiting: undefined,
  };
}

/** @param into is filled and returned; left out, the measure is the caller's own to keep */
export function measure(
  { evidence, first, next }: EvidenceChain,
  deadline: number | undefined,
  into: Scratch = blankMeasure(),
): Measure {
  let items = 0;
  let punctual = 0;
  let quantity = zero;
  let target: Fraction | undefined;
  let judged: Evidence[] | undefined;
  let waiting: MissingState | undefined;
  let notApplicable = false;
  for (let at = first; at !== -1; at = next[at]) {
    const row = evidence[at] as Evidence;
    if (row.status === "notApplicable") {
      notApplicable = true;
      break;
    }
    if (row.status !== "accepted") {
      waiting = moreUrgent(waiting, row.status);
      continue;
    }
    items += 1;
    if (row.submitted !== undefined && deadline !== undefined && row.submitted <= deadline) punctual += 1;
    const amount = row.quantity === undefined ? one : Fraction.of(row.quantity);
    quantity = items === 1 ? amount : quantity.add(amount);
    if (row.target !== undefined) target = (target ?? zero).add(Fraction.of(row.target));
    if (row.verified !== undefined) (judged ??= []).push(row);
  }
  into.notApplicable = notApplicable;
  into.items = items;
  into.punctual = punctual;
  into.quantity = quantity;
  into.target = target;
  into.judged = judged;
  into.waiting = waiting;
  return into;
}

/** A dispute, then what was sent back, then what waits, then what never came. */
function moreUrgent(known: MissingState | undefined, status: Evidence["status"]): MissingState | undefined {
  if (known === "disputed" || status === "disputed") return "disputed";
  if (known === "returned" || status === "returned") return "returned";
  return status === "pending" || status === "blank" ? "pending" : known;
}
