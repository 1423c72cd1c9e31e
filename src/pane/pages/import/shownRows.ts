import { shownName, type DraftCell } from "../../../domain/imports";
import type { NamedColumn } from "../../../contract";
import type { Snapshot } from "../../../domain/model";
import { inputs } from "../../../domain/tables";
import type { ImportOutcome } from "../../../sheets/imports";
import { fold, formatDate } from "../../../text";

type ComparedRow = ImportOutcome["rows"][number];

/** A value of a row as a person reads it. */
export interface ShownCell {
  readonly header: string;
  readonly before?: string;
  readonly text: string;
}

/** A row that an import comes to, in words. */
export interface ShownRow {
  /** Whose row it is: codes and names by which it is known. */
  readonly title: string;
  readonly cells: readonly ShownCell[];
  readonly from: ComparedRow["draft"]["from"];
  /** A new one beside these, whose names are near. */
  readonly beside: readonly string[];
  /** The name in it, where it is about somebody. */
  readonly name: string | undefined;
}

/** Columns that say whose row it is, in their order. */
const TITLES: ReadonlySet<string> = new Set([
  "code",
  "name",
  "host",
  "partner",
  "unit",
  "criterion",
  "period",
]);
/** Of a row of many columns no more are shown. */
const MOST_CELLS = 12;

/** Rows in words, with names where the table has codes. */
export function shownRow({ draft, state, changes }: ComparedRow, snapshot: Snapshot): ShownRow {
  const { columns } = inputs[draft.table] as { readonly columns: readonly NamedColumn[] };
  const textOf = (column: NamedColumn, value: DraftCell | string): string =>
    shownValue(column, value, snapshot);
  const said = columns.flatMap((column) => {
    const value = draft.cells[column.id];
    return value === undefined || value === "" ? [] : [{ column, value }];
  });
  const titles = said.filter(({ column: { id } }) => TITLES.has(id));
  const title = (titles.length > 0 ? titles : said.slice(0, 2)).map(({ column, value }) =>
    textOf(column, value),
  );
  const known =
    draft.cells.name === undefined && typeof draft.cells.code === "string"
      ? [nameOf(draft.table, draft.cells.code, snapshot)].filter((name) => name !== undefined)
      : [];
  const cells =
    state === "changed"
      ? changes.flatMap(({ column: id, before, after }): ShownCell[] => {
          const column = columns.find((each) => each.id === id);
          return column
            ? [{ header: column.header, before: textOf(column, before), text: textOf(column, after) }]
            : [];
        })
      : said
          .filter(({ column: { id } }) => !TITLES.has(id))
          .map(({ column, value }): ShownCell => ({ header: column.header, text: textOf(column, value) }));
  return {
    title: [...title, ...known].join(" · "),
    cells: cells.slice(0, MOST_CELLS),
    from: draft.from,
    beside: draft.beside ?? [],
    name: typeof draft.cells.name === "string" ? draft.cells.name : undefined,
  };
}

function shownValue(column: NamedColumn, value: DraftCell | string, snapshot: Snapshot): string {
  if (value === "") return "";
  if (column.kind === "date") {
    const day = typeof value === "number" ? value : Number(value);
    return Number.isFinite(day) ? formatDate(day) : String(value);
  }
  if (column.kind === "ref" && column.to?.[0] === "units")
    return nameOf("units", String(value), snapshot) ?? String(value);
  return typeof value === "number" ? String(value).replace(".", ",") : value;
}

/** The name of what has a code. */
function nameOf(table: string, code: string, snapshot: Snapshot): string | undefined {
  const all: Readonly<Record<string, readonly { readonly code: string; readonly name: string }[]>> = {
    units: snapshot.units,
    clusters: snapshot.clusters,
    officers: snapshot.officers,
  };
  return all[table]?.find((item) => fold(item.code) === fold(code))?.name;
}

/** Code of who is shown so. */
export function codeShown(shown: string, snapshot: Snapshot): string | undefined {
  return [...snapshot.units, ...snapshot.officers].find((item) => shownName(item) === shown)?.code;
}
