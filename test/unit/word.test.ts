import { strFromU8, unzipSync } from "fflate";
import { parseXml, XmlElement, type XmlDocument } from "@rgrove/parse-xml";
import { JSDOM } from "jsdom";
import { serialDay } from "../../src/text";
import { arrange, cellsOf, DOCUMENTS, fitTables, type Page } from "../../src/paper";
import { toCopied, toWord } from "../../src/word";
import { makePages, nth, sampleSnapshot } from "./sample";

const sample = sampleSnapshot();
const day = serialDay(2024, 9, 30) as number;

async function partsOf(pages: readonly Page[]): Promise<Record<string, string>> {
  const bytes = new Uint8Array(
    await (await toWord(pages, { title: "Báo cáo", issuer: "BTV Huyện đoàn Thọ Xuân" })).arrayBuffer(),
  );
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** What a document says: its texts in order. */
function textsOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
    .map(([, text]) => text)
    .join("\n")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

test.each(DOCUMENTS)("%s as a Word file says every word of its sheets", async (kind) => {
  const pages = makePages(kind, sample, { day }).slice(0, 2);
  const { "word/document.xml": body = "", ...parts } = await partsOf(pages);
  const said = new Set(textsOf(body).split("\n"));
  const chartNumbers = new Set(pages.flatMap((page) => arrange(page).rows.flatMap(({ data }) => data ?? [])));
  const wanted = pages
    .flatMap((page) => cellsOf(arrange(page)).flat())
    .filter((cell) => typeof cell === "string" && cell !== "" && !chartNumbers.has(cell));
  expect(
    wanted.filter(
      (text) =>
        !String(text)
          .split("\n")
          .every((line) => said.has(line)),
    ),
  ).toEqual([]);
  const charts = pages.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "chart");
  expect(Object.keys(parts).filter((name) => /^word\/charts\/chart\d+\.xml$/u.test(name)).length).toBe(
    charts.length,
  );
});

test.each(DOCUMENTS)("%s to be pasted into Word says every word of its sheets", (kind) => {
  const pages = makePages(kind, sample, { day }).slice(0, 2);
  const { html, text } = toCopied(pages);
  const shown = new JSDOM(html.replaceAll("<br>", "\n")).window.document.body;
  const said = new Set((shown.textContent ?? "").split("\n").flatMap((line) => [line, line.trim()]));
  const cells = [...shown.querySelectorAll("p")].map(({ textContent }) => textContent);
  const bare = text.replaceAll("\n", " ");
  const chartNumbers = new Set(pages.flatMap((page) => arrange(page).rows.flatMap(({ data }) => data ?? [])));
  const wanted = pages
    .flatMap((page) => cellsOf(arrange(page)).flat())
    .filter((cell) => typeof cell === "string" && cell !== "" && !chartNumbers.has(cell))
    .flatMap((cell) => String(cell).split("\n"));
  const lines = new Set([...said, ...cells.flatMap((cell) => (cell ?? "").split("\n"))]);
  expect(wanted.filter((line) => !lines.has(line))).toEqual([]);
  expect(wanted.filter((line) => !bare.includes(line))).toEqual([]);
  const charts = pages.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "chart");
  const tables = pages
    .flatMap((page) => fitTables(page).blocks)
    .filter(({ kind }) => kind === "table" || kind === "pair");
  expect(shown.querySelectorAll("table")).toHaveLength(charts.length + tables.length);
});

test("what is pasted keeps looks, and texts that look like markup stay texts", () => {
  const page: Page = {
    sheet: "Thử",
    orientation: "Portrait",
    blocks: [
      { kind: "text", text: 'Điểm <b>"A" & B</b>', look: { bold: true, align: "Center", size: 14 } },
      {
        kind: "table",
        columns: [
          { header: "TT", width: 1 },
          { header: "Tên", width: 3 },
        ],
        lines: [{ text: "Cụm 1" }, { cells: ["1", "Xã"] }],
      },
    ],
  };
  const { html } = toCopied([page]);
  const { body } = new JSDOM(html).window.document;
  const first = body.querySelector("p");
  expect(first?.textContent).toBe('Điểm <b>"A" & B</b>');
  expect([first?.style.fontWeight, first?.style.textAlign, first?.style.fontSize]).toEqual([
    "bold",
    "center",
    "14pt",
  ]);
  expect(body.querySelector("td")?.getAttribute("colspan")).toBe("2");
  expect([...body.querySelectorAll("th")].map((cell) => cell.getAttribute("width"))).toEqual(["25%", "75%"]);
});

