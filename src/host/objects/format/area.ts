import type { Area, CellStyle, Sheet, StyleChangeOf, Workbook } from "../../model";
import { HostObject } from "../object";

/** Whose looks are told and changed: cells, or a named style. */
export interface Looks {
  /** The different looks there are. */
  all(): readonly CellStyle[];
  change(change: StyleChangeOf): void;
}

/** Base of the objects that tell and change how something looks. */
export abstract class LooksObject extends HostObject {
  constructor(
    store: Workbook,
    readonly looks: Looks,
  ) {
    super(store);
  }

  /** What all have in common; null where they differ. */
  protected common<T>(of: (style: CellStyle) => T): T | null {
    const [first, ...others] = new Set(this.looks.all().map(of));
    return others.length > 0 || first === undefined ? null : first;
  }

  protected restyle(change: StyleChangeOf): void {
    this.looks.change(change);
  }
}

/** The looks of the cells of areas of one sheet. */
export class AreaLooks implements Looks {
  readonly areas: readonly Area[];

  constructor(
    private readonly store: Workbook,
    private readonly sheet: Sheet,
    areas: Area | readonly Area[],
  ) {
    this.areas = "top" in areas ? [areas] : areas;
  }

  all(): CellStyle[] {
    return this.areas.flatMap((area) => this.sheet.stylesIn(area));
  }

  change(change: StyleChangeOf): void {
    this.sheet.assertWritable(undefined, "formatCells");
    for (const area of this.areas) this.sheet.restyle(area, change);
    this.changed();
  }

  /** Tells that the cells look otherwise. */
  changed(): void {
    for (const area of this.areas)
      this.store.emit({ kind: "format", sheet: this.sheet, area, origin: "api" });
  }
}

/** Base of the objects that tell and change the looks of cells. */
export abstract class AreaObject extends LooksObject {
  readonly areas: readonly Area[];
  private readonly cells: AreaLooks;

  constructor(
    store: Workbook,
    readonly sheet: Sheet,
    areas: Area | readonly Area[],
  ) {
    const cells = new AreaLooks(store, sheet, areas);
    super(store, cells);
    this.cells = cells;
    this.areas = cells.areas;
  }

  protected changed(): void {
    this.cells.changed();
  }
}

/** What a figure is for all places; null where it differs. */
export function same<T>(places: Iterable<number>, figure: (at: number) => T): T | null {
  let wanted: T | undefined;
  for (const at of places) {
    const found = figure(at);
    if (wanted === undefined) wanted = found;
    else if (wanted !== found) return null;
  }
  return wanted ?? null;
}
