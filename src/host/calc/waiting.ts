import { isWithin, type Area, type Sheet, type Workbook } from "../model";
import { cellArea } from "../model/areas";
import type { CalculationRequest } from "../model/changes";
import { isAwaited } from "./functions";
import type { CellPlace } from "./hostFunction";

/**
 * What is to be calculated when somebody asks for it. Where the workbook is calculated by hand formulas wait: they keep what
 * they show. One that is entered is calculated then, as in Excel, by what the cells show.
 */
export class WaitingFormulas {
  private readonly places = new Map<string, CellPlace>();
  private readonly requests: CalculationRequest[] = [];
  /** The formulas that are asked for now. */
  private wanted: ((place: CellPlace) => boolean) | undefined;
  /** Any formula may wait: cells came and went, or too many were written to know which. */
  private mayBeAny = false;

  constructor(private readonly store: Workbook) {}

  /** Whether results of formulas may be out of date. */
  get isPending(): boolean {
    return this.mayBeAny || this.places.size > 0;
  }

  /** A formula is to be calculated. @returns whether it waits instead */
  holds(place: CellPlace): boolean {
    const shown = this.store.sheet(place.sheet)?.cellValue(place.row, place.column) ?? null;
    const hasResult = shown !== null && !isAwaited(shown);
    const waits = this.store.calculation.isManual && hasResult && !this.wanted?.(place);
    if (waits) this.places.set(keyOf(place), place);
    else this.places.delete(keyOf(place));
    return waits;
  }

  has(place: CellPlace): boolean {
    return this.places.has(keyOf(place));
  }

  /** The workbook was sent anew. @param waits whether its formulas were not calculated then */
  sent(waits: boolean): void {
    this.places.clear();
    this.mayBeAny = waits;
  }

  /** Formulas of an area are to be calculated, where none wait now and otherwise when somebody asks for it. */
  stale(sheet: Sheet, area: Area): void {
    if (!this.store.calculation.isManual) this.ask({ formulas: "all", sheet, area });
    else for (const place of cellsOf(sheet, area)) this.places.set(keyOf(place), place);
  }

  /** Whether somebody asked for a calculation that did not begin yet. */
  get isAsked(): boolean {
    return this.requests.length > 0;
  }

  ask(request: CalculationRequest): void {
    this.requests.push(request);
  }

  next(): CalculationRequest | undefined {
    return this.requests.shift();
  }

  /** Formulas are calculated from now on that somebody asks for. @returns their cells; undefined for all there are */
  begin({ formulas, sheet, area }: CalculationRequest): readonly CellPlace[] | undefined {
    const isEvery = formulas === "all" || this.mayBeAny;
    if (!sheet) {
      // Whatever goes by them is calculated too.
      this.wanted = () => true;
      return isEvery ? undefined : [...this.places.values()];
    }
    const cells = cellsOf(sheet, area).filter((place) => isEvery || this.has(place));
    const keys = new Set(cells.map(keyOf));
    this.wanted = (place) => keys.has(keyOf(place));
    return cells;
  }

  end(): void {
    this.wanted = undefined;
  }
}

/** Cells with formulas. */
function cellsOf(sheet: Sheet, area: Area | undefined): CellPlace[] {
  return [...sheet.formulas()].flatMap(({ row, column }) =>
    !area || isWithin(cellArea(row, column), area) ? [{ sheet: sheet.id, row, column }] : [],
  );
}

function keyOf({ sheet, row, column }: CellPlace): string {
  return `${sheet}\n${row}\n${column}`;
}
