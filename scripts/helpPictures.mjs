// Takes the pictures of the help anew from the pane as it is: start `npm start`, then `node scripts/helpPictures.mjs http://localhost:3000`.
/* global document, Excel, localStorage, Office */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { browserArguments, findBrowser } from "./browser.mjs";
import { root } from "./install.mjs";

const WIDTH = 340;
const HEIGHT = 460;
const TODAY = new Date("2024-09-20T08:00:00");
const LANGUAGES = ["vi", "en"];
/** How long a page may take, in milliseconds. */
const PATIENCE = 200_000;

/** Whatever is asked of the pane by a function of the ribbon. */
const call = (name) => (pane) =>
  pane.evaluate((wanted) => {
    // The preview shows the pane already.
    Office.addin = { ...Office.addin, showAsTaskpane: () => Promise.resolve() };
    // The library keeps the names in capitals.
    return Office.actions._association.mappings[wanted.toUpperCase()]();
  }, name);
const select = (sheet, cell) => (pane) =>
  pane.evaluate(
    ([name, address]) =>
      Excel.run(async (context) => {
        const chosen = context.workbook.worksheets.getItem(name);
        chosen.activate();
        chosen.getRange(address).select();
        await context.sync();
      }),
    [sheet, cell],
  );

/** Each picture: the sample workbook, and what is done before it is taken. */
const PICTURES = {
  start: { book: "empty", steps: [] },
  entry: { book: "tho-xuan", steps: [call("importData")] },
  scoring: { book: "tho-xuan", steps: [select("Đơn vị", "B3"), call("explainRow")] },
  awards: { book: "tho-xuan", steps: [call("compute")] },
  assignments: { book: "tho-xuan", steps: [call("assign")] },
  papers: { book: "tho-xuan", steps: [call("papers")] },
  trouble: { book: "tho-xuan", steps: [call("check")] },
};

const [address = "http://localhost:3000"] = process.argv.slice(2);
const folder = path.join(root, "assets/docs/help");
mkdirSync(folder, { recursive: true });
/** Written when all are taken: the preview watches the folder and loads the page anew when something in it changes. */
const taken = new Map();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
for (const language of LANGUAGES)
  for (const [name, { book, steps }] of Object.entries(PICTURES)) {
    const context = await browser.newContext({ viewport: { width: 1300, height: HEIGHT + 60 } });
    await context.addInitScript((chosen) => {
      localStorage.setItem(
        "thidua.preferences",
        JSON.stringify({ language: chosen, dark: false, person: "" }),
      );
    }, language);
    const page = await context.newPage();
    await page.clock.setFixedTime(TODAY);
    await page.goto(`${address}/?book=${book}`, { timeout: PATIENCE, waitUntil: "commit" });
    const frame = await page.waitForSelector("#pane", { timeout: PATIENCE });
    const pane = await frame.contentFrame();
    await pane.waitForSelector("header", { timeout: PATIENCE });
    await frame.evaluate((element, width) => {
      element.style.cssText += `width:${width}px;min-width:${width}px;flex:none`;
    }, WIDTH);
    await settled(pane);
    for (const step of steps) {
      await step(pane);
      await page.waitForTimeout(800);
      await settled(pane);
    }
    const { x, y } = await frame.boundingBox();
    const height = await pane.evaluate((most) => Math.min(most, document.body.scrollHeight), HEIGHT);
    const picture = await page.screenshot({ clip: { x, y, width: WIDTH, height } });
    taken.set(`${name}.${language}.png`, picture);
    await context.close();
  }
await browser.close();
for (const [name, picture] of taken) writeFileSync(path.join(folder, name), picture);

/** Nothing is under way in the pane, and something stands there. */
function settled(pane) {
  return pane.waitForFunction(
    () =>
      !document.querySelector("[role=progressbar]") &&
      (document.querySelector("main")?.children.length ?? 0) > 0,
    null,
    { timeout: PATIENCE, polling: 300 },
  );
}
