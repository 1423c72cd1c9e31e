import type { Unit } from "../../model";

/** Phân loại as a share: tiên tiến 1, yếu 0; not classed counts as the middle. */
const GRADES: Readonly<Record<string, number>> = { advanced: 1, good: 2 / 3, average: 1 / 3, weak: 0 };
const UNKNOWN = 1 / 2;

/** How strong each host is, 0–1: half its class, half its place by number of members among the hosts. */
export function strengths(hosts: readonly Unit[]): ReadonlyMap<string, number> {
  const counted = hosts.flatMap(({ members }) => (members === undefined ? [] : [members]));
  const place = ({ members }: Unit): number => {
    if (members === undefined || counted.length < 2) return UNKNOWN;
    const below = counted.filter((other) => other < members).length;
    const equal = counted.filter((other) => other === members).length - 1;
    return (below + equal / 2) / (counted.length - 1);
  };
  return new Map(hosts.map((host) => [host.code, (gradeShare(host) + place(host)) / 2]));
}

/** How much a unit needs a strong host, 0–1: special units (plan S2) most, else the weaker its class the more. */
export function need(unit: Unit): number {
  return unit.special ? 1 : 1 - gradeShare(unit);
}

function gradeShare({ grade }: Unit): number {
  return grade === undefined ? UNKNOWN : (GRADES[grade] ?? UNKNOWN);
}
