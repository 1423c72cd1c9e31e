import { connect, functions, show } from "../../../src/functions";
import type { EmbeddedExcel } from "../../../src/host/bridge/node";
import type { Colleague } from "../../../src/host/colleague";
import { LiveWorkbook, Session, type LiveState } from "../../../src/session";
import { HostError } from "../../../src/host/errors";
import { action, sessionAt, solve } from "../desk";
import { open, openWith, run, small } from "../workbook";
import { quiet, until } from "../../waiting";

/** Live cells, and what they ask for. */
const CELLS = [
  ["CLUSTERSCORE", "C1", "Q1"],
  ["UNITSCORE", "01", "Q1"],
  ["UNITSCORE", "02", "Q1"],
  ["CLUSTERRANK", "C2", "Q1"],
  ["COVERAGE", "02", "Q1"],
] as const;

const GONE = "#N/A";

let bytes: Uint8Array;
let excel: EmbeddedExcel;
let lan: Colleague;
let today: number;
/** What the live cells show; undefined while they wait. */
let cells: unknown[];

beforeAll(async () => {
  const made = await openWith({
    ...small,
    duties: [
      { officer: "CB1", target: "C1" },
      { officer: "CB1", target: "C2", from: action.today + 100 },
    ],
  });
  await run(async (context) => {
    context.workbook.worksheets.add("Sổ tay").getRange("A1").values = [[6]];
    await context.sync();
  });
  bytes = await made.save();
  made.close();
});

beforeEach(async () => {
  today = action.today;
  excel = await open({ workbook: bytes });
  lan = excel.host.colleague("Lan");
  connect({
    workbook: new LiveWorkbook(new Session({ today: () => today, now: () => action.now }, solve)),
    show,
  });
  cells = CELLS.map(() => undefined);
  CELLS.forEach(([name, code, period], at) => {
    const setResult = (value: unknown): void => {
      cells[at] = typeof value === "object" ? GONE : value;
    };
    functions[name](code, period, "", { setResult });
  });
  expect(await settled()).toEqual([7, 7, 9, 1, 1]);
});
afterEach(() => excel.close());

/** What somebody would see who opens the workbook now. */
async function anew(): Promise<unknown[]> {
  const workbook = new LiveWorkbook(sessionAt({ ...action, today }));
  const state = await new Promise<LiveState>((resolve) => {
    workbook.subscribe(() => {
      if (workbook.state) resolve(workbook.state);
    });
  });
  return CELLS.map(([name, code, period]) => {
    const evaluation = show(state, name, { code, period });
    return "value" in evaluation ? evaluation.value : GONE;
  });
}

/** Waits until the live cells show what somebody would see who opens the workbook now. */
async function settled(): Promise<unknown[]> {
  const expected = await anew();
  await until(() => JSON.stringify(cells) === JSON.stringify(expected));
  expect(cells).toEqual(expected);
  return cells;
}

