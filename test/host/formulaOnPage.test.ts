import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { columnLetters } from "../../src/text";
import { askUndo, undoRun } from "../../src/session";
import { action, printDocument, sessionAt } from "./desk";
import { open, openWith, run, small } from "./workbook";

/** Formulas that the office has put on a paper: no page bears one, whatever it shows. */

let excel: EmbeddedExcel;
let sheet: string;
let extent: { readonly bottom: number; readonly right: number };

const print = (): ReturnType<typeof printDocument> => printDocument("bao-cao-quy", action, { period: "Q1" });

let printed: Uint8Array;
beforeAll(async () => {
  excel = await openWith(small, { calculate: true });
  const { sheets } = await print();
  sheet = sheets[0]?.sheet ?? "";
  printed = await excel.save();
  excel.close();
});

beforeEach(async () => {
  excel = await open({ workbook: printed, calculate: true });
  extent = excel.host.store.sheet(sheet)?.usedArea(true) ?? { bottom: 0, right: 0 };
});
afterEach(() => excel.close());

/** Puts a formula into a cell of the paper, both from 0. */
const put = (row: number, column: number, formula: string): Promise<void> =>
  run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).numberFormat = [
      ["General"],
    ];
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).formulas = [[formula]];
    await context.sync();
  });

const formulaAt = (row: number, column: number): string | undefined =>
  excel.host.store.sheet(sheet)?.formula(row, column);

/** So that the paper is another when it is made again. */
const change = (): Promise<void> => excel.host.colleague("Lan").type("'Minh chứng'!N2", 1);

test.each([
  ["shows nothing, in a blank cell", () => [3, extent.right] as const, '=IF(TRUE,"","x")'],
  ["shows nothing, beside its last row", () => [extent.bottom, extent.right + 1] as const, '=T("")'],
])(
  "one that %s keeps its place when the paper is made again, which goes beside",
  async (_, placeOf, formula) => {
    const [row, column] = placeOf();
    await put(row, column, formula);
    await change();
    expect((await print()).sheets).toMatchObject([{ sheet: `${sheet} (2)`, how: "beside" }]);
    expect(`=${formulaAt(row, column) ?? ""}`).toBe(formula);
  },
);

test("one that shows what stood there stays as well", async () => {
  const words = excel.host.store.sheet(sheet)?.value(1, 0) as string;
  const formula = `="${words}"`;
  await put(1, 0, formula);
  await change();
  expect((await print()).sheets).toMatchObject([{ how: "beside" }]);
  expect(`=${formulaAt(1, 0) ?? ""}`).toBe(formula);
});

test("one that comes at any moment while the paper is laid is never lost", async () => {
  await change();
  const lan = excel.host.colleague("Lan");
  // Beside its texts, where the numbers of charts stand: what is typed into those is a text.
  const place = `'${sheet}'!${columnLetters(extent.right)}4`;
  for (let at = 0; at < 60; at += 5) {
    const before = excel.host.requests.length;
    let isPut = false;
    excel.host.faults = async (_, number) => {
      if (number - before !== at) return;
      isPut = true;
      await lan.type(place, '=T("")');
    };
    await print().catch(() => undefined);
    excel.host.faults = undefined;
    if (!isPut) return;
    expect([at, formulaAt(3, extent.right)]).toEqual([at, 'T("")']);
    await lan.clear(place);
    await change();
  }
  throw new Error("it never ends");
});

test("a paper that is taken back stays with one on it, and is named", async () => {
  await put(3, extent.right, '=T("")');
  const session = sessionAt();
  const found = await askUndo(session);
  expect(found && (await undoRun(session, found))).toMatchObject([{ sheet }]);
  expect(formulaAt(3, extent.right)).toBeDefined();
});
