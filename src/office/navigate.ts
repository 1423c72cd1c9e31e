import { patiently } from "./patiently";

/** Shows a cell (`'Minh chứng'!J12`) or a sheet; says false when it is not there any more. */
export async function goTo(
  target: { readonly address: string } | { readonly sheet: string },
): Promise<boolean> {
  return patiently(async (context) => {
    const [, quoted, cell = "A1"] =
      "address" in target ? (/^'((?:[^']|'')+)'!(.+)$/u.exec(target.address) ?? []) : [];
    const name = "sheet" in target ? target.sheet : quoted?.replaceAll("''", "'");
    if (name === undefined) return false;
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (sheet.isNullObject) return false;
    sheet.activate();
    sheet.getRange(cell).select();
    await context.sync();
    return true;
  });
}
