import type { RibbonCommand } from "../../src/commands";
import type * as Ribbon from "../../src/ribbon";

/** What the ribbon asked Excel for, one after the other. */
let asked: string[];
let registered: Map<string, (event: { completed: () => void }) => void>;
let ribbon: typeof Ribbon;
/** Whether Excel can show the pane. */
let canShow: boolean;
/** Whether Excel opens the browser for an add-in. */
let isDesktop: boolean;

beforeEach(async () => {
  asked = [];
  registered = new Map();
  canShow = true;
  isDesktop = true;
  Object.assign(globalThis, {
    Office: {
      actions: {
        associate: (name: string, run: (event: { completed: () => void }) => void) =>
          registered.set(name, run),
      },
      addin: {
        showAsTaskpane: () => {
          asked.push("show");
          return canShow ? Promise.resolve() : new Promise(() => undefined);
        },
      },
      context: {
        ui: { openBrowserWindow: (address: string) => asked.push(address) },
        requirements: { isSetSupported: (set: string) => isDesktop && set === "OpenBrowserWindowApi" },
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

test("a button that is a command shows the pane and hands it the command's name", async () => {
  const called: RibbonCommand[] = [];
  ribbon.onRibbonCommand((name) => called.push(name));
  await click("compute");
  await click("compute");
  expect([asked, called]).toEqual([
    ["show", "show"],
    ["score", "score"],
  ]);
});

test("what was clicked before the pane was there is done once when it comes", async () => {
  await click("compute");
  await click("compute");
  const called: RibbonCommand[] = [];
  const stop = ribbon.onRibbonCommand((name) => called.push(name));
  expect(called).toEqual(["score"]);
  stop();
  ribbon.onRibbonCommand((name) => called.push(name));
  expect(called).toEqual(["score"]);
});

test("nothing is handed over while the pane cannot be shown", async () => {
  canShow = false;
  const called: RibbonCommand[] = [];
  ribbon.onRibbonCommand((name) => called.push(name));
  void click("compute");
  await new Promise(setImmediate);
  expect([asked, called]).toEqual([["show"], []]);
});

test("the help opens in the browser and leaves the pane alone", async () => {
  const called: RibbonCommand[] = [];
  ribbon.onRibbonCommand((name) => called.push(name));
  await click("help");
  expect([asked, called]).toEqual([["https://localhost:3000/help.html"], []]);
});

test("on the web, where Excel opens no browser, the help is a window of the page's own", async () => {
  isDesktop = false;
  await click("help");
  expect(asked).toEqual(["window https://localhost:3000/help.html"]);
});
