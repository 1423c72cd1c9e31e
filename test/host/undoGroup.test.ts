import { isDeepStrictEqual } from "node:util";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { HostError } from "../../src/host/errors";
import { askUndo, undoRun } from "../../src/session";
import { action, changePeriod, compute, createSheets, printDocument, sessionAt, write } from "./desk";
import { contents, open, openWith, run, small, tableRows } from "./workbook";

let excel: EmbeddedExcel;
afterEach(() => {
  jest.restoreAllMocks();
  excel.close();
});

async function computeAndWrite(): Promise<void> {
  await write(await compute(action), action);
}

async function put(address: string, value: unknown): Promise<void> {
  await run(async (context) => {
    context.workbook.worksheets.getItem("Minh chứng").getRange(address).values = [[value]];
    await context.sync();
  });
}

async function undo(): Promise<void> {
  const session = sessionAt();
  const found = await askUndo(session);
  if (!found) throw new Error("nothing to undo");
  expect(await undoRun(session, found)).toEqual([]);
}

/** Options of every `Excel.run` from now on. */
function watchRuns(): { readonly mergeUndoGroup?: boolean }[] {
  const seen: { readonly mergeUndoGroup?: boolean }[] = [];
  const { run: original } = excel.Excel;
  excel.Excel.run = ((options: object, ...rest: unknown[]) => {
    seen.push(options);
    return (original as (...args: unknown[]) => unknown)(options, ...rest);
  }) as typeof original;
  return seen;
}

const points = (): unknown[] => tableRows(excel, "DiemDonVi").map((row) => row["Điểm"]);

describe.each(["web", "windows", "mac"] as const)(
  "on %s, where a group refuses what has no undo",
  (platform) => {
    test("everything is made, written, locked, printed and taken back", async () => {
      excel = await open({ platform });
      expect((await createSheets()).created.length).toBeGreaterThan(5);
      excel.close();
      excel = await openWith(small, { platform });
      const { "Nhật ký": _, ...before } = contents(excel);
      await computeAndWrite();
      await undo();
      const { "Nhật ký": __, ...after } = contents(excel);
      expect(after).toEqual(before);
      await computeAndWrite();
      await changePeriod({ kind: "lock", period: "Q1" }, action.now);
      await undo();
      await changePeriod({ kind: "lock", period: "Q1" }, action.now);
      await changePeriod({ kind: "unlock", period: "Q1", reason: "Sửa số liệu" }, action.now);
      expect((await printDocument("bao-cao-quy", action)).sheets.length).toBeGreaterThan(0);
      await undo();
    });
  },
);

test("what is written over results is one step of Excel's own undo", async () => {
  excel = await openWith(small);
  await computeAndWrite();
  await put("N2", 3);
  const before = contents(excel);
  await computeAndWrite();
  expect(contents(excel)).not.toEqual(before);
  const states = [contents(excel)];
  // The charts beside the clusters are drawn afterwards, by themselves.
  while (points()[0] === 3) {
    expect((await excel.host.undo()).kind).toBe("done");
    if (!isDeepStrictEqual(contents(excel), states.at(-1))) states.push(contents(excel));
  }
  expect(states).toHaveLength(2);
  expect(states[1]).toEqual(before);
});

test("what Excel refuses in a group after all is taken back and written without one", async () => {
  excel = await openWith(small);
  await computeAndWrite();
  await put("N2", 3);
  const runs = watchRuns();
  let asked = 0;
  excel.host.faults = () => {
    const isGrouped = runs.at(-1)?.mergeUndoGroup === true;
    // Some requests on, when a part of the results stands already.
    if (isGrouped && ++asked > 9) throw new HostError("UndoNotSupported", "no undo");
  };
  await computeAndWrite();
  expect(asked).toBeGreaterThan(9);
  expect(points()).toEqual([3, 9, 3, 9]);
  expect(
    tableRows(excel, "NhatKy").filter((row) => row["Việc"] === "Lượt ghi trước bị ngắt, được ghi tiếp"),
  ).toEqual([]);
  // From then on nothing is grouped in this session.
  asked = 0;
  await put("N2", 4);
  await computeAndWrite();
  expect([asked, points()[0]]).toEqual([0, 4]);
});

test("an Excel without groups is asked for none", async () => {
  excel = await openWith(small);
  const runs = watchRuns();
  const { requirements } = excel.Office.context;
  const has = requirements.isSetSupported.bind(requirements);
  const asked = jest.spyOn(requirements, "isSetSupported");
  asked.mockImplementation((name, version) => String(version) !== "1.20" && has(name, version));
  await computeAndWrite();
  expect(runs.length).toBeGreaterThan(1);
  expect(runs.filter(({ mergeUndoGroup }) => mergeUndoGroup)).toEqual([]);
  asked.mockRestore();
  await put("N2", 3);
  await computeAndWrite();
  expect(runs.some(({ mergeUndoGroup }) => mergeUndoGroup)).toBe(true);
});
