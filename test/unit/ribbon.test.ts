import type * as Ribbon from "../../src/ribbon";
import type { Call } from "../../src/ribbon";

/** What the ribbon asked Excel for, one after the other. */
let asked: string[];
let registered: Map<string, (event: { completed: () => void }) => void>;
let ribbon: typeof Ribbon;
/** How Excel answers when it is asked to show the pane. */
let shows: () => Promise<void>;
/** The requirement sets that it has. */
let sets: string[];

beforeEach(async () => {
  asked = [];
  registered = new Map();
  shows = () => Promise.resolve();
  sets = ["OpenBrowserWindowApi", "DialogApi"];
  Object.assign(globalThis, {
    Office: {
      actions: {
        associate: (name: string, run: (event: { completed: () => void }) => void) =>
          registered.set(name, run),
      },
      addin: {
        showAsTaskpane: () => {
          asked.push("show");
          return shows();
        },
      },
      context: {
        ui: {
          openBrowserWindow: (address: string) => asked.push(address),
          displayDialogAsync: (address: string) => asked.push(`dialog ${address}`),
        },
        requirements: { isSetSupported: (set: string) => sets.includes(set) },
      },
    },
    window: { open: (address: string) => asked.push(`window ${address}`) },
    location: { href: "https://localhost:3000/taskpane.html" },
  });
  jest.resetModules();
  ribbon = await import("../../src/ribbon");
  ribbon.registerRibbon();
});

/** Clicks a button of the ribbon; resolves when it has said that it is over. */
function click(name: string): Promise<void> {
  const run = registered.get(name);
  if (!run) throw new Error(`nothing is registered as ${name}`);
  return new Promise((completed) => run({ completed }));
}

test("a button shows the pane and hands it the name of its function", async () => {
  const called: Call[] = [];
  ribbon.onCall((name) => called.push(name));
  await click("compute");
  await click("compute");
  expect([asked, called]).toEqual([
    ["show", "show"],
    ["compute", "compute"],
  ]);
});

test("what was clicked before the pane was there is done once when it comes", async () => {
  await click("compute");
  await click("compute");
  const called: Call[] = [];
  const stop = ribbon.onCall((name) => called.push(name));
  expect(called).toEqual(["compute"]);
  stop();
  ribbon.onCall((name) => called.push(name));
  expect(called).toEqual(["compute"]);
});

test("nothing is handed over while the pane cannot be shown", async () => {
  shows = () => new Promise(() => undefined);
  const called: Call[] = [];
  ribbon.onCall((name) => called.push(name));
  void click("compute");
  await new Promise(setImmediate);
  expect([asked, called]).toEqual([["show"], []]);
});

test("every call is registered under its own name, and does the same from ribbon, menu of a cell and keyboard", async () => {
  const called: Call[] = [];
  ribbon.onCall((name) => called.push(name));
  for (const name of ribbon.callNames) {
    await click(name);
    // A shortcut brings no event.
    await ribbon.ribbonFunctions[name]?.();
  }
  expect([...registered.keys()].sort()).toEqual([...ribbon.callNames, "help"].sort());
  expect(called).toEqual(ribbon.callNames.flatMap((name) => [name, name]));
});

test("the help opens in the browser and leaves the pane alone", async () => {
  const called: Call[] = [];
  ribbon.onCall((name) => called.push(name));
  await click("help");
  expect([asked, called]).toEqual([["https://localhost:3000/help.html"], []]);
});

test("a pane that cannot be shown, or an Excel without panes, does not leave Excel waiting", async () => {
  const called: Call[] = [];
  ribbon.onCall((name) => called.push(name));
  const completed = jest.fn();
  const run = async (): Promise<void> => {
    await ribbon.ribbonFunctions.compute?.({ source: { id: "compute" }, completed });
  };
  shows = () => Promise.reject(new Error("not now"));
  await expect(run()).rejects.toThrow("not now");
  shows = () => {
    throw new Error("no panes");
  };
  await expect(run()).rejects.toThrow("no panes");
  expect(completed).toHaveBeenCalledTimes(2);
  expect(called).toEqual([]);
});

test("on the web, where Excel opens no browser, the help is a dialog, and a window where there are no dialogs", async () => {
  sets = ["DialogApi"];
  await click("help");
  sets = [];
  await click("help");
  expect(asked).toEqual([
    "dialog https://localhost:3000/help.html",
    "window https://localhost:3000/help.html",
  ]);
});

test("Excel is told that the help is over also when it could not be opened", () => {
  sets = [];
  Object.assign(globalThis, {
    window: {
      open: () => {
        throw new Error("blocked");
      },
    },
  });
  let isOver = false;
  const run = registered.get("help");
  expect(() => run?.({ completed: () => (isOver = true) })).toThrow(/blocked/u);
  expect(isOver).toBe(true);
});
