import { bindCommands } from "../../src/commands";
import { interleave, type Interleaving } from "../../src/host/interleave";
import { sessionAt } from "./desk";
import { inventoryOf } from "./matrix/inventory";
import { inPage, openPage, type Page } from "./matrix/pages";
import { startOf } from "./matrix/starts";

const undo = (page: Page): Promise<unknown> => inPage(page, () => bindCommands(sessionAt()).undo.run({}));

function stateOf({ host }: Page): { readonly results: readonly string[]; readonly undoLines: number } {
  const { meaning } = inventoryOf(host.store);
  return {
    results: meaning.filter((word) => !/NhatKy|Nhật ký/u.test(word)),
    undoLines: meaning.filter((word) => /^row of NhatKy: .*Hoàn tác lần ghi/u.test(word)).length,
  };
}

/** Two people with the pane, in one workbook. */
interface Office {
  readonly mine: Page;
  readonly theirs: Page;
}

const office = (workbook: Uint8Array): Pick<Interleaving<Office>, "open" | "close"> => ({
  open: () => {
    const mine = openPage({ workbook });
    return Promise.resolve({ mine, theirs: openPage({ joins: mine }) });
  },
  close: ({ mine, theirs }) => {
    theirs.close();
    mine.close();
  },
});

test("two people who take a run back at the same moment: all of it is, and it is said once", async () => {
  const workbook = await startOf("scored");
  const alone = openPage({ workbook });
  await undo(alone);
  const wanted = stateOf(alone);
  alone.close();
  expect(wanted.undoLines).toBe(1);
  const { orders } = await interleave({
    ...office(workbook),
    limit: 4,
    scripts: {
      mine: { by: ({ mine }) => mine.runtime, run: ({ mine }) => undo(mine) },
      theirs: { by: ({ theirs }) => theirs.runtime, run: ({ theirs }) => undo(theirs) },
    },
    check: ({ mine: page }, { mine, theirs }) => {
      expect([mine?.status, theirs?.status]).toEqual(["fulfilled", "fulfilled"]);
      expect(stateOf(page)).toEqual(wanted);
    },
  });
  expect(orders).toBeGreaterThan(1);
});

test("two people who make the input sheets of a blank workbook at the same moment leave no sheet over", async () => {
  const workbook = await startOf("blank");
  const make = (page: Page): Promise<unknown> =>
    inPage(page, () => bindCommands(sessionAt()).template.run({}));
  await interleave({
    ...office(workbook),
    limit: 7,
    scripts: {
      mine: { by: ({ mine }) => mine.runtime, run: ({ mine }) => make(mine) },
      theirs: { by: ({ theirs }) => theirs.runtime, run: ({ theirs }) => make(theirs) },
    },
    check: ({ mine: page }) => {
      const sheets = page.host.store.sheets.map(({ name }) => name);
      expect(sheets).toContain("Hướng dẫn");
      expect(sheets).not.toContain("Sheet1");
    },
  });
});
