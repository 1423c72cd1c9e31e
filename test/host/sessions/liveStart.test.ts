import { connect, functions, show } from "../../../src/functions";
import type { EmbeddedExcel } from "../../../src/host/bridge/node";
import { liveWorkbook } from "../desk";
import { open, openWith, small } from "../workbook";
import { quiet, until } from "../../waiting";

let bytes: Uint8Array;
let excel: EmbeddedExcel;

beforeAll(async () => {
  const made = await openWith(small);
  bytes = await made.save();
  made.close();
});

beforeEach(async () => {
  excel = await open({ workbook: bytes });
});
afterEach(() => excel.close());

/** What a live cell was sent, one after the other; errors as their texts. */
function unitScore(): {
  readonly sent: unknown[];
  readonly invocation: CustomFunctions.StreamingInvocation<number | string>;
} {
  const sent: unknown[] = [];
  const invocation: CustomFunctions.StreamingInvocation<number | string> = {
    setResult: (value) => sent.push(typeof value === "object" ? value.message : value),
  };
  functions.UNITSCORE("01", "Q1", "", invocation);
  return { sent, invocation };
}

const untilSent = (sent: readonly unknown[], count: number): Promise<void> =>
  until(() => sent.length >= count);

test("cells that Excel asks for before the page is ready are answered when it is; a cancelled one is not", async () => {
  const { sent } = unitScore();
  const cancelled = unitScore();
  cancelled.invocation.onCanceled?.();
  await quiet();
  connect({ workbook: liveWorkbook(), show });
  await untilSent(sent, 1);
  expect([sent, cancelled.sent]).toEqual([[7], []]);
});

test("cells that are asked for while somebody types in a cell wait, and are answered when they are done", async () => {
  excel.host.editing = true;
  connect({ workbook: liveWorkbook(), show });
  const { sent } = unitScore();
  for (let turn = 0; turn < 20; turn++) await quiet();
  expect(sent).toEqual([]);
  excel.host.editing = false;
  await untilSent(sent, 1);
  expect(sent).toEqual([7]);
  await excel.host.colleague("Lan").type("'Minh chứng'!N2", 5);
  await untilSent(sent, 2);
  expect(sent).toEqual([7, 5]);
});

test("a start that fails is told in the cell and tried again until it goes well; then changes are followed", async () => {
  const from = excel.host.requests.length;
  excel.host.faults = (_, number) => {
    if (number < from + 3) throw new Error("busy");
  };
  connect({ workbook: liveWorkbook(), show });
  const { sent } = unitScore();
  await untilSent(sent, 2);
  expect(sent).toEqual(["Chưa đọc được sổ. Ô này tự tính lại ngay khi đọc được.", 7]);
  await excel.host.colleague("Lan").type("'Minh chứng'!N2", 5);
  await untilSent(sent, 3);
  expect(sent[2]).toBe(5);
});
