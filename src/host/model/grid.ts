import { sameArea, type Area } from "./address";
import { CellMap } from "./cellMap";
import { keyOf, placeOfKey, type CellExtra, type CellRow, type Formula, type Row } from "./cells";
import { AS_READ, ROWS_IN_BLOCK, type GridState } from "./gridState";
import { eachOther, isIn, spilledFrom } from "./spills";
import type { CellValue } from "./values";

/**
 * The cells of a sheet: values by row and column, formulas and rarities beside them. Knows nothing of what cells mean. A
 * state of it is taken at no cost but that of the rows that change afterwards.
 */
export class CellGrid {
  readonly formulas = new CellMap<Formula>();
  /** Those of the formulas that fill an array. */
  readonly arrays = new CellMap<Formula>();
  readonly extras = new CellMap<CellExtra>();
  private readonly list: (Row | undefined)[] = [];
  private period = 0;
  private taken: GridState | undefined;
  /** Blocks with rows that came since the last state. */
  private readonly touched = new Set<number>();
  private lie: object = AS_READ;
  private order: object = AS_READ;

  /** Another object whenever cells came or went. */
  get arrangement(): object {
    return this.lie;
  }

  /** The rows, for looking. */
  get rows(): readonly (CellRow | undefined)[] {
    return this.list;
  }

  /** A row for changing. */
  row(row: number): Row {
    const known = this.list[row];
    if (known?.period === this.period) return known;
    this.touched.add(Math.floor(row / ROWS_IN_BLOCK));
    return (this.list[row] = {
      values: known ? [...known.values] : [],
      styles: known ? [...known.styles] : [],
      attributes: known?.attributes,
      period: this.period,
    });
  }

  /** Takes rows out and puts others in, which move those behind. @param added rows that nobody else has */
  spliceRows(start: number, count: number, added: readonly (Omit<Row, "period"> | undefined)[] = []): void {
    const { period } = this;
    for (let block = Math.floor(start / ROWS_IN_BLOCK); block * ROWS_IN_BLOCK < this.list.length; block++)
      this.touched.add(block);
    const rows = added.map((row) => row && { ...row, period });
    this.list.splice(start, count, ...rows);
  }

  /** Cells come or go: what was remembered of a place is no longer of the same cell. */
  rearrange(): void {
    this.lie = {};
  }

  /** Cells change places, or go elsewhere. */
  permute(): void {
    this.order = {};
  }

  /** How the cells stand, to be put back by `restore`; the same object as long as nobody changes anything. */
  state(): GridState {
    const before = this.taken;
    const [formulas, arrays, extras] = [this.formulas.state(), this.arrays.state(), this.extras.state()];
    const isSame =
      before &&
      this.touched.size === 0 &&
      this.lie === before.arrangement &&
      this.order === before.order &&
      formulas === before.formulas &&
      arrays === before.arrays &&
      extras === before.extras;
    if (isSame) return before;
    const count = Math.ceil(this.list.length / ROWS_IN_BLOCK);
    const blocks = Array.from({ length: count }, (_, at) => {
      const known = this.touched.has(at) ? undefined : before?.blocks[at];
      return known ?? this.list.slice(at * ROWS_IN_BLOCK, (at + 1) * ROWS_IN_BLOCK);
    });
    this.touched.clear();
    this.period += 1;
    const { lie: arrangement, order } = this;
    return (this.taken = { blocks, formulas, arrays, extras, arrangement, order });
  }

  /** Puts back how the cells stood. */
  restore(state: GridState): void {
    const now = this.state();
    if (now === state) return;
    this.formulas.restore(state.formulas);
    this.arrays.restore(state.arrays);
    this.extras.restore(state.extras);
    this.lie = state.arrangement;
    this.order = state.order;
    const { blocks } = state;
    const length = Math.max(0, blocks.length - 1) * ROWS_IN_BLOCK + (blocks.at(-1)?.length ?? 0);
    this.list.length = length;
    blocks.forEach((block, at) => {
      if (block === now.blocks[at] && block.length === ROWS_IN_BLOCK) return;
      const start = at * ROWS_IN_BLOCK;
      // Of an earlier period: whoever writes to one of these rows copies it first.
      for (let row = start; row < Math.min(start + ROWS_IN_BLOCK, length); row++)
        this.list[row] = block[row - start];
    });
    this.taken = state;
  }

  value(row: number, column: number): CellValue {
    return this.list[row]?.values[column] ?? null;
  }

