import type { Area } from "../model";

/** Cells that a formula names. */
export interface NamedCells {
  /** Name of the sheet in lower case. */
  readonly sheet: string;
  readonly area: Area;
}

interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly names: readonly NamedCells[];
}

/** The formulas that go in circles: Excel warns of them and shows 0. */
export class Circles {
  private readonly cells = new Map<string, FormulaCell>();
  private found: ReadonlySet<string> | undefined;

  /** Notes what the formula of a cell names; undefined when there is none any longer. */
  set(sheet: string, row: number, column: number, names: readonly NamedCells[] | undefined): void {
    const key = keyOf(sheet, row, column);
    if (!names && !this.cells.has(key)) return;
    if (names) this.cells.set(key, { sheet: sheet.toLowerCase(), row, column, names });
    else this.cells.delete(key);
    this.found = undefined;
  }

  clear(): void {
    this.cells.clear();
    this.found = undefined;
  }

  /** Whether the value of the cell would depend on itself. */
  has(sheet: string, row: number, column: number): boolean {
    this.found ??= this.search();
    return this.found.has(keyOf(sheet, row, column));
  }

  /**
   * Tarjan's strong components, without recursion. Areas are nodes of their own, so that a thousand formulas over the
   * same column look through it once.
   */
  private search(): ReadonlySet<string> {
    const columns = this.byColumn();
    const areas = new Map<string, readonly string[]>();
    const next = (node: string): readonly string[] => {
      const cell = this.cells.get(node);
      if (!cell) return areas.get(node) ?? [];
      return cell.names.map((named) => {
        const key = areaKey(named);
        if (!areas.has(key)) areas.set(key, within(named, columns));
        return key;
      });
    };
    const order = new Map<string, number>();
    const low = new Map<string, number>();
    const open = new Set<string>();
    const stack: string[] = [];
    const circular = new Set<string>();
    for (const start of this.cells.keys()) {
      if (order.has(start)) continue;
      const path: { node: string; targets: readonly string[]; at: number }[] = [];
      const enter = (node: string): void => {
        order.set(node, order.size);
        low.set(node, order.size - 1);
        stack.push(node);
        open.add(node);
        path.push({ node, targets: next(node), at: 0 });
      };
      enter(start);
      for (let step = path.at(-1); step; step = path.at(-1)) {
        const target = step.targets[step.at++];
        if (target !== undefined) {
          if (!order.has(target)) enter(target);
          else if (open.has(target)) lower(low, step.node, order.get(target) ?? 0);
          continue;
        }
        path.pop();
        const { node } = step;
        const before = path.at(-1);
        if (before) lower(low, before.node, low.get(node) ?? 0);
        if (low.get(node) !== order.get(node)) continue;
        const component = stack.splice(stack.lastIndexOf(node));
        for (const member of component) open.delete(member);
        // A cell alone is no circle: one that names itself has the area it names beside it.
        if (component.length > 1)
          for (const member of component) if (this.cells.has(member)) circular.add(member);
      }
    }
    return circular;
  }

  /** Rows of the formulas in each column of each sheet, rising. */
  private byColumn(): Map<string, Map<number, number[]>> {
    const sheets = new Map<string, Map<number, number[]>>();
    for (const { sheet, row, column } of this.cells.values()) {
      const columns = sheets.get(sheet) ?? new Map<number, number[]>();
      sheets.set(sheet, columns);
      const rows = columns.get(column) ?? [];
      columns.set(column, rows);
      rows.push(row);
    }
    for (const columns of sheets.values()) for (const rows of columns.values()) rows.sort((x, y) => x - y);
    return sheets;
  }
}

function lower(low: Map<string, number>, node: string, value: number): void {
  low.set(node, Math.min(low.get(node) ?? value, value));
}

/** The formulas in an area. */
function within(
  { sheet, area }: NamedCells,
  sheets: ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>,
): string[] {
  const found: string[] = [];
  for (const [column, rows] of sheets.get(sheet) ?? []) {
    if (column < area.left || column > area.right) continue;
    for (let at = firstFrom(rows, area.top); at < rows.length; at++) {
      const row = rows[at] ?? 0;
      if (row > area.bottom) break;
      found.push(keyOf(sheet, row, column));
    }
  }
  return found;
}

/** The place of the first row that is not above `top`. */
function firstFrom(rows: readonly number[], top: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${sheet.toLowerCase()}\n${row}\n${column}`;
}

function areaKey({ sheet, area }: NamedCells): string {
  return `${sheet}!${area.top}:${area.left}:${area.bottom}:${area.right}`;
}