test("the form of a report: A4, margins of the guide, page number from page 2, one font, headings in the outline, tables that turn pages well", async () => {
  const page = nth(makePages("bao-cao-quy", sample, { day }));
  const { "word/document.xml": body = "", "word/styles.xml": styles, ...parts } = await partsOf([page]);
  const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
  expect(body).toContain(`<w:pgSz w:w="${twips(210)}" w:h="${twips(297)}" w:orient="portrait"/>`);
  for (const [side, millimetres] of Object.entries({ top: 20, bottom: 20, left: 30, right: 20 }))
    expect(body).toContain(`w:${side}="${twips(millimetres)}"`);
  expect(body).toContain("<w:titlePg/>");
  const numbered = Object.entries(parts).filter(
    ([name, part]) => name.startsWith("word/header") && part.includes("PAGE"),
  );
  expect(numbered.length).toBe(1);
  expect(new Set([...`${body}${styles}`.matchAll(/w:ascii="([^"]+)"/gu)].map(([, font]) => font))).toEqual(
    new Set(["Times New Roman"]),
  );
  const headings = [...body.matchAll(/<w:pStyle w:val="Heading1"\/>[\s\S]*?<\/w:p>/gu)].map(([xml]) =>
    textsOf(xml),
  );
  expect(headings).toEqual([
    "I. PHONG TRÀO KẾT NGHĨA",
    "II. PHÂN CÔNG CÁN BỘ ĐI CÔNG TÁC CƠ SỞ",
    "III. HỖ TRỢ CƠ SỞ ĐOÀN KHÓ KHĂN, ĐẶC THÙ",
    "IV. HỌC TẬP, QUÁN TRIỆT NGHỊ QUYẾT",
    "V. CÔNG TÁC THI ĐUA CỦA CÁC CỤM",
    "VI. ĐÁNH GIÁ CHUNG",
    "VII. HẠN CHẾ, NGUYÊN NHÂN",
    "Nguyên nhân và hạn chế khác:",
    "VIII. KIẾN NGHỊ, ĐỀ XUẤT",
    "Kiến nghị, đề xuất của cơ quan:",
    "IX. PHƯƠNG HƯỚNG, NHIỆM VỤ",
  ]);
  const indented = page.blocks.filter((block) =>
    block.kind === "text" ? block.look?.firstLine : block.kind === "remarks",
  ).length;
  expect(body.match(new RegExp(`w:firstLine="${twips(10)}"`, "gu"))?.length).toBe(indented);
  expect(toCopied([page]).html.match(/text-indent:10mm/gu)?.length).toBe(indented);
  const tables = page.blocks.filter(({ kind }) => kind === "table").length;
  // No text touches the lines of its cell.
  const margins = [...body.matchAll(/<w:tblCellMar>([\s\S]*?)<\/w:tblCellMar>/gu)].map(([, sides = ""]) =>
    [...sides.matchAll(/w:w="(\d+)"/gu)].map(([, width]) => Number(width)),
  );
  expect(margins.filter((sides) => sides.length === 4 && sides.every((width) => width >= 40)).length).toBe(
    tables,
  );
  expect(body.match(/<w:tblHeader\/>/gu)?.length).toBe(tables);
  expect(body.match(/<w:cantSplit\/>/gu)?.length).toBe(body.match(/<w:tr>|<w:tr /gu)?.length);
});

test("web addresses are links, other schemes are text", async () => {
  const page = (text: string): Page => ({
    sheet: "x",
    orientation: "Portrait",
    blocks: [{ kind: "table", columns: [{ header: "A", width: 1 }], lines: [{ cells: [text] }] }],
  });
  const linked = await partsOf([page("https://minhchung.example/1?a=b&c")]);
  expect(linked["word/document.xml"]).toContain("<w:hyperlink");
  expect(linked["word/_rels/document.xml.rels"]).toContain("https://minhchung.example/1?a=b&amp;c");
  for (const text of [
    "file:///etc/passwd",
    "javascript:alert(1)",
    "xem https://minhchung.example/1",
    "https://a b",
  ])
    expect((await partsOf([page(text)]))["word/document.xml"]).not.toContain("<w:hyperlink");
});

test("landscape pages lie across, and the office's own words go along", async () => {
  const follow = nth(makePages("theo-doi-ket-nghia", sample, { day }));
  const { "word/document.xml": across } = await partsOf([follow]);
  expect(across).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/u);
  const report = nth(makePages("bao-cao-quy", sample, { day }));
  const written = {
    ...report,
    blocks: report.blocks.map((block) =>
      block.kind === "remarks" ? { ...block, words: ["Lời của cơ quan <a> & b."] } : block,
    ),
  };
  const { "word/document.xml": body = "" } = await partsOf([written]);
  expect(textsOf(body)).toContain("Lời của cơ quan <a> & b.");
  expect(textsOf(body)).not.toContain("[Cơ quan ghi nội dung");
});

