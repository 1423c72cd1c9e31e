import { bindCommands, type BoundCommands } from "../../../src/commands";
import type { Colleague } from "../../../src/host/colleague";
import { HostError } from "../../../src/host/errors";
import { sessionAt } from "../desk";
import { actions, type Action, type ActionName } from "./actions";
import { disturbances, type Disturbance, type DisturbanceName, type Edit } from "./disturbances";
import { inventoryOf, without, type Inventory } from "./inventory";
import { inPage, openPage, type Page } from "./pages";
import { startOf, type StartName } from "./starts";
import { rerunOf, verdictOf, wordOf, type Control, type Edited, type Outcome, type Verdict } from "./verdict";

/** One action that meets one disturbance at one of its requests. */
export interface Case {
  readonly action: ActionName;
  readonly disturbance: DisturbanceName;
  /** Number of the request, from 0. */
  readonly at: number;
}

/** Longer than any action takes on the busiest machine, milliseconds. */
const PATIENCE = 600_000;

export const actionNames = Object.keys(actions) as ActionName[];
export const disturbanceNames = Object.keys(disturbances) as DisturbanceName[];

/** As it is called, and as it is asked for: `score again / request fails / 12`. */
export function nameOf({ action, disturbance, at }: Case): string {
  return `${action} / ${disturbance} / ${at}`;
}

/** Every case of some actions and disturbances. */
export async function casesOf(
  chosen: readonly ActionName[] = actionNames,
  disturbing: readonly DisturbanceName[] = disturbanceNames,
): Promise<Case[]> {
  const cases: Case[] = [];
  for (const action of chosen) {
    const requests = await requestsOf(action);
    for (const disturbance of disturbing)
      for (let at = 0; at < requests; at++) cases.push({ action, disturbance, at });
  }
  return cases;
}

/** Somebody at the pane of a workbook, with a colleague in the same workbook. */
interface Scene {
  readonly page: Page;
  readonly lan: Colleague;
  readonly commands: BoundCommands;
  readonly inventory: () => Inventory;
}

async function scene<T>(start: StartName, play: (scene: Scene) => Promise<T>): Promise<T> {
  const page = openPage({ workbook: await startOf(start) });
  const lan = page.host.colleague("Lan");
  try {
    return await inPage(page, () =>
      play({ page, lan, commands: bindCommands(sessionAt()), inventory: () => inventoryOf(page.host.store) }),
    );
  } finally {
    page.close();
  }
}

async function outcomeOf(run: Promise<unknown>): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve({ end: "hangs" }), PATIENCE);
  });
  const outcome = run.then(
    (): Outcome => ({ end: "done" }),
    (error: unknown): Outcome => ({ end: "refused", error }),
  );
  const first = await Promise.race([outcome, patience]);
  clearTimeout(timer);
  return first;
}

const counted = new Map<ActionName, Promise<number>>();

/** How many requests an action makes when nothing disturbs it, up to its end. */
function requestsOf(name: ActionName): Promise<number> {
  const action: Action = actions[name];
  const known =
    counted.get(name) ??
    scene(action.start, async ({ page, commands }) => {
      let asked = 0;
      page.runtime.faults = () => void asked++;
      await action.run(commands);
      return asked;
    });
  counted.set(name, known);
  return known;
}

/** So many cases wait for each other's timers at the same time. */
const AT_ONCE = 6;

