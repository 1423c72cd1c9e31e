import type { Frame } from "playwright-core";
import { translator, type Key } from "../../src/i18n";
import { areas } from "../../src/pane/pages";
import { AREAS } from "../../src/pane/pages/areas";

/** What a page does when it opens begins after its first frame; what is quiet for so many is so for good. */
const QUIET_FRAMES = 4;
let waits = 0;

/** Waits until the pane shows a page and nothing is at work. */
export async function settled(pane: Frame): Promise<void> {
  waits += 1;
  // The condition is looked at once a frame.
  await pane.waitForFunction(
    ([wait, wanted]) => {
      const kept = window as unknown as { quiet?: { readonly wait: number; readonly frames: number } };
      const isQuiet =
        document.querySelector("main h2") !== null &&
        document.querySelector("main [role=progressbar], main [aria-busy=true]") === null;
      const before = kept.quiet?.wait === wait ? kept.quiet.frames : 0;
      kept.quiet = { wait, frames: isQuiet ? before + 1 : 0 };
      return kept.quiet.frames >= wanted;
    },
    [waits, QUIET_FRAMES] as const,
  );
}

/** Goes to an area as a person does: through the list of areas. */
export async function goToArea(
  pane: Frame,
  title: Key,
  text: (key: Key) => string = translator("vi"),
): Promise<void> {
  const list = pane.getByRole("button", { name: text("pane.areas"), exact: true });
  if ((await list.getAttribute("aria-expanded")) !== "true") await list.click();
  await pane
    .locator("header nav")
    .getByRole("button", { name: text(title), exact: true })
    .click();
  await settled(pane);
}

/** Goes to every page that an area leads to, and calls back on each with its name. @param text what the pane calls things */
export async function eachPage(
  pane: Frame,
  text: (key: Key) => string,
  visit: (name: string) => Promise<void>,
): Promise<void> {
  await goToArea(pane, "pane.home", text);
  await visit(text("pane.home"));
  for (const { id, door, entries } of areas) {
    await goToArea(pane, AREAS[id].title, text);
    await visit(text(AREAS[id].title));
    if (door.at !== "area") continue;
    for (const { title } of entries) {
      const link = pane
        .locator("main nav")
        .getByRole("button", { name: text(title) })
        .first();
      await link.click();
      await settled(pane);
      await visit(text(title));
      await pane.getByRole("button", { name: text("pane.back"), exact: true }).click();
      await settled(pane);
    }
  }
}
