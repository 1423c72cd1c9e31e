import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { Evidence, Snapshot } from "../../src/domain/model";
import { evidencePack, missingOfCluster } from "../../src/domain/reports";
import { Scoreboard } from "../../src/domain/scoring";
import { resultsOf } from "../../src/domain/results";
import { translator } from "../../src/i18n";
import { day } from "../../src/samples/making";
import {
  arrange,
  cellsOf,
  DOCUMENTS,
  DocumentSource,
  keepRemarks,
  paginate,
  points,
  printableHeight,
  withoutRemarks,
  type DocumentKind,
  type Page,
  type SourceOptions,
} from "../../src/paper";
import { sealCode } from "../../src/sheets/proof";
import { encodeSeal, sealOf } from "../../src/sheets/seal/content";
import { decodeSeal } from "../../src/sheets/seal/decode";
import { heightOf, splitTall } from "../../src/paper/layout/measure";
import { withDistinctNames } from "../../src/paper/page/sheetName";
import { codesIn, foreignWords, offices } from "../offices";
import { cutTexts } from "./cutTexts";
import { makePages, nth, sampleSnapshot, textsOf } from "./sample";

const cases = path.resolve(__dirname, "../cases/documents");
const sample = sampleSnapshot();
const SEPTEMBER = day(2024, 9, 30);
/** Large documents are shown by their first pages. */
const SHOWN = 2;
/** Of a longer page the golden case shows so many rows of its beginning and of its end. */
const LONG = 240;
const BEGINNING = 150;
const END = 60;

/** A page as people read it: rows of texts, a line where a page begins. */
function render(page: Page): string {
  const arranged = arrange(page);
  const rows = cellsOf(arranged).map((row, at) => {
    const text = row
      .filter((cell) => cell !== "")
      .join(" | ")
      .replaceAll("\n", " / ");
    return arranged.breaks.includes(at) ? `--- trang mới ---\n${text}` : text;
  });
  return [`# ${page.sheet} (${page.orientation})`, ...rows, ""].join("\n");
}

/** A rendered page without the middle of a long list. */
function abridged(text: string): string {
  const lines = text.split("\n");
  if (lines.length <= LONG) return text;
  return [
    ...lines.slice(0, BEGINNING),
    `[… ${lines.length - BEGINNING - END} dòng …]`,
    ...lines.slice(-END),
  ].join("\n");
}

/** Every kind, and the twinning section that plan S0 wants apart. */
const VARIANTS: readonly { name: string; kind: DocumentKind; options?: Partial<SourceOptions> }[] = [
  ...DOCUMENTS.map((kind) => ({ name: kind, kind })),
  { name: "bao-cao-thang-ket-nghia", kind: "bao-cao-thang", options: { twinningOnly: true } },
];

