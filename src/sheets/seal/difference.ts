import type { ColumnId, seals } from "../../contract";
import { longestRise } from "../log/order";
import type { SealRow } from "./content";

/** What is not as it was sealed. `row` is the data row of `KhoaSo`. */
export type SealDifference =
  | {
      /** edited: the content was changed; moved: the row is true, but stands elsewhere; inserted: it belongs to no seal, or is there twice. */
      readonly kind: "edited" | "moved" | "inserted";
      readonly row: number;
      readonly period: string;
      readonly part: number;
    }
  | {
      /** The content is true, but a cell beside it does not say what was sealed. */
      readonly kind: "relabelled";
      readonly row: number;
      readonly period: string;
      readonly column: ColumnId<typeof seals>;
      readonly before: string;
      readonly after: string;
    }
  /** The row is gone. */
  | { readonly kind: "deleted"; readonly period: string; readonly part: number }
  /** It is not what was sealed, and which row is false cannot be told. */
  | { readonly kind: "broken"; readonly period: string };

/** A row of `KhoaSo` at its place. */
export interface Standing extends SealRow {
  readonly row: number;
}

/** What the columns beside the content should say of a row. */
export type Labels = Pick<SealRow, "period" | "part" | "lockedAt" | "digest">;

/** The cells beside a content that do not say what they should. */
export function relabelled(row: Standing, labels: Partial<Labels>): SealDifference[] {
  const columns = ["period", "part", "lockedAt", "digest"] as const;
  return columns.flatMap((column): SealDifference[] => {
    const [before, after] = [labels[column], row[column]];
    if (before === undefined || before === after) return [];
    const period = labels.period ?? row.period;
    return [
      { kind: "relabelled", row: row.row, period, column, before: String(before), after: String(after) },
    ];
  });
}

/** Rows out of their order: as few as explain it. @param rows in the order of their parts */
export function moved(rows: readonly Standing[], period: string): SealDifference[] {
  const kept = new Set(longestRise(rows.map(({ row }) => row)));
  return rows
    .map(({ row }, at) => ({ row, part: at + 1 }))
    .filter(({ row }) => !kept.has(row))
    .map(({ row, part }) => ({ kind: "moved", row, period, part }));
}

/** What most say; undefined when as many say something else. */
export function majority(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}
