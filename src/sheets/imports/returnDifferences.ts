import { rowKey, type Draft, type DraftCell } from "../../domain/imports";
import { fold } from "../../text";

/** A column in which a cluster's aggregate and the return of a unit say different things; undefined = nothing. */
export interface CellDifference {
  readonly column: string;
  readonly aggregate: DraftCell | undefined;
  readonly unit: DraftCell | undefined;
}

/** What a cluster's aggregate says differently from what its units returned. */
export type ReturnDifference =
  | { readonly kind: "onlyAggregate"; readonly aggregate: Draft }
  | { readonly kind: "onlyUnit"; readonly unit: Draft }
  | {
      readonly kind: "differs";
      readonly aggregate: Draft;
      readonly unit: Draft;
      readonly cells: readonly CellDifference[];
    };

/** What the aggregate adds of its own, or the office: no difference. */
const NOT_COMPARED: ReadonlySet<string> = new Set(["code", "status", "cluster", "note"]);

/**
 * Holds the rows that a cluster head aggregated against those of its units, by unit, period, leaf and document. A unit that
 * returned nothing of its own is not compared: the aggregate is all there is of it.
 */
export function returnDifferences(aggregate: readonly Draft[], units: readonly Draft[]): ReturnDifference[] {
  const keyOf = ({ cells }: Draft): string => rowKey("evidence", cells);
  const scopeOf = ({ cells }: Draft): string =>
    [cells.unit, cells.period, cells.set].map((code) => fold(String(code ?? ""))).join("\n");
  const returned = new Map(units.map((draft) => [keyOf(draft), draft]));
  const inReturn = new Set(units.map(scopeOf));
  const inAggregate = new Set(aggregate.map(scopeOf));
  const seen = new Set(aggregate.map(keyOf));
  const ofAggregate = aggregate.flatMap((draft): ReturnDifference[] => {
    const unit = returned.get(keyOf(draft));
    if (!unit) return inReturn.has(scopeOf(draft)) ? [{ kind: "onlyAggregate", aggregate: draft }] : [];
    const cells = cellDifferences(draft, unit);
    return cells.length > 0 ? [{ kind: "differs", aggregate: draft, unit, cells }] : [];
  });
  const ofUnits = units
    .filter((draft) => !seen.has(keyOf(draft)) && inAggregate.has(scopeOf(draft)))
    .map((unit): ReturnDifference => ({ kind: "onlyUnit", unit }));
  return [...ofAggregate, ...ofUnits];
}

function cellDifferences({ cells: aggregate }: Draft, { cells: unit }: Draft): CellDifference[] {
  const columns = [...new Set([...Object.keys(aggregate), ...Object.keys(unit)])];
  return columns
    .filter((column) => !NOT_COMPARED.has(column) && shown(aggregate[column]) !== shown(unit[column]))
    .map((column) => ({ column, aggregate: aggregate[column], unit: unit[column] }));
}

function shown(cell: DraftCell | undefined): string {
  return fold(String(cell ?? ""));
}