describe.each(offices)("the papers of the office $name", (office) => {
  test("are made from rows in which nothing is wrong", () => {
    expect(office.findings).toEqual([]);
  });

  describe.each(VARIANTS)("$name", ({ name, kind, options }) => {
    const pages = office.pages(kind, options);

    test("says what its golden case says", () => {
      const actual = [...pages.slice(0, SHOWN).map(render).map(abridged), `(${pages.length} sheet)`, ""].join(
        "\n",
      );
      const expected = path.join(cases, office.name, `${name}.txt`);
      // `UPDATE_CASES=1` writes new expectations; a person reads them.
      if (process.env.UPDATE_CASES === "1" || !existsSync(expected)) {
        if (process.env.CI) throw new Error(`${expected} is missing`);
        mkdirSync(path.dirname(expected), { recursive: true });
        writeFileSync(expected, actual);
      }
      expect(actual).toBe(readFileSync(expected, "utf8"));
    });

    test("has a name that Excel takes, no hole in its words, no page taller than paper", () => {
      for (const page of pages) {
        expect(page.sheet.length).toBeLessThanOrEqual(31);
        expect(page.sheet).not.toMatch(/[\\/?*[\]:]/u);
        const arranged = arrange(page);
        expect(cellsOf(arranged).flat().join("\n")).not.toMatch(/undefined|NaN|null|\{\w+\}|\[object/u);
        // What no paper holds is parted by whoever prints it.
        if (page.width !== undefined) continue;
        const starts = [0, ...arranged.breaks, arranged.rows.length];
        const repeated = arranged.repeated === undefined ? 0 : nth(arranged.rows, arranged.repeated).height;
        starts.slice(0, -1).forEach((from, at) => {
          const height = arranged.rows.slice(from, starts[at + 1]).reduce((sum, row) => sum + row.height, 0);
          expect(
            height + (at > 0 && from > (arranged.repeated ?? Infinity) ? repeated : 0),
          ).toBeLessThanOrEqual(points(printableHeight(page)));
        });
      }
      expect(new Set(pages.map(({ sheet }) => sheet)).size).toBe(pages.length);
    });

    test("has something to say, in whole names and Vietnamese words, and names nothing by its code", () => {
      const text = pages.flatMap(textsOf).join("\n");
      const saysNothing = pages.length === 0 || text.includes("Chưa có số liệu.");
      expect(saysNothing).toBe(office.nothing.includes(kind));
      expect(pages.flatMap(cutTexts)).toEqual([]);
      expect(foreignWords(text, office)).toEqual([]);
      expect(codesIn(text, office, kind)).toEqual([]);
      if (office.never) expect(text).not.toMatch(office.never);
    });
  });
});

describe("the codes of published periods", () => {
  const [first, ...others] = sample.periods;
  const published = {
    ...sample,
    periods: [{ ...nth(sample.periods, 0), state: "published" as const }, ...others],
  };
  const seals = [decodeSeal(encodeSeal(sealOf(sample, first?.code ?? "", "08:00:00 1/7/2024")))].flatMap(
    (seal) => seal ?? [],
  );
  const linesOf = (kind: DocumentKind, snapshot: Snapshot, at = SEPTEMBER): string[] =>
    makePages(kind, snapshot, { day: at, today: day(2024, 10, 5) })
      .flatMap((page) => render(page).split("\n"))
      .filter((line) => line.startsWith("Mã niêm phong"));
  const line = `Mã niêm phong số liệu ${first?.name.replace(/^Đ/u, "đ")}: ${sealCode(nth(seals, 0).digest)}.`;

  test.each(["danh-sach-khen-thuong", "bien-ban"] as const)(
    "stand last on %s, whoever switched provenance off",
    (kind) => {
      // One paper for each issuer and set.
      const lines = [line, line, line];
      expect(linesOf(kind, { ...published, seals })).toEqual(lines);
      const { document } = sample.settings;
      const settings = { ...sample.settings, document: { ...document, provenance: false } };
      expect(linesOf(kind, { ...published, seals, settings })).toEqual(lines);
      const pages = makePages(kind, { ...published, seals }, { day: SEPTEMBER, today: day(2024, 10, 5) });
      for (const page of pages) {
        expect(page.blocks.at(-1)).toMatchObject({ kind: "text", text: line });
        // What is signed and the codes are never on two pages.
        expect(page.blocks.at(-2)?.keepWithNext).toBe(true);
      }
    },
  );

  test("of periods that are only locked, not sealed, or later than the document there are none", () => {
    expect(linesOf("bien-ban", { ...sample, seals })).toEqual([]);
    expect(linesOf("bien-ban", published)).toEqual([]);
    expect(linesOf("bien-ban", { ...published, seals }, day(2024, 1, 15))).toEqual([]);
    expect(linesOf("bao-cao-quy", { ...published, seals })).toEqual([]);
  });
});

describe("pages", () => {
  const row = (height: number, joined = false, table?: "heading" | "body") => ({
    cells: [],
    height,
    keepWithNext: joined,
    ...(table && { table }),
  });

  test("joined rows stay together, and a page is never taller than its capacity", () => {
    const rows = fc.array(fc.record({ height: fc.integer({ min: 5, max: 90 }), joined: fc.boolean() }), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(rows, (list) => {
        const { rows: laid, breaks } = paginate(
          list.map(({ height, joined }) => row(height, joined)),
          200,
        );
        expect(laid.length).toBe(list.length);
        const starts = [0, ...breaks, laid.length];
        starts.slice(0, -1).forEach((from, at) => {
          expect(
            laid.slice(from, starts[at + 1]).reduce((sum, { height }) => sum + height, 0),
          ).toBeLessThanOrEqual(200);
        });
        // A break inside a joined run only where the run is taller than a page.
        for (const at of breaks) {
          if (!laid[at - 1]?.keepWithNext) continue;
          let [from, to] = [at - 1, at];
          while (from > 0 && laid[from - 1]?.keepWithNext) from -= 1;
          while (to < laid.length - 1 && laid[to]?.keepWithNext) to += 1;
          expect(laid.slice(from, to + 1).reduce((sum, { height }) => sum + height, 0)).toBeGreaterThan(200);
        }
      }),
    );
  });

  test("a table among others has its heading again on each page; the only one is repeated by Excel", () => {
    const body = Array.from({ length: 12 }, () => row(40, false, "body"));
    const heading = row(30, true, "heading");
    const two = paginate([row(20, true, "heading"), row(20, false, "body"), heading, ...body], 200);
    expect(two.repeated).toBeUndefined();
    for (const at of two.breaks) expect(two.rows[at]).toBe(heading);
    const one = paginate([heading, ...body, row(20)], 200);
    // The note goes over with the last row of the table.
    expect(one).toMatchObject({ repeated: 0, breaks: [5, 9, 12] });
    expect(one.rows.length).toBe(14);
    // A signature below the table would stand under a heading that has nothing to do with it.
    const signed = paginate([heading, ...body, ...[1, 2, 3, 4].map(() => row(20))], 200);
    expect(signed.repeated).toBeUndefined();
    expect(signed.rows.filter(({ table }) => table === "heading").length).toBe(3);
    expect(nth(signed.rows, signed.breaks[2]).table).toBeUndefined();
  });

  test("a text that no row of Excel can hold goes on in the next row, and no word is lost", () => {
    const words = Array.from({ length: 900 }, (_, at) => `Xuân Trường ${at}`).join(", ");
    const parts = splitTall(words, 450, { size: 14 });
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join(" ")).toBe(words);
    for (const part of parts) expect(heightOf(part, 450, { size: 14 })).toBeLessThanOrEqual(409);
    expect(heightOf("Thọ Xuân", 450, {})).toBeLessThan(heightOf("Thọ Xuân ".repeat(20), 450, {}));
    const page: Page = {
      sheet: "x",
      orientation: "Portrait",
      blocks: [
        {
          kind: "table",
          columns: [
            { header: "A", width: 30 },
            { header: "B", width: 130 },
          ],
          lines: [{ cells: [words, "b"] }],
        },
      ],
    };
    const cells = cellsOf(arrange(page));
    expect(
      cells
        .slice(1)
        .map(([first]) => first)
        .join(" "),
    ).toBe(words);
    expect(cells.map((line) => line[1]).filter((cell) => cell === "b").length).toBe(1);
  });
});

