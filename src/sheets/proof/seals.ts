import {
  choiceWord,
  findings,
  periods as periodTable,
  seals as sealTable,
  type Finding,
} from "../../contract";
import type { Period, Seal } from "../../domain/model";
import type { RawTable } from "../read/raw";
import type { SealDifference } from "../seal/difference";
import { sealRows } from "../seal/read";
import { verifySeals } from "../seal/verify";
import { periodActs, standingLines, type LoggedAct } from "./acts";
import type { LogProof } from "./log";

/** What `KhoaSo` and the states of `Ky` say, held against the log. */
export interface SealProof {
  readonly findings: readonly Finding[];
  /** Periods of which a difference is named row by row. */
  readonly named: ReadonlySet<string>;
  /** Periods whose seal is of version 1. */
  readonly older: readonly string[];
  /** Locks that the log tells of, whether they still hold or not. */
  readonly locks: readonly LoggedAct[];
}

/** What the workbook says of its periods. */
interface Standing {
  readonly raw: RawTable | undefined;
  /** Those that can be trusted. */
  readonly seals: readonly Seal[];
  readonly periods: readonly Period[];
}

export function proveSeals({ raw, seals, periods }: Standing, log: LogProof, hasLog: boolean): SealProof {
  const acts = periodActs(standingLines(log.lines));
  const lockOf = (period: string): LoggedAct | undefined =>
    acts.findLast((act) => act.period === period && act.kind === "lock");
  // What is false or missing in the log after an act may have been about it.
  const isCertain = (act: LoggedAct | undefined): boolean => log.falseUpTo <= (act?.line.number ?? 0);
  const rows = sealRows(raw);
  const { differences, older } = verifySeals(rows, (period) => lockOf(period)?.line.inputDigest);
  // Whatever is said of its rows already, a seal that stands in some form is not gone.
  const known = new Set([...rows, ...differences].map(({ period }) => period));
  const codes = new Set([...acts.map(({ period }) => period), ...seals.map(({ period }) => period)]);
  const held = [...codes].flatMap((code) => {
    const seal = seals.find(({ period }) => period === code);
    const last = acts.findLast(({ period }) => period === code);
    if (!seal)
      return !known.has(code) && last && last.kind !== "unlock" && isCertain(last) ? [gone(last)] : [];
    const state = periods.find((period) => period.code === code);
    return [
      ...agreement(seal, lockOf(code), last, isCertain),
      ...(state && isCertain(last) ? stateFindings(state, last) : []),
    ];
  });
  return {
    findings: [
      ...differences.map((difference) => findingOf(difference, raw?.headerRow ?? 0)),
      ...(hasLog ? held : []),
    ],
    named: new Set([
      ...differences.map(({ period }) => period),
      ...differences.flatMap((one) =>
        one.kind === "relabelled" && one.column === "period" ? [one.after] : [],
      ),
    ]),
    older,
    locks: periodActs(log.lines).filter(({ kind }) => kind === "lock"),
  };
}

function gone({ period, line }: LoggedAct): Finding {
  return findings.sealGone(period, { period, time: line.time, person: line.person });
}

/** A seal against the line of the log that tells of it. */
function agreement(
  { period, digest, lockedAt }: Seal,
  lock: LoggedAct | undefined,
  last: LoggedAct | undefined,
  isCertain: (act: LoggedAct | undefined) => boolean,
): Finding[] {
  if (!lock || last?.kind === "unlock")
    return isCertain(lock && last) ? [findings.sealNotLogged(period, { period, time: lockedAt })] : [];
  const { inputDigest, time } = lock.line;
  if (inputDigest !== "" && !digest.startsWith(inputDigest))
    return isCertain(lock) ? [findings.sealReplaced(period, { period, time })] : [];
  return time === lockedAt
    ? []
    : [findings.sealTimeDiffers(period, { period, before: time, after: lockedAt })];
}

/** The state of a locked period says what the log says last; one that says mở is a finding of reading already. */
function stateFindings(period: Period, last: LoggedAct | undefined): Finding[] {
  if (!last || last.kind === "unlock" || period.state === "open") return [];
  const should = last.kind === "publish" ? "published" : "locked";
  if (period.state === should) return [];
  const word = (state: Period["state"]): string => choiceWord(periodTable.column.state, state);
  return [
    findings.periodStateByHand(period, {
      period: period.code,
      before: word(should),
      after: word(period.state),
    }),
  ];
}

function findingOf(difference: SealDifference, headerRow: number): Finding {
  const { period } = difference;
  const table = sealTable;
  if (difference.kind === "broken") return findings.sealUnclear(period, { period });
  if (difference.kind === "deleted")
    return findings.sealRowGone({ table, key: period }, { period, part: difference.part });
  const { row } = difference;
  const at = { table, row, key: `#${headerRow + 2 + row}` };
  if (difference.kind === "relabelled") {
    const column = sealTable.column[difference.column];
    const { before, after } = difference;
    return findings.sealRowRelabelled({ ...at, column }, { period, column: column.header, before, after });
  }
  const facts = { period, part: difference.part };
  switch (difference.kind) {
    case "edited":
      return findings.sealRowEdited({ ...at, column: sealTable.column.content }, facts);
    case "inserted":
      return findings.sealRowInserted(at, facts);
    case "moved":
      return findings.sealRowMoved(at, facts);
  }
}
