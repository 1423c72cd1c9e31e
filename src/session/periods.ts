import { choiceWord, inputs, periods as periodTable, positionsOf } from "../contract";
import type { Period } from "../domain/model";
import { unverified } from "../domain/scoring";
import { readTablePlaces, writeWorkbook } from "../office/workbook";
import { digest, planEdits, planTable, pushingDown } from "../sheets/plan";
import { encodeSeal, sealOf, type SealRow } from "../sheets/seal/content";
import { sealRows } from "../sheets/seal/read";
import { actLines } from "./log";
import { inSheets } from "./texts";
import type { Reading } from "./reading";
import { PeriodRefused } from "./refused";
import type { Session } from "./session";

/** What can be done to a period: mở → khóa → công bố, and back to mở with a reason. */
export type PeriodAct =
  | { readonly kind: "lock" | "publish"; readonly period: string }
  | { readonly kind: "unlock"; readonly period: string; readonly reason: string };

/** The state that an act leads to. */
const STATES = { lock: "locked", publish: "published", unlock: "open" } as const satisfies Record<
  PeriodAct["kind"],
  Period["state"]
>;

/** Tables whose errors would be locked in for good. */
const SEALED_TABLES: ReadonlySet<string> = new Set(
  [inputs.settings, inputs.units, inputs.clusters, inputs.periods, inputs.criteria, inputs.evidence].map(
    ({ table }) => table,
  ),
);

/**
 * Locks a period (its input is copied into `Khóa sổ`, and only the copy counts from then on), publishes it, or unlocks
 * it with a reason. Each act is one line of the log.
 * @throws PeriodRefused before anything is written; WriteRefused when the workbook has changed meanwhile
 */
export async function changePeriod(session: Session, act: PeriodAct): Promise<void> {
  const reading = await session.reading();
  const period = periodOf(reading, act.period);
  const now = session.clock.now();
  const formerSeals = sealRows(reading.raw.seals);
  const seals = sealsAfter(act, period, reading, formerSeals, now);
  const digestOf = (rows: readonly SealRow[]): string =>
    rows.find((row) => row.period === period.code)?.digest.slice(0, 16) ?? "";
  const lines = actLines(
    [
      {
        act: inSheets(`log.${act.kind}`),
        subject: `${period.code} · ${period.name}`,
        before: stateWord(period.state),
        after:
          act.kind === "unlock"
            ? inSheets("log.unlockReason", { reason: act.reason.trim() })
            : stateWord(STATES[act.kind]),
      },
    ],
    session.clock,
    {
      inputDigest: digestOf(act.kind === "unlock" ? formerSeals : seals),
      resultDigest: await digest(seals.map((row) => row.digest)),
    },
  );
  const state = { row: period.row, column: "state", value: stateWord(STATES[act.kind]) };
  const rows = seals.map((row) => ({ ...row }));
  await session.writing(async (broken) => {
    const places = await readTablePlaces(["periods", "seals"]);
    const edits = [planEdits({ id: "periods", cells: [state], rows: [] }, places.periods)];
    const place = places.seals && pushingDown(places.seals);
    const tables = seals === formerSeals ? [] : [planTable("seals", rows, place, [])];
    await writeWorkbook({ edits, tables }, (raw) => reading.isStill(raw), { lines, broken }, inSheets);
  });
}

/** mở, khóa, công bố: as the sheet `Kỳ` writes them. */
function stateWord(state: Period["state"]): string {
  return choiceWord(periodTable.column.state, state);
}

/** The period, which has a row of its own with a cell for its state. */
function periodOf({ raw, snapshot }: Reading, code: string): Period & { readonly row: number } {
  const period = snapshot.periods.find((candidate) => candidate.code === code);
  const table = raw.periods;
  if (period?.row === undefined || !table) throw new PeriodRefused("unknownPeriod", { period: code });
  if (positionsOf(periodTable, table.headers)("state") < 0)
    throw new PeriodRefused("stateColumn", { period: code });
  return { ...period, row: period.row };
}

/** The rows of `KhoaSo` after an act; the very same ones when it does not touch them. */
function sealsAfter(
  act: PeriodAct,
  { code, state }: Period,
  { snapshot, findings }: Reading,
  standing: readonly SealRow[],
  now: string,
): readonly SealRow[] {
  const seal = snapshot.seals.find((candidate) => candidate.period === code);
  const isBroken = !seal && standing.some((row) => row.period === code);
  const others = standing.filter((row) => row.period !== code);
  switch (act.kind) {
    case "lock": {
      if (isBroken) throw new PeriodRefused("sealBroken", { period: code });
      if (seal) throw new PeriodRefused("alreadyLocked", { period: code });
      const errors = findings.filter(
        ({ severity, table }) => severity === "error" && SEALED_TABLES.has(table),
      ).length;
      if (errors > 0) throw new PeriodRefused("errors", { period: code, count: errors });
      return [...others, ...encodeSeal(sealOf(snapshot, code, now))];
    }
    case "publish": {
      if (!seal) throw new PeriodRefused("notLocked", { period: code });
      if (state === "published") throw new PeriodRefused("alreadyPublished", { period: code });
      const open = unverified(seal.snapshot, code);
      if (open.length > 0) throw new PeriodRefused("unverified", { period: code, count: open.length }, open);
      return standing;
    }
    case "unlock":
      if (act.reason.trim() === "") throw new PeriodRefused("reasonMissing", { period: code });
      if (!seal && !isBroken) throw new PeriodRefused("notLocked", { period: code });
      return others;
  }
}
