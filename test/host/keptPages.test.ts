import { randomBytes } from "node:crypto";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { keepPages, readKeptPages } from "../../src/office/keptPages";
import type { Page } from "../../src/paper";
import { open, run } from "./workbook";

let excel: EmbeddedExcel;
beforeEach(async () => {
  excel = await open({ platform: "web" });
});
afterEach(() => excel.close());

/** A page that says this. */
const pageOf = (sheet: string, text: string): Page => ({
  sheet,
  orientation: "Portrait",
  blocks: [{ kind: "text", text }],
});

/** What the pages of sheets say. */
async function kept(sheets: readonly string[]): Promise<[sheet: string, text: string][]> {
  const pages = await run((context) => readKeptPages(context, sheets));
  return pages.map(({ sheet, page }) => {
    const [block] = page()?.blocks ?? [];
    return [sheet, block?.kind === "text" ? String(block.text) : ""];
  });
}

test("pages of more than Excel on the web takes and tells at once are kept, and come back", async () => {
  // Nothing that compressing makes small.
  const words = (): string => randomBytes(450_000).toString("base64");
  const all = Array.from({ length: 12 }, (_, at) => ({ sheet: `Biên bản ${at + 1}`, text: words() }));
  await run((context) =>
    keepPages(
      context,
      all.map(({ sheet, text }) => ({ sheet, page: pageOf(sheet, text) })),
    ),
  );
  expect(await kept(all.map(({ sheet }) => sheet))).toEqual(all.map(({ sheet, text }) => [sheet, text]));
});

test("a sheet has the page that it got last, whatever its name is made of", async () => {
  const sheet = `Q1 & "A" 'B' <C>`;
  for (const text of ["một", "hai"])
    await run((context) => keepPages(context, [{ sheet, page: pageOf(sheet, text) }]));
  expect(await kept([sheet])).toEqual([[sheet, "hai"]]);
  expect(await kept([sheet.toUpperCase()])).toEqual([[sheet, "hai"]]);
  expect(await kept(["Q2"])).toEqual([]);
});

test("of two panes that keep a page of a sheet at once neither is hindered, and the next one leaves one", async () => {
  const keep = (text: string): Promise<void> =>
    run((context) => keepPages(context, [{ sheet: "Quyết định", page: pageOf("Quyết định", text) }]));
  await keep("trước");
  await Promise.all([keep("của tôi"), keep("của bạn")]);
  const texts = (await kept(["Quyết định"])).map(([, text]) => text);
  expect(texts.length).toBeGreaterThan(0);
  expect(texts).not.toContain("trước");
  await keep("sau");
  expect(await kept(["Quyết định"])).toEqual([["Quyết định", "sau"]]);
});
