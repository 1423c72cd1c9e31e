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
