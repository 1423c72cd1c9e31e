import { HostError } from "../../src/host/errors";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { onLostFilter } from "../../src/office/lostFilters";
import { chosen, type FilterLook } from "../../src/office/write/filters";
import { action, compute, write } from "./desk";
import { open, openWith, run, small, tableRows } from "./workbook";

let excel: EmbeddedExcel;
let lost: string[];
let stop: () => void;

/** The small office with its results, before its input changed so that they are written again. */
let scored: Uint8Array;
beforeAll(async () => {
  excel = await openWith(small);
  await write(await compute(action), action);
  await excel.host.colleague("Lan").type("'Minh chứng'!N2", 3);
  scored = await excel.save();
  excel.close();
});

beforeEach(async () => {
  excel = await open({ workbook: scored });
  lost = [];
  stop = onLostFilter((sheet) => lost.push(sheet));
});
afterEach(() => {
  stop();
  excel.close();
});

const TABLE = "DiemDonVi";

async function filter(criteria: Excel.FilterCriteria, column = "Đơn vị"): Promise<void> {
  await run(async (context) => {
    context.workbook.tables.getItem(TABLE).columns.getItem(column).filter.apply(criteria);
    await context.sync();
  });
}

/** What is chosen in a column, and how many rows are seen. */
async function seen(column = "Đơn vị"): Promise<{ readonly criteria: unknown; readonly rows: number }> {
  return run(async (context) => {
    const table = context.workbook.tables.getItem(TABLE);
    const chosen = table.columns.getItem(column).filter.load("criteria");
    const visible = table.getDataBodyRange().getVisibleView().load("rowCount");
    await context.sync();
    const { filterOn, values, criterion1, criterion2, operator } = chosen.criteria;
    return { criteria: { filterOn, values, criterion1, criterion2, operator }, rows: visible.rowCount };
  });
}

const points = (): unknown[] => tableRows(excel, TABLE).map((row) => row["Điểm"]);

test.each([
  ["values", { filterOn: "Values", values: ["02"] }],
  ["one condition", { filterOn: "Custom", criterion1: "=02" }],
  ["two conditions", { filterOn: "Custom", criterion1: "=01", operator: "Or", criterion2: "=05" }],
] as const)("a filter by %s is lifted for writing, and is back as it was", async (_, criteria) => {
  await filter(criteria as unknown as Excel.FilterCriteria);
  const before = await seen();
  await write(await compute(action), action);
  expect(points()).toEqual([3, 9, 3, 9]);
  expect(await seen()).toEqual(before);
  expect(before.rows).toBe(2);
  expect(lost).toEqual([]);
});

test("what Excel hands out of a column in which nothing is chosen is no choice, whatever it says to filter on", () => {
  const nothing = {
    criterion1: null,
    criterion2: null,
    operator: "And",
    values: null,
    color: null,
    icon: null,
  };
  const look = {
    filter: {
      criteria: [
        { ...nothing, filterOn: "Custom" },
        { ...nothing, filterOn: "Values", values: ["02"] },
        { ...nothing, filterOn: null },
        null,
      ],
    },
    headers: { isNullObject: false, values: [["Kỳ", "Đơn vị", "Cụm", "Điểm"]] },
  } as unknown as FilterLook;
  expect(chosen(look)).toEqual([
    { column: 1, header: "Đơn vị", criteria: { filterOn: "Values", values: ["02"] } },
  ]);
});

test("a filter by the highest comes back as it was chosen", async () => {
  await filter({ filterOn: "TopItems", criterion1: "1" }, "Điểm");
  const before = await seen("Điểm");
  await write(await compute(action), action);
  expect((await seen("Điểm")).criteria).toEqual(before.criteria);
  expect(lost).toEqual([]);
});

