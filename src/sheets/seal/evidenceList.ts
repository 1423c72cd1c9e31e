import type { Evidence, EvidenceStatus } from "../../domain/model";

const STATUSES: readonly EvidenceStatus[] = [
  "pending",
  "accepted",
  "rejected",
  "returned",
  "disputed",
  "notApplicable",
  "blank",
];

export type Cell = string | number | null;

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

/** A row of evidence as it is sealed. */
export function toList(row: Evidence): Cell[] {
  return COLUMNS.map((id) => (id === "status" ? STATUSES.indexOf(row.status) : (row[id] ?? null)));
}

/** The row that was sealed. */
export function fromList(cells: readonly Cell[]): Evidence {
  const values = COLUMNS.map((id, place) => [id, cells[place] ?? undefined] as const);
  // The places say which column a cell is of; its type is what was sealed there.
  const row = Object.fromEntries(values) as unknown as Evidence;
  return { ...row, status: STATUSES[Number(cells[PLACES.status])] ?? "blank" };
}
