import fc from "fast-check";
import { serialDay } from "../../src/text";
import { arrange, points, printableHeight, type Arranged, type Block, type Page } from "../../src/paper";
import { signatures } from "../../src/paper/form/signatures";
import type { Signature } from "../../src/paper/register";
import { makePages, nth, sampleSnapshot } from "./sample";

const sample = sampleSnapshot();
const DAY = serialDay(2024, 9, 30) as number;
const WORDS = "Ban Thường vụ Huyện đoàn đề nghị các cơ sở Đoàn triển khai nghiêm túc".split(" ");

const paragraph = (length: number): string =>
  Array.from({ length }, (_, at) => WORDS[at % WORDS.length]).join(" ");

/** The rows of each page, as texts. */
function pagesOf({ rows, breaks }: Arranged): string[][] {
  const starts = [0, ...breaks, rows.length];
  return starts.slice(0, -1).map((from, at) =>
    rows.slice(from, starts[at + 1]).map(({ cells }) =>
      cells
        .map(({ text }) => text)
        .join(" ")
        .trim(),
    ),
  );
}

function heightsOf({ rows, breaks }: Arranged): number[] {
  const starts = [0, ...breaks, rows.length];
  return starts
    .slice(0, -1)
    .map((from, at) => rows.slice(from, starts[at + 1]).reduce((sum, { height }) => sum + height, 0));
}

/** What is wrong with how signatures stand on their page; undefined = nothing. */
function torn(page: Page, authorities: readonly string[], persons: readonly string[]): string | undefined {
  const arranged = arrange(page);
  const pages = pagesOf(arranged);
  const whole = points(printableHeight(page));
  if (heightsOf(arranged).some((height) => height > whole)) return "a page is taller than paper";
  if (pages.some((rows) => rows.every((row) => row === ""))) return "a page is blank";
  const of = (text: string): number =>
    pages.findIndex((rows) => rows.some((row) => row.replaceAll("\n", " ").includes(text)));
  const found = new Set([...authorities, ...persons].map(of));
  if (found.size !== 1) return `parted between pages ${[...found].join(", ")}`;
  const rows = nth(pages, of(nth(authorities)));
  const first = rows.findIndex((row) => row.replaceAll("\n", " ").includes(nth(authorities)));
  // Recipients stand beside it or below, so what stands above is of the body.
  return rows.slice(0, first).some((row) => row !== "") ? undefined : "alone on its page";
}

const bodyPart = fc.oneof(
  fc.integer({ min: 1, max: 700 }).map((length): Block => ({
    kind: "text",
    text: paragraph(length),
    look: { size: 14, align: "Justify" },
  })),
  fc.integer({ min: 1, max: 60 }).map((count): Block => ({
    kind: "table",
    columns: [
      { header: "TT", width: 10, align: "Center" },
      { header: "Nội dung", width: 60 },
    ],
    lines: Array.from({ length: count }, (_, at) => ({ cells: [String(at + 1), paragraph((at * 7) % 40)] })),
  })),
  fc.integer({ min: 0, max: 120 }).map((length): Block => ({
    kind: "remarks",
    label: "ĐÁNH GIÁ",
    hint: "[…]",
    words: [paragraph(length), paragraph(length * 3)],
  })),
);
const signature = fc.record({
  authority: fc.constantFrom("TM. BAN THƯỜNG VỤ", "TM. BAN THƯỜNG VỤ ĐOÀN CÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH"),
  position: fc.constantFrom("BÍ THƯ", "PHÓ BÍ THƯ THƯỜNG TRỰC"),
});

describe("a signature", () => {
  const paper = fc.record({
    body: fc.array(bodyPart, { minLength: 1, maxLength: 6 }),
    signing: fc.array(signature, { minLength: 1, maxLength: 3 }),
    received: fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 20 }),
    orientation: fc.constantFrom("Portrait" as const, "Landscape" as const),
    isFollowed: fc.boolean(),
  });

  test("is never torn and never alone on a page, however long the body and the recipients, for one, two or three who sign", () => {
    fc.assert(
      fc.property(paper, ({ body, signing, received, orientation, isFollowed }) => {
        const signed = signing.map((one, at): Signature => ({
          ...one,
          authority: `${one.authority} ${at}`,
          person: `Nguyễn Văn ${at}`,
        }));
        const page: Page = {
          sheet: "x",
          orientation,
          blocks: [
            ...body,
            ...signatures(
              signed,
              ["Nơi nhận:", ...received.map((length) => `- ${paragraph(length)};`)],
              isFollowed,
            ),
            ...(isFollowed ? [{ kind: "text", text: "Số liệu tính đến" } as const] : []),
          ],
        };
        expect(
          torn(
            page,
            signed.map(({ authority }) => authority),
            signed.map(({ person }) => person),
          ),
        ).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test("stands right of twenty recipients on one page with them", () => {
    const page: Page = {
      sheet: "x",
      orientation: "Portrait",
      blocks: [
        { kind: "text", text: paragraph(900), look: { size: 14 } },
        ...signatures(
          [{ authority: "TM. BAN THƯỜNG VỤ", position: "BÍ THƯ", person: "Nguyễn Văn A" }],
          ["Nơi nhận:", ...Array.from({ length: 20 }, (_, at) => `- Nơi nhận số ${at + 1};`)],
          false,
        ),
      ],
    };
    const last = nth(pagesOf(arrange(page)), arrange(page).breaks.length);
    expect(last.filter((row) => row.includes("Nơi nhận số")).length).toBe(20);
    expect(last.join()).toContain("Nguyễn Văn A");
  });

  test("recipients that no page can hold go on on the next ones, none is lost, and the signature stays whole", () => {
    const received = Array.from({ length: 150 }, (_, at) => `- Cơ sở Đoàn số ${at + 1}.`);
    const page: Page = {
      sheet: "x",
      orientation: "Portrait",
      blocks: [
        { kind: "text", text: "Trên đây là báo cáo./.", look: { size: 14 } },
        ...signatures(
          [{ authority: "TM. BAN THƯỜNG VỤ", position: "BÍ THƯ", person: "Nguyễn Văn A" }],
          ["Nơi nhận:", ...received],
          false,
        ),
      ],
    };
    expect(torn(page, ["TM. BAN THƯỜNG VỤ"], ["Nguyễn Văn A"])).toBeUndefined();
    const all = pagesOf(arrange(page)).flat();
    expect(received.filter((line) => !all.some((row) => row.startsWith(line)))).toEqual([]);
    expect(arrange(page).breaks.length).toBeLessThan(6);
  });

  test.each([3, 9, 17, 25, 60])(
    "of a report with %i paragraphs of the office's own words has words above it",
    (count) => {
      const report = nth(makePages("bao-cao-quy", sample, { day: DAY }));
      const page = {
        ...report,
        blocks: report.blocks.map((block) =>
          block.kind === "remarks"
            ? { ...block, words: Array.from({ length: count }, () => paragraph(30)) }
            : block,
        ),
      };
      expect(torn(page, ["TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN"], ["Lưu VP."])).toBeUndefined();
    },
  );

  test("of a closing sentence that fills most of a page has the last of its lines above it", () => {
    const report = nth(makePages("bao-cao-quy", sample, { day: DAY }));
    const page: Page = {
      ...report,
      blocks: report.blocks.map((block) =>
        block.kind === "text" && block.text.endsWith("./.")
          ? { ...block, text: `${paragraph(400)}./.` }
          : block,
      ),
    };
    expect(torn(page, ["TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN"], ["Lưu VP."])).toBeUndefined();
  });
});
