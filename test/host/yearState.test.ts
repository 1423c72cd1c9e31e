import type { LastResults, OldBecause } from "../../src/domain/year";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { inTurn } from "../../src/office/inTurn";
import {
  askUndo,
  compute,
  lastResults,
  undoRun,
  verifyWorkbook,
  wayOf,
  workOut,
  writeComputation,
  type PeriodAct,
  type Session,
} from "../../src/session";
import { isUnchanged } from "../../src/sheets/plan";
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

type Done = PeriodAct["kind"] | `${PeriodAct["kind"]} Q2` | "write";

/** One act after the other, of the first period unless told otherwise. */
async function done(acts: readonly Done[]): Promise<void> {
  await inTurn(acts.entries(), async ([at, word]) => {
    if (word === "write") return written();
    const [kind, period = "Q1"] = word.split(" ") as [PeriodAct["kind"], string?];
    await changePeriod({ kind, period, reason: "Thẩm định lại" }, `01/10/2024 ${10 + at}:00:00`);
  });
}

/** What the verification says of changes since the results were written. */
async function changedOf(): Promise<string[]> {
  const { statements } = await verifyWorkbook(sessionAt());
  return statements.map(({ key }) => key).filter((key) => key.endsWith("Changed"));
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

  test.each<[string, Done[], OldBecause | undefined]>([
    ["a lock, which leaves scores alone", ["lock"], "locked"],
    ["a publication, which does not matter", ["lock", "write", "publish"], undefined],
    ["both", ["lock", "publish"], "locked"],
    ["all three of what was open then", ["lock", "publish", "unlock"], undefined],
    ["all three a second time", ["lock", "unlock", "write", "lock", "publish", "unlock"], undefined],
    ["an unlock of what was locked then", ["lock", "write", "publish", "unlock"], "locks"],
    ["the same period locked again", ["lock", "write", "unlock", "lock"], undefined],
    ["another period locked in its place", ["lock", "write", "unlock", "lock Q2"], "locks"],
    ["the first of two unlocked", ["lock", "lock Q2", "write", "unlock"], "locks"],
    ["the first of two locked again", ["lock", "lock Q2", "write", "unlock", "lock"], undefined],
  ])("periods were locked, published, unlocked: %s", async (_, acts, old) => {
    const periods = office.periods.flatMap((period) => [period, { ...period, code: "Q2" }]);
    excel = await openWith({ ...office, periods });
    await written();
    await done(acts);
    expect((await last())?.old).toBe(old);
    expect(await changedOf()).toEqual(old ? ["verify.locksChanged"] : []);
    // It is said of just those results that computing would write anew.
    const { plan } = await compute(sessionAt());
    const others = plan.tables.filter((table) => !isUnchanged(table)).map(({ id }) => id);
    expect(others.length === 0).toBe(old === undefined);
    if (old === "locked") expect(others).toEqual(["nextYear"]);
    // A change of the input is never taken for that.
    await put("Minh chứng", "N2", 8);
    expect((await last())?.old).toBe("input");
    expect(await changedOf()).toEqual(["verify.inputChanged"]);
  });

  test("the same where nothing was said of an open period", async () => {
    excel = await openWith(small);
    await written();
    await done(["lock"]);
    expect((await last())?.old).toBe("locked");
    await done(["unlock"]);
    expect((await last())?.old).toBeUndefined();
  });

  test("where only locked periods make the year, a lock makes them old", async () => {
    const settings = [...(office.settings ?? []), { key: "KyTinhNam", value: "đã khóa" }];
    excel = await openWith({ ...office, settings });
    await written();
    await changePeriod({ kind: "lock", period: "Q1" }, "01/10/2024 09:00:00");
    expect((await last())?.old).toBe("locks");
  });

  test("a lock that is taken back has changed nothing", async () => {
    excel = await openWith(office);
    await written();
    await changePeriod({ kind: "lock", period: "Q1" }, "01/10/2024 09:00:00");
    const session = sessionAt();
    const undoable = await askUndo(session);
    if (!undoable) throw new Error("a lock can be taken back");
    await undoRun(session, undoable);
    expect((await last())?.old).toBeUndefined();
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
