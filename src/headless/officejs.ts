import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { functionsMetadata } from "../../scripts/functionsMetadata";
import { connect, functions, show } from "../functions";
import { openExcel, type PageGlobals } from "../host/bridge/node";
import { LiveWorkbook, Session } from "../session";
import { clockOf } from "./clock";
import { solveHere } from "./solve";

/** The script door: `npm run -s officejs -- script.js [in.xlsx] [--out out.xlsx]`, plain Office.js with top-level await. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: "string" } },
  });
  const [script, input] = positionals;
  if (script === undefined) throw new Error("usage: officejs script.js [in.xlsx] [--out out.xlsx]");
  const source = await readFile(script, "utf8");
  const workbook = input === undefined ? undefined : await readFile(input);
  const metadata = await functionsMetadata();
  const options = { ...(workbook && { workbook }), undoSteps: 0, functions: metadata.functions };
  const excel = await openExcel(options, serveFunctions).catch(() => {
    throw new Error(`${input ?? ""}: not an .xlsx file, or damaged`);
  });
  try {
    // The script is the caller's own file, run on purpose; nothing from a workbook is ever executed.
    const body = new Function(
      "Excel",
      "Office",
      "OfficeExtension",
      "CustomFunctions",
      `return (async () => {\n${source}\n})();`,
    ) as (...globals: unknown[]) => Promise<unknown>;
    await body(excel.Excel, excel.Office, excel.OfficeExtension, excel.CustomFunctions);
    await excel.calculated();
    if (values.out !== undefined) await writeFile(values.out, await excel.save());
    return 0;
  } finally {
    excel.close();
  }
}

/** The add-in's own functions live in the script's workbook as they do where the pane is open. */
function serveFunctions({ Excel, OfficeExtension, CustomFunctions }: PageGlobals): void {
  Object.assign(globalThis, { Excel, OfficeExtension, CustomFunctions });
  for (const [id, implementation] of Object.entries(functions))
    CustomFunctions.associate(id, implementation as never);
  connect({ workbook: new LiveWorkbook(new Session(clockOf(), solveHere)), show });
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const { code, message } = error as { code?: string; message: string };
    process.stderr.write(`${code === undefined ? "" : `${code}: `}${message}\n`);
    process.exitCode = 2;
  },
);