test("a filter finds its column where others were put in before it meanwhile", async () => {
  await filter({ filterOn: "Values", values: ["02"] });
  const prepared = await compute(action);
  let isLifted = false;
  excel.host.faults = async (body) => {
    if (isLifted) {
      excel.host.faults = undefined;
      await excel.host.colleague("Lan").insertColumns("'Điểm đơn vị'!B:B");
    }
    isLifted ||= JSON.stringify(body).includes("ClearFilters");
  };
  await expect(write(prepared, action)).rejects.toMatchObject({ name: "WriteRefused" });
  expect(await seen()).toMatchObject({ criteria: { values: ["02"] }, rows: 2 });
  expect(lost).toEqual([]);
});

describe("after a run that broke off with the filter lifted", () => {
  beforeEach(async () => {
    await run(async (context) => {
      const table = context.workbook.tables.getItem(TABLE);
      table.columns.add(undefined, [["Riêng"], ["a"], ["b"], ["a"], ["b"]]);
      await context.sync();
    });
  });
  afterEach(() => void jest.restoreAllMocks());

  async function breakOff(): Promise<void> {
    const prepared = await compute(action);
    let isLifted = false;
    excel.host.faults = (body) => {
      if (isLifted) throw new HostError("GeneralException", "gone");
      isLifted = JSON.stringify(body).includes("ClearFilters");
    };
    await expect(write(prepared, action)).rejects.toMatchObject({ name: "WriteUnfinished" });
    excel.host.faults = undefined;
    // Later, in another session: the run is known to have broken off.
    const later = Date.now() + 200_000;
    jest.spyOn(Date, "now").mockImplementation(() => later);
  }

  test("whoever writes next sets it again", async () => {
    await filter({ filterOn: "Values", values: ["02"] });
    await breakOff();
    await write(await compute(action), action);
    expect(points()).toEqual([3, 9, 3, 9]);
    expect(await seen()).toMatchObject({ criteria: { values: ["02"] }, rows: 2 });
    expect(lost).toEqual([]);
  });

  test("buttons that somebody has switched off since stay off, and nobody is kept from writing", async () => {
    await filter({ filterOn: "Values", values: ["02"] });
    await breakOff();
    await run(async (context) => {
      context.workbook.tables.getItem(TABLE).showFilterButton = false;
      await context.sync();
    });
    await write(await compute(action), action);
    expect(points()).toEqual([3, 9, 3, 9]);
    expect(lost).toEqual([]);
  });

  test("one in a column that is gone is told, and nobody is kept from writing", async () => {
    await filter({ filterOn: "Values", values: ["b"] }, "Riêng");
    await breakOff();
    await run(async (context) => {
      context.workbook.tables.getItem(TABLE).columns.getItem("Riêng").delete();
      await context.sync();
    });
    await write(await compute(action), action);
    expect(points()).toEqual([3, 9, 3, 9]);
    expect(lost).toEqual(["Điểm đơn vị"]);
  });
});

test("what Excel does not take back in either way is told; the results stand, also the next time", async () => {
  await filter({ filterOn: "Values", values: ["02"] });
  excel.host.faults = (body) => {
    if (/"Name":"Apply"/u.test(JSON.stringify(body))) throw new HostError("InvalidArgument", "criteria");
  };
  await write(await compute(action), action);
  expect(points()).toEqual([3, 9, 3, 9]);
  expect(lost).toEqual(["Điểm đơn vị"]);
  await excel.host.colleague("Lan").type("'Minh chứng'!N2", 4);
  await write(await compute(action), action);
  expect(points()).toEqual([4, 9, 4, 9]);
});

test("where Excel refuses it of the table and not of the column, it is set in the column", async () => {
  await filter({ filterOn: "Values", values: ["02"] });
  let refused = 0;
  excel.host.faults = (body) => {
    if (refused === 0 && /"Name":"Apply"/u.test(JSON.stringify(body))) {
      refused += 1;
      throw new HostError("InvalidArgument", "criteria");
    }
  };
  await write(await compute(action), action);
  expect(refused).toBe(1);
  expect(await seen()).toMatchObject({ criteria: { values: ["02"] }, rows: 2 });
  expect(lost).toEqual([]);
});
