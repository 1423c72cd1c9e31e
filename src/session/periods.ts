import { choiceWord, periods as periodTable } from "../contract";
import type { Period } from "../domain/model";
import { readTablePlaces, writeWorkbook } from "../office/workbook";
import { digest, planEdits, planTable, pushingDown } from "../sheets/plan";
import { encodeSeal, sealOf, type SealRow } from "../sheets/seal/content";
import { sealRows } from "../sheets/seal/read";
import { actLines, writtenBy } from "./log";
import { periodOf, wayOf, type PeriodActKind } from "./periodWays";
import { inSheets } from "./texts";
import type { Reading } from "./reading";
import { PeriodRefused } from "./refused";
import type { Session } from "./session";

/** Something to be done to a period. */
export type PeriodAct =
  | { readonly kind: Exclude<PeriodActKind, "unlock">; readonly period: string }
  | { readonly kind: "unlock"; readonly period: string; readonly reason: string };

/** The state that an act leads to. */
const STATES = { lock: "locked", publish: "published", unlock: "open" } as const satisfies Record<
  PeriodAct["kind"],
  Period["state"]
>;

/**
 * Locks a period (its input is copied into `Khóa sổ`, and only the copy counts from then on), publishes it, or unlocks
 * it with a reason. Each act is one line of the log.
 * @throws PeriodRefused before anything is written; WriteRefused when the workbook has changed meanwhile
 */
export async function changePeriod(session: Session, act: PeriodAct): Promise<void> {
  const reading = await session.reading();
  const period = allowed(act, reading);
  const written = writtenBy(session.clock);
  const formerSeals = sealRows(reading.raw.seals);
  const seals = sealsAfter(act, reading, formerSeals, written.time);
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
    written,
    {
      inputDigest: digestOf(act.kind === "unlock" ? formerSeals : seals),
      resultDigest: await digest(seals.map((row) => row.digest)),
    },
  );
  const state = { row: period.row, column: "state", value: stateWord(STATES[act.kind]) };
  const rows = seals.map((row) => ({ ...row }));
  await session.writing(async (run) => {
    const places = await readTablePlaces(["periods", "seals"]);
    const edits = [planEdits({ id: "periods", cells: [state], rows: [] }, places.periods)];
    const place = places.seals && pushingDown(places.seals);
    const tables = seals === formerSeals ? [] : [planTable("seals", rows, place, [])];
    await writeWorkbook({ edits, tables }, (raw) => reading.isStill(raw), { lines, ...run }, inSheets);
  });
}

/** mở, khóa, công bố: as the sheet `Kỳ` writes them. */
function stateWord(state: Period["state"]): string {
  return choiceWord(periodTable.column.state, state);
}

/** The period of an act that can be done. @throws PeriodRefused for one that cannot */
function allowed(act: PeriodAct, reading: Reading): Period & { readonly row: number } {
  const { obstacle, errors, unverified } = wayOf(reading, act.kind, act.period);
  const isReasonMissing = act.kind === "unlock" && act.reason.trim() === "";
  const code = isReasonMissing && obstacle !== "unknownPeriod" ? "reasonMissing" : obstacle;
  const period = periodOf(reading, act.period);
  if (!period || code !== undefined) {
    const count = errors.length > 0 ? errors.length : unverified.length;
    throw new PeriodRefused(code ?? "unknownPeriod", { period: act.period, count }, unverified);
  }
  return period;
}

/** The rows of `KhoaSo` after an act; the very same ones when it does not touch them. */
function sealsAfter(
  { kind, period }: PeriodAct,
  { snapshot }: Reading,
  standing: readonly SealRow[],
  now: string,
): readonly SealRow[] {
  const others = standing.filter((row) => row.period !== period);
  switch (kind) {
    case "lock":
      return [...others, ...encodeSeal(sealOf(snapshot, period, now))];
    case "publish":
      return standing;
    case "unlock":
      return others;
  }
}
