import type { CellStyle, Sheet, StyleChangeOf, Workbook } from "../../model";
import type { KeptAreas } from "../../model/references/kept";
import { HostObject } from "../object";

/** Whose looks are told and changed: cells, or a named style. */
export interface Looks {
  /** The cells, when they are looks of cells. */
  readonly cells?: KeptAreas;
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

  override keeps(): KeptAreas | undefined {
    return this.looks.cells;
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
  constructor(
    private readonly store: Workbook,
    readonly cells: KeptAreas,
  ) {}

  all(): CellStyle[] {
    const { sheet, areas } = this.cells;
    return areas.flatMap((area) => sheet.stylesIn(area));
  }

  change(change: StyleChangeOf): void {
    const { sheet, areas } = this.cells;
    sheet.assertWritable(undefined, "formatCells");
    for (const area of areas) sheet.restyle(area, change);
    this.changed();
  }

  /** Tells that the cells look otherwise. @param of what alone is otherwise of them */
  changed(of?: "heights"): void {
    const { sheet, areas } = this.cells;
    for (const area of areas)
      this.store.emit({ kind: "format", sheet, area, ...(of && { of }), origin: "api" });
  }
}

/** Base of the objects that tell and change the looks of cells. */
export abstract class AreaObject extends LooksObject {
  private readonly ofCells: AreaLooks;

  constructor(
    store: Workbook,
    protected readonly cells: KeptAreas,
  ) {
    const looks = new AreaLooks(store, cells);
    super(store, looks);
    this.ofCells = looks;
  }

  protected get sheet(): Sheet {
    return this.cells.sheet;
  }

  protected changed(): void {
    this.ofCells.changed();
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
