import { openExcel, type EmbeddedExcel } from "../../../src/host/bridge/node";
import { assertValidPackage } from "../packageValidator";

/**
 * Runs plain Office.js on a new workbook with one empty sheet, "Sheet1". Whatever the script did, the workbook can be saved
 * as a file that Excel would open.
 * @returns what the script returns, or the code of the error it ended with, as `!Code`
 */
export async function told<T>(
  script: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
  prepare?: (excel: EmbeddedExcel) => void,
): Promise<T | string> {
  const excel = await openExcel();
  prepare?.(excel);
  try {
    const outcome = await ran(excel, script);
    assertValidPackage(await excel.save());
    return outcome;
  } finally {
    excel.close();
  }
}

async function ran<T>(
  { Excel, OfficeExtension }: EmbeddedExcel,
  script: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
): Promise<T | string> {
  try {
    return await Excel.run((context) => script(context, context.workbook.worksheets.getItem("Sheet1")));
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return `!${error.code}`;
    throw error;
  }
}

/** The values of a range after everything queued so far. */
export async function valuesOf(range: Excel.Range): Promise<unknown[][]> {
  range.load("values");
  await range.context.sync();
  return range.values as unknown[][];
}

/** The first cell of what a range loaded. */
export function first(cells: readonly (readonly unknown[])[]): unknown {
  return cells[0]?.[0];
}

/** What a counting method answers. */
export async function counted(
  context: Excel.RequestContext,
  result: OfficeExtension.ClientResult<number>,
): Promise<number> {
  await context.sync();
  return result.value;
}

/** Asks one thing after the other. @returns how each ended: "accepted", or the code of its error */
export function answersTo(
  context: Excel.RequestContext,
  asks: readonly (() => unknown)[],
): Promise<string[]> {
  return asks.reduce<Promise<string[]>>(async (before, ask) => {
    const answers = await before;
    ask();
    const answer = await context.sync().then(
      () => "accepted",
      (error: { code: string }) => error.code,
    );
    return [...answers, answer];
  }, Promise.resolve([]));
}

/** Sets a property by its path, such as `font/bold`. */
export function put(object: object, path: string, value: unknown): void {
  const [name = "", ...rest] = path.split("/");
  if (rest.length === 0) Reflect.set(object, name, value);
  else put(Reflect.get(object, name) as object, rest.join("/"), value);
}

/** A loaded property by its path. */
export function got(object: object, path: string): unknown {
  return path.split("/").reduce<unknown>((found, name) => Reflect.get(found as object, name), object);
}
