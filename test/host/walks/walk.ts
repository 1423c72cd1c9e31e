import { bindCommands, type BoundCommands } from "../../../src/commands";
import { logTable } from "../../../src/contract";
import { HostError } from "../../../src/host/errors";
import { failsFrom, failsOnce, losesReply } from "../../../src/host/faults";
import { sessionAt } from "../desk";
import { actions, type ActionName } from "../matrix/actions";
import { drawing } from "../matrix/draw";
import { inventoryOf, isSame, without, type Inventory } from "../matrix/inventory";
import { inPage, openPage, type Page } from "../matrix/pages";
import { startOf, type StartName } from "../matrix/starts";
import { differences, isFault, isPlain, wordOf } from "../matrix/verdict";
import { EDITS, type Desk } from "./edits";
import { brokenReferences, everythingSaid } from "./words";

/** Workbooks that walks begin with. */
const STARTS = [
  "input",
  "scored",
  "changed",
  "filtered",
  "proposed",
  "printed",
  "locked",
  "theirs",
] as const satisfies readonly StartName[];

/** What is done on walks; a new year is not, for it leaves people's rows behind. */
const ACTIONS = [
  ...["score again", "score again", "score again", "explain", "insert", "set", "import", "import again"],
  ...["twinning", "twinning again", "oversight", "groups", "visits", "mend table", "template blank"],
  ...["report renewed", "report renewed", "papers new", "papers renewed"],
  ...["lock first", "lock another", "publish", "unlock", "unlock", "unlock"],
] as readonly ActionName[];
const UNDO = "undo";

/** What came of a walk. */
export interface Walk {
  /** What was done, one after the other. */
  readonly trail: readonly string[];
  /** What must not be; a walk ends with the first. */
  readonly breaches: readonly string[];
  /** How many actions were done. */
  readonly done: number;
}

/**
 * A person at the pane and a colleague at the cells of one workbook, so many actions long, drawn from a seed: edits before each
 * action, and now and then one in the middle of it, or a fault. Nothing that the colleague wrote is ever lost, no reference breaks,
 * what is refused changes nothing, and what is taken back at once was never done.
 */
export async function walk(seed: number, length: number): Promise<Walk> {
  const draw = drawing(seed);
  // Seeds next to each other begin alike.
  for (let at = 0; at < 5; at++) draw(2);
  const page = openPage({ workbook: await startOf(STARTS[draw(STARTS.length)] ?? "input") });
  try {
    const walker = new Walker(page, seed, draw);
    await inPage(page, () => walker.go(length));
    return walker;
  } finally {
    page.close();
  }
}

class Walker implements Walk {
  readonly trail: string[] = [];
  readonly breaches: string[] = [];
  done = 0;
  /** What the colleague has written, with where; what they have taken away themselves is no longer among it. */
  private readonly words = new Map<string, string>();
  private written = 0;
  /** A run broke off: the next takes along what it left, and is taken back with it. */
  private isUnfinished = false;
  /** An edit in the middle of an action. */
  private editing: Promise<void> = Promise.resolve();
  private readonly desk: Desk;
  private readonly commands: BoundCommands = bindCommands(sessionAt());

  constructor(
    private readonly page: Page,
    private readonly seed: number,
    private readonly draw: (below: number) => number,
  ) {
    this.desk = {
      store: page.host.store,
      lan: page.host.colleague("Lan"),
      draw,
      pick: (items) => items[draw(items.length)] as (typeof items)[number],
      word: (where) => this.word(where),
    };
  }

  async go(length: number): Promise<void> {
    for (let step = 0; step < length && this.breaches.length === 0; step++) {
      for (let edits = this.draw(4); edits > 0; edits--) await this.edit();
      await this.act();
    }
  }

  private word(where: string): string {
    const word = `⟦${this.seed}.${++this.written}⟧`;
    this.words.set(word, where);
    return word;
  }

