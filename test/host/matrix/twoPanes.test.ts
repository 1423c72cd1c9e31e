import { bindCommands, type BoundCommands } from "../../../src/commands";
import { interleave } from "../../../src/host/interleave";
import { sessionAt } from "../desk";
import { actions, type Action, type ActionName } from "./actions";
import { inventoryOf, isSame, without, type Inventory } from "./inventory";
import { inPage, openPage, type Page } from "./pages";
import { startOf, type StartName } from "./starts";
import { wordOf } from "./verdict";

/** Orders that are drawn for each pair. */
const ORDERS = 6;

interface Pane {
  readonly page: Page;
  readonly commands: BoundCommands;
}

/** Two people with the pane, in one workbook. */
interface Office {
  readonly mine: Pane;
  readonly theirs: Pane;
}

const paneOf = (page: Page): Pane => ({ page, commands: bindCommands(sessionAt()) });

async function openOffice(start: StartName): Promise<Office> {
  const page = openPage({ workbook: await startOf(start) });
  return { mine: paneOf(page), theirs: paneOf(openPage({ joins: page })) };
}

function close({ mine, theirs }: Office): void {
  theirs.page.close();
  mine.page.close();
}

const press = ({ page, commands }: Pane, action: Action): Promise<unknown> =>
  inPage(page, () => action.run(commands));

/** Where some actions lead, one after the other, each by whoever presses. */
async function afterOneAnother(start: StartName, pressed: readonly Action[]): Promise<Inventory> {
  const office = await openOffice(start);
  try {
    const [first, second] = pressed;
    if (first) await press(office.mine, first);
    // It may be refused for a true reason: what is locked cannot be locked again.
    if (second) await press(office.theirs, second).catch(() => undefined);
    return inventoryOf(office.mine.page.host.store);
  } finally {
    close(office);
  }
}

const ofLog = (word: string): boolean => /^(?:row of|cell|table|filter of) (?:NhatKy|Nhật ký)/u.test(word);
const results = ({ meaning }: Inventory): string[] => meaning.filter((word) => !ofLog(word));
const lines = ({ meaning }: Inventory): string[] =>
  meaning.filter((word) => word.startsWith("row of NhatKy"));

const PAIRS: readonly (readonly [ActionName, ActionName])[] = [
  ["score again", "score again"],
  ["report new", "import"],
  ["score first", "score first"],
  ["template beside", "template beside"],
  ["lock first", "lock first"],
  ["report new", "report new"],
  ["report renewed", "report renewed"],
  ["papers new", "papers new"],
  ["oversight", "groups"],
  ["unlock", "lock another"],
];

test.each(PAIRS)("two people press at once: %s and %s", async (mine, theirs) => {
  const [first, second]: readonly Action[] = [actions[mine], actions[theirs]];
  if (!first || !second) throw new Error("two actions");
  const { start } = first;
  const alone = {
    mine: await afterOneAnother(start, [first]),
    theirs: await afterOneAnother(start, [second]),
  };
  const both = [await afterOneAnother(start, [first, second]), await afterOneAnother(start, [second, first])];
  const none = await afterOneAnother(start, []);
  await interleave<Office>({
    open: () => openOffice(start),
    close,
    limit: ORDERS,
    scripts: {
      mine: { by: ({ mine: { page } }) => page.runtime, run: (office) => press(office.mine, first) },
      theirs: { by: ({ theirs: { page } }) => page.runtime, run: (office) => press(office.theirs, second) },
    },
    check: ({ mine: { page } }, outcomes) => {
      const after = inventoryOf(page.host.store);
      const ended = (["mine", "theirs"] as const).filter((who) => outcomes[who]?.status === "fulfilled");
      const expected = ended.length === 2 ? both : ended.map((who) => alone[who]);
      if (ended.length === 0) expected.push(none);
      for (const outcome of Object.values(outcomes))
        if (outcome.status === "rejected")
          expect(wordOf(outcome.reason)).toMatch(/^(?:Write|Period)Refused: /u);
      // One result, as if one had pressed after the other …
      const found = results(after);
      const nearest = expected
        .map(results)
        .map((wanted) => [without(wanted, found), without(found, wanted)] as const)
        .sort((a, b) => a.flat().length - b.flat().length)[0];
      expect(nearest).toEqual([[], []]);
      // … and the lines of both.
      const known = lines(none);
      const wanted = ended.flatMap((who) => without(lines(alone[who]), known));
      const written = without(lines(after), known);
      const isBoth = isSame(written, [...wanted].sort());
      const isOne = expected.some((end) => isSame(lines(end), lines(after)));
      expect(isBoth || isOne ? [] : { wanted, written }).toEqual([]);
    },
  });
});
