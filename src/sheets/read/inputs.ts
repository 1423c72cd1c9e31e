import type { Finding, InputTableId, Row } from "../../contract";
import { inputs, inputTables, type Inputs } from "../../domain/tables";
import type { Steps } from "../../domain/steps";
import type { RawTables } from "./raw";
import { referenceSteps, tableSteps, type TableReading } from "./table";

/** Rows of every input table, typed by their columns. */
export type InputRows = { readonly [Id in InputTableId]: readonly Row<Inputs[Id]>[] };

export interface InputReading {
  readonly rows: InputRows;
  readonly findings: readonly Finding[];
  /** Rows that hold anything; 0 for a table that is not there. */
  readonly filled: (id: InputTableId) => number;
  /** Whether a table is there but none of its rows could be read. */
  readonly isUnreadable: (id: InputTableId) => boolean;
}

/** Reads the rows of the input tables that are there, and checks the codes between them, piece by piece. */
export function* inputRowSteps(raw: RawTables): Steps<InputReading> {
  const readings = new Map<string, TableReading>();
  const tables = inputTables.flatMap((schema) => {
    const table = raw[schema.id];
    return table ? [{ schema, table }] : [];
  });
  for (const { schema, table } of tables) readings.set(schema.id, yield* tableSteps(schema, table));
  const checked = new Map<string, TableReading>();
  for (const { schema, table } of tables) {
    const reading = readings.get(schema.id);
    if (!reading) continue;
    checked.set(schema.id, yield* referenceSteps(schema, table, reading, (id) => readings.get(id)?.codes));
  }
  const rows = Object.fromEntries(Object.keys(inputs).map((id) => [id, checked.get(id)?.rows ?? []]));
  return {
    // Rows were read by the very columns that their types are made from; the reader itself works by data.
    rows: rows as unknown as InputRows,
    findings: [...checked.values()].flatMap((reading) => reading.findings),
    filled: (id) => readings.get(id)?.filled ?? 0,
    isUnreadable: (id) => readings.get(id)?.unreadable === true,
  };
}
