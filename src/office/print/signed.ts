import type { Page } from "../../paper";
import { nameKey } from "../../text";
import { pageOn, readKeptPages } from "../keptPages";
import { patiently } from "../patiently";
import { loadUsed, piecedCells } from "../piecedCells";
import { readPieces } from "../read";
import { textsOf } from "./places";

/** A sheet that a signed paper stands on. */
export interface SignedSheet {
  readonly sheet: string;
  /** The page as it was laid there; undefined where the workbook no longer knows it. */
  readonly page: Page | undefined;
  /** What the sheet says. */
  readonly values: readonly (readonly string[])[];
}

/** Finds the sheets of signed papers with the pages that were laid on them; those that are gone are left out. */
export async function readSigned(names: readonly string[]): Promise<SignedSheet[]> {
  if (names.length === 0) return [];
  return patiently(async (context) => {
    const wanted = new Set(names.map(nameKey));
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const found = sheets.items
      .filter(({ name }) => wanted.has(nameKey(name)))
      .map((sheet) => ({ name: sheet.name, used: loadUsed(sheet) }));
    await context.sync();
    const said = found.map(({ used }) => piecedCells(used, "values"));
    await readPieces(
      context,
      said.flatMap(({ pieces }) => pieces),
    );
    const kept = await readKeptPages(
      context,
      found.map(({ name }) => name),
    );
    return found.map(({ name }, at): SignedSheet => {
      const values = textsOf(said[at]?.rows ?? []);
      const own = kept.filter(({ sheet }) => nameKey(sheet) === nameKey(name));
      // Two panes that laid the sheet at once have both kept theirs.
      const page = (own.length > 1 ? pageOn(own, name, values) : undefined) ?? own.at(-1)?.page();
      return { sheet: name, page, values };
    });
  });
}
