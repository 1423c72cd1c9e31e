import { findings, inputs, type Finding } from "../../../contract";
import type { Cluster, Membership, Officer, Snapshot, Unit } from "../../model";
import { fold } from "../../../text";
import { compareCodes } from "../model";

/** The head (cụm trưởng) of the cluster that a special unit is in, and that cluster, as far as they are known. */
export interface UnitHead {
  readonly head: string | undefined;
  readonly cluster: Cluster | undefined;
}

/** By special unit; one without a head is said. */
export function headsOf(
  units: readonly Unit[],
  { clusters }: Snapshot,
  found: Finding[],
): ReadonlyMap<string, UnitHead> {
  const heads = new Map<string, UnitHead>();
  for (const unit of units) {
    const cluster = clusters.find(({ code }) => code === unit.cluster);
    heads.set(unit.code, { head: cluster?.head, cluster });
    if (cluster?.head !== undefined) continue;
    const place = cluster
      ? { table: inputs.clusters, column: inputs.clusters.column.head }
      : { table: inputs.units, column: inputs.units.column.cluster };
    const { code, row } = cluster ?? unit;
    found.push(findings.groupHeadMissing({ ...place, key: code, row }, { unit: unit.name }));
  }
  return heads;
}

/** Who may have which role: all officers by code, and those fit to be member or leader. */
export interface Eligible {
  readonly officers: readonly Officer[];
  readonly leaders: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
}

/** Officers of VaiTroTo may be members, those of them with a position of ChucVuToTruong leaders; too few is said. */
export function eligibleOfficers({ officers, settings }: Snapshot, found: Finding[]): Eligible {
  const { groupRoles, leaderPositions, leaders: wanted } = settings.assignment;
  const members = officers.filter(({ role }) => groupRoles.includes(fold(role ?? "")));
  const leaders = members.filter(({ position }) =>
    leaderPositions.some((words) => beginsWith(position, words)),
  );
  if (leaders.length < wanted)
    found.push(findings.leadersTooFew({ positions: leaderPositions, count: leaders.length }));
  return {
    officers: [...officers].sort((a, b) => compareCodes(a.code, b.code)),
    leaders: new Set(leaders.map(({ code }) => code)),
    members: new Set(members.map(({ code }) => code)),
  };
}

/** The head of a unit's cluster may always be a member of its group. */
export function isEligible(
  { leaders, members }: Eligible,
  officer: string,
  role: Membership["role"],
  isHead: boolean,
): boolean {
  return role === "leader" ? leaders.has(officer) : members.has(officer) || isHead;
}

/** «Phó Bí thư» begins "Phó Bí thư Huyện đoàn" and "Phó Bí thư", not "Phó Bí thư thường…" of another word. */
function beginsWith(position: string | undefined, words: string): boolean {
  const text = fold(position ?? "");
  return text === words || text.startsWith(`${words} `);
}
