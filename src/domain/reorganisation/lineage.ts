import type { Unit } from "../model";

/** A unit that was merged into another, or became it (Tiền thân), directly or over a unit in between. */
export interface Predecessor {
  readonly unit: Unit;
  /** First day of the unit that directly followed it, Excel serial; undefined where neither of the two says when. */
  readonly followedOn: number | undefined;
}

/** Which unit came out of which. */
export class Lineage {
  private readonly byCode: ReadonlyMap<string, Unit>;

  constructor(units: readonly Unit[]) {
    this.byCode = new Map(units.map((unit) => [unit.code, unit]));
  }

  /** The units that a unit directly came out of, each once; codes that no unit has are findings of reading. */
  predecessorsOf({ predecessors }: Unit): Unit[] {
    return [...new Set(predecessors)].flatMap((code) => this.byCode.get(code) ?? []);
  }

  /** Whether a unit is its own predecessor, over whatever way: nothing is taken over in a circle. */
  isCircular(unit: Unit): boolean {
    return unit.predecessors.length > 0 && this.below(unit).has(unit.code);
  }

  /** All that a unit came out of, each once; none of a unit that is part of a circle. */
  ancestorsOf(unit: Unit): Predecessor[] {
    if (unit.predecessors.length === 0 || this.isCircular(unit)) return [];
    const found = new Map<string, Predecessor>();
    const collect = (successor: Unit): void => {
      for (const former of this.predecessorsOf(successor)) {
        if (found.has(former.code) || this.isCircular(former)) continue;
        found.set(former.code, { unit: former, followedOn: followedOn(former, successor) });
        collect(former);
      }
    };
    collect(unit);
    return [...found.values()];
  }

  /** Codes of everything that a unit came out of, a circle once around. */
  private below(unit: Unit): Set<string> {
    const seen = new Set<string>();
    const open = [...unit.predecessors];
    for (let code = open.pop(); code !== undefined; code = open.pop()) {
      if (seen.has(code)) continue;
      seen.add(code);
      open.push(...(this.byCode.get(code)?.predecessors ?? []));
    }
    return seen;
  }
}

const known = new WeakMap<readonly Unit[], Lineage>();

/** The lineage of the units of a workbook. */
export function lineageOf(units: readonly Unit[]): Lineage {
  const lineage = known.get(units) ?? new Lineage(units);
  known.set(units, lineage);
  return lineage;
}

/** First day of a unit after its predecessor: its own, else the day after the last of the predecessor. */
function followedOn(former: Unit, successor: Unit): number | undefined {
  return successor.validFrom ?? (former.validTo === undefined ? undefined : former.validTo + 1);
}
