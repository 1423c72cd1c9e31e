import type { Snapshot } from "../../src/domain/model";
import { samples } from "../../src/samples";
import { readSnapshot, type RawTable, type RawTables } from "../../src/workbook/read";
import { inputTables } from "../../src/workbook/schema";
import type { StartRows } from "../../src/workbook/write";

/** Rows of a sample as the tables of a workbook that was just made from them. */
export function rawTables(rows: StartRows): RawTables {
  return Object.fromEntries(
    inputTables.flatMap(({ id, sheet, columns }): [string, RawTable][] => {
      const own = rows[id];
      const headers = columns.map(({ header }) => header);
      return own ? [[id, { sheet, headers, headerRow: 0, firstColumn: 0, rows: own.map((row) => columns.map((column) => row[column.id] ?? "")) }]] : [];
    }),
  );
}

export function sampleSnapshot(): Snapshot {
  return readSnapshot(rawTables(samples["tho-xuan"]())).snapshot;
}
