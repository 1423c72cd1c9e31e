import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { openXlsx, writeXlsx, type Cell } from "hucre";
import { columnNumber } from "../../../src/host/model";
import type { Shown } from "./cases/case";
import { DATA, FORMULAS } from "./cases/data";

/** LibreOffice, where it is installed. */
export const soffice = (process.env.PATH ?? "")
  .split(path.delimiter)
  .map((folder) => path.join(folder, "soffice"))
  .find(existsSync);

/** Functions that stand in a file with a prefix because they are younger than the format. */
const YOUNGER =
  /\b(?=(?:IFS|SWITCH|IFNA|XOR|MAXIFS|MINIFS|TEXTJOIN|CONCAT|UNICHAR|UNICODE|NUMBERVALUE|DAYS|ISOWEEKNUM|ISFORMULA|ARABIC|RANK\.(?:EQ|AVG)|STDEV\.[SP]|VAR\.[SP]|MODE\.SNGL|PERCENTILE\.(?:INC|EXC)|QUARTILE\.(?:INC|EXC)|CEILING\.MATH|FLOOR\.MATH)\()/gu;

/**
 * What LibreOffice computes for formulas over the cells of the cases. Each is an array formula of one cell, because
 * that is how Excel 365 calculates every formula.
 * @returns the results in the order of the formulas, errors as their text, "" for a blank text
 */
export async function libreOffice(program: string, formulas: readonly string[]): Promise<Shown[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "thidua-calc-"));
  try {
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
    await writeFile(path.join(folder, "in.xlsx"), await writeXlsx(source));
    // The file has no cached results, so what LibreOffice writes it has computed itself.
    await promisify(execFile)(program, [
      "--headless",
      `-env:UserInstallation=file://${folder}/profile`,
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      path.join(folder, "out"),
      path.join(folder, "in.xlsx"),
    ]);
    const { sheets } = await openXlsx(await readFile(path.join(folder, "out/in.xlsx")));
    return formulas.map((_, row) => {
      const cell = sheets[0]?.cells?.get(`${row},${column}`);
      const value = cell?.formulaResult ?? cell?.value ?? sheets[0]?.rows[row]?.[column] ?? "";
      return value instanceof Date ? (value.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000 : value;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