describe("the office's own words", () => {
  const page = nth(makePages("bao-cao-quy", sample, { day: SEPTEMBER }));
  const fresh = (of: Page): string[][] => cellsOf(arrange(of)).map((row) => row.map(String));
  const label = "VI. ĐÁNH GIÁ CHUNG";

  test("several rows that somebody inserted are paragraphs, in whatever column they were typed", () => {
    const cells = fresh(page);
    const at = cells.findIndex((row) => row[0] === label);
    const typed = (text: string, column = 0): string[] =>
      nth(cells).map((_, index) => (index === column ? text : ""));
    const changed = [...cells.slice(0, at + 1), typed("Một."), typed("Hai.", 2), ...cells.slice(at + 2)];
    const kept = keepRemarks(page, changed);
    expect(kept.blocks.find((block) => block.kind === "remarks" && block.label === label)).toMatchObject({
      words: ["Một.", "Hai."],
    });
    expect(withoutRemarks(changed, page)).toEqual(withoutRemarks(cells, page));
    // Laid again and read again, nothing moves.
    expect(keepRemarks(page, fresh(kept))).toEqual(kept);
    expect(withoutRemarks(fresh(kept), page)).toEqual(withoutRemarks(cells, page));
  });

  test("an erased hint stays erased, an untouched one is no word of the office", () => {
    const cells = fresh(page);
    expect(keepRemarks(page, cells)).toEqual(page);
    const at = cells.findIndex((row) => row[0] === label);
    const erased = cells.map((row, index) => (index === at + 1 ? row.map(() => "") : row));
    expect(
      keepRemarks(page, erased).blocks.find((block) => block.kind === "remarks" && block.label === label),
    ).toMatchObject({ words: [""] });
  });

  test("so many words that the tables after them move to other pages do not make it another document", () => {
    const awards = Array.from({ length: 60 }, (_, at) => ({
      ...nth(sample.awards, at % 5),
      code: `G${at}`,
      name: `Giải ${at}`,
    }));
    const minutes = nth(makePages("bien-ban", { ...sample, awards }, { day: SEPTEMBER }));
    const long = Array.from({ length: 50 }, (_, at) => `Đồng chí thứ ${at} tham dự đầy đủ.`);
    const written = {
      ...minutes,
      blocks: minutes.blocks.map((block) => (block.kind === "remarks" ? { ...block, words: long } : block)),
    };
    expect(arrange(written).rows.length).toBeGreaterThan(arrange(minutes).rows.length + 90);
    expect(withoutRemarks(fresh(written), minutes)).toEqual(withoutRemarks(fresh(minutes), minutes));
    expect(keepRemarks(minutes, fresh(written))).toEqual(written);
  });
});

