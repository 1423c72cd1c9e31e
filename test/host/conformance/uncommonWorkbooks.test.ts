import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { EmbeddedExcel } from "../../../src/host/bridge/node";
import { open, run } from "../workbook";

let excel: EmbeddedExcel;
afterEach(() => excel.close());

/** A workbook with cells, and one of its parts changed as its file has it. */
async function fileWith(
  cells: Readonly<Record<string, unknown>>,
  part: string,
  change: (xml: string) => string,
): Promise<Uint8Array> {
  excel = await open({ calculate: true });
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const [address, value] of Object.entries(cells)) sheet.getRange(address).formulas = [[value]];
    sheet.getRange("A9").format.fill.color = "#FF0000";
    await context.sync();
    sheet.getRange("B1:B2").load("values");
    await context.sync();
  });
  const parts = unzipSync(await excel.save());
  excel.close();
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
}

/** What cells show after the first one was changed. */
async function afterChange(address: string, value: unknown): Promise<unknown[]> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange(address).values = [[value]];
    await context.sync();
    const range = sheet.getRange("B1:B2").load("values");
    await context.sync();
    return range.values.flat() as unknown[];
  });
}

const told = (): [string, string][] =>
  excel.host.unknownFormulas.all.map(({ formula, kind }): [string, string] => [formula, kind]);

test("where formulas go by what cells show, each keeps its value and is told of", async () => {
  const bytes = await fileWith({ A1: 1, B1: "=A1*2", B2: "=A1+1" }, "xl/workbook.xml", (xml) =>
    xml.replace("<calcPr", '<calcPr fullPrecision="0"'),
  );
  excel = await open({ workbook: bytes, calculate: true });
  expect(await afterChange("A1", 5)).toEqual([2, 2]);
  expect(told().sort()).toEqual([
    ["A1*2", "workbook"],
    ["A1+1", "workbook"],
  ]);
});

test("where days are counted from 1904, formulas of days keep their values and are told of; others are calculated", async () => {
  const bytes = await fileWith({ A1: 100, B1: "=YEAR(A1)", B2: "=A1+1" }, "xl/workbook.xml", (xml) =>
    xml.includes("<workbookPr")
      ? xml.replace("<workbookPr", '<workbookPr date1904="1"')
      : xml.replace("<sheets>", '<workbookPr date1904="1"/><sheets>'),
  );
  excel = await open({ workbook: bytes, calculate: true });
  expect(await afterChange("A1", 1_000)).toEqual([1900, 1_001]);
  expect(told()).toEqual([["YEAR(A1)", "workbook"]]);
});

test("a palette that a file has changed is the one that its colours are of", async () => {
  const palette = ["FF102030", ...Array<string>(7).fill("FF405060")].map((rgb) => `<rgbColor rgb="${rgb}"/>`);
  const bytes = await fileWith({ A1: 1 }, "xl/styles.xml", (xml) =>
    xml
      .replace(/<fgColor rgb="FFFF0000"\/>/u, '<fgColor indexed="0"/>')
      .replace(
        "</styleSheet>",
        `<colors><indexedColors>${palette.join("")}</indexedColors></colors></styleSheet>`,
      ),
  );
  excel = await open({ workbook: bytes, calculate: false });
  const color = await run(async (context) => {
    const { fill } = context.workbook.worksheets.getActiveWorksheet().getRange("A9").format;
    fill.load("color");
    await context.sync();
    return fill.color;
  });
  expect(color).toBe("#102030");
});