const onSheet = (name: string, work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  run(async (context) => {
    work(context.workbook.worksheets.getItem(name));
    await context.sync();
  });

const onTable = (work: (table: Excel.Table) => void): Promise<void> =>
  run(async (context) => {
    work(context.workbook.tables.getItem("MinhChung"));
    await context.sync();
  });

/** Somebody here moves about. */
const lookAround = (): Promise<void> => onSheet("Sổ tay", (sheet) => sheet.getRange("B2").select());

const type = (address: string, value: string | number) => (): Promise<void> => lan.type(address, value);

/** Things that happen to the evidence, one after the other, and the scores of the units that come of them. */
const DISTURBANCES: readonly [string, (() => Promise<unknown>)[], unknown[]][] = [
  ["points that a colleague types", [type("'Minh chứng'!N2", 4)], [4, 9]],
  ["cells that a colleague pastes", [() => lan.paste("'Minh chứng'!N2:N3", [[1], [2]])], [1, 2]],
  [
    "rows above the table, then points in it",
    [() => lan.insertRows("'Minh chứng'!1:2"), type("'Minh chứng'!N4", 3)],
    [3, 9],
  ],
  [
    "a row that goes, then points in the one that moved up",
    [() => lan.deleteRows("'Minh chứng'!2:2"), type("'Minh chứng'!N2", 2)],
    [0, 2],
  ],
  [
    "sorting, then points where another row is now",
    [() => lan.sort("'Minh chứng'!A1:R3", [{ key: 13, isAscending: false }]), type("'Minh chứng'!N2", 5)],
    [7, 5],
  ],
  [
    "a filter, then points in a hidden row",
    [
      () => onTable((table) => table.columns.getItem("Đơn vị").filter.applyValuesFilter(["02"])),
      type("'Minh chứng'!N2", 5),
    ],
    [5, 9],
  ],
  [
    "rows that are hidden",
    [() => onSheet("Minh chứng", (sheet) => (sheet.getRange("2:2").rowHidden = true))],
    [7, 9],
  ],
  ["a column that comes before the points", [() => onTable((table) => table.columns.add(2))], [7, 9]],
  ["a column that is called otherwise", [type("'Minh chứng'!N1", "Điểm khác")], [0, 0]],
  ["another name of the sheet", [() => lan.renameSheet("Minh chứng", "MC"), type("MC!N2", 3)], [3, 9]],
  ["a sheet that is deleted", [() => lan.deleteSheet("Minh chứng")], [GONE, GONE]],
  ["a table that is deleted", [() => lan.deleteTable("MinhChung")], [GONE, GONE]],
  [
    "a table that is turned into ordinary cells",
    [() => onTable((table) => void table.convertToRange())],
    [GONE, GONE],
  ],
  ["a table that becomes smaller", [() => onTable((table) => table.resize("A1:R2")), lookAround], [7, 0]],
  [
    "another name of the table",
    [() => lan.renameTable("MinhChung", "MinhChungCu"), lookAround],
    [GONE, GONE],
  ],
  [
    "another name of the table, which then gets its own again",
    [
      () => lan.renameTable("MinhChung", "MinhChungCu"),
      lookAround,
      () => lan.renameTable("MinhChungCu", "MinhChung"),
      lookAround,
      type("'Minh chứng'!N3", 1),
    ],
    [7, 1],
  ],
  [
    "a copy of the sheet, whose cells count for nothing",
    [() => onSheet("Minh chứng", (sheet) => (sheet.copy("End").name = "Bản sao")), type("'Bản sao'!N2", 1)],
    [7, 9],
  ],
  [
    "a copy that is left when the sheet is deleted",
    [
      () => onSheet("Minh chứng", (sheet) => (sheet.copy("End").name = "Bản sao")),
      () => lan.deleteSheet("Minh chứng"),
    ],
    [GONE, GONE],
  ],
];

test.each(DISTURBANCES)("live cells follow %s", async (_, acts, expected) => {
  for (const act of acts) await act();
  const [, first, second] = await settled();
  expect([first, second]).toEqual(expected);
});

test("live cells follow what is undone, by whoever did it", async () => {
  await lan.type("'Minh chứng'!N2", 4);
  await onTable((table) => table.rows.getItemAt(1).delete());
  expect((await settled()).slice(1, 3)).toEqual([4, 0]);
  await excel.host.undo();
  expect((await settled()).slice(1, 3)).toEqual([4, 9]);
  await lan.undo();
  expect((await settled()).slice(1, 3)).toEqual([7, 9]);
});

/** A formula comes to another result. */
function calculated(row: number, value: number): void {
  const { store } = excel.host;
  const sheet = store.sheet("Minh chứng");
  if (!sheet) throw new Error("no sheet");
  sheet.setValue(row, 13, value);
  const area = { top: row, left: 13, bottom: row, right: 13 };
  store.emit({ kind: "cells", sheet, area, origin: "calculation" });
}

test("live cells follow formulas in the input that come to other results", async () => {
  calculated(1, 5);
  expect((await settled())[1]).toBe(5);
});

test("live cells that input formulas hang on go round ever more slowly", async () => {
  const before = excel.host.requests.length;
  let rounds = 0;
  const setResult = (): void => {
    // Beside the input stands a formula over the live cell: every result changes the input again.
    calculated(1, (rounds++ % 5) + 1);
  };
  const timers = jest.spyOn(globalThis, "setTimeout");
  const circle: CustomFunctions.StreamingInvocation<number | string> = { setResult };
  functions.UNITSCORE("01", "Q1", "", circle);
  await type("'Minh chứng'!N3", 8)();
  const waits = (): number[] => timers.mock.calls.map(([, milliseconds]) => milliseconds ?? 0);
  await until(() => waits().includes(480));
  circle.onCanceled?.();
  const waited = [120, 240, 480].filter((milliseconds) => waits().includes(milliseconds));
  timers.mockRestore();
  // Each wait is as long as two of the one before.
  expect(waited).toEqual([120, 240, 480]);
  expect(rounds).toBeGreaterThan(1);
  expect(excel.host.requests.length - before).toBeLessThan(60);
});

test("what others did and is told late is followed when it is told", async () => {
  excel.runtime.remote.hold();
  await lan.type("'Minh chứng'!N2", 4);
  await lan.insertRows("'Minh chứng'!1:1");
  await lan.type("'Minh chứng'!N4", 2);
  await quiet();
  expect(cells[1]).toBe(7);
  excel.runtime.remote.release();
  expect((await settled()).slice(1, 3)).toEqual([4, 2]);
});

test("a change that comes while an older one is being read is not lost", async () => {
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const { faults } = excel.runtime;
  let isFirst = true;
  excel.runtime.faults = () => {
    if (!isFirst) return undefined;
    isFirst = false;
    return arrived;
  };
  await lan.deleteRows("'Minh chứng'!3:3");
  await until(() => !isFirst);
  await lan.type("'Minh chứng'!N2", 3);
  for (let turn = 0; turn < 10; turn++) await quiet();
  excel.runtime.faults = faults;
  arrive();
  expect((await settled()).slice(1, 3)).toEqual([3, 0]);
});

test("what hangs on the day is computed again when somebody moves about on another day", async () => {
  const told: unknown[] = [];
  functions.INCHARGE("C2", 0, { setResult: (value) => told.push(typeof value === "string" ? value : GONE) });
  await until(() => told.length >= 1);
  today += 200;
  await lookAround();
  await until(() => told.length >= 2);
  expect(told).toEqual([GONE, "Cụm trưởng Cụm 1"]);
});

test("cells that ask for no scores do without the evidence; the others name the table that is gone", async () => {
  const errors: CustomFunctions.Error[] = [];
  functions.UNITSCORE("01", "Q1", "", {
    setResult: (value) => {
      if (typeof value === "object") errors.push(value);
    },
  });
  const inCharge: unknown[] = [];
  functions.INCHARGE("C1", 0, { setResult: (value) => inCharge.push(value) });
  await lan.deleteTable("MinhChung");
  await settled();
  expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining("MinhChung")]);
  expect(inCharge).toEqual(["Cụm trưởng Cụm 1"]);
});