describe("evidence for the clusters and the superior body (S4)", () => {
  const board = new Scoreboard(sample, day(2024, 10, 5));

  test("the notices name exactly what the results say is missing", () => {
    const { missing } = resultsOf(board);
    const period = nth(sample.periods);
    const all = sample.clusters.flatMap((cluster) => missingOfCluster(missing, cluster, "Đoàn", period));
    const leaves = all.reduce((sum, entry) => sum + entry.leaves.length, 0);
    expect(leaves).toBe(
      missing
        .filter((entry) => entry.set === "Đoàn" && entry.period === period)
        .reduce((sum, entry) => sum + entry.leaves.length, 0),
    );
    const pages = makePages("thieu-minh-chung", sample, {
      day: day(2024, 10, 5),
      set: "Đoàn",
      period: period.code,
    });
    const lines = pages.flatMap(textsOf).filter((line) => /^\d{2,3} \| /u.test(line));
    const waiting = all
      .flatMap((entry) => entry.leaves)
      .filter(({ state }) => state === "pending" || state === "disputed");
    expect(lines.length).toBe(leaves - waiting.length);
  });

  test("the pack holds every accepted item once, in the order of the criteria, and counts as the results do", () => {
    const pack = evidencePack(board);
    const accepted = sample.evidence.filter(({ status }) => status === "accepted");
    const items = pack.flatMap((cluster) => cluster.items);
    expect(items.length).toBe(accepted.length);
    expect(new Set(items.map(({ code }) => code))).toEqual(new Set(accepted.map(({ code }) => code)));
    const place = ({ set, criterion }: Evidence): number =>
      sample.criteria.findIndex((leaf) => leaf.set === set && leaf.code === criterion);
    for (const cluster of pack)
      expect(cluster.items.map(place)).toEqual(cluster.items.map(place).sort((a, b) => a - b));
    const { clusters } = resultsOf(board);
    for (const { cluster, sets } of pack)
      for (const { set, complete } of sets) {
        const { coverage } =
          clusters.find(
            (score) => score.cluster === cluster.code && score.set === set && score.period === undefined,
          ) ?? {};
        // Special units may stand apart in the score, but not in the pack.
        if (cluster.code !== "C5" && cluster.code !== "C8")
          expect(complete).toEqual({ count: coverage?.numerator, of: coverage?.denominator });
      }
  });

  test("long names of sets and look-alike codes never make two sheets one", () => {
    const set = "Công tác Đoàn và phong trào thanh thiếu nhi";
    const renamed = {
      ...sample,
      criteria: sample.criteria.map((leaf) => (leaf.set === "Đoàn" ? { ...leaf, set } : leaf)),
      evidence: sample.evidence.map((item) => (item.set === "Đoàn" ? { ...item, set } : item)),
    };
    for (const kind of ["thieu-minh-chung", "tong-hop-minh-chung"] as const) {
      const names = makePages(kind, renamed, { day: SEPTEMBER, set, period: "D1" }).map(({ sheet }) => sheet);
      expect(new Set(names).size).toBe(8);
      for (const [at, name] of names.entries())
        expect([name.length <= 31, name.endsWith(`D1 C${at + 1}`)]).toEqual([true, true]);
    }
    const page = (sheet: string): Page => ({ sheet, orientation: "Portrait", blocks: [] });
    expect(
      withDistinctNames([
        page("MC Đoàn C/1".replace("/", ".")),
        page("mc đoàn c.1"),
        page("MC Đoàn C.1"),
        page("MC Đoàn C1"),
      ]).map(({ sheet }) => sheet),
    ).toEqual(["MC Đoàn C.1", "mc đoàn c.1 .2", "MC Đoàn C.1 .3", "MC Đoàn C1"]);
  });

  test("without evidence there is nothing to send", () => {
    expect(makePages("thieu-minh-chung", { ...sample, criteria: [] }, { day: SEPTEMBER })).toEqual([]);
    const empty = makePages("ho-so-minh-chung", { ...sample, evidence: [] }, { day: SEPTEMBER });
    expect(empty.length).toBe(1);
  });
});

test("what has been computed already is not computed again: a document takes board and results of its day", () => {
  const board = new Scoreboard(sample, SEPTEMBER);
  const results = resultsOf(board);
  const scores = { board: () => board, results: () => results };
  const source = new DocumentSource(sample, translator("vi"), {
    day: SEPTEMBER,
    today: SEPTEMBER,
    digest: "",
    scores,
  });
  expect(source.board(SEPTEMBER)).toBe(board);
  expect(source.results(SEPTEMBER)).toBe(results);
  for (const kind of ["danh-sach-khen-thuong", "bao-cao-9-thang"] as const)
    expect(makePages(kind, sample, { day: SEPTEMBER, scores })).toEqual(
      makePages(kind, sample, { day: SEPTEMBER }),
    );
  // Without a session behind it the source computes of its own, each day once.
  const alone = new DocumentSource(sample, translator("vi"), {
    day: SEPTEMBER,
    today: SEPTEMBER,
    digest: "",
  });
  expect(alone.board(SEPTEMBER)).not.toBe(board);
  expect(alone.board(SEPTEMBER)).toBe(alone.board(SEPTEMBER));
  expect(alone.board(SEPTEMBER + 1)).not.toBe(alone.board(SEPTEMBER));
});
