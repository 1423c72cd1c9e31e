import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { isSessionOf } from "../../domain/scoring";
import type { Evidence, EvidenceStatus, Seal, Snapshot } from "../../domain/model";
import { settingsOfTexts } from "../read/settings";

/** Excel holds 32,767 characters a cell; this leaves room. */
const CHARACTERS_PER_CELL = 30_000;
const STATUSES: readonly EvidenceStatus[] = [
  "pending",
  "accepted",
  "rejected",
  "returned",
  "disputed",
  "notApplicable",
  "blank",
];

/** One row of `KhoaSo`. */
export interface SealRow {
  readonly period: string;
  /** 1, 2, 3 …: the parts of `content` in their order. */
  readonly part: number;
  readonly lockedAt: string;
  /** SHA-256 over the whole content; the same in every part. */
  readonly digest: string;
  readonly content: string;
}

/** Everything that the results of a period depend on, as it stands in `snapshot`: that period alone, its evidence, the rules and the units. */
export function sealOf(snapshot: Snapshot, period: string, lockedAt: string): Seal {
  const periods = snapshot.periods.filter((candidate) => candidate.code === period);
  const sessions = snapshot.sessions.filter((session) =>
    periods.some((sealed) => isSessionOf(session, sealed)),
  );
  return {
    period,
    lockedAt,
    snapshot: {
      ...snapshot,
      periods,
      evidence: snapshot.evidence.filter((evidence) => evidence.period === period),
      sessions,
      learners: snapshot.learners.filter((learner) =>
        sessions.some((session) => session.code === learner.session),
      ),
      awards: [],
      pairings: [],
      duties: [],
      activities: [],
      visits: [],
      memberships: [],
      support: [],
      constraints: [],
      accepted: [],
      choices: [],
      seals: [],
    },
  };
}

export function encodeSeal({ period, lockedAt, snapshot }: Seal): SealRow[] {
  const content = JSON.stringify({ version: 1, ...snapshot, evidence: snapshot.evidence.map(toList) });
  const digest = digestOf(content);
  const parts = Math.ceil(content.length / CHARACTERS_PER_CELL);
  return Array.from({ length: parts }, (_, at) => ({
    period,
    part: at + 1,
    lockedAt,
    digest,
    content: content.slice(at * CHARACTERS_PER_CELL, (at + 1) * CHARACTERS_PER_CELL),
  }));
}

/** The seal of a period from its rows, in any order; undefined when a part is missing or was changed. */
export function decodeSeal(rows: readonly SealRow[]): Seal | undefined {
  const content = [...rows]
    .sort((a, b) => a.part - b.part)
    .map((row) => row.content)
    .join("");
  const [first] = rows;
  if (!first || digestOf(content) !== first.digest) return undefined;
  const { version, ...sealed } = JSON.parse(content) as { version: number; evidence: Cell[][] } & Omit<
    Snapshot,
    "evidence"
  >;
  if (version !== 1) return undefined;
  // A seal of an older version lacks settings that came since: those have what their texts say, or their default.
  const settings = { ...settingsOfTexts(sealed.settings.texts), ...sealed.settings };
  return {
    period: first.period,
    lockedAt: first.lockedAt,
    snapshot: { ...sealed, settings, evidence: sealed.evidence.map(fromList) },
  };
}

function digestOf(content: string): string {
  return bytesToHex(sha256(utf8ToBytes(content)));
}

type Cell = string | number | null;

/**
 * Place of each column in a sealed row: rows are lists, because a locked period of a province has 25,000 of them. What is
 * sealed is read again for years, so a place never changes; a new column goes to the end, and is absent from older seals.
 */
const PLACES: Readonly<Record<keyof Evidence, number>> = {
  code: 0,
  period: 1,
  unit: 2,
  set: 3,
  criterion: 4,
  submitted: 5,
  quantity: 6,
  target: 7,
  verified: 8,
  self: 9,
  cluster: 10,
  status: 11,
  reason: 12,
  row: 13,
};
const COLUMNS = (Object.keys(PLACES) as (keyof Evidence)[]).sort((a, b) => PLACES[a] - PLACES[b]);

function toList(row: Evidence): Cell[] {
  return COLUMNS.map((id) => (id === "status" ? STATUSES.indexOf(row.status) : (row[id] ?? null)));
}

function fromList(cells: readonly Cell[]): Evidence {
  const values = COLUMNS.map((id, place) => [id, cells[place] ?? undefined] as const);
  // The places say which column a cell is of; its type is what was sealed there.
  const row = Object.fromEntries(values) as unknown as Evidence;
  return { ...row, status: STATUSES[Number(cells[PLACES.status])] ?? "blank" };
}
