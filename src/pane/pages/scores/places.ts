import { inputs } from "../../../contract";
import type { Scoreboard } from "../../../domain/scoring";
import { findingAddress } from "../../../sheets/plan";
import type { RawTables } from "../../../sheets/read";
import type { Ranked } from "./lines";

/** The row of a unit or cluster in its table, `'Đơn vị'!A5`; undefined when it is not there (any more). */
export function placeOf(
  { snapshot }: Scoreboard,
  raw: RawTables,
  ranked: Ranked,
  code: string,
): string | undefined {
  const row = snapshot[ranked].find((entry) => entry.code === code)?.row;
  return row === undefined ? undefined : findingAddress({ table: inputs[ranked].table, row }, raw);
}

/** The row of evidence in its table. */
export function evidencePlace(row: number | undefined, raw: RawTables): string | undefined {
  return row === undefined ? undefined : findingAddress({ table: inputs.evidence.table, row }, raw);
}
