import { performance } from "node:perf_hooks";
import {
  poseOversight,
  poseTwinning,
  propose,
  type Assignment,
  type Solver,
} from "../../src/domain/assignment";
import type { Snapshot, Unit } from "../../src/domain/model";
import { serialDay } from "../../src/text";
import { loadSolver } from "../../src/solver";
import { readSnapshot } from "../../src/sheets/read";
import type { Report } from "./measure";

const DAY = serialDay(2026, 3, 1) as number;
const GRADES = ["advanced", "good", "average", "weak"] as const;

/** Numbers that look random and are the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}

/** An office with schools and agencies as hosts, communes in clusters, and officers; half of the pairs and duties exist. */
function office({
  hosts,
  partners,
  clusters,
  officers,
}: {
  hosts: number;
  partners: number;
  clusters: number;
  officers: number;
}): Snapshot {
  const next = random(7);
  const pick = <T>(items: readonly [T, ...T[]]): T => items[Math.floor(next() * items.length)] ?? items[0];
  const place = (): Pick<Unit, "latitude" | "longitude"> => ({
    latitude: 10.3 + next() * 0.8,
    longitude: 106.3 + next() * 0.8,
  });
  const code = (letter: string, at: number): string => `${letter}${String(at + 1).padStart(3, "0")}`;
  const most = Math.ceil(partners / hosts);
  const blank = readSnapshot({}).snapshot;
  return {
    ...blank,
    units: [
      ...Array.from({ length: hosts }, (_, at): Unit => ({
        code: code("T", at),
        name: `Đoàn trường ${at + 1}`,
        aliases: [],
        predecessors: [],
        kind: "trường",
        special: false,
        members: 50 + Math.floor(next() * 1500),
        grade: pick(GRADES),
        least: 1,
        most: most + Math.floor(next() * 3),
        ...place(),
      })),
      ...Array.from({ length: partners }, (_, at): Unit => ({
        code: code("X", at),
        name: `Xã ${at + 1}`,
        aliases: [],
        predecessors: [],
        kind: "xã",
        cluster: code("C", at % clusters),
        special: next() < 0.05,
        grade: pick(GRADES),
        ...place(),
      })),
    ],
    clusters: Array.from({ length: clusters }, (_, at) => ({ code: code("C", at), name: `Cụm ${at + 1}` })),
    officers: Array.from({ length: officers }, (_, at) => ({
      code: code("U", at),
      name: `Ủy viên ${at + 1}`,
      role: "btv",
      unit: code("X", at * 3),
      most: Math.ceil(partners / officers) + 1,
    })),
    pairings: Array.from({ length: Math.floor(partners / 2) }, (_, at) => ({
      host: code("T", at % hosts),
      partner: code("X", at * 2),
      locked: false,
    })),
    duties: Array.from({ length: Math.floor(partners / 2) }, (_, at) => ({
      officer: code("U", Math.floor(next() * officers)),
      target: code("X", at * 2),
      from: serialDay(2025, 1, 10) as number,
      to: serialDay(2025, 12, 31) as number,
      locked: false,
    })),
  };
}

/** The plan and its proof; the reference is the relaxation of the same model, solved in the same run. */
function solving(name: string, assignment: Assignment, solver: Solver, limit: number, report: Report): void {
  const { model } = assignment;
  const relaxed = { ...model, variables: model.variables.map((variable) => ({ ...variable, whole: false })) };
  solver.solve(relaxed, { timeLimit: 60 });
  const before = performance.now();
  solver.solve(relaxed, { timeLimit: 60 });
  const start = performance.now();
  const { status, cost, bound } = solver.solve(model, { timeLimit: 20 });
  const end = performance.now();
  const seconds = (end - start) / 1000;
  const gap = status === "optimal" ? 0 : (cost - bound) / Math.max(1, Math.abs(cost));
  report(
    `${name}: plan ÷ relaxation`,
    `${seconds.toFixed(2)} s = ${((end - start) / (start - before)).toFixed(1)}×, gap ${(gap * 100).toFixed(2)} %`,
    `< ${limit} s, gap ≤ 1 %`,
    seconds < limit && gap <= 0.01,
  );
}

/** Sizes of the issue: S0, and a province's communes with forty hosts or thirty officers. */
export async function assignments(report: Report): Promise<void> {
  const solver = await loadSolver();
  const small = office({ hosts: 22, partners: 30, clusters: 5, officers: 8 });
  const large = office({ hosts: 40, partners: 168, clusters: 16, officers: 30 });
  solving("twinning 22 × 30", poseTwinning(small, DAY).assignment, solver, 1, report);
  solving("twinning 40 × 168", poseTwinning(large, DAY).assignment, solver, 20, report);
  solving("oversight 30 × 168", poseOversight(large, DAY).assignment, solver, 20, report);
  for (const [name, { assignment }] of [
    ["twinning 40 × 168", poseTwinning(large, DAY)],
    ["oversight 30 × 168", poseOversight(large, DAY)],
  ] as const) {
    let planned = 0;
    const start = performance.now();
    const answer = propose(assignment, solver, {
      timeLimit: 20,
      onBest: () => (planned = performance.now()),
    });
    const total = performance.now() - start;
    const rows = answer.kind === "proposal" ? answer.proposal.rows : [];
    const exact = rows.filter(({ next }) => next?.exact).length;
    report(
      `${name}: reasons of all rows ÷ plan`,
      `${(total / 1000).toFixed(1)} s = ${(total / (planned - start)).toFixed(1)}×, ${exact} of ${rows.length} exact`,
      "every row has one",
      rows.length > 0 && rows.every(({ next }) => next !== undefined),
    );
  }
}
