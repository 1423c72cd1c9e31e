import { sum, type Fraction } from "../exact/fraction";
import type { Criterion, Finding, Snapshot, Unit } from "../model";
import { fold } from "../../text";
import { prepareLeaf, type Leaf } from "./leaf";

/** A leaf with its place in the table of cells. */
export interface IndexedLeaf extends Leaf {
  readonly index: number;
}

/** The leaves that apply to a unit in a period, and what they add up to without cộng and trừ. */
export interface ApplicableLeaves {
  readonly leaves: readonly IndexedLeaf[];
  readonly maximum: Fraction;
  readonly inside: number;
}

/** `Áp dụng cho` may name special units, or everybody but them, beside kinds and codes. */
const SPECIAL = "đặc thù";
const NOT_SPECIAL = "trừ đặc thù";

/** The criteria ready for computing: by set, by code, by unit. */
export class LeafCatalogue {
  /** Rules that are not understood; their leaves are in no score. */
  readonly findings: readonly Finding[];
  readonly count: number;
  /** Set → code → the leaf. */
  readonly byCode: ReadonlyMap<string, ReadonlyMap<string, IndexedLeaf>>;
  private readonly bySet = new Map<string, IndexedLeaf[]>();
  /** Unit codes that `Áp dụng cho` names; other units of one kind share their leaves. */
  private readonly named = new Set<string>();
  private readonly applicableTo = new Map<string, ApplicableLeaves>();

  constructor(private readonly snapshot: Snapshot) {
    const findings: Finding[] = [];
    const byCode = new Map<string, Map<string, IndexedLeaf>>();
    let count = 0;
    for (const criterion of snapshot.criteria) {
      const prepared = prepareLeaf(criterion);
      if ("finding" in prepared) {
        findings.push(prepared.finding);
        continue;
      }
      const leaf: IndexedLeaf = { ...prepared.leaf, index: count++ };
      const leaves = this.bySet.get(criterion.set) ?? [];
      this.bySet.set(criterion.set, leaves);
      leaves.push(leaf);
      const codes = byCode.get(criterion.set) ?? new Map<string, IndexedLeaf>();
      byCode.set(criterion.set, codes);
      codes.set(criterion.code, leaf);
      for (const entry of criterion.appliesTo) this.named.add(entry);
    }
    this.findings = findings;
    this.count = count;
    this.byCode = byCode;
  }

  /** The sets in the office's order (`BoTieuChi`), then those that only the criteria name. */
  sets(): string[] {
    const named = this.snapshot.settings.sets.map((set) => set.name);
    return [
      ...named.filter((set) => this.bySet.has(set)),
      ...[...this.bySet.keys()].filter((set) => !named.includes(set)),
    ];
  }

  /** The leaves of a set that apply to the unit and count in the period (`Kỳ` is blank or names it). */
  applicable(set: string, unit: Unit, period: string): ApplicableLeaves {
    const key = `${set}\n${period}\n${unit.kind ?? ""}\n${unit.special ? "x" : ""}\n${this.named.has(unit.code) ? unit.code : ""}`;
    let found = this.applicableTo.get(key);
    if (!found) {
      const leaves = (this.bySet.get(set) ?? []).filter(
        ({ criterion }) =>
          (criterion.periods.length === 0 || criterion.periods.includes(period)) &&
          appliesTo(criterion, unit, this.snapshot.settings.specialSet),
      );
      const inside = leaves.filter((leaf) => !leaf.outsideMaximum);
      this.applicableTo.set(
        key,
        (found = { leaves, maximum: sum(inside.map((leaf) => leaf.maximum)), inside: inside.length }),
      );
    }
    return found;
  }
}

/**
 * `Áp dụng cho` is blank, or names the unit's kind or code, or `đặc thù` for special units; `trừ đặc thù` leaves
 * those out. The leaves of `BoDacThu` are for special units only.
 */
export function appliesTo(
  { set, appliesTo: entries }: Criterion,
  unit: Unit,
  specialSet: string | undefined,
): boolean {
  if (set === specialSet && !unit.special) return false;
  const wanted = entries.filter((entry) => fold(entry) !== NOT_SPECIAL);
  if (unit.special && wanted.length < entries.length) return false;
  return (
    wanted.length === 0 ||
    wanted.some(
      (entry) =>
        entry === unit.code || fold(entry) === unit.kind || (unit.special && fold(entry) === SPECIAL),
    )
  );
}
