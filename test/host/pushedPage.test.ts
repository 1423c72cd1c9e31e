import type { Colleague } from "../../src/host/colleague";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { action, printDocument } from "./desk";
import { contents, open, openWith, run, small } from "./workbook";

/** Rows and columns that somebody puts in before a paper while it is laid again. */

let excel: EmbeddedExcel;
afterEach(() => excel.close());

const print = (): ReturnType<typeof printDocument> => printDocument("bao-cao-quy", action, { period: "Q1" });

/** The paper as it was printed, and then a unit sent something. */
let printed: Promise<{ workbook: Uint8Array; sheet: string }> | undefined;

async function openPrinted(): Promise<string> {
  printed ??= (async () => {
    excel = await openWith(small);
    const { sheets } = await print();
    await run(async (context) => {
      context.workbook.worksheets.getItem("Minh chứng").getRange("N2").values = [[1]];
      await context.sync();
    });
    const workbook = await excel.save();
    excel.close();
    return { workbook, sheet: sheets[0]?.sheet ?? "" };
  })();
  const { workbook, sheet } = await printed;
  excel = await open({ workbook });
  return sheet;
}

test.each<[string, (lan: Colleague, sheet: string) => Promise<void>]>([
  ["a row", (lan, sheet) => lan.insertRows(`'${sheet}'!1:1`)],
  ["a column", (lan, sheet) => lan.insertColumns(`'${sheet}'!A:A`)],
])("%s before it, at whatever request, leaves nothing of the former page", async (_what, edit) => {
  const sheet = await openPrinted();
  const former = contents(excel)[sheet];
  const before = excel.host.requests.length;
  const { sheets } = await print();
  expect(sheets).toMatchObject([{ sheet, how: "renewed" }]);
  const requests = excel.host.requests.length - before;
  const page = contents(excel)[sheet];
  expect(page).not.toBe(former);
  const merged = excel.host.store.sheet(sheet)?.merges.areas();
  for (let at = 0; at < requests; at++) {
    excel.close();
    await openPrinted();
    const first = excel.host.requests.length;
    excel.host.faults = async (_body, number) => {
      if (number === first + at) await edit(excel.host.colleague("Lan"), sheet);
    };
    const { sheets: again } = await print();
    excel.host.faults = undefined;
    expect([at, again[0]?.sheet, contents(excel)[sheet]]).toEqual([at, sheet, page]);
    const { store } = excel.host;
    const { top, left } = store.sheet(sheet)?.usedArea(true) ?? {};
    // Behind the last request of the page it moves the page that has been laid.
    if (top === 0 && left === 0) expect([at, store.sheet(sheet)?.merges.areas()]).toEqual([at, merged]);
  }
});
