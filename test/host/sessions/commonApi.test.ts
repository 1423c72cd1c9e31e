import type { EmbeddedExcel } from "../../../src/host/bridge/node";
import { parseArea } from "../../../src/host/model";
import type { PlatformName } from "../../../src/host/platforms";
import { excel, read } from "./excels";

/** What the reference says of `Office.context.document` and the selection. */

/** The value of an answer, or the number of its error. */
async function answered<T>(
  ask: (reply: (result: Office.AsyncResult<T>) => void) => void,
): Promise<T | number> {
  const { status, value, error } = await new Promise<Office.AsyncResult<T>>(ask);
  return String(status) === "succeeded" ? value : error.code;
}

/** Asks for the selection. */
function got(
  { Office: { context } }: EmbeddedExcel,
  coercionType: string,
  options: Office.GetSelectedDataOptions = {},
): Promise<unknown> {
  return answered((reply) =>
    context.document.getSelectedDataAsync(coercionType as unknown as Office.CoercionType, options, reply),
  );
}

/** Writes into the selection. @returns "done", or the number of the error */
async function put(
  { Office: { context } }: EmbeddedExcel,
  data: unknown,
  options: Office.SetSelectedDataOptions = {},
): Promise<unknown> {
  const answer = await answered((reply) =>
    context.document.setSelectedDataAsync(data as string, options, reply),
  );
  return typeof answer === "number" ? answer : "done";
}

/** Excel with cells that are selected. */
async function selecting(address: string, platform?: PlatformName): Promise<EmbeddedExcel> {
  const one = await excel({ locale: "en-US", ...(platform && { platform }) });
  one.host.store.selection = parseArea(address);
  return one;
}

describe.each<PlatformName>(["windows", "mac", "web"])("Excel on %s", (platform) => {
  test("tells and takes what is selected", async () => {
    const one = await selecting("A1:B2", platform);
    expect(
      await put(one, [
        ["a", 1.5],
        [true, "=B1*2"],
      ]),
    ).toBe("done");
    expect(await read(one, "A1:B2")).toEqual([
      ["a", 1.5],
      [true, 3],
    ]);
    expect([await got(one, "matrix"), await got(one, "text")]).toEqual([
      [
        ["a", 1.5],
        [true, 3],
      ],
      "a\t1.5\ntrue\t3",
    ]);
  });

  test("refuses what comes besides by its number", async () => {
    const one = await selecting("A1", platform);
    const { bindings } = one.Office.context.document;
    expect(await answered((reply) => bindings.getAllAsync(reply))).toBe(5000);
  });
});

test("values are as they are, or as they are shown", async () => {
  const one = await selecting("A1");
  one.host.store.active.setValue(0, 0, 0.5);
  one.host.store.active.restyle(parseArea("A1"), { numberFormat: "0%" });
  const formatted = "formatted" as unknown as Office.ValueFormat;
  expect([
    await got(one, "matrix"),
    await got(one, "text"),
    await got(one, "text", { valueFormat: formatted }),
  ]).toEqual([[[0.5]], "0.5", "50%"]);
});

test("into one cell goes a text, a formula, a matrix or a table", async () => {
  const one = await selecting("B2");
  await put(one, "=1+2");
  expect(await got(one, "text")).toBe("3");
  await put(one, [
    ["a", "b"],
    ["c", "d"],
  ]);
  one.host.store.selection = parseArea("E5");
  const { TableData } = one.Office as unknown as { TableData: new (...parts: unknown[]) => Office.TableData };
  expect(
    await put(
      one,
      new TableData(
        [
          ["x", 1],
          ["y", 2],
        ],
        ["Tên", "Số"],
      ),
    ),
  ).toBe("done");
  const [table] = one.host.store.tables;
  expect([await read(one, "B2:C3"), await read(one, "E5:F7"), table?.area]).toEqual([
    [
      ["a", "b"],
      ["c", "d"],
    ],
    [
      ["Tên", "Số"],
      ["x", 1],
      ["y", 2],
    ],
    parseArea("E5:F7"),
  ]);
});

const onlyVisible = { filterType: "onlyVisible" as unknown as Office.FilterType };

test.each<[string, string, (one: EmbeddedExcel) => Promise<unknown>, number]>([
  ["a form of Word", "A1", (one) => got(one, "html"), 5007],
  ["the table of a selection", "A1:B2", (one) => got(one, "table"), 5000],
  ["whole columns", "A:B", (one) => got(one, "matrix"), 1008],
  ["what is not hidden where something is", "A1:A9", (one) => got(one, "matrix", onlyVisible), 5000],
  ["another shape than that of the cells", "A1:B2", (one) => put(one, [["a", "b"]]), 2002],
  ["a text for several cells", "A1:B2", (one) => put(one, "a"), 2002],
  ["what would overwrite a neighbour", "A3", (one) => put(one, [["a"], ["b"]]), 2003],
  ["rows of different lengths", "A1", (one) => put(one, [["a", "b"], ["c"]]), 2006],
  ["a text of several cells", "A1", (one) => put(one, "a\tb"), 2006],
  ["data of another type than is said", "A1", (one) => put(one, "a", { coercionType: MATRIX }), 2007],
  ["more than 20,000 cells", "C1", (one) => put(one, [Array<number>(20_001).fill(1)]), 2014],
])("%s is refused", async (_, address, work, code) => {
  const one = await selecting(address);
  const { active } = one.host.store;
  active.setValue(3, 0, "có");
  active.setRow(5, { hidden: "1" });
  expect(await work(one)).toBe(code);
});

const MATRIX = "matrix" as unknown as Office.CoercionType;

test("pictures, formats and options of tables are refused", async () => {
  const one = await selecting("A1", "windows");
  const picture = { coercionType: "image" as unknown as Office.CoercionType };
  const format = {
    cellFormat: [{ cells: 0, format: { fontStyle: "bold" } }],
  } as Office.SetSelectedDataOptions;
  const options = { tableOptions: { bandedRows: true } } as Office.SetSelectedDataOptions;
  expect([
    await put(one, "iVBOR", picture),
    await put(one, [["a"]], format),
    await put(one, "a", options),
  ]).toEqual([5000, 5000, 5000]);
});

test("a protected sheet takes nothing", async () => {
  const one = await selecting("A1");
  await one.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").protection.protect();
    await context.sync();
  });
  expect(await put(one, "a")).toBe(2001);
});
