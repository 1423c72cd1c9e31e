import { bindCommands } from "../../src/commands";
import { interleave } from "../../src/host/interleave";
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

test("two people who take a run back at the same moment: all of it is, and it is said once", async () => {
  const workbook = await startOf("scored");
  const alone = openPage({ workbook });
  await undo(alone);
  const wanted = stateOf(alone);
  alone.close();
  expect(wanted.undoLines).toBe(1);
  const { orders } = await interleave({
    open: () => {
      const mine = openPage({ workbook });
      return Promise.resolve({ mine, theirs: openPage({ joins: mine }) });
    },
    close: ({ mine, theirs }) => {
      theirs.close();
      mine.close();
    },
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
