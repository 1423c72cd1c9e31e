import { sealDigest } from "./content";
import { olderContent } from "./decode";
import { majority, moved, relabelled, type SealDifference, type Standing } from "./difference";

/** Whether a row is the beginning of a seal of version 1. */
export function isOlder({ content }: Standing): boolean {
  return content.startsWith('{"version":1,');
}

/**
 * Holds the rows of a seal of version 1 against its digest, which is over the content alone: rows are known by the digest
 * that they bear, and what the content itself says of its period.
 * @param rows those that bear the period's code or the digest of one that does
 */
export function verifyOlder(period: string, rows: readonly Standing[]): SealDifference[] {
  const digests = new Set(rows.map(({ digest }) => digest));
  for (const digest of digests) {
    // Whatever code they bear, rows of one digest are one seal; or rows of one code are, whatever digest some of them bear.
    const bearing = rows.filter((row) => row.digest === digest);
    const coded = rows.filter((row) => row.period === period);
    for (const parts of [inParts(bearing), inParts(coded), bearing, coded])
      if (sealDigest(parts.map(({ content }) => content)) === digest)
        return ofTrue(parts, digest, rows, period);
  }
  return ofFalse(period, rows);
}

function inParts(rows: readonly Standing[]): Standing[] {
  return [...rows].sort((a, b) => a.part - b.part);
}

/** The content is what was sealed: what the cells beside it do not say rightly, and rows that do not belong to it. */
function ofTrue(
  parts: readonly Standing[],
  digest: string,
  rows: readonly Standing[],
  period: string,
): SealDifference[] {
  const own = periodOf(parts) ?? period;
  // The time is not sealed; of one row among others it can be told.
  const lockedAt = majority(parts.map((row) => row.lockedAt));
  return [
    ...parts.flatMap((row, at) =>
      relabelled(row, { period: own, part: at + 1, digest, ...(lockedAt !== undefined && { lockedAt }) }),
    ),
    ...moved(parts, own),
    ...rows
      .filter((row) => !parts.includes(row))
      .map(({ row, part }): SealDifference => ({ kind: "inserted", row, period, part })),
  ];
}

function ofFalse(period: string, rows: readonly Standing[]): SealDifference[] {
  const parts = new Set(rows.map(({ part }) => part));
  const last = Math.max(...parts);
  const gone = Array.from(
    { length: Number.isFinite(last) ? Math.min(last, rows.length + 1) : 0 },
    (_, at) => at + 1,
  )
    .filter((part) => !parts.has(part))
    .map((part): SealDifference => ({ kind: "deleted", period, part }));
  if (gone.length > 0) return gone;
  const [only, ...others] = rows;
  if (only && others.length === 0 && periodOf(rows) !== undefined)
    return [{ kind: "edited", row: only.row, period, part: only.part }];
  return [{ kind: "broken", period }];
}

/** The period that a content of version 1 is of, as it says itself. */
function periodOf(parts: readonly Standing[]): string | undefined {
  const sealed = olderContent(parts.map(({ content }) => content).join(""))?.periods;
  const [first] = Array.isArray(sealed) ? (sealed as readonly { readonly code?: unknown }[]) : [];
  return typeof first?.code === "string" ? first.code : undefined;
}
