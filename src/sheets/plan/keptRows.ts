import {
  columnOf,
  findings,
  resultTables,
  type Finding,
  type InputTableId,
  type ResultTableId,
} from "../../contract";
import type { AwardResult } from "../../domain/awards";
import type { AwardRule } from "../../domain/model";
import { inputTables } from "../../domain/tables";
import type { Translate } from "../../i18n";
import { BLANK, isBlankRow, type Cell } from "./cell";
import type { Standing, TablePlaces } from "./place";
import type { ResultRow, ResultRowOf, ResultValue } from "./resultRow";
import { inputTableName } from "./rows";

/** Without these no score is what it seems to be. */
const SCORED_BY: ReadonlySet<InputTableId> = new Set<InputTableId>([
  "settings",
  "units",
  "clusters",
  "periods",
  "criteria",
  "evidence",
  "disqualified",
  "sessions",
  "learners",
]);
const OF_AWARDS: readonly ResultTableId[] = ["awardResults", "budget", "certainty"];

type Rows = { readonly [Id in ResultTableId]: readonly ResultRowOf<Id>[] };

/**
 * The rows to write, with what stood before in place of what could not be computed: results are never written over by the
 * emptiness of a table that is missing or cannot be read. Kept awards say so in their reason.
 * @param unreadable tables that are missing or cannot be read
 */
export function withKeptRows(
  rows: Rows,
  places: TablePlaces,
  { unreadable, awards }: { unreadable: readonly InputTableId[]; awards: readonly AwardResult[] },
  translate: Translate,
): { readonly rows: Rows; readonly findings: readonly Finding[] } {
  const stopped = unreadable.filter((id) => SCORED_BY.has(id) || id === "awards");
  const all = unreadable.some((id) => SCORED_BY.has(id));
  const ids = resultTables
    .map(({ id }) => id)
    .filter((id) => id !== "checks" && (all || (stopped.length > 0 && OF_AWARDS.includes(id))));
  const kept: Record<string, readonly ResultRow[]> = {};
  for (const id of ids) {
    const standing = standingRows(id, places[id]?.standing);
    if (standing.length > 0 && id !== "awardResults") kept[id] = standing;
  }
  const before = standingRows("awardResults", places.awardResults?.standing).filter(
    (row) => row.code !== undefined,
  );
  const reason = translate("reason.resultsKept", {
    tables: unreadable.map((id) => inputTableName(id, translate)).join(", "),
  });
  const blocked = awards.filter(({ reason: why }) => why === "tableUnreadable").map(({ award }) => award);
  const stays = (row: ResultRow): boolean =>
    stopped.length > 0 || blocked.some((award) => isOf(row, award, translate));
  const standing = before.filter(stays);
  if (standing.length > 0) {
    const fresh = rows.awardResults.filter(
      (row) =>
        !standing.some((other) => (["set", "period", "award"] as const).every((id) => other[id] === row[id])),
    );
    kept.awardResults = [...fresh, ...standing.map((row) => ({ ...row, reason }))];
  }
  if (Object.keys(kept).length === 0) return { rows, findings: [] };
  const schemas = inputTables.filter(({ id }) => unreadable.includes(id));
  return {
    rows: { ...rows, ...kept },
    findings: schemas
      .slice(0, 1)
      .map((table) => findings.resultsKept({ table }, { tables: schemas.map((schema) => schema.table) })),
  };
}

function isOf(row: ResultRow, { set, period, name }: AwardRule, translate: Translate): boolean {
  return row.set === set && row.award === name && row.period === (period ?? translate("result.year"));
}

/** What the add-in wrote once, as it would be written again. People's own columns follow their rows anyway. */
function standingRows(id: ResultTableId, standing: Standing | undefined): ResultRow[] {
  if (!standing) return [];
  const schema = resultTables.find((table) => table.id === id);
  const columns = standing.headers.map((header) => schema && columnOf(schema, header));
  return standing.rows
    .filter((cells) => !isBlankRow(cells))
    .map((cells) =>
      Object.fromEntries(
        columns.flatMap((column, at) =>
          column === undefined || column.kept === true ? [] : [[column.id, valueOf(cells[at])] as const],
        ),
      ),
    );
}

function valueOf(cell: Cell | undefined): ResultValue {
  if (cell === undefined || cell === BLANK) return undefined;
  return typeof cell === "boolean" ? String(cell) : cell;
}
