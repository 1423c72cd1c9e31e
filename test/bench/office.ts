import { performance } from "node:perf_hooks";
import { readTables } from "../../src/office/read";
import { compute, writeComputation } from "../../src/session";
import { sessionAt } from "../host/desk";
import { liveCells } from "./live";
import { TODAY, type Report } from "./measure";
import { provinceWorkbook } from "./provinceWorkbook";

/** Reading, computing and writing through the real Office.js on the embedded workbook. */
export async function throughOffice(report: Report): Promise<void> {
  const excel = await provinceWorkbook();
  const { requests } = excel.host;
  const largest = (): number =>
    Math.max(...requests.flatMap((request) => [request.requestBytes, request.replyBytes])) / 1024 / 1024;

  requests.length = 0;
  const readStart = performance.now();
  await excel.Excel.run(async (context) => void (await readTables(context)));
  const reading = performance.now() - readStart;
  report(
    "requests for reading",
    `${requests.length}, largest ${largest().toFixed(2)} MB, ${reading.toFixed(0)} ms`,
    "≤ 12, none over 5 MB",
    requests.length <= 12 && largest() <= 5,
  );

  requests.length = 0;
  const start = performance.now();
  const session = sessionAt({ today: TODAY, now: "01/12/2024 08:00:00" });
  await writeComputation(session, await compute(session, {}));
  const total = performance.now() - start;
  report(
    "read + score + write through Office.js",
    `${(total / 1000).toFixed(1)} s, ${requests.length} requests, largest ${largest().toFixed(2)} MB`,
    "≤ 4 s, none over 5 MB",
    total <= 4_000 && largest() <= 5,
  );
  await liveCells(excel, report);
  excel.close();
}
