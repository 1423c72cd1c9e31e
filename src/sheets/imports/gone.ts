import { rowKey, type Draft, type Returned } from "../../domain/imports";
import { inputs } from "../../domain/tables";
import { fold } from "../../text";
import { cellText, matchHeaders, type RawTables } from "../read";

/** A row that an earlier return brought and a later one of the same unit and period lacks; it stays. */
export interface GoneRow {
  /** Data row of `MinhChung`. */
  readonly row: number;
  /** By column, as they stand. */
  readonly cells: Readonly<Record<string, string>>;
}

/** What only a return brings: rows of scores have none of it. */
const OF_RETURNS = ["title", "document", "link"] as const;
const NOT_APPLICABLE = fold("không áp dụng");

/** The rows of `MinhChung` that returns brought, by whose they are. */
export class StandingReturns {
  private readonly rows = new Map<string, GoneRow[]>();
  private readonly asked: ReadonlySet<string>;

  /** @param drafts the rows that this import asks for */
  constructor({ evidence }: Pick<RawTables, "evidence">, drafts: readonly Draft[]) {
    this.asked = new Set(
      drafts.filter(({ table }) => table === "evidence").map(({ cells }) => rowKey("evidence", cells)),
    );
    if (!evidence) return;
    const { positions } = matchHeaders(inputs.evidence, evidence.headers);
    const at = (row: readonly unknown[], id: string): string => {
      const column = positions.get(id);
      return column === undefined ? "" : cellText(row[column]);
    };
    evidence.rows.forEach((row, index) => {
      if (!OF_RETURNS.some((id) => at(row, id) !== "") || fold(at(row, "status")) === NOT_APPLICABLE) return;
      const key = scope(at(row, "unit"), at(row, "period"), at(row, "set"));
      const cells = Object.fromEntries([...positions].map(([id, column]) => [id, cellText(row[column])]));
      const known = this.rows.get(key);
      if (known) known.push({ row: index, cells });
      else this.rows.set(key, [{ row: index, cells }]);
    });
  }

  /**
   * Rows that returns no longer have (contract, "Key of a correction"): those that stand for the same unit, period and set with
   * evidence in them and that no draft asks for.
   */
  gone(returned: readonly Returned[]): GoneRow[] {
    const whose = new Set(returned.map(({ unit, period, set }) => scope(unit, period, set)));
    return [...whose]
      .flatMap((key) => this.rows.get(key) ?? [])
      .filter(({ cells }) => !this.asked.has(rowKey("evidence", cells)))
      .sort((a, b) => a.row - b.row);
  }
}

function scope(...codes: readonly string[]): string {
  return codes.map(fold).join("\n");
}
