import type { FormulaSigns } from "../sheets/formulas";
import { patiently } from "./patiently";

/** A cell into which a formula may go. */
export interface FormulaPlace {
  readonly sheet: string;
  /** As `B7`. */
  readonly cell: string;
  /** What stands in it, as `Range.formulas` tells it; "" for nothing. */
  readonly stands: string | number | boolean;
  /** The same as people see it. */
  readonly shows: string;
  /** The table that it is in. */
  readonly table: string | undefined;
  readonly isProtected: boolean;
}

/** The cell at an address (`'Tổng hợp'!B7`), else the one in which somebody stands; undefined when there is none. */
export async function readFormulaPlace(address?: string): Promise<FormulaPlace | undefined> {
  const named = address === undefined ? undefined : NAMED.exec(address);
  if (address !== undefined && !named) return undefined;
  return patiently(async (context) => {
    const { workbook } = context;
    const [, quoted, plain, cell = ""] = named ?? [];
    const home = named
      ? workbook.worksheets.getItemOrNullObject(quoted?.replaceAll("''", "'") ?? plain ?? "").load("name")
      : undefined;
    const range = home ? home.getRange(cell) : workbook.getActiveCell();
    const sheet = range.worksheet.load("name");
    sheet.protection.load("protected");
    range.load("address,formulas,text");
    const tables = range.getTables(false).load("items/name");
    await context.sync();
    if (home?.isNullObject) return undefined;
    return {
      sheet: sheet.name,
      cell: range.address.slice(range.address.lastIndexOf("!") + 1),
      stands: range.formulas[0]?.[0] as string | number | boolean,
      shows: range.text[0]?.[0] ?? "",
      table: tables.items[0]?.name,
      isProtected: sheet.protection.protected,
    };
  });
}

const NAMED = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+)$/u;

/** How this Excel writes formulas: where a comma parts the fraction of a number, a semicolon parts the arguments. */
export async function readFormulaSigns(): Promise<FormulaSigns> {
  return patiently(async (context) => {
    const application = context.application.load("decimalSeparator");
    await context.sync();
    return application.decimalSeparator === "," ? { list: ";", decimal: "," } : { list: ",", decimal: "." };
  });
}
