// Draws assets/*.png from assets/icons/*.svg: `node scripts/icons.mjs` after changing an icon.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { browserArguments, findBrowser } from "./browser.mjs";

const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
for (const [name, sizes] of [
  ["icon", [16, 32, 64, 80]],
  ["compute", [16, 32, 80]],
  ["help", [16, 32, 80]],
]) {
  const svg = readFileSync(new URL(`../assets/icons/${name}.svg`, import.meta.url), "utf8");
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
