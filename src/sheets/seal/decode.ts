import type { Seal } from "../../domain/model";
import { partMark, sealDigest, type SealHead, type SealRow } from "./content";
import { snapshotOf } from "./shape";

/**
 * The seal of a period from its rows, in any order; undefined when a part is missing, or anything that the rows show is not
 * what was sealed. Of version 1 the digest is over the content only, not over period and time.
 */
export function decodeSeal(rows: readonly SealRow[]): Seal | undefined {
  const parts = [...rows].sort((a, b) => a.part - b.part);
  const [first] = parts;
  const contents = parts.map(({ content }) => content);
  if (!first || sealDigest(contents) !== first.digest) return undefined;
  const head = readHead(first.content);
  if (head && !isAsSealed(head, parts)) return undefined;
  const content = head ? parsed(contents.slice(1).join("")) : olderContent(contents.join(""));
  const snapshot = snapshotOf(content);
  const { period, lockedAt, digest } = first;
  const isOwn = snapshot?.periods.every(({ code }) => code === period) ?? false;
  return snapshot && isOwn ? { period, lockedAt, digest, snapshot } : undefined;
}

/** The head of a seal; undefined for any other content. */
export function readHead(content: string): SealHead | undefined {
  const head = parsed(content) as Partial<SealHead> | null | undefined;
  if (head?.version !== 2 || typeof head.period !== "string" || typeof head.lockedAt !== "string")
    return undefined;
  const { period, lockedAt, marks } = head;
  if (!Array.isArray(marks) || !marks.every((mark) => typeof mark === "string")) return undefined;
  return { version: 2, period, lockedAt, marks };
}

interface OlderContent {
  readonly version?: unknown;
  readonly periods?: unknown;
}

/** Content of version 1, which has no head. */
export function olderContent(content: string): OlderContent | undefined {
  const older = parsed(content) as OlderContent | null | undefined;
  return older?.version === 1 ? older : undefined;
}

/** Whether the rows show what their head says. */
function isAsSealed({ period, lockedAt, marks }: SealHead, rows: readonly SealRow[]): boolean {
  const [{ digest } = { digest: "" }] = rows;
  return (
    rows.length === marks.length + 1 &&
    rows.every(
      (row, at) =>
        row.period === period &&
        row.lockedAt === lockedAt &&
        row.digest === digest &&
        row.part === at + 1 &&
        (at === 0 || partMark(row.content) === marks[at - 1]),
    )
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever was typed there is no content of a seal.
    return undefined;
  }
}