/** Runs cases, some at the same time, and tells of each when it has ended. */
export async function runCases(
  cases: readonly Case[],
  tell: (one: Case, verdict: Verdict) => void,
): Promise<void> {
  const waiting = [...cases];
  const work = async (): Promise<void> => {
    for (let one = waiting.shift(); one; one = waiting.shift()) tell(one, await runCase(one));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

export async function runCase({ action: name, disturbance: disturbing, at }: Case): Promise<Verdict> {
  const action: Action = actions[name];
  const disturbance: Disturbance = disturbances[disturbing];
  const control = await controlOf(name, disturbing);
  return scene(action.start, async ({ page, lan, commands, inventory }) => {
    let asked = 0;
    let edited: Edited | undefined;
    let isThere = false;
    if ("on" in disturbance) {
      const fault = disturbance.on(page, at);
      page.runtime.faults = (body) => {
        isThere ||= asked === at;
        return fault(body, asked++);
      };
    } else
      page.runtime.faults = async () => {
        if (asked++ !== at) return;
        edited = await editedBy(disturbance, { page, lan, action, inventory }, control.canBeEdited);
        isThere = edited !== undefined;
      };
    const outcome = await outcomeOf(action.run(commands));
    page.runtime.faults = undefined;
    page.host.me.editing = false;
    if (!isThere) return { kind: "absent" };
    const between = inventory();
    const first = verdictOf(outcome, between, control, edited);
    if (first.kind === "broken") return first;
    if (first.kind === "unfinished" && action.undoesFirst) await commands.undo.run({});
    const again = await outcomeOf(action.run(commands));
    const ends = "ends" in disturbance ? disturbance.ends : undefined;
    const lasts = ends !== undefined && again.end === "refused";
    const second = rerunOf(first, again, { between, after: inventory(), lasts }, control, edited);
    if (second.kind === "broken") return second;
    if (!lasts) return first;
    // Once it has ended, everything is as if it had never been.
    await ends({ store: page.host.store, lan, action });
    const then = inventory();
    const last = await outcomeOf(action.run(commands));
    const third = rerunOf(
      first,
      last,
      { between: then, after: inventory() },
      await controlOf(name, "connection gone"),
      undefined,
    );
    return third.kind === "broken" ? third : first;
  });
}

/** Has the colleague act. @returns undefined where there is nothing to do it to */
async function editedBy(
  edit: Edit,
  { page, lan, action, inventory }: Pick<Scene, "page" | "lan" | "inventory"> & { readonly action: Action },
  canBeEdited: boolean,
): Promise<Edited | undefined> {
  const before = inventory().content;
  try {
    if (!(await edit.carryOut({ store: page.host.store, lan, action }))) return undefined;
  } catch (error) {
    // What Excel refuses the colleague is no edit.
    if (error instanceof HostError) return undefined;
    throw error;
  }
  const after = inventory().content;
  return {
    added: without(after, before),
    removed: without(before, after),
    isOnOwn: !canBeEdited,
    mayBeReplaced: edit.mayBeReplaced === true,
  };
}

interface Known extends Control {
  /** Whether the edit can be done before the action. */
  readonly canBeEdited: boolean;
}

const controls = new Map<string, Promise<Known>>();

function controlOf(name: ActionName, disturbing: DisturbanceName): Promise<Known> {
  const disturbance: Disturbance = disturbances[disturbing];
  const edit = "on" in disturbance ? undefined : disturbance;
  const key = `${name} ${edit ? disturbing : ""}`;
  const known = controls.get(key) ?? control(actions[name], edit);
  controls.set(key, known);
  return known;
}

/** Runs the action undisturbed: by itself, after the edit and before it, each once more. */
async function control(action: Action, edit: Edit | undefined): Promise<Known> {
  const { start, plain = start } = action;
  const standing = await scene(start, async (there) => {
    const before = there.inventory();
    const edited = edit && (await editedBy(edit, { ...there, action }, true));
    return { before, edited: there.inventory(), canBeEdited: edited !== undefined };
  });
  const editBefore = edit && !edit.onlyHides && standing.canBeEdited ? edit : undefined;
  const ends = [
    await undisturbed(action, plain),
    ...(editBefore ? [await endsOf(action, plain, [editBefore])] : []),
    ...(edit && !edit.onlyHides ? [await endsOf(action, plain, [undefined, edit])] : []),
  ];
  const [first] = ends;
  // With an edit that comes first, the end without it is none of this workbook.
  const real = editBefore ? ends.slice(1) : ends;
  const takenBy = (end: Inventory | undefined, from: Inventory): string[] =>
    end ? without(from.content, end.content) : [];
  const added = without(standing.edited.content, standing.before.content);
  return {
    ...standing,
    done: real.flatMap(({ done }) => withoutSpare(action, done)),
    again: real.flatMap(({ again }) => withoutSpare(action, again)),
    remade: [
      ...(await remade(action, plain)),
      ...(edit && !edit.onlyHides ? await remade(action, plain, edit) : []),
    ],
    refusals: real.flatMap(({ refusals }) => refusals),
    empties: action.empties === true,
    taken: [
      ...takenBy(first?.done, standing.before),
      ...(editBefore ? without(takenBy(ends[1]?.done, standing.edited), added) : []),
    ].filter((word) => !word.startsWith("filter of ")),
    takenAgain: ends.flatMap(({ done, again }) => (done ? without(takenBy(again, done), added) : [])),
  };
}

/** An end, and the same where the action took the blank sheet that was the only one when it began. */
function withoutSpare({ spare }: Action, end: Inventory | undefined): Inventory[] {
  if (!end) return [];
  return spare === undefined
    ? [end]
    : [end, { ...end, meaning: end.meaning.filter((word) => word !== `sheet ${spare}`) }];
}

/** Where an action ends that finds people's tables as it left them, perhaps edited since, and none of the sheets that it made. */
async function remade(action: Action, start: StartName, edit?: Edit): Promise<Inventory[]> {
  if (action.makes === undefined) return [];
  return scene(start, async ({ page, lan, commands, inventory }) => {
    const { sheets } = page.host.store;
    const standing = new Set(sheets);
    await action.run(commands);
    for (const { name } of sheets.filter((made) => !standing.has(made))) await lan.deleteSheet(name);
    if (edit) await editedBy(edit, { page, lan, action, inventory }, true);
    const { end } = await outcomeOf(action.run(commands));
    return end === "done" ? [inventory()] : [];
  });
}

const alone = new Map<Action, ReturnType<typeof endsOf>>();

function undisturbed(action: Action, start: StartName): ReturnType<typeof endsOf> {
  const known = alone.get(action) ?? endsOf(action, start, []);
  alone.set(action, known);
  return known;
}

/** Where an action ends when something was done before it or after it and nothing in between. */
async function endsOf(
  action: Action,
  start: StartName,
  [before, after]: readonly [before?: Edit | undefined, after?: Edit],
): Promise<{ done?: Inventory; again?: Inventory; refusals: string[] }> {
  return scene(start, async ({ page, lan, commands, inventory }) => {
    const act = async (edit: Edit | undefined): Promise<void> => {
      if (edit) await editedBy(edit, { page, lan, action, inventory }, true);
    };
    const refusals: string[] = [];
    const run = async (): Promise<boolean> => {
      const outcome = await outcomeOf(action.run(commands));
      if (outcome.end === "refused") refusals.push(wordOf(outcome.error));
      return outcome.end === "done";
    };
    await act(before);
    if (!(await run())) return { refusals };
    await act(after);
    const done = inventory();
    await run();
    return { done, again: inventory(), refusals };
  });
}