test("the file is in Vietnamese for the spelling, and says who issues it and what it is", async () => {
  const page = nth(makePages("bao-cao-quy", sample, { day }));
  const {
    "word/styles.xml": styles = "",
    "docProps/core.xml": core = "",
    "word/document.xml": body = "",
  } = await partsOf([page]);
  const defaults = elementsOf(styles, "w:docDefaults")[0];
  expect(defaults && within(defaults, "w:lang").map(({ attributes }) => attributes["w:val"])).toEqual([
    "vi-VN",
  ]);
  // Nothing in the text says otherwise.
  expect(elementsOf(body, "w:lang")).toEqual([]);
  const told = Object.fromEntries(
    ["dc:title", "dc:subject", "dc:creator", "cp:lastModifiedBy"].map((name) => [
      name,
      elementsOf(core, name)[0]?.text,
    ]),
  );
  expect(told).toEqual({
    "dc:title": "Báo cáo",
    "dc:subject": "Báo cáo",
    "dc:creator": "BTV Huyện đoàn Thọ Xuân",
    "cp:lastModifiedBy": "BTV Huyện đoàn Thọ Xuân",
  });
});

test("charts in Word are set in Times New Roman, say their unit, and count in whole numbers", async () => {
  const parts = await partsOf([nth(makePages("bao-cao-quy", sample, { day }))]);
  const charts = Object.entries(parts)
    .filter(([name]) => /^word\/charts\/chart\d+\.xml$/u.test(name))
    .map(([, xml]) => xml);
  const axisOf = (xml: string): XmlElement => nth(elementsOf(xml, "c:valAx"));
  for (const xml of charts)
    expect(new Set(elementsOf(xml, "a:latin").map(({ attributes }) => attributes.typeface))).toEqual(
      new Set(["Times New Roman"]),
    );
  const counts = charts.filter((xml) => axisOf(xml).text === "hoạt động");
  expect(counts.length).toBe(1);
  expect(charts.filter((xml) => axisOf(xml).text === "điểm").length).toBe(2);
  expect(within(axisOf(nth(counts)), "c:majorUnit").map(({ attributes }) => attributes.val)).toEqual(["1"]);
});

/** Elements of a name in a part, as a reader of XML finds them. */
function elementsOf(xml: string, name: string): XmlElement[] {
  return within(parseXml(xml), name);
}

function within(node: XmlDocument | XmlElement, name: string): XmlElement[] {
  return node.children.flatMap((child) =>
    child instanceof XmlElement ? [...(child.name === name ? [child] : []), ...within(child, name)] : [],
  );
}
