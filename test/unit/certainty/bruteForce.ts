import { decideAwards } from "../../../src/domain/awards";
import type { Evidence, Snapshot } from "../../../src/domain/model";
import { Scoreboard } from "../../../src/domain/scoring";
import { withLateTaken } from "../../../src/domain/scoring/takenLateness";
import { DEADLINES, STEPS, TODAY } from "./office";

const WAITING: readonly Evidence["status"][] = ["pending", "returned", "disputed", "blank"];
const SHARES = ["6", "7"];
const JUDGED = ["8", "9"];

/** Every way an open row may turn, besides how it stands; none for a row that is settled. */
export function turnings(row: Evidence, snapshot: Snapshot): Evidence[] {
  const accepted: Evidence = { ...row, status: "accepted" };
  const waits = WAITING.includes(row.status);
  if (!waits && row.status !== "accepted") return [];
  const given = (points: readonly number[] = []): Evidence[] =>
    points.map((verified) => ({ ...accepted, verified }));
  const isLate = (row.submitted ?? Infinity) > (DEADLINES[row.period] ?? 0);
  const stands = standsForLeaf(row, snapshot);
  const mayBeTaken =
    snapshot.settings.lateness === undefined &&
    isLate &&
    row.criterion !== "4" &&
    !JUDGED.includes(row.criterion) &&
    (waits || !stands);
  return [
    ...(waits ? [accepted] : []),
    ...(JUDGED.includes(row.criterion) && row.verified === undefined ? given(STEPS[row.criterion]) : []),
    ...(stands ? given(STEPS[row.criterion]) : []),
    ...(mayBeTaken ? [withLateTaken(accepted)] : []),
  ];
}

/** The row that stands for a share of which no accepted row names a target: the first accepted, else the first that waits. */
function standsForLeaf(row: Evidence, { evidence }: Snapshot): boolean {
  if (!SHARES.includes(row.criterion) || row.target !== undefined) return false;
  const leaf = evidence.filter(
    (other) => other.criterion === row.criterion && other.unit === row.unit && other.period === row.period,
  );
  const accepted = leaf.filter((other) => other.status === "accepted");
  const bare = leaf.filter((other) => WAITING.includes(other.status) && other.target === undefined);
  return (
    accepted.every((other) => other.target === undefined) &&
    [...accepted, ...bare].sort(byCode(accepted))[0] === row
  );
}

/** Accepted rows first, each in the order of their codes as people sort them. */
function byCode(first: readonly Evidence[]) {
  return (a: Evidence, b: Evidence): number =>
    Number(first.includes(b)) - Number(first.includes(a)) ||
    Number(a.code.slice(1)) - Number(b.code.slice(1));
}

/** A completion: each open row as it stands or turned. */
export interface Completion {
  /** Rows that are turned. */
  readonly turned: readonly string[];
  readonly snapshot: Snapshot;
}

/** How many completions there are. */
export function completionCount(snapshot: Snapshot): number {
  return snapshot.evidence.reduce((total, row) => total * (turnings(row, snapshot).length + 1), 1);
}

/** Every completion in which only these rows are turned. */
export function completions(
  snapshot: Snapshot,
  mayTurn: (row: Evidence) => boolean = () => true,
): Completion[] {
  let all: { turned: string[]; evidence: Evidence[] }[] = [{ turned: [], evidence: [] }];
  for (const row of snapshot.evidence) {
    const turns = mayTurn(row) ? turnings(row, snapshot) : [];
    all = all.flatMap(({ turned, evidence }) => [
      { turned, evidence: [...evidence, row] },
      ...turns.map((other) => ({ turned: [...turned, row.code], evidence: [...evidence, other] })),
    ]);
  }
  return all.map(({ turned, evidence }) => ({ turned, snapshot: { ...snapshot, evidence } }));
}

/** Nobody waits for these: decided against, or nobody there to have it. */
const SETTLED: readonly string[] = [
  "notChosen",
  "conditionFailed",
  "noCandidate",
  "noEvidence",
  "allZero",
  "conditionNobody",
];

/** Award code → who wins and who waits for a decision, as one text; and who wins. */
export function standings(
  snapshot: Snapshot,
): Map<string, { mark: string; isOpen: boolean; winners: string[] }> {
  const { awards } = decideAwards(new Scoreboard(snapshot, TODAY));
  return new Map(
    snapshot.awards.map(({ code }) => {
      const rows = awards.filter((row) => row.award.code === code);
      const winners = rows.filter((row) => row.decided).map((row) => row.decidedBy);
      const open = rows
        .filter((row) => !row.decided && !SETTLED.includes(row.reason))
        .map((row) => `?${row.decidedBy}`);
      return [
        code,
        { mark: `${winners.sort().join()} / ${open.sort().join()}`, isOpen: open.length > 0, winners },
      ];
    }),
  );
}
