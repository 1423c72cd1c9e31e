import { keyOf, type Cell, type CellExtra, type Formula, type Row } from "./cells";
import { entriesIn, entryIn, type CellMapState } from "./cellMap";
import { spilledFrom } from "./spills";

/** How the cells of a sheet stood at one moment: rows in blocks, which are shared while nobody changes them. */
export interface GridState {
  readonly blocks: readonly (readonly (Row | undefined)[])[];
  readonly formulas: CellMapState<Formula>;
  readonly arrays: CellMapState<Formula>;
  readonly extras: CellMapState<CellExtra>;
  /** Another one whenever cells came or went, which moves those behind. */
  readonly arrangement: object;
  /** Another one whenever cells changed places, or were put elsewhere. */
  readonly order: object;
}

/** How cells lie as long as nobody moved any. */
export const AS_READ = {};

/** Rows in a block of a state. */
export const ROWS_IN_BLOCK = 512;

/** A cell as it stood: what others spill into it is not its own, nor is where its own formula spills a part of that. */
export function cellIn(state: GridState, row: number, column: number): Cell {
  const { blocks, formulas, arrays, extras } = state;
  const cells = blocks[Math.floor(row / ROWS_IN_BLOCK)]?.[row % ROWS_IN_BLOCK];
  const key = keyOf(row, column);
  const style = cells?.styles[column];
  if (spilledFrom(entriesIn(arrays), row, column) !== undefined)
    return { value: null, style, formula: undefined, extra: undefined };
  const formula = entryIn(formulas, key);
  return {
    value: cells?.values[column] ?? null,
    style,
    formula: formula?.isDynamic ? withoutArray(formula) : formula,
    extra: entryIn(extras, key),
  };
}

function withoutArray({ array: _, ...formula }: Formula): Formula {
  return formula;
}
