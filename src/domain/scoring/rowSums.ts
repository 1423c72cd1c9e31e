import { Fraction } from "../exact/fraction";
import type { Evidence } from "../model";
import { END, type EvidenceChain } from "./evidenceChain";
import type { MissingState } from "./leaf";
import type { RowSums } from "./rules";

const { zero, one } = Fraction;

/** What a rule looks at, and what the scoring of every leaf needs besides. */
export interface LeafSums extends RowSums {
  /** A row says `không áp dụng`. */
  readonly notApplicable: boolean;
  /** Accepted rows that came in by the deadline. */
  readonly punctual: number;
  /** Accepted rows that carry Điểm thẩm định. */
  readonly judged: readonly Evidence[] | undefined;
  /** Rows that wait for somebody: what a clerk would chase first. */
  readonly waiting: MissingState | undefined;
}

/** Sums to be filled again and again: a hundred thousand leaves need not leave as many objects behind. */
export type Scratch = { -readonly [Key in keyof LeafSums]: LeafSums[Key] };

export function blankSums(): Scratch {
  return {
    notApplicable: false,
    items: 0,
    punctual: 0,
    quantity: zero,
    target: undefined,
    itemsWithTarget: 0,
    quantityWithTarget: zero,
    judged: undefined,
    waiting: undefined,
  };
}

/**
 * @param deadline Excel serial day; absent = nothing came in by it
 * @param into is filled and returned; left out, the sums are the caller's own to keep
 */
export function sumRows(
  { evidence, first, next }: EvidenceChain,
  deadline: number | undefined,
  into: Scratch = blankSums(),
): LeafSums {
  let items = 0;
  let punctual = 0;
  let quantity = zero;
  let target: Fraction | undefined;
  let itemsWithTarget = 0;
  let quantityWithTarget = zero;
  let judged: Evidence[] | undefined;
  let waiting: MissingState | undefined;
  let notApplicable = false;
  for (let at = first; at !== END; at = next[at] ?? END) {
    const row = evidence[at];
    if (row === undefined) continue;
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
    if (row.target !== undefined) {
      itemsWithTarget += 1;
      target = target === undefined ? Fraction.of(row.target) : target.add(Fraction.of(row.target));
      quantityWithTarget = itemsWithTarget === 1 ? amount : quantityWithTarget.add(amount);
    }
    if (row.verified === undefined) continue;
    if (judged === undefined) judged = [row];
    else judged.push(row);
  }
  into.notApplicable = notApplicable;
  into.items = items;
  into.punctual = punctual;
  into.quantity = quantity;
  into.target = target;
  into.itemsWithTarget = itemsWithTarget;
  into.quantityWithTarget = quantityWithTarget;
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
