// Draws assets/*.png from assets/icons/*.svg: `node scripts/icons.mjs` after changing an icon.
import { readdirSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { browserArguments, findBrowser } from "./browser.mjs";

const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
/** The sizes that the ribbon asks for; the add-in itself is shown larger too. */
const SIZES = { icon: [16, 32, 64, 80], others: [16, 32, 80] };
const folder = new URL("../assets/icons/", import.meta.url);
for (const file of readdirSync(folder)) {
  const name = file.replace(/\.svg$/, "");
  const sizes = SIZES[name] ?? SIZES.others;
  const svg = readFileSync(new URL(file, folder), "utf8");
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await page.screenshot({ path: `assets/${name}-${size}.png`, omitBackground: true });
    await page.close();
  }
}
await browser.close();
