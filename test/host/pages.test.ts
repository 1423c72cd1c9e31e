import { serialDay } from "../../src/text";
import { arrange, documentOf, DOCUMENTS, type DocumentKind, type Page } from "../../src/paper";
import { inTurn } from "../../src/office/inTurn";
import { layPage } from "../../src/office/layPage";
import { printDocument, type DocumentOptions } from "../../src/session";
import { composeDocuments } from "../../src/session/documents/compose";
import { offices } from "../offices";
import { action, open, openWith, run } from "./workbook";
import { sessionAt } from "./desk";
import { printout, printsWell, withLibreOffice, type LaidPage, type Printout } from "./printedPages";
import type { Printed } from "../../src/office/print";

const september = { ...action, today: serialDay(2024, 9, 30) as number };
const VIEW: DocumentOptions = { set: "Đoàn", period: "D1" };
/** Kinds that make a page for every unit: those of one unit look like the others. */
const OF_UNITS: readonly DocumentKind[] = [
  "phieu-tu-cham",
  "phieu-tham-dinh",
  "ban-ky-ket",
  "bien-ban-ky-ket",
];

withLibreOffice("every document as LibreOffice prints it", () => {
  let made: Printout;

  beforeAll(async () => {
    const excel = await openWith();
    try {
      // Those that take the same options together: what is on paper is the same, and the workbook is read three times only.
      const ofUnits = DOCUMENTS.filter((kind) => OF_UNITS.includes(kind));
      const ofView = DOCUMENTS.filter((kind) => !ofUnits.includes(kind) && documentOf(kind).needs.view);
      const others = DOCUMENTS.filter((kind) => !ofUnits.includes(kind) && !ofView.includes(kind));
      const printed: Printed[] = [];
      for (const [kinds, options] of [
        [others, {}],
        [ofView, VIEW],
        [ofUnits, { ...VIEW, unit: "X01" }],
      ] as const) {
        const session = sessionAt(september);
        printed.push(...(await printDocument(session, await composeDocuments(session, kinds, options))));
      }
      // Rows of a mail merge are read by Word, not printed.
      const laid = printed.filter(({ page }) => page.width === undefined);
      const names = new Set(laid.map(({ sheet }) => sheet));
      await run(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        sheets.items.filter(({ name }) => !names.has(name)).forEach((sheet) => sheet.delete());
        await context.sync();
      });
      // Sheets stand in the order in which they were made.
      made = await printout(await excel.save(), laid);
    } finally {
      excel.close();
    }
  });

  printsWell(() => made);
});

/** Of each kind of an office the first page and the longest one: what a name, a list or a signature can do to a page shows there. */
function telling(pages: readonly Page[]): Page[] {
  const printed = pages.filter(({ width }) => width === undefined);
  const lengthOf = (page: Page): number => arrange(page).rows.reduce((sum, { height }) => sum + height, 0);
  const [longest] = [...printed].sort((a, b) => lengthOf(b) - lengthOf(a));
  return [...new Set([printed[0], longest])].flatMap((page) => page ?? []);
}

// The sample is printed above in its own workbook.
describe.each(offices.slice(1))("the office $name", (office) => {
  withLibreOffice("its longest papers as LibreOffice prints them", () => {
    let made: Printout;

    beforeAll(async () => {
      const laid = DOCUMENTS.flatMap((kind) => telling(office.pages(kind))).map((page, at): LaidPage => ({
        sheet: `${at + 1} ${page.sheet}`.slice(0, 31).trim(),
        page,
      }));
      const excel = await open();
      try {
        await run(async (context) => {
          const first = context.workbook.worksheets.getFirst();
          // One by one: a request holds no more than 5 MB.
          await inTurn(laid, async ({ sheet, page }) => {
            layPage(context.workbook.worksheets.add(sheet), arrange(page), page);
            await context.sync();
          });
          first.delete();
          await context.sync();
        });
        made = await printout(await excel.save(), laid);
      } finally {
        excel.close();
      }
    });

    printsWell(() => made);
  });
});
