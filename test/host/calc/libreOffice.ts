import { openXlsx, writeXlsx, type Cell } from "hucre";
import { columnNumber } from "../../../src/host/model";
import { convert } from "../../libreOffice";
import type { Shown } from "./cases/case";
import { DATA, FORMULAS } from "./cases/data";

/** Functions that stand in a file with a prefix because they are younger than the format. */
const YOUNGER =
  /\b(?=(?:IFS|SWITCH|IFNA|XOR|MAXIFS|MINIFS|TEXTJOIN|CONCAT|UNICHAR|UNICODE|NUMBERVALUE|DAYS|ISOWEEKNUM|ISFORMULA|ARABIC|RANK\.(?:EQ|AVG)|STDEV\.[SP]|VAR\.[SP]|MODE\.SNGL|PERCENTILE\.(?:INC|EXC)|QUARTILE\.(?:INC|EXC)|CEILING\.MATH|FLOOR\.MATH)\()/gu;

/**
 * What LibreOffice computes for formulas over the cells of the cases. Each is an array formula of one cell, because
 * that is how Excel 365 calculates every formula.
 * @returns the results in the order of the formulas, errors as their text, "" for a blank text
 */
export async function libreOffice(formulas: readonly string[]): Promise<Shown[]> {
  const cells = new Map<string, Partial<Cell>>();
  const rows: (string | number | boolean | null)[][] = [];
  for (const [letters, values] of Object.entries(DATA)) {
    const column = columnNumber(letters);
    values.forEach((value, row) => {
      if (typeof value === "string" && value.startsWith("="))
        cells.set(`${row},${column}`, { value: null, type: "formula", formula: value.slice(1) });
      else {
        const line = (rows[row] ??= []);
        while (line.length < column) line.push(null);
        line[column] = typeof value === "string" ? value.replace(/^'/u, "") : value;
      }
    });
  }
  const column = columnNumber(FORMULAS);
  formulas.forEach((formula, row) =>
    cells.set(`${row},${column}`, {
      value: null,
      type: "formula",
      formula: formula.replaceAll(YOUNGER, "_xlfn."),
      formulaType: "array",
      formulaRef: `${FORMULAS}${row + 1}`,
    }),
  );
  const source = { sheets: [{ name: "Sheet1", rows, cells }] } as Parameters<typeof writeXlsx>[0];
  // The file has no cached results, so what LibreOffice writes it has computed itself.
  const [[, computed] = []] = await convert(await writeXlsx(source), "xlsx:Calc MS Excel 2007 XML");
  const { sheets } = await openXlsx(computed ?? new Uint8Array());
  return formulas.map((_, row) => {
    const cell = sheets[0]?.cells?.get(`${row},${column}`);
    const value = cell?.formulaResult ?? cell?.value ?? sheets[0]?.rows[row]?.[column] ?? "";
    return value instanceof Date ? (value.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000 : value;
  });
}
