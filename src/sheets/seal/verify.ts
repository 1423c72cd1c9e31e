import { headText, partMark, sealDigest, type SealHead, type SealRow } from "./content";
import { readHead } from "./decode";
import { majority, moved, relabelled, type SealDifference, type Standing } from "./difference";
import { isOlder, verifyOlder } from "./verifyOlder";

/** What the rows of `KhoaSo` hold. */
export interface SealVerification {
  readonly differences: readonly SealDifference[];
  /** Periods whose seal is of version 1: its digest is over the content, not over period and time. */
  readonly older: readonly string[];
}

/**
 * Holds the rows of `KhoaSo` against what they were when they were sealed.
 * @param rows as they stand, blank ones too
 * @param logged how the digest of a period's seal begins, as the log has it
 */
export function verifySeals(
  rows: readonly SealRow[],
  logged: (period: string) => string | undefined = () => undefined,
): SealVerification {
  const filled = rows
    .map((seal, row): Standing => ({ ...seal, row }))
    .filter(({ period, content, digest }) => period !== "" || content !== "" || digest !== "");
  const headed = new Headed(filled);
  const differences = headed.seals.flatMap((seal) => verifyHeaded(seal, logged));
  const sealed = new Set(headed.seals.map(({ said }) => said.period));
  const rest = [...headed.rest];
  const periods = [...new Set(rest.map(({ period }) => period))];
  const older = periods.filter((period) => rest.some((row) => row.period === period && isOlder(row)));
  const digests = (period: string): ReadonlySet<string> =>
    new Set(rest.filter((row) => row.period === period).map(({ digest }) => digest));
  const claimed = new Set<Standing>();
  for (const period of older) {
    const bearing = digests(period);
    const own = rest.filter((row) => row.period === period || bearing.has(row.digest));
    differences.push(...verifyOlder(period, own));
    for (const row of own) claimed.add(row);
  }
  for (const period of periods) {
    const own = rest.filter((row) => row.period === period && !claimed.has(row));
    if (own.length > 0) differences.push(...verifyHeadless(period, own, sealed.has(period)));
  }
  return { differences, older };
}

/** A seal whose head can be read, with the rows that belong to it; undefined for one that is gone. */
interface HeadedSeal {
  readonly said: SealHead;
  readonly first: Standing;
  readonly parts: readonly (Standing | undefined)[];
}

/** Finds the rows of each head: those in their place first, then by their content, then by their labels. */
class Headed {
  readonly seals: readonly HeadedSeal[];
  readonly rest: Set<Standing>;

  constructor(rows: readonly Standing[]) {
    const heads = new Map<string, { said: SealHead; first: Standing; parts: (Standing | undefined)[] }>();
    this.rest = new Set(rows);
    for (const first of rows) {
      const said = readHead(first.content);
      // A copy of a head is no second seal.
      if (!said || heads.has(first.content)) continue;
      heads.set(first.content, { said, first, parts: said.marks.map(() => undefined) });
      this.rest.delete(first);
    }
    this.seals = [...heads.values()];
    const marks = new Map(rows.map((row) => [row, partMark(row.content)]));
    const isLabelled = (row: Standing, { period }: SealHead, at: number): boolean =>
      row.period === period && row.part === at + 2;
    const isMarked = (row: Standing, said: SealHead, at: number): boolean =>
      marks.get(row) === said.marks[at];
    const ways: readonly ((row: Standing, said: SealHead, at: number) => boolean)[] = [
      (row, said, at) => isMarked(row, said, at) && isLabelled(row, said, at),
      isMarked,
      isLabelled,
    ];
    for (const isOwn of ways)
      for (const { said, parts } of heads.values())
        parts.forEach((part, at) => {
          const found = part ? undefined : [...this.rest].find((row) => isOwn(row, said, at));
          if (!found) return;
          parts[at] = found;
          this.rest.delete(found);
        });
  }
}

function verifyHeaded(
  { said, first, parts }: HeadedSeal,
  logged: (period: string) => string | undefined,
): SealDifference[] {
  const standing = [first, ...parts.filter((part) => part !== undefined)];
  const bodies = standing.slice(1).map(({ content }) => content);
  const digestOf = (text: string): string => sealDigest([text, ...bodies]);
  const digests = new Set(standing.map(({ digest }) => digest));
  // The head itself may be the false one: then the others bear the digest of what it was.
  const formerly = digests.has(digestOf(first.content))
    ? undefined
    : [said, headOf(standing, said)].find((head) => digests.has(digestOf(headText(head))));
  const isForged = formerly !== undefined;
  const head = formerly ?? said;
  const { period, lockedAt } = head;
  const isEdited = (row: Standing, at: number): boolean =>
    at === 0 ? isForged : partMark(row.content) !== head.marks[at - 1];
  const all = [first, ...parts];
  const isTrue = all.every((row, at) => row !== undefined && (at === 0 || !isEdited(row, at)));
  const computed = digestOf(isForged ? headText(head) : first.content);
  const isConfirmed =
    digests.has(computed) || (logged(period) !== undefined && computed.startsWith(logged(period) ?? ""));
  if (isTrue && !isConfirmed) return [{ kind: "broken", period }];
  const digest = isTrue ? computed : majority(standing.map((row) => row.digest));
  return [
    ...all.flatMap((row, at): SealDifference[] => {
      const part = at + 1;
      if (!row) return [{ kind: "deleted", period, part }];
      if (isEdited(row, at)) return [{ kind: "edited", row: row.row, period, part }];
      return relabelled(row, { period, part, lockedAt, ...(digest !== undefined && { digest }) });
    }),
    ...moved(standing, period),
  ];
}

/** The head that the rows of a seal would have by what stands beside their contents. */
function headOf(rows: readonly Standing[], said: Pick<SealHead, "period" | "lockedAt">): SealHead {
  const [, ...parts] = rows;
  return {
    version: 2,
    period: majority(rows.map(({ period }) => period)) ?? said.period,
    lockedAt: majority(rows.map(({ lockedAt }) => lockedAt)) ?? said.lockedAt,
    marks: parts.map(({ content }) => partMark(content)),
  };
}

/** Rows that no head and no older seal claims. */
function verifyHeadless(period: string, rows: readonly Standing[], isSealed: boolean): SealDifference[] {
  const inserted = rows.map(({ row, part }): SealDifference => ({ kind: "inserted", row, period, part }));
  if (isSealed) return inserted;
  const first = rows.find(({ part }) => part === 1);
  const parts = rows.filter((row) => row !== first).sort((a, b) => a.part - b.part);
  const [{ lockedAt, digest } = { lockedAt: "", digest: "" }] = parts;
  const head = headText({ period, lockedAt, marks: parts.map(({ content }) => partMark(content)) });
  const isWhole = sealDigest([head, ...parts.map(({ content }) => content)]) === digest;
  if (!isWhole) return [{ kind: "broken", period }];
  return first
    ? [{ kind: "edited", row: first.row, period, part: 1 }]
    : [{ kind: "deleted", period, part: 1 }];
}
