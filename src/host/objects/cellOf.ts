import { HostError, type HostErrorCode } from "../errors";
import type { Sheet, Workbook } from "../model";
import { RangeObject } from "./range";

/** One cell of a sheet. */
export interface Cell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/**
 * The cell that a range or an address means.
 * @param home the sheet of addresses that name none
 * @throws HostError with the code for anything that is not one cell
 */
export function cellOf(
  store: Workbook,
  cell: RangeObject | string,
  home: Sheet | undefined,
  code: HostErrorCode,
): Cell {
  const refused = (why: string): HostError =>
    new HostError(code, `${cell instanceof RangeObject ? cell.Address : cell} is no single cell: ${why}.`);
  const found = cell instanceof RangeObject ? cell : resolved(store, cell, home);
  if (!found) throw refused("there is no such cell");
  const { sheet, area } = found;
  if (area.top !== area.bottom || area.left !== area.right) throw refused("it has several");
  return { sheet, row: area.top, column: area.left };
}

function resolved(
  store: Workbook,
  address: unknown,
  home: Sheet | undefined,
): Pick<RangeObject, "sheet" | "area"> | undefined {
  if (typeof address !== "string") return undefined;
  try {
    return store.resolve(address, home);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
