import type { InputTableId, NamedColumn, TableSchema } from "../../contract";
import {
  keyColumns,
  rowKey,
  USUAL_CODES,
  type CodeMaker,
  type Draft,
  type DraftCell,
  type Unclear,
} from "../../domain/imports";
import type { Snapshot } from "../../domain/model";
import { inputs } from "../../domain/tables";
import { fold, tidy } from "../../text";
import { cellReader, cellText, matchHeaders, type RawTable, type RawTables } from "../read";

/** A cell that an import changes. */
export interface CellChange {
  readonly column: string;
  readonly before: string;
  readonly after: DraftCell;
}

/** A row that a source asks for beside what stands. */
export interface ComparedRow {
  readonly draft: Draft;
  readonly state: "new" | "changed" | "same";
  /** Data row in its table; undefined for a new one. */
  readonly row: number | undefined;
  readonly changes: readonly CellChange[];
}

export interface Comparison {
  readonly rows: readonly ComparedRow[];
  readonly unclear: readonly Unclear[];
}

/** Holds the rows that sources ask for against those that stand; new ones get a code where their table has codes. */
export function compareDrafts(
  drafts: readonly Draft[],
  raw: RawTables,
  snapshot: Snapshot,
  codes: CodeMaker,
): Comparison {
  const rows: ComparedRow[] = [];
  const unclear: Unclear[] = [];
  const standing = new Map<InputTableId, StandingRows>();
  const asked = new Map<string, ComparedRow>();
  const locked = new Set(snapshot.periods.filter(({ state }) => state !== "open").map(({ code }) => code));
  for (const draft of drafts) {
    const { table } = draft;
    let before = standing.get(table);
    if (!before) standing.set(table, (before = new StandingRows(table, raw[table])));
    const key = `${table}\n${rowKey(table, draft.cells)}`;
    const earlier = asked.get(key);
    if (
      earlier &&
      Object.entries(draft.cells).some(([id, value]) => (earlier.draft.cells[id] ?? value) !== value)
    ) {
      const { file, sheet, cell } = earlier.draft.from;
      unclear.push({
        from: draft.from,
        text: "",
        why: "duplicate",
        candidates: [],
        about: [file, sheet, cell].filter(Boolean).join(" · "),
      });
      continue;
    }
    if (earlier) {
      rows.push({ draft, row: earlier.row, state: "same", changes: [] });
      continue;
    }
    const compared = before.compare(draft, codes);
    if (compared.state !== "same" && table === "evidence" && locked.has(String(draft.cells.period))) {
      unclear.push({
        from: draft.from,
        text: "",
        why: "periodLocked",
        candidates: [],
        about: String(draft.cells.period),
      });
      continue;
    }
    asked.set(key, compared);
    rows.push(compared);
  }
  return { rows, unclear };
}

/** The rows of one table, found again by their key. */
class StandingRows {
  private readonly columns: readonly {
    readonly column: NamedColumn;
    readonly at: number | undefined;
    readonly read: ReturnType<typeof cellReader>;
  }[];
  private readonly byKey = new Map<string, number>();

  constructor(
    private readonly table: InputTableId,
    private readonly raw: RawTable | undefined,
  ) {
    const schema: TableSchema = inputs[table];
    const { positions } = matchHeaders(schema, raw?.headers ?? []);
    this.columns = schema.columns.map((column) => ({
      column,
      at: positions.get(column.id),
      read: cellReader(column),
    }));
    (raw?.rows ?? []).forEach((cells, row) => {
      const values = Object.fromEntries(
        this.columns.flatMap(({ column: { id, kind }, at, read }) => {
          if (at === undefined) return [];
          // A day may stand there as a text; a source asks for it as a day.
          const reading = kind === "date" ? read(cells[at]) : undefined;
          return [[id, reading && "value" in reading ? reading.value : cells[at]]];
        }),
      );
      const key = rowKey(table, values);
      if (!this.byKey.has(key) && key.trim() !== "") this.byKey.set(key, row);
    });
  }

  compare(draft: Draft, codes: CodeMaker): ComparedRow {
    const row = this.byKey.get(rowKey(this.table, draft.cells));
    if (row === undefined) return { draft: this.withCode(draft, codes), state: "new", row, changes: [] };
    // What a row was found by says the same, in whatever letters.
    const found = new Set(keyColumns(this.table, draft.cells));
    const changes = this.columns.flatMap(({ column, at, read }): CellChange[] => {
      const { id } = column;
      const after = draft.cells[id];
      if (after === undefined || (id === "status" && draft.status === "new")) return [];
      if (draft.onlyNew?.includes(id) || found.has(id)) return [];
      const before = at === undefined ? "" : (this.raw?.rows[row]?.[at] ?? "");
      return isSame(read(before), read(after), column)
        ? []
        : [{ column: id, before: cellText(before), after }];
    });
    return withChanges({ draft, row }, changes);
  }

  /** A new row as it is written: without cells that only blank others, and with a code where its table has them. */
  private withCode(asked: Draft, codes: CodeMaker): Draft {
    const filled = Object.entries(asked.cells).filter(([, value]) => value !== "");
    const draft = { ...asked, cells: Object.fromEntries(filled) };
    const usual = USUAL_CODES[this.table];
    const isCoded = this.columns.some(({ column: { id } }) => id === "code");
    if (usual === undefined || !isCoded || draft.cells.code !== undefined) return draft;
    return { ...draft, cells: { code: codes.next(this.table, usual), ...draft.cells } };
  }
}

/** A row that stands with what an import changes of it; its state alone is no change where only a correction brings it. */
export function withChanges(
  { draft, row }: Pick<ComparedRow, "draft" | "row">,
  changes: readonly CellChange[],
): ComparedRow {
  const isOnlyStatus = draft.status === "change" && changes.every(({ column }) => column === "status");
  const kept = isOnlyStatus ? [] : changes;
  return { draft, state: kept.length > 0 ? "changed" : "same", row, changes: kept };
}

/** Whether two cells say the same: as they are understood, or as they look where they are not. */
function isSame(
  before: ReturnType<ReturnType<typeof cellReader>>,
  after: ReturnType<ReturnType<typeof cellReader>>,
  { id, presence }: NamedColumn,
): boolean {
  // Names of documents that nothing computes with are not told apart by letter case; addresses are.
  const letters = presence === "prose" && id !== "link" ? fold : tidy;
  const said = (reading: typeof before): string => {
    if (!("value" in reading)) return `?${reading.shown}`;
    return typeof reading.value === "string" ? letters(reading.value) : JSON.stringify(reading.value ?? "");
  };
  return said(before) === said(after);
}
