import { HostError } from "../errors";
import { columnsOf, intersect, isWithin, rowsOf, type Area } from "./address";
import { cellArea, united, type Cells } from "./areas";
import type { Calculator } from "./calculator";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Whether only what formulas name themselves, or also what those cells go back to. */
export type Reach = "direct" | "all";

/** A formula, and the cells that it fills. */
interface Source {
  readonly sheet: Sheet;
  /** The cell in which it stands. */
  readonly anchor: Area;
  readonly filled: Area;
  readonly isDynamic: boolean;
  readonly formula: string;
}

/** The cells of one sheet, as rectangles that do not overlap. */
export interface Traced {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/**
 * The cells that formulas in these name.
 * @throws HostError ItemNotFound when there are none; NotImplemented where it is documented nowhere which Excel takes
 */
export function precedentsOf(store: Workbook, cells: Cells, reach: Reach): Traced[] {
  return traced(
    store,
    cells,
    reach,
    sourcesOf(store),
    (reached, { sheet, anchor, filled, isDynamic }) => {
      const met = reached.filter((found) => meets(found, { sheet, area: filled }));
      if (isDynamic && met.length > 0 && !met.some(({ area }) => isWithin(anchor, area)))
        throw unknown("what a cell goes back to that another one spills into");
      return met.length > 0;
    },
    (source) => namedBy(store, source),
  );
}

/**
 * The cells whose formulas name these.
 * @throws HostError ItemNotFound when there are none; NotImplemented where it is documented nowhere which Excel takes
 */
export function dependentsOf(store: Workbook, cells: Cells, reach: Reach): Traced[] {
  const sources = sourcesOf(store).map((source) => ({ ...source, named: namedBy(store, source) }));
  return traced(
    store,
    cells,
    reach,
    sources,
    (reached, { named }) => named.some((one) => reached.some((found) => meets(found, one))),
    ({ sheet, filled, isDynamic }) => {
      if (isDynamic && rowsOf(filled) * columnsOf(filled) > 1)
        throw unknown("which cells of a formula that spills go back to others");
      return [{ sheet, area: filled }];
    },
  );
}

/** From cells to others by formulas, each taken once. */
function traced<T>(
  store: Workbook,
  from: Cells,
  reach: Reach,
  formulas: readonly T[],
  isMet: (reached: readonly Cells[], formula: T) => boolean,
  next: (formula: T) => readonly Cells[],
): Traced[] {
  const found: Cells[] = [];
  let [rest, reached]: [readonly T[], readonly Cells[]] = [formulas, [from]];
  do {
    const met = new Set(rest.filter((formula) => isMet(reached, formula)));
    rest = rest.filter((formula) => !met.has(formula));
    reached = [...met].flatMap(next);
    found.push(...reached);
  } while (reach === "all" && reached.length > 0);
  if (found.length === 0)
    throw new HostError(
      "ItemNotFound",
      "The requested resource doesn't exist. No cells are connected by formulas.",
    );
  return store.sheets.flatMap((sheet) => {
    const areas = united(found.filter((cells) => cells.sheet === sheet).map(({ area }) => area));
    return areas.length > 0 ? [{ sheet, areas }] : [];
  });
}

function sourcesOf(store: Workbook): Source[] {
  return store.sheets.flatMap((sheet) =>
    [...sheet.formulas()].map(({ row, column, formula }) => {
      const anchor = cellArea(row, column);
      const { array = anchor, isDynamic = false } = sheet.grid.formula(row, column) ?? {};
      return { sheet, anchor, filled: array, isDynamic, formula };
    }),
  );
}

function namedBy(
  { calculator }: Workbook,
  { sheet, anchor, formula }: Source,
): ReturnType<Calculator["named"]> {
  if (!calculator) throw new HostError("NotImplemented", "Nobody calculates in this workbook.");
  return calculator.named(formula, { sheet, row: anchor.top, column: anchor.left });
}

function meets(one: Cells, other: Cells): boolean {
  return one.sheet === other.sheet && intersect(one.area, other.area) !== undefined;
}

function unknown(what: string): HostError {
  return new HostError("NotImplemented", `It is documented nowhere ${what}.`);
}
