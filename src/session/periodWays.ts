import { inputs, periods as periodTable, positionsOf, type Finding } from "../contract";
import type { Period } from "../domain/model";
import { unverified, type Unverified } from "../domain/scoring";
import { sealRows } from "../sheets/seal/read";
import type { Reading } from "./reading";

/** What can be done to a period: mở → khóa → công bố, and back to mở with a reason. */
export type PeriodActKind = "lock" | "publish" | "unlock";

/** Why something cannot be done to a period as it stands. */
export type PeriodObstacle =
  | "unknownPeriod"
  | "stateColumn"
  | "alreadyLocked"
  | "sealBroken"
  | "errors"
  | "notLocked"
  | "alreadyPublished"
  | "unverified";

/** What there is to know before something is done to a period. */
export interface PeriodWay {
  /** Undefined: it can be done. */
  readonly obstacle: PeriodObstacle | undefined;
  /** Errors that would be locked in for good. */
  readonly errors: readonly Finding[];
  /** Rows that nobody has finished: they keep it from being published, and a lock keeps them as they are. */
  readonly unverified: readonly Unverified[];
}

/** Tables whose errors would be locked in for good. */
const SEALED_TABLES: ReadonlySet<string> = new Set(
  [inputs.settings, inputs.units, inputs.clusters, inputs.periods, inputs.criteria, inputs.evidence].map(
    ({ table }) => table,
  ),
);

/** A period that has a row of its own. */
export function periodOf(
  { snapshot }: Reading,
  code: string,
): (Period & { readonly row: number }) | undefined {
  const period = snapshot.periods.find((candidate) => candidate.code === code);
  return period?.row === undefined ? undefined : { ...period, row: period.row };
}

/** Whether and how something can be done to a period; nothing is written. */
export function wayOf(reading: Reading, kind: PeriodActKind, code: string): PeriodWay {
  const nothing = { errors: [], unverified: [] };
  const { raw, snapshot } = reading;
  const period = periodOf(reading, code);
  if (!period || !raw.periods) return { obstacle: "unknownPeriod", ...nothing };
  if (positionsOf(periodTable, raw.periods.headers)("state") < 0)
    return { obstacle: "stateColumn", ...nothing };
  const seal = snapshot.seals.find((candidate) => candidate.period === code);
  const isBroken = !seal && sealRows(raw.seals).some((row) => row.period === code);
  switch (kind) {
    case "lock": {
      if (isBroken) return { obstacle: "sealBroken", ...nothing };
      if (seal) return { obstacle: "alreadyLocked", ...nothing };
      const errors = reading.findings.filter(
        ({ severity, table }) => severity === "error" && SEALED_TABLES.has(table),
      );
      const obstacle = errors.length > 0 ? "errors" : undefined;
      return { obstacle, errors, unverified: unverified(snapshot, code) };
    }
    case "publish": {
      if (!seal) return { obstacle: "notLocked", ...nothing };
      if (period.state === "published") return { obstacle: "alreadyPublished", ...nothing };
      const open = unverified(seal.snapshot, code);
      return { obstacle: open.length > 0 ? "unverified" : undefined, errors: [], unverified: open };
    }
    case "unlock":
      return { obstacle: seal || isBroken ? undefined : "notLocked", ...nothing };
  }
}