  private async edit(): Promise<void> {
    let told: string | undefined;
    try {
      told = await this.desk.pick(EDITS)(this.desk);
    } catch (error) {
      // What Excel refuses the colleague is no edit.
      if (!(error instanceof HostError)) throw error;
      told = `is refused: ${error.code}`;
    }
    if (told !== undefined) this.trail.push(`Lan ${told}`);
    const said = everythingSaid(this.desk.store);
    for (const word of this.words.keys()) if (!said.includes(word)) this.words.delete(word);
  }

  private async act(): Promise<void> {
    const { desk, draw } = this;
    const isUndo = draw(5) === 0;
    const name = isUndo ? UNDO : desk.pick(ACTIONS);
    const disturbed = this.disturb(draw(5), draw(45));
    const before = inventoryOf(desk.store);
    const broken = brokenReferences(desk.store);
    const run = (): Promise<unknown> =>
      name === UNDO ? this.commands.undo.run({}) : actions[name].run(this.commands);
    const error = await run().then(
      () => undefined,
      (cause: unknown) => cause ?? new Error("nothing was thrown"),
    );
    this.page.runtime.faults = undefined;
    // The library asks once more when all is done, to let go of what it kept: an edit may just be going on.
    await this.editing;
    this.trail.push(`${name}${disturbed() ? " (disturbed)" : ""}: ${error ? wordOf(error) : "done"}`);
    this.lookForWords(name);
    if (error !== undefined) return this.refused(error, before, disturbed());
    this.done += 1;
    if (isUndo) this.isUnfinished = false;
    if (disturbed()) return;
    const now = brokenReferences(desk.store).filter((reference) => !broken.includes(reference));
    if (now.length > 0) this.breaches.push(`${name} broke ${now.join("; ")}`);
    const isLogged = without(inventoryOf(desk.store).meaning, before.meaning).some((word) =>
      word.includes(logTable.table),
    );
    if (!isUndo && isLogged && !this.isUnfinished && draw(3) === 0) await this.takeBack(before);
    this.isUnfinished = false;
  }

  /** Has something happen at one request of the next action. @returns whether it has happened */
  private disturb(kind: number, at: number): () => boolean {
    let [asked, isMet] = [0, false];
    const { runtime } = this.page;
    if (kind === 0)
      runtime.faults = async () => {
        if (asked++ !== at) return;
        isMet = true;
        this.editing = this.edit();
        await this.editing;
      };
    else if (kind === 1) {
      const fault = this.desk.pick([failsOnce(at), losesReply(at), failsFrom(at)]);
      runtime.faults = (body) => {
        isMet ||= asked >= at;
        return fault(body, asked++);
      };
    } else runtime.faults = undefined;
    return () => isMet;
  }

  private lookForWords(after: string): void {
    const said = everythingSaid(this.desk.store);
    for (const [word, where] of this.words)
      if (!said.includes(word)) this.breaches.push(`${after} lost ${word}: ${where}`);
  }

  private refused(error: unknown, before: Inventory, isDisturbed: boolean): void {
    const said = wordOf(error);
    this.isUnfinished ||= said.startsWith("WriteUnfinished");
    if (isFault(error) || (!isDisturbed && !isPlain(said) && !said.startsWith("WriteUnfinished")))
      this.breaches.push(`it ended by ${said}`);
    const now = inventoryOf(this.desk.store).exact;
    if (!isDisturbed && isPlain(said) && !isSame(now, before.exact))
      this.breaches.push(`it says ${said}`, ...differences(before.exact, now));
  }

  /** Takes back at once what was just done: all is as before but for the log. */
  private async takeBack(before: Inventory): Promise<void> {
    await this.commands.undo.run({});
    this.trail.push("taken back");
    this.lookForWords("taking it back");
    const besidesLog = ({ exact }: Inventory): string[] =>
      exact.filter((word) => !/NhatKy|Nhật ký|^sheets |^hidden rows|^filter of/u.test(word));
    const [was, is] = [besidesLog(before), besidesLog(inventoryOf(this.desk.store))];
    if (!isSame(was, is)) this.breaches.push("it was not taken back", ...differences(was, is));
  }
}
