import { openExcelLibrary } from "../../../src/host/bridge/library";
import type { OpenedWorkbook } from "../../../src/host/bridge/opened";
import type { Colleague } from "../../../src/host/colleague";
import { interleave, OrderBroken, type Interleaving, type Script } from "../../../src/host/interleave";

type Page = ReturnType<typeof openExcelLibrary>;
interface Pages {
  readonly first: Page;
  readonly second: Page;
}

/** Two people's pages on a workbook with 10 in A1. */
function open(): Promise<Pages> {
  const first = openExcelLibrary({ calculate: false });
  first.host.store.active.setValue(0, 0, 10);
  return Promise.resolve({ first, second: openExcelLibrary({ joins: first }) });
}

const close = ({ first }: Pages): void => first.close();
const total = ({ host }: OpenedWorkbook): unknown => host.store.active.value(0, 0);

/** Reads A1, and puts so much more there. */
async function addBlindly({ Excel }: Page, more: number): Promise<void> {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
    await context.sync();
    cell.values = [[Number(cell.values[0]?.[0]) + more]];
    await context.sync();
  });
}

const adding = (who: keyof Pages, more: number): Script<Pages> => ({
  by: (pages) => pages[who].runtime,
  run: (pages) => addBlindly(pages[who], more),
});

/** Nobody's addition is lost. */
const lostUpdate: Interleaving<Pages> = {
  open,
  close,
  scripts: { Lan: adding("first", 1), Minh: adding("second", 2) },
  check: ({ first }) => {
    if (total(first) !== 13) throw new Error(`13 became ${String(total(first))}`);
  },
};

async function brokenBy(interleaving: Interleaving<Pages>): Promise<OrderBroken> {
  const broken: unknown = await interleave(interleaving).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (broken instanceof OrderBroken) return broken;
  throw new Error(`no order broke it: ${String(broken)}`);
}

test("every order of two scripts is tried, each once and on a fresh copy", async () => {
  const totals: unknown[] = [];
  const { orders, isComplete } = await interleave({
    ...lostUpdate,
    check: ({ first }) => void totals.push(total(first)),
  });
  // Each script reads the cell and writes it: (2 + 2)! / (2! × 2!).
  expect([orders, isComplete]).toEqual([6, true]);
  expect(totals).toHaveLength(6);
  expect([...new Set(totals)].sort()).toEqual([11, 12, 13]);
});

test("a planted lost update is found, and the order that it tells loses it again", async () => {
  const broken = await brokenBy(lostUpdate);
  expect(broken.message).toMatch(/^broken by the order \["Lan",.*"Minh".*\]: Error: 13 became 1[12]$/u);
  const again = await brokenBy({ ...lostUpdate, order: broken.order });
  expect([again.order, again.message]).toEqual([broken.order, broken.message]);
});

test("scripts one after the other lose nothing", async () => {
  const order = ["Minh", "Minh", "Lan", "Lan"];
  expect(await interleave({ ...lostUpdate, order })).toEqual({ orders: 1, isComplete: false });
});

test("where there are too many orders they are drawn; the seed tells them again", async () => {
  const drawn = { ...lostUpdate, limit: 5, seed: 7 };
  const broken = await brokenBy(drawn);
  expect(broken.message).toContain("(seed 7)");
  expect((await brokenBy(drawn)).order).toEqual(broken.order);
  expect(await interleave({ ...drawn, check: () => undefined })).toEqual({ orders: 5, isComplete: false });
});

test("what a script ends with is told to the check, refusals too", async () => {
  const outcomes = new Set<string>();
  await interleave<Pages>({
    open,
    close,
    scripts: {
      add: {
        by: ({ first }) => first.runtime,
        run: ({ first: { Excel } }) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.add("Hai");
            await context.sync();
            return "added";
          }),
      },
      same: {
        by: ({ second }) => second.runtime,
        run: ({ second: { Excel } }) =>
          Excel.run(async (context) => {
            context.workbook.worksheets.add("Hai");
            await context.sync();
            return "added";
          }),
      },
    },
    check: (_, { add, same }) => {
      const tell = (outcome: typeof add): string =>
        outcome?.status === "fulfilled"
          ? String(outcome.value)
          : ((outcome?.reason as { code?: string } | undefined)?.code ?? "");
      outcomes.add(`${tell(add)} ${tell(same)}`);
    },
  });
  expect([...outcomes].sort()).toEqual(["ItemAlreadyExists added", "added ItemAlreadyExists"]);
});

interface Desk extends Pages {
  readonly lan: Colleague;
}

test("three take part as well, a colleague's typing among them", async () => {
  const seen = new Set<string>();
  const { orders, isComplete } = await interleave<Desk>({
    open: async () => {
      const pages = await open();
      return { ...pages, lan: pages.first.host.colleague("Lan") };
    },
    close,
    scripts: {
      one: { by: ({ first }) => first.runtime, run: ({ first }) => addBlindly(first, 1) },
      two: { by: ({ second }) => second.runtime, run: ({ second }) => addBlindly(second, 2) },
      lan: { by: ({ lan }) => lan, run: ({ lan }) => lan.type("Sheet1!A1", 100) },
    },
    check: ({ first }) => void seen.add(String(total(first))),
  });
  expect([orders, isComplete]).toEqual([30, true]);
  // Her 100 stands alone only when both wrote before her.
  expect([...seen].map(Number).sort((a, b) => a - b)).toEqual([11, 12, 13, 100, 101, 102, 103]);
});

test("a script that fails by itself, and one that asks for nothing, end too", async () => {
  const { orders } = await interleave<Pages>({
    open,
    close,
    scripts: {
      idle: { by: ({ first }) => first.runtime, run: () => Promise.resolve() },
      wrong: { by: ({ second }) => second.runtime, run: () => Promise.reject(new Error("wrong")) },
    },
    check: (_, outcomes) =>
      expect(outcomes).toMatchObject({ idle: { status: "fulfilled" }, wrong: { status: "rejected" } }),
  });
  expect(orders).toBe(1);
});
