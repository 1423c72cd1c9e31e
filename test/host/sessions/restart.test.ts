import { openExcel, type EmbeddedExcel, type PageGlobals } from "../../../src/host/bridge/node";
import type { FunctionMetadata } from "../../../src/host/functions";
import { until } from "../../waiting";
import { codeOf, excel, quiet, read, write } from "./excels";

const functions: readonly FunctionMetadata[] = [
  { id: "COUNTING", name: "COUNTING", parameters: [{ name: "from" }], options: { stream: true } },
  { id: "DOUBLE", name: "DOUBLE", parameters: [{ name: "number" }] },
];

/** The functions of the page, and what is done with their calls. */
class Counter {
  readonly streams: CustomFunctions.StreamingInvocation<number>[] = [];
  canceled = 0;
  /** @param step what a stream adds to what it is given, at once */
  constructor(private readonly step: number | undefined) {}

  readonly start = ({ CustomFunctions }: PageGlobals): void => {
    CustomFunctions.associate(
      "COUNTING",
      (from: number, invocation: CustomFunctions.StreamingInvocation<number>) => {
        this.streams.push(invocation);
        invocation.onCanceled = () => (this.canceled += 1);
        if (this.step !== undefined) invocation.setResult(from + this.step);
      },
    );
    CustomFunctions.associate("DOUBLE", (number: number) => 2 * number);
  };
}

/** Waits until a cell shows it. */
async function eventually(one: EmbeddedExcel, address: string, expected: unknown): Promise<void> {
  let value: unknown;
  await until(async () => {
    await one.calculated();
    [[value]] = (await read(one, address)) as [[unknown]];
    return value === expected;
  });
  expect(value).toBe(expected);
}

const opened: EmbeddedExcel[] = [];
async function page(options: Parameters<typeof openExcel>[0], counter: Counter): Promise<EmbeddedExcel> {
  const one = await openExcel(options, counter.start);
  opened.push(one);
  return one;
}
afterEach(() => {
  for (const one of opened.splice(0).reverse()) one.close();
});

test("a page that was killed and starts again: what its functions told last stands until they tell anew", async () => {
  const before = new Counter(100);
  const first = await page({ functions }, before);
  await write(first, "A1:B1", [["=COUNTING(1)", "=A1+1"]]);
  await eventually(first, "B1", 102);
  first.kill();
  const after = new Counter(undefined);
  const second = await page({ joins: first, person: first.runtime.person }, after);
  expect(await read(second, "A1:B1")).toEqual([[101, 102]]);
  await until(() => after.streams.length > 0);
  expect([before.streams.length, after.streams.length, before.canceled]).toEqual([1, 1, 0]);
  expect(await read(second, "A1:B1")).toEqual([[101, 102]]);
  after.streams[0]?.setResult(201);
  await eventually(second, "B1", 202);
});

test("what a killed page still tells is not heard", async () => {
  const before = new Counter(100);
  const first = await page({ functions }, before);
  await write(first, "A1", [["=COUNTING(1)"]]);
  await eventually(first, "A1", 101);
  first.runtime.kill();
  before.streams[0]?.setResult(999);
  const second = await page({ joins: first, person: first.runtime.person }, new Counter(200));
  await eventually(second, "A1", 201);
  before.streams[0]?.setResult(998);
  await quiet();
  expect(await read(second, "A1")).toEqual([[201]]);
});

test("functions that are called while no page is there are called when one is", async () => {
  const first = await page({ functions }, new Counter(0));
  await write(first, "A1", [[4]]);
  first.kill();
  await first.host.colleague("Lan").type("Sheet1!B1", "=DOUBLE(A1)");
  const second = await page({ joins: first, person: first.runtime.person }, new Counter(0));
  await eventually(second, "B1", 8);
});

test("another person's page takes the functions over when theirs is the one that is left", async () => {
  const first = await page({ functions }, new Counter(100));
  const other = new Counter(500);
  const second = await page({ joins: first }, other);
  await write(first, "A1", [["=COUNTING(1)"]]);
  await eventually(first, "A1", 101);
  expect(other.streams).toHaveLength(0);
  first.kill();
  await eventually(second, "A1", 501);
});

test("a killed page's requests, handlers and references are gone; the workbook and the others are not", async () => {
  const one = await excel();
  const other = await excel({ joins: one });
  const heard: string[] = [];
  const range = await one.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
    const kept = context.trackedObjects;
    const cells = sheet.getRange("A1:B1");
    kept.add(cells);
    await context.sync();
    return cells;
  });
  expect(range.isNullObject).toBe(false);
  let answered = false;
  one.runtime.faults = () => quiet();
  void write(one, "A1", [["mất"]]).then(() => (answered = true));
  one.runtime.kill();
  await write(other, "B1", [["còn"]]);
  await quiet();
  await quiet();
  expect([answered, heard, await read(other, "A1:B1")]).toEqual([false, [], [["", "còn"]]]);
  expect([one.runtime.isAlive, other.runtime.isAlive]).toEqual([false, true]);
  const again = await excel({ joins: one, person: one.runtime.person });
  expect([await codeOf(write(again, "A1", [["lại"]])), await read(again, "A1:B1")]).toEqual([
    "none",
    [["lại", "còn"]],
  ]);
});
