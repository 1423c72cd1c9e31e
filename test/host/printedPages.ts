import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { arrange, marginsOf, points, type Page } from "../../src/paper";
import { convert, hasFontOfPapers, hasLibreOffice, programOf } from "../libreOffice";

const hasPoppler = ["pdftotext", "pdffonts"].every((name) => programOf(name) !== undefined);

/** `describe` where LibreOffice, the tools that read what it prints, and the font of the papers are installed. */
export const withLibreOffice = hasLibreOffice && hasPoppler && hasFontOfPapers() ? describe : describe.skip;

const execute = promisify(execFile);
const A4 = { short: 595, long: 842 };

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

/** A page as it was laid, and the sheet that it stands on. */
export interface LaidPage {
  readonly sheet: string;
  readonly page: Page;
}

/** What LibreOffice made of a workbook of papers. */
export interface Printout {
  /** In the order of the sheets. */
  readonly laid: readonly LaidPage[];
  readonly pages: readonly PdfPage[];
  /** Names of the fonts that it is set in. */
  readonly fonts: readonly string[];
}

/** Prints a workbook whose sheets are those pages. */
export async function printout(workbook: Uint8Array, laid: readonly LaidPage[]): Promise<Printout> {
  const folder = await mkdtemp(path.join(tmpdir(), "thi-dua-"));
  try {
    const pdf = path.join(folder, "van-ban.pdf");
    const [[, printed] = []] = await convert(workbook, "pdf");
    await writeFile(pdf, printed ?? "");
    return { laid, pages: await pagesOf(pdf), fonts: await fontsOf(pdf) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

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

async function fontsOf(file: string): Promise<string[]> {
  const { stdout } = await execute("pdffonts", [file]);
  return stdout
    .split("\n")
    .slice(2)
    .map((line) => (line.split(/\s/u)[0] ?? "").replace(/^[A-Z]{6}\+/u, ""))
    .filter((name) => name !== "");
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

/** The printed pages of each sheet, in order. */
function* papers({ laid, pages }: Printout): Generator<{ paper: LaidPage; own: readonly PdfPage[] }> {
  let at = 0;
  for (const paper of laid) {
    const count = arrange(paper.page).breaks.length + 1;
    yield { paper, own: pages.slice(at, at + count) };
    at += count;
  }
}

/** What every printout of papers holds. @param made asked once the pages are printed */
export function printsWell(made: () => Printout): void {
  test("has as many pages as were planned, each A4, upright or across, none of them blank", () => {
    const { laid, pages } = made();
    expect(pages.length).toBe(laid.reduce((sum, { page }) => sum + arrange(page).breaks.length + 1, 0));
    for (const { paper, own } of papers(made())) {
      const [width, height] =
        paper.page.orientation === "Portrait" ? [A4.short, A4.long] : [A4.long, A4.short];
      for (const page of own) {
        expect([Math.round(page.width), Math.round(page.height), paper.sheet]).toEqual([
          width,
          height,
          paper.sheet,
        ]);
        expect([paper.sheet, page.words.some(({ text }) => /\p{L}/u.test(text))]).toEqual([
          paper.sheet,
          true,
        ]);
      }
    }
  });

  test("keeps its margins; nothing but the page number stands in them", () => {
    const outside = [...papers(made())].flatMap(({ paper, own }) => {
      const margins = marginsOf(paper.page);
      return own.flatMap(({ words, width, height }) =>
        words
          .filter(
            ({ left, top, right, bottom, text }) =>
              !(/^\d+$/u.test(text) && bottom < points(margins.top)) &&
              (left < points(margins.left) - 1 ||
                right > width - points(margins.right) + 1 ||
                top < points(margins.top) - 4 ||
                bottom > height - points(margins.bottom) + 4),
          )
          .map(({ text }) => `${paper.sheet}: ${text}`),
      );
    });
    expect(outside).toEqual([]);
  });

  test("no text is wider or higher than its cell, and nothing is ####", () => {
    const wrong = [...papers(made())].flatMap(({ paper, own }) =>
      own.flatMap((page, at) => overlaps(page).map((words) => `${paper.sheet} ${at + 1}: ${words}`)),
    );
    expect(wrong).toEqual([]);
    expect(
      made()
        .pages.flatMap(({ words }) => words)
        .filter(({ text }) => text.includes("###")),
    ).toEqual([]);
  });

  test("is set in Times New Roman (here by the font of the same metrics)", () => {
    const { fonts } = made();
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((name) => !/^(LiberationSerif|TimesNewRoman)/u.test(name))).toEqual([]);
  });

  test("a signature stands on one page with words above it", () => {
    for (const { paper, own } of papers(made())) {
      if (!paper.page.signed) continue;
      const { signatures = [], recipients = [] } = paper.page.paper ?? {};
      const said = own.map(({ words }) => words.map(({ text }) => text).join(" "));
      const signing = said.filter((page) => signatures[0] && page.includes(signatures[0].person));
      const last = signing.at(-1) ?? "";
      for (const { authority, person } of signatures) {
        expect(last).toContain(authority);
        expect(last).toContain(person);
      }
      for (const recipient of recipients.slice(-1)) expect(said.at(-1)).toContain(`${recipient}.`);
      // A list that people sign for ends with its sum.
      expect(last).toMatch(/\.\/\.|\(bằng chữ: [^)]+\)\./u);
    }
  });
}
