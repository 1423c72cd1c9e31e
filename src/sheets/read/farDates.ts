import { findings, type Finding, type InputTableId, type NamedColumn } from "../../contract";
import { inputTables } from "../../domain/tables";
import { toDate } from "../../text";
import type { InputRows } from "./inputs";

/** Days that other checks look at, and those that may lie as far away as they like. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  "periods.from",
  "evidence.submitted",
  "criteria.deadline",
  "units.validFrom",
  "units.validTo",
]);

/** Years from `Nam` beyond which the year is most likely mistyped: periods are of one year, programmes of a term or two. */
const FAR = { periods: 1, others: 9 } as const;

/** Days years away from `Nam`, one finding for each column: the first by its day, so that the order of rows changes nothing. */
export function farDates(rows: InputRows, year: number): Finding[] {
  if (!Number.isInteger(year) || year < 1900) return [];
  return inputTables.flatMap((schema) => {
    const columns: readonly NamedColumn[] = schema.columns;
    return columns
      .filter(({ id, kind }) => kind === "date" && !ELSEWHERE.has(`${schema.id}.${id}`))
      .flatMap((column) => {
        const far = daysOf(rows, schema.id, column.id)
          .filter(({ day, from = day }) => {
            const limit = schema.id === "periods" ? FAR.periods : FAR.others;
            // A period of another year is said with its first day.
            return isFar(day, year, limit) && (from === day || !isFar(from, year, limit));
          })
          .sort((a, b) => a.day - b.day);
        const [first] = far;
        if (!first) return [];
        const { day, row } = first;
        const facts = { day, year: String(year), count: far.length };
        return [findings.dateFar({ table: schema, column, row }, facts)];
      });
  });
}

function isFar(day: number, year: number, years: number): boolean {
  return Math.abs(toDate(day).getUTCFullYear() - year) > years;
}

interface Day {
  readonly day: number;
  /** Of a period its first day. */
  readonly from?: number | undefined;
  readonly row: number | undefined;
}

function daysOf(rows: InputRows, id: InputTableId, column: string): Day[] {
  if (id === "periods")
    return rows.periods.flatMap(({ from, to, deadline = to, row }) => [
      { day: column === "to" ? to : deadline, from, row },
    ]);
  return rows[id].flatMap((cells): Day[] => {
    const day = (cells as Readonly<Record<string, unknown>>)[column];
    return typeof day === "number" ? [{ day, row: cells.row }] : [];
  });
}
