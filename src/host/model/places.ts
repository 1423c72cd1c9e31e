import { HostError } from "../errors";
import { formatAddress, splitAddress, parseArea, type Area } from "./address";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** The address with its sheet as formulas that stay where they are have it: `'Điểm cụm'!$A$1:$B$2`. */
export function absoluteAddress(sheet: string, area: Area): string {
  const address = formatAddress(sheet, area);
  const at = address.lastIndexOf("!") + 1;
  const cells = address
    .slice(at)
    .split(":")
    .map((cell) =>
      cell.replace(/^([A-Z]*)(\d*)$/u, (_, letters: string, row: string) => dollar(letters) + dollar(row)),
    );
  return address.slice(0, at) + cells.join(":");
}

function dollar(part: string): string {
  return part === "" ? "" : `$${part}`;
}

/** The addresses of a union (`Sheet1!$A$1,'a,b'!$B$2`), brackets around it left away. */
export function splitUnion(formula: string): string[] {
  const inner = /^\((.*)\)$/su.exec(formula.trim())?.[1] ?? formula.trim();
  return (inner.match(/(?:'(?:[^']|'')*'|[^,'])+/gu) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * The cells that a formula names: an address, a union of addresses, a name or a table.
 * @returns undefined for anything else, and for what is not in this workbook
 */
export function placesOf(workbook: Workbook, formula: string, home?: Sheet): readonly Place[] | undefined {
  const places: Place[] = [];
  for (const address of splitUnion(formula.replace(/^=/u, ""))) {
    try {
      places.push(workbook.resolve(address.replace(/^\[0\]!/u, ""), home));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return undefined;
    }
  }
  return places.length > 0 ? places : undefined;
}

/** The areas of a list of addresses of one sheet, as attributes of files have them: `A1:B2 C3`. */
export function areasOf(list: string): Area[] {
  return list
    .split(/\s+/u)
    .filter((address) => address !== "")
    .map((address) => parseArea(splitAddress(address).cells));
}
