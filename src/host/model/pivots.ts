import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** A pivot table of the file. */
export interface Pivot {
  readonly sheet: Sheet;
  readonly name: string;
}

/** The pivot tables on some sheets, which stand in parts of their own (ECMA-376 part 1, 18.10.1.73). */
export function pivotsOn({ file }: Workbook, sheets: readonly Sheet[]): Pivot[] {
  return sheets.flatMap((sheet) =>
    file
      .relations(sheet.path)
      .filter(({ kind, target }) => kind === "pivotTable" && file.has(target))
      .map(({ target }) => ({ sheet, name: file.xml(target).root.attributes.name ?? "" })),
  );
}
