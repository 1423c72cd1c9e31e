/** A workbook or a sheet that is not read as it is. */
export class ReadRefused extends Error {
  override readonly name = "ReadRefused";

  constructor(readonly code: "date1904" | "tooLarge") {
    super(code);
  }
}

/**
 * Asks with the next request from when on the workbook counts days. No property tells it, but `DATE` counts as the workbook
 * does: the first day of 1904 is 0 in one that counts from there, 1462 in all others. In such a workbook every day that is
 * read or written would be four years and a day off.
 * @returns what to call when the request has been answered; throws ReadRefused
 */
export function askDateSystem(context: Excel.RequestContext): () => void {
  const firstOf1904 = context.workbook.functions.date(1904, 1, 1).load("value");
  return () => {
    if (firstOf1904.value === 0) throw new ReadRefused("date1904");
  };
}
