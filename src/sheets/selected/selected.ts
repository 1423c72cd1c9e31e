import { positionsOf, type NamedColumn, type TableSchema } from "../../contract";
import type { Evidence, Snapshot } from "../../domain/model";
import { everyTable, type TableId } from "../../domain/tables";
import { fold, nameKey } from "../../text";
import { cellText } from "../read";

/** The row of a table in which somebody stands. */
export interface SelectedTable {
  /** Name of the table in Excel. */
  readonly name: string;
  readonly headers: readonly unknown[];
  /** The cells of the row; absent on the header. */
  readonly cells?: readonly unknown[];
  /** 0-based column of the table in which the cell is. */
  readonly column: number;
}

/** The cell in which somebody stands. */
export interface SelectedCell {
  readonly sheet: string;
  /** As `B7`. */
  readonly address: string;
  /** The table around it, if there is one. */
  readonly table?: SelectedTable;
}

/** What a row of one of our tables is about. */
export interface RowSubject {
  readonly table: TableId;
  readonly kind: "unit" | "cluster" | "award" | "criterion";
  readonly code: string;
  readonly name: string;
  /** What else the row says; each undefined where it says nothing that the workbook knows. */
  readonly set: string | undefined;
  /** Undefined is the year too. */
  readonly period: string | undefined;
  readonly criterion: string | undefined;
}

type Kind = RowSubject["kind"];
type Entity = Pick<RowSubject, "kind" | "code" | "name" | "set" | "period">;

/** Which of several things in a row the row is about: a row about an award names its winner too, one about a unit its cluster. */
const ORDER: readonly Kind[] = ["award", "unit", "cluster", "criterion"];

/** What columns without a reference of their own name, by their names in the contract: those of results, proposals and rules. */
const NAMED: Readonly<Record<string, readonly Kind[]>> = {
  unit: ["unit"],
  host: ["unit"],
  partner: ["unit"],
  cluster: ["cluster"],
  award: ["award"],
  criterion: ["criterion"],
  code: ["cluster", "unit"],
  target: ["cluster", "unit"],
  a: ["unit", "cluster"],
  b: ["unit", "cluster"],
};
/** Tables whose own code is one of these. */
const OWN: Readonly<Record<string, Kind>> = {
  units: "unit",
  clusters: "cluster",
  awards: "award",
  criteria: "criterion",
};
/** A leaf in the results is written with its text: `1.2 · Báo cáo`. */
const JOINT = " · ";

/**
 * What the row is about in which somebody stands: what the cell itself names, else whose row it is, else what it names first in
 * `ORDER`. Undefined beside our tables, on a header, and in a row that names nothing that is explained.
 */
export function understandRow({ table }: SelectedCell, snapshot: Snapshot): RowSubject | undefined {
  const schema = table && everyTable.find((own) => nameKey(own.table) === nameKey(table.name));
  const cells = table?.cells;
  if (!schema || !cells) return undefined;
  const at = positionsOf(schema, table.headers);
  const said = (id: string): string => cellText(cells[at(id)]).trim();
  const set = snapshot.criteria.find((leaf) => fold(leaf.set) === fold(said("set")))?.set;
  const period = byCode(snapshot.periods, said("period"))?.code;
  const find = finder(snapshot, set);
  const named = schema.columns.flatMap((column) => {
    const entity = find(kindsOf(schema, column), said(column.id));
    return entity ? [{ column, entity }] : [];
  });
  const here = named.find(
    ({ column, entity }) => at(column.id) === table.column && entity.kind !== "criterion",
  );
  const own = named.find(({ column }) => column.kind === "code");
  const first = ORDER.flatMap((kind) => named.filter(({ entity }) => entity.kind === kind))[0];
  const { entity } = here ?? own ?? first ?? {};
  if (!entity) return undefined;
  const leaf = named.find(({ entity: other }) => other.kind === "criterion")?.entity.code;
  return {
    table: schema.id as TableId,
    ...entity,
    set: set ?? entity.set,
    period: period ?? entity.period,
    criterion: leaf,
  };
}

/** The evidence that a subject rests on: of the unit or the cluster's units, in what else its row says. */
export function evidenceOf(
  { evidence, units }: Snapshot,
  { kind, code, set, period, criterion }: RowSubject,
): Evidence[] {
  const members = new Set(units.filter(({ cluster }) => cluster === code).map((unit) => unit.code));
  const isOf: Readonly<Record<Kind, (row: Evidence) => boolean>> = {
    unit: (row) => row.unit === code,
    cluster: (row) => members.has(row.unit),
    award: () => true,
    criterion: () => true,
  };
  return evidence.filter(
    (row) =>
      isOf[kind](row) &&
      (set === undefined || row.set === set) &&
      (period === undefined || row.period === period) &&
      (criterion === undefined || row.criterion === criterion),
  );
}

function kindsOf({ id }: TableSchema, column: NamedColumn): readonly Kind[] {
  if (column.kind === "code") return OWN[id] ? [OWN[id]] : [];
  if (column.to) return column.to.flatMap((table) => OWN[table] ?? []);
  return column.kind === "text" ? (NAMED[column.id] ?? []) : [];
}

/** Looks for what a cell names. */
function finder(
  { units, clusters, awards, criteria }: Snapshot,
  set: string | undefined,
): (kinds: readonly Kind[], typed: string) => Entity | undefined {
  const none = { set: undefined, period: undefined };
  const find: Readonly<Record<Kind, (typed: string) => Entity | undefined>> = {
    unit: (typed) => entityOf("unit", byCode(units, typed), none),
    cluster: (typed) => entityOf("cluster", byCode(clusters, typed), none),
    award: (typed) => {
      const award =
        byCode(awards, typed) ??
        awards.find(({ name, set: of }) => fold(name) === fold(typed) && (set === undefined || of === set));
      return award && entityOf("award", award, { set: award.set, period: award.period });
    },
    criterion: (typed) => {
      const [code = ""] = typed.split(JOINT);
      const leaf = byCode(
        criteria.filter((candidate) => set === undefined || candidate.set === set),
        code,
      );
      return leaf && entityOf("criterion", { code: leaf.code, name: leaf.text }, { ...none, set: leaf.set });
    },
  };
  return (kinds, typed) => {
    if (typed === "") return undefined;
    for (const kind of kinds) {
      const found = find[kind](typed);
      if (found) return found;
    }
    return undefined;
  };
}

function entityOf(
  kind: Kind,
  row: { readonly code: string; readonly name: string } | undefined,
  view: Pick<Entity, "set" | "period">,
): Entity | undefined {
  return row && { kind, code: row.code, name: row.name, ...view };
}

function byCode<Row extends { readonly code: string }>(rows: readonly Row[], typed: string): Row | undefined {
  return rows.find(({ code }) => code === typed) ?? rows.find(({ code }) => fold(code) === fold(typed));
}
