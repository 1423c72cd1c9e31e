import { columnOf, type TableSchema } from "../../contract";
import type { Snapshot } from "../../domain/model";
import { isOutput, tableNamed } from "../../domain/tables";
import { tidy } from "../../text";
import { cellText } from "./raw";

/** A unit, a cluster or an award that a row of the workbook is about. */
export interface RowSubject {
  readonly kind: "unit" | "cluster" | "award";
  /** An award's is its name, by which results name it. */
  readonly code: string;
  readonly name: string;
  /** As the row says; undefined where it says nothing. */
  readonly set: string | undefined;
  /** Code of a period; undefined for the year, and where the row says nothing. */
  readonly period: string | undefined;
}

/** A row of a table as it stands, with the column that somebody is in. */
interface Standing {
  readonly table: string;
  readonly headers: readonly string[];
  readonly cells: readonly unknown[];
  readonly column: number;
}

/**
 * What a row is about: its award, unless the cell is who receives it; whom the cell itself names; else the first unit or
 * cluster that the row names.
 * Undefined for a row that names none, and for a table that is not ours.
 */
export function rowSubject(
  { table, headers, cells, column }: Standing,
  snapshot: Snapshot,
): RowSubject | undefined {
  const schema = tableNamed(table);
  if (!schema) return undefined;
  const columns = headers.map((header) => columnOf(schema, header));
  const at = (id: string): string => tidy(cellText(cells[columns.findIndex((own) => own?.id === id)]));
  const period = snapshot.periods.find(({ code }) => code === at("period"))?.code;
  const scope = { set: at("set") || undefined, period };
  const award = awardIn(schema, at, snapshot);
  const isOfAward = award && columns[column]?.id !== "code" && columns[column]?.id !== "name";
  if (isOfAward) return award;
  const inOrder = [column, ...columns.keys()].filter((index) => namesSomebody(schema, columns[index]?.id));
  for (const index of inOrder) {
    const code = tidy(cellText(cells[index]));
    const unit = snapshot.units.find((candidate) => candidate.code === code);
    if (unit) return { kind: "unit", code, name: unit.name, ...scope };
    const cluster = snapshot.clusters.find((candidate) => candidate.code === code);
    if (cluster) return { kind: "cluster", code, name: cluster.name, ...scope };
  }
  return award;
}

/** The award that a row names, as in the tables of awards and of their results. */
function awardIn(
  schema: TableSchema,
  at: (id: string) => string,
  { awards }: Snapshot,
): RowSubject | undefined {
  const named = at(schema.id === "awards" ? "name" : "award");
  const award = awards.find(({ name, set }) => name === named && [set, ""].includes(at("set")));
  return award && { kind: "award", code: award.name, name: award.name, set: award.set, period: award.period };
}

/** Whether a column holds codes of units or clusters: its own in their tables, a reference to them, or a result's. */
function namesSomebody(schema: TableSchema, id: string | undefined): boolean {
  const column = schema.columns.find((candidate) => candidate.id === id);
  if (!column) return false;
  if (schema.id === "units" || schema.id === "clusters") return column.kind === "code";
  if (isOutput(schema.id)) return RESULTS_OF.has(column.id);
  return (
    column.kind === "ref" && (column.to ?? []).some((table) => table === "units" || table === "clusters")
  );
}

/** Columns of result tables that hold a code: they are plain text, for nobody fills them. */
const RESULTS_OF: ReadonlySet<string> = new Set(["unit", "cluster", "code", "left", "right"]);