  /** Number of the cell's own format; undefined when it has none. */
  style(row: number, column: number): number | undefined {
    return this.list[row]?.styles[column];
  }

  formula(row: number, column: number): Formula | undefined {
    return this.formulas.size === 0 ? undefined : this.formulas.get(keyOf(row, column));
  }

  /** Puts a value, `null` for blank; what was special about the cell is gone, and an array that spilled into it withdraws. */
  setValue(row: number, column: number, value: CellValue): void {
    if (value === null && this.list[row] === undefined) return;
    this.withdrawFrom(row, column);
    this.put(row, column, value);
    if (this.extras.size > 0) this.extras.delete(keyOf(row, column));
  }

  private put(row: number, column: number, value: CellValue): void {
    if (value === null && this.list[row] === undefined) return;
    const { values } = this.row(row);
    // Cells up to this one are filled, so that the array stays dense: engines keep those small and quick.
    for (let at = values.length; at < column; at++) values.push(undefined);
    values[column] = value ?? undefined;
  }

  setStyle(row: number, column: number, style: number | undefined): void {
    const { styles } = this.row(row);
    for (let at = styles.length; at < column; at++) styles.push(undefined);
    styles[column] = style;
  }

  setFormula(row: number, column: number, formula: Formula | undefined): void {
    const key = keyOf(row, column);
    if (this.arrays.size > 0) {
      this.withdrawFrom(row, column);
      const before = this.arrays.get(key);
      if (before?.isDynamic && !sameArea(before.array, formula?.array)) this.blankAround(key, before.array);
      this.arrays.delete(key);
    }
    if (formula) {
      this.formulas.set(key, formula);
      if (formula.array) this.arrays.set(key, formula);
    } else if (this.formulas.size > 0) this.formulas.delete(key);
  }

  /** Key of the cell whose formula spills into this one; undefined where none does, and for that cell itself. */
  spilledFrom(row: number, column: number): number | undefined {
    return this.arrays.size === 0 ? undefined : spilledFrom(this.arrays, row, column);
  }

  /**
   * Puts the values that the array formula in a cell fills others with. A dynamic one spills into them from now on, unless
   * something else has come to stand there meanwhile; one that was entered into fixed cells keeps to those.
   * @param area the cells, that of the formula first
   * @returns whether anything is other than before
   */
  fill(row: number, column: number, area: Area, value: (row: number, column: number) => CellValue): boolean {
    const key = keyOf(row, column);
    const formula = this.formulas.get(key);
    if (!formula) return false;
    const { array: before, isDynamic, isPlain: _, ...rest } = formula;
    const isFixed = before !== undefined && isDynamic !== true;
    const target = isFixed ? before : area;
    if (!isFixed && !this.hasRoom(key, target, before)) return false;
    const isSame = sameArea(before, target);
    if (!isSame) {
      this.blankAround(key, before);
      const spilling = { ...rest, array: target, isDynamic: true };
      this.formulas.set(key, spilling);
      this.arrays.set(key, spilling);
    }
    let hasChanged = !isSame;
    eachOther(key, target, (r, c) => {
      const wanted = isIn(area, r, c) ? value(r, c) : null;
      if (this.value(r, c) === wanted) return;
      this.put(r, c, wanted);
      hasChanged = true;
    });
    return hasChanged;
  }

  /** A dynamic array shows nothing but its own cell until it is calculated again. */
  withdraw(key: number): void {
    const formula = this.arrays.get(key);
    if (!formula?.isDynamic) return;
    this.blankAround(key, formula.array);
    const { row, column } = placeOfKey(key);
    const alone = { ...formula, array: { top: row, left: column, bottom: row, right: column } };
    this.formulas.set(key, alone);
    this.arrays.set(key, alone);
  }

  private withdrawFrom(row: number, column: number): void {
    const from = this.spilledFrom(row, column);
    if (from !== undefined) this.withdraw(from);
  }

  private blankAround(key: number, area: Area | undefined): void {
    if (area) eachOther(key, area, (row, column) => this.put(row, column, null));
  }

  private hasRoom(key: number, area: Area, before: Area | undefined): boolean {
    let isFree = true;
    eachOther(key, area, (row, column) => {
      if (before && isIn(before, row, column)) return;
      if (this.value(row, column) !== null || this.formulas.has(keyOf(row, column))) isFree = false;
    });
    return isFree;
  }

  /** How many columns have cells. */
  get width(): number {
    let width = 0;
    for (const row of this.list) if (row) width = Math.max(width, row.values.length, row.styles.length);
    return width;
  }
}
