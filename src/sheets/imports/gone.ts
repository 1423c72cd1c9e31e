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

/**
 * Rows that returns no longer have (contract, "Key of a correction"): those that stand for the same unit, period and set with
 * evidence in them and that no draft asks for.
 */
export function goneRows(
  returned: readonly Returned[],
  drafts: readonly Draft[],
  { evidence }: Pick<RawTables, "evidence">,
): GoneRow[] {
  if (!evidence || returned.length === 0) return [];
  const { positions } = matchHeaders(inputs.evidence, evidence.headers);
  const asked = new Set(
    drafts.filter(({ table }) => table === "evidence").map(({ cells }) => rowKey("evidence", cells)),
  );
  const whose = new Set(returned.map(({ unit, period, set }) => scope(unit, period, set)));
  return evidence.rows.flatMap((row, at): GoneRow[] => {
    const cells = Object.fromEntries([...positions].map(([id, column]) => [id, cellText(row[column])]));
    const { unit = "", period = "", set = "", status = "" } = cells;
    const isOfReturn = OF_RETURNS.some((id) => (cells[id] ?? "") !== "");
    if (!isOfReturn || fold(status) === NOT_APPLICABLE || !whose.has(scope(unit, period, set))) return [];
    return asked.has(rowKey("evidence", cells)) ? [] : [{ row: at, cells }];
  });
}

function scope(...codes: readonly string[]): string {
  return codes.map(fold).join("\n");
}
