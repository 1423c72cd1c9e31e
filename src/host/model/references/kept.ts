import { HostError } from "../../errors";
import type { Area } from "../address";
import type { Sheet } from "../sheet";
import type { Rewriter } from "./rewriter";

interface Place {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/**
 * Cells that somebody keeps hold of while the workbook changes, as a script keeps a range. They are followed as a formula
 * would follow them: they move, grow and shrink with what comes and goes, and are gone with the last of their cells.
 */
export class KeptAreas {
  /** Where they are; undefined when they are gone. */
  place: Place | undefined;

  constructor(sheet: Sheet, areas: readonly Area[]) {
    this.place = { sheet, areas };
  }

  /** @throws HostError InvalidReference when the cells are gone */
  get sheet(): Sheet {
    return this.there.sheet;
  }

  /** @throws HostError InvalidReference when the cells are gone */
  get areas(): readonly Area[] {
    return this.there.areas;
  }

  /** The first area, of those that have one only. @throws HostError InvalidReference when the cells are gone */
  get area(): Area {
    const [area] = this.there.areas;
    if (!area) throw gone();
    return area;
  }

  follow(rewriter: Rewriter): void {
    if (!this.place) return;
    const { sheet, areas } = this.place;
    if (rewriter.sheetName(sheet.name) === undefined) {
      this.place = undefined;
      return;
    }
    const found = areas.map((area) => rewriter.area(sheet, area)).filter((moved) => moved !== "gone");
    // Ranges of several areas are of one sheet: they stay on theirs while one of them does.
    const home = found.some((moved) => moved.sheet === sheet) ? sheet : found[0]?.sheet;
    this.place = home && {
      sheet: home,
      areas: found.filter((moved) => moved.sheet === home).map(({ area }) => area),
    };
  }

  private get there(): Place {
    if (!this.place) throw gone();
    return this.place;
  }
}

function gone(): HostError {
  return new HostError(
    "InvalidReference",
    "This reference is not valid for the current operation: its cells were deleted.",
  );
}

/** Somebody who keeps hold of cells. */
export interface Keeper {
  /** What they keep; the same areas may come several times. */
  kept(): Iterable<KeptAreas>;
}

/** Where kept cells were at one moment. */
export type PlacesKept = ReadonlyMap<KeptAreas, Place | undefined>;

export function placesKept(keepers: Iterable<Keeper>): PlacesKept {
  const places = new Map<KeptAreas, Place | undefined>();
  for (const keeper of keepers) for (const kept of keeper.kept()) places.set(kept, kept.place);
  return places;
}

/**
 * The workbook stands as at an earlier moment, and so do the cells that were kept then. Of those kept since nobody knows
 * where they are now, unless their sheet's cells lie as they did.
 */
export function restoreKept(
  keepers: Iterable<Keeper>,
  places: PlacesKept,
  stays: (sheet: Sheet) => boolean,
): void {
  for (const keeper of keepers)
    for (const kept of keeper.kept()) {
      if (places.has(kept)) kept.place = places.get(kept);
      else if (kept.place && !stays(kept.place.sheet)) kept.place = undefined;
    }
}
