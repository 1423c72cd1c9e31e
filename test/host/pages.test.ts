import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { serialDay } from "../../src/text";
import { arrange, documentOf, DOCUMENTS, marginsOf, points, type DocumentKind } from "../../src/paper";
import { printDocument, type DocumentOptions } from "../../src/session";
import { composeDocuments } from "../../src/session/documents/compose";
import { convert, hasFontOfPapers, hasLibreOffice, programOf } from "../libreOffice";
import { action, openWith, run } from "./workbook";
import { sessionAt } from "./desk";
import type { Printed } from "../../src/office/print";

const hasPoppler = ["pdftotext", "pdffonts"].every((name) => programOf(name) !== undefined);
const withLibreOffice = hasLibreOffice && hasPoppler && hasFontOfPapers() ? describe : describe.skip;
const execute = promisify(execFile);

/** A word on a page, points from its upper left corner. */
interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

const september = { ...action, today: serialDay(2024, 9, 30) as number };
const VIEW: DocumentOptions = { set: "Đoàn", period: "D1" };
/** Kinds that make a page for every unit: those of one unit look like the others. */
const OF_UNITS: readonly DocumentKind[] = [
  "phieu-tu-cham",
  "phieu-tham-dinh",
  "ban-ky-ket",
  "bien-ban-ky-ket",
];
const MARGINS = marginsOf({});
const A4 = { short: 595, long: 842 };

/** Words of every page as LibreOffice lays them. */
async function pagesOf(file: string): Promise<PdfPage[]> {
  const { stdout } = await execute("pdftotext", ["-bbox", file, "-"], { maxBuffer: 200_000_000 });
  return [...stdout.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/gu)].map(
    ([, width, height, body = ""]) => ({
      width: Number(width),
      height: Number(height),
      words: [
        ...body.matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</gu,
        ),
      ].map(([, left, top, right, bottom, text = ""]) => ({
        text,
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    }),
  );
}

/** Words that lie over each other: text that its cell cannot hold. */
function overlaps({ words }: PdfPage): string[] {
  const sorted = [...words].sort((a, b) => a.top - b.top);
  return sorted.flatMap((word, at) => {
    const found: string[] = [];
    for (const other of sorted.slice(at + 1)) {
      if (other.top >= word.bottom) break;
      const across = Math.min(word.right, other.right) - Math.max(word.left, other.left);
      const down = Math.min(word.bottom, other.bottom) - Math.max(word.top, other.top);
      // The boxes of neighbouring lines touch: they hold the whole height of the font.
      if (across > 1.5 && down > 0.45 * Math.min(word.bottom - word.top, other.bottom - other.top))
        found.push(`${word.text} × ${other.text}`);
    }
    return found;
  });
}

withLibreOffice("every document as LibreOffice prints it", () => {
  let folder: string;
  let printed: readonly Printed[];
  let pages: readonly PdfPage[];
  let fonts: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "thi-dua-"));
    const pdf = path.join(folder, "van-ban.pdf");
    const excel = await openWith();
    try {
      // Those that take the same options together: what is on paper is the same, and the workbook is read three times only.
      const ofUnits = DOCUMENTS.filter((kind) => OF_UNITS.includes(kind));
      const ofView = DOCUMENTS.filter((kind) => !ofUnits.includes(kind) && documentOf(kind).needs.view);
      const others = DOCUMENTS.filter((kind) => !ofUnits.includes(kind) && !ofView.includes(kind));
      const made: Printed[] = [];
      for (const [kinds, options] of [
        [others, {}],
        [ofView, VIEW],
        [ofUnits, { ...VIEW, unit: "X01" }],
      ] as const) {
        const session = sessionAt(september);
        made.push(...(await printDocument(session, await composeDocuments(session, kinds, options))));
      }
      // Rows of a mail merge are read by Word, not printed.
      printed = made.filter(({ page }) => page.width === undefined);
      const names = new Set(printed.map(({ sheet }) => sheet));
      await run(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        sheets.items.filter(({ name }) => !names.has(name)).forEach((sheet) => sheet.delete());
        await context.sync();
      });
      // Sheets stand in the order in which they were made.
      const [[, printout] = []] = await convert(await excel.save(), "pdf");
      await writeFile(pdf, printout ?? "");
    } finally {
      excel.close();
    }
    pages = await pagesOf(pdf);
    fonts = (await execute("pdffonts", [pdf])).stdout;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** The printed pages of each document, in order. */
  function* documents(): Generator<{ document: Printed; own: readonly PdfPage[] }> {
    let at = 0;
    for (const document of printed) {
      const count = arrange(document.page).breaks.length + 1;
      yield { document, own: pages.slice(at, at + count) };
      at += count;
    }
  }

  test("has as many pages as were planned, each A4, upright or across", () => {
    expect(pages.length).toBe(printed.reduce((sum, { page }) => sum + arrange(page).breaks.length + 1, 0));
    for (const { document, own } of documents()) {
      const [width, height] =
        document.page.orientation === "Portrait" ? [A4.short, A4.long] : [A4.long, A4.short];
      for (const page of own)
        expect([Math.round(page.width), Math.round(page.height), document.sheet]).toEqual([
          width,
          height,
          document.sheet,
        ]);
    }
  });

  test("keeps its margins; nothing but the page number stands in them", () => {
    const outside = [...documents()].flatMap(({ document, own }) =>
      own.flatMap(({ words, width, height }) =>
        words
          .filter(
            ({ left, top, right, bottom, text }) =>
              !(/^\d+$/u.test(text) && bottom < points(MARGINS.top)) &&
              (left < points(MARGINS.left) - 1 ||
                right > width - points(MARGINS.right) + 1 ||
                top < points(MARGINS.top) - 4 ||
                bottom > height - points(MARGINS.bottom) + 4),
          )
          .map(({ text }) => `${document.sheet}: ${text}`),
      ),
    );
    expect(outside).toEqual([]);
  });

  test("no text is wider or higher than its cell, and nothing is ####", () => {
    const wrong = [...documents()].flatMap(({ document, own }) =>
      own.flatMap((page, at) => overlaps(page).map((words) => `${document.sheet} ${at + 1}: ${words}`)),
    );
    expect(wrong).toEqual([]);
    expect(pages.flatMap(({ words }) => words).filter(({ text }) => text.includes("###"))).toEqual([]);
  });

  test("is set in Times New Roman (here by the font of the same metrics)", () => {
    const names = fonts
      .split("\n")
      .slice(2)
      .map((line) => (line.split(/\s/u)[0] ?? "").replace(/^[A-Z]{6}\+/u, ""))
      .filter((name) => name !== "");
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !/^(LiberationSerif|TimesNewRoman)/u.test(name))).toEqual([]);
  });

  test("a signature stands on one page with words above it", () => {
    for (const { document, own } of documents()) {
      if (!document.page.signed) continue;
      const last = own
        .at(-1)
        ?.words.map(({ text }) => text)
        .join(" ");
      const { signatures = [], recipients = [] } = document.page.paper ?? {};
      expect(last).toContain(signatures[0]?.authority);
      for (const recipient of recipients.slice(-1)) expect(last).toContain(`${recipient}.`);
      // A list that people sign for ends with its sum.
      expect(last).toMatch(/\.\/\.|\(bằng chữ: [^)]+\)\./u);
    }
  });
});
