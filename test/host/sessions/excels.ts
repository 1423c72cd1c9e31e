import { openExcel, type EmbeddedExcel } from "../../../src/host/bridge/node";
import type { JoinOptions, OpenOptions } from "../../../src/host/bridge/opened";

export { quiet } from "../../waiting";

const opened: EmbeddedExcel[] = [];

/** Opens a workbook, or another page of one; closed when the test ends. */
export async function excel(
  options: OpenOptions | JoinOptions = { calculate: false },
): Promise<EmbeddedExcel> {
  const excel = await openExcel(options);
  opened.push(excel);
  return excel;
}

afterEach(() => {
  for (const one of opened.splice(0).reverse()) one.close();
});

/** Writes to Sheet1 from a page. */
export async function write({ Excel }: EmbeddedExcel, address: string, values: unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).values = values;
    await context.sync();
  });
}

export async function read({ Excel }: EmbeddedExcel, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

/** The code of the error that a request ends with; "none" when it goes well. */
export async function codeOf(request: Promise<unknown>): Promise<string> {
  try {
    await request;
    return "none";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