/** Somebody else's change, on the sheet of the evidence, of which Excel tells at once. */
const points = (value: number): Promise<void> => lan.type("'Minh chứng'!N2", value);

test("cells keep what they showed through a moment in which reading fails, and catch up", async () => {
  const told: unknown[] = [];
  functions.UNITSCORE("01", "Q1", "", {
    setResult: (value) => told.push(typeof value === "object" ? value.message : value),
  });
  await until(() => told.length >= 1);
  let failures = 2;
  excel.host.faults = () => {
    failures -= 1;
    if (failures >= 0) throw new HostError("GeneralException", "busy");
  };
  await points(4);
  await until(() => told.length >= 2);
  excel.host.faults = undefined;
  expect([told, failures < 0]).toEqual([[7, 4], true]);
});

test("cells say that the workbook cannot be read when that fails again and again, and recover by themselves", async () => {
  const told: unknown[] = [];
  functions.UNITSCORE("01", "Q1", "", {
    setResult: (value) => told.push(typeof value === "object" ? value.message : value),
  });
  await until(() => told.length >= 1);
  excel.host.faults = () => {
    throw new HostError("GeneralException", "unreachable");
  };
  await points(4);
  await until(() => told.length >= 2);
  excel.host.faults = undefined;
  await until(() => told.length >= 3);
  expect(told).toEqual([7, "Chưa đọc được sổ. Ô này tự tính lại ngay khi đọc được.", 4]);
});

test("a changed row is read alone although whoever typed it types on in the next cell", async () => {
  const read = jest.spyOn(Session.prototype, "reading");
  const asked = jest.spyOn(Excel, "run");
  for (const value of [4, 5, 6]) {
    const before = asked.mock.calls.length;
    await points(value);
    excel.host.editing = true;
    // It is looked at while a cell is being edited.
    await until(() => asked.mock.calls.length > before);
    await quiet();
    excel.host.editing = false;
    await until(() => cells[1] === value);
  }
  const readings = read.mock.calls.length;
  read.mockRestore();
  asked.mockRestore();
  expect([cells[1], readings]).toEqual([6, 0]);
});
