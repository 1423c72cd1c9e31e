import type { LastResults } from "../../src/domain/year";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { compute, lastResults, wayOf, workOut, writeComputation, type Session } from "../../src/session";
import { changePeriod, inspect, sessionAt } from "./desk";
import { action, openWith, run, small } from "./workbook";

let excel: EmbeddedExcel;
afterEach(() => excel.close());

const put = (sheet: string, cell: string, value: unknown): Promise<void> =>
  run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    await context.sync();
  });
const office = { ...small, periods: small.periods?.map((period) => ({ ...period, state: "mở" })) ?? [] };

async function written(person?: string): Promise<void> {
  const session = sessionAt(action, person);
  await writeComputation(session, await compute(session));
}

async function last(session: Session = sessionAt()): Promise<LastResults | null> {
  return lastResults(session, await session.reading());
}

describe("the results as they were written last", () => {
  test("nothing is said of results that were never written", async () => {
    excel = await openWith(office);
    expect(await last()).toBeNull();
  });

  test("when and by whom, and that the input has changed since", async () => {
    excel = await openWith(office);
    await written("Trần Thị Bình");
    expect(await last()).toEqual({ time: action.now, person: "Trần Thị Bình", old: undefined });
    await put("Minh chứng", "N2", 8);
    expect((await last())?.old).toBe("input");
    await put("Minh chứng", "N2", 7);
    expect((await last())?.old).toBeUndefined();
  });

  test.each([
    ["open", office],
    ["open because nothing is said", small],
  ])(
    "locking and publishing a period that was due (%s) does not make them old; what is typed meanwhile does, and an unlock",
    async (_, rows) => {
      excel = await openWith(rows);
      await written();
      await changePeriod({ kind: "lock", period: "Q1" }, "01/10/2024 09:00:00");
      expect((await last())?.old).toBeUndefined();
      await changePeriod({ kind: "publish", period: "Q1" }, "01/10/2024 10:00:00");
      expect((await last())?.old).toBeUndefined();
      await put("Minh chứng", "N2", 8);
      expect((await last())?.old).toBe("input");
      await put("Minh chứng", "N2", 7);
      await changePeriod({ kind: "unlock", period: "Q1", reason: "Sửa" }, "01/10/2024 11:00:00");
      expect((await last())?.old).toBe("input");
    },
  );

  test("where only locked periods make the year, a lock makes them old", async () => {
    const settings = [...(office.settings ?? []), { key: "KyTinhNam", value: "đã khóa" }];
    excel = await openWith({ ...office, settings });
    await written();
    await changePeriod({ kind: "lock", period: "Q1" }, "01/10/2024 09:00:00");
    expect((await last())?.old).toBe("input");
  });

  test("a deadline that has passed since makes them old", async () => {
    excel = await openWith(office);
    const deadline = Number(office.periods[0]?.deadline);
    const before = { ...action, today: deadline, now: "10/04/2024 08:00:00" };
    const session = sessionAt(before);
    await writeComputation(session, await compute(session));
    expect((await last(sessionAt(before)))?.old).toBeUndefined();
    expect((await last())?.old).toBe("deadline");
  });

  test("a computation that comes to what stands there already says that they hold", async () => {
    excel = await openWith(office);
    await written();
    await put("Đơn vị", "C2", "Tên khác của xã");
    const session = sessionAt();
    expect((await last(session))?.old).toBe("input");
    await compute(session);
    expect((await last(session))?.old).toBeUndefined();
  });
});

test("what the scores tell is worked out in slices, and can be stopped", async () => {
  excel = await openWith(office);
  const reading = await inspect();
  const stop = new AbortController();
  const { awards, missing, unverified } = await workOut(reading, stop.signal);
  expect(awards.map(({ standing, rows }) => [standing, rows.map(({ name }) => name)])).toEqual([
    ["decided", ["Cụm 2"]],
  ]);
  expect(missing).toEqual([]);
  expect([...unverified]).toEqual([["Q1", 0]]);
  stop.abort();
  await expect(workOut(await inspect(), stop.signal)).rejects.toThrow(/abort/iu);
});

describe("what there is to know before something is done to a period", () => {
  test("errors keep it from being locked, rows that nobody finished from being published", async () => {
    const open = { code: "M3", period: "Q1", unit: "01", set: "Đoàn", criterion: "1", status: "chờ" };
    excel = await openWith({ ...office, evidence: [...(office.evidence ?? []), open] });
    const before = wayOf(await inspect(), "lock", "Q1");
    expect(before).toMatchObject({ obstacle: undefined, errors: [] });
    expect(before.unverified.map(({ evidence, why }) => [evidence.code, why])).toEqual([["M3", "pending"]]);
    expect(wayOf(await inspect(), "publish", "Q1").obstacle).toBe("notLocked");
    expect(wayOf(await inspect(), "unlock", "Q1").obstacle).toBe("notLocked");
    await put("Minh chứng", "N2", "bảy");
    expect(wayOf(await inspect(), "lock", "Q1")).toMatchObject({
      obstacle: "errors",
      errors: [{ key: "M1" }],
    });
    await put("Minh chứng", "N2", 7);
    await changePeriod({ kind: "lock", period: "Q1" }, "01/10/2024 09:00:00");
    expect(wayOf(await inspect(), "lock", "Q1").obstacle).toBe("alreadyLocked");
    const publishing = wayOf(await inspect(), "publish", "Q1");
    expect(publishing.obstacle).toBe("unverified");
    // The row to go to is where it stands now.
    expect(publishing.unverified.map(({ evidence }) => evidence.row)).toEqual([2]);
    expect(wayOf(await inspect(), "unlock", "Q1").obstacle).toBeUndefined();
    expect(wayOf(await inspect(), "lock", "Q9").obstacle).toBe("unknownPeriod");
  });
});
