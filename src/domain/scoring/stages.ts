import type { Criterion, Evidence, EvidenceStatus, Period, Snapshot, Unit } from "../model";
import { Fraction } from "../exact/fraction";
import { ended, type Steps } from "../steps";
import { Scoreboard } from "./scoreboard";
import { scoringSteps } from "./scoringSteps";

/** The stages before verification: tự chấm, cụm chấm. */
export type Stage = "self" | "cluster";

/** A leaf whose stages do not agree, or whose evidence was sent back, refused or disputed. */
export interface StageDifference {
  readonly set: string;
  readonly period: Period;
  readonly unit: Unit;
  readonly criterion: Criterion;
  /** Points of each stage, rounded; undefined = nobody scored at that stage. */
  readonly self: number | undefined;
  readonly cluster: number | undefined;
  readonly verified: number | undefined;
  /** Verified less the stage before it. */
  readonly difference: number | undefined;
  /** The rows that are not accepted, with their reasons. */
  readonly open: readonly {
    readonly code: string;
    readonly status: EvidenceStatus;
    readonly reason: string | undefined;
  }[];
}

/** The self and cluster scores beside the verified ones. */
export interface Stages {
  /** Points of a unit in a set and period (undefined = year), rounded; undefined where nobody scored at that stage. */
  readonly scoreOf: (
    stage: Stage,
    set: string,
    period: string | undefined,
    unit: string,
  ) => number | undefined;
  readonly differences: readonly StageDifference[];
}

/** What the stage would have made of it: every row that applies counts, with the points of that stage as the judgement. */
export function stageSnapshot(snapshot: Snapshot, stage: Stage): Snapshot {
  return {
    ...snapshot,
    evidence: snapshot.evidence.map((row): Evidence =>
      row.status === "notApplicable"
        ? row
        : { ...row, status: "accepted", verified: stage === "self" ? row.self : row.cluster },
    ),
    seals: snapshot.seals.map((seal) => ({ ...seal, snapshot: stageSnapshot(seal.snapshot, stage) })),
  };
}

/** Rows that are looked at between two steps. */
const ROWS_A_STEP = 2_000;

/** Statuses that the office owes the unit a reason for. */
const TURNED_DOWN: ReadonlySet<EvidenceStatus> = new Set(["returned", "rejected", "disputed"]);

export function compareStages(board: Scoreboard): Stages {
  return ended(stageSteps(board));
}

/** The same piece by piece. */
export function* stageSteps(board: Scoreboard): Steps<Stages> {
  const { snapshot } = board;
  const rows = [...snapshot.evidence, ...snapshot.seals.flatMap((seal) => seal.snapshot.evidence)];
  const used = {
    self: rows.some((row) => row.self !== undefined),
    cluster: rows.some((row) => row.cluster !== undefined),
  };
  const boards = {
    self: used.self ? new Scoreboard(stageSnapshot(snapshot, "self"), board.today) : undefined,
    cluster: used.cluster ? new Scoreboard(stageSnapshot(snapshot, "cluster"), board.today) : undefined,
  };
  for (const stage of ["self", "cluster"] as const) {
    const own = boards[stage];
    if (own) for (const { done, total } of scoringSteps(own)) yield { phase: "comparing", done, total };
  }
  const { decimals } = snapshot.settings;
  return {
    scoreOf: (stage, set, period, unit) => boards[stage]?.total(set, period, unit).score?.round(decimals),
    differences: yield* differencesOf(board, boards, rows),
  };
}

function* differencesOf(
  board: Scoreboard,
  boards: Readonly<Record<Stage, Scoreboard | undefined>>,
  rows: readonly Evidence[],
): Steps<StageDifference[]> {
  const wanted = new Set<string>();
  const cell = (set: string, period: string, unit: string, criterion: string): string =>
    [set, period, unit, criterion].join("\n");
  const units = new Set<string>();
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_A_STEP === 0) yield { phase: "comparing", done: at, total: rows.length };
    if (row.self === undefined && row.cluster === undefined && !TURNED_DOWN.has(row.status)) continue;
    wanted.add(cell(row.set, row.period, row.unit, row.criterion));
    units.add([row.set, row.period, row.unit].join("\n"));
  }
  const { decimals } = board.snapshot.settings;
  const differences: StageDifference[] = [];
  const total = units.size;
  let done = 0;
  for (const set of board.sets()) {
    for (const period of board.periodsOf(set)) {
      for (const unit of board.snapshot.units) {
        if (!units.has([set, period.code, unit.code].join("\n"))) continue;
        yield { phase: "comparing", done: done++, total };
        const stagePoints = (stage: Stage): ReadonlyMap<string, Fraction> =>
          new Map(
            (boards[stage]?.leafViews(set, period.code, unit.code) ?? [])
              .filter((view) => view.rows.some((row) => row.verified !== undefined))
              .map((view) => [view.leaf.criterion.code, view.result.points]),
          );
        const [self, cluster] = [stagePoints("self"), stagePoints("cluster")];
        for (const view of board.leafViews(set, period.code, unit.code)) {
          const { criterion } = view.leaf;
          if (!wanted.has(cell(set, period.code, unit.code, criterion.code))) continue;
          const before = cluster.get(criterion.code) ?? self.get(criterion.code);
          const own = [self.get(criterion.code), cluster.get(criterion.code)].filter(
            (points) => points !== undefined,
          );
          const open = view.rows.filter((row) => TURNED_DOWN.has(row.status));
          if (open.length === 0 && own.every((points) => points.equals(view.result.points))) continue;
          differences.push({
            set,
            period,
            unit,
            criterion,
            self: self.get(criterion.code)?.round(decimals),
            cluster: cluster.get(criterion.code)?.round(decimals),
            verified: view.result.applicable ? view.result.points.round(decimals) : undefined,
            difference:
              before === undefined ? undefined : view.result.points.subtract(before).round(decimals),
            open: open
              .map(({ code, status, reason }) => ({ code, status, reason }))
              .sort((a, b) => (a.code < b.code ? -1 : 1)),
          });
        }
      }
    }
  }
  return differences;
}
