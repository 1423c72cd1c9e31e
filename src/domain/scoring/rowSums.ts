import { Fraction } from "../exact/fraction";
import type { Evidence } from "../model";
import { END, type EvidenceChain } from "./evidenceChain";
import type { EvidenceState } from "./leaf";
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
  readonly waiting: EvidenceState | undefined;
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
  let punctual = 0;
  let judged: Evidence[] | undefined;
  let waiting: EvidenceState | undefined;
  let notApplicable = false;
  into.items = 0;
  into.quantity = zero;
  into.target = undefined;
  into.itemsWithTarget = 0;
  into.quantityWithTarget = zero;
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
    if (row.submitted !== undefined && deadline !== undefined && row.submitted <= deadline) punctual += 1;
    addAccepted(into, row);
    if (row.verified === undefined) continue;
    if (judged === undefined) judged = [row];
    else judged.push(row);
  }
  into.notApplicable = notApplicable;
  into.punctual = punctual;
  into.judged = judged;
  into.waiting = waiting;
  return into;
}

/** Counts one accepted row into what a rule looks at. */
export function addAccepted(sums: Scratch, row: Evidence): void {
  const amount = row.quantity === undefined ? one : Fraction.of(row.quantity);
  sums.items += 1;
  sums.quantity = sums.items === 1 ? amount : sums.quantity.add(amount);
  if (row.target === undefined) return;
  const target = Fraction.of(row.target);
  sums.itemsWithTarget += 1;
  sums.target = sums.target === undefined ? target : sums.target.add(target);
  sums.quantityWithTarget = sums.itemsWithTarget === 1 ? amount : sums.quantityWithTarget.add(amount);
}

/** A dispute, then what was sent back, then what waits, then what never came. */
function moreUrgent(known: EvidenceState | undefined, status: Evidence["status"]): EvidenceState | undefined {
  if (known === "disputed" || status === "disputed") return "disputed";
  if (known === "returned" || status === "returned") return "returned";
  return status === "pending" || status === "blank" ? "pending" : known;
}
