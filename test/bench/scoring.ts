import { resultsOf } from "../../src/domain/results";
import { certaintyOf } from "../../src/domain/certainty";
import type { AwardRule, Evidence, Snapshot } from "../../src/domain/model";
import { Scoreboard } from "../../src/domain/scoring";
import { inputTables } from "../../src/domain/tables";
import { readSnapshot, type RawTables } from "../../src/sheets/read";
import { province, SIZE } from "./data";
import { middle, time, TODAY, type Report } from "./measure";

/** Scoring alone, before anything else fills the heap. */
export function scoring(report: Report): void {
  const raw = rawTables();
  const { snapshot, findings } = readSnapshot(raw);
  console.log(
    `${SIZE.units} units × ${SIZE.leaves} leaves × ${SIZE.periods} periods = ${snapshot.evidence.length.toLocaleString("en")} evidence rows, ${findings.length} findings`,
  );
  for (let warm = 0; warm < 20; warm++) {
    onePass(raw);
    resultsOf(new Scoreboard(snapshot, TODAY));
  }
  // In turns, so that both meet the same state of caches and heap.
  const turns = Array.from({ length: 21 }, () => ({
    pass: time(() => void onePass(raw)),
    score: time(() => void resultsOf(new Scoreboard(snapshot, TODAY))),
  }));
  const reference = middle(turns.map(({ pass }) => pass));
  const full = middle(turns.map(({ score }) => score));
  report(
    "full score ÷ one pass over values[][]",
    `${full.toFixed(1)} ms ÷ ${reference.toFixed(1)} ms = ${(full / reference).toFixed(2)}`,
    "≤ 6",
    full / reference <= 6,
  );

  certainty(snapshot, full, report);

  const board = new Scoreboard(snapshot, TODAY);
  resultsOf(board);
  let changed = 0;
  const one = middle(
    Array.from({ length: 99 }, () =>
      time(() => {
        const at = (changed++ * 7919) % snapshot.evidence.length;
        const before = snapshot.evidence[at];
        if (!before) throw new RangeError(`no evidence row ${at}`);
        board.replaceEvidence(at, {
          ...before,
          status: before.status === "accepted" ? "rejected" : "accepted",
        });
        board.unitScores(before.set, before.period);
        board.clusterScores(before.set, before.period);
        board.clusterScores(before.set, undefined);
      }),
    ),
  );
  report(
    "recompute after one changed row ÷ full score",
    `${one.toFixed(2)} ms ÷ ${full.toFixed(1)} ms = 1/${Math.round(full / one)}`,
    "≤ 1/50",
    one <= full / 50,
  );
}

/** How safe every award is, with 500 open rows among all the settled ones. @param full one full score, ms */
function certainty(snapshot: Snapshot, full: number, report: Report): void {
  const open = withOpenRows(snapshot, 500);
  const took = middle(
    Array.from({ length: 5 }, () => {
      const board = new Scoreboard(open, TODAY);
      resultsOf(board);
      return time(() => void certaintyOf(board));
    }),
  );
  report(
    "certainty of all awards with 500 open rows ÷ full score",
    `${took.toFixed(0)} ms ÷ ${full.toFixed(1)} ms = ${(took / full).toFixed(1)}`,
    "≤ 12",
    took / full <= 12,
  );
}

/** So many rows wait, spread over all units; whatever else waited is decided. */
export function withOpenRows(snapshot: Snapshot, count: number): Snapshot {
  const every = Math.floor(snapshot.evidence.length / count);
  const decided = (row: Evidence): Evidence =>
    row.status === "accepted" || row.status === "notApplicable" ? row : { ...row, status: "rejected" };
  const [award] = snapshot.awards;
  const views = [undefined, ...snapshot.periods.map(({ code }) => code)];
  const awards = views.flatMap((period, at) =>
    (["cluster", "unit"] as const).map((target): AwardRule => ({
      ...award,
      ...{ code: `${target}${at}`, name: `${target} ${at}`, set: "Đoàn", money: 0 },
      ...{ target, indicator: at % 2 === 0 ? "score" : "coverage", count: 1 + (at % 3) },
      tie: at % 2 === 0 ? "choose" : "keys",
      period,
    })),
  );
  return {
    ...snapshot,
    awards,
    evidence: snapshot.evidence.map((row, at): Evidence =>
      at % every === 0 && at / every < count ? { ...row, status: "pending" } : decided(row),
    ),
  };
}

/** The reference: one pass over the same `values[][]` that sums points per unit, set and period through string dictionaries. */
function onePass(raw: RawTables): Map<string, Map<string, Map<string, number>>> {
  const { headers, rows } = raw.evidence as NonNullable<RawTables["evidence"]>;
  const at = (header: string): number => headers.indexOf(header);
  const [unit, set, period, points] = [at("Đơn vị"), at("Bộ"), at("Kỳ"), at("Số lượng")];
  const totals = new Map<string, Map<string, Map<string, number>>>();
  for (const row of rows) {
    const u = String(row[unit]);
    const s = String(row[set]);
    const p = String(row[period]);
    let bySet = totals.get(u);
    if (!bySet) totals.set(u, (bySet = new Map<string, Map<string, number>>()));
    let byPeriod = bySet.get(s);
    if (!byPeriod) bySet.set(s, (byPeriod = new Map<string, number>()));
    const quantity = row[points];
    byPeriod.set(p, (byPeriod.get(p) ?? 0) + (typeof quantity === "number" ? quantity : 0));
  }
  return totals;
}

/** The province's tables as `values[][]`, as a reading brings them: every text a string of its own. */
export function rawTables(): RawTables {
  const rows = province();
  const tables = inputTables.flatMap((schema) => {
    const own: readonly Readonly<Record<string, string | number | undefined>>[] | undefined = rows[schema.id];
    if (!own) return [];
    const values = own.map((row) => schema.columns.map((column) => row[column.id] ?? ""));
    return [
      [
        schema.id,
        {
          headers: schema.columns.map((column) => column.header),
          rows: JSON.parse(JSON.stringify(values)) as unknown[][],
          sheet: schema.sheet,
          headerRow: 0,
          firstColumn: 0,
        },
      ],
    ];
  });
  return Object.fromEntries(tables) as RawTables;
}
